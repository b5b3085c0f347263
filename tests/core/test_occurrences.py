import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.occurrences import free_occurrences, occurrences, squeezed, touches

PAGE = """　　华兴集团在滨海新区建设智能装备产
业园，总投资十二亿元，项目将在明年年
底之前全部建成投产，届时可以带动就业
两千余人。当地还将配套修建两条道路，
方便企业和职工进出。"""


def quotes(text, term, **how):
    return [text[start:end] for start, end in occurrences(text, term, **how)]


def test_every_place_in_order():
    assert list(occurrences("甲乙甲乙甲", "甲乙")) == [(0, 2), (2, 4)]
    assert list(occurrences("甲😀乙😀", "😀")) == [(1, 2), (3, 4)]


@pytest.mark.parametrize("term", ["", " ", "\n"])
def test_nothing_stands_nowhere(term):
    assert list(occurrences("甲 乙\n丙", term)) == []


def test_signs_of_patterns_mean_themselves():
    assert quotes("a.b axb (甲)*", "a.b") == ["a.b"]
    assert quotes("(甲)* 甲", "(甲)*") == ["(甲)*"]


def test_a_printed_line_may_break_inside():
    assert quotes(PAGE, "装备产业园") == ["装备产\n业园"]
    assert quotes(PAGE, "装备产\n业园") == ["装备产\n业园"]


def test_a_paragraph_may_not_break_inside():
    assert quotes("# 滨海智能\n装备产业园昨天开工。", "智能装备") == []


def test_whole_numbers_and_words():
    assert quotes("12亿元和2亿元，十二亿元", "2亿元", whole=True) == ["2亿元"]
    assert quotes("12亿元和2亿元", "2亿元") == ["2亿元", "2亿元"]
    assert quotes("BYD与BYDE、XBYD", "BYD", whole=True) == ["BYD"]
    assert quotes("三二亿", "二亿", whole=True) == []


def test_letter_case():
    assert quotes("Tesla和TESLA", "tesla", fold=True) == ["Tesla", "TESLA"]
    assert quotes("Tesla和TESLA", "TESLA") == ["TESLA"]


def test_words_apart_stay_apart():
    assert quotes("New  York NewYork", "New York") == ["New  York"]


def test_taken_ranges_are_left_out():
    text = "甲公司与甲公司控股"
    assert free_occurrences(text, "甲公司", []) == [(0, 3), (4, 7)]
    assert free_occurrences(text, "甲公司", [(4, 9)]) == [(0, 3)]
    assert free_occurrences(text, "甲公司", [(3, 4)]) == [(0, 3), (4, 7)]


def test_touching():
    assert touches((2, 4), [(0, 1), (3, 9)])
    assert not touches((2, 4), [(0, 2), (4, 9)])


@given(st.text("甲乙 \n。1a", max_size=40), st.text("甲乙1a", min_size=1, max_size=3))
def test_each_place_quotes_the_term_and_none_overlap(text, term):
    end = 0
    for start, stop in occurrences(text, term):
        assert squeezed(text[start:stop]) == term
        assert start >= end
        end = stop
