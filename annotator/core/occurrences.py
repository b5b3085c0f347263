"""Where a text stands in an article, over the line breaks of printed columns as well."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from annotator.core.reflow import Reflowed, reflow

Place = tuple[int, int]

_BREAK = r"(?:[ \t\u3000\xa0]*\n\s*)?"  # a printed line may end between any two characters
_DIGITS = "0-9０-９.．,，〇零一二两三四五六七八九十百千万亿"
_IS_DIGIT = re.compile(f"[{_DIGITS}]")
_IS_LATIN = re.compile("[A-Za-z0-9]")


def squeezed(text: str) -> str:
    """Return a text without any blanks and line breaks: the form in which two quotes of the same words are equal."""
    return "".join(text.split())


def occurrences(text: str, term: str, *, whole: bool = False, fold: bool = False) -> Iterator[Place]:
    """Yield where `term` stands in `text`, as code point ranges that do not overlap, in order.

    A printed line may break inside an occurrence, a paragraph may not. `whole` leaves out what is cut out of a longer
    number or Latin word; `fold` takes upper and lower case for the same. An empty term stands nowhere.
    """
    if not squeezed(term):
        return
    reflowed: Reflowed | None = None
    for match in _pattern(term, whole, fold).finditer(text):
        start, end = match.span()
        if "\n" in match[0]:
            reflowed = reflowed or reflow(text)
            if not _in_one_paragraph(reflowed, start, end):
                continue
        yield start, end


def _in_one_paragraph(reflowed: Reflowed, start: int, end: int) -> bool:
    shown = reflowed.to_display(start, end)
    return shown is not None and "\n" not in reflowed.display[shown[0] : shown[1]]


def _pattern(term: str, whole: bool, fold: bool) -> re.Pattern[str]:
    words = [_BREAK.join(map(re.escape, word)) for word in term.split()]
    body = r"\s+".join(words)
    if whole:
        first, last = term.strip()[0], term.strip()[-1]
        body = f"{_edge(first, '<!')}{body}{_edge(last, '!')}"
    return re.compile(body, re.IGNORECASE if fold else 0)


def _edge(character: str, look: str) -> str:
    """Return a look-around that keeps a number or Latin word whole at the side of its outermost character."""
    if _IS_DIGIT.match(character):
        return f"(?{look}[{_DIGITS}])"
    return f"(?{look}[A-Za-z0-9])" if _IS_LATIN.match(character) else ""


def touches(place: Place, others: Iterable[Place]) -> bool:
    """Return whether a range shares a character with any of the others."""
    start, end = place
    return any(start < other_end and other_start < end for other_start, other_end in others)


def free_occurrences(text: str, term: str, taken: Iterable[Place]) -> list[Place]:
    """Return the whole occurrences of a term that share no character with the ranges already `taken`."""
    ranges = list(taken)
    return [place for place in occurrences(text, term, whole=True) if not touches(place, ranges)]
