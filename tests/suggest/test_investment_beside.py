import pytest

from annotator.suggest.investment import InvestmentSuggester
from annotator.suggest.investment_beside import InvestmentBesideSuggester
from tests.suggest.written import EVIDENCE, found


def beside(passage, text, *projects):
    page = passage(text)
    known = InvestmentSuggester(EVIDENCE).suggest(page, [])
    known += [found(page.text, name, "PROJECT", 0.7, "head") for name in projects]
    return [page.text[c.start : c.end] for c in InvestmentBesideSuggester(EVIDENCE).suggest(page, known)]


@pytest.mark.parametrize(
    "text",
    [
        "云岭实训楼，4500万元；",
        "云岭实训楼（4500万元）和别的。",
        "云岭实训楼4500万元，已经完工。",
        "云岭实训楼: 4500万元\n",
        "“云岭实训楼”，4500万元。",
    ],
)
def test_an_amount_right_behind_a_project_is_its_investment(passage, text):
    assert beside(passage, text, "云岭实训楼") == ["4500万元"]


@pytest.mark.parametrize("text", ["老城管网改造1300万元。", "云岭生产线，1300万元。", "老城管网改造(三期)1300万元,"])
def test_what_ends_as_projects_do_is_one(passage, text):
    assert beside(passage, text) == ["1300万元"]


@pytest.mark.parametrize(
    "text",
    [
        "云岭实训楼去年收租4500万元。",  # something stands between
        "云岭实训楼，4500万元的设备。",  # the clause goes on
        "云岭学校，4500万元。",  # nobody found a project, and schools are not always built
        "云岭实训楼，年销售额4500万元。",  # a word speaks against it
        "云岭实训楼，总投资4500万元。",  # a word speaks for it already
    ],
)
def test_no_other_amount_is(passage, text):
    assert beside(passage, text, *(["云岭实训楼"] if "实训楼" in text else [])) == []


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("老城管网改造1300万元、东院区2亿元、南河道3000万元。", ["1300万元", "2亿元", "3000万元"]),
        ("东院区2亿元、老城管网改造1300万元。", ["2亿元", "1300万元"]),
        ("老城管网改造1300万元、去年的收入2亿元。", ["1300万元"]),
        ("老城管网改造1300万元。东院区2亿元。", ["1300万元"]),
        ("老城管网改造1300万元、税收2亿元、东院区5000万元。", ["1300万元"]),
    ],
)
def test_amounts_of_one_list_are_of_one_kind(passage, text, listed):
    assert beside(passage, text) == listed


def test_the_amount_keeps_its_value(passage):
    page = passage("云岭实训楼，4500万元；")
    known = [*InvestmentSuggester(EVIDENCE).suggest(page, []), found(page.text, "云岭实训楼", "PROJECT", 0.7, "head")]
    (again,) = InvestmentBesideSuggester(EVIDENCE).suggest(page, known)
    assert again.attributes["value"] == 45_000_000
    assert again.score > 0.5
