"""Finding the intervals near a place in logarithmic time, so that long articles take no longer a character."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping

Interval = tuple[int, int, float]


class Intervals:
    """Intervals (start, end) with a value, in order of their starts; they may overlap."""

    def __init__(self, items: Iterable[Interval] = ()) -> None:
        """Hold these (start, end, value) items."""
        self._items = sorted(items)
        self._starts = [start for start, _, _ in self._items]
        self._longest = max([end - start for start, end, _ in self._items], default=0)

    def add(self, start: int, end: int, value: float = 0.0) -> None:
        """Add one interval."""
        place = bisect_left(self._items, (start, end, value))
        self._items.insert(place, (start, end, value))
        self._starts.insert(place, start)
        self._longest = max(self._longest, end - start)

    def overlapping(self, start: int, end: int) -> list[Interval]:
        """Return the intervals that share at least one position with start..end."""
        first = bisect_right(self._starts, start - self._longest)
        last = bisect_left(self._starts, end, first)
        return [item for item in self._items[first:last] if start < item[1]] if first < last else []

    def hold(self, start: int, end: int) -> bool:
        """Return whether one interval has all of start..end inside it."""
        return any(left <= start and end <= right for left, right, _ in self.overlapping(start, end))


def by_label(values: Mapping[tuple[int, int, str], float]) -> dict[str, Intervals]:
    """Return by label the intervals of (start, end, label) keys with their values."""
    places: dict[str, list[Interval]] = {}
    for (start, end, label), value in values.items():
        places.setdefault(label, []).append((start, end, value))
    return {label: Intervals(items) for label, items in places.items()}
