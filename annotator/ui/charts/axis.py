"""What charts have in common: round steps of an axis, texts in their places, the legend."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from annotator.ui.charts.data import Ink, Series, Written

GAP = 8.0
_SWATCH = 0.62  # of the height of a line


def steps(highest: float, wanted: int = 4, *, whole: bool = True) -> list[float]:
    """Return round values from 0 to at least `highest`, some `wanted` of them; whole numbers unless told otherwise."""
    if highest <= 0:
        return [0.0, 1.0]
    rough = highest / wanted
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough * (1 - 1e-9))
    step = max(1.0, step) if whole else step
    count = math.ceil(highest / step - 1e-9)
    return [step * number for number in range(count + 1)]


def line_height(painter: QPainter) -> float:
    """Return the height of a line of text."""
    return QFontMetricsF(painter.font(), painter.device()).height()


def width_of(painter: QPainter, text: str) -> float:
    """Return how wide a text is painted."""
    return QFontMetricsF(painter.font(), painter.device()).horizontalAdvance(text)


def elided(painter: QPainter, text: str, width: float) -> str:
    """Return a text as far as it fits."""
    metrics = QFontMetricsF(painter.font(), painter.device())
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


def put_text(painter: QPainter, area: QRectF, text: str, colour: QColor, side: Qt.AlignmentFlag) -> None:
    """Paint one line of text in the middle of an area's height, at a side of it."""
    painter.setPen(colour)
    painter.drawText(area, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), text)


def paint_title(painter: QPainter, area: QRectF, title: str, ink: Ink) -> QRectF:
    """Paint a chart's title at the top and return the room below it."""
    height = line_height(painter)
    font = painter.font()
    bold = painter.font()
    bold.setBold(True)
    painter.setFont(bold)
    place = QRectF(area.left(), area.top(), area.width(), height)
    put_text(painter, place, elided(painter, title, area.width()), ink.text, Qt.AlignmentFlag.AlignLeft)
    painter.setFont(font)
    return area.adjusted(0, height + GAP, 0, 0)


def paint_legend(painter: QPainter, area: QRectF, series: Sequence[Series], ink: Ink) -> QRectF:
    """Paint the names of the series with their colours, in as many lines as they need; return the room below."""
    height = line_height(painter)
    side = height * _SWATCH
    left, top = area.left(), area.top()
    for one in series:
        width = side + GAP / 2 + width_of(painter, one.name)
        if left > area.left() and left + width > area.right():
            left, top = area.left(), top + height + 2
        painter.fillRect(QRectF(left, top + (height - side) / 2, side, side), one.colour)
        words = QRectF(left + side + GAP / 2, top, width, height)
        put_text(painter, words, one.name, ink.quiet, Qt.AlignmentFlag.AlignLeft)
        left += width + GAP * 2
    return area.adjusted(0, top + height + GAP - area.top(), 0, 0)


def paint_up_axis(painter: QPainter, area: QRectF, values: Sequence[float], written: Written, ink: Ink) -> QRectF:
    """Paint grid lines with their values at the left; return the room of the plot, between the first and the last."""
    height = line_height(painter)
    texts = [written(value) for value in values]
    left = max(width_of(painter, text) for text in texts) + GAP
    plot = area.adjusted(left, height / 2, 0, 0)
    for value, text in zip(values, texts, strict=True):
        y = plot.bottom() - plot.height() * (value - values[0]) / ((values[-1] - values[0]) or 1)
        painter.setPen(QPen(ink.grid, 1))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        place = QRectF(area.left(), y - height / 2, left - GAP, height)
        put_text(painter, place, text, ink.quiet, Qt.AlignmentFlag.AlignRight)
    return plot


def paint_names(painter: QPainter, plot: QRectF, names: Sequence[str], ink: Ink) -> None:
    """Paint the names of places below a plot, as many of them as don't run into each other."""
    if not names:
        return
    height, step = line_height(painter), plot.width() / len(names)
    widest = max(width_of(painter, name) for name in names) + GAP
    every = max(1, math.ceil(widest / step))
    for place in range(len(names) - 1, -1, -every):  # the latest is always named
        middle = plot.left() + step * (place + 0.5)
        width = max(widest, step)
        left = min(max(middle - width / 2, plot.left() - GAP), plot.right() + GAP - width)
        shown = elided(painter, names[place], max(width, GAP))
        put_text(
            painter, QRectF(left, plot.bottom() + 4, width, height), shown, ink.quiet, Qt.AlignmentFlag.AlignHCenter
        )
