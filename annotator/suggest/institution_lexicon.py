"""Institutions known by name: the shipped lexicon of organisations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.core.labels import INSTITUTION
from annotator.suggest.candidate import Candidate
from annotator.suggest.evidence import AMBIGUOUS, Evidence
from annotator.suggest.lexicon import Entry
from annotator.suggest.passage import Passage
from annotator.suggest.words import SHORTEST_NAME

TITLES = {
    "listed": "上市公司",
    "private": "民营企业",
    "soe": "国有企业",
    "foreign": "外资企业",
    "brand-company": "互联网企业",
    "bank": "银行",
    "university": "高校",
    "institute": "科研院所",
    "national": "国家机关",
    "local": "地方机关",
    "hospital": "医院",
    "media": "媒体",
    "company": "公司",
    "college": "高校",
    "school": "学校",
    "academy": "科研院所",
    "laboratory": "科研院所",
    "insurer": "保险公司",
    "securities": "证券公司",
    "fund": "基金",
    "trust": "信托公司",
    "exchange": "交易所",
    "finance": "金融机构",
    "law": "律师事务所",
    "accounting": "会计师事务所",
    "consulting": "咨询公司",
    "association": "协会",
    "international": "国际组织",
    "government": "政府部门",
    "party": "党群组织",
}
COMPANY_RIGHT = (
    "公司",
    "集团",
    "、",
    "等",
    "(",
    "宣布",
    "发布",
    "投资",
    "创始",
    "董事",
    "总部",
    "总裁",
    "副总裁",
    "负责人",
)
LOCAL = "local"  # a body without its place: 区教育局
DOUBTFUL = 0.35  # the score of a hit that may well be something else


@dataclass(frozen=True)
class InstitutionLexiconSuggester:
    """Every entry of the organisation lexicons that stands on word boundaries."""

    evidence: Evidence
    name: str = "lexicon"

    def suggest(self, passage: Passage, found: Sequence[Candidate]) -> list[Candidate]:
        """Return lexicon hits; an entry marked ambiguous needs a company's surroundings for a high score."""
        result = []
        for start, end, entry in passage.matches(self.evidence.organisations):
            if cuts_word(passage, start, end):
                continue
            score = 0.9
            if AMBIGUOUS in entry.notes:
                score = 0.7 if passage.folded.startswith(COMPANY_RIGHT, end) else DOUBTFUL
            elif _is_part(passage, start, end, entry):
                score = DOUBTFUL
            reason = f"词典：{TITLES.get(entry.kind, '机构')}"
            result.append(Candidate(start, end, INSTITUTION, score, self.name, reason))
        return result


def _is_part(passage: Passage, start: int, end: int, entry: Entry) -> bool:
    """Return whether the words around a hit say that it may be a part of something else."""
    if crosses_word(passage, start, end) or runs_into_word(passage, start, end):
        return True
    return entry.kind == LOCAL and has_place_in_front(passage, start)


def cuts_word(passage: Passage, start: int, end: int) -> bool:
    """Return whether the hit begins or ends inside a longer ordinary word, or is but a part of one (青山 in 青山湖)."""
    folded = passage.folded
    ascii_left = start > 0 and folded[start - 1].isascii() and folded[start - 1].isalnum()
    ascii_right = end < len(folded) and folded[end].isascii() and folded[end].isalnum()
    if (ascii_left and folded[start].isascii()) or (ascii_right and folded[end - 1].isascii()):
        return True
    if end - start >= SHORTEST_NAME:
        return False
    word = passage.words[passage.word_index(start)]
    inside = word.start <= start and end <= word.end and end - start < word.end - word.start
    return inside or crosses_word(passage, start, end)


def crosses_word(passage: Passage, start: int, end: int) -> bool:
    """Return whether a word begins inside the hit and goes on behind it, or ends inside it and began before."""
    first = passage.words[passage.word_index(start)]
    last = passage.words[passage.word_index(end - 1)]
    return (first.start < start and first.end < end) or (last.end > end and last.start > start)


def runs_into_word(passage: Passage, start: int, end: int) -> bool:
    """Return whether the hit's last sign and the next one are a word, and so is the rest: 浙商大 in 浙商|大会."""
    folded, is_word = passage.folded, passage.cutter.is_word
    return (
        folded[end : end + 1].isalpha()
        and folded[end - 1].isalpha()
        and is_word(folded[end - 1 : end + 1])
        and is_word(folded[start : end - 1])
    )


def has_place_in_front(passage: Passage, start: int) -> bool:
    """Return whether a noun touches the name of a local body: 都路|村党支部 is the body of a village of that name."""
    index = passage.word_index(start)
    before = passage.words[index - 1] if index else None
    return before is not None and before.end == start and before.pos[0] == "n" and before.text[-1].isalpha()
