"""Conditional random fields (Lafferty et al., 2001) over words, for one label or for several together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from pathlib import Path

import numpy as np

from annotator.suggest.chain import Chain
from annotator.suggest.feature_table import FeatureTable, Sentence
from annotator.suggest.weights import read_weights
from annotator.suggest.words import Word

OUTSIDE, BEGIN, INSIDE = "O", "B", "I"
_SPAN = re.compile(f"{BEGIN}{INSIDE}*")
_MARKS = frozenset(",。;!?")
WordSpan = tuple[int, int]  # first and last word of a span inside its sentence, both inclusive


@dataclass(frozen=True, slots=True)
class Reading:
    """What a model says about a sentence: label and words of each span of its best reading, how likely others are.

    `begins` and `insides` have by label the probability of a begin and of an inside at each word.
    """

    spans: Sequence[tuple[str, WordSpan]]
    begins: Mapping[str, Sequence[float]]
    insides: Mapping[str, Sequence[float]]

    def probability(self, label: str, span: WordSpan, *, ends: bool = True) -> float:
        """Return how likely the words of a span are tagged as one span of a label: the least of their marginals.

        Without `ends` the span may go on behind its last word.
        """
        begins, insides = self.begins[label], self.insides[label]
        first, last = span
        least = begins[first]
        if first < last:
            least = min(least, *insides[first + 1 : last + 1])
        if ends and last + 1 < len(insides):
            least = min(least, 1 - insides[last + 1])
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
        columns = np.concatenate([sentence.columns for sentence in sentences], axis=1)
        scores = self._scores.take(columns, axis=0).sum(axis=0)
        tags, marginals = self._chain.decode(scores, lengths, list(_clause_marks(sentences)))
        marks = ["".join([signs[tag] for tag in tags]) for signs in self._signs]
        likely = [column.tolist() for column in (marginals @ self._having).T]
        readings: list[Reading] = []
        end = 0
        for length in lengths:
            start, end = end, end + length
            spans: list[tuple[str, WordSpan]] = []
            begins, insides = dict[str, list[float]](), dict[str, list[float]]()
            for i, label in enumerate(self.labels):
                begins[label], insides[label] = likely[2 * i][start:end], likely[2 * i + 1][start:end]
                tagged = marks[i][start:end]
                if BEGIN in tagged:
                    spans += [(label, span) for span in spans_of(tagged)]
            readings.append(Reading(spans, begins, insides))
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


def _clause_marks(sentences: Sequence[Sentence]) -> Iterator[int]:
    """Yield which of the sentences' words, counted through all of them, are marks that no name holds."""
    first = 0
    for sentence in sentences:
        words = sentence.words
        for index in [index for index, word in enumerate(words) if word.text in _MARKS]:
            if not _is_inner(words, index):
                yield first + index
        first += len(words)


def _is_inner(words: Sequence[Word], index: int) -> bool:
    """Return whether a mark may stand inside of a name or number: 1,4-丁二醇, Co., Ltd."""
    inside = 0 < index < len(words) - 1
    return inside and words[index - 1].text.isascii() and words[index + 1].text.isascii()


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
