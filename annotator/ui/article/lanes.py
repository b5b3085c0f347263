"""Where underlines and tags go so that none covers another: pure arithmetic, no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple


def assign_lanes(ranges: Sequence[tuple[int, int]]) -> list[int]:
    """Return a lane (0 = nearest to the text) for each half-open range: the shortest first, the lowest free lane."""
    order = sorted(range(len(ranges)), key=lambda index: (ranges[index][1] - ranges[index][0], ranges[index]))
    lanes = [0] * len(ranges)
    taken: list[list[tuple[int, int]]] = []
    for index in order:
        start, end = ranges[index]
        lane = next(
            (rank for rank, used in enumerate(taken) if all(end <= left or right <= start for left, right in used)),
            len(taken),
        )
        if lane == len(taken):
            taken.append([])
        taken[lane].append((start, end))
        lanes[index] = lane
    return lanes


class TagWish(NamedTuple):
    """A tag that wants to stand at `x` above a stretch `extent` wide; all in pixels."""

    x: float
    extent: float
    width: float


def place_tags(wishes: Sequence[TagWish], limit: float, gap: float) -> list[tuple[float, int]]:
    """Return (x, row) for each tag, row 0 nearest to the text, none past `limit` and none over another.

    A tag may slide along its own stretch, up to the middle at least, before it takes a higher row.
    """
    rows: list[list[tuple[float, float]]] = []
    places: list[tuple[float, int]] = []
    for wish in wishes:
        row = 0
        while True:
            if row == len(rows):
                rows.append([])
            x = _free_place(wish, rows[row], limit, gap)
            if x is not None:
                break
            row += 1
        rows[row].append((x, x + wish.width))
        places.append((x, row))
    return places


def uncovered(left: float, right: float, covers: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the parts of a stretch that none of the others covers, in order."""
    parts: list[tuple[float, float]] = []
    for start, end in sorted(covers):
        if start > left:
            parts.append((left, min(start, right)))
        left = max(left, end)
        if left >= right:
            return parts
    return [*parts, (left, right)]


def _free_place(wish: TagWish, used: Sequence[tuple[float, float]], limit: float, gap: float) -> float | None:
    """Return the first x on a row where the tag fits and still stands over its stretch, or None."""
    home = max(0.0, min(wish.x, limit - wish.width))
    furthest = wish.x + max(wish.extent / 2, wish.extent - wish.width)
    slides = sorted(right + gap for _, right in used if home < right + gap <= furthest)
    for x in [home, *slides]:
        fits = x == home or x + wish.width <= limit
        if fits and all(x + wish.width + gap <= left or right + gap <= x for left, right in used):
            return x
    return None
