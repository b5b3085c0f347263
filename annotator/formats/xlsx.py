"""Excel sheets: the first sheet's rows as articles, by its text column."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from annotator.core.document import AnnotatedDocument
from annotator.core.errors import UserError
from annotator.formats.archive import opened, refused, xml
from annotator.formats.registry import Format, OnProblem, register
from annotator.formats.rows import empty, stored_document
from annotator.formats.tables import article_row, text_column

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_SHEET = re.compile(r"xl/worksheets/sheet(\d+)\.xml")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def read_xlsx(path: Path, on_problem: OnProblem) -> Iterator[AnnotatedDocument]:
    """Yield an article for each row with text in the first sheet; raises UserError without such a column."""
    where = str(path)
    with opened(path) as archive:
        sheets = sorted((int(found[1]), found[0]) for name in archive.namelist() if (found := _SHEET.fullmatch(name)))
        if not sheets:
            raise refused(where, "This is no Excel sheet.", "Save it as .xlsx.")
        strings = _strings(archive, where)
        rows = list(_rows(xml(archive, sheets[0][1], where), strings))
    filled = [number for number, cells in rows if any(cell.strip() for cell in cells.values())]
    if not filled:
        raise empty(path)
    header = next(cells for number, cells in rows if number == filled[0])
    column = text_column(header.values(), where)
    for number, cells in rows:
        row = {name: cells.get(place, "") for place, name in header.items()}
        if number > filled[0] and row[column].strip():
            try:
                yield stored_document(article_row(row, column, path.name), f"{path}:{number}", path.name)
            except UserError as problem:
                on_problem(problem)


def _strings(archive: zipfile.ZipFile, where: str) -> list[str]:
    if "xl/sharedStrings.xml" not in archive.namelist():
        return []
    return [_words(item) for item in xml(archive, "xl/sharedStrings.xml", where)]


def _words(item: Element) -> str:
    """Return the text of a string, without the reading aids that stand beside it."""
    runs = [part.text or "" for part in item.findall(f"{_S}t") + item.findall(f"{_S}r/{_S}t")]
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), "".join(runs))


def _rows(sheet: Element, strings: list[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield (number, cells by the letters of their column) of the rows."""
    for number, row in enumerate(sheet.iter(f"{_S}row"), 1):
        cells: dict[str, str] = {}
        for place, cell in enumerate(row.findall(f"{_S}c")):
            letters = (cell.get("r") or "").rstrip("0123456789") or f"#{place}"
            cells[letters] = _value(cell, strings)
        yield int(row.get("r") or number), cells


def _value(cell: Element, strings: list[str]) -> str:
    inline = cell.find(f"{_S}is")
    if inline is not None:
        return _words(inline)
    value = cell.findtext(f"{_S}v") or ""
    if cell.get("t") == "s":
        return strings[int(value)] if value.isdecimal() and int(value) < len(strings) else ""
    return value


FORMAT = register(
    Format(
        "xlsx",
        "Excel 表格",
        "Excel sheet",
        (".xlsx",),
        "a row of the first sheet for each article, by its text column, with a title column where there is one",
        reader=read_xlsx,
    )
)
