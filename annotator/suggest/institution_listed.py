"""Listed companies by the number they are traded under: 海川新材(300586), 海川股份（证券代码：600123.SH）."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.core.labels import INSTITUTION
from annotator.suggest.candidate import Candidate
from annotator.suggest.passage import Passage

_CODE = re.compile(
    r"[“”\"]?\s?[\[(](?:(?:证券|股票|股份)?代码[:为]?\s*)?\s?"
    r"(?:(?:SH|SZ|BJ|HK)[.:]?)?(?:[03689]\d{5}|0\d{4}|[48]\d{5})(?:\.(?:SH|SZ|BJ|HK|OC))?[;,)\]]"
)
_NAME = re.compile(r"(?:\*?ST)?[一-鿿A-Za-z]{2,10}(?:-[A-Z]{1,2})?\Z")
_REACH = 14  # code points that a name with its marks can take
_LONGEST = 6  # code points: traded names have four as a rule


@dataclass(frozen=True)
class InstitutionListedSuggester:
    """The name before a traded company's number in brackets."""

    name: str = "ticker"

    def suggest(self, passage: Passage, found: Sequence[Candidate]) -> list[Candidate]:
        """Return the names, cut where the words before them end."""
        result: list[Candidate] = []
        for code in _CODE.finditer(passage.folded):
            name = _NAME.search(passage.folded, max(0, code.start() - _REACH), code.start())
            if name is None:
                continue
            start, end = name.span()
            known = [c.start for c in found if c.label == INSTITUTION and c.end == end]
            start = min(known, default=self._start(passage, start, end))
            if end - start >= 2:
                result.append(Candidate(start, end, INSTITUTION, 0.9, self.name, "后面是证券代码"))
        return result

    def _start(self, passage: Passage, start: int, end: int) -> int:
        """Return where the name begins: after the last verb, preposition or conjunction, at most six signs long."""
        words = passage.words
        index = passage.word_index(end - 1)
        while index > 0 and words[index - 1].start >= max(start, end - _LONGEST):
            before = words[index - 1]
            if before.pos[0] in "pcrud" or (before.pos[0] == "v" and len(before.text) > 1):
                break
            index -= 1
        return max(start, words[index].start)
