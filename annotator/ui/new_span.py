"""The attributes a span gets when a reviewer labels it by hand: read off its text and sentence where possible."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from annotator.core.labels import INVESTMENT, PROJECT
from annotator.core.money import MoneyExpression, find_money, parse_money
from annotator.core.reflow import Reflowed

_SENTENCE_ENDS = "。！？；!?\n"
_COUNT_DIGITS = "0123456789０１２３４５６７８９一二两三四五六七八九十百千"
_COUNTERS = "个项宗家座大"


def attributes_for(label: str, reflowed: Reflowed, start: int, end: int) -> dict[str, Any]:
    """Return the attributes of a new span at source code points `start` to `end`; empty when nothing can be read."""
    shown = reflowed.to_display(start, end)
    if shown is None:
        return {}
    if label == INVESTMENT:
        return _money(reflowed.display, *shown)
    if label == PROJECT:
        return {"kind": _kind(reflowed.display[shown[0] : shown[1]])}
    return {}


def place_at(label: str, reflowed: Reflowed, position: int, following: int) -> tuple[int, int] | None:
    """Return the source range of a new span at a display position, None where nothing but marks and blanks stand.

    An amount is taken whole, wherever in it the position is; anything else reaches on to the edge `following`.
    """
    text = reflowed.display
    if label == INVESTMENT:
        for found, low in _amounts_around(text, position, position):
            if found.start + low <= position <= found.end + low:
                return reflowed.to_source(found.start + low, found.end + low)
    if not any(character.isalnum() for character in text[position:following]):
        return None
    return reflowed.to_source(position, following)


def _kind(text: str) -> str:
    """Return `group` for a text that starts or ends with a count of projects, else `named`."""
    head = text.lstrip(_COUNT_DIGITS + "余多")
    counted = head != text and head[:1] in tuple(_COUNTERS)
    tail = text[-1:] in tuple(_COUNTERS[:3]) and text[:-1].rstrip("余多")[-1:] in tuple(_COUNT_DIGITS)
    return "group" if counted or tail else "named"


def _money(text: str, start: int, end: int) -> dict[str, Any]:
    found = _in_sentence(text, start, end) or _alone(text[start:end])
    if found is None:
        return {}
    return {"comparator": found.comparator, "value": json_value(found.value), "currency": found.currency}


def _in_sentence(text: str, start: int, end: int) -> MoneyExpression | None:
    """Read the sum where it stands, so that the words around it give the comparator."""
    for found, low in _amounts_around(text, start, end):
        if (found.start + low, found.end + low) == (start, end):
            return found
    return None


def _amounts_around(text: str, start: int, end: int) -> Iterator[tuple[MoneyExpression, int]]:
    """Yield the sums of the sentence around a range, each with the offset at which that sentence begins."""
    low = max((text.rfind(mark, 0, start) for mark in _SENTENCE_ENDS), default=-1) + 1
    highs = [at for mark in _SENTENCE_ENDS if (at := text.find(mark, end)) >= 0]
    for found in find_money(text[low : min(highs, default=len(text))]):
        yield found, low


def _alone(text: str) -> MoneyExpression | None:
    try:
        return parse_money(text)
    except ValueError:
        return None


def json_value(value: Decimal | tuple[Decimal, Decimal]) -> int | float | list[int | float]:
    """Return an amount as document JSON holds it: a number, or [low, high]."""
    if isinstance(value, tuple):
        return [_number(value[0]), _number(value[1])]
    return _number(value)


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
