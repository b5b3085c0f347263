"""Institutions by the word their name ends with: company, bank, university, bureau, committee …"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.core.labels import INSTITUTION
from annotator.suggest.candidate import Candidate
from annotator.suggest.edges import FUNCTION_SIGNS, left_edge
from annotator.suggest.evidence import ORDINARY, WEAK, Evidence
from annotator.suggest.lexicon import Entry
from annotator.suggest.passage import Passage
from annotator.suggest.words import Word

_GENERIC_LEFT = ("该", "本", "某", "这家", "一家", "各", "家", "多家", "全", "其")
_REGISTERED = ("有限公司", "有限责任公司")
_LONGEST_PLACED = 8  # code points from a company's place to the rest of its name
_PARTING = ("v", "d", "p", "c", "r", "u", "i")
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
            candidate = self._candidate(passage, start, end, entry) if entry.kind != ORDINARY else None
            if candidate is not None:
                result.append(candidate)
        return result

    def _candidate(self, passage: Passage, start: int, end: int, entry: Entry) -> Candidate | None:
        word = passage.word_index(end - 1)
        if passage.words[word].end != end and not self.evidence.organisations.holds(passage.words[word].text):
            return None
        first = passage.word_index(start)
        begins = passage.words[first].start == start  # a suffix may hold what would end the walk: 发展|和|改革|局
        edge = min(left_edge(passage, first if begins else word, self.evidence), start)
        edge = self._trimmed(passage, edge, start)
        edge = self._known_start(passage, edge, start)
        if entry.word.endswith("公司"):
            edge = self._placed_start(passage, edge)
        name = passage.folded[edge:end]
        if name in self.evidence.stop_words or name.startswith(_GENERIC_LEFT):
            return None
        if entry.kind not in _BODY_KINDS and self._is_generic(passage, edge, start):
            return None
        specific = start - edge
        # A paper that reports is called by the last word of its name: 晨报讯.
        reported = entry.kind == "media" and len(name) > 1 and passage.folded.startswith("讯", end)
        if (
            specific < 2
            and not reported
            and not (entry.kind in _BODY_KINDS and specific == 1 and name[0] in "省市县区州镇旗")
        ):
            return None
        registered = entry.word.endswith(_REGISTERED)
        score = 0.9 if registered else 0.45 if WEAK in entry.notes and not reported else 0.8
        return Candidate(edge, end, INSTITUTION, score, self.name, f"以“{entry.word}”结尾的名称")

    def _is_generic(self, passage: Passage, edge: int, start: int) -> bool:
        """Return whether what stands before the suffix names nobody: 专业运营公司, 政策性银行."""
        words, index = passage.words, passage.word_index(edge)
        while index < len(words) and words[index].start < start and words[index].text in self.evidence.stop_words:
            index += 1
        return index > 0 and words[index - 1].end == start

    def _known_start(self, passage: Passage, edge: int, start: int) -> int:
        """Return where a known organisation inside the name begins, unless what stands before it belongs to the name:
        a place, another organisation, or one sign that is no word of its own (海云重工集团 is not 云重工集团).
        """
        if not passage.touches(self.evidence.organisations, edge, start):
            return edge
        for left, right, _ in self.evidence.organisations.find(passage.folded[edge:start]):
            if not left or right - left < 2:
                continue
            before = passage.folded[edge : edge + left]
            known = (*self.evidence.places.find(before), *self.evidence.organisations.find(before))
            explained = max((end for _, end, _ in known), default=0)
            if left - explained > 1:
                return edge + left
        return edge

    def _placed_start(self, passage: Passage, edge: int) -> int:
        """Return where a company's name begins that has its place in front and then signs that look like other words:
        深圳市|同华电子有限公司, 广东|今日生物科技有限公司.
        """
        words, index = passage.words, passage.word_index(edge)
        if self._is_place(words[index]):
            return edge
        while (
            index > 0
            and edge - words[index - 1].start <= _LONGEST_PLACED
            and words[index - 1].end == words[index].start
        ):
            index -= 1
            if self._is_place(words[index]):
                while index and words[index - 1].end == words[index].start and self._is_place(words[index - 1]):
                    index -= 1
                return words[index].start
            if self._parts(words[index]):
                break
        return edge

    def _is_place(self, word: Word) -> bool:
        return len(word.text) > 1 and self.evidence.places.holds(word.text)

    def _parts(self, word: Word) -> bool:
        """Return whether a word can't stand between a company's place and the rest of its name."""
        e, text = self.evidence, word.text
        if not text.isalpha() or text in FUNCTION_SIGNS or text in e.left_boundaries or e.project_verbs.holds(text):
            return True
        return len(text) > 1 and word.pos.startswith(_PARTING)

    def _trimmed(self, passage: Passage, edge: int, start: int) -> int:
        """Return the edge after leading counts such as 15家 or 一批."""
        words = passage.words
        index = passage.word_index(edge)
        while index < len(words) and words[index].end <= start and words[index].pos in ("m", "q", "mq"):
            index += 1
            edge = words[index - 1].end
        return edge
