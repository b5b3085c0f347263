import json
from dataclasses import replace
from decimal import Decimal

import pytest

from annotator.core import decision as d
from annotator.core.document import Source, Status, annotate, make_document
from annotator.core.labels import BUILT_IN
from annotator.core.span import Span, State, Verdict
from annotator.services.clock import local_day, local_period
from annotator.services.insights import Acceptance, LabelFigures, Missed, insights, made_insights, read_insights
from annotator.storage.insights import HourTally, ScoreTally, StoredFigures
from tests.conftest import suggested

NOTHING = StoredFigures({}, 0, 0, 0, (), (), (), (), None, (), ())


def test_a_day_and_an_hour_begin_where_the_reviewer_lives():
    first, after = local_period("2026-01-31")
    assert (local_day(first), local_day(after)) == ("2026-01-31", "2026-02-01")
    hour, end = local_period("2026-01-31 23")
    assert first < hour < end == after
    assert local_day("no time") == ""


def test_the_pace_gives_a_forecast():
    hours = (
        HourTally("2026-01-01 09", accepted=30, rejected=10, articles=1, seconds=200.0),
        HourTally("2026-01-01 15", accepted=10, seconds=100.0),
        HourTally("2026-01-02 09", accepted=28, unsure=2, articles=2, seconds=180.0),
    )
    stored = replace(
        NOTHING,
        documents={Status.DONE: 3, Status.IN_PROGRESS: 1, Status.TODO: 6},
        unseen=2,
        seen_spans=160,
        open_left=80,
        hours=hours,
        median_seconds=4.0,
    )
    made = made_insights(stored, BUILT_IN)
    assert [(day.name, day.decided, day.articles) for day in made.days] == [
        ("2026-01-01", 50, 1),
        ("2026-01-02", 30, 2),
    ]
    pace = made.pace
    assert (pace.articles, pace.done, pace.begun) == (10, 3, 1)
    assert pace.seconds_each == 6.0
    assert pace.per_day == 40.0
    assert pace.remaining == 80 + 2 * 20  # articles never seen hold as many as the others
    assert pace.seconds_left == 720.0
    assert pace.days_left == 3.0


def test_without_decisions_there_is_no_forecast():
    made = made_insights(replace(NOTHING, documents={Status.TODO: 2}, unseen=2), BUILT_IN)
    assert (made.pace.seconds_left, made.pace.days_left, made.pace.remaining) == (None, None, 0)
    assert (made.reliability, made.calibration_error, made.suggesters) == ((), 0.0, ())


def test_what_became_of_the_suggestions(session, dataset, document):
    session.apply(document, d.Accept("PROJECT-智能装备产业园"))
    session.apply(document, d.Relabel("INSTITUTION-滨海银行", "PROJECT"))
    session.apply(document, d.Move("INSTITUTION-华兴集团", 7, 10))
    session.apply(document, d.Accept("INSTITUTION-华兴集团"))
    session.apply(document, d.Reject("INVESTMENT-12亿元"))
    session.apply(document, d.Add(2, 4, "INSTITUTION"))
    found = insights(dataset)
    assert found.suggesters == (
        Acceptance("rule", "PROJECT", as_is=1),
        Acceptance("rule", "INVESTMENT", rejected=1),
        Acceptance("rule", "INSTITUTION", boundary=1, relabelled=1),
    )
    assert [one.precision for one in found.suggesters] == [1.0, 0.0, 0.0]
    assert found.missed == (Missed("PROJECT", 0, 2), Missed("INVESTMENT", 0, 0), Missed("INSTITUTION", 1, 1))
    assert [one.share_found for one in found.missed] == [1.0, None, 0.5]
    assert found.labels[2] == LabelFigures("INSTITUTION", 2, 0, 0, 0)


def test_a_changed_value_is_still_the_right_place_and_label(session, dataset, document):
    session.apply(document, d.SetAttributes("INVESTMENT-12亿元", {"comparator": "gt", "value": 5}))
    session.apply(document, d.Accept("INVESTMENT-12亿元"))
    (row,) = insights(dataset).suggesters
    assert (row.value, row.precision) == (1, 1.0)


