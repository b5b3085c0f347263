"""Near duplicates: which texts are copies of one another with little changed, such as one wire story in many papers."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence

SHINGLE = 6
SKETCH = 64
ALIKE = 0.4
CUES = 8

Sketch = tuple[int, ...]


def sketch(text: str) -> Sketch:
    """Return the smallest hashes of a text's stretches of `SHINGLE` characters, blanks aside: alike for like texts."""
    dense = "".join(text.split())
    last = max(1, len(dense) - SHINGLE + 1)
    hashes = {zlib.crc32(dense[place : place + SHINGLE].encode("utf-8", "replace")) for place in range(last)}
    return tuple(sorted(hashes)[:SKETCH])


def likeness(one: Sketch, other: Sketch) -> float:
    """Return the share of stretches that two texts have in common (0..1), as their sketches tell it."""
    union = sorted({*one, *other})[:SKETCH]
    both = set(one) & set(other)
    return sum(value in both for value in union) / len(union) if union else 0.0


def groups(sketches: Sequence[Sketch]) -> list[int]:
    """Return for each text the number of the first text of its group; groups are chains of texts that are alike."""
    first = list(range(len(sketches)))

    def root(number: int) -> int:
        while first[number] != number:
            first[number] = first[first[number]]
            number = first[number]
        return number

    seen: dict[int, list[int]] = {}
    for number, made in enumerate(sketches):
        for other in sorted(_candidates(made, seen)):
            if root(other) != root(number) and likeness(made, sketches[other]) >= ALIKE:
                low, high = sorted((root(other), root(number)))
                first[high] = low
        for value in made[:CUES]:
            seen.setdefault(value, []).append(number)
    return [root(number) for number in range(len(sketches))]


def _candidates(made: Sketch, seen: dict[int, list[int]]) -> set[int]:
    # Texts that are alike share some of their very smallest hashes; any of the sketch is looked up, few are kept.
    found: Iterable[list[int]] = (seen[value] for value in made if value in seen)
    return {number for numbers in found for number in numbers}
