"""Where the words of one article stand in another that tells the same story, paragraph by paragraph."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from annotator.core.occurrences import Place, squeezed
from annotator.core.reflow import reflow

CONTEXT = 8  # characters to each side of a span that must be the same where the paragraphs are not
_SHINGLE = 4
_NEAR = 0.3  # share of shingles that near-identical paragraphs have in common
_FIRST, _LAST = "\x02", "\x03"  # stand at the ends of a paragraph, so that its edges are part of the neighbourhood


@dataclass(frozen=True)
class Passage:
    """A paragraph without its blanks and line breaks; `places` are the offsets of its characters in the stored text."""

    dense: str
    places: Sequence[int]

    @cached_property
    def padded(self) -> str:
        """Return the characters between signs for the paragraph's ends."""
        return f"{_FIRST}{self.dense}{_LAST}"

    @cached_property
    def shingles(self) -> frozenset[str]:
        """Return the stretches of a few characters."""
        return frozenset(self.dense[at : at + _SHINGLE] for at in range(max(1, len(self.dense) - _SHINGLE + 1)))

    def find(self, start: int, end: int, text: str) -> Place | None:
        """Return where a quote of the stored text stands among the characters, or None when it leaves the paragraph."""
        found = bisect_left(self.places, start), bisect_left(self.places, end)
        return found if self.dense[slice(*found)] == squeezed(text) != "" else None

    def source(self, start: int, end: int) -> Place:
        """Return the range of the stored text for a range of the characters."""
        return self.places[start], self.places[end - 1] + 1


def passages(text: str) -> list[Passage]:
    """Return the paragraphs of a text as they are read, printed lines joined."""
    reflowed = reflow(text)
    found: list[Passage] = []
    for paragraph in reflowed.paragraphs:
        shown = [at for at in range(paragraph.start, paragraph.end) if not reflowed.display[at].isspace()]
        if shown:
            dense = "".join(reflowed.display[at] for at in shown)
            found.append(Passage(dense, [reflowed.source_position(at) for at in shown]))
    return found


class Alignment:
    """The paragraphs of one text beside those of another, or of the same one."""

    def __init__(self, source: Sequence[Passage], target: Sequence[Passage]) -> None:
        """Align `source` with `target`; the same list twice aligns the repeated paragraphs of one article."""
        self._source, self._inside = source, source is target
        self._same: defaultdict[str, list[Passage]] = defaultdict(list)
        for passage in target:
            self._same[passage.dense].append(passage)
        known = {passage.dense for passage in source}
        self._changed = [passage for passage in target if passage.dense not in known]
        self._near: dict[str, Passage | None] = {}

    def places(self, start: int, end: int, text: str) -> Iterator[Place]:
        """Yield where a quote of the source stands in the target.

        In paragraphs that are the same it stands in the same place; in one that is nearly the same only where its
        neighbourhood is the same, and unmistakable in both.
        """
        at = self._passage(start)
        found = at.find(start, end, text) if at is not None else None
        if at is None or found is None:
            return
        same = [other for other in self._same[at.dense] if not (self._inside and other is at)]
        for other in same:
            yield other.source(*found)
        near = None if same or self._inside else self._nearest(at)
        if near is not None:
            yield from _anchored(at, near, found)

    def _passage(self, start: int) -> Passage | None:
        at = bisect_left(self._source, start, key=lambda passage: passage.places[-1])
        return self._source[at] if at < len(self._source) else None

    def _nearest(self, passage: Passage) -> Passage | None:
        """Return the changed paragraph of the target that has most in common with one of the source."""
        if passage.dense not in self._near:
            best = max(self._changed, key=lambda other: _likeness(passage, other), default=None)
            near = best is not None and _likeness(passage, best) >= _NEAR
            self._near[passage.dense] = best if near else None
        return self._near[passage.dense]


def _likeness(one: Passage, other: Passage) -> float:
    return len(one.shingles & other.shingles) / len(one.shingles | other.shingles)


def _anchored(at: Passage, near: Passage, found: Place) -> Iterator[Place]:
    """Yield the place of a range in a paragraph nearly the same, when it and what is around it stand there once."""
    start, end = found[0] + 1, found[1] + 1
    first = max(0, start - CONTEXT)
    window = at.padded[first : end + CONTEXT]
    if at.padded.count(window) == near.padded.count(window) == 1:
        place = near.padded.index(window) + start - first - 1
        yield near.source(place, place + end - start)
