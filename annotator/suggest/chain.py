"""Decoding a linear chain of tags: the best reading and the probability of every tag, of many sentences at once.

The scaled forward-backward algorithm, and Viterbi's where its outcome is open (Rabiner, 1989). A step goes one word on
in all sentences together: they are sorted by length, so that those which have a word more are the first ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from annotator.suggest.weights import Array

Indices = npt.NDArray[np.intp]
Step = tuple[int, int]  # where the words of a step begin and end
_TOGETHER = 512  # sentences decoded at once: bounds the memory
_SCALED = 6  # steps after which the forward and backward factors are brought back to a sum of 1
_OPEN = 0.49  # the doubt in a piece's likeliest tags up to which they are its best reading


class Chain:
    """The transitions between tags: scores of shape (tags, tags), from the tag before to the tag after."""

    def __init__(self, transitions: Array, outside: int = 0) -> None:
        """Take the transitions' scores, the logarithms of their factors, and the tag of words that no name holds."""
        self._outside = outside
        self._from_outside, self._to_outside = transitions[outside], transitions[:, outside]
        self._into = np.ascontiguousarray(transitions.T)  # to, from: the tag before is the last axis
        factors, nothing = np.exp(transitions), np.zeros_like(transitions)
        self._factors = np.block([[factors, nothing], [nothing, factors.T]])  # forward and backward

    def decode(self, scores: Array, lengths: Sequence[int], marks: Sequence[int] = ()) -> tuple[list[int], Array]:
        """Return the best tag of every word and the tags' probabilities, of shape (words, tags).

        `scores` are the tags' scores of the words of all sentences, one after another, of shape (words, tags); they
        are changed. `lengths` are the sentences' numbers of words, none 0. The words at `marks`, in order, are outside
        of every name: the chain falls into independent pieces there, which are decoded side by side.
        """
        marginals = np.zeros_like(scores)
        starts, counts = self._pieces(scores, np.array(lengths, dtype=np.intp), np.array(marks, dtype=np.intp))
        marginals[marks, self._outside] = 1.0
        for block in _blocks(starts, counts):
            marginals[block.words] = self._marginals(scores.take(block.words, axis=0), block)
        tags = marginals.argmax(axis=1)
        # A reading is at least as likely as 1 less the doubt in each of its tags: if that is over a half, no other is.
        doubt = np.concatenate([[0.0], (1 - np.maximum.reduce(marginals, axis=1)).cumsum()])
        is_open = doubt[starts + counts] - doubt[starts] > _OPEN
        for block in _blocks(starts[is_open], counts[is_open]):
            tags[block.words] = self._best(scores.take(block.words, axis=0), block.steps)
        return tags.tolist(), marginals

    def _pieces(self, scores: Array, lengths: Indices, marks: Indices) -> tuple[Indices, Indices]:
        """Return the first word and the number of words of each piece between marks and the ends of sentences.

        Next to a mark the score of the transition to it or from it is added to the words' own.
        """
        ends = lengths.cumsum()
        marked, opening = np.zeros((2, int(ends[-1]) + 1), dtype=bool)
        marked[marks] = opening[ends - lengths] = True
        border = opening | marked
        border[1:] |= marked[:-1]
        border[-1] = True
        borders = border.nonzero()[0]
        starts, stops = borders[:-1], borders[1:]
        held = ~marked[starts]
        starts, stops = starts[held], stops[held]
        scores[starts[marked[starts - 1] & ~opening[starts]]] += self._from_outside
        scores[stops[marked[stops] & ~opening[stops]] - 1] += self._to_outside
        return starts, stops - starts

    def _best(self, scores: Array, steps: Sequence[Step]) -> Indices:
        """Return the best readings' tags of a block's words; their scores are changed."""
        for before, (start, end) in pairwise(steps):
            arriving = scores[before[0] : before[0] + end - start, None] + self._into
            scores[start:end] += np.maximum.reduce(arriving, axis=2)
        tags: Indices = scores.argmax(axis=1)
        for (start, _), (after, end) in reversed(list(pairwise(steps))):
            here = slice(start, start + end - after)
            tags[here] = (scores[here] + self._into[tags[after:end]]).argmax(axis=1)
        return tags

    def _marginals(self, scores: Array, block: _Block) -> Array:
        """Return the tags' probabilities, of shape (words, tags), of a block's words."""
        factors = np.exp(scores - np.maximum.reduce(scores, axis=1, keepdims=True))
        size = scores.shape[1]
        both = np.hstack([factors, factors.take(block.mirror, axis=0)])  # the pieces from their begins and their ends
        behind = np.ones_like(factors)
        for step, (before, (start, end)) in enumerate(pairwise(block.steps), 1):
            arriving = both[before[0] : before[0] + end - start] @ self._factors
            if not step % _SCALED:
                arriving = _scaled(arriving.reshape(-1, 2, size)).reshape(-1, 2 * size)
            both[start:end] *= arriving
            behind[start:end] = arriving[:, size:]
        return _scaled(both[:, :size] * behind.take(block.mirror, axis=0))


@dataclass(frozen=True, slots=True)
class _Block:
    """Pieces that are decoded together, the longest first: the indices of their `words`, all first ones, then all
    second ones and so on; where in these each step begins and ends; and the places in them of the `mirror` of each
    word, which is as far from its piece's end as the word from its begin.
    """

    words: Indices
    steps: list[Step]
    mirror: Indices


def _blocks(starts: Indices, counts: Indices) -> Iterator[_Block]:
    """Yield the blocks of pieces with these first words and numbers of words."""
    order = (-counts).argsort(kind="stable")
    for first in range(0, len(order), _TOGETHER):
        chosen = order[first : first + _TOGETHER]
        size = counts[chosen]
        going = (-size).searchsorted(-np.arange(size[0]))
        step = np.arange(len(going)).repeat(going)
        bounds = np.concatenate([[0], going.cumsum()])
        piece = np.arange(len(step)) - bounds[step]
        mirror = bounds[size[piece] - 1 - step] + piece
        yield _Block(starts[chosen][piece] + step, list(pairwise(bounds.tolist())), mirror)


def _scaled(values: Array) -> Array:
    scaled: Array = values / np.add.reduce(values, axis=-1, keepdims=True)
    return scaled