def test_gold_that_came_without_a_decision_is_neither_found_nor_missed(session, dataset):
    text = "滨海银行开业"
    session.add_documents([annotate(make_document(text), [Span("s", 0, 4, "INSTITUTION", "滨海银行")])])
    assert insights(dataset).missed[2] == Missed("INSTITUTION", 0, 0)
    assert insights(dataset).labels[2].gold == 1


def test_reliability_weighs_the_bins():
    stored = replace(NOTHING, scores=(ScoreTally(5, 10, 5.5, 4), ScoreTally(9, 30, 28.5, 30)))
    made = made_insights(stored, BUILT_IN)
    assert [(row.low, row.mean_score, row.accepted) for row in made.reliability] == [(0.5, 0.55, 0.4), (0.9, 0.95, 1.0)]
    assert made.calibration_error == pytest.approx((10 * 0.15 + 30 * 0.05) / 40)


def amounts(session, text, *figures, name="", date="", currency="CNY"):
    spans = [
        suggested(text, quote, "INVESTMENT", attributes={"comparator": "eq", "value": value, "currency": currency})
        for quote, value in figures
    ]
    gold = [span.changed(state=State.GOLD, decision=Verdict.ACCEPTED) for span in spans]
    source = Source(name, "", "utf-8", "2026-01-05T12:00:00.000+00:00", date)
    session.add_documents([annotate(make_document(text, source=source), gold)])


def test_amounts_are_added_by_month_and_by_import_in_each_currency(session, dataset):
    amounts(session, "甲\n2025年3月8日\n投资3亿元，增资2亿元", ("3亿元", 300_000_000), ("2亿元", 200_000_000))
    amounts(session, "乙，投资1亿元", ("1亿元", [100_000_000, 150_000_000]), date="2025-03-31")
    amounts(session, "丙，投资9亿元", ("9亿元", 900_000_000))
    amounts(session, "丁，投资1亿美元", ("1亿美元", 100_000_000), name="20250401.txt", currency="USD")
    found = insights(dataset)
    assert [(one.period, one.currency, one.low, one.high, one.amounts) for one in found.by_month] == [
        ("2025-03", "CNY", Decimal(600_000_000), Decimal(650_000_000), 3),
        ("", "CNY", Decimal(900_000_000), Decimal(900_000_000), 1),
        ("2025-04", "USD", Decimal(100_000_000), Decimal(100_000_000), 1),
    ]
    assert [(one.currency, one.low, len(one.documents)) for one in found.by_import] == [
        ("CNY", Decimal(1_500_000_000), 3),
        ("USD", Decimal(100_000_000), 1),
    ]
    assert {one.period for one in found.by_import} == {local_day("2026-01-05T12:00:00+00:00")}


def test_the_same_figure_counts_once_in_an_article_and_again_in_another(session, dataset):
    amounts(session, "投资3亿元，就是3亿元整。", ("3亿元", 300_000_000), ("3亿元整", 300_000_000))
    assert insights(dataset).by_month[0].low == 300_000_000
    amounts(session, "另一篇，投资3亿元", ("3亿元", 300_000_000))
    assert insights(dataset).by_month[0].low == 600_000_000


def test_an_amount_without_a_reading_is_left_out(session, dataset):
    amounts(session, "投资若干亿元", ("若干亿元", None))
    assert insights(dataset).by_month == ()


def test_all_figures_are_json_and_another_thread_reads_the_same(session, dataset, document):
    session.apply(document, d.Accept("INVESTMENT-12亿元"), 3.0)
    found = insights(dataset)
    assert read_insights(dataset.path, dataset.labels) == found
    values = json.loads(json.dumps(found.to_json()))
    assert set(values) == {
        *("pace", "days", "hours", "labels", "suggesters", "missed", "reviewers", "reliability"),
        *("calibration_error", "amounts_by_month", "amounts_by_import"),
    }
    assert values["labels"]["INVESTMENT"] == {"gold": 1, "rejected": 0, "suggested": 0, "open": 0, "unsure": 0}
    assert values["amounts_by_month"][0]["low"] == "1200000000"
    assert values["suggesters"][0]["precision"] == 1.0
