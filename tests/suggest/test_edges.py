import pytest

from annotator.suggest.edges import left_edge
from tests.suggest.written import EVIDENCE


def name(passage, text, last, **options):
    page = passage(text)
    end = page.text.index(last) + len(last)
    edge = left_edge(page, page.word_index(end - 1), EVIDENCE, **options)
    return page.text[edge:end]


@pytest.mark.parametrize(
    ("text", "last", "expected"),
    [
        ("位于云岭轴承产业园", "产业园", "云岭轴承产业园"),
        ("昨日，云岭轴承产业园", "产业园", "云岭轴承产业园"),
        ("引进云岭轴承产业园", "产业园", "云岭轴承产业园"),
        ("在云岭轴承产业园", "产业园", "云岭轴承产业园"),
        ("和云岭轴承产业园", "产业园", "云岭轴承产业园"),
        ("云岭轴承建设产业园", "产业园", "云岭轴承建设产业园"),
        ("，建设产业园", "产业园", "产业园"),
        ("云岭的轴承产业园", "产业园", "轴承产业园"),
        ("开工。云岭轴承产业园", "产业园", "云岭轴承产业园"),
        ("位于云岭（南湾）产业园", "产业园", "云岭（南湾）产业园"),
        ("位于云岭《轴承》产业园", "产业园", "云岭《轴承》产业园"),
        ("（云岭轴承产业园", "产业园", "云岭轴承产业园"),
        ("引进海川重工产业园", "产业园", "海川重工产业园"),
        ("产业园", "产业园", "产业园"),
        ("引进AIGC产业园", "产业园", "AIGC产业园"),
        ("引进云岭5G轴承产业园", "产业园", "云岭5G轴承产业园"),
        ("引进云岭产业园二期轴承产业园", "轴承产业园", "云岭产业园二期轴承产业园"),
        ("引进上海极光产业园", "产业园", "上海极光产业园"),
        ("引进上海极弱磁产业园", "产业园", "上海极弱磁产业园"),
        ("开工，共富轴承产业园", "产业园", "共富轴承产业园"),
        ("启用极富产业园", "产业园", "极富产业园"),
        ("引进共富轴承产业园", "产业园", "富轴承产业园"),
        ("启用由富轴承产业园", "产业园", "富轴承产业园"),
        ("启用共轴承产业园", "产业园", "轴承产业园"),
    ],
)
def test_a_name_begins_after_what_cannot_be_part_of_it(passage, text, last, expected):
    assert name(passage, text, last) == expected


def test_a_name_begins_in_its_own_paragraph(passage):
    assert name(passage, "轴承基地开工。\n云岭产业园", "产业园") == "云岭产业园"


def test_a_name_is_no_longer_than_asked(passage):
    text = "云岭轴承产业园"
    assert name(passage, text, "产业园", longest=5) == "轴承产业园"
    assert len(name(passage, "云岭" * 40 + "产业园", "产业园")) <= 40


@pytest.mark.parametrize(
    "quoted", ["「澜图的轴承」", "《澜图的轴承》", "（澜图的轴承）", "“澜图的轴承”", "‘澜图的轴承’"]
)
def test_quotes_and_brackets_are_taken_in_whole(passage, quoted):
    assert name(passage, f"引进{quoted}产业园", "产业园") == f"{quoted}产业园"
