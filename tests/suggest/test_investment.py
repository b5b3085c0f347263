from decimal import Decimal

import pytest

from annotator.core.money import MoneyExpression, find_money
from annotator.suggest.investment import InvestmentSuggester, money_attributes
from tests.suggest.written import EVIDENCE, quotes

SUGGESTER = InvestmentSuggester(EVIDENCE)


def amounts(passage, text):
    page = passage(text)
    return page.text, SUGGESTER.suggest(page, ())


def invested(passage, text):
    whole, found = amounts(passage, text)
    return quotes(whole, [c for c in found if c.score >= 0.5])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("项目总投资3亿元。", ["3亿元"]),
        ("3亿元资金到位。", ["3亿元"]),
        ("企业产值3亿元。", []),
        ("贡献3亿元的税收。", []),
        ("总投资3亿元，年产值50亿元。", ["3亿元"]),
        ("年产值50亿元，总投资3亿元。", ["3亿元"]),
        ("公司去年产值很高。总投资3亿元。", ["3亿元"]),
        ("总投资尚未公布。合同里写着3亿元。", []),
        ("总投资" + "很" * 80 + "3亿元。", []),
        ("年底有3亿元。", []),
        ("融资3亿元。", []),
    ],
    ids=[
        "before",
        "after",
        "against-before",
        "against-after",
        "first",
        "second",
        "other-sentence",
        "other-trigger",
        "far",
        "none",
        "said-twice",
    ],
)
def test_the_nearest_trigger_of_the_sentence_decides(passage, text, expected):
    assert invested(passage, text) == expected


def test_every_amount_is_a_candidate_and_says_why(passage):
    text, found = amounts(passage, "总投资3亿元，年产值50亿元，年底有2亿元。")
    assert quotes(text, found) == ["3亿元", "50亿元", "2亿元"]
    assert "总投资" in found[0].reason
    assert "产值" in found[1].reason
    assert {c.label for c in found} == {"INVESTMENT"}
    assert all(0 <= c.score <= 1 and c.suggester == SUGGESTER.name for c in found)


def test_a_nearer_trigger_gives_a_higher_score(passage):
    scores = [amounts(passage, f"总投资{'很' * far}3亿元。")[1][0].score for far in (0, 10, 20, 30)]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == 4


def test_a_trigger_speaks_only_on_its_side(passage):
    left = amounts(passage, "3亿元总投资")[1][0]
    assert "总投资" not in left.reason
    hits = SUGGESTER.hits(passage("资金3亿元"), [], find_money("资金3亿元")[0])
    assert hits == []


def test_commas_and_other_amounts_push_a_trigger_away(passage):
    def distance(text):
        page = passage(text)
        sums = find_money(page.text)
        (hit,) = SUGGESTER.hits(page, [money.start for money in sums], sums[-1])
        assert (hit.word, hit.positive, hit.left) == ("总投资", True, True)
        return hit.distance

    plain = distance("总投资额大约为3亿元")
    assert distance("总投资，大约为3亿元") > plain
    assert distance("总投资2亿元和3亿元") > distance("总投资额等于和3亿元")


@pytest.mark.parametrize(
    ("text", "span", "value", "comparator"),
    [
        ("签约亿元以上项目42个", "亿元", 100_000_000, "ge"),
        ("签约十亿元级重大项目3个", "十亿元", 1_000_000_000, "ge"),
    ],
)
def test_a_size_class_of_projects_counts(passage, text, span, value, comparator):
    whole, (only,) = amounts(passage, text)
    assert quotes(whole, [only]) == [span]
    assert only.score >= 0.5
    assert (only.attributes["value"], only.attributes["comparator"]) == (value, comparator)


@pytest.mark.parametrize(
    "text", ["总投资打造千亿级产业集群", "总投资瞄准万亿元级的智能产业集群", "总投资进入百亿元市场"]
)
def test_the_size_of_a_cluster_or_market_is_no_investment(passage, text):
    _whole, found = amounts(passage, text)
    assert len(found) == 1
    assert invested(passage, text) == []


@pytest.mark.parametrize(
    "text",
    ["累计投资5亿元加强镇村建设", "分别投资3亿元的轴承全产业链项目", "投资超2亿元在南湾镇建设", "投资3亿元的企业"],
)
def test_what_is_invested_is_no_size_of_a_market(passage, text):
    assert len(invested(passage, text)) == 1


def test_an_amount_of_a_project_needs_no_trigger(passage):
    assert invested(passage, "建成3亿元的轴承生产线") == ["3亿元"]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("总投资人民币5亿元。", "5亿元"),
        ("总投资人民币 5亿元。", "5亿元"),
        ("总投资5亿元人民币。", "5亿元"),
        ("总投资超过5亿元左右。", "5亿元"),
        ("总投资10亿余元。", "10亿余元"),
        ("总投资30~50亿元。", "30~50亿元"),
        ("总投资5亿美元。", "5亿美元"),
    ],
)
def test_the_span_is_number_and_unit_alone(passage, text, span):
    assert invested(passage, text) == [span]


def test_offsets_are_code_points_of_the_display(passage):
    text, (only,) = amounts(passage, "😀𠮷安厂总投资３.５亿元")
    assert text[only.start : only.end] == "３.５亿元"
    assert only.attributes["value"] == 350_000_000


@pytest.mark.parametrize(
    ("value", "expected"),
    [(Decimal(300_000_000), 300_000_000), (Decimal("0.5"), 0.5), ((Decimal(1), Decimal("2.5")), [1, 2.5])],
)
def test_values_become_plain_numbers(value, expected):
    text = "3亿元"
    (money,) = find_money(text)
    made = MoneyExpression(**{**{name: getattr(money, name) for name in money.__slots__}, "value": value})
    attributes = money_attributes(made)
    assert attributes == {"comparator": money.comparator, "value": expected, "currency": "CNY"}
    numbers = attributes["value"] if isinstance(expected, list) else [attributes["value"]]
    assert [type(number) for number in numbers] == [
        type(n) for n in (expected if isinstance(expected, list) else [expected])
    ]
