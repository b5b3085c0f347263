"""Sentences, clauses, soft paragraphs and words of Chinese text, as code point ranges with end exclusive."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Protocol

from annotator.core.lazy import regex

Range = tuple[int, int]

_CLOSERS = "[”’』」）)》】\"']*"
_SENTENCE_MARK = rf"(?:[。！？；…]|[!?;](?![A-Za-z0-9]))+{_CLOSERS}"
_SENTENCE_END = rf"{_SENTENCE_MARK}|\n+"
_CLAUSE_END = rf"{_SENTENCE_MARK}|[，：]+{_CLOSERS}|[,:](?![A-Za-z0-9/])|(?<!\d)[,:](?!/)|\n+"
_SOFT_END = rf"(?:[。！？；，]|[!?;,](?![A-Za-z0-9]))+{_CLOSERS}"
_WORD = (
    r"(?s)[0-9０-９]+(?:[.,．，:：][0-9０-９]+)*[%％]?"
    r"|[A-Za-z]+(?:[-'&.][A-Za-z0-9]+)*[0-9]*"
    r"|[\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af々〇]+"
    r"|[\u3040-\u30ff]+|[^\W\d_]+|[^\S\n]+|."
)
_WINDOW = 200


class WordSegmenter(Protocol):
    """Whatever cuts a text into words that, put together, are the text again (jieba.cut, for one)."""

    def __call__(self, text: str, /) -> Iterable[str]:
        """Return the words of a text in order."""


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Range]:
    """Return the sentences of `text[start:end]` with their end marks, without line breaks and blank stretches."""
    return _pieces(text, _SENTENCE_END, start, len(text) if end is None else end)


def clauses(text: str, start: int = 0, end: int | None = None) -> list[Range]:
    """Return the clauses of `text[start:end]`: sentences cut at commas and colons too, but not at 、 or in numbers."""
    return _pieces(text, _CLAUSE_END, start, len(text) if end is None else end)


def soft_paragraphs(text: str, start: int, end: int, limit: int = 1200) -> list[Range]:
    """Return ranges that together are [start, end), none over `limit` code points, cut behind a mark where one is.

    Raises ValueError when the limit is not positive.
    """
    if limit < 1:
        raise ValueError("the limit must be at least one character")
    parts: list[Range] = []
    while end - start > limit:
        cut = start + limit
        for match in regex(_SOFT_END).finditer(text, start, start + limit):
            cut = match.end()
        parts.append((start, cut))
        start = cut
    if start < end:
        parts.append((start, end))
    return parts


def word_at(text: str, position: int, cut: WordSegmenter | None = None) -> Range:
    """Return the word that holds the character at `position`; at the text's end the last word, (0, 0) without text.

    Without a segmenter a word is a run of one script or a number; punctuation marks stand alone.
    Raises IndexError when the position is outside the text.
    """
    if not 0 <= position <= len(text):
        raise IndexError(f"position {position} outside the text")
    position = min(position, len(text) - 1)
    if position < 0:
        return 0, 0
    start, end = _clause_around(text, position)
    return next(word for word in _words(text, start, end, cut) if word[0] <= position < word[1])


def word_boundaries(text: str, start: int, end: int, cut: WordSegmenter | None = None) -> list[int]:
    """Return the rising offsets from `start` to `end` where a word begins or ends, both included."""
    return sorted({start, end, *(word_end for _, word_end in _words(text, start, end, cut))})


def _pieces(text: str, mark: str, start: int, end: int) -> list[Range]:
    """Return the stretches between the ends that `mark` finds, without line breaks and blank stretches."""
    found: list[Range] = []
    for match in regex(mark).finditer(text, start, end):
        stop = match.start() if match[0][0] == "\n" else match.end()
        if start < stop and not text[start:stop].isspace():
            found.append((start, stop))
        start = match.end()
    if start < end and not text[start:end].isspace():
        found.append((start, end))
    return found


def _clause_around(text: str, position: int) -> Range:
    """Return the clause that holds a position, at most 200 characters to each side, else the character alone."""
    around = clauses(text, max(0, position - _WINDOW), min(len(text), position + _WINDOW))
    index = bisect_right(around, (position, len(text) + 1)) - 1
    if index >= 0 and position < around[index][1]:
        return around[index]
    return position, position + 1


def _words(text: str, start: int, end: int, cut: WordSegmenter | None) -> Iterator[Range]:
    """Yield the words of a stretch without gaps; what a segmenter leaves out is cut by script."""
    if cut is None:
        yield from (match.span() for match in regex(_WORD).finditer(text, start, end))
        return
    for word in cut(text[start:end]):
        found = text.find(word, start, end) if word else -1
        if found < 0:
            continue
        yield from _words(text, start, found, None)
        start = found + len(word)
        yield found, start
    yield from _words(text, start, end, None)
