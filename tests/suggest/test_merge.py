import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.suggest.candidate import Candidate
from annotator.suggest.merge import PRECEDENCE, agreed_score, rank, resolve

LABELS = ("PROJECT", "INSTITUTION", "INVESTMENT")


def one(start, end, label="INSTITUTION", score=0.5, suggester="suffix"):
    return Candidate(start, end, label, score, suggester, "因为")


def clash(a, b):
    return a.label == b.label and a.start < b.end and b.start < a.end


CANDIDATES = st.builds(
    lambda start, length, label, score, suggester: one(start, start + length, label, score, suggester),
    st.integers(0, 30),
    st.integers(1, 12),
    st.sampled_from(LABELS),
    st.floats(0, 1),
    st.sampled_from([*PRECEDENCE, "plug-in"]),
)


def test_the_surer_of_two_that_overlap_stays():
    sure, unsure = one(0, 4, score=0.9), one(2, 8, score=0.4)
    assert resolve([unsure, sure]) == [sure]


def test_of_two_about_as_sure_the_longer_stays():
    outer, inner = one(0, 8, score=0.78), one(0, 4, score=0.8)
    assert resolve([inner, outer]) == [outer]


def test_nesting_and_crossing_across_labels_stays():
    project, inside, crossing = one(0, 8, "PROJECT"), one(0, 4, "INSTITUTION"), one(6, 10, "INVESTMENT")
    assert resolve([crossing, inside, project]) == [project, inside, crossing]


def test_neighbours_do_not_clash():
    assert resolve([one(4, 8), one(0, 4)]) == [one(0, 4), one(4, 8)]


def test_nothing_gives_nothing():
    assert resolve([]) == []


@given(st.lists(CANDIDATES, max_size=20))
def test_no_two_of_a_label_overlap_and_nothing_is_dropped_without_need(candidates):
    kept = resolve(candidates)
    assert all(not clash(a, b) for i, a in enumerate(kept) for b in kept[:i])
    assert [c.start for c in kept] == sorted(c.start for c in kept)
    assert all(any(clash(dropped, other) for other in kept) for dropped in candidates)
    assert {c.label for c in kept} == {c.label for c in candidates}


@given(st.lists(CANDIDATES, max_size=12))
def test_resolving_again_changes_nothing(candidates):
    kept = resolve(candidates)
    assert resolve(kept) == kept


def test_the_order_of_evidence_puts_unknown_suggesters_last():
    ranks = [rank(one(0, 1, suggester=name)) for name in PRECEDENCE]
    assert ranks == sorted(set(ranks))
    assert rank(one(0, 1, suggester="plug-in")) > max(ranks)
    assert rank(one(0, 1, suggester="echo")) == min(ranks)


def test_agreement_raises_a_score():
    alone = [one(0, 4, score=0.5)]
    both = [*alone, one(0, 4, score=0.4, suggester="lexicon")]
    assert agreed_score(alone) == 0.5
    assert agreed_score(both) == pytest.approx(0.7)


@given(st.lists(st.floats(0, 0.98), min_size=1, max_size=6))
def test_a_joint_score_is_a_probability_that_the_strongest_supports(scores):
    group = [one(0, 4, score=score, suggester=name) for score, name in zip(scores, PRECEDENCE, strict=False)]
    assert group[0].score <= agreed_score(group) <= 1
