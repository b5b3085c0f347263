"""Investment amounts without a word of investing: what stands right behind a project's name (实训楼，4500万元；)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from annotator.core.labels import INVESTMENT, PROJECT
from annotator.suggest.candidate import Candidate
from annotator.suggest.evidence import WEAK, Evidence
from annotator.suggest.passage import Passage

_BETWEEN = re.compile(r"[“”’]?(?:\([一二三四五]期\))?(?:[,:(/]| / |\|)?\s?\Z")
_REACH = 8  # code points that can stand between the name and the amount
_BEHIND = re.compile(r"\s?(?:[,。;、)/|\n]|和|及|与|$|左右|以及)")
_WORKS = ("改造", "扩建", "新建", "迁建", "重建", "更新", "整治", "修缮", "技改", "扩能", "二期", "三期", "提标")
_LIKELY = 0.55  # a project's score from which on its amount is looked for
_UNSAID = 0.15  # an amount's score when nothing near it speaks for or against an investment
_SCORE = 0.6


@dataclass(frozen=True)
class InvestmentBesideSuggester:
    """Amounts that nothing speaks for or against, right behind a project and at a clause's end, as lists give them."""

    evidence: Evidence
    name: str = "beside"

    def suggest(self, passage: Passage, found: Sequence[Candidate]) -> list[Candidate]:
        """Return such amounts of `found` again, as investments."""
        ends = {c.end for c in found if c.label == PROJECT and c.score >= _LIKELY}
        return [
            replace(amount, score=_SCORE, suggester=self.name, reason="紧跟在项目名称之后")
            for amount in found
            if amount.label == INVESTMENT
            and amount.score <= _UNSAID
            and _BEHIND.match(passage.folded, amount.end)
            and self._follows(passage.folded, amount.start, ends)
        ]

    def _follows(self, folded: str, start: int, ends: set[int]) -> bool:
        """Return whether a project's name, or a word that ends such names, stands right before `start`."""
        between = _BETWEEN.search(folded, max(0, start - _REACH), start)
        end = between.start() if between else start
        if end in ends or start in ends or folded.endswith(_WORKS, 0, end):
            return True
        head = self.evidence.project_heads.match(folded, end)
        return head is not None and WEAK not in (head.kind, *head.notes)
