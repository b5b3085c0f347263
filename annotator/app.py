"""The program's entry: the only file that knows both the command line and the window."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from annotator.cli.main import run
from annotator.core.errors import UserError
from annotator.services.session import ReviewSession
from annotator.services.settings import Settings
from annotator.storage.dataset import Dataset


class QtWindow:
    """The review window; Qt is loaded when it is first asked for, so that the other commands do without."""

    def display_available(self) -> bool:
        """Return whether there is a screen to open a window on; raises UserError when Qt can't be loaded."""
        with _told():
            from annotator.ui.application import display_available
        return display_available()

    def run_review(self, dataset: Dataset, session: ReviewSession, settings: Settings, screenshot: Path | None) -> int:
        """Open the window, or paint it into a picture; raises UserError when Qt can't be loaded."""
        with _told():
            from annotator.ui.application import run_review
        return run_review(dataset, session, settings, screenshot)


@contextmanager
def _told() -> Iterator[None]:
    """Turn a system library or Qt itself being away into a UserError that says what to do."""
    try:
        yield
    except ImportError as error:
        if isinstance(error, ModuleNotFoundError) and error.name != "PySide6":
            raise  # a part of this program is away: a bug, not something the person can install
        raise UserError(
            "qt-missing", f"The windows can't be loaded ({error}).", remedy="Run: annotator doctor --fix"
        ) from error


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with command line arguments (those of the process by default); return the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal without Chinese must not end a command
    return run(arguments, QtWindow())
