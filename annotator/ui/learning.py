"""Learning beside the review: begun when enough is decided, watched in the status line, stopped from the menu."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.change import NOT_UNDOABLE, Change
from annotator.services.settings import Settings
from annotator.ui.bridge import Bridge
from annotator.ui.suggestion_feed import SuggestionFeed

if TYPE_CHECKING:
    from annotator.services.learning_process import LearningProcess, LearningReport
    from annotator.services.outcome import Outcome

DELAY = 2_000  # milliseconds after the last decision: whether learning is due is no question of a moment
TURN = 10  # milliseconds that let the loop turn
_LOG = logging.getLogger(__name__)


class Learning(QObject):
    """Starts a training of the dataset when one is due and nothing else runs; tells the feed what was kept.

    `progress` carries (done, total), (0, 0) when it is over; `changed` says that it began or ended; `said` carries a
    line for the status line. After a training that was stopped or failed the next one waits for as many decisions.
    """

    progress = Signal(int, int)
    changed = Signal()
    said = Signal(str)
    _reported = Signal(int, object)

    def __init__(self, bridge: Bridge, settings: Settings, feed: SuggestionFeed) -> None:
        super().__init__(feed)
        self._bridge, self._settings, self._feed = bridge, settings, feed
        self._process: LearningProcess | None = None
        self._run = 0
        self._not_before = 0
        self._delay = QTimer(self, singleShot=True, interval=DELAY)
        self._delay.timeout.connect(self._prepare)
        self._loaded = QTimer(self, singleShot=True, interval=TURN)
        self._loaded.timeout.connect(self.begin_if_due)
        self._reported.connect(self._arrived)
        bridge.changed.connect(self._follow)

    def _follow(self, change: Change) -> None:
        if change.operation not in NOT_UNDOABLE and self._process is None and self._feed.learns:
            self._delay.start()

    def _prepare(self) -> None:
        """Load what learning takes, in a turn of the loop of its own: with the begin it would be a long frame."""
        import annotator.services.learning_process  # noqa: F401  # not at the start

        self._loaded.start()

    def begin_if_due(self) -> None:
        """Start a training when enough was decided since the last one, unless something else is writing."""
        from annotator.services.outcome import is_due  # not at the start

        dataset, learn_after = self._bridge.dataset, self._settings.get("learn_after")
        if self._process is not None or self._bridge.job is not None or not self._feed.learns:
            return
        if dataset.decided_spans() >= self._not_before and is_due(dataset, learn_after):
            self._begin()

    def _begin(self) -> None:
        from annotator.services.learning_process import LearningProcess

        self._run += 1
        run = self._run
        path = self._bridge.dataset.path
        self._process = LearningProcess(lambda report: self._reported.emit(run, report), path)
        self._tell(True)
        self.progress.emit(0, 1)

    def stop_learning(self) -> None:
        """End the training under way; the dataset stays as it is and the suggestions as they are."""
        if self._process is not None:
            self.stop()
            self._pause()
            self.said.emit(self.tr("Learning was stopped; suggestions go on as before."))

    def stop(self) -> None:
        """End the training under way without a word."""
        self._delay.stop()
        self._loaded.stop()
        process, self._process = self._process, None
        if process is not None:
            self._run += 1
            process.cancel()
            self._over()

    def _pause(self) -> None:
        self._not_before = self._bridge.dataset.decided_spans() + int(self._settings.get("learn_after"))

    def _over(self) -> None:
        self._tell(False)
        self.progress.emit(0, 0)

    def _tell(self, learning: bool) -> None:
        self._bridge.learning = learning
        self.changed.emit()

    def _arrived(self, run: int, report: LearningReport) -> None:
        from annotator.services.learning_process import Finished, Step

        if run != self._run:
            return
        if isinstance(report, Step):
            self.progress.emit(report.done, report.total)
            return
        self._process = None
        self._over()
        if isinstance(report, Finished):
            self.said.emit(self._line(report.outcome))
            if report.outcome.kept:
                self._feed.reload_models()
        else:
            _LOG.error("%s\n%s", report.what, report.traceback)
            self._pause()
            self.said.emit(self.tr("Learning failed; suggestions go on as before. See the log file."))

    def _line(self, outcome: Outcome) -> str:
        from annotator.services.outcome import LEAST_DOCUMENTS, TOO_FEW

        if outcome.reason == TOO_FEW:
            text = self.tr("Not enough is decided to learn from: {documents} articles done, {needed} needed.")
        elif outcome.kept:
            text = self.tr(
                "Learned from {spans} highlights in {documents} articles; used from the next article on. "
                "On {held} articles kept back: {figures}"
            )
        else:
            text = self.tr(
                "Learned from {spans} highlights in {documents} articles, but not used, because it is worse. "
                "On {held} articles kept back: {figures}"
            )
        figures = ", ".join(f"{name} F1 {outcome.before[name]:.2f} → {now:.2f}" for name, now in outcome.after.items())
        return text.format(
            spans=outcome.spans,
            documents=outcome.documents,
            held=outcome.held,
            needed=LEAST_DOCUMENTS,
            figures=figures,
        )
