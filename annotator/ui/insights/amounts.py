"""The page of the amounts: what the accepted investments add up to over time, in each currency."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from annotator.core.labels import INVESTMENT
from annotator.core.span import State
from annotator.storage.span_query import SpanQuery
from annotator.ui.charts.data import Bars, Group, Series, Value
from annotator.ui.insights.sheet import LATEST, Cell, Link, Look, Page, Sheet, number, short_money, words

if TYPE_CHECKING:
    from annotator.services.insights import AmountSum, Insights

_CHARTED = 2  # currencies with most amounts; the table has all of them


class AmountsPage(Page):
    """Sums of the gold amounts by month of the article and by day of import."""

    def name(self) -> str:
        """Return the name on the page's tab."""
        return self.tr("Amounts")

    def sheets(self, figures: Insights, look: Look) -> Sequence[Sheet]:
        """Return the sums by month and by import."""
        return (
            self._sheet(figures.by_month, look, self.tr("By month of the article"), self.tr("Month")),
            self._sheet(figures.by_import, look, self.tr("By day of import"), self.tr("Imported on")),
        )

    def _sheet(self, sums: Sequence[AmountSum], look: Look, name: str, heading: str) -> Sheet:
        counts = Counter[str]()
        for one in sums:
            counts[one.currency] += one.amounts
        charts = [
            self._chart([one for one in sums if one.currency == currency], currency, look)
            for currency, _ in counts.most_common(_CHARTED)
        ]
        return Sheet(
            name,
            self.tr(
                "The values of accepted investments; the same figure counts once in an article. "
                "An article's date is that of its file, else the first full date in the file's name or the first lines."
            ),
            tuple(charts),
            (
                (heading, 9),
                (self.tr("Currency"), 6),
                (self.tr("Sum"), 18),
                (self.tr("Value"), 20),
                (self.tr("Amounts"), 6),
                (self.tr("Articles"), 6),
            ),
            tuple(self._row(one) for one in sums),
            texts=3,
            empty=self.tr(
                "No investment is accepted yet. Accept amounts with ⟨accept⟩, or select one and press ⟨label_2⟩."
            ),
        )

    def _chart(self, sums: Sequence[AmountSum], currency: str, look: Look) -> Bars:
        series = (Series(self.tr("sum"), look.accepted), Series(self.tr("up to, with ranges"), look.colour(5)))
        ranges = any(one.high != one.low for one in sums)
        groups = []
        for one in sums[-LATEST:]:
            said = f"{self._period(one)}: {_said(one, look)}"
            link = Link(_query(one), said)
            values = (Value(float(one.low), said, link), Value(float(one.high - one.low), said, link))
            groups.append(Group(self._period(one), values if ranges else values[:1]))
        title = self.tr("Accepted amounts in {currency}").format(currency=currency)
        axis = partial(short_money, chinese=look.chinese)
        return Bars(title, series if ranges else series[:1], tuple(groups), axis)

    def _period(self, one: AmountSum) -> str:
        return one.period or self.tr("no date")

    def _row(self, one: AmountSum) -> tuple[Cell, ...]:
        query = _query(one)
        reading, figures = _written(one)
        return (
            Cell(self._period(one), one.period, query),
            words(one.currency, query),
            words(reading, query),
            Cell(figures.rpartition(" ")[0], one.low if one.low == one.high else f"{one.low:f}–{one.high:f}", query),
            number(one.amounts, query),
            number(len(one.documents), query),
        )


def _query(one: AmountSum) -> SpanQuery:
    return SpanQuery(states=(State.GOLD,), label=INVESTMENT, currency=one.currency, documents=one.documents)


def _said(one: AmountSum, look: Look) -> str:
    reading, figures = _written(one)
    return reading if look.chinese and reading else figures


def _written(one: AmountSum) -> tuple[str, str]:
    from annotator.ui.ledger_model import written  # the grammar of money is not wanted before

    return written(one.low, one.high, one.currency)
