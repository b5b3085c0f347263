import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.document import annotate, make_document
from annotator.core.relation import Relation
from annotator.core.scoring import (
    Tally,
    attribute_tally,
    count_labels,
    exact_tally,
    expected_calibration_error,
    overlap_tally,
    relation_tally,
    reliability,
)
from annotator.core.span import Span


def span(start, end, label="PROJECT", **attributes):
    return Span(f"{start}-{end}-{label}", start, end, label, "", attributes)


def test_figures_follow_from_counts():
    tally = Tally(hits=2, predicted=4, gold=3, found=2)
    assert (tally.precision, tally.recall) == (0.5, pytest.approx(2 / 3))
    assert tally.f1 == pytest.approx(4 / 7)
    assert tally + tally == Tally(4, 8, 6, 4)


@pytest.mark.parametrize(
    ("tally", "figures"),
    [(Tally(), (1, 1, 1)), (Tally(gold=2), (0, 0, 0)), (Tally(predicted=2), (0, 1, 0))],
)
def test_nothing_to_find_and_nothing_found(tally, figures):
    assert (tally.precision, tally.recall, tally.f1) == figures


def test_exact_needs_place_and_label():
    gold = [span(0, 4), span(5, 6), span(7, 9)]
    given = [span(0, 4), span(0, 4), span(5, 6, "INVESTMENT"), span(7, 8)]
    assert exact_tally(gold, given) == Tally(1, 3, 3, 1)


def test_overlap_needs_one_character_and_the_label():
    gold = [span(0, 4), span(5, 6), span(7, 9)]
    given = [span(3, 5), span(5, 6, "INVESTMENT"), span(0, 1), span(9, 10)]
    assert overlap_tally(gold, given) == Tally(2, 4, 3, 1)


def test_relations_are_the_same_between_the_same_places():
    document = make_document("一二三四五")
    gold = annotate(document, [span(0, 1), span(2, 3, "INVESTMENT")])
    head, tail = gold.spans
    same = [head.changed(id="x"), tail.changed(id="y")]
    other = annotate(document, same, [Relation("1", "has_investment", "x", "y")])
    gold = annotate(document, gold.spans, [Relation("9", "has_investment", head.id, tail.id)])
    assert relation_tally(gold, other) == Tally(1, 1, 1, 1)
    assert relation_tally(gold, annotate(document, other.spans)) == Tally(0, 0, 1, 0)


def test_attributes_count_where_the_span_was_met():
    gold = [span(0, 1, value=3, comparator="eq"), span(2, 3, value=[1, 2], comparator="range"), span(4, 5)]
    given = [span(0, 1, value=3.0000001, comparator="eq"), span(2, 3, value=[1, 3], comparator="range")]
    assert attribute_tally(gold, given, ("value", "comparator")) == Tally(1, 2, 2, 1)
    assert attribute_tally(gold, [span(0, 1, value=3)], ("value", "comparator")).hits == 0


def test_the_reliability_table_has_a_row_for_each_tenth_that_is_used():
    low, high = reliability([(0.05, False), (0.95, True), (1.0, False)])
    assert (low.low, low.high, low.count, low.accepted) == (0.0, 0.1, 1, 0)
    assert (high.count, high.accepted, high.mean_score) == (2, 0.5, pytest.approx(0.975))


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), max_size=40))
def test_the_calibration_error_is_a_share_and_no_prediction_is_lost(scored):
    table = reliability(scored)
    assert sum(row.count for row in table) == len(scored)
    assert 0 <= expected_calibration_error(table) <= 1


def test_the_calibration_error_is_the_weighted_gap():
    assert expected_calibration_error(reliability([(0.9, True)] * 3 + [(0.9, False)])) == pytest.approx(0.15)
    assert expected_calibration_error([]) == 0


def test_labels_are_counted():
    assert count_labels([span(0, 1), span(1, 2), span(2, 3, "INVESTMENT")]) == {"PROJECT": 2, "INVESTMENT": 1}
