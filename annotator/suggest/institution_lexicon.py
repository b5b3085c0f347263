"""Institutions known by name: the shipped lexicon of organisations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.core.labels import INSTITUTION
from annotator.suggest.candidate import Candidate
from annotator.suggest.evidence import AMBIGUOUS, Evidence
from annotator.suggest.passage import Passage

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
            elif crosses_word(passage, start, end):
                score = DOUBTFUL
            reason = f"词典：{TITLES.get(entry.kind, '机构')}"
            result.append(Candidate(start, end, INSTITUTION, score, self.name, reason))
        return result


def cuts_word(passage: Passage, start: int, end: int) -> bool:
    """Return whether the hit begins or ends inside a longer ordinary word."""
    folded = passage.folded
    ascii_left = start > 0 and folded[start - 1].isascii() and folded[start - 1].isalnum()
    ascii_right = end < len(folded) and folded[end].isascii() and folded[end].isalnum()
    if (ascii_left and folded[start].isascii()) or (ascii_right and folded[end - 1].isascii()):
        return True
    if end - start >= 3:
        return False
    return crosses_word(passage, start, end)


def crosses_word(passage: Passage, start: int, end: int) -> bool:
    """Return whether a word begins inside the hit and goes on behind it, or ends inside it and began before."""
    first = passage.words[passage.word_index(start)]
    last = passage.words[passage.word_index(end - 1)]
    return (first.start < start and first.end < end) or (last.end > end and last.start > start)
