"""The figures straight from the tables, and the spans behind each of them."""

import pytest

from annotator.core import decision as d
from annotator.core.document import Status
from annotator.core.errors import UserError
from annotator.core.span import State, Verdict
from annotator.storage.insights import ReviewerTally, SpanTally
from annotator.storage.snapshot import read_figures, read_span_keys
from annotator.storage.span_query import SpanQuery

PROJECT, AMOUNT = "PROJECT-智能装备产业园", "INVESTMENT-12亿元"
NEAR, BANK = "INSTITUTION-华兴集团", "INSTITUTION-滨海银行"


@pytest.fixture
def decided(session, document):
    """One accepted, one moved, one rejected, one unsure, one added, in that order; the article is done."""
    session.apply(document, d.Accept(PROJECT), 2.0)
    session.apply(document, d.Move(NEAR, 9, 12), 4.0)
    session.apply(document, d.Accept(NEAR), 500.0)
    session.apply(document, d.Reject(BANK), 6.0)
    session.apply(document, d.MarkUnsure(AMOUNT), 8.0)
    text = session.load(document).document.text
    start = text.index("𠮷安厂")
    session.apply(document, d.Add(start, start + 3, "INSTITUTION"), 10.0)
    session.apply(document, d.SetStatus(Status.DONE), 1.0)
    return document


def texts(dataset, query):
    keys = read_span_keys(dataset.path, query)
    listed = dataset.listed_spans(keys)
    return [listed[key].text for key in keys]


def test_spans_are_counted_by_suggester_proposal_and_verdict(dataset, decided):
    assert set(dataset.figures().spans) == {
        SpanTally("PROJECT", "rule", "PROJECT", State.GOLD, Verdict.ACCEPTED, 1),
        SpanTally("INSTITUTION", "rule", "INSTITUTION", State.GOLD, Verdict.ACCEPTED_BOUNDARY, 1),
        SpanTally("INSTITUTION", "rule", "INSTITUTION", State.REJECTED, Verdict.REJECTED, 1),
        SpanTally("INVESTMENT", "rule", "INVESTMENT", State.SUGGESTED, Verdict.UNSURE, 1),
        SpanTally("INSTITUTION", "", "", State.GOLD, Verdict.ADDED, 1),
    }


def test_a_relabelled_suggestion_counts_for_the_label_that_was_proposed(dataset, session, document):
    session.apply(document, d.Relabel(BANK, "PROJECT"))
    (tally,) = [one for one in dataset.figures().spans if one.verdict is Verdict.ACCEPTED_LABEL]
    assert (tally.label, tally.proposed) == ("PROJECT", "INSTITUTION")
    assert texts(dataset, SpanQuery(proposed="INSTITUTION", verdicts=(Verdict.ACCEPTED_LABEL,))) == ["滨海银行"]


def test_work_leaves_breaks_out_and_articles_count_when_they_are_done(dataset, decided, session):
    (hour,) = dataset.figures().hours
    assert (hour.accepted, hour.rejected, hour.unsure, hour.articles) == (3, 1, 1, 1)
    assert hour.seconds == 2 + 4 + 120 + 6 + 8 + 10 + 1
    session.apply(decided, d.SetStatus(Status.IN_PROGRESS))
    assert dataset.figures().hours[0].articles == 0


def test_the_median_is_that_of_single_decisions(dataset, session, decided):
    assert dataset.figures().median_seconds == 6.0
    session.apply_all([(decided, d.Accept(AMOUNT))], 900.0)
    assert dataset.figures().median_seconds == 6.0


def test_nothing_decided_has_no_figures(dataset, document):
    found = dataset.figures()
    assert (found.hours, found.median_seconds, found.scores, found.values, found.reviewers) == ((), None, (), (), ())
    assert (found.open_left, found.unseen) == (4, 0)


def test_scores_are_counted_in_ten_bins_of_what_was_decided(dataset, decided):
    (row,) = dataset.figures().scores
    assert (row.bin, row.count, row.right) == (9, 3, 1)
    assert row.scores == pytest.approx(2.7)


def test_reviewers(dataset, decided):
    assert dataset.figures().reviewers == (ReviewerTally("tester", 3, 1, 1),)


def test_values_of_gold_amounts_alone(dataset, session, document):
    assert dataset.figures().values == ()
    session.apply(document, d.Accept(AMOUNT))
    (value,) = dataset.figures().values
    assert (value.value, value.currency) == (1_200_000_000, "CNY")
    session.apply(document, d.SetAttributes(AMOUNT, {"comparator": "range", "value": [1, 2], "currency": "USD"}))
    (value,) = dataset.figures().values
    assert (value.value, value.currency) == ([1, 2], "USD")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (SpanQuery(), ["集团投", "12亿元", "智能装备产业园", "滨海银行", "𠮷安厂"]),
        (SpanQuery(states=(State.GOLD,)), ["集团投", "智能装备产业园", "𠮷安厂"]),
        (SpanQuery(states=(State.REJECTED,)), ["滨海银行"]),
        (SpanQuery(verdicts=(Verdict.UNSURE,)), ["12亿元"]),
        (SpanQuery(label="INVESTMENT"), ["12亿元"]),
        (SpanQuery(suggester=""), ["𠮷安厂"]),
        (SpanQuery(suggester="rule", proposed="PROJECT"), ["智能装备产业园"]),
        (SpanQuery(score_bin=9), ["集团投", "智能装备产业园", "滨海银行"]),
        (SpanQuery(score_bin=8), []),
        (SpanQuery(open=True), []),
        (SpanQuery(left=True), []),
        (SpanQuery(status=Status.DONE, label="PROJECT"), ["智能装备产业园"]),
        (SpanQuery(documents=()), []),
        (SpanQuery(reviewer="somebody"), []),
        (SpanQuery(currency="EUR"), []),
        (SpanQuery(decided=("2026-01-02T00:00:00.000+00:00", "2026-01-02T00:00:02.000+00:00")), ["智能装备产业园"]),
    ],
    ids=str,
)
def test_the_spans_behind_a_figure(dataset, decided, query, expected):
    assert texts(dataset, query) == expected


def test_a_listed_span_stands_in_its_surroundings(dataset, decided):
    (key,) = read_span_keys(dataset.path, SpanQuery(suggester=""))
    one = dataset.listed_spans([key])[key]
    text = dataset.document(decided).text
    assert text[one.start : one.end] == one.text == "𠮷安厂"
    assert one.before == text[max(0, one.start - 60) : one.start]
    assert one.after == text[one.end : one.end + 60]
    assert (one.title, one.verdict, one.suggester) == ("滨海开工", Verdict.ADDED, "")


def test_a_span_that_is_gone_is_missing(dataset, session, decided):
    keys = read_span_keys(dataset.path, SpanQuery(suggester=""))
    session.undo()
    session.undo()
    assert dataset.listed_spans(keys) == {}


def test_an_own_connection_sees_the_same_and_a_missing_file_is_told(dataset, decided, tmp_path):
    assert read_figures(dataset.path) == dataset.figures()
    with pytest.raises(UserError):
        read_figures(tmp_path / "none.db")
