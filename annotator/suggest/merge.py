"""Merging what the suggesters found: one candidate per place and label, conflicts within a label resolved."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.suggest.candidate import Candidate

PRECEDENCE = ("echo", "money", "count", "alias", "list", "lexicon", "suffix", "short", "head")


def rank(candidate: Candidate) -> int:
    """Return the place of a candidate's suggester in the order of evidence, the strongest first."""
    return PRECEDENCE.index(candidate.suggester) if candidate.suggester in PRECEDENCE else len(PRECEDENCE)


def combine(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return one candidate for each place and label; agreement of several suggesters raises its score (noisy-or)."""
    groups: dict[tuple[int, int, str], list[Candidate]] = {}
    for candidate in candidates:
        groups.setdefault(candidate.key, []).append(candidate)
    return [_agreed(group) for group in groups.values()]


def _agreed(group: list[Candidate]) -> Candidate:
    best = min(group, key=lambda c: (rank(c), -c.score))
    doubt = 1.0
    for candidate in {c.suggester: c for c in sorted(group, key=lambda c: c.score)}.values():
        doubt *= 1 - candidate.score
    reasons = "；".join(dict.fromkeys(c.reason for c in sorted(group, key=rank)))
    score = max(best.score, min(0.98, 1 - doubt)) if len(group) > 1 else best.score
    return Candidate(best.start, best.end, best.label, score, best.suggester, reasons, best.attributes)


def resolve(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return candidates without overlaps inside a label, in text order; nesting across labels stays.

    Of two that overlap, the longer one wins where it holds the other (an institution inside an institution is not
    annotated), else the one with the higher score.
    """
    kept: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda c: (-_weight(c), c.start)):
        if not any(_clash(candidate, other) for other in kept):
            kept.append(candidate)
    return sorted(kept, key=lambda c: (c.start, -c.end, c.label))


def _weight(candidate: Candidate) -> float:
    return candidate.score + 0.02 * min(candidate.end - candidate.start, 20)


def _clash(one: Candidate, other: Candidate) -> bool:
    return one.label == other.label and one.start < other.end and other.start < one.end
