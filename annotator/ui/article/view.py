"""The article view: read-only text with spans, scrolled by an anchor, driven by source offsets in code points."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from annotator.core.labels import LabelSet
from annotator.core.reflow import Reflowed
from annotator.core.segmentation import WordSegmenter
from annotator.core.span import Span
from annotator.ui.article.accessibility import Announcer
from annotator.ui.article.appearance import LINE_HEIGHT, Appearance
from annotator.ui.article.frame import ArticleFrame
from annotator.ui.article.keyboard import extended, scroll_keys
from annotator.ui.article.labelbar import LabelBar
from annotator.ui.article.linkpainter import LinkMarks, LinkPainter
from annotator.ui.article.model import ArticleModel
from annotator.ui.article.mouse import MouseHandler
from annotator.ui.article.painter import ArticlePainter, Marks
from annotator.ui.article.selection import Selection, trimmed, word_range
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.ui.article.caret import Caret
    from annotator.ui.article.jump import JumpMarks
    from annotator.ui.article.motion import Ground


class ArticleView(ArticleFrame):
    """Shows one article; every offset that goes in or out is a code point of the source text, end exclusive."""

    span_clicked = Signal(str)
    hovered = Signal(str)
    selection_changed = Signal()
    label_chosen = Signal(str)
    context_menu_requested = Signal(QPoint, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # One-letter keys are actions: an input method must not swallow them.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._theme = theme
        self._source = ""
        self._cut: WordSegmenter | None = None
        self._marks = Marks()
        self._selection = Selection()
        self._announcer = Announcer(self)
        self._links = LinkPainter()
        self._mouse = MouseHandler(self)
        self._modes: list[Caret | JumpMarks] = []  # those that were wanted so far
        self._bar = LabelBar(self.viewport())
        self._bar.label_chosen.connect(self.label_chosen)
        self.set_theme(theme)

    # Content

    def set_document(
        self, reflowed: Reflowed, spans: Iterable[Span], labels: LabelSet, language: str, source: str = ""
    ) -> None:
        """Show another article from its top; `source` is the stored text, copied from when it is given."""
        had_selection = self.selection() is not None
        self._model = ArticleModel(reflowed, spans)
        self._labels, self._language, self._source = labels, language, source
        self._marks = Marks()
        self._selection = Selection()
        self._end_modes()
        self._geometry = self._make_geometry()
        self._geometry.anchor.settle()
        self._bar.set_labels(labels, language, self._appearance)
        self._announcer.tell(None, None, "")
        self._refresh()
        if had_selection:
            self.selection_changed.emit()

    def replace_spans(self, changed: Iterable[Span], removed: Iterable[str] = ()) -> None:
        """Take in changed and new spans and drop removed ones; a mere change of state repaints one rectangle."""
        self._update_links()
        change = self._model.replace(changed, removed)
        focus_is_gone = self._marks.focus is not None and self._model.placed(self._marks.focus) is None
        if change.paragraphs:
            dirty = self._geometry.lay_out_again(change.paragraphs)
            self._sync_bar()
            self._place_bar()
            self.viewport().update(dirty)
        for span_id in change.repainted:
            self.viewport().update(self._geometry.span_rect(span_id))
        if focus_is_gone:
            self.set_focus_span(None)
        elif self._marks.focus in change.repainted:
            self._announce()

    def set_focus_span(self, span_id: str | None, reveal: bool = True) -> None:
        """Put the focus ring on a span that is shown, or on none; scroll only if it is not comfortably in sight."""
        self._update_links()
        for touched in (self._marks.focus, span_id):
            if touched is not None:
                self.viewport().update(self._geometry.span_rect(touched))
        placed = self._model.placed(span_id) if span_id is not None else None
        self._marks.focus = span_id if placed is not None else None
        if placed is not None and reveal:
            self._reveal(placed.start, placed.end)
        self._announce()

    def set_links(self, marks: LinkMarks) -> None:
        """Draw these links of the focused and of the hovered span, and the numbers of what a key links with."""
        self._update_links()
        self._links.marks = marks
        self._update_links()

    def _update_links(self) -> None:
        self.viewport().update(self._links.area(self._geometry, self._marks.focus))

    def focus_span_id(self) -> str | None:
        """Return the id of the focused span."""
        return self._marks.focus

    def set_search_hits(self, hits: list[tuple[int, int]], current: int = -1) -> None:
        """Mark these source ranges (sorted, not overlapping) and scroll to the one with index `current`."""
        shown = [self._model.reflowed.to_display(*hit) for hit in hits]
        self._marks.current_hit = sum(hit is not None for hit in shown[:current]) if 0 <= current < len(hits) else -1
        self._marks.hits = [hit for hit in shown if hit is not None]
        if self._marks.current_hit >= 0 and shown[current] is not None:
            self._reveal(*self._marks.hits[self._marks.current_hit])
        self.viewport().update()

    def set_word_cutter(self, cut: WordSegmenter | None) -> None:
        """Use this function to cut a text into words, or cut by script without one."""
        self._cut = cut

    # Looks

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of this theme."""
        self._theme = theme
        self._bar.set_theme(theme)
        self._refresh()

    def set_text_size(self, points: float, family: str = "", line_height: float = LINE_HEIGHT) -> None:
        """Set size, font and line height of running text; the line at the top stays there."""
        self._appearance = Appearance(points, family, line_height)
        self._bar.set_labels(self._labels, self._language, self._appearance)
        self._rebuild()

    # Selection

    def selection(self) -> tuple[int, int] | None:
        """Return the selected range of the source, without line breaks at its ends, or None."""
        shown = trimmed(self._model.display, *self._selection.range)
        return self._model.reflowed.to_source(*shown) if shown is not None else None

    def select_range(self, start: int, end: int) -> None:
        """Select what is shown of a source range, and bring it into sight."""
        shown = self._model.reflowed.to_display(start, end)
        if shown is None:
            self.clear_selection()
            return
        self.set_display_selection(Selection(*shown))
        self._reveal(*shown)

    def clear_selection(self) -> None:
        """Select nothing."""
        self.set_display_selection(Selection(self._selection.moving, self._selection.moving))

    def set_display_selection(self, selection: Selection, *, settled: bool = True) -> None:
        """Select between two display positions; the label bar waits until a drag has `settled`."""
        before, self._selection = self._selection.range, selection
        visible = not selection.is_empty()
        self._marks.selection = selection.range if visible else (0, 0)
        if before != selection.range:
            self.viewport().update()
            self.selection_changed.emit()
        if settled:
            self._place_bar()
        else:
            self._bar.hide()

    def caret(self) -> int | None:
        """Return the source offset that was clicked last, None for an empty article."""
        display = self._model.display
        return self._model.reflowed.source_position(min(self._selection.moving, len(display))) if display else None

    def display_selection(self) -> Selection:
        """Return the selection as display positions."""
        return self._selection

    def select_word(self, point: QPoint) -> None:
        """Select the word at a point of the viewport."""
        position = self._geometry.character_at(point)
        self.set_display_selection(Selection(*word_range(self._geometry.column, position, self._cut)))

    # Questions about places

    @cached_property
    def text_caret(self) -> Caret:
        """Return the caret, made when it is first wanted: the first paint does without."""
        from annotator.ui.article.caret import Caret

        caret = Caret(self)
        caret.moved.connect(self._announcer.say)
        self._modes.append(caret)
        return caret

    @cached_property
    def jump_marks(self) -> JumpMarks:
        """Return the jump marks, made when they are first wanted."""
        from annotator.ui.article.jump import JumpMarks

        marks = JumpMarks(self)
        self._modes.append(marks)
        return marks

    def _end_modes(self) -> None:
        for mode in self._modes:
            mode.end()

    def ground(self) -> Ground:
        """Return what the caret stands on."""
        from annotator.ui.article.motion import Ground

        position = min(self._selection.moving, len(self._model.display))
        around = self._model.members(self._model.paragraph_at(position))
        return Ground(self._geometry.column, position, {edge for one in around for edge in (one.start, one.end)})

    def span_at(self, point: QPoint) -> str | None:
        """Return the innermost span at a point of the viewport, or None."""
        return next(iter(self._geometry.spans_under(point)), None)

    def spans_under(self, point: QPoint) -> list[str]:
        """Return all spans at a point of the viewport, the innermost first; over a tag only its own."""
        return self._geometry.spans_under(point)

    def spans_at(self, offset: int) -> list[Span]:
        """Return the spans that cover a source offset, the shortest first."""
        shown = self._model.reflowed.to_display(offset, offset + 1)
        return self._model.spans_at(shown[0]) if shown is not None else []

    def span_rect(self, span_id: str) -> QRect:
        """Return the part of the viewport that a span covers with its tag and ring; empty when out of sight."""
        return self._geometry.span_rect(span_id)

    # Qt events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what the event asks for."""
        painter = QPainter(self.viewport())
        area = event.rect()
        painter.fillRect(area, self._theme.article.page)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self._links.paint(painter, self._geometry, self._model, self._theme, self._slot, self._marks.focus)
        artist = ArticlePainter(self._model, self._appearance, self._theme, self._slot, self._marks)
        for layout, origin in self._geometry.layouts_in(area):
            artist.paint(painter, layout, QPointF(origin), QRectF(area))
        self._links.paint_numbers(painter, self._geometry, self._model, self._theme, self._slot)
        for mode in self._modes:
            mode.paint(painter, self._theme)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Leave Tab to the program: it goes to the next suggestion."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Extend the selection, scroll or copy; every other key is an action of the program."""
        from PySide6.QtGui import QKeySequence  # the first paint does without its many names

        geometry = self._geometry
        selection = extended(event, self._selection_or_caret(), geometry.column, self._cut)
        if selection is not None:
            self.set_display_selection(selection)
            self.reveal_position(selection.moving)
        elif scroll_keys(event, geometry.anchor, self._appearance.pitch):
            self._refresh()
        elif event.matches(QKeySequence.StandardKey.Copy) and self.selection() is not None:
            QGuiApplication.clipboard().setText(self.selected_text())
        else:
            event.ignore()
            return
        event.accept()

    def selected_text(self) -> str:
        """Return the selected source text, or the displayed text when the source was not given."""
        chosen = self.selection()
        if chosen is None:
            return ""
        if self._source:
            return self._source[chosen[0] : chosen[1]]
        start, end = self._selection.range
        return self._model.display[start:end].strip("\n")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        self._mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the selection."""
        self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a click or a drag."""
        self._mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        self._mouse.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the context menu of the span under the pointer, or of the focused one when a key asked for it."""
        point = event.pos()
        span_id = self.span_at(point)
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            span_id = self._marks.focus
            point = self._geometry.span_rect(span_id).center() if span_id else self.viewport().rect().center()
        self.context_menu_requested.emit(self.viewport().mapToGlobal(point), span_id or "")
        event.accept()

    # Inside

    def _place_bar(self) -> None:
        """Let the label bar stand by the selection, or hide it."""
        if "jump_marks" in self.__dict__:
            self.jump_marks.end()
        if self.selection() is None:
            self._bar.hide()
        else:
            beside = self._geometry.range_rect(*self._selection.range)
            self._bar.place(beside, self.viewport().rect())

    def begin_caret(self) -> None:
        """Show the caret where `caret_begin` says."""
        self.text_caret.begin(self.caret_begin())

    def caret_begin(self) -> int:
        """Return the display position of the selection, else of the focused span, else of the top line in sight."""
        return self._selection_or_caret().moving

    def put_caret(self, position: int, *, selecting: bool = False) -> None:
        """Show the caret at a display position, selecting from where it was if asked to."""
        fixed = self._selection.fixed if selecting and self.text_caret.active else position
        self.set_display_selection(Selection(fixed, position))
        self.text_caret.begin(position)

    def _selection_or_caret(self) -> Selection:
        """Return the selection; without one, a caret at the focused span or else at the top line in sight."""
        if not self._selection.is_empty():
            return self._selection
        placed = self._model.placed(self._marks.focus) if self._marks.focus else None
        caret = placed.start if placed is not None else self._geometry.visible_range()[0]
        return Selection(caret, caret)

    def _announce(self) -> None:
        placed = self._model.placed(self._marks.focus) if self._marks.focus else None
        self._announcer.tell(self._model, placed, self._title(placed.span.label) if placed is not None else "")
