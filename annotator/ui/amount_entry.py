"""An amount as a person types it: 约50亿元, 3亿元至5亿元, 5,000,000,000 or 300000000 USD."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from annotator.core.span import Attributes

_FIGURE = r"[0-9][0-9,，]*(?:\.[0-9]+)?"
_PLAIN = re.compile(rf"({_FIGURE})(?:\s*(?:-|–|—|~|至|到)\s*({_FIGURE}))?\s*([A-Za-z]{{3}})?")
_BEFORE = {"approx": "约", "gt": "超过", "ge": "不少于", "lt": "不足", "le": "最高"}


def read_amount(text: str) -> dict[str, Any] | None:
    """Return value, comparator and currency of what was typed, None when it is no amount of money."""
    from annotator.core.money import parse_money  # its grammar takes a tenth of a second to load: not at the start
    from annotator.ui.new_span import json_value

    typed = text.strip()
    try:
        found = parse_money(typed)
    except ValueError:
        return _plain(typed)
    return {"comparator": found.comparator, "value": json_value(found.value), "currency": found.currency}


def _plain(typed: str) -> dict[str, Any] | None:
    from annotator.ui.new_span import json_value

    found = _PLAIN.fullmatch(typed)
    if found is None:
        return None
    try:
        numbers = [Decimal(re.sub("[,，]", "", part)) for part in found.groups()[:2] if part]
    except InvalidOperation:
        return None
    if len(numbers) == 2 and numbers[0] >= numbers[1]:
        return None
    value = json_value((numbers[0], numbers[1]) if len(numbers) == 2 else numbers[0])
    comparator = "range" if len(numbers) == 2 else "eq"
    return {"comparator": comparator, "value": value, "currency": (found.group(3) or "CNY").upper()}


def written_amount(attributes: Attributes) -> str:
    """Return an amount as it would be typed, comparator word and all; empty without a value."""
    from annotator.ui.words import amount

    reading, figures = amount(attributes)
    return f"{_BEFORE.get(str(attributes.get('comparator')), '')}{reading}" if reading else figures.replace(" – ", "–")


def differs(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Return whether two readings of an amount say different things; a missing comparator is eq, a currency CNY."""
    return _told(one) != _told(other)


def _told(reading: Mapping[str, Any]) -> tuple[Any, str, str]:
    value = reading.get("value")
    value = tuple(value) if isinstance(value, list | tuple) else value
    return value, str(reading.get("comparator") or "eq"), str(reading.get("currency") or "CNY")
