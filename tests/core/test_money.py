from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.money import find_money, format_money, parse_money
from annotator.core.money_currency import NAMES
from tests.core.chinese_rendering import section

TABLE = Path(__file__).with_name("money_table.tsv")


def _rows():
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            cells = line.split("\t")
            yield tuple((cells + [""] * 5)[:5])


def _show(value):
    return "..".join(f"{part:f}" for part in value) if isinstance(value, tuple) else f"{value:f}"


@pytest.mark.parametrize(("context", "span", "comparator", "value", "currency"), list(_rows()))
def test_table(context, span, comparator, value, currency):
    text = context.replace("\\n", "\n")
    found = find_money(text)
    columns = (
        [money.text.replace("\n", "\\n") for money in found],
        [money.comparator for money in found],
        [_show(money.value) for money in found],
        [money.currency for money in found],
    )
    assert tuple(" | ".join(column) for column in columns) == (span, comparator, value, currency)
    for money in found:
        alone = parse_money(money.text)
        assert (alone.value, alone.currency, alone.text) == (money.value, money.currency, money.text)


def test_the_table_is_large_and_distinct():
    rows = list(_rows())
    assert len({row[0] for row in rows}) == len(rows) >= 320
    assert sum(1 for row in rows if not row[1]) >= 60
    assert {name for row in rows for name in row[2].split(" | ")} >= {"eq", "approx", "gt", "ge", "lt", "le", "range"}


def test_offsets_are_code_points_in_the_given_text():
    text = "😀𠮷先投５亿元，再投约\n3 亿美元。"
    first, second = find_money(text)
    assert (first.start, first.end, first.text) == (4, 7, "５亿元")
    assert (second.start, second.text, second.currency) == (12, "3 亿美元", "USD")


@pytest.mark.parametrize(
    ("typed", "text", "comparator"),
    [
        ("50亿元", "50亿元", "eq"),
        ("约50亿元", "50亿元", "approx"),
        ("不少于3亿元", "3亿元", "ge"),
        ("亿元以上", "亿元", "ge"),
        (" 5000 万 ", "5000 万", "eq"),
        ("50亿", "50亿", "eq"),
        ("百亿", "百亿", "ge"),
        ("高达3亿元", "3亿元", "eq"),
        ("三元", "三元", "eq"),
        ("4.\n\n5亿元", "4.\n\n5亿元", "eq"),
    ],
)
def test_a_typed_sum_is_read(typed, text, comparator):
    found = parse_money(typed)
    assert (found.text, found.comparator) == (text, comparator)
    assert typed[found.start : found.end] == text


@pytest.mark.parametrize(
    "typed", ["", "  ", "五十", "50", "投资50亿元", "50亿元项目", "元", "3亿元和5亿元", "2024年", "亿元亿元"]
)
def test_what_is_no_single_sum_is_refused(typed):
    with pytest.raises(ValueError, match="sum of money"):
        parse_money(typed)


@pytest.mark.parametrize(
    ("value", "currency", "written"),
    [
        ("5000000000", "CNY", "50亿元"),
        ("5E+9", "CNY", "50亿元"),
        ("870000000.00", "CNY", "8.7亿元"),
        ("3000", "CNY", "3000元"),
        ("12345", "CNY", "1.2345万元"),
        ("1200000000000", "CNY", "1.2万亿元"),
        ("0", "USD", "0美元"),
        ("3.5", "CNY", "3.5元"),
        ("100000000", "XAU", "1亿XAU"),
    ],
)
def test_sums_are_written(value, currency, written):
    assert format_money(Decimal(value), currency) == written


@pytest.mark.parametrize(
    ("low", "high", "written"),
    [("3000000000", "5000000000", "30亿—50亿元"), ("300", "500", "300—500元"), ("300", "50000000", "300元—5000万元")],
)
def test_ranges_are_written(low, high, written):
    assert format_money((Decimal(low), Decimal(high)), "CNY") == written


@pytest.mark.parametrize("value", ["-1", "NaN", "Infinity"])
def test_what_is_no_amount_is_not_written(value):
    with pytest.raises(ValueError, match="not an amount"):
        format_money(Decimal(value), "CNY")


