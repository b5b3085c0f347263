"""The learning curve, the baselines beside it, and the precision of each suggester."""

import json

import pytest

from annotator.core.document import annotate, make_document
from annotator.core.span import Span, State
from annotator.services.baselines import organisation_words, string_matches, suggester_precision
from annotator.services.learning_curve import Reached, learning_curve, reached
from annotator.storage.queries import Verdicts
from tests.conftest import suggested
from tests.services.lighthouses import article, marked_up

FIRST = marked_up("昨日，晴川星火灯塔亮了。夜里，晴川星火灯塔又亮了。", ["晴川星火灯塔"])
SECOND = marked_up("今天，晴川星火灯塔来人，云杉望海灯塔也来人。", ["晴川星火灯塔", "云杉望海灯塔"])


@pytest.fixture(scope="module")
def curve(_shared_cache):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(_shared_cache))
        return learning_curve([FIRST, SECOND], learn_after=0)


def test_each_article_meets_what_the_earlier_ones_taught(curve):
    first, second = curve.points
    assert (first.decided, first.suggested["warm"]["INSTITUTION"].found) == (0, 0)
    assert second.decided >= 2
    assert second.suggested["cold"]["INSTITUTION"].found == 0
    assert second.suggested["warm"]["INSTITUTION"].found == 1
    assert second.suggested["strings"]["INSTITUTION"].found == 1
    assert second.suggested["strings"]["INSTITUTION"].predicted == 1


def test_a_name_decided_further_up_counts_as_suggested(curve):
    first, second = curve.points
    assert first.reached["INSTITUTION"] == Reached(1, 2)
    assert second.reached["INSTITUTION"] == Reached(1, 2)
    assert curve.reached()["INSTITUTION"] == Reached(2, 4)
    assert curve.reached()["INSTITUTION"].share == 0.5


def test_the_curve_as_json(curve):
    data = json.loads(json.dumps(curve.to_json()))
    assert [point["document"] for point in data["points"]] == [FIRST.document.id, SECOND.document.id]
    assert data["suggested"]["warm"]["INSTITUTION"]["gold"] == 4
    assert data["reached"]["INSTITUTION"] == {"share": 0.5, "suggested": 2, "gold": 4}
    assert data["reached"]["PROJECT"]["share"] == 1.0


def test_training_happens_on_the_way():
    seen = []
    curve = learning_curve([article(number) for number in range(9)], 48, lambda done, total: seen.append(done))
    versions = [point.version for point in curve.points]
    assert versions[0] == versions[5]
    assert "learned-" in versions[8]
    warm = [point.suggested["warm"]["INSTITUTION"].recall for point in curve.points]
    assert warm[0] < 0.5
    assert warm[8] > 0.8
    assert curve.points[8].suggested["cold"]["INSTITUTION"].recall < 0.5
    assert curve.points[8].suggested["strings"]["INSTITUTION"].recall == 0
    assert seen == list(range(9))


def test_reached_follows_the_majority_and_counts_short_names_twice():
    text = "云杉来人。云杉来人。云杉来人。晴川集团来人。晴川集团来人。"
    gold = marked_up(text, ["云杉", "晴川集团"]).spans
    assert reached(gold, [], [])["INSTITUTION"] == Reached(2, 5)
    against = [Verdicts("INSTITUTION", "晴川集团", 0, 3)]
    assert reached(gold, [], against)["INSTITUTION"] == Reached(1, 5)
    opened = [suggested(text, "来人", "INSTITUTION"), suggested(text, "晴川集团", "INSTITUTION")]
    assert reached(gold, opened, against)["INSTITUTION"] == Reached(2, 5)
    assert reached([], [], [])["INSTITUTION"].share == 1.0


def test_string_matches_take_the_longest_and_keep_labels_apart():
    earlier = annotate(
        make_document("晴川集团总部园区。"),
        [
            Span("a", 0, 4, "INSTITUTION", "晴川集团"),
            Span("b", 0, 6, "INSTITUTION", "晴川集团总部"),
            Span("c", 4, 8, "PROJECT", "总部园区"),
            Span("d", 6, 8, "PROJECT", "园区", state=State.REJECTED),
        ],
    )
    article = annotate(make_document("园区里，晴川集团总部在，总部园区也在。"))
    found = {(span.text, span.label) for span in string_matches(article, [earlier])}
    assert found == {("晴川集团总部", "INSTITUTION"), ("总部园区", "PROJECT")}
    assert string_matches(article, []) == []


def test_jieba_knows_some_organisations():
    text = "他在新华社和清华大学工作过，家在海边。"
    found = organisation_words(annotate(make_document(text)))
    assert {span.text for span in found} == {"新华社", "清华大学"}
    assert all(text[span.start : span.end] == span.text for span in found)


def test_precision_by_suggester():
    gold = [marked_up("晴川集团和云杉集团来人。", ["晴川集团"])]
    text = gold[0].document.text
    given = [suggested(text, "晴川集团", "INSTITUTION"), suggested(text, "云杉集团", "INSTITUTION")]
    given.append(suggested(text, "来人", "PROJECT").changed(suggester="head"))
    rows = suggester_precision(gold, [annotate(gold[0].document, given), annotate(make_document("别的"), ())])
    assert [(row.suggester, row.label, row.suggested, row.precision) for row in rows] == [
        ("rule", "INSTITUTION", 2, 0.5),
        ("head", "PROJECT", 1, 0.0),
    ]
    assert rows[0].to_json()["right"] == 1
