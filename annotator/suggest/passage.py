"""A document as the suggesters see it: reflowed, width-folded, cut into sentences and words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from annotator.core.furniture import Furniture, is_planned_caption
from annotator.core.reflow import Reflowed, reflow
from annotator.core.segmentation import sentences
from annotator.suggest.folding import fold
from annotator.suggest.lexicon import Entry, Matcher
from annotator.suggest.words import Word, WordCutter

T = TypeVar("T")


@dataclass(frozen=True)
class Passage:
    """A reflowed document with what several suggesters need, worked out at most once; all offsets are display ones."""

    reflowed: Reflowed
    cutter: WordCutter

    @property
    def text(self) -> str:
        """Return the display text."""
        return self.reflowed.display

    @cached_property
    def folded(self) -> str:
        """Return the display text as the suggesters read it (`fold`), of the same length."""
        return fold(self.text)

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Return (start, end) of every sentence; none crosses a paragraph."""
        return [piece for p in self.reflowed.paragraphs for piece in sentences(self.text, p.start, p.end)]

    @cached_property
    def sentence_at(self) -> Callable[[int], tuple[int, int]]:
        """Return what tells the sentence around a position; the first one's is also that of what stands before it.

        This and the likes of it are asked so often that they are look-ups in a list themselves.
        """
        return _at(self.sentences or [(0, len(self.text))], [start for start, _ in self.sentences], len(self.text))

    @cached_property
    def words(self) -> list[Word]:
        """Return the words of the whole text in order."""
        return self.cutter.words(self.folded)

    @cached_property
    def word_index(self) -> Callable[[int], int]:
        """Return what tells the index of the word that contains the character at a position, or of the next one; the
        number of words when none follows.
        """
        return _at(range(len(self.words) + 1), [0, *[word.end for word in self.words]], len(self.text))

    def words_of(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the first and last word of a stretch of the text, or None when its edges cut words."""
        words = self.words
        first, last = self.word_index(start), self.word_index(end - 1)
        whole = first <= last < len(words) and words[first].start == start and words[last].end == end
        return (first, last) if whole else None

    @cached_property
    def _matches(self) -> dict[int, list[tuple[int, int, Entry]]]:
        return {}

    def matches(self, matcher: Matcher) -> list[tuple[int, int, Entry]]:
        """Return what a matcher that outlives the passage finds in the whole text; several ask for organisations."""
        found = self._matches.get(id(matcher))
        if found is None:
            found = self._matches[id(matcher)] = matcher.find(self.folded)
        return found

    def touches(self, matcher: Matcher, start: int, end: int) -> bool:
        """Return whether `matches` has one that shares a position with start..end; without one no part of that stretch
        is an entry.
        """
        found = self.matches(matcher)
        place = bisect_left(found, (start,))
        return (place > 0 and found[place - 1][1] > start) or (place < len(found) and found[place][0] < end)

    @cached_property
    def furniture_at(self) -> Callable[[int], Furniture]:
        """Return what tells the kind of the paragraph that a position is in."""
        paragraphs = self.reflowed.paragraphs
        kinds = [paragraph.kind for paragraph in paragraphs] or [Furniture.BODY]
        return _at(kinds, [paragraph.start for paragraph in paragraphs], len(self.text))

    @cached_property
    def paragraph_at(self) -> Callable[[int], tuple[int, int]]:
        """Return what tells the paragraph around a position."""
        places = [(paragraph.start, paragraph.end) for paragraph in self.reflowed.paragraphs]
        return _at(places or [(0, len(self.text))], [start for start, _ in places], len(self.text))

    def allows_projects(self, position: int) -> bool:
        """Return whether projects may be proposed here: not in page furniture, but in captions of planned buildings."""
        kind = self.furniture_at(position)
        if kind in (Furniture.BODY, Furniture.HEADING):
            return True
        start, end = self.paragraph_at(position)
        return kind is Furniture.CAPTION and is_planned_caption(self.text[start:end])


def _at(things: Sequence[T], starts: Sequence[int], size: int) -> Callable[[int], T]:
    """Return the look-up of the thing at each position 0..size; each reaches from its start to the next one's."""
    found: list[T] = []
    for thing, end in zip(things, [*starts[1:], size + 1], strict=True):
        found += [thing] * (end - len(found))
    return found.__getitem__


def make_passage(text: str, cutter: WordCutter) -> Passage:
    """Return the passage of a document's source text."""
    return Passage(reflow(text), cutter)
