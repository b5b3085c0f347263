"""Articles with names in many places, for the picture of what is proposed for a lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.core.document import AnnotatedDocument, annotate, make_document
from annotator.core.lexicon import EntryState, PutWord
from annotator.core.span import Span, State

_SENTENCE = "远川海光股份有限公司建设芯谷集成电路产业基地，腾讯与北湖大学参加。"
_WORDS = (
    ("远川海光股份有限公司", "INSTITUTION", State.GOLD),
    ("芯谷集成电路产业基地", "PROJECT", State.GOLD),
    ("北湖大学", "INSTITUTION", State.GOLD),
    ("腾讯", "INSTITUTION", State.REJECTED),
)
ENTRIES = (
    PutWord("INSTITUTION", "北湖农商行", "bank"),
    PutWord("PROJECT", "海光智造园", "named"),
    PutWord("INSTITUTION", "白云朵", "company", ambiguous=True),
    PutWord("INSTITUTION", "东方", "listed", EntryState.EXCLUDED),
)


def articles() -> Iterator[AnnotatedDocument]:
    """Yield three articles in which every word was decided."""
    for number in range(3):
        text = f"第{number + 1}篇\n" + _SENTENCE * (number + 1)
        yield annotate(make_document(text), list(_spans(text)))


def _spans(text: str) -> Iterator[Span]:
    for word, label, state in _WORDS:
        for match in re.finditer(word, text):
            yield Span(f"{label}-{match.start()}", match.start(), match.end(), label, word, {}, state)
