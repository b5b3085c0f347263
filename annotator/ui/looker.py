"""Looking something up beside a dialog: one thing at a time, and the newest question takes the place of the others."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from annotator.core.errors import UserError
from annotator.storage.dataset import Dataset
from annotator.ui.jobs import Job, Progress

if TYPE_CHECKING:
    from annotator.ui.bridge import Bridge

_STEPS = 200  # that the window is told of
Question = Callable[[Dataset, Progress], Any]


class Looker(QObject):
    """Asks questions of the dataset on a thread and a connection of their own; nothing is written.

    `found` carries the answer to the latest question, `failed` the UserError it met; `progressed` (done, total).
    """

    found = Signal(object)
    failed = Signal(object)
    broken = Signal(object)
    progressed = Signal(int, int)

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._job: Job | None = None
        self._number = 0  # of the latest question; what comes from earlier ones is dropped

    @property
    def busy(self) -> bool:
        """Return whether a question has no answer yet."""
        return self._job is not None

    def look(self, question: Question) -> None:
        """Ask a question in the place of the one that is still open."""
        self.stop()
        number, path = self._number, self._bridge.dataset.path

        def work(progress: Progress) -> tuple[int, Any, UserError | None]:
            shown = -1

            def report(done: int, total: int) -> None:
                nonlocal shown
                progress(done, total)
                step = _STEPS * done // max(total, 1)
                if step != shown and number == self._number:
                    shown = step
                    self.progressed.emit(done, total)

            try:
                with Dataset(path) as dataset:
                    return number, question(dataset, report), None
            except UserError as error:
                return number, None, error

        self._job = self._bridge.look_job(work)
        self._job.done.connect(self._answered)
        self._job.broken.connect(self.broken)
        self._job.start()

    def _answered(self, answer: tuple[int, Any, UserError | None]) -> None:
        number, result, error = answer
        if number != self._number:
            return
        self._job = None
        if error is not None:
            self.failed.emit(error)
        else:
            self.found.emit(result)

    def stop(self) -> None:
        """Give up the open question."""
        self._number += 1
        if self._job is not None:
            self._job.cancel()
            self._job = None
