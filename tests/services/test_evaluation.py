import json

import pytest

from annotator.core.document import annotate, make_document
from annotator.core.relation import Relation
from annotator.core.scoring import Tally
from annotator.core.span import Span, State
from annotator.services.evaluation import evaluate, to_json

TEXT = "甲集团投资3亿元建新园区。\n乙集团投资5亿元。"


def span(quote, label, id=None, **values):
    start = TEXT.index(quote)
    return Span(id or quote, start, start + len(quote), label, quote, **values)


def money(quote, value, **values):
    return span(quote, "INVESTMENT", attributes={"comparator": "eq", "value": value}, **values)


@pytest.fixture
def gold():
    spans = [
        span("甲集团", "INSTITUTION"),
        span("乙集团", "INSTITUTION"),
        span("新园区", "PROJECT"),
        money("3亿元", 300_000_000),
        money("5亿元", 500_000_000),
        span("建新", "PROJECT", state=State.REJECTED),
    ]
    relations = [Relation("1", "has_investment", "新园区", "3亿元"), Relation("2", "invested_by", "新园区", "甲集团")]
    return annotate(make_document(TEXT), spans, relations)


@pytest.fixture
def predicted():
    suggested = {"state": State.SUGGESTED, "suggester": "x"}
    spans = [
        span("甲集团", "INSTITUTION", score=0.95, **suggested),
        span("园区", "PROJECT", score=0.65, **suggested),
        money("3亿元", 300_000_000, score=0.95, **suggested),
        money("5亿元", 5, score=0.95, **suggested),
        span("投资", "INSTITUTION", score=0.65, **suggested),
        span("建新", "PROJECT", state=State.REJECTED),
    ]
    relations = [Relation("9", "invested_by", "园区", "甲集团", State.SUGGESTED)]
    return annotate(make_document(TEXT), spans, relations)


def test_figures_by_label(gold, predicted):
    result = evaluate([gold], [predicted])
    figures = {row.label: (row.exact, row.overlap) for row in result.labels}
    assert figures == {
        "PROJECT": (Tally(0, 1, 1, 0), Tally(1, 1, 1, 1)),
        "INVESTMENT": (Tally(2, 2, 2, 2), Tally(2, 2, 2, 2)),
        "INSTITUTION": (Tally(1, 2, 2, 1), Tally(1, 2, 2, 1)),
    }
    assert result.overall.exact == Tally(3, 5, 5, 3)
    assert result.values == Tally(1, 2, 2, 1)
    assert result.relations == {"has_investment": Tally(0, 0, 1, 0), "invested_by": Tally(0, 1, 1, 0)}


def test_what_was_missed_and_what_is_false_is_listed_with_its_surroundings(gold, predicted):
    found = evaluate([gold], [predicted]).findings
    assert [(one.kind, one.text, one.near) for one in found] == [
        ("false", "投资", ""),
        ("missed", "新园区", "园区"),
        ("false", "园区", "新园区"),
        ("missed", "乙集团", ""),
    ]
    last = found[-1]
    assert last.before + last.text + last.after in TEXT
    assert last.after == "投资5亿元。"


def test_scores_are_compared_with_what_came_true(gold, predicted):
    result = evaluate([gold], [predicted])
    assert [(row.count, row.accepted) for row in result.reliability] == [(2, 0), (3, 1)]
    assert result.calibration_error == pytest.approx((2 * 0.65 + 3 * 0.05) / 5)


def test_gold_against_itself_is_perfect(gold):
    result = evaluate([gold], [gold])
    assert result.overall.exact.f1 == 1
    assert all(tally.f1 == 1 for tally in result.relations.values())
    assert (result.findings, result.values) == ((), Tally(2, 2, 2, 2))


def test_documents_are_paired_by_their_text(gold, predicted):
    other = annotate(make_document("另一篇"))
    result = evaluate([gold, other], [other, predicted])
    assert (result.documents, result.missing) == (2, 0)
    assert result.overall.exact.hits == 3


def test_a_document_without_predictions_counts_as_found_empty(gold):
    result = evaluate([gold], [])
    assert result.missing == 1
    assert result.overall.exact == Tally(0, 0, 5, 0)
    assert len(result.findings) == 5


def test_a_label_of_ones_own_gets_its_figures():
    document = make_document(TEXT)
    result = evaluate([annotate(document, [span("乙", "PERSON")])], [])
    assert [row.label for row in result.labels][-1] == "PERSON"


def test_the_json_holds_everything(gold, predicted):
    row = json.loads(json.dumps(to_json(evaluate([gold], [predicted]))))
    assert row["labels"]["INVESTMENT"]["exact"]["f1"] == 1
    assert row["labels"]["all"]["exact"]["hits"] == 3
    assert row["investment_values"]["hits"] == 1
    assert row["relations"]["invested_by"]["recall"] == 0
    assert len(row["findings"]) == 4
    assert row["findings"][0]["document"] == TEXT.split("\n")[0]
    assert row["reliability"][0]["count"] == 2
