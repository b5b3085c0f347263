import pytest
from hypothesis import given

from annotator.core.folding import fold_keeping_quotes
from annotator.suggest.folding import fold
from tests.strategies import TEXTS


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("萬達集團擬投資７０億元", "万达集团拟投资70亿元"),
        ("“海川”（南湾）", "“海川”(南湾)"),
        ("云岭轴承", "云岭轴承"),
        ("", ""),
    ],
)
def test_traditional_characters_are_read_as_simplified_ones(text, folded):
    assert fold(text) == folded


@given(TEXTS)
def test_every_sign_is_read_as_one_sign_the_same_wherever_it_stands(text):
    assert fold(text) == "".join(map(fold, text))
    assert all(len(fold(sign)) == 1 for sign in text)


@given(TEXTS)
def test_reading_again_changes_nothing(text):
    assert fold(fold(text)) == fold(text)
    assert fold(fold_keeping_quotes(text)) == fold(text)


@given(TEXTS.filter(bool))
def test_a_long_text_is_read_as_its_signs_are(text):
    long = text * (400 // len(text) + 1) + "𠀀\ud800萬，"
    assert fold(long) == "".join(map(fold, long))
