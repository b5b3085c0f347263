from decimal import Decimal

import pytest

from annotator.core.reflow import reflow
from annotator.ui.new_span import attributes_for, json_value


def attributes(label, text, quote):
    start = text.index(quote)
    return attributes_for(label, reflow(text), start, start + len(quote))


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("总投资超过50亿元。", "50亿元", ("gt", 5_000_000_000, "CNY")),
        ("预计投入1.25万元左右。", "1.25万元", ("approx", 12_500, "CNY")),
        ("总投资30亿元至50亿元。", "30亿元至50亿元", ("range", [3_000_000_000, 5_000_000_000], "CNY")),
        ("投资4200万欧元。", "4200万欧元", ("eq", 42_000_000, "EUR")),
        ("总投资超过50亿元。", "总投资", None),
        ("该项目很大。", "很大", None),
    ],
)
def test_amounts(text, quote, expected):
    found = attributes("INVESTMENT", text, quote)
    if expected is None:
        assert found == {}
    else:
        assert (found["comparator"], found["value"], found["currency"]) == expected


def test_an_amount_cut_by_a_line_is_read_whole():
    line = "华兴集团计划在滨海新区投资建设的智能装备产业园总投资250"
    after = "亿元，分三期建设，全部建成后预计每年可实现产值一百二十亿元以\n上，带动就业三千人。"
    text = f"{line}\n{after}"
    found = attributes("INVESTMENT", text, "250\n亿元")
    assert found["value"] == 25_000_000_000


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("6个先进材料项目", "group"),
        ("180余个重点项目", "group"),
        ("亿元以上文旅项目6个", "group"),
        ("智能装备产业园", "named"),
        ("三塘湖风电基地", "named"),
        ("第二污水处理厂", "named"),
    ],
)
def test_kinds(text, kind):
    assert attributes("PROJECT", f"开工{text}。", text) == {"kind": kind}


def test_institutions_have_no_attributes():
    assert attributes("INSTITUTION", "华兴集团投资。", "华兴集团") == {}


def test_json_value_is_whole_where_the_amount_is():
    assert json_value(Decimal("5E+9")) == 5_000_000_000
    assert json_value((Decimal("0.5"), Decimal(2))) == [0.5, 2]
