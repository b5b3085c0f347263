"""The lexicons made ready for use: one object built once per engine and shared by all suggesters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from ahocorasick_rs import AhoCorasick, MatchKind

from annotator.suggest.folding import fold
from annotator.suggest.lexicon import Entry, Lexicons, Matcher, automaton

AMBIGUOUS = "ambiguous"
WEAK = "weak"
ORDINARY = "ordinary"  # a word that ends as names do and ends none: 公园, 座谈会
INSIDE = "inside"  # a boundary word that also occurs inside names


@dataclass(frozen=True)
class Endings:
    """Words that end a name: found by looking at a text's tail, the longest first."""

    entries: dict[str, Entry]
    longest: int

    @cached_property
    def _last_signs(self) -> frozenset[str]:
        return frozenset(word[-1] for word in self.entries)

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return automaton(list(self.entries), MatchKind.Standard)

    def places(self, folded: str) -> list[tuple[int, int, Entry]]:
        """Return (start, end, entry) of all entries in a folded text, overlapping ones as well, ordered by end."""
        if not self.entries:
            return []
        entries = list(self.entries.values())
        found = self._automaton.find_matches_as_indexes(folded, overlapping=True)
        return [(start, end, entries[number]) for number, start, end in found]

    def of(self, word: str) -> Entry | None:
        """Return the longest entry that ends a word, or None."""
        return self.match(word, len(word))

    def match(self, text: str, end: int, start: int = 0) -> Entry | None:
        """Return the longest entry that ends at `end` and does not begin before `start`, or None."""
        if text[end - 1 : end] not in self._last_signs:
            return None
        for length in range(min(self.longest, end - start), 0, -1):
            entry = self.entries.get(text[end - length : end])
            if entry is not None:
                return entry
        return None


def make_endings(entries: Iterable[Entry]) -> Endings:
    """Return entries by folded word."""
    table = {fold(entry.word): entry for entry in entries}
    return Endings(table, max(map(len, table), default=0))


def make_suffixes(lexicons: Lexicons) -> Endings:
    """Return what ends an institution's name, without the ordinary words."""
    return make_endings(entry for entry in lexicons.table("organisation-suffixes") if entry.kind != ORDINARY)


@dataclass(frozen=True)
class Evidence:
    """Everything the suggesters look up, by what it is evidence for."""

    organisations: Matcher
    suffixes: Endings
    suffix_finder: Matcher
    short_endings: Endings
    project_heads: Endings
    head_finder: Matcher
    project_verbs: Matcher
    project_anti: Endings
    triggers: Matcher
    places: Matcher
    left_boundaries: frozenset[str]
    inner_words: frozenset[str]
    stop_words: frozenset[str]
    trades: dict[str, str]  # what a project makes or builds, with the kind of word
    # What was worked out for a word and its part of speech; the same words come again and again.
    edge_classes: dict[tuple[str, str], str] = field(default_factory=dict)
    edge_stops: dict[tuple[str, str], bool] = field(default_factory=dict)


def make_evidence(lexicons: Lexicons) -> Evidence:
    """Return the evidence of a set of lexicons."""
    endings = lexicons.table("organisation-suffixes")
    heads = lexicons.table("project-heads")
    money = [*_tagged(lexicons, "money-anti", "negative"), *_tagged(lexicons, "money-triggers", "positive")]
    words = {name: frozenset(fold(entry.word) for entry in lexicons.table(name)) for name in _WORD_LISTS}
    return Evidence(
        organisations=Matcher([*lexicons.starting_with("companies"), *lexicons.starting_with("organisations")]),
        suffixes=make_suffixes(lexicons),
        suffix_finder=Matcher(endings),
        short_endings=make_endings(lexicons.table("institution-short-endings")),
        project_heads=make_endings(heads),
        head_finder=Matcher(heads),
        project_verbs=Matcher(lexicons.table("project-verbs")),
        project_anti=make_endings(lexicons.table("project-anti")),
        triggers=Matcher(money),
        places=Matcher(lexicons.table("places")),
        left_boundaries=frozenset(
            fold(entry.word) for entry in lexicons.table("left-boundaries") if INSIDE not in entry.notes
        ),
        inner_words=words["inner-verbs"],
        stop_words=words["stop-words"],
        trades={fold(entry.word): entry.kind for entry in lexicons.table("industry-words")},
    )


_WORD_LISTS = ("inner-verbs", "stop-words")


def _tagged(lexicons: Lexicons, name: str, kind: str) -> list[Entry]:
    return [Entry(entry.word, kind, entry.notes) for entry in lexicons.table(name)]
