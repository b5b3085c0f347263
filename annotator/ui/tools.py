"""The reviewer's tools beside single decisions, made and connected in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.ui.batch import Batch

if TYPE_CHECKING:
    from annotator.ui.main_window import ReviewWindow


class Tools:
    """Holds what the catalogue's rows of the review call beside Decisions and ReviewController."""

    def __init__(self, window: ReviewWindow) -> None:
        self.batch = Batch(window)
        self.batch.said.connect(window.status.say)

    @property
    def owners(self) -> tuple[QObject, ...]:
        """Return the objects whose methods the catalogue names."""
        return (self.batch,)
