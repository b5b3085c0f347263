"""Feeds articles to the suggestion process and its results to the session; the window never waits for it."""

from __future__ import annotations

import logging
from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.core.document import Status
from annotator.core.errors import UserError
from annotator.storage.queries import Verdicts
from annotator.ui.bridge import Bridge

if TYPE_CHECKING:
    from annotator.services.suggesting import Failure, Report, Result, SuggestionWorker

_AHEAD = 3  # articles handed to the process before it asks: enough to keep it busy, few enough to re-order
_LOG = logging.getLogger(__name__)


class SuggestionFeed(QObject):
    """Keeps the suggestion process busy with the articles that lack suggestions, the open one first.

    `suggested` names a document whose suggestions are in the dataset; `progress` carries how many articles still wait;
    `failed` carries a UserError; `ready` says that the engine is loaded. Reports come on the process's own reader
    thread and cross over by a queued signal.
    """

    suggested = Signal(str)
    progress = Signal(int)
    failed = Signal(object)
    ready = Signal()
    _reported = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._worker: SuggestionWorker | None = None
        self._version = ""
        self._waiting: deque[str] = deque()
        self._given: set[str] = set()
        self._held: list[Report] | None = None
        self._known: dict[tuple[str, str], Verdicts] = {}
        self._learned = True
        self._reported.connect(self._take)

    @property
    def waiting(self) -> int:
        """Return how many articles still wait for suggestions."""
        return len(self._waiting) + len(self._given)

    @property
    def is_ready(self) -> bool:
        """Return whether the engine is loaded, so that it is known which articles lack suggestions."""
        return bool(self._version)

    def start(self, first: str | None) -> None:
        """Start the process; the article `first` is handed over at once when it never had suggestions."""
        from annotator.services.suggesting import SuggestionWorker  # loads multiprocessing: after the first paint

        verdicts = self._bridge.dataset.verdicts()
        self._known = {(v.label, v.text): v for v in verdicts}
        self._worker = SuggestionWorker(self._reported.emit, verdicts)
        row = self._bridge.dataset.document_row(first) if first else None
        if row is not None and row.suggested_with is None and row.status is not Status.DONE:
            self._give(row.id, first=True)
        self.progress.emit(self.waiting)

    def prefer(self, document: str) -> None:
        """Put an article in front of all that wait."""
        if document in self._waiting:
            self._waiting.remove(document)
            self._give(document, first=True)

    def refresh(self, document: str) -> None:
        """Suggest anew for an article nobody has touched, when decisions since then taught something."""
        row = self._bridge.dataset.document_row(document)
        if self._worker is None or not self._version or self._learned or row is None or row.status is not Status.TODO:
            return
        now = {(v.label, v.text): v for v in self._bridge.dataset.verdicts()}
        self._worker.learn([verdict for key, verdict in now.items() if self._known.get(key) != verdict])
        self._known, self._learned = now, True
        self._give(document, first=True)

    def decided(self) -> None:
        """Remember that a decision was made, from which later articles can learn."""
        self._learned = False

    def find_work(self) -> None:
        """Look for articles without suggestions of this version; call after an import."""
        if self._version:
            wanted = self._bridge.dataset.without_suggestions(self._version)
            self._waiting = deque(document for document in wanted if document not in self._given)
            self._go_on()

    def hold(self) -> None:
        """Keep reports back, because another thread is writing to the dataset."""
        self._held = self._held or []

    def release(self) -> None:
        """Take the reports that were kept back, and all later ones at once."""
        held, self._held = self._held or [], None
        for report in held:
            self._take(report)

    def stop(self) -> None:
        """End the process; articles without suggestions get theirs another time."""
        worker, self._worker = self._worker, None
        self._waiting.clear()
        self._given.clear()
        if worker is not None:
            worker.stop()

    def _give(self, document: str, *, first: bool = False) -> None:
        from annotator.services.suggesting import Job

        if self._worker is not None:
            self._given.add(document)
            self._worker.submit(Job(document, self._bridge.session.load(document).document.text), first=first)

    def _take(self, report: Report) -> None:
        from annotator.services.suggesting import Ready, Result

        if self._worker is None:
            return
        if self._held is not None:
            self._held.append(report)
        elif isinstance(report, Ready):
            self._version = report.version
            self.ready.emit()
            self.find_work()
        elif isinstance(report, Result):
            self._store(report)
            self._ended(report.document)
        else:
            self._lament(report)

    def _store(self, result: Result) -> None:
        try:
            self._bridge.session.suggest(result.document, result.suggestions, result.version)
        except UserError as error:
            self.failed.emit(error)

    def _lament(self, failure: Failure) -> None:
        _LOG.error("suggestions failed for %s\n%s", failure.document or "all", failure.traceback)
        if not failure.document:
            self._waiting.clear()
            self._given.clear()
        self.failed.emit(
            UserError("suggest-failed", "No suggestions could be made here.", remedy="Go on by hand; see the log file.")
        )
        self._ended(failure.document)

    def _ended(self, document: str) -> None:
        self._given.discard(document)
        self._go_on()
        if document:
            self.suggested.emit(document)

    def _go_on(self) -> None:
        while self._waiting and len(self._given) < _AHEAD:
            self._give(self._waiting.popleft())
        self.progress.emit(self.waiting)
