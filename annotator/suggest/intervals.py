"""Finding the intervals near a place in logarithmic time, so that long articles take no longer a character."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator


class Intervals:
    """Intervals (start, end) with a value, in order of their starts; they may overlap."""

    def __init__(self, items: Iterable[tuple[int, int, float]] = ()) -> None:
        """Hold these (start, end, value) items."""
        self._items = sorted(items)
        self._longest = max((end - start for start, end, _ in self._items), default=0)

    def add(self, start: int, end: int, value: float = 0.0) -> None:
        """Add one interval."""
        insort(self._items, (start, end, value))
        self._longest = max(self._longest, end - start)

    def overlapping(self, start: int, end: int) -> Iterator[tuple[int, int, float]]:
        """Yield the intervals that share at least one position with start..end."""
        items = self._items
        for place in range(bisect_left(items, (start - self._longest,)), len(items)):
            item = items[place]
            if item[0] >= end:
                break
            if start < item[1]:
                yield item

    def hold(self, start: int, end: int) -> bool:
        """Return whether one interval has all of start..end inside it."""
        return any(left <= start and end <= right for left, right, _ in self.overlapping(start, end))
