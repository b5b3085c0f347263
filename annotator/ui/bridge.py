"""Where the services meet Qt: the session's changes and errors as signals, and the one way to the session."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.core.change import Change
from annotator.core.errors import UserError
from annotator.services.session import ReviewSession
from annotator.storage.dataset import Dataset
from annotator.ui.jobs import Job, Progress

if TYPE_CHECKING:
    from annotator.core.decision import Decision
    from annotator.services.export_wish import ExportWish
    from annotator.storage.ledger import LedgerQuery


class Bridge(QObject):
    """Re-emits what the review session publishes as one signal, and its refusals as another.

    `changed` carries every Change after its commit; `failed` carries the UserError that refused something.
    """

    changed = Signal(object)
    failed = Signal(object)
    _committed_there = Signal(object)  # a Change made on a job's own thread and connection

    def __init__(self, session: ReviewSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        session.subscribe(self._published)
        self.job: Job | None = None
        self._looks: list[Job] = []
        self.suggesting = self.paused = False  # whether articles wait for suggestions, and whether they are to wait
        self.learning = False  # while a training goes on beside the window
        self._committed_there.connect(self._take_in)

    @property
    def dataset(self) -> Dataset:
        """Return the dataset under review."""
        return self.session.dataset

    def _published(self, change: Change) -> None:
        self.changed.emit(change)

    def _take_in(self, change: Change) -> None:
        self.session.take_in(change)

    def renew_session(self, reviewer: str) -> None:
        """Go on with a fresh session after the reviewer's name changed."""
        self.session = ReviewSession(self.dataset, reviewer)
        self.session.subscribe(self._published)

    def apply(self, document: str, decisions: Sequence[Decision], seconds: float | None = None) -> Change | None:
        """Carry out one decision, or several as one undo; a refusal is emitted as `failed` and gives None."""
        if len(decisions) == 1:
            return self.guarded(lambda: self.session.apply(document, decisions[0], seconds))
        pairs = [(document, decision) for decision in decisions]
        return self.guarded(lambda: self.session.apply_all(pairs, seconds))

    def guarded(self, step: Callable[[], Change | None]) -> Change | None:
        """Return what a step of the session returns, or None after emitting its UserError as `failed`."""
        try:
            return step()
        except UserError as error:
            self.failed.emit(error)
            return None

    def import_job(self, paths: Sequence[Path], format: str = "auto", column: str = "") -> Job:
        """Return a job, not yet started, that imports files and folders; its result is an ImportSummary."""
        path, reviewer = self.dataset.path, self.session.reviewer

        def work(progress: Progress) -> object:
            from annotator.services.importing import import_paths

            with Dataset(path) as dataset:
                session = ReviewSession(dataset, reviewer)
                session.subscribe(self._committed_there.emit)
                return import_paths(session, list(paths), format, progress=progress, column=column)

        return self._new_job(work)

    def export_job(self, wish: ExportWish) -> Job:
        """Return a job, not yet started, that exports the dataset; its result is an ExportSummary."""
        path = self.dataset.path

        def work(progress: Progress) -> object:
            from annotator.services.exporting import export

            with Dataset(path) as dataset:
                return export(
                    dataset,
                    wish.target,
                    wish.format,
                    wish.status,
                    wish.extras,
                    progress=progress,
                    shape=wish.shape,
                    guidelines=wish.guidelines,
                    agreement=wish.agreement,
                    card=wish.card,
                )

        return self._new_job(work)

    def ledger_job(self, target: Path, query: LedgerQuery, headings: Sequence[str]) -> Job:
        """Return a job, not yet started, that writes the ledger's rows to a file; its result is a LedgerFile."""
        path = self.dataset.path

        def work(progress: Progress) -> object:
            from annotator.services.ledger import Ledger
            from annotator.services.ledger_files import write_ledger

            with Dataset(path) as dataset:
                return write_ledger(Ledger(dataset, query), target, headings, progress)

        return self._new_job(work)

    def look_job(self, work: Callable[[Progress], object]) -> Job:
        """Return a job, not yet started, that changes nothing and may run beside others; `stop` waits for it too."""
        job = Job(work, self)
        job.finished.connect(self._look_ended)
        self._looks.append(job)
        return job

    def _look_ended(self) -> None:
        for job in [job for job in self._looks if job.isFinished()]:
            self._looks.remove(job)
            job.deleteLater()

    def _new_job(self, work: Callable[[Progress], object]) -> Job:
        self.job = Job(work, self)
        self.job.finished.connect(self._job_ended)
        return self.job

    def _job_ended(self) -> None:
        ended, self.job = self.job, None
        if ended is not None:
            ended.deleteLater()

    def stop(self) -> None:
        """Cancel what runs and wait for it."""
        running = [*self._looks, *([self.job] if self.job is not None else [])]
        for job in running:
            job.cancel()
        for job in running:
            job.wait()
