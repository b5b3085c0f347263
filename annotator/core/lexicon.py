"""What a person decides about a dataset's own lexicon: words added, excluded, given another kind, dropped."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.core.entry import EntryState as EntryState
from annotator.core.entry import LexiconEntry as LexiconEntry
from annotator.core.errors import UserError
from annotator.core.labels import INVESTMENT, LabelSet
from annotator.core.naming import name_of

if TYPE_CHECKING:
    from annotator.core.decision import Stamp

LONGEST = 100  # code points of a word: longer ones are sentences


@dataclass(frozen=True, slots=True)
class PutWord:
    """Keep a word as an entry in this state, whatever was decided about it before."""

    label: str
    word: str
    kind: str
    state: EntryState = EntryState.ADDED
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class DropWord:
    """Take a word out of the dataset's lexicon: the shipped lexicons alone say what it is."""

    label: str
    word: str


WordDecision = PutWord | DropWord
EntryChange = tuple[LexiconEntry | None, LexiconEntry | None]


def plan_words(
    entries: Iterable[LexiconEntry], decisions: Iterable[WordDecision], labels: LabelSet, stamp: Stamp
) -> list[EntryChange]:
    """Return the entries that decisions change, before and after (None where there is none), in order.

    Raises UserError for a word or label that can't be looked up.
    """
    before = {entry.key: entry for entry in entries}
    after: dict[tuple[str, str], LexiconEntry | None] = {}
    for decision in decisions:
        entry = _entry(decision, stamp)
        known = after.get(entry.key, before.get(entry.key))
        if isinstance(decision, DropWord):
            after[entry.key] = None
            continue
        _check(entry, labels)
        if known is None or _content(known) != _content(entry):
            after[entry.key] = entry
    pairs = [(before.get(key), entry) for key, entry in after.items() if before.get(key) != entry]
    return [change for pair in pairs for change in _apart(*pair)]


def _entry(decision: WordDecision, stamp: Stamp) -> LexiconEntry:
    label, word = decision.label, name_of(decision.word)
    if isinstance(decision, DropWord):
        return LexiconEntry(label, word, "")
    kind = " ".join(decision.kind.split())
    return LexiconEntry(label, word, kind, decision.state, decision.ambiguous, stamp.reviewer, stamp.at)


def _content(entry: LexiconEntry) -> LexiconEntry:
    return replace(entry, reviewer=None, decided_at=None)


def _apart(before: LexiconEntry | None, after: LexiconEntry | None) -> list[EntryChange]:
    """Return one change, or two where the word is now written another way: they are two rows."""
    if before is not None and after is not None and before.id != after.id:
        return [(before, None), (None, after)]
    return [(before, after)]


def _check(entry: LexiconEntry, labels: LabelSet) -> None:
    if not entry.word:
        raise UserError("word-blank", "A word can't be blank.", remedy="Type a word.")
    if len(entry.word) > LONGEST or "\t" in entry.word:
        raise UserError(
            "word-too-long",
            f"This is no word: it has a tab or more than {LONGEST} characters.",
            where=entry.word[:20],
            remedy="Leave it out, or shorten it.",
            most=LONGEST,
        )
    if labels.label(entry.label) is None:
        raise UserError(
            "unknown-label",
            f"This dataset has no label {entry.label}.",
            where=entry.word,
            remedy="Take one of the label set, or add it there.",
            label=entry.label,
        )
    if entry.label == INVESTMENT:
        raise UserError(
            "amount-word",
            "Amounts are read, not looked up.",
            where=entry.word,
            remedy="Take another label.",
        )
