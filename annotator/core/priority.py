"""What an article's highlights say about when to review it: how doubtful they are, how much money, how new."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from math import ceil
from operator import or_
from typing import Any

from annotator.core.labels import INVESTMENT
from annotator.core.span import Span, State

STRETCHES = 20
INDECISION = 0.5  # a suggestion with this score is as likely right as wrong


@dataclass(frozen=True, slots=True)
class Facts:
    """What a queue orders and filters an article by; labels and suggesters are sorted, without repeats.

    `uncertainty` is 0 (sure) to 1 (undecidable); `money` the largest amount in whole units of its own currency, 0 for
    none; `scores` tells which stretches of 0.05 hold a score of an open suggestion, a bit for each; `strings` are the
    (label, text) pairs that are open.
    """

    uncertainty: float = 0.0
    money: float = 0.0
    scores: int = 0
    open_labels: tuple[str, ...] = ()
    gold_labels: tuple[str, ...] = ()
    open_suggesters: tuple[str, ...] = ()
    gold_suggesters: tuple[str, ...] = ()
    strings: frozenset[tuple[str, str]] = frozenset()


def facts_of(spans: Iterable[Span]) -> Facts:
    """Return the facts of an article with these spans."""
    known = list(spans)
    waiting = [span for span in known if span.is_open]
    gold = [span for span in known if span.state is State.GOLD]
    scores = [span.score for span in waiting if span.score is not None]
    return Facts(
        uncertainty=sum(map(doubt, scores)) / len(scores) if scores else 0.0,
        money=max((amount(s.attributes) for s in (*waiting, *gold) if s.label == INVESTMENT), default=0.0),
        scores=reduce(or_, (1 << _stretch(score) for score in scores), 0),
        open_labels=_sorted(span.label for span in waiting),
        gold_labels=_sorted(span.label for span in gold),
        open_suggesters=_sorted(span.suggester for span in waiting),
        gold_suggesters=_sorted(span.suggester for span in gold),
        strings=frozenset((span.label, span.text) for span in waiting),
    )


def doubt(score: float) -> float:
    """Return how near a score is to the point of indecision: 1 there, 0 for what is surely right or surely wrong."""
    return max(0.0, 1.0 - abs(score - INDECISION) / INDECISION)


def _stretch(score: float) -> int:
    # The sum keeps 0.15, which is a little less than three twentieths, in its own stretch.
    return min(STRETCHES - 1, max(0, int(score * STRETCHES + 1e-9)))


def scores_between(low: float, high: float) -> int:
    """Return the bits of `Facts.scores` for scores from `low` up to below `high`, or up to 1 where `high` is 1."""
    first, last = _stretch(low), ceil(min(high, 1.0) * STRETCHES - 1e-9)
    return sum(1 << stretch for stretch in range(first, max(first, last)))


def amount(attributes: Mapping[str, Any]) -> float:
    """Return the value of an amount, the upper end of a range, 0 where none is known."""
    value = attributes.get("value")
    numbers = value if isinstance(value, list | tuple) else [value]
    found = [float(n) for n in numbers if isinstance(n, int | float) and not isinstance(n, bool)]
    return max(found, default=0.0)


def _sorted(names: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(sorted({name for name in names if name}))
