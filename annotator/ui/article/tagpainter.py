"""Painting of one tag: a mark for the span's state, drawn as lines so that no font has to have it, and the title."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.ui.article.appearance import Appearance
from annotator.ui.article.layout import Tag


def paint_tag(
    painter: QPainter, appearance: Appearance, tag: Tag, fill: QColor, border: QColor, ink: QColor, mark: str
) -> None:
    """Paint a tag; `mark` is one of ○ (open) ? (unsure) ✓ (gold) or × (rejected)."""
    rect = tag.rect
    painter.setPen(QPen(border, 1))
    painter.setBrush(fill)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3.5, 3.5)
    padding, side = appearance.tag_padding, appearance.tag_mark
    square = QRectF(rect.left() + padding, rect.center().y() - side / 2, side, side)
    painter.setFont(appearance.tag_font)
    _paint_mark(painter, square, ink, mark)
    text = QRectF(square.right() + padding / 2, rect.top(), rect.right() - square.right() - padding / 2, rect.height())
    painter.setPen(ink)
    painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, tag.title)


def _paint_mark(painter: QPainter, square: QRectF, ink: QColor, mark: str) -> None:
    """Draw the mark of a state into a square."""
    painter.setPen(QPen(ink, max(1.2, square.width() / 5), c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = square.adjusted(0.5, 0.5, -0.5, -0.5)
    if mark == "○":
        painter.drawEllipse(inner.adjusted(0.5, 0.5, -0.5, -0.5))
    elif mark == "✓":
        knee = QPointF(inner.left() + inner.width() * 0.38, inner.bottom() - inner.height() * 0.08)
        painter.drawPolyline([QPointF(inner.left(), inner.center().y() + 0.5), knee, inner.topRight()])
    elif mark == "×":
        cross = inner.adjusted(0.8, 0.8, -0.8, -0.8)
        painter.drawLine(cross.topLeft(), cross.bottomRight())
        painter.drawLine(cross.topRight(), cross.bottomLeft())
    else:
        painter.drawText(square.adjusted(-2, -4, 2, 4), Qt.AlignmentFlag.AlignCenter, mark)
