"""Decoding a linear chain of tags: the best reading and the probability of every tag, of many sentences at once.

Viterbi's algorithm and the scaled forward-backward algorithm (Rabiner, 1989). A step goes one word on in all sentences
together: they are sorted by length, so that those which have a word more are the first ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from annotator.suggest.weights import Array

Indices = npt.NDArray[np.intp]
Step = tuple[int, int]  # where the words of a step begin and end
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
            places, steps = _by_step(starts[chosen], counts[chosen])
            block = scores[places]
            tags[places] = self._best(block, steps)
            marginals[places] = self._marginals(block, steps)
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

    def _best(self, scores: Array, steps: Sequence[Step]) -> Indices:
        """Return the best readings' tags of words in the order of `_by_step`."""
        best = scores.copy()
        for before, (start, end) in pairwise(steps):
            best[start:end] += (best[before[0] : before[0] + end - start, None, :] + self._into).max(axis=2)
        tags: Indices = best.argmax(axis=1)
        for (start, _), (after, end) in reversed(list(pairwise(steps))):
            here = slice(start, start + end - after)
            tags[here] = (best[here] + self._into[tags[after:end]]).argmax(axis=1)
        return tags

    def _marginals(self, scores: Array, steps: Sequence[Step]) -> Array:
        """Return the tags' probabilities, of shape (words, tags), of words in the order of `_by_step`."""
        factors = np.exp(scores - scores.max(axis=1, keepdims=True))
        forward, backward = factors.copy(), np.ones_like(scores)
        for step, (before, (start, end)) in enumerate(pairwise(steps), 1):
            forward[start:end] *= forward[before[0] : before[0] + end - start] @ self._factors
            if not step % _SCALED:
                forward[start:end] = _scaled(forward[start:end])
        for step, ((start, _), (after, end)) in reversed(list(enumerate(pairwise(steps)))):
            here = slice(start, start + end - after)
            backward[here] = (factors[after:end] * backward[after:end]) @ self._back
            if not step % _SCALED:
                backward[here] = _scaled(backward[here])
        return _scaled(_scaled(forward) * _scaled(backward))


def _by_step(starts: Indices, counts: Indices) -> tuple[Indices, list[Step]]:
    """Return the indices of the words of pieces, all first words, then all second ones and so on, and where in them
    each step begins and ends. `counts` fall, so that the pieces with a word more come first in every step.
    """
    going = (np.arange(counts[0])[:, None] < counts).sum(axis=1)
    step = np.repeat(np.arange(len(going)), going)
    bounds = [0, *np.cumsum(going).tolist()]
    piece = np.arange(len(step)) - np.repeat(bounds[:-1], going)
    return starts[piece] + step, list(pairwise(bounds))


def _scaled(values: Array) -> Array:
    scaled: Array = values / values.sum(axis=-1, keepdims=True)
    return scaled
