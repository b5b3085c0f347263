"""Insights: how the review goes on, how far the suggestions can be trusted, and what the gold adds up to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from annotator.core.dates import article_date
from annotator.core.document import Status
from annotator.core.labels import LabelSet
from annotator.core.scoring import Bin, expected_calibration_error
from annotator.core.span import State, Verdict
from annotator.services.clock import local_day
from annotator.services.ledger import figures as exact_figures
from annotator.storage.dataset import Dataset
from annotator.storage.insights import HourTally, ReviewerTally, ScoreTally, SpanTally, StoredFigures
from annotator.storage.snapshot import read_figures
from annotator.storage.span_query import BINS

RECENT_DAYS = 7  # days with decisions that the forecast goes by
_RIGHT = (Verdict.ACCEPTED, Verdict.ACCEPTED_ATTRIBUTES)


@dataclass(frozen=True, slots=True)
class Period:
    """A local day (`2026-01-31`) or hour (`2026-01-31 14`): what stands decided since then, and the seconds it took."""

    name: str
    accepted: int
    rejected: int
    unsure: int
    articles: int
    seconds: float

    @property
    def decided(self) -> int:
        """Return how many spans were decided."""
        return self.accepted + self.rejected + self.unsure


@dataclass(frozen=True, slots=True)
class Pace:
    """How far the review is and how fast it goes.

    `open` counts open suggestions of articles that are not done, `unseen` articles that never had suggestions,
    `median_seconds` is that of single decisions, `seconds_each` what a decided span took on average, breaks left out.
    `remaining` estimates the spans still to decide, `seconds_left` and `days_left` what they will take, None as long
    as there is nothing to go by.
    """

    articles: int
    done: int
    begun: int
    decided: int
    open: int
    unseen: int
    median_seconds: float | None
    seconds_each: float | None
    per_day: float | None
    remaining: int
    seconds_left: float | None
    days_left: float | None


@dataclass(frozen=True, slots=True)
class LabelFigures:
    """The spans of one label: confirmed, open, looked at and left unsure, rejected."""

    label: str
    gold: int
    open: int
    unsure: int
    rejected: int


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What became of the decided suggestions of a suggester with one label, that which it proposed."""

    suggester: str
    label: str
    as_is: int = 0
    boundary: int = 0
    relabelled: int = 0
    value: int = 0
    rejected: int = 0

    @property
    def decided(self) -> int:
        """Return how many suggestions were decided."""
        return self.as_is + self.boundary + self.relabelled + self.value + self.rejected

    @property
    def precision(self) -> float:
        """Return the share with the right place and label (0..1)."""
        return (self.as_is + self.value) / self.decided


@dataclass(frozen=True, slots=True)
class Missed:
    """The gold spans of one label that no suggester proposed, and all gold spans of it that a reviewer decided."""

    label: str
    added: int
    found: int

    @property
    def share_found(self) -> float | None:
        """Return the share of the gold that was proposed in some form, None without gold."""
        return self.found / (self.found + self.added) if self.found + self.added else None


@dataclass(frozen=True, slots=True)
class AmountSum:
    """What the gold amounts of a period add up to in one currency, low and high differing where ranges are among them.

    `period` is the month of the articles (`2026-01`) or the day of their import, "" without a date; `documents` are the
    articles. A figure counts once in each article.
    """

    period: str
    currency: str
    amounts: int
    low: Decimal
    high: Decimal
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Insights:
    """All figures of a dataset at one moment."""

    pace: Pace
    hours: tuple[Period, ...]
    days: tuple[Period, ...]
    labels: tuple[LabelFigures, ...]
    suggesters: tuple[Acceptance, ...]
    missed: tuple[Missed, ...]
    reviewers: tuple[ReviewerTally, ...]
    reliability: tuple[Bin, ...]
    calibration_error: float
    by_month: tuple[AmountSum, ...]
    by_import: tuple[AmountSum, ...]

    def to_json(self) -> dict[str, Any]:
        """Return the figures as plain JSON values; sums of money are strings, as numbers would lose digits."""
        return {
            "pace": asdict(self.pace),
            "days": [{**asdict(day), "decided": day.decided} for day in self.days],
            "hours": [{**asdict(hour), "decided": hour.decided} for hour in self.hours],
            "labels": {one.label: _label_json(one) for one in self.labels},
            "suggesters": [
                {**asdict(one), "decided": one.decided, "precision": one.precision} for one in self.suggesters
            ],
            "missed": {
                one.label: {"added": one.added, "found": one.found, "share_found": one.share_found}
                for one in self.missed
            },
            "reviewers": [asdict(one) for one in self.reviewers],
            "reliability": [asdict(row) for row in self.reliability],
            "calibration_error": self.calibration_error,
            "amounts_by_month": [_amount_json(one) for one in self.by_month],
            "amounts_by_import": [_amount_json(one) for one in self.by_import],
        }


