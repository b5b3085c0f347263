"""An entry of a dataset's own lexicon: a word to propose wherever it stands, or one that is not to be proposed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from annotator.core.folding import fold_keeping_quotes


class EntryState(StrEnum):
    """Whether a word is proposed on top of the shipped lexicons, or no longer proposed by them."""

    ADDED = "added"
    EXCLUDED = "excluded"


@dataclass(frozen=True, slots=True)
class LexiconEntry:
    """A word of one label with its kind; `ambiguous` says that it is an ordinary word as well.

    Two ways of writing that differ in width only are one word; `decided_at` is an ISO 8601 time in UTC.
    """

    label: str
    word: str
    kind: str
    state: EntryState = EntryState.ADDED
    ambiguous: bool = False
    reviewer: str | None = None
    decided_at: str | None = None

    @property
    def id(self) -> str:
        """Return what tells an entry from all others of a dataset: words hold no line break."""
        return f"{self.label}\n{self.word}"

    @property
    def key(self) -> tuple[str, str]:
        """Return (label, word) with the word's full-width signs folded: no two entries have the same."""
        return self.label, fold_keeping_quotes(self.word)
