"""Excel sheets: the first sheet's rows as articles, by its text column."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from annotator.core.document import AnnotatedDocument
from annotator.core.errors import UserError
from annotator.formats.archive import opened, refused
from annotator.formats.registry import Format, OnProblem, register
from annotator.formats.rows import empty, stored_document
from annotator.formats.sheets import Cells, Strings, rows
from annotator.formats.tables import article_row, text_column

_SHEET = re.compile(r"xl/worksheets/sheet(\d+)\.xml")


def read_xlsx(path: Path, on_problem: OnProblem, wanted: str = "") -> Iterator[AnnotatedDocument]:
    """Yield an article for each row with text in the first sheet; raises UserError without such a column."""
    where = str(path)
    with opened(path) as archive, closing(Strings(archive, where)) as strings:
        filled = _filled(archive, strings, where)
        _, header = next(filled, (0, None))
        if header is None:
            raise empty(path)
        column = text_column(header.values(), where, wanted)
        for number, cells in filled:
            row = {name: cells.get(place, "") for place, name in header.items()}
            if row[column].strip():
                try:
                    yield stored_document(article_row(row, column, path.name), f"{path}:{number}", path.name)
                except UserError as problem:
                    on_problem(problem)


def holds_articles(path: Path) -> bool:
    """Return whether a file is a sheet of articles; so is one that can't be read, for that has to be told."""
    try:
        return next(read_xlsx(path, lambda problem: None), None) is not None
    except UserError as problem:
        return problem.code not in ("no-text-column", "empty-file")


def _filled(archive: zipfile.ZipFile, strings: Strings, where: str) -> Iterator[tuple[int, Cells]]:
    found = rows(archive, _first_sheet(archive, where), strings, where)
    return ((number, cells) for number, cells in found if any(cell.strip() for cell in cells.values()))


def columns(path: Path) -> list[str]:
    """Return the names in the first filled row of the first sheet; none for a file that can't be read."""
    where = str(path)
    try:
        with opened(path) as archive, closing(Strings(archive, where)) as strings:
            _, header = next(_filled(archive, strings, where), (0, {}))
    except UserError:
        return []
    return [name for name in header.values() if name.strip()]


def _first_sheet(archive: zipfile.ZipFile, where: str) -> str:
    sheets = [(int(found[1]), found[0]) for name in archive.namelist() if (found := _SHEET.fullmatch(name))]
    if not sheets:
        raise refused(where, "This is no Excel sheet.", "Save it as .xlsx.")
    return min(sheets)[1]


FORMAT = register(
    Format(
        "xlsx",
        "Excel 表格",
        "Excel sheet",
        (".xlsx",),
        "a row of the first sheet for each article, by its text column, with title, date, publisher and address "
        "where there are such columns",
        reader=read_xlsx,
        holds_articles=holds_articles,
        columns=columns,
        column_reader=read_xlsx,
    )
)
