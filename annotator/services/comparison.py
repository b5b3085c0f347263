"""The baselines beside the engine: what repeating confirmed strings and a word cutter's names would have found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from annotator.core.document import AnnotatedDocument
from annotator.core.labels import BUILT_IN
from annotator.core.scoring import Tally, exact_tally
from annotator.core.span import Span, State
from annotator.services.baselines import organisation_words, string_matches

STRINGS, JIEBA = "strings", "jieba"
Baselines = dict[str, dict[str, Tally]]


def baselines(gold: Sequence[AnnotatedDocument]) -> Baselines:
    """Return by baseline and label the tally of exact spans; strings come from the documents before each one."""
    labels = [label.name for label in BUILT_IN.labels]
    found: Baselines = {name: {label: Tally() for label in labels} for name in (STRINGS, JIEBA)}
    for number, one in enumerate(gold):
        wanted = one.in_state(State.GOLD)
        given = {STRINGS: string_matches(one, gold[:number]), JIEBA: organisation_words(one)}
        for name, spans in given.items():
            for label in labels:
                found[name][label] += exact_tally(_of(wanted, label), _of(spans, label))
    return found


def _of(spans: Sequence[Span], label: str) -> list[Span]:
    return [span for span in spans if span.label == label]


def baselines_json(found: Baselines) -> dict[str, Any]:
    """Return the baselines as plain JSON values; figures are shares (0..1)."""
    names = ("precision", "recall", "f1", "gold", "predicted")
    return {
        name: {label: {key: getattr(tally, key) for key in names} for label, tally in tallies.items()}
        for name, tallies in found.items()
    }
