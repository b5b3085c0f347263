"""Investment amounts without a word of investing: what stands right behind a project's name (实训楼，4500万元；)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.core.labels import INVESTMENT, PROJECT
from annotator.suggest.candidate import Candidate
from annotator.suggest.evidence import WEAK, Evidence
from annotator.suggest.investment import UNSAID
from annotator.suggest.passage import Passage

_BETWEEN = re.compile(r"[“”’]?(?:\([一二三四五]期\))?(?:[,:(/]| / |\|)?\s?\Z")
_REACH = 8  # code points that can stand between the name and the amount
_ITEM = re.compile(r"\)?[、;,][^、;,。:的是\d]{3,24}[,:(]?\s?")
_BEHIND = re.compile(r"\s?(?:[,。;、)/|\n]|和|及|与|$|左右|以及)")
_WORKS = ("改造", "扩建", "新建", "迁建", "重建", "更新", "整治", "修缮", "技改", "扩能", "二期", "三期", "提标")
_LIKELY = 0.55  # a project's score from which on its amount is looked for
_SCORE = 0.6


@dataclass(frozen=True)
class InvestmentBesideSuggester:
    """Amounts that nothing speaks for or against, right behind a project and at a clause's end, as lists give them."""

    evidence: Evidence
    name: str = "beside"

    def suggest(self, passage: Passage, found: Sequence[Candidate]) -> list[Candidate]:
        """Return such amounts of `found` again, as investments, and those of which others in the same list are."""
        ends = {c.end for c in found if c.label == PROJECT and c.score >= _LIKELY}
        amounts = [c for c in found if c.label == INVESTMENT]
        result: dict[int, Candidate] = {}
        for place, amount in enumerate(amounts):
            if self._is_open(passage, amount) and self._follows(passage.folded, amount.start, ends):
                result[place] = amount._replace(score=_SCORE, suggester=self.name, reason="紧跟在项目名称之后")
        for places in (range(1, len(amounts)), range(len(amounts) - 2, -1, -1)):
            for place in places:
                amount, other = amounts[place], amounts[place - places.step]
                sure = result.get(place - places.step, other).score >= _SCORE
                if place not in result and sure and self._is_open(passage, amount) and _listed(passage, amount, other):
                    result[place] = amount._replace(score=_SCORE, suggester=self.name, reason="与投资金额并列")
        return [result[place] for place in sorted(result)]

    def _is_open(self, passage: Passage, amount: Candidate) -> bool:
        """Return whether nothing speaks for or against an amount that ends its clause."""
        return amount.reason == UNSAID and _BEHIND.match(passage.folded, amount.end) is not None

    def _follows(self, folded: str, start: int, ends: set[int]) -> bool:
        """Return whether a project's name, or a word that ends such names, stands right before `start`."""
        between = _BETWEEN.search(folded, max(0, start - _REACH), start)
        end = between.start() if between else start
        if end in ends or start in ends or folded.endswith(_WORKS, 0, end):
            return True
        head = self.evidence.project_heads.match(folded, end)
        return head is not None and WEAK not in (head.kind, *head.notes)


def _listed(passage: Passage, one: Candidate, other: Candidate) -> bool:
    """Return whether two amounts stand in one list, each behind the name of what it is for: 东院1亿元、西院2亿元."""
    first, second = sorted((one, other), key=lambda amount: amount.start)
    same = passage.sentence_at(first.end) == passage.sentence_at(second.start)
    return same and _ITEM.fullmatch(passage.folded, first.end, second.start) is not None
