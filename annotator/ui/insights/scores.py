"""The page of the scores: how far they say the truth."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.core.span import State
from annotator.storage.span_query import BINS, SpanQuery
from annotator.ui.charts.data import Dot, Reliability
from annotator.ui.insights.sheet import Cell, Link, Look, Page, Sheet, number, percent, share, words

if TYPE_CHECKING:
    from annotator.core.scoring import Bin
    from annotator.services.insights import Insights

_STATES = (State.GOLD, State.REJECTED)


class ScoresPage(Page):
    """The reliability plot of the scores."""

    def name(self) -> str:
        """Return the name on the page's tab."""
        return self.tr("Scores")

    def sheets(self, figures: Insights, look: Look) -> Sequence[Sheet]:
        """Return the reliability of the scores."""
        rows = figures.reliability
        text = self.tr(
            "A score of 0.9 should mean that nine of ten such suggestions have the right place and label. "
            "On average the scores are off by {error}."
        )
        plot = Reliability(
            self.tr("Scores and what became of them"),
            self.tr("mean score"),
            self.tr("share right"),
            self.tr("as it should be"),
            tuple(self._dot(row) for row in rows),
            look.accepted,
            _tick,
        )
        return (
            Sheet(
                self.tr("Reliability"),
                text.format(error=percent(figures.calibration_error)) if rows else "",
                (plot,) if rows else (),
                (
                    (self.tr("Score"), 10),
                    (self.tr("Decided"), 8),
                    (self.tr("Mean score"), 8),
                    (self.tr("Share right"), 8),
                ),
                tuple(_row(row) for row in rows),
                empty=self.tr(
                    "No suggestion with a score is decided yet. ⟨accept⟩ accepts a suggestion and ⟨reject⟩ rejects it."
                ),
            ),
        )

    def _dot(self, row: Bin) -> Dot:
        text = self.tr("Score {score}: {count} decided, {share} right")
        said = text.format(score=_range(row), count=f"{row.count:,}", share=percent(row.accepted))
        return Dot(row.mean_score, row.accepted, row.count, said, Link(_query(row), said))


def _tick(value: float) -> str:
    return f"{value:.0%}"


def _query(row: Bin) -> SpanQuery:
    return SpanQuery(states=_STATES, score_bin=round(row.low * BINS))


def _range(row: Bin) -> str:
    return f"{row.low:.1f} – {row.high:.1f}"


def _row(row: Bin) -> tuple[Cell, ...]:
    query = _query(row)
    return (
        words(_range(row), query),
        number(row.count, query),
        share(row.mean_score, query),
        share(row.accepted, query),
    )
