"""What a page of the insights shows: a sentence, charts, and a table whose numbers lead to their spans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor

from annotator.core.labels import LabelSet
from annotator.storage.span_query import SpanQuery
from annotator.ui.charts.data import ChartData
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.services.insights import Insights

Raw = str | int | Decimal | None
LATEST = 60  # places of a chart over time; the table has all of them


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as it is read, as it is written to a file, and which spans stand behind it (None: none)."""

    text: str
    raw: Raw
    query: SpanQuery | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """The key of a number: which spans it counts, and what they are called in a sentence."""

    query: SpanQuery
    title: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One view of a page.

    `columns` are headings with widths in Chinese characters; the first `texts` of them are words, the others figures.
    `empty` says what to do while there is nothing to show.
    """

    name: str
    sentence: str
    charts: tuple[ChartData, ...]
    columns: tuple[tuple[str, int], ...]
    rows: tuple[tuple[Cell, ...], ...]
    texts: int = 1
    empty: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """The labels, colours and language in which sheets are made."""

    labels: LabelSet
    theme: Theme
    language: str

    @property
    def chinese(self) -> bool:
        """Return whether the interface speaks Chinese."""
        return self.language.startswith("zh")

    def label(self, name: str) -> str:
        """Return a label's name in the language of the interface."""
        label = self.labels.label(name)
        return label.title(self.language) if label else name

    def colour(self, slot: int) -> QColor:
        """Return the colour of a slot of the label palette, which people with any sight can tell apart."""
        return self.theme.label(slot).line

    @property
    def accepted(self) -> QColor:
        """Return the colour of what was accepted."""
        return self.colour(0)

    @property
    def rejected(self) -> QColor:
        """Return the colour of what was rejected."""
        return self.theme.interface.placeholder

    @property
    def waiting(self) -> QColor:
        """Return the colour of what is open."""
        return self.colour(1)

    @property
    def unsure(self) -> QColor:
        """Return the colour of what was left unsure."""
        return self.colour(3)


class Page(QObject):
    """Makes the sheets of one page; subclasses say which."""

    def name(self) -> str:
        """Return the name on the page's tab."""
        raise NotImplementedError

    def sheets(self, figures: Insights, look: Look) -> Sequence[Sheet]:
        """Return the views of the page, at least one."""
        raise NotImplementedError


def number(count: int, query: SpanQuery | None = None) -> Cell:
    """Return a count as a cell; a count of nothing leads nowhere."""
    return Cell(f"{count:,}", count, query if count else None)


def words(text: str, query: SpanQuery | None = None) -> Cell:
    """Return words as a cell."""
    return Cell(text, text, query)


def share(value: float | None, query: SpanQuery | None = None) -> Cell:
    """Return a share (0..1) as a cell with a percentage, empty without one."""
    if value is None:
        return Cell("", None)
    return Cell(percent(value), Decimal(f"{value:.4f}"), query)


def percent(value: float) -> str:
    """Return a share (0..1) as a percentage."""
    return f"{value:.1%}" if 0 < value < 1 else f"{value:.0%}"


def whole(value: float) -> str:
    """Return a count on an axis."""
    return f"{value:,.0f}"


_CHINESE_UNITS = (("万亿", 1e12), ("亿", 1e8), ("万", 1e4))
_UNITS = (("tn", 1e12), ("bn", 1e9), ("m", 1e6), ("k", 1e3))


def short_money(value: float, *, chinese: bool) -> str:
    """Return an amount on an axis: 1.5亿, or 150m."""
    units = (
        (("万亿", 1e12), ("亿", 1e8), ("万", 1e4)) if chinese else (("tn", 1e12), ("bn", 1e9), ("m", 1e6), ("k", 1e3))
    )
    for unit, size in units:
        if value >= size:
            return f"{value / size:,.4g}{unit}"
    return f"{value:,.0f}"
