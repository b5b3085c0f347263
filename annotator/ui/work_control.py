"""Stopping and going on with what runs beside the review, from the status line and the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from annotator.ui.main_window import ReviewWindow


class WorkControl(QObject):
    """Pauses the suggestions and stops the learning. `said` carries a line for the status line."""

    said = Signal(str)

    def __init__(self, window: ReviewWindow) -> None:
        super().__init__(window)
        self._window = window
        window.feed.progress.connect(self._heard)
        window.status.working.stop_wanted.connect(self.pause_suggesting)

    def pause_suggesting(self) -> None:
        """Make no more suggestions for now, or go on with them."""
        feed, bridge = self._window.feed, self._window.bridge
        if feed.paused:
            feed.resume()
            self.said.emit(self.tr("Suggestions are being made again."))
        else:
            feed.pause()
            self.said.emit(self.tr("No more suggestions for now. Review → Pause suggestions goes on with them."))
        bridge.paused = feed.paused
        self._update()

    def _heard(self, waiting: int) -> None:
        """Enable the action when there is something to pause; between that and nothing little happens."""
        if bool(waiting) != self._window.bridge.suggesting:
            self._window.bridge.suggesting = bool(waiting)
            self._update()

    def _update(self) -> None:
        self._window.actions_.update_enabled(self._window.review.situation())
