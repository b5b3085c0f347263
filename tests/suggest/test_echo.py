import pytest

from annotator.suggest.echo import EchoSuggester, Memory
from tests.suggest.written import quotes


def memory(*counts):
    made = Memory()
    for label, text, confirmed, rejected in counts:
        made.learn(label, text, confirmed, rejected)
    return made


def echoed(passage, text, *counts, labels=("INSTITUTION", "PROJECT")):
    page = passage(text)
    return quotes(page.text, EchoSuggester(memory(*counts), labels).suggest(page, ()))


@pytest.mark.parametrize(
    ("text", "confirmed", "rejected", "echoes"),
    [
        ("澜图科技", 1, 0, True),
        ("澜图科技", 0, 0, False),
        ("澜图科技", 2, 2, True),
        ("澜图科技", 2, 3, False),
        ("澜图科技", 0, 1, False),
        ("澜图", 1, 0, False),
        ("澜图", 2, 0, True),
        ("澜图", 2, 3, False),
    ],
)
def test_a_string_echoes_when_most_confirm_it_and_a_short_one_twice(passage, text, confirmed, rejected, echoes):
    assert memory(("INSTITUTION", text, confirmed, rejected)).confirmed(["INSTITUTION"]) == (
        [("INSTITUTION", text, confirmed)] if echoes else []
    )
    assert echoed(passage, f"昨日，{text}开工。", ("INSTITUTION", text, confirmed, rejected)) == [text] * echoes


@pytest.mark.parametrize(
    ("confirmed", "rejected", "turned_down"), [(0, 1, True), (1, 1, False), (1, 2, True), (0, 0, False)]
)
def test_a_string_is_turned_down_when_more_reject_it(confirmed, rejected, turned_down):
    learned = memory(("PROJECT", "澜图产业园", confirmed, rejected))
    assert learned.rejected("PROJECT", "澜图产业园") is turned_down
    assert learned.rejected("INSTITUTION", "澜图产业园") is False
    assert learned.rejected("PROJECT", "晨辉产业园") is False


def test_the_counts_are_the_present_ones_and_not_added_up():
    learned = memory(("PROJECT", "澜图产业园", 0, 5), ("PROJECT", "澜图产业园", 1, 0))
    assert not learned.rejected("PROJECT", "澜图产业园")
    assert learned.confirmed(["PROJECT"]) == [("PROJECT", "澜图产业园", 1)]


def test_width_and_line_breaks_do_not_tell_strings_apart(passage):
    learned = memory(("PROJECT", "澜图（南湾）\n\n产业园", 0, 1))
    assert learned.rejected("PROJECT", "澜图(南湾)产业园")
    assert echoed(passage, "昨日，澜图(南湾)产业园开工。", ("PROJECT", "澜图（南湾）\n产业园", 1, 0)) == [
        "澜图(南湾)产业园"
    ]


def test_every_place_is_found_under_every_label(passage):
    page = passage("澜图产业园和澜图产业园")
    made = EchoSuggester(
        memory(("PROJECT", "澜图产业园", 3, 0), ("INSTITUTION", "澜图产业园", 1, 0)), ("PROJECT", "INSTITUTION")
    )
    found = made.suggest(page, ())
    assert sorted(c.key for c in found) == [
        (0, 5, "INSTITUTION"),
        (0, 5, "PROJECT"),
        (6, 11, "INSTITUTION"),
        (6, 11, "PROJECT"),
    ]
    assert {(c.label, c.reason, c.attributes.get("kind")) for c in found} == {
        ("PROJECT", "本数据集已确认 3 次", "named"),
        ("INSTITUTION", "本数据集已确认 1 次", None),
    }


def test_sums_do_not_echo(passage):
    assert echoed(passage, "投资3亿元", ("INVESTMENT", "3亿元", 9, 0)) == []


def test_labels_of_the_dataset_itself_echo(passage):
    found = echoed(passage, "白鹭洲开发区新闻", ("PLACE", "白鹭洲开发区", 1, 0), ("PLACE", "新闻", 0, 1))
    assert found == ["白鹭洲开发区"]


def test_what_is_learned_counts_after_a_refresh(passage):
    learned = memory()
    made = EchoSuggester(learned, ("PROJECT",))
    page = passage("澜图产业园开工")
    assert made.suggest(page, ()) == []
    learned.learn("PROJECT", "澜图产业园", 1, 0)
    made.refresh()
    assert quotes(page.text, made.suggest(page, ())) == ["澜图产业园"]


def test_more_confirmations_give_a_higher_score_but_no_certainty(passage):
    page = passage("澜图产业园开工")
    scores = [
        EchoSuggester(memory(("PROJECT", "澜图产业园", times, 0)), ("PROJECT",)).suggest(page, ())[0].score
        for times in (1, 2, 100)
    ]
    assert scores[0] < scores[1] < scores[2] < 1
