"""Merging what the suggesters found: one candidate per place and label, conflicts within a label resolved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from annotator.suggest.candidate import Candidate
from annotator.suggest.intervals import Intervals

PRECEDENCE = (
    "echo",
    "dataset-lexicon",
    "beside",
    "money",
    "count",
    "planned",
    "alias",
    "ticker",
    "list",
    "lexicon",
    "suffix",
    "short",
    "opening",
    "head",
    "learned",
    "model",
    "repeat",
    "variant",
)
_RANKS = {suggester: place for place, suggester in enumerate(PRECEDENCE)}


def rank(candidate: Candidate) -> int:
    """Return the place of a candidate's suggester in the order of evidence, the strongest first."""
    return _RANKS.get(candidate.suggester, len(PRECEDENCE))


def agreed_score(group: Sequence[Candidate]) -> float:
    """Return the score of a place without a ranker: agreement of several suggesters raises it (noisy-or)."""
    if len(group) == 1:
        return group[0].score
    doubt = 1.0
    for candidate in group:
        doubt *= 1 - candidate.score
    best = min(group, key=lambda c: (rank(c), -c.score)).score
    return max(best, min(0.98, 1 - doubt))


def resolve(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return candidates without overlaps inside a label, in text order; nesting across labels stays.

    Of two that overlap the one with the higher score wins, length breaking near ties: an institution inside an
    institution is not annotated.
    """
    kept: list[Candidate] = []
    taken: dict[str, Intervals] = {}
    for candidate in sorted(candidates, key=lambda c: (-_weight(c), c.start)):
        places = taken.get(candidate.label)
        if places is None:
            places = taken[candidate.label] = Intervals()
        if not places.overlapping(candidate.start, candidate.end):
            places.add(candidate.start, candidate.end)
            kept.append(candidate)
    return sorted(kept, key=lambda c: (c.start, -c.end, c.label))


def _weight(candidate: Candidate) -> float:
    return candidate.score + 0.02 * min(candidate.end - candidate.start, 20)
