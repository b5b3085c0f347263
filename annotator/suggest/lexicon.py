"""Lexicons: lists of words with a kind, and finding all of them in a text in one pass."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from annotator.suggest.folding import fold

_FEW = 200_000  # names times code points up to which they are searched for one after the other


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a lexicon: the word, its kind and further columns."""

    word: str
    kind: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lexicons:
    """All lexicons by name; a missing one is empty."""

    tables: Mapping[str, tuple[Entry, ...]]

    def table(self, name: str) -> tuple[Entry, ...]:
        """Return the entries of one lexicon."""
        return self.tables.get(name, ())

    def starting_with(self, prefix: str) -> Iterator[Entry]:
        """Yield the entries of every lexicon whose name starts with `prefix`."""
        for name, entries in self.tables.items():
            if name.startswith(prefix):
                yield from entries


def parse_lexicon(content: str) -> tuple[Entry, ...]:
    """Return the entries of a lexicon file's text: `word<TAB>kind[<TAB>note…]`, `#` starts a comment line."""
    rows = (line.rstrip().split("\t") for line in content.splitlines() if line.strip() and not line.startswith("#"))
    return tuple(Entry(row[0], row[1] if len(row) > 1 else "", tuple(row[2:])) for row in rows)


class Matcher:
    """Finds every entry of a word list in a text, the longest at each place, width-folded (Aho and Corasick, 1975)."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        """Build the automaton; the first entry of a word wins."""
        self._entries: dict[str, Entry] = {}
        for entry in entries:
            self._entries.setdefault(fold(entry.word), entry)
        self._by_number = list(self._entries.values())
        self._automaton = automaton(list(self._entries)) if self._entries else None

    def find(self, folded: str) -> list[tuple[int, int, Entry]]:
        """Return (start, end, entry) of all matches in an already folded text, in order, not overlapping."""
        if self._automaton is None:
            return []
        entries = self._by_number
        return [(start, end, entries[number]) for number, start, end in self._automaton.find_matches_as_indexes(folded)]

    def words(self, without: str | None = None) -> list[str]:
        """Return the entries not marked with any note, folded, but for those of the kind `without`."""
        return [word for word, entry in self._entries.items() if not entry.notes and entry.kind != without]

    def __contains__(self, word: str) -> bool:
        return word in self._entries or fold(word) in self._entries

    def holds(self, folded: str) -> bool:
        """Return whether an already folded word is an entry."""
        return folded in self._entries

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._entries), default=0)

    def at_start(self, folded: str) -> str | None:
        """Return the longest entry that an already folded text begins with, folded, or None."""
        for length in range(min(self._longest, len(folded)), 0, -1):
            if folded[:length] in self._entries:
                return folded[:length]
        return None

    def get(self, folded: str) -> Entry | None:
        """Return the entry of an already folded word, or None."""
        return self._entries.get(folded)


def find_names(names: Mapping[str, Collection[str]], folded: str) -> dict[str, dict[str, list[tuple[int, int]]]]:
    """Return by label and name the places (start, end) of folded names in a folded text, in order; of the names of one
    label that overlap the first counts, of those that begin together the longest.
    """
    words = sorted({name for known in names.values() for name in known})
    places: dict[str, dict[str, list[tuple[int, int]]]] = {label: {} for label in names}
    ordered = sorted(_each(words, folded) if len(words) * len(folded) <= _FEW else _together(words, folded))
    for label, known in names.items():
        free = 0
        for start, end, name in ordered:
            if start >= free and name in known:
                places[label].setdefault(name, []).append((start, -end))
                free = -end
    return places


def _each(words: Iterable[str], folded: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, -end, word) of all words in a text, searching for one after the other."""
    for word in words:
        start = folded.find(word)
        while start >= 0:
            yield start, -start - len(word), word
            start = folded.find(word, start + 1)


def _together(words: list[str], folded: str) -> Iterator[tuple[int, int, str]]:
    """Yield the same in one pass, whose automaton takes time to build."""
    found = automaton(words, MatchKind.Standard).find_matches_as_indexes(folded, overlapping=True)
    return ((start, -end, words[number]) for number, start, end in found)


def automaton(words: list[str], kind: MatchKind = MatchKind.LeftmostLongest) -> AhoCorasick:
    """Return the automaton of the kind that is built in half the time: some are made of each document's own names."""
    return AhoCorasick(words, matchkind=kind, implementation=Implementation.ContiguousNFA)
