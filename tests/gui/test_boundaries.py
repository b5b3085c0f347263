import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.reflow import reflow
from annotator.ui.boundaries import Side, is_word_edge, step

WRAPPED = "华兴集团投资十二亿元建设智能装备\n产业园，滨海银行为该项目提供全部\n贷款，预计明年九月建成投产并达产\n达效。"


def moved(text, span, side, forward, words=False, stops=()):
    place = step(reflow(text), span, side, forward, words, stops)
    return text[place[0] : place[1]] if place else None


def test_a_step_goes_over_a_printed_line_break_at_once():
    start = WRAPPED.index("装备")
    assert moved(WRAPPED, (start, start + 2), Side.END, True) == "装备\n产"


def test_a_span_never_becomes_empty():
    assert moved("甲乙", (0, 1), Side.END, False) is None
    assert moved("甲乙", (0, 1), Side.START, True) is None


def test_steps_stop_at_the_ends_of_the_text():
    assert moved("甲乙", (0, 2), Side.START, False) is None
    assert moved("甲乙", (0, 2), Side.END, True) is None


def test_a_combined_character_is_one_step():
    text = "甲e\u0301乙"
    assert moved(text, (0, 1), Side.END, True) == "甲e\u0301"


@pytest.mark.parametrize(
    ("text", "span", "side", "forward", "result"),
    [
        ("投资12.5亿元建设", (4, 8), Side.START, False, "12.5亿元"),
        ("比亚迪的ABC工厂", (4, 7), Side.END, True, "ABC工厂"),
        ("比亚迪的ABC工厂", (4, 7), Side.START, False, "的ABC"),
    ],
)
def test_word_steps(text, span, side, forward, result):
    assert moved(text, span, side, forward, words=True) == result


def test_word_steps_halt_at_edges_of_other_spans():
    text = "智能装备产业园"
    assert moved(text, (0, 2), Side.END, True, True, stops=[4]) == "智能装备"
    assert moved(text, (0, 2), Side.END, True, True) == text


def test_word_edges():
    text = "投资12亿的ABC"
    assert [at for at in range(len(text) + 1) if is_word_edge(text, at)] == [0, 2, 4, 5, 6, 9]


@given(
    st.text(alphabet="甲乙的，12A😀𠮷\n e\u0301\u3000", min_size=1, max_size=40),
    st.data(),
    st.sampled_from(Side),
    st.booleans(),
    st.booleans(),
)
def test_a_step_always_gives_a_real_place_that_differs_at_one_side(text, data, side, forward, words):
    reflowed = reflow(text)
    if not reflowed.display:
        return
    low = data.draw(st.integers(0, len(reflowed.display) - 1))
    high = data.draw(st.integers(low + 1, len(reflowed.display)))
    span = reflowed.to_source(low, high)
    place = step(reflowed, span, side, forward, words)
    if place is not None:
        assert 0 <= place[0] < place[1] <= len(text)
        assert place != span
        if side is Side.START:
            assert place[1] == span[1]
        else:
            assert place[0] == span[0]
