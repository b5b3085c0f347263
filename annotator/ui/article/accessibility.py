"""What a screen reader is told about the focused span."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.core.segmentation import sentences
from annotator.ui.article.model import ArticleModel, PlacedSpan
from annotator.ui.article.painter import Look, look_of

_REACH = 200  # characters to each side in which the sentence is looked for


class Announcer(QObject):
    """Keeps the accessible name and description of the view and announces each new focus."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self.tell(None, None, "")

    def tell(self, model: ArticleModel | None, placed: PlacedSpan | None, title: str) -> None:
        """Describe the focused span, or the article without one; `title` is the label's name."""
        if model is None or placed is None:
            self._view.setAccessibleName(self.tr("Article"))
            self._view.setAccessibleDescription("")
            return
        name = f"{title}: {placed.span.text} ({self._state(look_of(placed.span))})"
        sentence = sentence_around(model.display, placed.start, placed.end)
        self._view.setAccessibleName(name)
        self._view.setAccessibleDescription(sentence)
        if self._view.isVisible():
            self._announce(f"{name}. {sentence}")

    def say(self, text: str) -> None:
        """Announce the text that the caret went over."""
        if self._view.isVisible() and text.strip():
            self._announce(text)

    def _announce(self, text: str) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # a hundred names: after the first paint

        if QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self._view, text)
            QAccessible.updateAccessibility(event)

    def _state(self, look: Look) -> str:
        """Return the state of a span in the language of the interface."""
        return {
            Look.SUGGESTED: self.tr("suggestion"),
            Look.UNSURE: self.tr("unsure"),
            Look.GOLD: self.tr("gold"),
            Look.REJECTED: self.tr("rejected"),
        }[look]


def sentence_around(display: str, start: int, end: int) -> str:
    """Return the sentence or sentences that a display range lies in, cut 200 characters away from it."""
    first, last = max(0, start - _REACH), min(len(display), end + _REACH)
    touched = [(left, right) for left, right in sentences(display, first, last) if left < end and right > start]
    return display[touched[0][0] : touched[-1][1]] if touched else display[start:end]
