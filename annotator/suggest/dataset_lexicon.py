"""The dataset's own lexicon: words that its reviewers added are proposed, those they excluded are not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.core.entry import EntryState, LexiconEntry
from annotator.core.labels import INSTITUTION, PROJECT
from annotator.suggest.candidate import Candidate
from annotator.suggest.counted import kind_attributes
from annotator.suggest.evidence import AMBIGUOUS
from annotator.suggest.folding import fold
from annotator.suggest.institution_lexicon import COMPANY_RIGHT, TITLES, cuts_word
from annotator.suggest.intervals import Intervals
from annotator.suggest.lexicon import Entry, Matcher
from annotator.suggest.passage import Passage

DATASET_LEXICON = "dataset-lexicon"
_SCORE, _LIKELY, _UNLIKELY = 0.92, 0.7, 0.35
_DEFAULT = {INSTITUTION: "机构", PROJECT: "项目"}
_PROJECT_KINDS = frozenset({"named", "project"})  # say no more than the label


@dataclass
class DatasetLexicon:
    """The entries by label, found by one automaton for each."""

    name: str = DATASET_LEXICON
    _matchers: Mapping[str, Matcher] = field(default_factory=dict)
    _excluded: frozenset[tuple[str, str]] = frozenset()

    def replace(self, entries: Iterable[LexiconEntry]) -> None:
        """Hold these entries instead of all before."""
        words: dict[str, list[Entry]] = {}
        excluded = set()
        for one in entries:
            if one.state is EntryState.EXCLUDED:
                excluded.add(one.key)
            else:
                notes = (AMBIGUOUS,) if one.ambiguous else ()
                words.setdefault(one.label, []).append(Entry(one.word, one.kind, notes))
        self._matchers = {label: Matcher(found) for label, found in words.items()}
        self._excluded = frozenset(excluded)

    def suggest(self, passage: Passage, found: Sequence[Candidate]) -> list[Candidate]:
        """Return a candidate at every place of an added word, the longest where several stand."""
        return [
            Candidate(
                start,
                end,
                label,
                _score(passage, end, entry),
                self.name,
                _reason(label, entry),
                kind_attributes(label, entry.word),
            )
            for label, matcher in self._matchers.items()
            for start, end, entry in matcher.find(passage.folded)
            if not cuts_word(passage, start, end)
        ]

    def excludes(self, label: str, text: str) -> bool:
        """Return whether reviewers took this very string out of the lexicons."""
        return bool(self._excluded) and (label, fold("".join(text.split("\n")))) in self._excluded

    def allowed(self, passage: Passage, found: list[Candidate]) -> list[Candidate]:
        """Return candidates without those of excluded words."""
        if not self._excluded:
            return found
        return [one for one in found if not self.excludes(one.label, passage.text[one.start : one.end])]


def sure(candidate: Candidate) -> bool:
    """Return whether a reviewer said of the word as such what it is: then no ranker is asked."""
    return candidate.suggester == DATASET_LEXICON and candidate.score >= _SCORE


def longest(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return candidates that are to be shown without added words inside a longer name: 北湖 in 北湖银行."""
    everything = list(candidates)
    if not any(one.suggester == DATASET_LEXICON for one in everything):
        return everything
    names: dict[str, Intervals] = {}
    for one in everything:
        names.setdefault(one.label, Intervals()).add(one.start, one.end)
    return [one for one in everything if one.suggester != DATASET_LEXICON or not _inside(one, names.get(one.label))]


def _inside(one: Candidate, names: Intervals | None) -> bool:
    length = one.end - one.start
    near = names.overlapping(one.start, one.end) if names else ()
    return any(start <= one.start and one.end <= end and end - start > length for start, end, _ in near)


def _score(passage: Passage, end: int, entry: Entry) -> float:
    if AMBIGUOUS not in entry.notes:
        return _SCORE
    return _LIKELY if passage.folded.startswith(COMPANY_RIGHT, end) else _UNLIKELY


def _reason(label: str, entry: Entry) -> str:
    """Return why, in the reviewer's words: the kind where it says more than the label, else what the label means."""
    plain = label == PROJECT and entry.kind in _PROJECT_KINDS
    kind = "" if plain else TITLES.get(entry.kind, entry.kind)
    return f"本数据集词典：{kind or _DEFAULT.get(label, entry.word)}"
