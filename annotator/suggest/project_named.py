"""Named projects: a head noun (项目, 基地, 生产线 …) with what specifies it, and a verb that builds or signs it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.core.labels import INVESTMENT, PROJECT
from annotator.suggest.candidate import Candidate
from annotator.suggest.counted import inner_count
from annotator.suggest.edges import PHASE, left_edge
from annotator.suggest.evidence import WEAK, Evidence
from annotator.suggest.intervals import Intervals
from annotator.suggest.lexicon import Entry
from annotator.suggest.passage import Passage

_GENERIC = re.compile(
    r"(?:该|本|此|其|这|那|各|每|某|首|多|同|新|大|好|小|老|全|一批|一些|这些|那些|所有|相关|有关|上述|部分|其他|其它|众多|这个|那个|一个|"
    r"重大|重点|大型|优质|产业|工业|投资|建设|招商|签约|在建|续建|新建|开工|竣工|落地|民生|基础设施|科技|合作|高质量|省级|市级|国家级|区级|县级|"
    r"亿元|百亿|千亿|十亿|外资|内资|重|好|大|小|新|的|型|类|个)+"
)
_VERB_LEFT, _VERB_RIGHT = 14, 16
_PHASE = re.compile(rf"\(?{PHASE}\)?")
_PREDICATE_REACH = 14  # code points of the longest one
_PREDICATE = re.compile(r"(?:是|成为|为|系|堪称)(?:全国|全球|全省|国内|世界|亚洲|我国|当地|目前|中国)?[^,。]{0,10}$")


@dataclass(frozen=True)
class ProjectNamedSuggester:
    """Head noun plus verb, the left edge cut where a name can't go on."""

    evidence: Evidence
    name: str = "head"

    def suggest(self, passage: Passage, found: Sequence[Candidate]) -> list[Candidate]:
        """Return candidates for named projects, scored by head, verb and amount near by."""
        invested = (c for c in found if c.label == INVESTMENT and c.score >= 0.5)
        amounts = Intervals((c.start, c.end, c.score) for c in invested)
        result: list[Candidate] = []
        for start, end, entry in self.evidence.head_finder.find(passage.folded):
            if passage.allows_projects(start):
                for edge, last in self._places(passage, start, end):
                    candidate = self._candidate(passage, edge, start, last, entry, amounts)
                    result += [candidate] if candidate else []
        return result

    def _places(self, passage: Passage, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield where a name ends whose head stands at start..end, and the longer one that it may be the quoted end of:
        智慧工厂 and 石桥“智慧工厂”.
        """
        word, folded = passage.word_index(end - 1), passage.folded
        if passage.words[word].end != end:
            return
        edge = min(left_edge(passage, word, self.evidence), start)
        phase = _PHASE.match(folded, end)
        end = phase.end() if phase else end
        yield edge, end
        behind = passage.word_index(end) + 1
        if folded[end : end + 1] == "”" and folded[max(0, edge - 1) : edge] == "“" and behind < len(passage.words):
            outer = left_edge(passage, behind, self.evidence)
            if outer < edge - 1:
                yield outer, end + 1

    def _candidate(
        self, passage: Passage, edge: int, start: int, end: int, entry: Entry, amounts: Intervals
    ) -> Candidate | None:
        """Return the name at edge..end, whose head begins at `start`, unless it names nothing."""
        core = passage.folded[edge:start]
        if len(core) < 2 or _GENERIC.fullmatch(core) or inner_count(passage.folded, edge, end) is not None:
            return None
        if self.evidence.project_anti.match(passage.folded, end, edge):
            return None
        sentence_start, sentence_end = passage.sentence_at(edge)
        verb = self._verb(passage, edge, end)
        funded = bool(amounts.overlapping(sentence_start, sentence_end))
        score = (0.3 if WEAK in (entry.kind, *entry.notes) else 0.55) + 0.2 * bool(verb) + 0.1 * funded
        if _PREDICATE.search(passage.folded, max(sentence_start, edge - _PREDICATE_REACH), edge):
            score -= 0.4
        reason = f"中心词“{entry.word}”" + (f"，动词“{verb}”" if verb else "")
        return Candidate(edge, end, PROJECT, score, self.name, reason, {"kind": "named"})

    def _verb(self, passage: Passage, start: int, end: int) -> str | None:
        """Return the nearest verb of the sentence that builds what stands at start..end, one before it first."""
        first, last = passage.sentence_at(start)
        verbs = passage.matches(self.evidence.project_verbs)
        place = bisect_left(verbs, (start,))
        for left, right, entry in reversed(verbs[max(0, place - _VERB_LEFT) : place]):
            if left < max(first, start - _VERB_LEFT):
                break
            if right <= start and _side(entry) != "after":
                return entry.word
        place = bisect_left(verbs, (end,), place)
        for _, right, entry in verbs[place : place + _VERB_RIGHT]:
            if right > min(last, end + _VERB_RIGHT):
                break
            if _side(entry) != "before":
                return entry.word
        return None


def _side(entry: Entry) -> str:
    return entry.notes[0] if entry.notes else "both"
