"""The page of the suggesters: what became of their suggestions, and what all of them missed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.core.span import State, Verdict
from annotator.storage.span_query import SpanQuery
from annotator.ui.charts.data import Bars, Group, Series, Value
from annotator.ui.insights.sheet import Cell, Link, Look, Page, Sheet, number, percent, share, whole, words

if TYPE_CHECKING:
    from annotator.services.insights import Acceptance, Insights, Missed

_PARTS = ("as_is", "value", "boundary", "relabelled", "rejected")
_VERDICTS = {
    "as_is": Verdict.ACCEPTED,
    "value": Verdict.ACCEPTED_ATTRIBUTES,
    "boundary": Verdict.ACCEPTED_BOUNDARY,
    "relabelled": Verdict.ACCEPTED_LABEL,
    "rejected": Verdict.REJECTED,
}
_CHARTED = 24  # suggesters with most decisions


class SuggestersPage(Page):
    """Acceptance per suggester and label, and what was added by hand."""

    def name(self) -> str:
        """Return the name on the page's tab."""
        return self.tr("Suggesters")

    def sheets(self, figures: Insights, look: Look) -> Sequence[Sheet]:
        """Return the acceptance and what was missed."""
        return self._acceptance(figures, look), self._missed(figures, look)

    def _acceptance(self, figures: Insights, look: Look) -> Sheet:
        series = (
            Series(self.tr("as it was"), look.accepted),
            Series(self.tr("value changed"), look.colour(5)),
            Series(self.tr("boundaries changed"), look.colour(2)),
            Series(self.tr("label changed"), look.unsure),
            Series(self.tr("rejected"), look.rejected),
        )
        charted = sorted(figures.suggesters, key=lambda one: -one.decided)[:_CHARTED]
        groups = tuple(_group(one, look, series) for one in figures.suggesters if one in charted)
        return Sheet(
            self.tr("Acceptance"),
            self.tr(
                "What became of the suggestions decided so far. Precision is the share with the right place and label; "
                "a suggestion counts for the suggester and the label that proposed it."
            ),
            (Bars(self.tr("Decided suggestions"), series, groups, whole, lying=True),) if groups else (),
            (
                (self.tr("Suggester"), 8),
                (self.tr("Label"), 7),
                (self.tr("Decided"), 6),
                (self.tr("As it was"), 6),
                (self.tr("Value changed"), 8),
                (self.tr("Boundaries changed"), 10),
                (self.tr("Label changed"), 8),
                (self.tr("Rejected"), 6),
                (self.tr("Precision"), 7),
            ),
            tuple(_row(one, look) for one in figures.suggesters),
            texts=2,
            empty=self.tr(
                "No suggestion is decided yet. In the article, ⟨accept⟩ accepts a suggestion and ⟨reject⟩ rejects it."
            ),
        )

    def _missed(self, figures: Insights, look: Look) -> Sheet:
        series = (
            Series(self.tr("suggested"), look.accepted),
            Series(self.tr("added by hand"), look.waiting),
        )
        some = [one for one in figures.missed if one.added or one.found]
        groups = tuple(_found(one, look, series) for one in some)
        return Sheet(
            self.tr("Missed by all"),
            self.tr(
                "Highlights that no suggester proposed were added by hand; the others were suggested in some form."
            ),
            (Bars(self.tr("Accepted highlights"), series, groups, whole, lying=True),) if groups else (),
            (
                (self.tr("Label"), 10),
                (self.tr("Suggested"), 9),
                (self.tr("Added by hand"), 9),
                (self.tr("Share suggested"), 9),
            ),
            tuple(_missed_row(one, look) for one in some),
            empty=self.tr("Nothing is accepted yet. Select text and press the key of a label to add what was missed."),
        )


def _query(one: Acceptance, *parts: str) -> SpanQuery:
    verdicts = tuple(_VERDICTS[part] for part in parts)
    states = (State.GOLD, State.REJECTED)
    return SpanQuery(states=states, verdicts=verdicts, suggester=one.suggester, proposed=one.label)


def _group(one: Acceptance, look: Look, series: Sequence[Series]) -> Group:
    name = f"{one.suggester} · {look.label(one.label)}"
    values = []
    for part, its in zip(_PARTS, series, strict=True):
        said = f"{name} · {its.name}: {getattr(one, part):,}"
        values.append(Value(getattr(one, part), said, Link(_query(one, part), said)))
    return Group(name, tuple(values), percent(one.precision))


def _row(one: Acceptance, look: Look) -> tuple[Cell, ...]:
    every = _query(one, *_PARTS)
    return (
        words(one.suggester, every),
        words(look.label(one.label), every),
        number(one.decided, every),
        *(number(getattr(one, part), _query(one, part)) for part in _PARTS),
        share(one.precision, _query(one, "as_is", "value")),
    )


_FOUND = tuple(verdict for verdict in _VERDICTS.values() if verdict is not Verdict.REJECTED)


def _gold(one: Missed, *verdicts: Verdict) -> SpanQuery:
    return SpanQuery(states=(State.GOLD,), verdicts=verdicts, label=one.label)


def _found(one: Missed, look: Look, series: Sequence[Series]) -> Group:
    name = look.label(one.label)
    said = [f"{name} · {its.name}: {count:,}" for its, count in zip(series, (one.found, one.added), strict=True)]
    values = (
        Value(one.found, said[0], Link(_gold(one, *_FOUND), said[0])),
        Value(one.added, said[1], Link(_gold(one, Verdict.ADDED), said[1])),
    )
    return Group(name, values, percent(one.share_found or 0))


def _missed_row(one: Missed, look: Look) -> tuple[Cell, ...]:
    return (
        words(look.label(one.label), _gold(one, *_FOUND, Verdict.ADDED)),
        number(one.found, _gold(one, *_FOUND)),
        number(one.added, _gold(one, Verdict.ADDED)),
        share(one.share_found, _gold(one, *_FOUND)),
    )
