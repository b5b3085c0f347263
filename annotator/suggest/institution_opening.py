"""Institutions that begin a project's name: what stands before its first ordinary word (永和箱包项目: 永和)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.core.labels import INSTITUTION, PROJECT
from annotator.suggest.candidate import Candidate
from annotator.suggest.evidence import Evidence
from annotator.suggest.passage import Passage
from annotator.suggest.words import Word

SHORTEST, LONGEST = 2, 6
_NAME_TAGS = ("nr", "nz", "nt", "nrt", "nrfg", "x", "eng")


@dataclass(frozen=True)
class InstitutionOpeningSuggester:
    """The words without a meaning of their own at the start of a project's name."""

    evidence: Evidence
    name: str = "opening"

    def suggest(self, passage: Passage, found: Sequence[Candidate]) -> list[Candidate]:
        """Return the openings of the named projects found so far, but for places."""
        known = {(c.start, c.end) for c in found if c.label == INSTITUTION}
        result: dict[tuple[int, int], Candidate] = {}
        for project in found:
            if project.label == PROJECT and project.attributes.get("kind") == "named":
                place = self._opening(passage, project)
                if place is not None and place not in known:
                    result[place] = Candidate(*place, INSTITUTION, 0.4, self.name, "项目名称开头的名字")
        return list(result.values())

    def _opening(self, passage: Passage, project: Candidate) -> tuple[int, int] | None:
        words = passage.words
        index = passage.word_index(project.start)
        if words[index].start != project.start:
            return None
        end = project.start
        while index < len(words) and words[index].end < project.end and self._is_name(words[index]):
            end = words[index].end
            index += 1
        name = passage.folded[project.start : end]
        if not SHORTEST <= len(name) <= LONGEST or name in self.evidence.places or name in self.evidence.stop_words:
            return None
        return project.start, end

    def _is_name(self, word: Word) -> bool:
        """Return whether a word can be a piece of a name: a single sign, or what the dictionary calls a name."""
        if word.text in self.evidence.trades or word.pos in ("m", "q", "mq", "c", "p", "uj"):
            return False
        if word.pos in _NAME_TAGS or (word.text.isascii() and word.text.isalpha()):
            return True
        return len(word.text) == 1 and "一" <= word.text <= "鿿"
