"""What the commands say: progress on a terminal or in plain lines, tables, problems."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from annotator.core.errors import UserError

if TYPE_CHECKING:
    from rich.table import Table

Progress = Callable[[int, int], None]
SECONDS_BETWEEN_LINES = 5.0
PROBLEMS_SHOWN = 50


@contextmanager
def progress(what: str) -> Iterator[Progress]:
    """Give a callback (done, total) that draws a bar on a terminal and says plain lines on anything else."""
    if not sys.stderr.isatty():
        yield _plain_progress(what)
        return
    with click.progressbar(length=1, label=what, file=sys.stderr, show_pos=True) as bar:

        def show(done: int, total: int) -> None:
            bar.length = max(total, 1)
            bar.update(done - bar.pos)

        yield show


def _plain_progress(what: str) -> Progress:
    said = time.monotonic()

    def show(done: int, total: int) -> None:
        nonlocal said
        if time.monotonic() - said >= SECONDS_BETWEEN_LINES:
            said = time.monotonic()
            note(f"{what}: {done} of {total}")

    return show


def note(line: str) -> None:
    """Say one line beside the output, on stderr."""
    click.echo(line, err=True)


def problems(found: Sequence[UserError]) -> None:
    """Say one line for each problem, and how many more there were when they are too many to read."""
    for problem in found[:PROBLEMS_SHOWN]:
        note(f"annotator: {problem.line()}")
    if len(found) > PROBLEMS_SHOWN:
        note(f"annotator: and {len(found) - PROBLEMS_SHOWN} more of the kind")


def losses(format_: str, lost: Counter[str]) -> None:
    """Say what a format could not hold, or nothing when it held everything."""
    from annotator.formats.losses import in_words  # loaded only by commands that write

    if told := in_words(lost):
        note(f"Not held by {format_}: {'; '.join(told)}.")


def table(title: str, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> Table:
    """Return a table whose first column is text and whose others are figures, set to the right."""
    from rich.table import Table  # loaded only by commands that print tables

    made = Table(title=title or None, title_justify="left")
    for number, column in enumerate(columns):
        made.add_column(column, justify="left" if number == 0 else "right")
    for row in rows:
        made.add_row(*map(str, row))
    return made


def show(*tables: Table) -> None:
    """Print tables to stdout, in colour only on a terminal."""
    from rich.console import Console

    console = Console(highlight=False, width=None if sys.stdout.isatty() else 120)
    for one in tables:
        console.print(one)
