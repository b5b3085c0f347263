"""Long work beside the window: one job at a time on a thread of its own, with progress as its cancel point."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal

from annotator.core.errors import UserError

Progress = Callable[[int, int], None]
Work = Callable[[Progress], Any]


class CancelledError(Exception):
    """The person stopped the job."""


class Job(QThread):
    """A piece of work on its own thread; exactly one of `done`, `failed`, `stopped` and `broken` is emitted at its end.

    The work gets a progress function to call with (done, total); that call raises CancelledError after `cancel`.
    """

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    stopped = Signal()
    broken = Signal(object)

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._cancelled = False

    def cancel(self) -> None:
        """Ask the work to stop at its next progress call."""
        self._cancelled = True

    def _report(self, done: int, total: int) -> None:
        if self._cancelled:
            raise CancelledError
        self.progressed.emit(done, total)

    def run(self) -> None:
        """Do the work; called by Qt on the new thread."""
        try:
            result = self._work(self._report)
        except CancelledError:
            self.stopped.emit()
        except UserError as error:
            self.failed.emit(error)
        except Exception as error:
            self.broken.emit(error)
        else:
            self.done.emit(result)