def _label_json(one: LabelFigures) -> dict[str, Any]:
    counts = {"gold": one.gold, "rejected": one.rejected, "suggested": one.open + one.unsure}
    return {**counts, "open": one.open, "unsure": one.unsure}


def _amount_json(one: AmountSum) -> dict[str, Any]:
    return {**asdict(one), "low": f"{one.low:f}", "high": f"{one.high:f}", "documents": len(one.documents)}


def insights(dataset: Dataset) -> Insights:
    """Return the figures of an open dataset."""
    return made_insights(dataset.figures(), dataset.labels)


def read_insights(path: Path, labels: LabelSet) -> Insights:
    """Return the figures of a dataset file through a connection of its own, as another thread needs it."""
    return made_insights(read_figures(path), labels)


def made_insights(stored: StoredFigures, labels: LabelSet) -> Insights:
    """Return what stored figures say."""
    names = [label.name for label in labels.labels]
    hours = tuple(_period(hour.hour, [hour]) for hour in stored.hours)
    days = _days(stored.hours)
    bins = tuple(_bin(row) for row in stored.scores)
    months, imports = _periods(stored)
    return Insights(
        pace=_pace(stored, days),
        hours=hours,
        days=days,
        labels=tuple(_label(name, stored.spans) for name in names),
        suggesters=_acceptance(stored.spans, names),
        missed=tuple(_missed(name, stored.spans) for name in names),
        reviewers=stored.reviewers,
        reliability=bins,
        calibration_error=expected_calibration_error(bins),
        by_month=_sums(stored, months),
        by_import=_sums(stored, imports),
    )


# Pace


def _period(name: str, hours: Sequence[HourTally]) -> Period:
    def total(part: str) -> int:
        return sum(getattr(hour, part) for hour in hours)

    seconds = sum(hour.seconds for hour in hours)
    return Period(name, total("accepted"), total("rejected"), total("unsure"), total("articles"), seconds)


def _days(hours: Iterable[HourTally]) -> tuple[Period, ...]:
    days: dict[str, list[HourTally]] = {}
    for hour in hours:
        days.setdefault(hour.hour[:10], []).append(hour)
    return tuple(_period(day, parts) for day, parts in days.items())


def _pace(stored: StoredFigures, days: Sequence[Period]) -> Pace:
    articles = sum(stored.documents.values())
    done = stored.documents.get(Status.DONE, 0)
    seen = articles - stored.unseen
    timed = [day for day in days if day.decided and day.seconds]
    decided = sum(day.decided for day in timed)
    each = sum(day.seconds for day in timed) / decided if decided else None
    recent = [day.decided for day in days if day.decided][-RECENT_DAYS:]
    per_day = sum(recent) / len(recent) if recent else None
    remaining = stored.open_left + (round(stored.unseen * stored.seen_spans / seen) if seen else 0)
    return Pace(
        articles=articles,
        done=done,
        begun=stored.documents.get(Status.IN_PROGRESS, 0),
        decided=sum(one.count for one in stored.spans if one.verdict is not None or one.state is not State.SUGGESTED),
        open=stored.open_left,
        unseen=stored.unseen,
        median_seconds=stored.median_seconds,
        seconds_each=each,
        per_day=per_day,
        remaining=remaining,
        seconds_left=remaining * each if each is not None else None,
        days_left=remaining / per_day if per_day else None,
    )


