import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.folding import fold


@pytest.mark.parametrize(
    ("wide", "narrow"),
    [
        ("５０．５％", "50.5%"),
        ("（滨江）", "(滨江)"),
        ("ＡＢｃ～", "ABc~"),
        ("，：；！？", ",:;!?"),
        ("“引号”‘里’", "\"引号\"'里'"),
        ("30—50–60", "30-50-60"),
        ("￥３００", "¥300"),
        ("一\u3000二\u00a0三", "一 二 三"),
        ("中文，𠮷😀。", "中文,𠮷😀。"),
        ("换\n行", "换\n行"),
    ],
)
def test_full_width_becomes_half_width(wide, narrow):
    assert fold(wide) == narrow


@given(st.text())
def test_length_is_kept_and_folding_twice_changes_nothing(text):
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


@given(st.text())
def test_line_breaks_stay_where_they_are(text):
    breaks = "\n\r\u2028\u2029"
    assert [c if c in breaks else "" for c in fold(text)] == [c if c in breaks else "" for c in text]
