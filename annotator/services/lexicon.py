"""The dataset's own lexicon: its entries, and what the decisions so far propose to add to it or to exclude."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from annotator.core.entry import EntryState, LexiconEntry
from annotator.core.folding import fold_keeping_quotes as fold
from annotator.core.labels import INSTITUTION, PROJECT
from annotator.core.naming import name_of
from annotator.services.resources import load_lexicons
from annotator.storage.dataset import Dataset
from annotator.suggest.evidence import Endings, make_suffixes
from annotator.suggest.lexicon import Entry

LEAST_PLACES = 3  # a word confirmed in fewer places is not proposed
LEAST_ARTICLES, MANY_PLACES = 2, 5  # and it stands in so many articles, or in so many places
CONFIRMED_PART = 0.9  # of its decisions confirm a word that is proposed
LEAST_REJECTED, REJECTED_PART = 3, 0.8  # places, and part of its decisions, for excluding a shipped one
LABELS = (INSTITUTION, PROJECT)
_ORGANISATIONS = ("companies", "organisations")
_Key = tuple[str, str]


class EntryStanding(StrEnum):
    """Where a word stands: proposed to be added or to be excluded, or decided."""

    ADD = "add"
    EXCLUDE = "exclude"
    ADDED = "added"
    EXCLUDED = "excluded"


class Listed(StrEnum):
    """Which words are listed: those to decide on, or the dataset's entries."""

    PROPOSED = "proposed"
    ENTRIES = "entries"


@dataclass(frozen=True, slots=True)
class WordLine:
    """A word with its kind and standing, in how many places it was confirmed and rejected, and in how many articles.

    `example` is one such place: what stands before it, the word, and what follows; empty where there is none.
    """

    label: str
    word: str
    kind: str
    standing: EntryStanding
    gold: int = 0
    rejected: int = 0
    articles: int = 0
    ambiguous: bool = False
    example: tuple[str, str, str] = ("", "", "")


@dataclass(frozen=True)
class ShippedWords:
    """What the shipped lexicons hold: all their words, the organisations' kinds, and what an ending says of a kind."""

    words: frozenset[str]
    organisations: Mapping[str, Entry]
    endings: Endings

    def kind(self, label: str, word: str) -> str:
        """Return the kind that a new entry begins with."""
        if label == PROJECT:
            return "named"
        ending = self.endings.match(fold(word), len(word)) if label == INSTITUTION else None
        return ending.kind if ending else ("company" if label == INSTITUTION else label.lower())


def load_shipped() -> ShippedWords:
    """Return the words of the shipped lexicons; takes a third of a second."""
    lexicons = load_lexicons()
    organisations = {fold(e.word): e for prefix in _ORGANISATIONS for e in lexicons.starting_with(prefix)}
    words = frozenset(fold(entry.word) for table in lexicons.tables.values() for entry in table)
    return ShippedWords(words, organisations, make_suffixes(lexicons))


@dataclass
class _Use:
    """How a word was decided, however it was written."""

    gold: int = 0
    rejected: int = 0
    documents: set[str] = field(default_factory=set)
    written: Counter[str] = field(default_factory=Counter)

    @property
    def text(self) -> str:
        """Return the way it is written most."""
        return self.written.most_common(1)[0][0]


