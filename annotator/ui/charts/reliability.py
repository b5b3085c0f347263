"""The reliability plot: share accepted over mean score, a dot for each bin, its area growing with the number."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from annotator.ui.charts.axis import GAP, line_height, paint_title, paint_up_axis, put_text, width_of
from annotator.ui.charts.data import Dot, Ink, Reliability, Spot

_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)
_SMALLEST, _LARGEST = 4.0, 17.0  # pixels of a dot's radius
_MARGIN = 12.0
_WIDEST = 2.2  # times the height


def paint_reliability(painter: QPainter, area: QRectF, data: Reliability, ink: Ink) -> list[Spot]:
    """Paint the plot into an area and return the spots of its dots."""
    rest = paint_title(painter, area, data.title, ink)
    height = line_height(painter)
    put_text(painter, QRectF(rest.left(), rest.top(), rest.width(), height), data.up, ink.quiet, _LEFT)
    below = rest.adjusted(0, height + 4, 0, -2 * height - 10)
    below.setWidth(min(below.width(), max(below.height(), 1.0) * _WIDEST))
    plot = paint_up_axis(painter, below, _TICKS, data.written, ink)
    _paint_across(painter, plot, data, ink)
    painter.setPen(QPen(ink.quiet, 1, Qt.PenStyle.DashLine))
    painter.drawLine(plot.bottomLeft(), plot.topRight())
    _paint_diagonal_words(painter, plot, data.diagonal, ink)
    most = max((dot.count for dot in data.dots), default=1)
    return [_paint_dot(painter, plot, dot, most, data, ink) for dot in data.dots]


_LEFT = Qt.AlignmentFlag.AlignLeft


def _paint_across(painter: QPainter, plot: QRectF, data: Reliability, ink: Ink) -> None:
    height = line_height(painter)
    for tick in _TICKS:
        x = plot.left() + plot.width() * tick
        text = data.written(tick)
        width = width_of(painter, text)
        place = QRectF(min(x - width / 2, plot.right() - width + GAP), plot.bottom() + 4, width + 2, height)
        put_text(painter, place, text, ink.quiet, Qt.AlignmentFlag.AlignHCenter)
    words = QRectF(plot.left(), plot.bottom() + height + 6, plot.width(), height)
    put_text(painter, words, data.across, ink.quiet, Qt.AlignmentFlag.AlignHCenter)


def _paint_diagonal_words(painter: QPainter, plot: QRectF, text: str, ink: Ink) -> None:
    """Write along the diagonal, under its upper end."""
    painter.save()
    painter.translate(plot.topRight())
    painter.rotate(-math.degrees(math.atan2(plot.height(), plot.width())))
    width = width_of(painter, text)
    put_text(painter, QRectF(-width - _MARGIN, 3, width + 2, line_height(painter)), text, ink.quiet, _LEFT)
    painter.restore()


def _paint_dot(painter: QPainter, plot: QRectF, dot: Dot, most: int, data: Reliability, ink: Ink) -> Spot:
    middle = QPointF(plot.left() + plot.width() * dot.score, plot.bottom() - plot.height() * dot.share)
    radius = max(_SMALLEST, _LARGEST * math.sqrt(dot.count / most))
    painter.setPen(QPen(ink.ground, 1.5))
    painter.setBrush(data.colour)
    painter.drawEllipse(middle, radius, radius)
    reach = max(radius, 7.0)
    return Spot(QRectF(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach), dot.said, dot.key)
