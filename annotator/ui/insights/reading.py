"""Reading the dataset on another thread, so that no figure makes the window wait."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from annotator.core.errors import UserError
from annotator.ui.jobs import Job

Work = Callable[[], object]


class Reading(QObject):
    """Does the latest piece of reading it was asked for; `done` carries its result, `failed` a UserError.

    What is asked for while another piece goes on is begun after that one, whose result nobody wants any more.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._next: Work | None = None
        self._stopped = False

    @property
    def busy(self) -> bool:
        """Return whether something is being read."""
        return self._job is not None

    def ask(self, work: Work) -> None:
        """Read something; it runs on another thread and must not touch widgets or this thread's connection."""
        self._stopped = False
        self._next = work
        if self._job is None:
            self._begin()

    def _begin(self) -> None:
        work, self._next = self._next, None
        if work is None:
            return
        wanted = work
        self._job = Job(lambda _: wanted(), self)
        self._job.done.connect(self._take)
        self._job.failed.connect(self._fail)
        self._job.broken.connect(_raise)
        self._job.finished.connect(self._ended)
        self._job.start()

    def _take(self, result: object) -> None:
        if self._next is None and not self._stopped:
            self.done.emit(result)

    def _fail(self, error: UserError) -> None:
        if self._next is None and not self._stopped:
            self.failed.emit(error)

    def _ended(self) -> None:
        ended, self._job = self._job, None
        if ended is not None:
            ended.deleteLater()
        self._begin()

    def stop(self) -> None:
        """Begin nothing more, and wait for what is being read."""
        self._stopped, self._next = True, None
        if self._job is not None:
            self._job.wait()


def _raise(error: Exception) -> None:
    raise error
