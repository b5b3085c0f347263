"""What a chart shows: numbers with their names and colours, and with each mark the key of what stands behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from annotator.ui.theme import Theme

Written = Callable[[float], str]
"""Writes a value of an axis or a mark."""


@dataclass(frozen=True, slots=True)
class Ink:
    """Colours of everything in a chart that is no series."""

    ground: QColor
    text: QColor
    quiet: QColor
    grid: QColor
    focus: QColor


def ink_of(theme: Theme) -> Ink:
    """Return the colours of charts in a theme."""
    colours = theme.interface
    return Ink(colours.base, colours.text, colours.placeholder, colours.border, colours.text)


@dataclass(frozen=True, slots=True)
class Value:
    """A number of a chart: how it is said in words, and the key of what stands behind it (None: nothing to show)."""

    number: float
    said: str = ""
    key: object = None


@dataclass(frozen=True, slots=True)
class Series:
    """A sort of numbers with its name for the legend and its colour."""

    name: str
    colour: QColor


@dataclass(frozen=True, slots=True)
class Group:
    """The numbers that stand at one place of the axis, one for each series; `note` stands at the end of their bar."""

    name: str
    values: tuple[Value, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """Stacked bars, upright in the order of time or lying with their names at the left."""

    title: str
    series: tuple[Series, ...]
    groups: tuple[Group, ...]
    written: Written
    lying: bool = False


@dataclass(frozen=True, slots=True)
class Lines:
    """One line for each series over the same places."""

    title: str
    series: tuple[Series, ...]
    groups: tuple[Group, ...]
    written: Written


@dataclass(frozen=True, slots=True)
class Dot:
    """The suggestions of a bin: mean score and share accepted (0..1), their number, words and key."""

    score: float
    share: float
    count: int
    said: str
    key: object = None


@dataclass(frozen=True, slots=True)
class Reliability:
    """Shares accepted over scores, beside the diagonal on which they would agree."""

    title: str
    across: str
    up: str
    diagonal: str
    dots: tuple[Dot, ...]
    colour: QColor
    written: Written


ChartData = Bars | Lines | Reliability


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of a painted chart that means something: its area, its words and its key."""

    area: QRectF
    said: str
    key: object
