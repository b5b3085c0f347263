"""What the engine is compared with, and which of its suggesters deserve trust."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from annotator.core.document import AnnotatedDocument
from annotator.core.folding import fold
from annotator.core.labels import INSTITUTION
from annotator.core.span import Span, State
from annotator.suggest.lexicon import Entry, Matcher
from annotator.suggest.words import Tagger, python_tagger, rust_tagger


def string_matches(article: AnnotatedDocument, earlier: Iterable[AnnotatedDocument]) -> list[Span]:
    """Return all places in an article of strings confirmed in earlier ones, the longest first, by label."""
    names: dict[str, dict[str, None]] = {}
    for one in earlier:
        for span in one.in_state(State.GOLD):
            names.setdefault(span.label, {})[span.text] = None
    text = article.document.text
    return [
        _span(text, start, end, label, "strings")
        for label, strings in names.items()
        for start, end, _ in Matcher(Entry(string, "") for string in strings).find(fold(text))
    ]


def organisation_words(article: AnnotatedDocument) -> list[Span]:
    """Return the words of an article that jieba calls names of organisations (`nt`), as institutions."""
    found: list[Span] = []
    start = 0
    for piece, pos in _tagger()(article.document.text):
        if pos == "nt":
            found.append(_span(article.document.text, start, start + len(piece), INSTITUTION, "jieba"))
        start += len(piece)
    return found


@cache
def _tagger() -> Tagger:
    return rust_tagger() or python_tagger()


def _span(text: str, start: int, end: int, label: str, suggester: str) -> Span:
    return Span(
        f"{suggester}-{label}-{start}", start, end, label, text[start:end], state=State.SUGGESTED, suggester=suggester
    )


@dataclass(frozen=True, slots=True)
class SuggesterFigures:
    """How often a suggester's suggestions of one label were right: exact spans."""

    suggester: str
    label: str
    suggested: int
    right: int

    @property
    def precision(self) -> float:
        """Return the share that was right (0..1)."""
        return self.right / self.suggested

    def to_json(self) -> dict[str, Any]:
        """Return the figures as plain JSON values."""
        return {
            "suggester": self.suggester,
            "label": self.label,
            "suggested": self.suggested,
            "right": self.right,
            "precision": self.precision,
        }


def suggester_precision(
    gold: Sequence[AnnotatedDocument], predicted: Sequence[AnnotatedDocument]
) -> list[SuggesterFigures]:
    """Return the precision of each suggester and label, the most frequent first; documents are paired by text.

    A suggestion counts for the suggester whose name stands on it: the strongest that proposed the place.
    """
    right = {one.document.sha256: {span.key for span in one.in_state(State.GOLD)} for one in gold}
    counts: dict[tuple[str, str], list[int]] = {}
    for one in predicted:
        keys = right.get(one.document.sha256)
        for span in one.spans if keys is not None else ():
            if span.suggester is not None:
                count = counts.setdefault((span.suggester, span.label), [0, 0])
                count[0] += 1
                count[1] += keys is not None and span.key in keys
    found = [SuggesterFigures(*key, *count) for key, count in counts.items()]
    return sorted(found, key=lambda row: (-row.suggested, row.suggester, row.label))
