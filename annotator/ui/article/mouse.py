"""The mouse in the article: drag to select, click a span or its tag, double-click a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from annotator.ui.article.selection import Selection

if TYPE_CHECKING:
    from annotator.ui.article.view import ArticleView

_TICK = 30  # ms between two steps of scrolling while a drag is outside the viewport
_PULL = 0.3  # part of the distance to the edge that one step scrolls


class MouseHandler(QObject):
    """Turns mouse events into selections and clicks on spans."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self._pressed: QPoint | None = None
        self._dragging = False
        self._pointer = QPoint()
        self._last: list[str] = []
        self._hovered = ""
        view.viewport().installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._scroll)

    def press(self, event: QMouseEvent) -> None:
        """Begin a click or drag with the left button; Shift extends the selection."""
        if event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        point = event.position().toPoint()
        self._pressed, self._pointer, self._dragging = point, point, False
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._dragging = True
            fixed = self._view.display_selection().fixed
            self._view.set_display_selection(Selection(fixed, self._view.places.position_at(point)), settled=False)

    def move(self, event: QMouseEvent) -> None:
        """Extend the selection to the pointer, scrolling when it is outside; without a button show what is under it."""
        self._pointer = event.position().toPoint()
        if self._pressed is None:
            over_tag = self._view.places.tag_at(self._pointer) is not None
            shape = Qt.CursorShape.PointingHandCursor if over_tag else Qt.CursorShape.IBeamCursor
            self._view.viewport().setCursor(shape)
            self._hover(self._view.span_at(self._pointer) or "")
            return
        if not self._dragging:
            distance = (self._pointer - self._pressed).manhattanLength()
            if distance < QApplication.startDragDistance():
                return
            self._dragging = True
            start = self._view.places.position_at(self._pressed)
            self._view.set_display_selection(Selection(start, start), settled=False)
        self._extend()
        inside = 0 <= self._pointer.y() < self._view.viewport().height()
        if inside:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def _hover(self, span: str) -> None:
        if span != self._hovered:
            self._hovered = span
            self._view.hovered.emit(span)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave what was under the pointer with it."""
        if event.type() == QEvent.Type.Leave:
            self._hover("")
        return super().eventFilter(watched, event)

    def release(self, event: QMouseEvent) -> None:
        """End a drag, or click what is under the pointer."""
        self._timer.stop()
        pressed, self._pressed = self._pressed, None
        if event.button() is not Qt.MouseButton.LeftButton or pressed is None:
            event.ignore()
        elif self._dragging:
            self._view.set_display_selection(self._view.display_selection())
        else:
            self._click(pressed)
        self._dragging = False

    def double_click(self, event: QMouseEvent) -> None:
        """Select the word under the pointer."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._view.select_word(event.position().toPoint())

    def _click(self, point: QPoint) -> None:
        """Click the innermost span, or the next one of those at the place when one of them has just been clicked."""
        place = self._view.places.position_at(point)
        self._view.set_display_selection(Selection(place, place))
        spans = self._view.spans_under(point)
        focus = self._view.focus_span_id()
        chosen = spans[0] if spans else None
        if focus in spans and sorted(spans) == self._last:
            chosen = spans[(spans.index(focus) + 1) % len(spans)]
        self._last = sorted(spans)
        if chosen is not None:
            self._view.span_clicked.emit(chosen)

    def _extend(self) -> None:
        fixed = self._view.display_selection().fixed
        self._view.set_display_selection(Selection(fixed, self._view.places.position_at(self._pointer)), settled=False)

    def _scroll(self) -> None:
        """Scroll towards the pointer, the faster the further out it is."""
        y, height = self._pointer.y(), self._view.viewport().height()
        beyond = y if y < 0 else max(0, y - height + 1)
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + round(beyond * _PULL + (1 if beyond > 0 else -1)))
        self._extend()
