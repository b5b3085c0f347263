import pytest

from annotator.suggest.project_planned import LONGEST_CAPTION, ProjectPlannedSuggester
from tests.suggest.written import quotes


def planned(passage, text):
    page = passage(text)
    return quotes(page.text, ProjectPlannedSuggester().suggest(page, ()))


@pytest.mark.parametrize(
    ("caption", "name"),
    [
        ("南湾芯片大厦效果图", "南湾芯片大厦"),
        ("南湾芯片大厦规划设计效果图", "南湾芯片大厦"),
        ("图为位于云岭的南湾芯片大厦效果图", "南湾芯片大厦"),
        ("南湾芯片大厦（一期）效果图", "南湾芯片大厦（一期）"),
        ("图为南湾芯片大厦效果图", "南湾芯片大厦"),
        ("（南湾芯片大厦概念图）", "南湾芯片大厦"),
        ("建设中的南湾芯片大厦（效果图）", "南湾芯片大厦"),
    ],
)
def test_a_caption_of_a_plan_names_a_project(passage, caption, name):
    assert planned(passage, f"昨日开工。\n{caption}\n今天天气很好。") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "南湾芯片大厦开工。",
        "图为南湾芯片大厦开工现场。",
        "记者看到了南湾芯片大厦效果图，今天天气很好，大家都很高兴。",
        "南湾芯片大厦" * 20 + "效果图",
    ],
)
def test_other_lines_name_none(passage, text):
    assert planned(passage, text) == []


def test_only_short_lines_are_captions(passage):
    fits = "南湾" * 10 + "大厦效果图"
    assert len(fits) <= LONGEST_CAPTION
    assert len(planned(passage, fits)) == 1


def test_it_is_a_named_project(passage):
    (only,) = ProjectPlannedSuggester().suggest(passage("😀\n南湾芯片大厦效果图"), ())
    assert (only.label, only.suggester, only.attributes) == ("PROJECT", "planned", {"kind": "named"})
    assert "效果图" in only.reason
