"""Institutions by the word their name ends with: company, bank, university, bureau, committee …"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.core.labels import INSTITUTION
from annotator.suggest.candidate import Candidate
from annotator.suggest.edges import left_edge
from annotator.suggest.evidence import WEAK, Evidence
from annotator.suggest.lexicon import Entry
from annotator.suggest.passage import Passage

_GENERIC_LEFT = ("该", "本", "某", "这家", "一家", "各", "家", "多家", "全", "其")
_BODY_KINDS = frozenset({"government", "party", "court"})


@dataclass(frozen=True)
class InstitutionSuffixSuggester:
    """A suffix of the lexicon with a specifying name before it."""

    evidence: Evidence
    name: str = "suffix"

    def suggest(self, passage: Passage, found: Sequence[Candidate]) -> list[Candidate]:
        """Return one candidate for each suffix that ends a name."""
        result: list[Candidate] = []
        for start, end, entry in self.evidence.suffix_finder.find(passage.folded):
            candidate = self._candidate(passage, start, end, entry)
            if candidate is not None:
                result.append(candidate)
        return result

    def _candidate(self, passage: Passage, start: int, end: int, entry: Entry) -> Candidate | None:
        word = passage.word_index(end - 1)
        if passage.words[word].end != end and passage.words[word].text not in self.evidence.organisations:
            return None
        edge = min(left_edge(passage, word, self.evidence), start)
        edge = self._trimmed(passage, edge, start)
        edge = self._known_start(passage, edge, start)
        name = passage.folded[edge:end]
        if name in self.evidence.stop_words or name.startswith(_GENERIC_LEFT):
            return None
        specific = start - edge
        if specific < 2 and not (entry.kind in _BODY_KINDS and specific == 1 and name[0] in "省市县区州镇旗"):
            return None
        score = 0.45 if WEAK in entry.notes else 0.8
        return Candidate(edge, end, INSTITUTION, score, self.name, f"以“{entry.word}”结尾的名称")

    def _known_start(self, passage: Passage, edge: int, start: int) -> int:
        """Return where a known organisation inside the name begins, unless what stands before it belongs to the name:
        a place, or one sign that is no word of its own (海云重工集团 is not 云重工集团).
        """
        for left, right, _ in self.evidence.organisations.find(passage.folded[edge:start]):
            if not left or right - left < 2:
                continue
            places = self.evidence.places.find(passage.folded[edge : edge + left])
            explained = max((end for _, end, _ in places), default=0)
            if left - explained > 1:
                return edge + left
        return edge

    def _trimmed(self, passage: Passage, edge: int, start: int) -> int:
        """Return the edge after leading counts such as 15家 or 一批."""
        words = passage.words
        index = passage.word_index(edge)
        while index < len(words) and words[index].end <= start and words[index].pos in ("m", "q", "mq"):
            index += 1
            edge = words[index - 1].end
        return edge
