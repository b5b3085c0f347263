"""Painting of the article: tints, text with the selection, lanes, tags, focus ring, in this order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.core.span import Span, State, Verdict
from annotator.ui.article.appearance import Appearance
from annotator.ui.article.lanes import uncovered
from annotator.ui.article.layout import Fragment, ParagraphLayout, Tag
from annotator.ui.article.model import ArticleModel, hits_between
from annotator.ui.article.tagpainter import paint_tag
from annotator.ui.theme import LabelColours, Theme

RING_REACH = 3  # pixels by which the focus ring stands out around a fragment


class Look(Enum):
    """How a span is drawn."""

    SUGGESTED = auto()
    UNSURE = auto()
    GOLD = auto()
    REJECTED = auto()


def look_of(span: Span) -> Look:
    """Return how a span is drawn, by its state and decision."""
    if span.state is State.GOLD:
        return Look.GOLD
    if span.state is State.REJECTED:
        return Look.REJECTED
    return Look.UNSURE if span.decision is Verdict.UNSURE else Look.SUGGESTED


_DASHES = {Look.SUGGESTED: [3.0, 1.8], Look.UNSURE: [3.0, 1.4, 0.7, 1.4]}  # in widths of the line


@dataclass(slots=True)
class Marks:
    """What is marked at the moment beside the spans; ranges are display positions."""

    focus: str | None = None
    selection: tuple[int, int] = (0, 0)
    hits: list[tuple[int, int]] = field(default_factory=list)
    current_hit: int = -1


class ArticlePainter:
    """Paints paragraph layouts in the colours of a theme."""

    def __init__(
        self, model: ArticleModel, appearance: Appearance, theme: Theme, slot: Callable[[str], int], marks: Marks
    ) -> None:
        self._model = model
        self._appearance = appearance
        self._theme = theme
        self._slot = slot
        self._marks = marks

    def paint(self, painter: QPainter, layout: ParagraphLayout, origin: QPointF, clip: QRectF) -> None:
        """Paint a paragraph with its top left corner at `origin`; only lines inside `clip` are drawn."""
        painter.translate(origin)
        area = clip.translated(-origin)
        shown = [piece for piece in layout.fragments if self._near(layout, piece, area)]
        self._paint_tints(painter, shown)
        self._paint_marks(painter, layout)
        self._paint_text(painter, layout, area)
        for piece in shown:
            self._paint_lane(painter, piece, shown)
        for tag in layout.tags:
            if tag.rect.intersects(area):
                self._paint_tag(painter, tag)
        self._paint_focus(painter, layout)
        painter.translate(-origin)

    def _near(self, layout: ParagraphLayout, piece: Fragment, area: QRectF) -> bool:
        line, box = layout.lines[piece.line], piece.box
        beside = box.right() < area.left() or box.left() > area.right()
        return not beside and line.bottom >= area.top() and line.top <= area.bottom()

    def _span(self, span_id: str) -> Span:
        placed = self._model.placed(span_id)
        if placed is None:
            raise KeyError(span_id)
        return placed.span

    def _colours(self, span: Span) -> LabelColours:
        return self._theme.label(self._slot(span.label))

    def _paint_tints(self, painter: QPainter, pieces: list[Fragment]) -> None:
        """Fill the boxes, the widest first, so that a nested span stands out from the one around it."""
        painter.setPen(Qt.PenStyle.NoPen)
        for piece in sorted(pieces, key=lambda piece: -piece.box.width()):
            span = self._span(piece.span_id)
            look = look_of(span)
            if look is Look.REJECTED:
                continue
            colours = self._colours(span)
            painter.setBrush(colours.tint if look is Look.GOLD else colours.faint)
            painter.drawRoundedRect(piece.box, 3, 3)

    def _paint_marks(self, painter: QPainter, layout: ParagraphLayout) -> None:
        """Paint search hits and, over them, the selection."""
        colours, marks = self._theme.article, self._marks
        paragraph = layout.paragraph
        for index in hits_between(marks.hits, paragraph.start, paragraph.end):
            current = index == marks.current_hit
            painter.setPen(QPen(colours.hit_line, 1.5) if current else Qt.PenStyle.NoPen)
            painter.setBrush(colours.current_hit if current else colours.hit)
            for box in layout.rects(*marks.hits[index]):
                painter.drawRoundedRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), 2, 2)
        start, end = marks.selection
        if start < end and start < paragraph.end and end > paragraph.start:
            for box in layout.rects(start, end):
                painter.fillRect(box.adjusted(0, -2, 0, 2), colours.selection)

    def _paint_text(self, painter: QPainter, layout: ParagraphLayout, area: QRectF) -> None:
        colours, style = self._theme.article, layout.style
        painter.setPen(colours.furniture if style.dimmed else colours.heading if style.heading else colours.text)
        layout.text.draw(painter, QPointF(0, 0), [], area)

    def _paint_lane(self, painter: QPainter, piece: Fragment, others: list[Fragment]) -> None:
        """Underline a fragment: solid for gold, dashed for suggestions; a rejected one is struck through, in pale.

        What other spans cover as well is not struck through: they may be gold.
        """
        span = self._span(piece.span_id)
        look = look_of(span)
        left, right = piece.box.left() + 1, piece.box.right() - 1
        if look is Look.REJECTED:
            middle = piece.box.center().y() + 0.5
            painter.setPen(QPen(self._theme.article.rejected, 1.2))
            painter.drawLine(QPointF(left, piece.lane_y), QPointF(right, piece.lane_y))
            covers = [(o.box.left(), o.box.right()) for o in others if o.line == piece.line and o is not piece]
            for start, end in uncovered(left, right, covers):
                painter.drawLine(QPointF(start, middle), QPointF(end, middle))
            return
        painter.setPen(self._lane_pen(look, self._colours(span).line))
        painter.drawLine(QPointF(left, piece.lane_y), QPointF(right, piece.lane_y))

    def _lane_pen(self, look: Look, colour: QColor) -> QPen:
        width = self._appearance.lane_width
        pen = QPen(colour, width if look is Look.GOLD else width * 0.85)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if look in _DASHES:
            pen.setDashPattern(_DASHES[look])
        return pen

    def _paint_tag(self, painter: QPainter, tag: Tag) -> None:
        span = self._span(tag.span_id)
        colours, article = self._colours(span), self._theme.article
        look = look_of(span)
        if look is Look.GOLD:
            fill, border, ink = colours.tag, colours.tag, colours.tag_text
        elif look is Look.REJECTED:
            fill, border, ink = article.page, article.page, article.rejected_text
        else:
            fill, border, ink = article.page, colours.line, colours.ink
        mark = {Look.SUGGESTED: "○", Look.UNSURE: "?", Look.GOLD: "✓", Look.REJECTED: "×"}[look]
        paint_tag(painter, self._appearance, tag, fill, border, ink, mark)

    def _paint_focus(self, painter: QPainter, layout: ParagraphLayout) -> None:
        """Draw a ring around each fragment of the focused span, and around its tag."""
        focus = self._marks.focus
        if focus is None:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.article.focus, 1.6))
        for piece in layout.fragments:
            if piece.span_id == focus:
                bottom = piece.lane_y + self._appearance.lane_step / 2 + 0.5
                ring = QRectF(piece.box.topLeft(), QPointF(piece.box.right(), bottom))
                painter.drawRoundedRect(ring.adjusted(-1.5, -1, 1.5, 0), 4, 4)
        for tag in layout.tags:
            if tag.span_id == focus:
                painter.drawRoundedRect(tag.rect.adjusted(-0.5, -0.5, 0.5, 0.5), 4, 4)
