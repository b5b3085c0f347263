import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.signs import phrase, signs


def test_every_character_is_a_word_but_blanks_are_none():
    assert signs("甲 A\n　😀") == "7532 61 1f600"


@pytest.mark.parametrize(("one", "other"), [("NEWS", "news"), ("甲\n乙", "甲乙"), ("İ", "i̇")])
def test_case_and_blanks_do_not_count(one, other):
    assert signs(one) == signs(other)


def test_nothing_is_no_question():
    assert phrase(" \n") == ""
    assert phrase("亿元") == '"4ebf 5143"'


@given(st.text(max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_a_stretch_of_a_text_is_a_phrase_of_it(text, start, end):
    part = text[start:end]
    if phrase(part):
        assert f" {phrase(part)[1:-1]} " in f" {signs(text)} "
