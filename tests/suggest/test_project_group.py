import itertools

import pytest

from annotator.suggest.project_group import ProjectGroupSuggester
from tests.suggest.written import EVIDENCE, quotes

SUGGESTER = ProjectGroupSuggester(EVIDENCE)


def groups(passage, text):
    page = passage(text)
    return quotes(page.text, SUGGESTER.suggest(page, ()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("昨日签约6个先进材料项目。", ["6个先进材料项目"]),
        ("180个市级重点项目开工。", ["180个市级重点项目"]),
        ("推进四大国家级服务出口基地。", ["四大国家级服务出口基地"]),
        ("实施18个制造、物流项目。", ["18个制造、物流项目"]),
        ("其中3条生产线投产。", ["3条生产线"]),
        ("共有1,200余个重大项目。", ["1,200余个重大项目"]),
        ("共有２０个重大项目。", ["２０个重大项目"]),
        ("建设 2 条 PE 膜生产线。", ["2 条 PE 膜生产线"]),
        ("建设 2 条膜 生产线。", []),
    ],
)
def test_a_count_before_a_noun_phrase_is_a_group(passage, text, expected):
    assert groups(passage, text) == expected


@pytest.mark.parametrize("text", ["亿元以上文旅项目6个", "亿元以上项目42个"])
def test_a_count_after_it_is_a_group_too(passage, text):
    assert groups(passage, f"全年有{text}。")[0].endswith(text)
    assert groups(passage, text) == [text]


def test_a_leading_verb_is_no_part_of_it(passage):
    assert groups(passage, "引进亿元以上文旅项目6个。") == ["亿元以上文旅项目6个"]


@pytest.mark.parametrize(
    "text",
    ["一批大项目开工。", "共有6个项目部。", "开工6个。材料项目很多。", "该项目6年建成。", "有6个人和一些项目。", ""],
)
def test_what_is_not_counted_is_no_group(passage, text):
    assert groups(passage, text) == []


def test_page_furniture_holds_none_but_captions_of_plans(passage):
    page = "昨日有6个重点项目开工。\n图为12个新能源项目现场。\n3个轴承项目效果图"
    assert groups(passage, page) == ["6个重点项目", "3个轴承项目"]


def test_it_is_marked_as_a_group(passage):
    (only,) = SUGGESTER.suggest(passage("昨日签约6个先进材料项目。"), ())
    assert only.attributes == {"kind": "group"}
    assert (only.label, only.suggester) == ("PROJECT", "count")


def test_groups_do_not_overlap(passage):
    page = passage("亿元以上项目42个重点项目6个先进材料项目。")
    found = sorted(SUGGESTER.suggest(page, ()), key=lambda c: c.start)
    assert found
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
