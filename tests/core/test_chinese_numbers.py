from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.chinese_numbers import VARIANT_TABLE, NumberReading, read_number
from tests.core.chinese_rendering import ONES, section


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", "12"), ("1,234.5", "1234.5"), ("0.35", "0.35"), ("24,780.00", "24780.00"), ("半", "0.5"), ("两", "2"),
        ("十", "10"), ("十五", "15"), ("二十", "20"), ("一百二十", "120"), ("一百二", "120"), ("三千五", "3500"),
        ("一百零二", "102"), ("两千三百", "2300"), ("一千零二十", "1020"), ("廿五", "25"), ("卅", "30"),
        ("二零", "20"), ("一五零", "150"), ("二十八点六", "28.6"), ("零点零五", "0.05"), ("零五百", "500"),
    ],
)  # fmt: skip
def test_exact_numbers(text, value):
    assert read_number(text) == NumberReading(Decimal(value))


@pytest.mark.parametrize("unit", ["百", "千"])
def test_a_unit_alone_is_implied(unit):
    assert read_number(unit).implied


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("三五", 3, 5), ("两三千", 2000, 3000), ("十七八", 17, 18), ("二三十", 20, 30), ("一百二三十", 120, 130),
        ("数百", 100, 1000), ("几十", 10, 100), ("几", 1, 10), ("数千", 1000, 10000),
    ],
)  # fmt: skip
def test_open_numbers_are_ranges(text, low, high):
    assert read_number(text) == NumberReading(Decimal(low), Decimal(high))


@pytest.mark.parametrize(("text", "value"), [("十几", 10), ("二十几", 20), ("一百几十", 100)])
def test_a_trailing_ji_means_more_than(text, value):
    assert read_number(text) == NumberReading(Decimal(value), vague="gt")


@pytest.mark.parametrize(
    "text", ["", "三百千", "十百", "一百二百", "点五", "五点", "五点十", "数五", "项目", "1,23", "1.", "五零三百"]
)
def test_what_is_no_number(text):
    assert read_number(text) is None


@given(st.integers(1, 9999))
def test_every_section_is_read_back(number):
    assert read_number(section(number)) == NumberReading(Decimal(number), implied=section(number) in ("百", "千"))


@given(st.integers(100, 10**9))
def test_digits_by_position_are_read_back(number):
    assert read_number("".join(ONES[int(digit)] for digit in str(number))) == NumberReading(Decimal(number))


@given(st.text(alphabet="零一二两三四五六七八九十百千廿卅点几数半0123456789.,", max_size=12))
def test_reading_never_raises_and_is_never_negative(text):
    reading = read_number(text)
    assert reading is None or (reading.low >= 0 and (reading.high is None or reading.high > reading.low))


def test_financial_capitals_and_traditional_forms():
    assert "壹佰贰拾萬圓億餘幾".translate(VARIANT_TABLE) == "一百二十万元亿余几"
