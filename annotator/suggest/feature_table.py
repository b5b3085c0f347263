"""Features in groups with numbers, and sentences as columns of such numbers.

Features that always stand together (a word's own, as seen from one place of the window; a pair of classes) are a group.
A group is made once, and what a model makes of it is worked out once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from annotator.suggest.words import Word

Feature = bytes  # crfsuite takes UTF-8 as it is
Group = tuple[Feature, ...]
Columns = npt.NDArray[np.intp]
EMPTY = 0  # the number of the group without features
AHEAD = 9  # words looked ahead for the head or suffix that would end a name


class FeatureTable:
    """Groups of features by number; numbers are given in order and never again. Only the group `EMPTY` is empty."""

    def __init__(self) -> None:
        self.groups: list[Group] = [()]
        self._numbers: dict[Group, int] = {(): EMPTY}

    def add(self, groups: Iterable[Group]) -> int:
        """Add groups that are not known to be here under new numbers, one after another; return the first."""
        first = len(self.groups)
        self.groups += groups
        return first

    def number(self, group: Group) -> int:
        """Return the number of a group, always the same."""
        number = self._numbers.get(group)
        if number is None:
            number = self._numbers[group] = self.add([group])
        return number


@dataclass(slots=True)
class Sentence:
    """The words of one sentence and their features: `columns`, of shape (columns, words), has in every column for every
    word the number of a group in `table`. Without `may_build` nothing in it hints at a project. `marks` are the words
    that no name holds.
    """

    words: list[Word]
    table: FeatureTable
    columns: Columns
    may_build: bool = True
    marks: Sequence[int] = ()

    @property
    def features(self) -> list[list[Feature]]:
        """Return every word's features, as models are trained on them."""
        groups = self.table.groups
        return [[name for number in row for name in groups[number]] for row in self.columns.T.tolist()]


class Rows:
    """Rows of numbers of one width that are only ever added to."""

    def __init__(self, width: int) -> None:
        self._columns: Columns = np.zeros((width, 1024), dtype=np.intp)
        self._count = 0

    def add(self, row: Sequence[int]) -> int:
        """Add a row; return its number."""
        if self._count == self._columns.shape[1]:
            self._columns = np.pad(self._columns, ((0, 0), (0, self._count)))
        self._columns[:, self._count] = row
        self._count += 1
        return self._count - 1

    def of(self, numbers: Sequence[int]) -> Columns:
        """Return the rows of these numbers as columns, of shape (width, rows)."""
        found: Columns = self._columns.take(numbers, axis=1)
        return found


class Places:
    """The places of words in their sentences, whose first words and the last one's end `bounds` has."""

    def __init__(self, bounds: Sequence[int]) -> None:
        borders = np.array(bounds)
        lengths = np.diff(borders)
        self._places = np.arange(bounds[-1])
        self._firsts, self._ends = np.repeat(borders[:-1], lengths), np.repeat(borders[1:], lengths)

    def ahead(self, seen: Columns, nothing: int) -> Columns:
        """Return for each word what the first word from it on that is seen from before (is not `EMPTY`) shows at its
        distance: `seen` has the first of the numbers by distance. Without such a word it is `nothing` far away.
        """
        places, size = self._places, len(seen)
        following = np.minimum.accumulate(np.where(seen, places, size)[::-1])[::-1]
        inside = following < self._ends
        far = np.where(inside, np.minimum(following - places, AHEAD), AHEAD)
        numbers: Columns = np.where(inside, seen[np.minimum(following, size - 1)], nothing) + far
        return numbers

    def behind(self, seen: Columns, nothing: int) -> Columns:
        """Return for each word what the last word before it that is seen from behind shows at its distance; without one
        `nothing` as far away as the sentence's begin.
        """
        last = np.full(len(seen), -1)
        last[1:] = np.maximum.accumulate(np.where(seen, self._places, -1))[:-1]
        inside = last >= self._firsts
        far = np.minimum(self._places - np.where(inside, last + 1, self._firsts), AHEAD)
        numbers: Columns = np.where(inside, seen[last], nothing) + far
        return numbers
