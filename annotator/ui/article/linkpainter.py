"""Quiet curves from the focused span and the one under the pointer to what they are linked with, and small numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from annotator.core.relation import Relation
from annotator.core.span import State
from annotator.ui.article.geometry import Geometry
from annotator.ui.article.model import ArticleModel
from annotator.ui.theme import Theme

Link = tuple[Relation, str]
_WIDTH = 1.4
_DOT = 3.0
_BADGE = 17.0  # pixels of a number's side
_BOW = 26.0  # pixels by which a curve stands off the straight line
_DASHES = [4.0, 3.0]


@dataclass(frozen=True, slots=True)
class LinkMarks:
    """What is drawn: the links of the focused span, those of the `hovered` one (its id), each with the other end's id.

    `numbered` are ids of spans in the order of their numbers, from 1.
    """

    links: Sequence[Link] = ()
    hovered: str = ""
    hovered_links: Sequence[Link] = ()
    numbered: Sequence[str] = ()


class LinkPainter:
    """Holds what is to be drawn of links, and paints it."""

    def __init__(self) -> None:
        self.marks = LinkMarks()

    def area(self, geometry: Geometry, focus: str | None) -> QRect:
        """Return the part of the viewport that the curves touch."""
        whole = QRectF()
        for path, _, _ in self._paths(geometry, focus):
            whole = whole.united(path.boundingRect().adjusted(-2 * _DOT, -2 * _DOT, 2 * _DOT, 2 * _DOT))
        for _, _, badge in self._badges(geometry):
            whole = whole.united(badge.adjusted(-1, -1, 1, 1))
        return whole.toAlignedRect()

    def paint(
        self,
        painter: QPainter,
        geometry: Geometry,
        model: ArticleModel,
        theme: Theme,
        slot: Callable[[str], int],
        focus: str | None,
    ) -> None:
        """Paint the curves: solid for a confirmed link, dashed for a suggested one, in the colour of the other end."""
        for path, relation, other in self._paths(geometry, focus):
            placed = model.placed(other)
            if placed is None:
                continue
            ink = QColor(theme.label(slot(placed.span.label)).line)
            pen = QPen(ink, _WIDTH)
            if relation.state is State.SUGGESTED:
                pen.setDashPattern(_DASHES)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(path)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(path.currentPosition(), _DOT, _DOT)

    def paint_numbers(
        self, painter: QPainter, geometry: Geometry, model: ArticleModel, theme: Theme, slot: Callable[[str], int]
    ) -> None:
        """Paint the numbers at the feet of the spans that have one, over the text."""
        for number, span, badge in self._badges(geometry):
            placed = model.placed(span)
            if placed is None:
                continue
            colours = theme.label(slot(placed.span.label))
            painter.setPen(QPen(theme.article.page, 1))
            painter.setBrush(colours.tag)
            painter.drawRoundedRect(badge, _BADGE / 3, _BADGE / 3)
            font = QFont(painter.font())
            font.setPixelSize(round(_BADGE * 0.8))
            font.setBold(True)
            painter.setFont(font)
            painter.setPen(colours.tag_text)
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(number))

    def _badges(self, geometry: Geometry) -> list[tuple[int, str, QRectF]]:
        found: list[tuple[int, str, QRectF]] = []
        for number, span in enumerate(self.marks.numbered, 1):
            seat = geometry.seat(span)
            if seat is not None and not seat.isEmpty():
                left, top = seat.left() - _BADGE * 0.6, seat.bottom() - _BADGE * 0.4
                found.append((number, span, QRectF(max(0.0, left), top, _BADGE, _BADGE)))
        return found

    def _paths(self, geometry: Geometry, focus: str | None) -> list[tuple[QPainterPath, Relation, str]]:
        marks = self.marks
        own = _led(geometry, focus, marks.links) if focus else []
        return own + (_led(geometry, marks.hovered, marks.hovered_links) if marks.hovered != focus else [])


def _led(geometry: Geometry, span: str, links: Sequence[Link]) -> list[tuple[QPainterPath, Relation, str]]:
    """Return the curves that lead from a span to what it is linked with."""
    begin = geometry.seat(span) if links else None
    if begin is None:
        return []
    found: list[tuple[QPainterPath, Relation, str]] = []
    for relation, other in links:
        end = geometry.seat(other) if span in (relation.head, relation.tail) else None
        if end is not None:
            found.append((_curve(begin, end), relation, other))
    return found


def _curve(begin: QRectF, end: QRectF) -> QPainterPath:
    """Return a curve that hangs below two boxes on one line, or swings from the upper one down to the lower one."""
    if abs(begin.bottom() - end.bottom()) < max(begin.height(), end.height()):
        left, right = QPointF(begin.center().x(), begin.bottom()), QPointF(end.center().x(), end.bottom())
        drop = min(_BOW, 8 + abs(right.x() - left.x()) / 12)
        path = QPainterPath(left)
        path.cubicTo(left + QPointF(0, drop), right + QPointF(0, drop), right)
        return path
    down = 1 if end.top() > begin.top() else -1
    start = QPointF(begin.center().x(), begin.bottom() if down > 0 else begin.top())
    stop = QPointF(end.center().x(), end.top() if down > 0 else end.bottom())
    bend = down * max(_BOW, abs(stop.y() - start.y()) / 2)
    path = QPainterPath(start)
    path.cubicTo(start + QPointF(0, bend), stop - QPointF(0, bend), stop)
    return path
