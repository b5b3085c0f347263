"""A Fenwick tree: prefix sums over a column of whole numbers that change one at a time."""

from __future__ import annotations

from collections.abc import Iterable


class Fenwick:
    """Heights in pixels (whole, not negative) with sums and searches in logarithmic time."""

    __slots__ = ("_sums", "_top", "_values")

    def __init__(self, values: Iterable[int]) -> None:
        self._values = list(values)
        size = len(self._values)
        self._sums = [0, *self._values]
        for index in range(1, size + 1):
            parent = index + (index & -index)
            if parent <= size:
                self._sums[parent] += self._sums[index]
        self._top = 1 << size.bit_length() >> 1

    def __len__(self) -> int:
        """Return how many values there are."""
        return len(self._values)

    def __getitem__(self, index: int) -> int:
        """Return one value; raises IndexError outside the column."""
        return self._values[index]

    def set(self, index: int, value: int) -> None:
        """Change one value."""
        delta = value - self._values[index]
        self._values[index] = value
        position = index + 1
        while delta and position < len(self._sums):
            self._sums[position] += delta
            position += position & -position

    def prefix(self, count: int) -> int:
        """Return the sum of the first `count` values."""
        total = 0
        while count > 0:
            total += self._sums[count]
            count -= count & -count
        return total

    def find(self, target: int) -> int:
        """Return the index whose stretch holds the sum `target`, cut to the column; -1 when it is empty."""
        position, rest, step = 0, max(target, 0), self._top
        while step:
            following = position + step
            if following < len(self._sums) and self._sums[following] <= rest:
                position = following
                rest -= self._sums[following]
            step >>= 1
        return min(position, len(self._values) - 1)
