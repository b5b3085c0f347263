"""Excel's sheets read row by row: however long one is, only one row and one string are in memory at a time."""

from __future__ import annotations

import re
import tempfile
import zipfile
from array import array
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from annotator.formats.archive import Events, parsed, xml

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
Cells = dict[str, str]


class Strings:
    """The strings that cells share, kept in a temporary file; of runs the text, without the reading aids beside it."""

    def __init__(self, archive: zipfile.ZipFile, where: str) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - it lives as long as this
        self._starts = array("Q", [0])
        if "xl/sharedStrings.xml" not in archive.namelist():
            return
        try:
            for words in parsed(archive, "xl/sharedStrings.xml", _Items(), where):
                self._starts.append(self._starts[-1] + self._file.write(str(words).encode("utf-8")))
        except BaseException:
            self._file.close()
            raise

    def __getitem__(self, number: str) -> str:
        """Return a string by its number as it stands in a cell; empty when there is none."""
        place = int(number) if number.isdecimal() else len(self._starts)
        if place + 1 >= len(self._starts):
            return ""
        self._file.seek(self._starts[place])
        return self._file.read(self._starts[place + 1] - self._starts[place]).decode("utf-8")

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


class _Text(Events):
    """Gathers the text inside `t` elements that stand in no reading aid."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._aids = 0
        self._inside = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._aids += tag == f"{_S}rPh"
        self._inside = tag == f"{_S}t" and not self._aids

    def data(self, words: str) -> None:
        if self._inside:
            self.words.append(words)

    def end(self, tag: str) -> None:
        self._aids -= tag == f"{_S}rPh"
        self._inside = False

    def text(self) -> str:
        """Return what was gathered, and begin anew."""
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), "".join(self.words))
        self.words.clear()
        return text


class _Items(_Text):
    def end(self, tag: str) -> None:
        super().end(tag)
        if tag == f"{_S}si":
            self.ready.append(self.text())


class _Rows(_Text):
    """Gives (number, cells by the letters of their column) of each row."""

    def __init__(self, strings: Strings, dates: frozenset[str], epoch: datetime) -> None:
        super().__init__()
        self._strings, self._dates, self._epoch = strings, dates, epoch
        self._number = 0
        self._cells: Cells = {}
        self._cell: dict[str, str] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        super().start(tag, attributes)
        if tag == f"{_S}row":
            given = attributes.get("r", "")
            self._number = int(given) if given.isdecimal() else self._number + 1
            self._cells = {}
        elif tag == f"{_S}c":
            self._cell = attributes
            self.words.clear()
        elif tag == f"{_S}v":
            self._inside = True
            self.words.clear()

    def end(self, tag: str) -> None:
        super().end(tag)
        if tag == f"{_S}c":
            letters = self._cell.get("r", "").rstrip("0123456789") or f"#{len(self._cells)}"
            self._cells[letters] = self._value()
        elif tag == f"{_S}row":
            self.ready.append((self._number, self._cells))

    def _value(self) -> str:
        kind, text = self._cell.get("t", "n"), self.text()
        if kind == "s":
            return self._strings[text]
        return _day(text, self._epoch) if kind == "n" and self._cell.get("s") in self._dates else text


def _day(number: str, epoch: datetime) -> str:
    """Return a date that Excel keeps as a number in ISO 8601, or the number where it is none."""
    from openpyxl.utils.datetime import from_excel

    try:
        found = from_excel(float(number), epoch)
    except (ValueError, OverflowError):
        return number
    return found.isoformat() if isinstance(found, date) else number


def rows(archive: zipfile.ZipFile, sheet: str, strings: Strings, where: str) -> Iterator[tuple[int, Cells]]:
    """Yield (number, cells by the letters of their column) of a sheet's rows; raises UserError when it is broken."""
    found: Iterator[Any] = parsed(archive, sheet, _Rows(strings, _dates(archive, where), _epoch(archive, where)), where)
    yield from found


def _dates(archive: zipfile.ZipFile, where: str) -> frozenset[str]:
    """Return the numbers of the styles that show a number as a date."""
    from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format

    if "xl/styles.xml" not in archive.namelist():
        return frozenset()
    styles = xml(archive, "xl/styles.xml", where)
    formats = {str(number): code for number, code in BUILTIN_FORMATS.items()}
    formats |= {one.get("numFmtId", ""): one.get("formatCode", "") for one in styles.iter(f"{_S}numFmt")}
    # Numbers that Chinese and Japanese editions of Excel have for dates, without a code in the file.
    formats |= {str(number): "yyyy-mm-dd" for number in (*range(27, 37), *range(50, 59))}
    used = styles.find(f"{_S}cellXfs")
    codes = [formats.get(one.get("numFmtId", ""), "") for one in used] if used is not None else []
    return frozenset(str(number) for number, code in enumerate(codes) if code and is_date_format(code))


def _epoch(archive: zipfile.ZipFile, where: str) -> datetime:
    from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

    told = xml(archive, "xl/workbook.xml", where) if "xl/workbook.xml" in archive.namelist() else None
    properties = told.find(f"{_S}workbookPr") if told is not None else None
    old = properties is not None and properties.get("date1904") in ("1", "true")
    epoch: datetime = CALENDAR_MAC_1904 if old else CALENDAR_WINDOWS_1900
    return epoch
