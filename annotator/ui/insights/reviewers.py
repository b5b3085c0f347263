"""The page of the reviewers: who decided how much, and what agreement will mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.core.span import State
from annotator.storage.span_query import SpanQuery
from annotator.ui.charts.data import Bars, Group, Series, Value
from annotator.ui.insights.sheet import Cell, Link, Look, Page, Sheet, number, whole, words

if TYPE_CHECKING:
    from annotator.services.insights import Insights
    from annotator.storage.insights import ReviewerTally

_STATES = (State.GOLD, State.REJECTED, State.SUGGESTED)


class ReviewersPage(Page):
    """What each reviewer decided."""

    def name(self) -> str:
        """Return the name on the page's tab."""
        return self.tr("Reviewers")

    def sheets(self, figures: Insights, look: Look) -> Sequence[Sheet]:
        """Return the counts of each reviewer."""
        series = (
            Series(self.tr("accepted"), look.accepted),
            Series(self.tr("rejected"), look.rejected),
            Series(self.tr("unsure"), look.unsure),
        )
        groups = tuple(_group(one, series) for one in figures.reviewers)
        bars = Bars(self.tr("Highlights decided"), series, groups, whole, lying=True)
        return (
            Sheet(
                self.tr("Decisions"),
                self.tr(
                    "Agreement can be measured once several reviewers have decided on the same articles, each in a "
                    "dataset of their own; in one dataset a highlight has one decision, the latest."
                ),
                (bars,) if groups else (),
                (
                    (self.tr("Reviewer"), 14),
                    (self.tr("Decided"), 7),
                    (self.tr("Accepted"), 7),
                    (self.tr("Rejected"), 7),
                    (self.tr("Unsure"), 7),
                ),
                tuple(_row(one) for one in figures.reviewers),
                empty=self.tr(
                    "Nobody has decided anything yet. In the article,"
                    " ⟨accept⟩ accepts a suggestion and ⟨reject⟩ rejects it."
                ),
            ),
        )


def _query(one: ReviewerTally, state: State | None = None) -> SpanQuery:
    return SpanQuery(states=(state,) if state else (), reviewer=one.reviewer)


def _counts(one: ReviewerTally) -> tuple[int, int, int]:
    return one.accepted, one.rejected, one.unsure


def _group(one: ReviewerTally, series: Sequence[Series]) -> Group:
    values = []
    for count, its, state in zip(_counts(one), series, _STATES, strict=True):
        said = f"{one.reviewer} · {its.name}: {count:,}"
        values.append(Value(count, said, Link(_query(one, state), said)))
    return Group(one.reviewer, tuple(values), f"{sum(_counts(one)):,}")


def _row(one: ReviewerTally) -> tuple[Cell, ...]:
    parts = (number(count, _query(one, state)) for count, state in zip(_counts(one), _STATES, strict=True))
    return (words(one.reviewer, _query(one)), number(sum(_counts(one)), _query(one)), *parts)
