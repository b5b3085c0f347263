from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.money_grammar import BREAK, compact, match_amount, read_quantity, squeeze, unblanked


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("投50 亿元", "50亿元"),
        ("投18\n0亿", "180亿"),
        ("投4.\n\n5亿", "4.5亿"),
        ("投2019\n50亿", f"2019{BREAK}50亿"),
        ("投2024 50亿", f"2024{BREAK}50亿"),
        ("\n18\n50亿", f"18{BREAK}50亿"),
        ("\n1. 5亿", f"1.{BREAK}5亿"),
        ("投12 500万", "12500万"),
        ("投3亿元\n- 5亿元", f"3亿元{BREAK}-5亿元"),
        ("投三 五亿", f"三{BREAK}五亿"),
    ],
)
def test_blanks_are_closed_only_inside_a_figure(text, closed):
    start = 1
    signs, offsets = compact(text, start, len(text))
    assert signs == closed
    assert len(offsets) == len(signs)
    assert all(text[offset] == sign for offset, sign in zip(offsets, signs, strict=True) if sign != BREAK)


def test_a_whole_expression_is_not_taken_for_a_numbered_line():
    assert compact("4.\n\n5亿元", 0, 7, whole=True)[0] == "4.5亿元"
    assert BREAK in compact("4.\n\n5亿元", 0, 7)[0]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("8亿7千万", 870_000_000, None),
        ("数千万", 10**7, 10**8),
        ("1.2万亿", 12 * 10**11, None),
        ("亿", 10**8, None),
        ("1亿零500万", 105_000_000, None),
    ],
)
def test_quantities(text, low, high):
    quantity = read_quantity(text)
    assert (quantity.low, quantity.high) == (Decimal(low), None if high is None else Decimal(high))


@pytest.mark.parametrize("text", ["1亿2亿", "1万2亿", "三百千万", "几亿5万"])
def test_what_is_no_quantity(text):
    assert read_quantity(text) is None


def test_an_amount_is_found_from_a_position():
    found = match_amount("5亿元3万元", 3)
    assert (found.start, found.end, found.currency) == (3, 6, "元")
    assert match_amount("至5亿元", 0, exactly=True) is None
    assert match_amount("第页", 0) is None


@given(st.text(alphabet="5 亿\n\u3000\u200b元（"), st.integers(0, 5))
def test_unblanked_offsets_belong_to_squeezed_signs(text, start):
    assert squeeze("".join(text[offset] for offset in unblanked(text, start, len(text)))) == squeeze(text[start:])
    assert len(unblanked(text, 0, len(text))) == len(squeeze(text))


@given(st.integers(0, 10**6), st.sampled_from(["", "百", "千", "万", "十万", "百亿", "亿"]), st.booleans())
def test_a_plain_figure_is_worth_its_number_times_its_unit(number, unit, as_decimal):
    figure = f"{number}.5" if as_decimal else str(number)
    quantity = read_quantity(f"{figure}{unit}")
    assert quantity.low == Decimal(figure) * quantity.factor
    assert quantity.factor == read_quantity(f"几{unit}").low if unit else quantity.factor == 1
    assert (quantity.high, quantity.vague, quantity.implied, quantity.leading) == (None, "eq", False, figure)
