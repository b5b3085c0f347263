"""The page of label counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.core.span import State, Verdict
from annotator.storage.span_query import SpanQuery
from annotator.ui.charts.data import Bars, Group, Series, Value
from annotator.ui.insights.sheet import Cell, Link, Look, Page, Sheet, number, whole, words

if TYPE_CHECKING:
    from annotator.services.insights import Insights, LabelFigures


class LabelsPage(Page):
    """How many spans each label has in each state."""

    def name(self) -> str:
        """Return the name on the page's tab."""
        return self.tr("Labels")

    def sheets(self, figures: Insights, look: Look) -> Sequence[Sheet]:
        """Return the counts."""
        series = (
            Series(self.tr("accepted"), look.accepted),
            Series(self.tr("open"), look.waiting),
            Series(self.tr("unsure"), look.unsure),
            Series(self.tr("rejected"), look.rejected),
        )
        some = any(_total(one) for one in figures.labels)
        bars = Bars(
            self.tr("Highlights by label"),
            series,
            tuple(_group(one, look, series) for one in figures.labels),
            whole,
            lying=True,
        )
        from annotator.services.insights import LabelFigures  # loaded by then, on the thread that counts

        total = LabelFigures("", *(sum(getattr(one, part) for one in figures.labels) for part in _PARTS))
        rows = [_row(one, look.label(one.label)) for one in figures.labels]
        return (
            Sheet(
                self.tr("All articles"),
                self.tr("Accepted highlights are the gold; open ones wait for a decision."),
                (bars,) if some else (),
                (
                    (self.tr("Label"), 12),
                    (self.tr("Accepted"), 7),
                    (self.tr("Open"), 7),
                    (self.tr("Unsure"), 7),
                    (self.tr("Rejected"), 7),
                    (self.tr("All"), 7),
                ),
                (*rows, _row(total, self.tr("All"))) if some else (),
                empty=self.tr("There are no highlights yet. Add articles, and suggestions come by themselves."),
            ),
        )


_PARTS = ("gold", "open", "unsure", "rejected")


def _total(one: LabelFigures) -> int:
    return one.gold + one.open + one.unsure + one.rejected


def _queries(one: LabelFigures) -> tuple[SpanQuery, ...]:
    label = one.label or None
    return (
        SpanQuery(states=(State.GOLD,), label=label),
        SpanQuery(open=True, label=label),
        SpanQuery(states=(State.SUGGESTED,), verdicts=(Verdict.UNSURE,), label=label),
        SpanQuery(states=(State.REJECTED,), label=label),
    )


def _group(one: LabelFigures, look: Look, series: Sequence[Series]) -> Group:
    values = []
    for part, its, query in zip(_PARTS, series, _queries(one), strict=True):
        count = getattr(one, part)
        said = f"{look.label(one.label)} · {its.name}: {count:,}"
        values.append(Value(count, said, Link(query, said)))
    return Group(look.label(one.label), tuple(values), f"{_total(one):,}")


def _row(one: LabelFigures, name: str) -> tuple[Cell, ...]:
    every = SpanQuery(label=one.label or None)
    counts = (number(getattr(one, part), query) for part, query in zip(_PARTS, _queries(one), strict=True))
    return (words(name, every if _total(one) else None), *counts, number(_total(one), every))
