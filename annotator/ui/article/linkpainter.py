"""Quiet curves from the focused span to the spans it is linked with."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from annotator.core.relation import Relation
from annotator.core.span import State
from annotator.ui.article.geometry import Geometry
from annotator.ui.article.model import ArticleModel
from annotator.ui.theme import Theme

Link = tuple[Relation, str]
_WIDTH = 1.4
_DOT = 3.0
_BOW = 26.0  # pixels by which a curve stands off the straight line
_DASHES = [4.0, 3.0]


class LinkPainter:
    """Holds the links of the focused span, and paints those that lead from it; each with the span at its other end."""

    def __init__(self) -> None:
        self.links: Sequence[Link] = ()

    def area(self, geometry: Geometry, focus: str | None) -> QRect:
        """Return the part of the viewport that the curves touch."""
        whole = QRectF()
        for path, _, _ in self._paths(geometry, focus):
            whole = whole.united(path.boundingRect().adjusted(-2 * _DOT, -2 * _DOT, 2 * _DOT, 2 * _DOT))
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

    def _paths(self, geometry: Geometry, focus: str | None) -> list[tuple[QPainterPath, Relation, str]]:
        begin = geometry.seat(focus) if focus is not None and self.links else None
        if begin is None:
            return []
        found: list[tuple[QPainterPath, Relation, str]] = []
        for relation, other in self.links:
            end = geometry.seat(other) if focus in (relation.head, relation.tail) else None
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
