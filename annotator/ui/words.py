"""The reviewer's words for what the dataset stores as codes; one table for each sort."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from annotator.core.document import Status
from annotator.core.span import Span, State, Verdict
from annotator.storage.listing import Order
from annotator.ui.marked import QT_TRANSLATE_NOOP

STATUS: Mapping[str, str] = {
    Status.TODO: QT_TRANSLATE_NOOP("words", "to do"),
    Status.IN_PROGRESS: QT_TRANSLATE_NOOP("words", "in progress"),
    Status.DONE: QT_TRANSLATE_NOOP("words", "done"),
}

ORDER: Mapping[str, str] = {
    Order.IMPORT: QT_TRANSLATE_NOOP("words", "as imported"),
    Order.UNCERTAINTY: QT_TRANSLATE_NOOP("words", "least certain first"),
    Order.MONEY: QT_TRANSLATE_NOOP("words", "largest amount first"),
    Order.NOVELTY: QT_TRANSLATE_NOOP("words", "newest names first"),
}

STATE: Mapping[str, str] = {
    State.SUGGESTED: QT_TRANSLATE_NOOP("words", "suggested"),
    State.GOLD: QT_TRANSLATE_NOOP("words", "accepted"),
    State.REJECTED: QT_TRANSLATE_NOOP("words", "rejected"),
}

VERDICT: Mapping[str, str] = {
    Verdict.ACCEPTED: QT_TRANSLATE_NOOP("words", "accepted"),
    Verdict.ACCEPTED_BOUNDARY: QT_TRANSLATE_NOOP("words", "accepted, boundaries changed"),
    Verdict.ACCEPTED_LABEL: QT_TRANSLATE_NOOP("words", "accepted, label changed"),
    Verdict.ACCEPTED_ATTRIBUTES: QT_TRANSLATE_NOOP("words", "accepted, value changed"),
    Verdict.ADDED: QT_TRANSLATE_NOOP("words", "added by hand"),
    Verdict.REJECTED: QT_TRANSLATE_NOOP("words", "rejected"),
    Verdict.UNSURE: QT_TRANSLATE_NOOP("words", "unsure"),
}

COMPARATOR: Mapping[str, str] = {
    "eq": QT_TRANSLATE_NOOP("words", "exactly"),
    "approx": QT_TRANSLATE_NOOP("words", "about"),
    "gt": QT_TRANSLATE_NOOP("words", "more than"),
    "ge": QT_TRANSLATE_NOOP("words", "at least"),
    "lt": QT_TRANSLATE_NOOP("words", "less than"),
    "le": QT_TRANSLATE_NOOP("words", "at most"),
    "range": QT_TRANSLATE_NOOP("words", "from … to …"),
}

KIND: Mapping[str, str] = {
    "named": QT_TRANSLATE_NOOP("words", "named project"),
    "group": QT_TRANSLATE_NOOP("words", "counted group"),
}

SAID: Mapping[str, str] = {
    "all-decided": QT_TRANSLATE_NOOP("words", "Nothing is open here. ⟨finish⟩: article done, on to the next."),
    "nothing-at-caret": QT_TRANSLATE_NOOP("words", "There is no word at the caret."),
    "story-decided": QT_TRANSLATE_NOOP(
        "words", "Nothing is open here. ⟨copy_to_story⟩: copy to the same story. ⟨finish⟩: done, on to the next."
    ),
    "last-article": QT_TRANSLATE_NOOP("words", "That was the last article."),
}


def word(table: Mapping[str, str], code: str) -> str:
    """Return the word for a code in the language of the interface; an unknown code stays as it is."""
    return QCoreApplication.translate("words", table[code]) if code in table else code


def verdict_of(span: Span) -> str:
    """Return in words where a span stands: what was decided, or that it is a suggestion."""
    return word(VERDICT, span.decision) if span.decision else word(STATE, span.state)


def amount(attributes: Mapping[str, Any]) -> tuple[str, str]:
    """Return an amount's Chinese reading (50亿元) and its figures (5,000,000,000 CNY); empty when there is no value."""
    value, currency = attributes.get("value"), str(attributes.get("currency") or "CNY")
    numbers = value if isinstance(value, list | tuple) else [value]
    if not all(isinstance(number, int | float) and not isinstance(number, bool) for number in numbers):
        return "", ""
    from decimal import Decimal

    from annotator.core.money import format_money  # its grammar takes a tenth of a second to load: not at the start

    decimals = [Decimal(str(number)) for number in numbers]
    figures = " – ".join(f"{number:,f}" for number in decimals)
    try:
        reading = format_money((decimals[0], decimals[1]) if len(decimals) == 2 else decimals[0], currency)
    except (KeyError, ValueError):
        reading = ""
    return reading, f"{figures} {currency}"
