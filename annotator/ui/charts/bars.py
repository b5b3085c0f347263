"""Stacked bars, upright or lying."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from annotator.ui.charts.axis import (
    GAP,
    elided,
    line_height,
    paint_legend,
    paint_names,
    paint_title,
    paint_up_axis,
    put_text,
    steps,
    width_of,
)
from annotator.ui.charts.data import Bars, Group, Ink, Series, Spot

_THICKEST = 46.0
_NAMES = 0.34  # of the width, at most, for the names of lying bars


def paint_bars(painter: QPainter, area: QRectF, data: Bars, ink: Ink) -> list[Spot]:
    """Paint bars into an area and return the spots of their parts."""
    rest = paint_title(painter, area, data.title, ink)
    rest = paint_legend(painter, rest, data.series, ink) if len(data.series) > 1 else rest
    return _lying(painter, rest, data, ink) if data.lying else _upright(painter, rest, data, ink)


def _upright(painter: QPainter, area: QRectF, data: Bars, ink: Ink) -> list[Spot]:
    values = steps(max((_total(group) for group in data.groups), default=0))
    plot = paint_up_axis(painter, area.adjusted(0, 0, 0, -line_height(painter) - 6), values, data.written, ink)
    paint_names(painter, plot, [group.name for group in data.groups], ink)
    spots: list[Spot] = []
    step = plot.width() / max(len(data.groups), 1)
    thick = min(_THICKEST, step * 0.72)
    for place, group in enumerate(data.groups):
        left, low = plot.left() + step * (place + 0.5) - thick / 2, plot.bottom()
        for value, series in zip(group.values, data.series, strict=True):
            height = plot.height() * value.number / values[-1]
            spots += _part(painter, QRectF(left, low - height, thick, height), value.said, value.key, series)
            low -= height
    return spots


def _lying(painter: QPainter, area: QRectF, data: Bars, ink: Ink) -> list[Spot]:
    height = line_height(painter)
    most = max((_total(group) for group in data.groups), default=0) or 1
    names = min(max((width_of(painter, g.name) for g in data.groups), default=0) + GAP, area.width() * _NAMES)
    notes = max((width_of(painter, g.note) for g in data.groups), default=0) + GAP
    room = max(area.width() - names - notes, GAP)
    step = min(_THICKEST, area.height() / max(len(data.groups), 1))
    thick = min(step * 0.7, height * 1.4)
    spots: list[Spot] = []
    for place, group in enumerate(data.groups):
        top, left = area.top() + step * place + (step - thick) / 2, area.left() + names
        words = QRectF(area.left(), top, names - GAP, thick)
        put_text(painter, words, elided(painter, group.name, names - GAP), ink.text, Qt.AlignmentFlag.AlignLeft)
        for value, series in zip(group.values, data.series, strict=True):
            width = room * value.number / most
            spots += _part(painter, QRectF(left, top, width, thick), value.said, value.key, series)
            left += width
        note = QRectF(left + GAP / 2, top, notes, thick)
        put_text(painter, note, group.note, ink.quiet, Qt.AlignmentFlag.AlignLeft)
    return spots


def _part(painter: QPainter, area: QRectF, said: str, key: object, series: Series) -> list[Spot]:
    if area.width() <= 0 or area.height() <= 0:
        return []
    painter.fillRect(area, series.colour)
    return [Spot(area, said, key)]


def _total(group: Group) -> float:
    return sum(value.number for value in group.values)
