"""The caret as a mode of the review: what it tells the rest of the window, and what a label key means at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.core.span import Span
from annotator.ui.article import motion

if TYPE_CHECKING:
    from annotator.ui.main_window import ReviewWindow


class CaretMode(QObject):
    """Shows and hides the caret of the article; it goes as soon as the reviewer moves on to a highlight."""

    def __init__(self, window: ReviewWindow) -> None:
        super().__init__(window)
        self._view, self._review, self._status = window.pane.view, window.review, window.status
        self._view.text_caret.toggled.connect(self._toggled)
        self._review.focused.connect(self._focused)
        self._review.opened.connect(lambda _: self._view.text_caret.end())
        self._review.at_caret = self._place

    def toggle_caret(self) -> None:
        """Show the caret where the selection or the focused highlight is, or take it away."""
        if self._view.text_caret.active:
            self._view.text_caret.end()
        else:
            self._view.begin_caret()

    def show_jump_marks(self) -> None:
        """Show two letters over every word in sight; typed, they bring the caret there."""
        self._view.jump_marks.begin()
        self._status.say(self.tr("Type the two letters over a word; the second with Shift selects up to there."))

    def _toggled(self, shown: bool) -> None:
        self._review.set_caret(shown)
        self._status.show_mode(self.tr("Caret: arrows move, Shift selects, 1–9 label, Esc leaves") if shown else "")

    def _focused(self, span: Span | None, moved_on: bool) -> None:
        """Let go of caret and selection when the reviewer moves on: a label key means the highlight from then on."""
        if not moved_on:
            return
        self._view.text_caret.end()
        if span is not None and self._review.selection is not None:
            self._view.clear_selection()

    def _place(self, label: str) -> tuple[int, int] | None:
        """Return what a new highlight at the caret covers: the amount it is in, or the words on to the next mark."""
        if self._review.reflowed is None or not self._view.text_caret.active:
            return None
        from annotator.ui.new_span import place_at  # loads the money grammar: not at the start

        ground = self._view.ground()
        return place_at(label, self._review.reflowed, ground.position, motion.word_right(ground))
