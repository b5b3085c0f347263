"""Evaluation: predicted against gold documents, in figures and in the list of what went wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from annotator.core.document import AnnotatedDocument, annotate
from annotator.core.labels import BUILT_IN, INVESTMENT
from annotator.core.scoring import (
    Bin,
    Tally,
    attribute_tally,
    exact_tally,
    expected_calibration_error,
    overlap_tally,
    relation_tally,
    reliability,
)
from annotator.core.span import Span, State
from annotator.services.exporting import only_states

CONTEXT = 15


@dataclass(frozen=True, slots=True)
class LabelFigures:
    """How well one label was found: with exact boundaries, and with any overlap."""

    label: str
    exact: Tally
    overlap: Tally


@dataclass(frozen=True, slots=True)
class Finding:
    """A gold span that was missed or a prediction that is false (`kind`), with the text around it.

    `near` is the text of the span of the other side that it overlaps, empty when it stands alone.
    """

    kind: str
    document: str
    label: str
    start: int
    end: int
    text: str
    before: str
    after: str
    near: str


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The figures over all documents; `missing` counts gold documents without a prediction.

    `values` says how often comparator and value are both right, over gold investments that have them.
    """

    documents: int
    missing: int
    labels: tuple[LabelFigures, ...]
    overall: LabelFigures
    relations: dict[str, Tally]
    values: Tally
    findings: tuple[Finding, ...]
    reliability: tuple[Bin, ...]
    calibration_error: float


def evaluate(gold: Sequence[AnnotatedDocument], predicted: Sequence[AnnotatedDocument]) -> Evaluation:
    """Return how well predictions agree with gold documents; the two are paired by their texts.

    Of the gold documents only gold spans and relations count, of the predicted ones all that are not rejected. A gold
    document that was not predicted counts as found empty; a prediction for no gold document is left out.
    """
    by_text = {document.document.sha256: document for document in predicted}
    pairs = [
        (
            only_states(one, frozenset({State.GOLD})),
            only_states(by_text.get(one.document.sha256, annotate(one.document)), _PREDICTED),
        )
        for one in gold
    ]
    used = (span.label for side, _ in pairs for span in side.spans)
    names = dict.fromkeys([*(label.name for label in BUILT_IN.labels), *used])
    table = reliability(_scored(pairs))
    return Evaluation(
        documents=len(pairs),
        missing=sum(one.document.sha256 not in by_text for one in gold),
        labels=tuple(_label_figures(name, pairs) for name in names),
        overall=_label_figures(None, pairs),
        relations={kind.name: _relations(kind.name, pairs) for kind in BUILT_IN.relations},
        values=sum((_values(g, p) for g, p in pairs), Tally()),
        findings=tuple(finding for g, p in pairs for finding in _findings(g, p)),
        reliability=tuple(table),
        calibration_error=expected_calibration_error(table),
    )


_PREDICTED = frozenset({State.GOLD, State.SUGGESTED})
_Pairs = Sequence[tuple[AnnotatedDocument, AnnotatedDocument]]


def _label_figures(label: str | None, pairs: _Pairs) -> LabelFigures:
    exact, overlap = Tally(), Tally()
    for gold, predicted in pairs:
        wanted, given = _of(gold, label), _of(predicted, label)
        exact += exact_tally(wanted, given)
        overlap += overlap_tally(wanted, given)
    return LabelFigures(label or "all", exact, overlap)


def _of(document: AnnotatedDocument, label: str | None) -> list[Span]:
    return [span for span in document.spans if label in (None, span.label)]


def _relations(kind: str, pairs: _Pairs) -> Tally:
    total = Tally()
    for gold, predicted in pairs:
        one, other = (
            annotate(side.document, side.spans, [r for r in side.relations if r.type == kind])
            for side in (gold, predicted)
        )
        total += relation_tally(one, other)
    return total


def _values(gold: AnnotatedDocument, predicted: AnnotatedDocument) -> Tally:
    return attribute_tally(_of(gold, INVESTMENT), _of(predicted, INVESTMENT), ("comparator", "value"))


def _scored(pairs: _Pairs) -> list[tuple[float, bool]]:
    scored = []
    for gold, predicted in pairs:
        right = {span.key for span in gold.spans}
        scored += [(span.score, span.key in right) for span in predicted.spans if span.score is not None]
    return scored


def _findings(gold: AnnotatedDocument, predicted: AnnotatedDocument) -> list[Finding]:
    wanted, given = {span.key for span in gold.spans}, {span.key for span in predicted.spans}
    missed = [_finding("missed", gold, span, predicted.spans) for span in gold.spans if span.key not in given]
    false = [_finding("false", predicted, span, gold.spans) for span in predicted.spans if span.key not in wanted]
    return sorted([*missed, *false], key=lambda finding: (finding.start, finding.end, finding.kind))


def _finding(kind: str, side: AnnotatedDocument, span: Span, others: Sequence[Span]) -> Finding:
    text = side.document.text
    near = next((o for o in others if o.start < span.end and span.start < o.end and o.label == span.label), None)
    return Finding(
        kind,
        side.document.title or side.document.id,
        span.label,
        span.start,
        span.end,
        span.text,
        text[max(0, span.start - CONTEXT) : span.start],
        text[span.end : span.end + CONTEXT],
        near.text if near else "",
    )


def to_json(evaluation: Evaluation) -> dict[str, Any]:
    """Return the figures and findings as plain JSON values; figures are shares (0..1)."""
    figures = [*evaluation.labels, evaluation.overall]
    return {
        "documents": evaluation.documents,
        "missing": evaluation.missing,
        "labels": {row.label: {"exact": _tally(row.exact), "overlap": _tally(row.overlap)} for row in figures},
        "relations": {name: _tally(tally) for name, tally in evaluation.relations.items()},
        "investment_values": _tally(evaluation.values),
        "reliability": [{name: getattr(row, name) for name in Bin.__slots__} for row in evaluation.reliability],
        "calibration_error": evaluation.calibration_error,
        "findings": [{name: getattr(row, name) for name in Finding.__slots__} for row in evaluation.findings],
    }


def _tally(tally: Tally) -> dict[str, float]:
    return {
        "precision": tally.precision,
        "recall": tally.recall,
        "f1": tally.f1,
        "gold": tally.gold,
        "predicted": tally.predicted,
        "hits": tally.hits,
    }
