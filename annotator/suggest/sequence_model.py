"""One conditional random field per label (Lafferty et al., 2001) over words, by crfsuite."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pycrfsuite

from annotator.core.labels import PROJECT
from annotator.suggest.candidate import Candidate
from annotator.suggest.features import Sentence

OUTSIDE, BEGIN, INSIDE = "O", "B", "I"


@dataclass(frozen=True)
class Found:
    """A stretch of words that the model reads as one span, with the probability of its weakest word."""

    start: int
    end: int
    probability: float


class SequenceModel:
    """A trained model of one label."""

    def __init__(self, label: str, path: Path) -> None:
        """Open the model file at `path`."""
        self.label = label
        self._tagger: Any = pycrfsuite.Tagger()
        self._tagger.open(str(path))

    def find(self, sentence: Sentence, items: Any) -> list[Found]:
        """Return the spans of the best reading of a sentence; `items` are its features made ready by `ready`."""
        tagger = self._tagger
        tagger.set(items)
        tags = tagger.tag()
        if BEGIN not in tags:
            return []
        found: list[Found] = []
        i = 0
        while i < len(tags):
            if tags[i] != BEGIN:
                i += 1
                continue
            last = i
            while last + 1 < len(tags) and tags[last + 1] == INSIDE:
                last += 1
            found.append(self._found(sentence, i, last))
            i = last + 1
        return found

    def _found(self, sentence: Sentence, first: int, last: int) -> Found:
        marginal = self._tagger.marginal
        probability = float(marginal(BEGIN, first))
        for i in range(first + 1, last + 1):
            probability = min(probability, float(marginal(INSIDE, i)))
        if last + 1 < len(sentence.words):
            probability = min(probability, 1 - float(marginal(INSIDE, last + 1)))
        return Found(sentence.words[first].start, sentence.words[last].end, probability)


def ready(sentence: Sentence) -> Any:
    """Return a sentence's features in crfsuite's own form, to be shared by the models of all labels."""
    return pycrfsuite.ItemSequence(sentence.features)


def tags_for(words: Sequence[tuple[int, int]], spans: Sequence[tuple[int, int]]) -> list[str] | None:
    """Return the BIO tags of words (start, end) for non-overlapping spans, or None when a span's edge cuts a word."""
    tags = [OUTSIDE] * len(words)
    starts = {start: i for i, (start, _) in enumerate(words)}
    ends = {end: i for i, (_, end) in enumerate(words)}
    for start, end in spans:
        if start not in starts or end not in ends:
            return None
        tags[starts[start]] = BEGIN
        for i in range(starts[start] + 1, ends[end] + 1):
            tags[i] = INSIDE
    return tags


def candidates(folded: str, found: Sequence[Found], label: str) -> list[Candidate]:
    """Return what a model found as candidates with the model's probability in the reason."""
    result = []
    for one in found:
        attributes = {"kind": project_kind(folded[one.start : one.end])} if label == PROJECT else {}
        reason = f"模型：{one.probability:.2f}"
        result.append(Candidate(one.start, one.end, label, one.probability, "model", reason, attributes))
    return result


_COUNT = r"(?:[\d,]+|[一二两三四五六七八九十百千]+)余?多?(?:个|项|座|条|宗|处|所|大)"
_GROUP = re.compile(rf"{_COUNT}(?!亿|型).*|.*?{_COUNT}")


def project_kind(folded: str) -> str:
    """Return `group` for a counted set (18个制造、物流项目, 亿元以上项目42个), else `named`."""
    return "group" if _GROUP.fullmatch(folded) else "named"
