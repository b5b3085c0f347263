import pytest

from annotator.suggest.relations import suggest_relations
from tests.suggest.written import found

P, M, ORG = "PROJECT", "INVESTMENT", "INSTITUTION"


def links(passage, text, *spans):
    page = passage(text)
    candidates = sorted((found(page.text, quote, label) for label, quote in spans), key=lambda c: (c.start, -c.end))
    made = suggest_relations(page, candidates)
    assert all(0 < link.score <= 1 and link.reason for link in made)
    return sorted((k.type, page.text[k.head.start : k.head.end], page.text[k.tail.start : k.tail.end]) for k in made)


def owners(*names, of="轴承产业园"):
    return sorted(("invested_by", of, name) for name in names)


def test_an_amount_belongs_to_the_nearest_project(passage):
    text = "轴承产业园总投资3亿元，电池生产线总投资5亿元。"
    spans = [(P, "轴承产业园"), (M, "3亿元"), (P, "电池生产线"), (M, "5亿元")]
    assert links(passage, text, *spans) == [
        ("has_investment", "电池生产线", "5亿元"),
        ("has_investment", "轴承产业园", "3亿元"),
    ]


def test_a_semicolon_is_farther_than_a_comma(passage):
    text = "甲园;3亿元投向附近的电池生产线"
    assert links(passage, text, (P, "甲园"), (M, "3亿元"), (P, "电池生产线")) == [
        ("has_investment", "电池生产线", "3亿元")
    ]


def test_a_size_class_belongs_to_its_group(passage):
    assert links(passage, "轴承园和亿元以上项目42个开工。", (P, "轴承园"), (P, "亿元以上项目42个"), (M, "亿元")) == [
        ("has_investment", "亿元以上项目42个", "亿元")
    ]


def test_an_amount_far_from_any_project_belongs_to_none(passage):
    assert links(passage, "轴承产业园" + "很" * 100 + "3亿元。", (P, "轴承产业园"), (M, "3亿元")) == []


def test_an_amount_belongs_to_what_its_paragraph_is_about(passage):
    spans = [(P, "轴承产业园"), (P, "电池基地"), (M, "3亿元")]
    assert links(passage, "轴承产业园开工。电池基地投产。总投资3亿元。", *spans) == [
        ("has_investment", "电池基地", "3亿元")
    ]
    assert links(passage, "轴承产业园开工。电池基地投产。\n总投资3亿元。", *spans) == []


@pytest.mark.parametrize(
    "text",
    [
        "海川、澜图和晨辉共同投资建设轴承产业园。",
        "轴承产业园由海川、澜图、晨辉投资建设。",
        "轴承产业园开工。该项目由海川、澜图和晨辉投资建设。",
        "海川、澜图与晨辉的轴承产业园。",
    ],
)
def test_what_holds_for_one_of_a_list_holds_for_all(passage, text):
    spans = [(P, "轴承产业园"), (ORG, "海川"), (ORG, "澜图"), (ORG, "晨辉")]
    assert links(passage, text, *spans) == owners("海川", "澜图", "晨辉")


@pytest.mark.parametrize("lead", ["由", "建设单位为", "业主是", "投资方："])
def test_a_lead_in_names_the_owner(passage, lead):
    assert links(passage, f"轴承产业园{lead}海川投资。", (P, "轴承产业园"), (ORG, "海川")) == owners("海川")


def test_a_quoted_name_is_led_in_like_any_other(passage):
    assert links(passage, "轴承产业园建设单位为“海川”。", (P, "轴承产业园"), (ORG, "海川")) == owners("海川")


def test_an_institution_inside_a_projects_name_owns_it(passage):
    assert links(passage, "海川产业园开工。", (P, "海川产业园"), (ORG, "海川")) == owners("海川", of="海川产业园")


@pytest.mark.parametrize(
    "text",
    [
        "海川的贷款支持轴承产业园建设。",
        "海川贷款建设轴承产业园。",
        "海川记者来到轴承产业园。",
        "海川书记考察了轴承产业园。",
        "海川参观了轴承产业园。",
        "海川设计的轴承产业园。",
        "海川投资很多；轴承产业园开工。",
        "海川投资" + "很" * 60 + "的轴承产业园。",
    ],
)
def test_lenders_and_visitors_own_nothing(passage, text):
    assert links(passage, text, (P, "轴承产业园"), (ORG, "海川")) == []


def test_a_projects_alias_has_the_same_relations(passage):
    text = "轴承产业园（智造谷）总投资3亿元，由海川建设。"
    spans = [(P, "轴承产业园"), (P, "智造谷"), (M, "3亿元"), (ORG, "海川")]
    assert links(passage, text, *spans) == sorted(
        (kind, project, tail)
        for kind, tail in (("has_investment", "3亿元"), ("invested_by", "海川"))
        for project in ("轴承产业园", "智造谷")
    )


def test_an_alias_is_not_what_a_paragraph_is_about(passage):
    text = "轴承产业园（智造谷）开工。总投资3亿元。"
    assert links(passage, text, (P, "轴承产业园"), (P, "智造谷"), (M, "3亿元")) == [
        ("has_investment", "轴承产业园", "3亿元")
    ]


@pytest.mark.parametrize("spans", [[], [(M, "3亿元")], [(ORG, "海川")], [(ORG, "海川"), (M, "3亿元")], [(P, "产业园")]])
def test_without_a_pair_there_is_no_relation(passage, spans):
    assert links(passage, "海川投资3亿元建产业园。", *spans) == []


def test_a_relation_is_proposed_once(passage):
    page = passage("海川产业园由海川投资建设，海川产业园由海川投资建设。")
    candidates = [found(page.text, "海川产业园", P, nth=n) for n in (0, 1)]
    candidates += [found(page.text, "海川", ORG, nth=n) for n in range(4)]
    made = suggest_relations(page, sorted(candidates, key=lambda c: (c.start, -c.end)))
    keys = [(k.type, k.head.key, k.tail.key) for k in made]
    assert keys
    assert len(keys) == len(set(keys))
