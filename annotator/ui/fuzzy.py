"""How well a few typed letters fit a text: whole words before parts of words before scattered letters."""

from __future__ import annotations

from collections.abc import Iterable

_WHOLE, _START, _INSIDE, _SCATTERED = 400, 300, 200, 100


def rank(query: str, texts: Iterable[str]) -> int | None:
    """Return how well a query fits the best of the texts, None when a part of it fits none; the more the better.

    The parts between blanks may fit different texts; an empty query fits everything equally.
    """
    candidates = [text.casefold() for text in texts]
    total = 0
    for part in query.casefold().split():
        best = max((_fit(part, text) for text in candidates), default=0)
        if not best:
            return None
        total += best
    return total


def _fit(part: str, text: str) -> int:
    """Return how well one part fits one text, 0 when not at all; a longer text is worse than a shorter one."""
    length = min(len(text), 80)
    place = text.find(part)
    if place >= 0:
        if part == text:
            return _WHOLE
        starts = place == 0 or not text[place - 1].isalnum()
        return (_START if starts else _INSIDE) + 90 - length
    spread = _spread(part, text)
    return max(1, _SCATTERED - spread) if spread is not None else 0


def _spread(part: str, text: str) -> int | None:
    """Return how many letters stand between those of a part in a text, None when they are not there in this order."""
    at, first = -1, -1
    for letter in part:
        at = text.find(letter, at + 1)
        if at < 0:
            return None
        first = at if first < 0 else first
    return at - first + 1 - len(part)
