"""Decoding a linear chain of tags: the best reading and the probability of every tag, of many sentences at once.

Viterbi's algorithm and the scaled forward-backward algorithm (Rabiner, 1989). A step goes one word on in all sentences
together: they are sorted by length, so that those which have a word more are the first ones.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from annotator.suggest.weights import Array

Indices = npt.NDArray[np.intp]
_TOGETHER = 512  # sentences decoded at once: bounds the memory
_SCALED = 6  # steps after which the forward and backward factors are brought back to a sum of 1


class Chain:
    """The transitions between tags: scores of shape (tags, tags), from the tag before to the tag after."""

    def __init__(self, transitions: Array, outside: int = 0) -> None:
        """Take the transitions' scores, the logarithms of their factors, and the tag of words that no name holds."""
        self._outside = outside
        self._from_outside, self._to_outside = transitions[outside], transitions[:, outside]
        self._into = np.ascontiguousarray(transitions.T)  # to, from: the tag before is the last axis
        self._factors = np.exp(transitions)
        self._back = np.ascontiguousarray(self._factors.T)

    def decode(self, scores: Array, lengths: Sequence[int], marks: Sequence[int] = ()) -> tuple[list[int], Array]:
        """Return the best tag of every word and the tags' probabilities, of shape (words, tags).

        `scores` are the tags' scores of the words of all sentences, one after another, of shape (words, tags); they
        are changed. `lengths` are the sentences' numbers of words, none 0. The words at `marks`, in order, are outside
        of every name: the chain falls into independent pieces there, which are decoded side by side.
        """
        tags = np.full(len(scores), self._outside, dtype=np.intp)
        marginals = np.zeros_like(scores)
        starts, counts = self._pieces(scores, np.array(lengths, dtype=np.intp), np.array(marks, dtype=np.intp))
        marginals[marks, self._outside] = 1.0
        order = np.argsort(-counts, kind="stable")
        for first in range(0, len(order), _TOGETHER):
            chosen = order[first : first + _TOGETHER]
            places, going = _places(starts[chosen], counts[chosen])
            block = scores[places]
            inside = np.arange(len(going))[:, None] < counts[chosen]
            tags[places[inside]] = self._best(block, going)[inside]
            marginals[places[inside]] = self._marginals(block, going)[inside]
        return tags.tolist(), marginals

    def _pieces(self, scores: Array, lengths: Indices, marks: Indices) -> tuple[Indices, Indices]:
        """Return the first word and the number of words of each piece between marks and the ends of sentences.

        Next to a mark the score of the transition to it or from it is added to the words' own.
        """
        size = int(lengths.sum())
        ends = np.cumsum(lengths)
        begins = ends - lengths
        marked, opening = np.zeros(size + 1, dtype=bool), np.zeros(size + 1, dtype=bool)
        marked[marks] = opening[begins] = True
        borders = np.unique(np.concatenate([begins, ends, marks, marks + 1]))
        starts, stops = borders[:-1], borders[1:]
        held = ~marked[starts]
        starts, stops = starts[held], stops[held]
        scores[starts[marked[starts - 1] & ~opening[starts]]] += self._from_outside
        scores[stops[marked[stops] & ~opening[stops]] - 1] += self._to_outside
        return starts, stops - starts

    def _best(self, scores: Array, going: Sequence[int]) -> Indices:
        """Return the best reading's tags, of shape (steps, sentences); those behind a sentence's end mean nothing."""
        steps = len(scores)
        best = scores.copy()
        for step in range(1, steps):
            here = going[step]
            best[step, :here] += (best[step - 1, :here, None, :] + self._into).max(axis=2)
        tags: Indices = best.argmax(axis=2)
        for step in range(steps - 2, -1, -1):
            here = going[step + 1]
            tags[step, :here] = (best[step, :here] + self._into[tags[step + 1, :here]]).argmax(axis=1)
        return tags

    def _marginals(self, scores: Array, going: Sequence[int]) -> Array:
        """Return the tags' probabilities, of shape (steps, sentences, tags); none counts behind a sentence's end."""
        factors = np.exp(scores - scores.max(axis=2, keepdims=True))
        forward, backward = factors.copy(), np.ones_like(scores)
        for step in range(1, len(scores)):
            here = going[step]
            forward[step, :here] *= forward[step - 1, :here] @ self._factors
            if not step % _SCALED:
                forward[step, :here] = _scaled(forward[step, :here])
        for step in range(len(scores) - 2, -1, -1):
            here = going[step + 1]
            backward[step, :here] = (factors[step + 1, :here] * backward[step + 1, :here]) @ self._back
            if not step % _SCALED:
                backward[step, :here] = _scaled(backward[step, :here])
        return _scaled(_scaled(forward) * _scaled(backward))


def _places(starts: Indices, counts: Indices) -> tuple[Indices, list[int]]:
    """Return for each step and sentence the index of its word, and how many sentences have a word at each step.

    `counts` fall. Behind its end a sentence stays at its last word.
    """
    steps = np.arange(counts[0])[:, None]
    going = (steps < counts).sum(axis=1)
    return starts + np.minimum(steps, counts - 1), going.tolist()


def _scaled(values: Array) -> Array:
    scaled: Array = values / values.sum(axis=-1, keepdims=True)
    return scaled
