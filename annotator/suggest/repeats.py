"""Repeats: a name found with confidence somewhere in a document is proposed wherever it stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from statistics import fmean

from annotator.core.labels import INSTITUTION, PROJECT
from annotator.suggest.candidate import Candidate
from annotator.suggest.counted import kind_attributes
from annotator.suggest.lexicon import find_names
from annotator.suggest.modelled import Key
from annotator.suggest.passage import Passage

REPEAT = "repeat"
SURE = 0.8  # a name's score from which on its repeats are proposed
LIKELY = 0.35  # what the models must say of a string on average over its places for its repeats to be proposed
UNSEEN = 0.5  # what a place counts that the models can't see
LEAST_LENGTH = {INSTITUTION: 2, PROJECT: 4}


def repeats(
    passage: Passage, scores: Mapping[Key, float], probability: Callable[[Key], float | None]
) -> list[Candidate]:
    """Return candidates at all further places of the strings whose spans (start, end, label) score `SURE` or more.

    `probability` says how likely the models find a span. A string that they find unlikely on average over its places is
    not repeated: a place name taken for an institution once in twenty places is none in the others.
    """
    names: dict[str, set[str]] = {label: set() for label in LEAST_LENGTH}
    for (start, end, label), score in scores.items():
        if score >= SURE and label in names and end - start >= LEAST_LENGTH[label]:
            names[label].add(passage.folded[start:end])
    result: list[Candidate] = []
    for label, places in find_names(names, passage.folded).items():
        for found in places.values():
            keys = [(start, end, label) for start, end in found]
            further = [key for key in keys if key not in scores]
            if not further:
                continue
            seen = [probability(key) for key in keys]
            if fmean([UNSEEN if one is None else one for one in seen]) >= LIKELY:
                result += [_candidate(passage, *key) for key in further]
    return result


def _candidate(passage: Passage, start: int, end: int, label: str) -> Candidate:
    name = passage.folded[start:end]
    return Candidate(start, end, label, 0.5, REPEAT, "本文中已有同名", kind_attributes(label, name))
