"""Lines over places, with a dot at each number."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from annotator.ui.charts.axis import line_height, paint_legend, paint_names, paint_title, paint_up_axis, steps
from annotator.ui.charts.data import Ink, Lines, Spot

_DOT = 3.5
_REACH = 7.0  # pixels around a dot that count as the dot


def paint_lines(painter: QPainter, area: QRectF, data: Lines, ink: Ink) -> list[Spot]:
    """Paint lines into an area and return the spots of their dots."""
    rest = paint_title(painter, area, data.title, ink)
    rest = paint_legend(painter, rest, data.series, ink) if len(data.series) > 1 else rest
    values = steps(max((value.number for group in data.groups for value in group.values), default=0))
    plot = paint_up_axis(painter, rest.adjusted(0, 0, 0, -line_height(painter) - 6), values, data.written, ink)
    paint_names(painter, plot, [group.name for group in data.groups], ink)
    step = plot.width() / max(len(data.groups), 1)
    spots: list[Spot] = []
    for number, series in enumerate(data.series):
        dots = [
            QPointF(
                plot.left() + step * (place + 0.5),
                plot.bottom() - plot.height() * group.values[number].number / values[-1],
            )
            for place, group in enumerate(data.groups)
        ]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(series.colour, 2))
        painter.drawPolyline(QPolygonF(dots))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(series.colour)
        for dot, group in zip(dots, data.groups, strict=True):
            painter.drawEllipse(dot, _DOT, _DOT)
            around = QRectF(dot.x() - _REACH, dot.y() - _REACH, 2 * _REACH, 2 * _REACH)
            spots.append(Spot(around, group.values[number].said, group.values[number].key))
    return spots
