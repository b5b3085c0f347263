"""Counted sets of projects: 6个先进材料项目, 亿元以上项目42个, 四大国家级服务出口基地."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.core.labels import PROJECT
from annotator.suggest.candidate import Candidate
from annotator.suggest.evidence import Evidence
from annotator.suggest.passage import Passage
from annotator.suggest.words import Word

_NUMBER = r"(?:\d[\d,]*余?多? ?|[一二两三四五六七八九十百千]+余?多?)"  # a blank may set off digits
_SOLID = (
    "项目|工程|基地|产业园|生产线|产线|电站|综合体|大桥|水库|泵站|变电站|泊位|隧道|装置|高速公路|公路|高速|铁路|桥梁|厂房|"
    "充电站|污水处理厂|安置房|小区|公园|停车场|学校|医院|码头|机组|风电场"
)
_INNER = r"(?:[^\s,。;:!?、()\d的了是在和与及等]|(?<=[A-Za-z0-9]) | (?=[A-Za-z0-9]))"
_COUNT_FIRST = re.compile(
    rf"{_NUMBER}(?:个|项|大|座|条|宗|处|所|批次|余个|多个)(?:{_INNER}|、|\d+亿|亿元|\d+万){{0,22}}?(?:{_SOLID})(?!部|经理|库|集群|公司|办|组)"
)
_LAST_TAIL = re.compile(
    rf"(?:项目|工程|基地|生产线|电站|产业园)(?:共有?|有|总计|达|近|超)? ?{_NUMBER}(?:个|项|座|条|宗|处)"
)
_LAST_HEAD = re.compile(rf"(?:[\d一二三五十百千.,]*[亿万]元?(?:及?以上|级)(?:的)?)?{_INNER}{{0,14}}\Z")
_JOINED_TAIL = re.compile(rf"(?:项目|工程)(?:共有?|有|总计|达|近|超)? ?{_NUMBER}(?:个|项|座|条|宗|处)")
_JOINED_HEAD = re.compile(rf"{_INNER}{{2,14}}(?:(?:、|和|与|及){_INNER}{{2,14}}){{1,4}}\Z")
_CLASS_TAIL = re.compile(
    rf"(?:类|领域|方面|建设|改造)(?:共有?|有)? ?{_NUMBER}(?:个|项)(?![一-鿿]*(?:百分点|方面|环节))"
)
_CLASS_HEAD = re.compile(rf"(?:{_INNER}|、){{1,14}}\Z")
_REACH = {_LAST_HEAD: 40, _JOINED_HEAD: 60, _CLASS_HEAD: 14}  # code points that can stand before the noun
_ABOUT_PROJECTS = re.compile("项目|工程|投资")
_WHOLE = ("投资", "建设", "合作", "其他", "其它")
_STARTS = ("开工", "竣工", "签约", "投产", "落地", "投用", "在建", "入库", "引进", "推介")


@dataclass(frozen=True)
class ProjectGroupSuggester:
    """A count with a noun phrase about projects, in either order."""

    evidence: Evidence
    name: str = "count"

    def suggest(self, passage: Passage, found: Sequence[Candidate]) -> list[Candidate]:
        """Return counted sets of projects."""
        result: list[Candidate] = []
        taken: list[tuple[int, int]] = []
        for places, order in ((_counted_last(passage.folded), "后"), (_counted_first(passage.folded), "前")):
            for place in places:
                start, end = self._trim(passage, *place, last=order == "后")
                if self._fits(passage, start, end) and not _overlaps(taken, start, end):
                    taken.append((start, end))
                    result.append(self._group(start, end, 0.75, f"数量在{order}的一组项目"))
        for tail, head in ((_JOINED_TAIL, _JOINED_HEAD), (_CLASS_TAIL, _CLASS_HEAD)):
            for match in tail.finditer(passage.folded):
                before = head.search(passage.folded, max(0, match.start() - _REACH[head]), match.start())
                if before is None:
                    continue
                start, end = self._trim(passage, before.start(), match.end(), last=True)
                known = (start, end) in taken
                if self._fits(passage, start, end) and not known and self._about_projects(passage, start):
                    taken.append((start, end))
                    result.append(self._group(start, end, 0.5, "数量在后的一类项目"))
        return result

    def _group(self, start: int, end: int, score: float, reason: str) -> Candidate:
        return Candidate(start, end, PROJECT, score, self.name, reason, {"kind": "group"})

    def _fits(self, passage: Passage, start: int, end: int) -> bool:
        return end - start >= 4 and passage.allows_projects(start) and self._single_sentence(passage, start, end)

    def _about_projects(self, passage: Passage, start: int) -> bool:
        return bool(_ABOUT_PROJECTS.search(passage.folded, *passage.sentence_at(start)))

    def _single_sentence(self, passage: Passage, start: int, end: int) -> bool:
        return passage.sentence_at(start) == passage.sentence_at(end - 1)

    def _trim(self, passage: Passage, start: int, end: int, *, last: bool) -> tuple[int, int]:
        """Return the span after the verbs and boundary words that a count-last phrase may begin with."""
        if not last:
            return start, end
        index = passage.word_index(start)
        best = start
        while index < len(passage.words) and passage.words[index].end < end:
            word = passage.words[index]
            if word.text.endswith(("项目", "工程", "类")) or word.pos == "m":
                break
            if self._opens(word):
                best = word.end
            index += 1
        return max(best, start), end

    def _opens(self, word: Word) -> bool:
        """Return whether a phrase begins after this word: a verb or function word, but not 投资 in 投资项目."""
        if word.text.endswith(_STARTS):
            return True
        if word.pos[0] in "anbc" or word.text in self.evidence.inner_words or word.text in _WHOLE:
            return False
        return word.text in self.evidence.left_boundaries or word.pos[0] in "vpcrud"


def _counted_first(folded: str) -> Iterator[tuple[int, int]]:
    """Yield where a count comes before what it counts: 6个先进材料项目."""
    return (match.span() for match in _COUNT_FIRST.finditer(folded))


def _counted_last(folded: str) -> Iterator[tuple[int, int]]:
    """Yield where a count comes behind what it counts: 亿元以上项目42个. The noun's beginning comes last."""
    done = 0
    for match in _LAST_TAIL.finditer(folded):
        before = _LAST_HEAD.search(folded, max(done, match.start() - _REACH[_LAST_HEAD]), match.start())
        yield before.start() if before else match.start(), match.end()
        done = match.end()


def _overlaps(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    return any(a < end and start < b for a, b in taken)
