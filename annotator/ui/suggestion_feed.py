"""Feeds articles to the suggestion process and its results to the session; the window never waits for it."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.document import Status
from annotator.core.errors import UserError
from annotator.services.settings import OFF, WARM
from annotator.storage.queries import Verdicts
from annotator.ui.bridge import Bridge

if TYPE_CHECKING:
    from annotator.core.decision import Suggest
    from annotator.services.suggesting import Failure, Report, Result, SuggestionWorker

_AHEAD = 3  # articles handed to the process before it asks: enough to keep it busy, few enough to re-order
_PAUSE = 5  # milliseconds between two parts of an article's suggestions: keys come first
_LOG = logging.getLogger(__name__)


class SuggestionFeed(QObject):
    """Keeps the suggestion process busy with the articles that lack suggestions, the open one first.

    `suggested` names a document whose suggestions are in the dataset; `progress` carries how many articles still wait;
    `failed` carries a UserError; `ready` says that the engine is loaded. Reports come on the process's own reader
    thread and cross over by a queued signal. `mode` is the setting "suggestions" (warm, cold, off).
    """

    suggested = Signal(str)
    progress = Signal(int)
    failed = Signal(object)
    ready = Signal()
    _reported = Signal(int, object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._worker: SuggestionWorker | None = None
        self._version = ""
        self._waiting: deque[str] = deque()
        self._given: set[str] = set()
        self._held: list[Report] | None = None
        self._parts: deque[tuple[str, Suggest, str]] = deque()  # of suggestions still to be taken in
        self._turn = QTimer(self, singleShot=True, interval=_PAUSE)
        self._turn.timeout.connect(self._store_part)
        self._known: dict[tuple[str, str], Verdicts] = {}
        self._learned = True
        self.paused = False
        self.mode = WARM
        self._run = 0
        self._reported.connect(self._arrived)

    @property
    def waiting(self) -> int:
        """Return how many articles still wait for suggestions."""
        return len(self._waiting) + len(self._given)

    @property
    def is_ready(self) -> bool:
        """Return whether the engine is loaded, so that it is known which articles lack suggestions."""
        return bool(self._version)

    @property
    def learns(self) -> bool:
        """Return whether decisions change what is suggested."""
        return self._worker is not None and self.mode == WARM

    def start(self, first: str | None) -> None:
        """Start the process; the article `first` is handed over at once when it never had suggestions.

        In the mode `off` nothing is started.
        """
        self._run += 1
        run = self._run
        if self.mode == OFF:
            return
        from annotator.services.suggesting import SuggestionWorker  # loads multiprocessing: after the first paint

        verdicts = self._bridge.dataset.verdicts()
        self._known = {(v.label, v.text): v for v in verdicts}
        self._worker = SuggestionWorker(
            lambda report: self._reported.emit(run, report), verdicts, self._bridge.dataset.path, self.mode
        )
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
        gone = [Verdicts(*key, 0, 0) for key in self._known if key not in now]
        self._worker.learn([*gone, *(verdict for key, verdict in now.items() if self._known.get(key) != verdict)])
        self._known, self._learned = now, True
        self._give(document, first=True)

    def decided(self) -> None:
        """Remember that a decision was made, from which later articles can learn."""
        self._learned = False

    def switch(self, mode: str, first: str | None) -> None:
        """Go on in another mode, where it was started at all; suggestions stay until they are made anew."""
        self.mode = mode
        if self._run:
            self.stop()
            self.start(first)

    def echo(self, strings: Iterable[tuple[str, str]], document: str | None) -> None:
        """Teach how often these (label, text) are decided by now, and suggest anew for the open document at once."""
        if self._worker is None or not self.learns:
            return
        now = self._bridge.dataset.verdicts_of(strings)
        self._worker.learn(now)
        self._known.update({(v.label, v.text): v for v in now})
        if document is not None and self._is_undone(document):
            self._give(document, first=True)
            self.progress.emit(self.waiting)

    def use_lexicon(self) -> None:
        """Have the dataset's own lexicon as it stands now used from the next article on."""
        if self._worker is not None and self.learns:
            self._worker.use_lexicon(self._bridge.dataset.lexicon())

    def again(self, documents: Sequence[str]) -> None:
        """Suggest anew for these documents before all others that wait."""
        if self._worker is None or self.paused:
            return
        wanted = [document for document in documents if document not in self._given]
        self._waiting = deque(dict.fromkeys([*wanted, *self._waiting]))
        self._go_on()

    def _is_undone(self, document: str) -> bool:
        return self._bridge.session.load(document).document.status is not Status.DONE

    def reload_models(self) -> None:
        """Use what the dataset taught by now from the next article on."""
        if self._worker is not None:
            self._worker.reload_models()

    def pause(self) -> None:
        """Begin nothing more until `resume`; what the process is at is taken in still."""
        self.paused = True
        self._waiting.clear()
        self.progress.emit(0)

    def resume(self) -> None:
        """Go on with all articles that lack suggestions."""
        self.paused = False
        self.find_work()

    def find_work(self) -> None:
        """Look for articles without suggestions of this version; call after an import."""
        if self._version and not self.paused:
            wanted = self._bridge.dataset.without_suggestions(self._version)
            wanted = [document for document in wanted if document not in self._given]
            self._waiting = deque(dict.fromkeys([*self._waiting, *wanted]))
            self._go_on()

    def hold(self) -> None:
        """Keep reports back, because another thread is writing to the dataset."""
        self._held = self._held or []

    def release(self) -> None:
        """Take the reports that were kept back, and all later ones at once."""
        held, self._held = self._held or [], None
        for report in held:
            self._take(report)
        if self._parts:
            self._turn.start()

    def stop(self) -> None:
        """End the process; articles without suggestions get theirs another time."""
        worker, self._worker = self._worker, None
        self._turn.stop()
        for waiting in (self._parts, self._waiting, self._given):
            waiting.clear()
        self._version = ""
        if worker is not None:
            worker.stop()
            self.progress.emit(0)

    def _give(self, document: str, *, first: bool = False) -> None:
        from annotator.services.suggesting import Job

        if self._worker is not None:
            self._given.add(document)
            self._worker.submit(Job(document, self._bridge.session.load(document).document.text), first=first)

    def _arrived(self, run: int, report: Report) -> None:
        if run == self._run:  # and not from a process that was stopped
            self._take(report)

    def _take(self, report: Report) -> None:
        from annotator.services.suggesting import PluginOff, Ready, Result

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
        elif isinstance(report, PluginOff):
            self.failed.emit(report.error())
        else:
            self._lament(report)

    def _store(self, result: Result) -> None:
        """Take in suggestions, the many of a long article in parts: keys come between two of them."""
        from annotator.core.parting import in_parts

        self._drop_parts(result.document)
        try:
            present = self._bridge.session.load(result.document).spans
        except UserError as error:
            self.failed.emit(error)
            self._ended(result.document)
            return
        self._parts += ((result.document, part, result.version) for part in in_parts(result.suggestions, present))
        self._store_part()

    def _store_part(self) -> None:
        if self._held is not None or not self._parts:
            return
        document, part, version = self._parts.popleft()
        ended = part.last
        try:
            if self._is_undone(document):  # it may have been finished in the meantime
                self._bridge.session.suggest(document, part, version)
        except UserError as error:
            self._drop_parts(document)
            self.failed.emit(error)
            ended = True
        if self._parts:
            self._turn.start()
        if ended:
            self._ended(document)

    def _drop_parts(self, document: str) -> None:
        self._parts = deque(waiting for waiting in self._parts if waiting[0] != document)

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
        if self.paused:
            return
        while self._waiting and len(self._given) < _AHEAD:
            self._give(self._waiting.popleft())
        self.progress.emit(self.waiting)
