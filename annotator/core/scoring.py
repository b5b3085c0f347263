"""How well predicted spans and relations agree with gold ones: exact and overlapping precision, recall and F1."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.core.document import AnnotatedDocument
from annotator.core.relation import Relation
from annotator.core.span import Span


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of hits, of predictions and of gold items, and the figures that follow (0..1)."""

    hits: int = 0
    predicted: int = 0
    gold: int = 0
    found: int = 0

    @property
    def precision(self) -> float:
        """Return the share of predictions that hit."""
        return self.hits / self.predicted if self.predicted else float(not self.gold)

    @property
    def recall(self) -> float:
        """Return the share of gold items that were found."""
        return self.found / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.hits + other.hits,
            self.predicted + other.predicted,
            self.gold + other.gold,
            self.found + other.found,
        )


def exact_tally(gold: Sequence[Span], predicted: Sequence[Span]) -> Tally:
    """Return the tally of spans with the same start, end and label; a twin counts once."""
    wanted, given = {span.key for span in gold}, {span.key for span in predicted}
    hits = len(wanted & given)
    return Tally(hits, len(given), len(wanted), hits)


def overlap_tally(gold: Sequence[Span], predicted: Sequence[Span]) -> Tally:
    """Return the tally of spans that share at least one character with one of the same label."""
    hits = sum(any(_overlap(p, g) for g in gold) for p in predicted)
    found = sum(any(_overlap(p, g) for p in predicted) for g in gold)
    return Tally(hits, len(predicted), len(gold), found)


def _overlap(one: Span, other: Span) -> bool:
    return one.label == other.label and one.start < other.end and other.start < one.end


def relation_tally(gold: AnnotatedDocument, predicted: AnnotatedDocument) -> Tally:
    """Return the tally of relations of the same type between spans at the same places."""
    wanted = set(_relation_keys(gold.spans, gold.relations))
    given = set(_relation_keys(predicted.spans, predicted.relations))
    hits = len(wanted & given)
    return Tally(hits, len(given), len(wanted), hits)


def _relation_keys(spans: Iterable[Span], relations: Iterable[Relation]) -> list[tuple[object, ...]]:
    keys = {span.id: span.key for span in spans}
    return [(relation.type, keys[relation.head], keys[relation.tail]) for relation in relations]


def attribute_tally(gold: Sequence[Span], predicted: Sequence[Span], names: Sequence[str]) -> Tally:
    """Return how often the named attributes are all right, counted over gold spans that have them."""
    given = {span.key: span for span in predicted}
    due = [span for span in gold if all(name in span.attributes for name in names)]
    met = [(span, given[span.key]) for span in due if span.key in given]
    hits = sum(all(_same(g.attributes.get(n), p.attributes.get(n)) for n in names) for g, p in met)
    return Tally(hits, len(met), len(due), hits)


def _same(one: object, other: object) -> bool:
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(_same(a, b) for a, b in zip(one, other, strict=True))
    if isinstance(one, int | float) and isinstance(other, int | float):
        return abs(one - other) <= 1e-6 * max(abs(one), abs(other), 1)
    return one == other


@dataclass(frozen=True, slots=True)
class Bin:
    """One row of a reliability table: predictions with a score in [low, high), their mean score and accepted share."""

    low: float
    high: float
    count: int
    mean_score: float
    accepted: float


def reliability(scored: Sequence[tuple[float, bool]], bins: int = 10) -> list[Bin]:
    """Return the reliability table of (score, was right) pairs, leaving out empty rows."""
    groups: dict[int, list[tuple[float, bool]]] = {}
    for score, right in scored:
        groups.setdefault(min(int(score * bins), bins - 1), []).append((score, right))
    return [
        Bin(k / bins, (k + 1) / bins, len(g), sum(s for s, _ in g) / len(g), sum(r for _, r in g) / len(g))
        for k, g in sorted(groups.items())
    ]


def expected_calibration_error(table: Sequence[Bin]) -> float:
    """Return the mean gap between score and accepted share, weighted by count (Naeini et al., AAAI 2015)."""
    total = sum(row.count for row in table)
    return sum(row.count * abs(row.mean_score - row.accepted) for row in table) / total if total else 0.0


def count_labels(spans: Iterable[Span]) -> Counter[str]:
    """Return the number of spans of each label."""
    return Counter(span.label for span in spans)
