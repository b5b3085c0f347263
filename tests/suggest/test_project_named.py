import pytest

from annotator.suggest.project_named import ProjectNamedSuggester
from tests.suggest.written import EVIDENCE, found, quotes, the

SUGGESTER = ProjectNamedSuggester(EVIDENCE)


def projects(passage, text, known=()):
    page = passage(text)
    return page.text, SUGGESTER.suggest(page, known)


def names(passage, text):
    return quotes(*projects(passage, text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("昨日，云岭精密轴承产业园开工。", "云岭精密轴承产业园"),
        ("位于云岭的精密轴承产业园开工。", "精密轴承产业园"),
        ("引进精密轴承产业园。", "精密轴承产业园"),
        ("在云岭轴承产业园内。", "云岭轴承产业园"),
        ("云岭，轴承生产基地启用。", "轴承生产基地"),
        ("云岭轴承产业园二期开工。", "云岭轴承产业园二期"),
        ("云岭轴承产业园一期工程开工。", "云岭轴承产业园一期工程"),
        ("云岭轴承产业园（一期）开工。", "云岭轴承产业园（一期）"),
        ("昨日，云岭二期轴承产业园开工。", "云岭二期轴承产业园"),
    ],
)
def test_a_name_goes_from_its_left_edge_to_its_phase(passage, text, expected):
    assert names(passage, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "该项目开工。",
        "一批重点项目开工。",
        "重大产业项目开工。",
        "项目开工。",
        "这个项目开工。",
        "签约云岭轴承项目部。",
        "",
    ],
)
def test_what_specifies_nothing_is_no_name(passage, text):
    assert names(passage, text) == []


@pytest.mark.parametrize("text", ["云岭轴承指挥中心启用。"])
def test_policies_and_bodies_are_no_projects(passage, text):
    assert names(passage, text) == []


def test_a_verb_beside_it_counts_for_it_and_is_named(passage):
    def score(text):
        return projects(passage, text)[1][0].score

    assert score("云岭轴承产业园开工") > score("云岭轴承产业园很大")
    assert score("召开签约会，云岭轴承产业园") > score("召开会，云岭轴承产业园")
    assert "开工" in projects(passage, "云岭轴承产业园开工")[1][0].reason
    assert score("开工，云岭轴承产业园") == score("召开会，云岭轴承产业园"), "开工 stands after its project"


def test_a_weak_head_needs_a_verb(passage):
    weak, strong = (projects(passage, f"云岭轴承{head}很大")[1][0].score for head in ("中心", "基地"))
    assert weak < 0.4 < strong
    assert projects(passage, "云岭轴承中心启用")[1][0].score > weak


def test_an_amount_in_its_sentence_counts_for_it(passage):
    text = "云岭轴承产业园，资金3亿元。"
    plain = projects(passage, text)[1][0].score
    assert projects(passage, text, [found(text, "3亿元", "INVESTMENT")])[1][0].score > plain
    assert projects(passage, text, [found(text, "3亿元", "INVESTMENT", score=0.1)])[1][0].score == plain
    other = text + "另有5亿元。"
    assert projects(passage, other, [found(other, "5亿元", "INVESTMENT")])[1][0].score == plain


def test_a_predicate_counts_against_it(passage):
    _whole, found_projects = projects(passage, "澜图是全国首条轴承生产线")
    assert found_projects[0].score < 0.4
    assert found_projects[0].score < projects(passage, "，全国首条轴承生产线")[1][0].score


def test_page_furniture_holds_none_but_captions_of_plans(passage):
    page = "云岭轴承产业园开工。\n图为南湾电池基地开工现场。\n南湾芯片基地效果图"
    assert names(passage, page) == ["云岭轴承产业园", "南湾芯片基地"]


def test_a_name_may_be_the_quoted_end_of_a_longer_one(passage):
    assert names(passage, "昨日，建设云岭“精密轴承产业园”。") == ["云岭“精密轴承产业园”", "精密轴承产业园"]
    assert names(passage, "昨日，建设“精密轴承产业园”。") == ["精密轴承产业园"]
    assert names(passage, "昨日，建设云岭精密“产业园”。") == ["云岭精密“产业园”"]


def test_a_head_inside_a_word_ends_no_name(passage):
    page = passage("云岭轴承中心点开工。")
    assert any(word.text == "中心点" for word in page.words)
    assert SUGGESTER.suggest(page, ()) == []


def test_it_is_marked_as_named(passage):
    text, found_projects = projects(passage, "云岭轴承产业园开工。")
    only = the(text, "云岭轴承产业园", found_projects)
    assert only.attributes == {"kind": "named"}
    assert (only.label, only.suggester) == ("PROJECT", "head")


def test_an_amount_is_no_part_of_a_name(passage):
    text = "昨日，澜图集团投资3亿元建设轴承生产基地。"
    whole, found_projects = projects(passage, text, [found(text, "3亿元", "INVESTMENT")])
    assert quotes(whole, found_projects) == ["轴承生产基地"]
