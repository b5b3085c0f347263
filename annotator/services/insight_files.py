"""A table of figures as a CSV file that spreadsheets open rightly."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from annotator.services.files import whole_file
from annotator.services.ledger_files import Cell, write_csv


def write_figures(path: Path, headings: Sequence[str], rows: Iterable[tuple[Cell, ...]]) -> None:
    """Write figures as CSV in UTF-8 with a byte order mark, whole or not at all; UserError when the place is unfit."""
    with whole_file(path) as stream:
        write_csv(stream, headings, iter(rows))
