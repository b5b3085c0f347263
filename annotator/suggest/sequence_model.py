"""One conditional random field per label (Lafferty et al., 2001) over words, by crfsuite."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pycrfsuite

from annotator.suggest.features import Sentence

OUTSIDE, BEGIN, INSIDE = "O", "B", "I"
WordSpan = tuple[int, int]  # first and last word of a span inside its sentence, both inclusive


class SequenceModel:
    """A trained model of one label. `read` a sentence first; the other methods then answer about that sentence."""

    def __init__(self, label: str, source: Path | bytes) -> None:
        """Open a model: the file at a path, or a file's content."""
        self.label = label
        self._source = source
        self._tagger = open_tagger(source)

    def read(self, items: Any) -> list[WordSpan]:
        """Take in a sentence made `ready` and return the spans of its best reading."""
        self._tagger.set(items)
        return spans_of(self._tagger.tag())

    def probability(self, span: WordSpan, length: int) -> float:
        """Return how likely the words of a span are tagged as one span: the least of their marginals (0..1)."""
        marginal = self._tagger.marginal
        first, last = span
        least = float(marginal(BEGIN, first))
        for i in range(first + 1, last + 1):
            least = min(least, float(marginal(INSIDE, i)))
        if last + 1 < length:
            least = min(least, 1 - float(marginal(INSIDE, last + 1)))
        return least


def open_tagger(source: Path | bytes) -> Any:
    """Return a crfsuite tagger of a model file or of its content, which must outlive the tagger."""
    tagger: Any = pycrfsuite.Tagger()
    if isinstance(source, bytes):
        tagger.open_inmemory(source)
    else:
        tagger.open(str(source))
    return tagger


def spans_of(tags: Sequence[str]) -> list[WordSpan]:
    """Return the spans of a BIO tagging."""
    found: list[WordSpan] = []
    first = -1
    for i, tag in enumerate([*tags, OUTSIDE]):
        if first >= 0 and tag != INSIDE:
            found.append((first, i - 1))
            first = -1
        if tag == BEGIN:
            first = i
    return found


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
