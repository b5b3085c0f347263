"""Offset arithmetic: code points to UTF-16 units, and a source text to a display made of stretches of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from annotator.core.lazy import regex

_ASTRAL = "[\U00010000-\U0010ffff]"


class Utf16Map:
    """The two-way map between code point offsets and UTF-16 unit offsets of one text."""

    __slots__ = ("_astral", "_pairs", "_size")

    def __init__(self, text: str) -> None:
        # Most texts hold no such character; comparing lengths is an order of magnitude faster than the scan.
        units = len(text.encode("utf-16-le", "surrogatepass")) // 2
        found = (match.start() for match in regex(_ASTRAL).finditer(text)) if units > len(text) else ()
        self._astral: tuple[int, ...] = tuple(found)
        self._pairs: tuple[int, ...] = tuple(position + rank for rank, position in enumerate(self._astral))
        self._size = units

    def __len__(self) -> int:
        """Return the length of the text in UTF-16 units."""
        return self._size

    def to_utf16(self, code_point: int) -> int:
        """Return the UTF-16 offset of a code point offset (0..length); raises IndexError outside the text."""
        if not 0 <= code_point <= self._size - len(self._astral):
            raise IndexError(f"code point offset {code_point} outside the text")
        return code_point + bisect_left(self._astral, code_point)

    def to_code_point(self, utf16: int) -> int:
        """Return the code point offset of a UTF-16 offset, rounded down inside a pair; raises IndexError outside."""
        if not 0 <= utf16 <= self._size:
            raise IndexError(f"UTF-16 offset {utf16} outside the text")
        # Each pair begun before the offset took one extra unit; begun and unfinished, that unit is the rounding down.
        return utf16 - bisect_left(self._pairs, utf16)

    def is_inside_pair(self, utf16: int) -> bool:
        """Return whether a UTF-16 offset lies between the two halves of a surrogate pair."""
        index = bisect_left(self._pairs, utf16) - 1
        return index >= 0 and self._pairs[index] == utf16 - 1


@dataclass(frozen=True, slots=True)
class KeptRanges:
    """The two-way map between a source and a display that shows stretches of it in order.

    Stretch k shows `lengths[k]` code points from `sources[k]` at `displays[k]`; both columns rise, the stretches
    follow each other in the display without a gap.
    """

    sources: tuple[int, ...] = ()
    displays: tuple[int, ...] = ()
    lengths: tuple[int, ...] = ()

    @classmethod
    def of(cls, stretches: Iterable[tuple[int, int]]) -> KeptRanges:
        """Return the map for (source start, length) pairs in rising order; neighbours that touch become one."""
        sources: list[int] = []
        displays: list[int] = []
        lengths: list[int] = []
        size, following = 0, -1
        for source, length in stretches:
            if source == following:
                lengths[-1] += length
            else:
                sources.append(source)
                displays.append(size)
                lengths.append(length)
            size += length
            following = source + length
        return cls(tuple(sources), tuple(displays), tuple(lengths))

    def __len__(self) -> int:
        """Return the length of the display in code points."""
        return self.displays[-1] + self.lengths[-1] if self.displays else 0

    def source_position(self, display: int) -> int:
        """Return the source offset of a display offset (0..length); raises IndexError outside the display."""
        if not 0 <= display <= len(self):
            raise IndexError(f"display offset {display} outside the display")
        if not self.displays:
            return 0
        index = bisect_right(self.displays, display) - 1
        return self.sources[index] + display - self.displays[index]

    def display_position(self, source: int) -> int:
        """Return how many displayed characters stand before a source offset; offsets outside the text are cut to it."""
        index = bisect_right(self.sources, source) - 1
        if index < 0:
            return 0
        return self.displays[index] + min(source - self.sources[index], self.lengths[index])

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """Return the source range from the first to the last displayed character; raises ValueError when empty."""
        if not 0 <= start < end <= len(self):
            raise ValueError(f"no display range {start}-{end}")
        first = bisect_right(self.displays, start) - 1
        last = bisect_right(self.displays, end - 1, first) - 1
        return self.sources[first] + start - self.displays[first], self.sources[last] + end - self.displays[last]

    def to_display(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the display range of what is shown of a source range, or None when nothing of it is."""
        first, last = self.display_position(start), self.display_position(end)
        return (first, last) if first < last else None
