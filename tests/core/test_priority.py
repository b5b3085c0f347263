import pytest

from annotator.core.priority import amount, doubt, facts_of, scores_between
from annotator.core.span import Span, State, Verdict


@pytest.mark.parametrize(("score", "wanted"), [(0.5, 1), (0, 0), (1, 0), (0.75, 0.5), (0.25, 0.5), (1.5, 0)])
def test_doubt_is_greatest_in_the_middle(score, wanted):
    assert doubt(score) == wanted


@pytest.mark.parametrize(
    ("value", "wanted"), [(5, 5), ([1, 7], 7), (None, 0), ("many", 0), (True, 0), ([None, 2.5], 2.5), ([], 0)]
)
def test_the_upper_end_of_an_amount_counts(value, wanted):
    assert amount({"value": value}) == wanted
    assert amount({}) == 0


def test_decided_and_unsure_highlights_are_no_longer_open():
    spans = [
        Span("1", 0, 1, "PROJECT", "甲", state=State.SUGGESTED, score=0.5, suggester="b"),
        Span("2", 1, 2, "PROJECT", "乙", state=State.SUGGESTED, score=0.1, suggester="a", decision=Verdict.UNSURE),
        Span("3", 2, 3, "INVESTMENT", "丙", state=State.GOLD, score=0.2, suggester="c", attributes={"value": 3}),
        Span("4", 3, 4, "INVESTMENT", "丁", state=State.REJECTED, score=0.3, suggester="d", attributes={"value": 9}),
        Span("5", 4, 5, "INSTITUTION", "戊", state=State.SUGGESTED, suggester="a"),
    ]
    facts = facts_of(spans)
    assert (facts.uncertainty, facts.money, facts.scores) == (1, 3, 1 << 10)
    assert (facts.open_labels, facts.gold_labels) == (("INSTITUTION", "PROJECT"), ("INVESTMENT",))
    assert (facts.open_suggesters, facts.gold_suggesters) == (("a", "b"), ("c",))
    assert facts.strings == {("PROJECT", "甲"), ("INSTITUTION", "戊")}


@pytest.mark.parametrize("step", range(21))
def test_a_score_lies_in_the_range_that_begins_with_it(step):
    score = step / 20
    spans = [Span("1", 0, 1, "PROJECT", "甲", state=State.SUGGESTED, score=score, suggester="b")]
    bits = facts_of(spans).scores
    assert bits & scores_between(score, 1.0)
    assert not bits & scores_between(0.0, score) or step == 20
    assert bits & scores_between(0.0, min(1.0, score + 0.05))
    assert not bits & scores_between(min(1.0, score + 0.05), 1.0) or step >= 19
    assert scores_between(0.5, 0.5) == 0
