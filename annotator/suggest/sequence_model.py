"""Conditional random fields (Lafferty et al., 2001) over words, for one label or for several together, by crfsuite."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pycrfsuite

from annotator.suggest.features import Sentence

OUTSIDE, BEGIN, INSIDE = "O", "B", "I"
_SPAN = re.compile(f"{BEGIN}{INSIDE}*")
WordSpan = tuple[int, int]  # first and last word of a span inside its sentence, both inclusive


class SequenceModel:
    """A trained model of one or more labels. `read` a sentence first; the rest then answers about that sentence.

    A tag has one of O, B and I for each label, in the order of `labels`: `BI` begins a span of the first label inside
    one of the second. Labels that nest (an institution inside a project) are read best together.
    """

    def __init__(self, labels: Sequence[str], source: Path | bytes) -> None:
        """Open a model: the file at a path, or a file's content."""
        self.labels = tuple(labels)
        self._source = source
        self._tagger = open_tagger(source)
        known = self._tagger.labels()
        self._having = {
            label: tuple(tuple(tag for tag in known if tag[i] == mark) for mark in (BEGIN, INSIDE))
            for i, label in enumerate(labels)
        }
        # What was asked about the sentence taken in: by label the probability of a begin and an inside at each word.
        self._asked: dict[str, tuple[dict[int, float], dict[int, float]]] = {label: ({}, {}) for label in labels}

    def read(self, items: Any) -> Iterator[tuple[str, WordSpan]]:
        """Take in a sentence made `ready` and yield label and words of each span of its best reading."""
        self._tagger.set(items)
        for begins, insides in self._asked.values():
            begins.clear()
            insides.clear()
        marks, labels = "".join(self._tagger.tag()), len(self.labels)
        for i, label in enumerate(self.labels):
            for span in spans_of(marks[i::labels]):
                yield label, span

    def probability(self, label: str, span: WordSpan, length: int) -> float:
        """Return how likely the words of a span are tagged as one span of a label: the least of their marginals."""
        begin, inside = self._having[label]
        begins, insides = self._asked[label]
        first, last = span
        least = begins.get(first)
        if least is None:
            least = begins[first] = self._marginal(begin, first)
        for i in range(first + 1, min(last + 2, length)):
            likely = insides.get(i)
            if likely is None:
                likely = insides[i] = self._marginal(inside, i)
            if i > last:
                likely = 1 - likely
            if likely < least:
                least = likely
        return max(0.0, least)

    def _marginal(self, tags: Sequence[str], word: int) -> float:
        marginal = self._tagger.marginal
        total = 0.0
        for tag in tags:
            total += marginal(tag, word)
        return total


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
    return [(found.start(), found.end() - 1) for found in _SPAN.finditer("".join(tags))]


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
