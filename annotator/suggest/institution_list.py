"""Institutions by company: members of a list of which others are known, or that 等N家企业 closes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.core.labels import INSTITUTION
from annotator.suggest.candidate import Candidate
from annotator.suggest.evidence import Evidence
from annotator.suggest.passage import Passage

_CLOSER = re.compile(
    r"等?(?:一批|一大批|多家|数家|众多|\d+余?多?家|[一二三四五六七八九十两几数百]+余?多?家|在内的\d*多?家?)?"
    r"[一-鿿“”0-9]{0,14}?(?:企业|公司|单位|机构|院所|高校|银行|厂商|巨头|集团|龙头|品牌商|车企|药企|院校|医院)"
)
_COUNTED = re.compile(r"等?\d+余?多?家|等?[一二三四五六七八九十两几数百]+余?多?家")
_CUT = re.compile(r"[,。;:!?\n]|$")
_FIRST_REACH = 15  # code points of the longest one
_FIRST = re.compile(r"(?:包括|引进|引入|集聚|聚集|集聚了|如|有|了|的|为|与|和|由|对|向|以|让|是|在)([^的了]{2,12})$")
_LAST = re.compile(r"(.{2,12}?)(?:等|和|及|与|以及|在内|\d+家|[一二三四五六七八九十两几数百]+家|的|$)")
_JOINED = re.compile(r"(?:以及|和|及|与)([^、,等]{2,12}?)(?=等|在内|\d+家|的|$)")


@dataclass(frozen=True)
class InstitutionListSuggester:
    """、 lists: what 等N家企业 closes is a list of institutions, and so is one most of whose members are known."""

    evidence: Evidence
    name: str = "list"

    def suggest(self, passage: Passage, found: Sequence[Candidate]) -> list[Candidate]:
        """Return the members of such lists that nobody has found yet."""
        known = {(c.start, c.end) for c in found if c.label == INSTITUTION and c.score >= 0.5}
        result: list[Candidate] = []
        for start, end in passage.sentences:
            for items in lists(passage.folded, start, end):
                result += self._members(passage, items, known)
        return result

    def _members(self, passage: Passage, items: list[tuple[int, int]], known: set[tuple[int, int]]) -> list[Candidate]:
        after = passage.folded[items[-1][1] : items[-1][1] + 30]
        closer = _CLOSER.match(after)
        hits = sum(item in known for item in items)
        others = [item for item in items if item not in known and self._can_be_name(passage, item)]
        if closer and closer.group().startswith("等"):
            counted = _COUNTED.match(after)
            score = 0.85 if counted else 0.75
            reason = f"列在“{closer.group()}”之前"
        elif hits >= 2 and hits * 2 >= len(items):
            score, reason = 0.6, "与已知机构并列"
        else:
            return []
        return [Candidate(s, e, INSTITUTION, score, self.name, reason) for s, e in others]

    def _can_be_name(self, passage: Passage, item: tuple[int, int]) -> bool:
        name = passage.folded[item[0] : item[1]]
        if name in self.evidence.stop_words or len(name) > 12:
            return False
        if self.evidence.project_heads.match(name, len(name)) or name[0].isdigit():
            return False
        index = passage.word_index(item[0])
        return passage.words[index].pos[0] not in "vdpcr" or passage.words[index].end < item[1]


def lists(folded: str, start: int, end: int) -> Iterator[list[tuple[int, int]]]:
    """Yield the 、 lists of a sentence as their items' (start, end); a list has at least two items."""
    if folded.find("、", start, end) < 0:
        return
    segment_start = start
    for cut in _CUT.finditer(folded[start:end]):
        segment_end = start + cut.start()
        pieces = _split(folded, segment_start, segment_end)
        if len(pieces) >= 2:
            yield pieces
        segment_start = start + cut.end()


def _split(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the parts between 、 of a clause; the first keeps only its tail, the last only up to 等, 和 or a count."""
    if folded.find("、", start, end) < 0:
        return []
    items: list[tuple[int, int]] = []
    for item in folded[start:end].split("、"):
        items.append((start, start + len(item)))
        start += len(item) + 1
    begin, stop = items[0]
    first = _FIRST.search(folded[max(begin, stop - _FIRST_REACH) : stop])
    if first:
        items[0] = (stop - len(first[1]), stop)
    last_text = folded[items[-1][0] : items[-1][1]]
    last = _LAST.match(last_text)
    if last:
        items[-1] = (items[-1][0], items[-1][0] + last.end(1))
        joiner = _JOINED.match(last_text[last.end(1) :])
        if joiner:
            offset = items[-1][1]
            items.append((offset + joiner.start(1), offset + joiner.end(1)))
    return [item for item in items if 2 <= item[1] - item[0] <= 16]
