"""Investment amounts: the money grammar, and the words around an amount that say whether it is invested."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from annotator.core.labels import INVESTMENT
from annotator.core.money import MoneyExpression, find_money
from annotator.core.span import Attributes
from annotator.suggest.candidate import Candidate
from annotator.suggest.evidence import Evidence
from annotator.suggest.passage import Passage

UNSAID = "附近没有投资字样"  # the reason of an amount that nothing near it speaks for or against
_FAR = 60  # code points beyond which a trigger says nothing
_FAINT = 6  # what each step below the full weight adds
_DIRECT = 8  # code points before the amount in which a trigger stands right before it
_COMMA, _STOP, _MONEY = 6, 25, 12  # what a comma, a semicolon and another amount between add to the distance
_SIZE_CLASS = re.compile(r"(?:级|元级)?(?:及?以上|级)?(?:的|重大|重点|产业|工业|制造业|招商|签约|新)*(?:项目|工程)")
_CLUSTER = re.compile(r"级?的?[一-鿿]{0,8}(?:产业集群|产业链|集群|市场|赛道|企业|县|镇|村|强|俱乐部)")
_DIGIT = re.compile(r"[0-9]")
_PROJECT_RIGHT = re.compile(r"(?:的|[一-鿿A-Za-z0-9]{0,14})(?:项目|工程|生产线|基地|产业园)")


class Hit(NamedTuple):
    """A trigger in reach of an amount: its word, whether it speaks for an investment, and how far it is."""

    word: str
    positive: bool
    distance: float
    left: bool


@dataclass(frozen=True)
class InvestmentSuggester:
    """Amounts by the money grammar, judged by the nearest trigger in the sentence."""

    evidence: Evidence
    name: str = "money"

    def suggest(self, passage: Passage, found: Sequence[Candidate]) -> list[Candidate]:
        """Return a candidate for every amount, with a low score where the context speaks against an investment."""
        sums = find_money(passage.text)
        starts = [money.start for money in sums]
        return [self._candidate(passage, starts, money) for money in sums]

    def _candidate(self, passage: Passage, starts: Sequence[int], money: MoneyExpression) -> Candidate:
        score, reason = self._judge(passage, starts, money)
        start, end = _bare(passage.folded, money.start, money.end)
        return Candidate(start, end, INVESTMENT, score, self.name, reason, money_attributes(money))

    def _judge(self, passage: Passage, starts: Sequence[int], money: MoneyExpression) -> tuple[float, str]:
        _, end = passage.sentence_at(money.start)
        right = passage.folded[money.end : end]
        hits = self.hits(passage, starts, money)
        if _CLUSTER.match(right) and (right.startswith("级") or not _stands_before(passage.folded, money.start, hits)):
            return 0.03, "产业或市场的规模"
        if _SIZE_CLASS.match(right) and not _DIGIT.search(passage.folded, money.start, money.end):
            return 0.9, "项目的规模等级"
        if hits:
            best = min(hits, key=lambda hit: hit.distance)
            side = "之后" if best.left else "之前"
            sure = max(0.0, 1 - best.distance / _FAR)
            score = 0.55 + 0.4 * sure if best.positive else 0.3 - 0.27 * sure
            return score, f"在“{best.word}”{side}"
        if _PROJECT_RIGHT.match(right):
            return 0.6, "金额后面是项目"
        return 0.15, UNSAID

    def hits(self, passage: Passage, starts: Sequence[int], money: MoneyExpression) -> list[Hit]:
        """Return the triggers of the amount's sentence that can speak for or against it; `starts` are those of all
        amounts.
        """
        result: list[Hit] = []
        sentence, behind = passage.sentence_at(money.start)
        triggers = passage.matches(self.evidence.triggers)
        first, last = bisect_left(triggers, (sentence,)), bisect_left(triggers, (behind,))
        for left, right, entry in triggers[first:last]:
            before = right <= money.start
            low, high = (right, money.start) if before else (money.end, left)
            if not 0 <= high - low <= _FAR:
                continue
            side, weight = _side_and_weight(entry.notes)
            if side not in ("both", "left" if before else "right"):
                continue
            distance = self._distance(passage.folded, starts, low, high)
            # What follows an amount belongs to the next one more often than not.
            distance = distance if before else distance * 2.5 - 1
            distance += _FAINT * (3 - weight)
            if distance <= _FAR:
                result.append(Hit(entry.word, entry.kind == "positive", distance, before))
        return result

    def _distance(self, folded: str, starts: Sequence[int], low: int, high: int) -> float:
        others = bisect_left(starts, high) - bisect_left(starts, low)
        marks = _COMMA * folded.count(",", low, high) + _STOP * folded.count(";", low, high)
        return high - low + marks + _MONEY * others


def _stands_before(folded: str, start: int, hits: Sequence[Hit]) -> bool:
    """Return whether a word of investing stands right before `start`."""
    before = folded[max(0, start - _DIRECT) : start]
    return any(hit.positive and hit.word in before[-len(hit.word) - 1 :] for hit in hits)


def _bare(folded: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of number and unit alone: 人民币 before it, or after 元, stays outside by the guidelines."""
    text = folded[start:end]
    if text.endswith("元人民币"):
        end -= len("人民币")
    for sign in ("人民币", "RMB", "¥"):
        if text.startswith(sign):
            start += len(text) - len(text.removeprefix(sign).lstrip())
    return start, end


@cache
def _side_and_weight(notes: tuple[str, ...]) -> tuple[str, int]:
    """Return on which side of an amount a trigger stands and how strongly it speaks (1..3), from a note `left:3`."""
    side, _, weight = (notes[0] if notes else "both:2").partition(":")
    return side, int(weight or 2)


def money_attributes(money: MoneyExpression) -> Attributes:
    """Return an amount's comparator, value (int, float, or [low, high]) and currency as span attributes."""
    value = money.value
    number = [_number(side) for side in value] if isinstance(value, tuple) else _number(value)
    return {"comparator": money.comparator, "value": number, "currency": money.currency}


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
