"""Amounts as a person types them."""

import pytest

from annotator.ui.amount_entry import differs, read_amount, written_amount


@pytest.mark.parametrize(
    ("typed", "comparator", "value", "currency"),
    [
        ("约50亿元", "approx", 5_000_000_000, "CNY"),
        ("50亿", "eq", 5_000_000_000, "CNY"),
        ("3亿元至5亿元", "range", [300_000_000, 500_000_000], "CNY"),
        ("5,000,000,000", "eq", 5_000_000_000, "CNY"),
        ("300000000 usd", "eq", 300_000_000, "USD"),
        ("超过3亿美元", "gt", 300_000_000, "USD"),
        ("100-200 EUR", "range", [100, 200], "EUR"),
        ("1.5", "eq", 1.5, "CNY"),
    ],
)
def test_what_is_typed_is_read(typed, comparator, value, currency):
    assert read_amount(typed) == {"comparator": comparator, "value": value, "currency": currency}


@pytest.mark.parametrize("typed", ["", "abc", "5亿元建设", "200-100", "1,2.3.4", "约"])
def test_what_is_no_amount_is_refused(typed):
    assert read_amount(typed) is None


@pytest.mark.parametrize("comparator", ["eq", "approx", "gt", "ge", "lt", "le"])
@pytest.mark.parametrize(("value", "currency"), [(5_000_000_000, "CNY"), (123_456_789, "USD"), (1.5, "EUR")])
def test_what_is_written_is_read_back(comparator, value, currency):
    attributes = {"comparator": comparator, "value": value, "currency": currency}
    assert read_amount(written_amount(attributes)) == attributes


def test_a_range_is_written_and_read_back():
    attributes = {"comparator": "range", "value": [5000, 30_000_000], "currency": "JPY"}
    assert read_amount(written_amount(attributes)) == attributes
    assert written_amount({}) == ""


def test_readings_differ_in_value_comparator_or_currency():
    one = {"value": [1, 2], "comparator": "range", "currency": "CNY"}
    assert not differs(one, {"value": (1, 2), "comparator": "range"})
    assert not differs({"value": 1}, {"value": 1.0, "comparator": "eq", "currency": "CNY"})
    for other in ({"value": 2}, {"value": 1, "comparator": "gt"}, {"value": 1, "currency": "USD"}, {}):
        assert differs({"value": 1}, other)
