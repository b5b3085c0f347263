"""Institutions that begin a project's name: what stands before its first ordinary word (永和箱包项目: 永和)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.core.labels import INSTITUTION, PROJECT
from annotator.suggest.candidate import Candidate
from annotator.suggest.evidence import Evidence
from annotator.suggest.passage import Passage
from annotator.suggest.words import Word

SHORTEST, LONGEST = 2, 8
_NAME_TAGS = ("nr", "nz", "nt", "nrt", "nrfg", "x", "eng")


@dataclass(frozen=True)
class InstitutionOpeningSuggester:
    """The words without a meaning of their own at the start of a project's name, after a place if there is one."""

    evidence: Evidence
    name: str = "opening"

    def suggest(self, passage: Passage, found: Sequence[Candidate]) -> list[Candidate]:
        """Return the openings of the named projects found so far that nobody proposes yet, but for places."""
        known = {(c.start, c.end) for c in found if c.label == INSTITUTION}
        starts = {p.start: p.end for p in sorted(found, key=_end) if p.label == PROJECT and _is_named(p)}
        result: dict[tuple[int, int], Candidate] = {}
        for start, end in starts.items():
            for place in self.openings(passage, start, end):
                if place not in known:
                    result[place] = self.candidate(*place)
        return list(result.values())

    def candidate(self, start: int, end: int) -> Candidate:
        """Return an opening as a candidate."""
        return Candidate(start, end, INSTITUTION, 0.4, self.name, "项目名称开头的名字")

    def openings(self, passage: Passage, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield where in a project's name start..end an institution may stand at the beginning."""
        words = passage.words
        index = passage.word_index(start)
        if words[index].start != start:
            return
        yield from self._from(passage, index, end)
        skipped = index
        while skipped < len(words) and words[skipped].end < end and self.evidence.places.holds(words[skipped].text):
            skipped += 1
        if skipped > index:
            yield from self._from(passage, skipped, end)

    def _from(self, passage: Passage, index: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the run of pieces of a name from a word on, and the run with the trade that follows it."""
        words, first = passage.words, index
        while index < len(words) and words[index].end < end and self._is_piece(words[index]):
            index += 1
        longer = index + 1 < len(words) and words[index + 1].end < end
        if index == first and longer and self._is_odd(words[first]):
            index += 1  # at least what is made and the head follow
        if index == first or index >= len(words):
            return
        start, stop = words[first].start, words[index - 1].end
        if self._fits(passage.folded[start:stop]):
            yield start, stop
        trade = words[index]
        if trade.end < end and self.evidence.short_endings.of(trade.text) and trade.end - start <= LONGEST:
            yield start, trade.end

    def _fits(self, name: str) -> bool:
        usual = self.evidence.places.holds(name) or name in self.evidence.stop_words
        return SHORTEST <= len(name) <= LONGEST and not usual

    def _is_piece(self, word: Word) -> bool:
        """Return whether a word can be a piece of a name: a single sign, or what the dictionary calls a name."""
        if (
            word.text in self.evidence.trades
            or not word.text[0].isalnum()
            or word.pos in ("m", "q", "mq", "c", "p", "uj")
        ):
            return False
        if word.pos in _NAME_TAGS or (word.text.isascii() and word.text.isalpha()):
            return True
        return len(word.text) == 1 and "一" <= word.text <= "鿿"

    def _is_odd(self, word: Word) -> bool:
        """Return whether an ordinary word at the start may be a name after all: neither a trade nor a place."""
        if word.text in self.evidence.trades or self.evidence.places.holds(word.text) or len(word.text) > 3:
            return False
        usual = word.text in self.evidence.left_boundaries or self.evidence.project_heads.of(word.text)
        return word.pos[0] in "nav" and not usual


def _is_named(project: Candidate) -> bool:
    return project.attributes.get("kind") == "named"


def _end(candidate: Candidate) -> int:
    return candidate.end