# Labels and suggesters


def _count(spans: Iterable[SpanTally], wanted: Callable[[SpanTally], bool]) -> int:
    return sum(one.count for one in spans if wanted(one))


def _label(name: str, spans: Sequence[SpanTally]) -> LabelFigures:
    its = [one for one in spans if one.label == name]
    return LabelFigures(
        name,
        _count(its, lambda one: one.state is State.GOLD),
        _count(its, lambda one: one.state is State.SUGGESTED and one.verdict is None),
        _count(its, lambda one: one.state is State.SUGGESTED and one.verdict is not None),
        _count(its, lambda one: one.state is State.REJECTED),
    )


_PARTS = {
    Verdict.ACCEPTED: "as_is",
    Verdict.ACCEPTED_BOUNDARY: "boundary",
    Verdict.ACCEPTED_LABEL: "relabelled",
    Verdict.ACCEPTED_ATTRIBUTES: "value",
    Verdict.REJECTED: "rejected",
}


def _acceptance(spans: Iterable[SpanTally], names: Sequence[str]) -> tuple[Acceptance, ...]:
    found: dict[tuple[str, str], Acceptance] = {}
    for one in spans:
        part = _PARTS.get(one.verdict) if one.verdict else None
        if one.suggester and part:
            key = (one.suggester, one.proposed)
            row = found.get(key, Acceptance(*key))
            found[key] = replace(row, **{part: getattr(row, part) + one.count})
    order = {name: place for place, name in enumerate(names)}
    rows = sorted(found.values(), key=lambda row: (-row.decided, row.suggester))
    return tuple(sorted(rows, key=lambda row: order.get(row.label, len(order))))


def _missed(name: str, spans: Sequence[SpanTally]) -> Missed:
    gold = [one for one in spans if one.label == name and one.state is State.GOLD and one.verdict is not None]
    added = _count(gold, lambda one: one.verdict is Verdict.ADDED)
    return Missed(name, added, _count(gold, lambda one: one.verdict is not Verdict.ADDED))


def _bin(row: ScoreTally) -> Bin:
    return Bin(row.bin / BINS, (row.bin + 1) / BINS, row.count, row.scores / row.count, row.right / row.count)


# Amounts


def _periods(stored: StoredFigures) -> tuple[dict[str, str], dict[str, str]]:
    """Return the month of every article with amounts, by its id, and the day of its import."""
    months, imports = dict[str, str](), dict[str, str]()
    for one in stored.dated:
        day = article_date(one.head, one.source_name, one.date)
        months[one.id] = f"{day:%Y-%m}" if day else ""
        imports[one.id] = local_day(one.imported_at)
    return months, imports


def _sums(stored: StoredFigures, periods: dict[str, str]) -> tuple[AmountSum, ...]:
    found: dict[tuple[str, str], list[tuple[str, Decimal, Decimal]]] = {}
    seen: set[tuple[str, str, Decimal, Decimal]] = set()
    for one in stored.values:
        low, high = exact_figures(one.value)
        if low is None or high is None or (one.document, one.currency, low, high) in seen:
            continue
        seen.add((one.document, one.currency, low, high))
        found.setdefault((periods.get(one.document, ""), one.currency), []).append((one.document, low, high))
    sums = [
        AmountSum(
            period,
            currency,
            len(parts),
            sum((low for _, low, _ in parts), Decimal(0)),
            sum((high for *_, high in parts), Decimal(0)),
            tuple(dict.fromkeys(document for document, *_ in parts)),
        )
        for (period, currency), parts in found.items()
    ]
    return tuple(sorted(sums, key=lambda one: (one.currency != "CNY", one.currency, not one.period, one.period)))
