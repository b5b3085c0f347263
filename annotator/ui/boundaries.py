"""Moving one boundary of a span over the text as it is shown, by a character or by a word."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from enum import Enum

from annotator.core.reflow import Reflowed

_FUNCTION_WORDS = frozenset("的和与及在对把被从向以并而或将了为由是等于中也则")
_COMBINING = frozenset({"Mn", "Me", "Cf"})


class Side(Enum):
    """Which boundary of a span is meant."""

    START = "start"
    END = "end"


def step(
    reflowed: Reflowed, span: tuple[int, int], side: Side, forward: bool, words: bool, stops: Collection[int] = ()
) -> tuple[int, int] | None:
    """Return a span's source range after one step of one boundary, or None when it can't move that way.

    Offsets are code points of the stored text; a step goes over displayed characters, so over a wrapped line's break at
    once. `stops` are source offsets, the edges of other spans, at which a step by a word halts too.
    """
    shown = reflowed.to_display(*span)
    if shown is None:
        return None
    start, end = shown
    position = start if side is Side.START else end
    low, high = (0, end - 1) if side is Side.START else (start + 1, len(reflowed.display))
    halts = frozenset(reflowed.display_position(stop) for stop in stops) if words else frozenset[int]()
    moved = _moved(reflowed.display, position, 1 if forward else -1, low, high, words, halts)
    if moved == position:
        return None
    start, end = (moved, end) if side is Side.START else (start, moved)
    return reflowed.to_source(start, end)


def _moved(text: str, position: int, by: int, low: int, high: int, words: bool, halts: Collection[int]) -> int:
    here = position
    while low <= here + by <= high:
        here += by
        if _inside_character(text, here):
            continue
        if not words or here in halts or is_word_edge(text, here):
            return here
    return here if words else position


def _inside_character(text: str, position: int) -> bool:
    """Return whether the character after a position only modifies the one before it (accents, selectors, joiners)."""
    return 0 < position < len(text) and unicodedata.category(text[position]) in _COMBINING


def is_word_edge(text: str, position: int) -> bool:
    """Return whether a word may end at a position of the displayed text: a change of script, or a function word."""
    if not 0 < position < len(text):
        return True
    before, after = text[position - 1], text[position]
    return _sort(before) != _sort(after) or _sort(after) in ("mark", "function")


def moves_over(text: str, position: int) -> bool:
    """Return whether a caret does not halt at a position: inside a run of marks or blanks, or inside a character."""
    if _inside_character(text, position):
        return True
    before, after = text[position - 1], text[position]
    return "\n" not in (before, after) and _sort(before) == _sort(after) == "mark"


def _sort(character: str) -> str:
    if character in _FUNCTION_WORDS:
        return "function"
    category = unicodedata.category(character)
    if character.isdigit() or character in ".,%％" or category == "Nd":
        return "number"
    if category[0] in "PSZC":
        return "mark"
    return "latin" if ord(character) < 0x2E80 else "han"
