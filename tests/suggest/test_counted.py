import pytest

from annotator.suggest.counted import inner_count, name_start, project_kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("6个先进材料项目", "group"),
        ("亿元以上项目42个", "group"),
        ("四大服务基地", "group"),
        ("2 条 PE 膜生产线", "group"),
        ("轴承项目 12 个", "group"),
        ("18个制造、物流项目", "group"),
        ("1,200余个重大项目", "group"),
        ("轴承产业园", "named"),
        ("轴承产业园二期", "named"),
        ("3亿元轴承项目", "named"),
        ("一期项目", "named"),
    ],
)
def test_counted_sets_are_groups(text, kind):
    assert project_kind(text) == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云岭市23个改造项目", "23个改造项目"),
        ("轴承产业园两个项目", "两个项目"),
        ("云岭市 23 个改造项目", "23 个改造项目"),
        ("第二批17个专项债券项目", "17个专项债券项目"),
        ("第3个轴承项目", None),
        ("23个改造项目", None),
        ("亿元以上项目42个", None),
        ("“三个一批”项目", None),
        ("轴承产业园二期项目", None),
        ("3个部门、轴承项目", None),
        ("10个亿项目", None),
    ],
)
def test_the_count_of_a_set_that_begins_inside_is_found(text, expected):
    count = inner_count(text, 0, len(text))
    assert (None if count is None else text[count:]) == expected


def test_only_a_count_between_the_bounds_is_found():
    text = "共有23个改造项目开工"
    assert inner_count(text, 2, 9) is None
    assert inner_count(text, 0, 9) == 2
    assert inner_count(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("3亿元轴承项目", "轴承项目"),
        ("4.5亿元的轴承基地", "轴承基地"),
        ("1,200余万元轴承项目", "轴承项目"),
        ("云岭市23个改造项目", "23个改造项目"),
        ("3亿元以上项目23个", "3亿元以上项目23个"),
        ("3亿元项目23个", "3亿元项目23个"),
        ("3亿元-5亿元轴承项目", "3亿元-5亿元轴承项目"),
        ("3亿元", "3亿元"),
        ("轴承项目", "轴承项目"),
    ],
)
def test_a_project_begins_at_its_count_or_behind_an_amount(text, name):
    assert text[name_start(text, 0, len(text)) :] == name