class WordBook:
    """The lexicon of a dataset at one moment, with how its words were decided; `take_entries` brings it up to date."""

    def __init__(self, dataset: Dataset, shipped: ShippedWords) -> None:
        """Read how all strings were decided and which of them belong into the lexicon."""
        self._shipped = shipped
        self._entries: list[LexiconEntry] = []
        self._labels = [label.name for label in dataset.labels.labels]
        self._uses: dict[_Key, _Use] = {}
        self.take_entries(dataset)
        wanted = dict.fromkeys([*LABELS, *(entry.label for entry in self._entries)])
        for label in wanted:
            self._count(dataset, label)
        self._proposals = [line for key, use in self._uses.items() if (line := self._proposed(key, use)) is not None]
        keys = [(line.label, line.word) for line in (*self._proposals, *map(self._line, self._entries))]
        used = {key: self._uses[key[0], fold(key[1])].text for key in keys if (key[0], fold(key[1])) in self._uses}
        places = dataset.word_places([(label, text) for (label, _), text in used.items()])
        self._examples = {
            (key[0], fold(key[1])): places[key[0], text] for key, text in used.items() if (key[0], text) in places
        }

    def take_entries(self, dataset: Dataset) -> None:
        """Read the entries anew."""
        self._entries = dataset.lexicon()

    def _count(self, dataset: Dataset, label: str) -> None:
        folded: dict[str, str] = {}
        for text, document, gold, rejected in dataset.word_uses(label):
            word = folded.get(text)
            if word is None:
                word = folded[text] = fold(name_of(text))
            use = self._uses.get((label, word))
            if use is None:
                use = self._uses[label, word] = _Use()
            use.gold += gold
            use.rejected += rejected
            use.documents.add(document)
            use.written[text] += gold + rejected

    def _proposed(self, key: _Key, use: _Use) -> WordLine | None:
        label, word = key
        decided = use.gold + use.rejected
        if label not in LABELS or not word:
            return None
        if _belongs(use, decided) and word not in self._shipped.words:
            written = name_of(use.text)
            return self._filled(WordLine(label, written, self._shipped.kind(label, written), EntryStanding.ADD))
        if label == INSTITUTION and word in self._shipped.organisations and _is_refused(use, decided):
            entry = self._shipped.organisations[word]
            return self._filled(WordLine(label, entry.word, entry.kind, EntryStanding.EXCLUDE))
        return None

    def lines(self, listed: Listed, words: str = "", kind_name: Callable[[str], str] = str) -> list[WordLine]:
        """Return words in which, or in whose kind's name, all of `words` (blanks between them) are found.

        Those to add come before those to exclude, the most decided first.
        """
        decided = {entry.key for entry in self._entries}
        if listed is Listed.PROPOSED:
            found = [line for line in self._proposals if (line.label, fold(line.word)) not in decided]
        else:
            found = [self._line(entry) for entry in self._entries]
        wanted = [fold(word).lower() for word in words.split()]
        kept = [line for line in found if _has(f"{line.word}\n{kind_name(line.kind)}", wanted)]
        order = {label: place for place, label in enumerate(self._labels)}
        return [self._with_example(line) for line in sorted(kept, key=lambda line: _order(line, order))]

    def kind(self, label: str, word: str) -> str:
        """Return the kind that a word begins with: that of the shipped lexicons, else what its ending says."""
        shipped = self._shipped.organisations.get(fold(word)) if label == INSTITUTION else None
        return shipped.kind if shipped else self._shipped.kind(label, word)

    def kinds(self, label: str) -> list[str]:
        """Return the kinds that entries of a label have, here and in the shipped lexicons, in order."""
        own = {entry.kind for entry in self._entries if entry.label == label}
        if label == INSTITUTION:
            own |= {entry.kind for entry in self._shipped.organisations.values()}
        return sorted(own | ({"named"} if label == PROJECT else set()))

    def _line(self, entry: LexiconEntry) -> WordLine:
        standing = EntryStanding(entry.state.value)
        return self._filled(WordLine(entry.label, entry.word, entry.kind, standing, ambiguous=entry.ambiguous))

    def _filled(self, line: WordLine) -> WordLine:
        use = self._uses.get((line.label, fold(line.word)))
        if use is None:
            return line
        counts = (use.gold, use.rejected, len(use.documents))
        return WordLine(line.label, line.word, line.kind, line.standing, *counts, line.ambiguous)

    def _with_example(self, line: WordLine) -> WordLine:
        example = self._examples.get((line.label, fold(line.word)))
        if example is None:
            return line
        counts = (line.gold, line.rejected, line.articles)
        return WordLine(line.label, line.word, line.kind, line.standing, *counts, line.ambiguous, example)


def _has(text: str, wanted: Sequence[str]) -> bool:
    folded = fold(text).lower()
    return all(word in folded for word in wanted)


def _belongs(use: _Use, decided: int) -> bool:
    spread = len(use.documents) >= LEAST_ARTICLES or use.gold >= MANY_PLACES
    return use.gold >= LEAST_PLACES and spread and use.gold >= CONFIRMED_PART * decided


def _is_refused(use: _Use, decided: int) -> bool:
    return use.rejected >= LEAST_REJECTED and use.rejected >= REJECTED_PART * decided


def _order(line: WordLine, labels: Mapping[str, int]) -> tuple[bool, int, int, str]:
    out = line.standing in (EntryStanding.EXCLUDE, EntryStanding.EXCLUDED)
    return out, labels.get(line.label, len(labels)), -(line.gold + line.rejected), line.word


def entry_of(line: WordLine) -> LexiconEntry:
    """Return a proposed or decided word as the entry that it would be."""
    out = line.standing in (EntryStanding.EXCLUDE, EntryStanding.EXCLUDED)
    state = EntryState.EXCLUDED if out else EntryState.ADDED
    return LexiconEntry(line.label, line.word, line.kind, state, line.ambiguous)


def proposals(dataset: Dataset, shipped: ShippedWords | None = None) -> Iterable[WordLine]:
    """Return the words that the decisions of a dataset propose to add or to exclude."""
    return WordBook(dataset, shipped or load_shipped()).lines(Listed.PROPOSED)
