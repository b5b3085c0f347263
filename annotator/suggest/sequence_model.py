"""Conditional random fields (Lafferty et al., 2001) over words, for one label or for several together."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate, chain, pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np

from annotator.suggest.chain import Chain
from annotator.suggest.feature_table import FeatureTable, Sentence
from annotator.suggest.weights import read_weights

OUTSIDE, BEGIN, INSIDE = "O", "B", "I"
_SPAN = re.compile(f"{BEGIN}{INSIDE}*")
WordSpan = tuple[int, int]  # first and last word of a span inside its sentence, both inclusive


class Reading(NamedTuple):
    """What a model says about a sentence: label and words of each span of its best reading, how likely others are.

    `likely` has by label, for all words that were read together, the probabilities of a begin and of an inside; the
    sentence's words are `start` to `end` of them.
    """

    spans: list[tuple[str, WordSpan]]
    likely: Mapping[str, tuple[list[float], list[float]]]
    start: int
    end: int

    @property
    def begins(self) -> dict[str, list[float]]:
        """Return by label the probability of a begin at each word of the sentence."""
        return {label: begins[self.start : self.end] for label, (begins, _) in self.likely.items()}

    @property
    def insides(self) -> dict[str, list[float]]:
        """Return by label the probability of an inside at each word of the sentence."""
        return {label: insides[self.start : self.end] for label, (_, insides) in self.likely.items()}

    def probability(self, label: str, span: WordSpan, *, ends: bool = True) -> float:
        """Return how likely the words of a span are tagged as one span of a label: the least of their marginals.

        Without `ends` the span may go on behind its last word.
        """
        begins, insides = self.likely[label]
        first, behind = self.start + span[0], self.start + span[1] + 1
        least = begins[first]
        if first + 1 < behind:
            least = min(least, *insides[first + 1 : behind])
        if ends and behind < self.end:
            least = min(least, 1 - insides[behind])
        return max(0.0, least)


class SequenceModel:
    """A trained model of one or more labels, with weights as crfsuite trained them.

    A tag has one of O, B and I for each label, in the order of `labels`: `BI` begins a span of the first label inside
    one of the second. Labels that nest (an institution inside a project) are read best together.
    """

    def __init__(self, labels: Sequence[str], source: Path | bytes) -> None:
        """Open a model: the file at a path, or a file's content. Raises OSError and ValueError as `read_weights`."""
        self.labels = tuple(labels)
        self._weights = read_weights(source)
        self._chain = Chain(self._weights.transitions, self._weights.labels.index(OUTSIDE * len(self.labels)))
        self._signs = list(zip(*self._weights.labels, strict=True))  # by label the mark of each tag
        # For each label and mark the tags that have it: adding up their probabilities gives the mark's.
        self._having = np.array(
            [[tag[i] == mark for i in range(len(labels)) for mark in (BEGIN, INSIDE)] for tag in self._weights.labels],
            dtype=np.float64,
        )
        self._table: FeatureTable | None = None
        self._scores = np.zeros((1, len(self._weights.labels)))  # of the tags, by number of a feature group
        self._known = 1  # how many groups have their scores; the empty one has none

    def read(self, sentences: Sequence[Sentence]) -> list[Reading]:
        """Return the reading of each sentence; all are of one feature table."""
        if not sentences:
            return []
        self._learn_groups(sentences[0].table)
        lengths = [len(sentence.words) for sentence in sentences]
        numbers = np.concatenate([sentence.columns for sentence in sentences], axis=1)
        scores = np.add.reduce(self._scores.take(numbers, axis=0))
        bounds = [0, *accumulate(lengths)]
        marks = [start + mark for start, sentence in zip(bounds, sentences, strict=False) for mark in sentence.marks]
        tags, marginals = self._chain.decode(scores, lengths, marks)
        columns = iter((marginals @ self._having).T.tolist())
        likely = {label: (next(columns), next(columns)) for label in self.labels}
        readings = [Reading([], likely, start, end) for start, end in pairwise(bounds)]
        for label, signs in zip(self.labels, self._signs, strict=True):
            for first, last in spans_of([signs[tag] for tag in tags]):
                reading = readings[bisect_right(bounds, first) - 1]
                span = first - reading.start, min(last, reading.end - 1) - reading.start
                reading.spans.append((label, span))
        return readings

    def _learn_groups(self, table: FeatureTable) -> None:
        """Work out the scores of the tags for the groups that came to a table since the last time."""
        if table is not self._table:
            self._table, self._known = table, 1
        known, count = self._known, len(table.groups)
        if count == known:
            return
        if count > len(self._scores):
            grown = np.zeros((2 * count, self._scores.shape[1]))
            grown[:known] = self._scores[:known]
            self._scores = grown
        groups = table.groups[known:]
        rows = self._weights.rows(chain.from_iterable(groups))
        starts = [0, *accumulate(map(len, groups[:-1]))]
        self._scores[known:count] = np.add.reduceat(self._weights.state[rows], starts, axis=0)
        self._known = count


def spans_of(tags: Sequence[str]) -> list[WordSpan]:
    """Return the spans of a BIO tagging."""
    return [(found.start(), found.end() - 1) for found in _SPAN.finditer("".join(tags))]


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
