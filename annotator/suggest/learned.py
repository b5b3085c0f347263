"""What one dataset taught: small sequence models over the words and the shipped models' reading, and a ranker.

The shipped models' tags stand among the features of the small ones ("stacked"), so that few decided articles suffice
to correct them; the small models' probabilities stand among the features of the ranker.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from annotator.suggest.candidate import Candidate
from annotator.suggest.evidence import Evidence
from annotator.suggest.feature_table import Feature, Sentence
from annotator.suggest.intervals import Intervals, by_label
from annotator.suggest.modelled import MODEL, Key, ModelReading
from annotator.suggest.passage import Passage
from annotator.suggest.ranking import Ranker
from annotator.suggest.sequence_model import SequenceModel

LEARNED = "learned"
_STEPS = (0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98)
_TAG_STEPS = (0.5, 0.8, 0.95)


@dataclass(frozen=True)
class LearnedReading:
    """What the small models say about one passage: spans they read, and the probability of those and of others."""

    candidates: Sequence[Candidate] = ()
    probabilities: Mapping[Key, float] = field(default_factory=dict)
    read: bool = False

    def features(self, key: Key) -> list[str]:
        """Return what the ranker sees of the small models at one place; nothing when there are none."""
        if not self.read:
            return []
        start, end, name = key
        probability = self.probabilities.get(key)
        step = "none" if probability is None else str(bisect_right(_STEPS, probability))
        near = self._places[name].overlapping(start, end) if name in self._places else ()
        rival = bisect_right(_STEPS, max((score for s, e, score in near if (s, e) != (start, end)), default=0.0))
        label = name[:4]
        return [f"{label} learned={step}", f"{label} learned-rival={rival}", f"{label} learned={step} rival={rival}"]

    @cached_property
    def _places(self) -> dict[str, Intervals]:
        return by_label(self.probabilities)


@dataclass(frozen=True)
class Learned:
    """The models of one dataset; `ranker` takes the place of the shipped one."""

    version: str
    models: Sequence[SequenceModel]
    ranker: Ranker | None = None

    def read(
        self, passage: Passage, evidence: Evidence, sentences: Sequence[Sentence], found: Sequence[Candidate]
    ) -> LearnedReading:
        """Read a passage; `found` holds all candidates so far, with those of the shipped models among them."""
        labels = {label for model in self.models for label in model.labels}
        reading = ModelReading(self.models, evidence, stacked(passage, sentences, found), passage)
        probabilities = reading.read([candidate for candidate in found if candidate.label in labels])
        candidates = [
            candidate._replace(suggester=LEARNED, reason=f"从本数据集学到：{candidate.score:.2f}")
            for candidate in reading.candidates
            if candidate.suggester == MODEL
        ]
        return LearnedReading(candidates, probabilities, read=True)


def stacked(passage: Passage, sentences: Sequence[Sentence], found: Sequence[Candidate]) -> list[Sentence]:
    """Return the sentences with what the shipped models read (candidates of `found`) among each word's features."""
    marks: dict[int, list[Feature]] = {}
    for candidate in found:
        if candidate.suggester != MODEL:
            continue
        first, last = passage.word_index(candidate.start), passage.word_index(candidate.end - 1)
        step = bisect_right(_TAG_STEPS, candidate.score)
        for index in range(first, last + 1):
            tag = ("B" if index == first else "I") + ("E" if index == last else "")
            name = f"m{candidate.label[:4]}{tag}"
            here = marks.setdefault(passage.words[index].start, [])
            here += (name.encode(), f"{name}{step}".encode())
    return [_marked(sentence, marks) for sentence in sentences]


def _marked(sentence: Sentence, marks: Mapping[int, list[Feature]]) -> Sentence:
    column = [sentence.table.number(tuple(marks.get(word.start, ()))) for word in sentence.words]
    return replace(sentence, columns=np.vstack([sentence.columns, column]))
