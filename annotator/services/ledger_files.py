"""The ledger as a file: CSV that spreadsheets open rightly, or XLSX."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from annotator.core.errors import UserError
from annotator.core.naming import Alias
from annotator.services.alias_files import COLUMNS as ALIAS_COLUMNS
from annotator.services.alias_files import written_beside
from annotator.services.files import whole_file
from annotator.services.ledger import Ledger, LedgerRow

if TYPE_CHECKING:
    from openpyxl import Workbook

Cell = str | int | Decimal | None
Progress = Callable[[int, int], None]

COLUMNS = (
    "project",
    "kind",
    "amount",
    "comparator",
    "value",
    "value_to",
    "currency",
    "institutions",
    "sentence",
    "article",
    "document",
    "start",
    "end",
)
ENDINGS = (".csv", ".xlsx")
MOST_ROWS = 1_048_575  # of an XLSX sheet, its heading left out
_FORMULA = tuple("=+-@＝＋－＠\t\r")
_ALIAS_WIDTHS = (16, 32, 32, 12, 14, 30)
_WIDTHS = (32, 10, 18, 12, 18, 18, 10, 32, 70, 32, 18, 8, 8)


@dataclass(frozen=True, slots=True)
class LedgerFile:
    """Where the ledger was written, and how many rows it has."""

    path: Path
    rows: int


def write_ledger(
    ledger: Ledger, path: Path, headings: Sequence[str] = COLUMNS, progress: Progress | None = None
) -> LedgerFile:
    """Write all rows of a ledger, in its order, to a .csv or .xlsx file, whole or not at all.

    The names of the dataset stand in a second sheet, for a .csv file in a table beside it, see `alias_files`.
    `progress` is called with (done, total) and may raise to cancel. Raises UserError for another ending, for more rows
    than a sheet holds, or when the place is unfit.
    """
    write = {".csv": _write_csv, ".xlsx": _write_xlsx}.get(path.suffix.lower())
    if write is None:
        raise UserError(
            "ledger-ending", "The ledger is written as .csv or .xlsx.", where=str(path), remedy="Name such a file."
        )
    if path.suffix.lower() == ".xlsx" and len(ledger) > MOST_ROWS:
        raise UserError(
            "ledger-too-long",
            f"An .xlsx sheet holds {MOST_ROWS:,} rows, and the ledger has {len(ledger):,}.",
            where=str(path),
            remedy="Write a .csv file.",
        )
    written = 0

    def cells() -> Iterator[tuple[Cell, ...]]:
        nonlocal written
        for row in ledger:
            if progress and written % 100 == 0:
                progress(written, len(ledger))
            written += 1
            yield cells_of(row)

    aliases = ledger.aliases()
    with written_beside(aliases, path) if path.suffix.lower() == ".csv" else nullcontext(), whole_file(path) as stream:
        write(stream, headings, cells(), aliases)
    if progress:
        progress(len(ledger), len(ledger))
    return LedgerFile(path, written)


def cells_of(row: LedgerRow) -> tuple[Cell, ...]:
    """Return a row as cells in the order of COLUMNS; `value_to` is filled for ranges only."""
    return (
        row.project,
        row.kind,
        row.amount,
        row.comparator,
        row.low,
        row.high if row.high != row.low else None,
        row.currency,
        "、".join(row.institutions),
        row.sentence,
        row.article,
        row.document,
        row.start,
        row.end,
    )


def _write_csv(
    stream: BinaryIO, headings: Sequence[str], rows: Iterator[tuple[Cell, ...]], _aliases: Sequence[Alias]
) -> None:
    write_csv(stream, headings, rows)


def write_csv(stream: BinaryIO, headings: Sequence[str], rows: Iterator[tuple[Cell, ...]]) -> None:
    """Write UTF-8 with a byte order mark: without it spreadsheets take Chinese for the system's old encoding."""
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(headings)
    for row in rows:
        writer.writerow([_csv_cell(cell) for cell in row])
    text.flush()
    text.detach()


def _csv_cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(_FORMULA) else cell  # a spreadsheet would carry it out
    return f"{cell:f}" if isinstance(cell, Decimal) else str(cell)


def _write_xlsx(
    stream: BinaryIO, headings: Sequence[str], rows: Iterator[tuple[Cell, ...]], aliases: Sequence[Alias]
) -> None:
    from openpyxl import Workbook  # loaded only when such a file is asked for

    book = Workbook(write_only=True)
    _add_sheet(book, "ledger", _WIDTHS, headings, rows)
    if aliases:
        names = ((a.label, a.name, a.canonical, a.state.value, a.reviewer, a.decided_at) for a in aliases)
        _add_sheet(book, "aliases", _ALIAS_WIDTHS, ALIAS_COLUMNS, names)
    book.save(stream)


def _add_sheet(
    book: Workbook, title: str, widths: Sequence[int], headings: Sequence[str], rows: Iterator[tuple[Cell, ...]]
) -> None:
    """Write rows into a new sheet of a workbook, under headings that stay in sight."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    for place, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(place)].width = width

    def made(cell: Cell) -> object:
        new = WriteOnlyCell(sheet, value=ILLEGAL_CHARACTERS_RE.sub("", cell) if isinstance(cell, str) else cell)
        if isinstance(cell, str):
            new.data_type = "s"  # also what begins like a formula is text
        elif isinstance(cell, Decimal):
            new.number_format = "#,##0.##" if cell % 1 else "#,##0"
        return new

    head = [made(heading) for heading in headings]
    for cell in head:
        cell.font = Font(bold=True)  # type: ignore[attr-defined]
    try:
        sheet.append(head)
        for row in rows:
            sheet.append([made(cell) for cell in row])
    finally:
        sheet.close()