values = st.decimals(min_value=0, max_value=10**18, places=2, allow_nan=False)


@given(values, st.sampled_from(sorted(NAMES)))
def test_what_is_written_is_read_back(value, currency):
    found = parse_money(format_money(value, currency))
    assert (found.value, found.currency) == (value, currency)


@given(values, values, st.sampled_from(sorted(NAMES)))
def test_a_written_range_is_read_back(one, other, currency):
    if one == other:
        return
    pair = (min(one, other), max(one, other))
    found = parse_money(format_money(pair, currency))
    assert (found.value, found.currency, found.comparator) == (pair, currency, "range")


WIDE = str.maketrans("0123456789.,", "０１２３４５６７８９．，")
UNITS = {"": 1, "千": 10**3, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "万亿": 10**12}


@st.composite
def arabic_sums(draw):
    figure = draw(st.decimals(min_value="0.01", max_value=99_999, places=draw(st.integers(0, 3)), allow_nan=False))
    figure = figure or Decimal(1)
    unit = draw(st.sampled_from(sorted(UNITS)))
    digits = f"{figure:,f}" if draw(st.booleans()) else f"{figure:f}"
    digits = digits.translate(WIDE) if draw(st.booleans()) else digits
    gaps = [draw(st.sampled_from(["", " ", "\n", "\n\n", "\u3000"])) for _ in range(2)]
    return digits + gaps[0] + unit + gaps[1] + "元", figure * UNITS[unit]


@given(arabic_sums())
def test_arabic_figures_in_every_dress(case):
    written, value = case
    (found,) = find_money(f"项目总投资{written}，明年完工")
    assert (found.text, found.value, found.comparator) == (written, value, "eq")


@given(st.integers(100, 9_999), st.integers(1, 3), st.sampled_from(["\n", "\n\n", " \n"]))
def test_a_figure_cut_at_the_end_of_a_line(number, cut, gap):
    digits = str(number)
    cut = min(cut, len(digits) - 1)
    written = f"{digits[:cut]}{gap}{digits[cut:]}亿元"
    (found,) = find_money(f"总投资{written}。")
    assert (found.text, found.value) == (written, number * 10**8)


@given(st.integers(0, 9_999), st.integers(0, 9_999), st.sampled_from(["", "\n"]))
def test_chinese_numerals(hundred_millions, ten_thousands, gap):
    if not hundred_millions and not ten_thousands:
        return
    written = (section(hundred_millions) + gap + "亿" if hundred_millions else "") + (
        ("零" if hundred_millions and ten_thousands < 1000 else "") + section(ten_thousands) + "万"
        if ten_thousands
        else ""
    )
    (found,) = find_money(f"共投入{written}元。")
    assert (found.text, found.value) == (written + "元", hundred_millions * 10**8 + ten_thousands * 10**4)


SIGNS = (
    "0123456789０５.,，．一二三十百千万亿余多几数半个上元块美港币人民$¥USDRMB~—-至到、 \n\u3000"
    "约超以上级角分整第年月日，。（）投资"
)


@given(st.one_of(st.text(), st.text(alphabet=SIGNS, max_size=60)))
def test_any_text_gives_ordered_spans_inside_it(text):
    last = 0
    for money in find_money(text):
        assert last <= money.start < money.end <= len(text)
        assert money.text == text[money.start : money.end]
        low, high = money.value if isinstance(money.value, tuple) else (money.value, money.value)
        assert 0 <= low <= high
        assert (money.comparator == "range") == isinstance(money.value, tuple)
        assert money.currency in NAMES
        last = money.end


@given(st.text(alphabet=SIGNS, max_size=20))
def test_parsing_gives_a_sum_or_a_value_error(text):
    try:
        found = parse_money(text)
    except ValueError:
        return
    assert text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    "unit", ["1", "亿", "一", " ", "\n", "几", "1 ", "1\n", "1,", "1.", "~", "元", "个", "一点", "1~"]
)
def test_a_million_equal_signs_are_passed_over(unit):
    text = unit * (1_000_000 // len(unit))
    assert find_money(text) == []
    assert len(find_money(text + "。共3亿元")) == 1
