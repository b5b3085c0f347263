import pytest

from annotator.core.errors import UserError
from annotator.formats.inline import mark, unmark
from annotator.formats.registry import get_format

MARKED = '⟦PROJECT#1 has_investment>2 kind="named"|⟦INSTITUTION|海东⟧产业园⟧投资⟦?INVESTMENT#2 @0.5 value=[1,2]|5亿⟧'


def read(path, **values):
    return list(get_format("inline").read(path, **values))


def test_a_file_written_by_hand_is_read(tmp_path):
    path = tmp_path / "a.inline"
    path.write_text(f"=== 7 | 标题\n{MARKED}\n\n=== 8 | 乙\n无\r\n有\n", encoding="utf-8")
    one, other = read(path)
    assert (one.document.id, one.document.title) == ("7", "标题")
    assert one.document.text == "海东产业园投资5亿\n"
    found = [(s.label, s.text, s.state.value, s.score, dict(s.attributes)) for s in one.spans]
    assert found == [
        ("PROJECT", "海东产业园", "gold", None, {"kind": "named"}),
        ("INSTITUTION", "海东", "gold", None, {}),
        ("INVESTMENT", "5亿", "suggested", 0.5, {"value": [1, 2]}),
    ]
    (link,) = one.relations
    assert (link.type, one.span(link.head).text, one.span(link.tail).text) == ("has_investment", "海东产业园", "5亿")
    assert other.document.text == "无\n有"


def test_a_file_without_a_head_line_is_one_article(tmp_path):
    path = tmp_path / "a.inline"
    path.write_text("⟦PROJECT|甲园⟧\n开工", encoding="utf-8")
    (one,) = read(path)
    assert (one.document.text, one.document.source.name) == ("甲园\n开工", "a.inline")


def test_signs_of_the_markup_in_a_text_stay_signs(tmp_path):
    path = tmp_path / "a.inline"
    text = "=== 不是标题\n⟦甲⟧\\乙|丙\n=== 也不是"
    path.write_text('{"id": "a|b", "title": "|", "text": "x"}', encoding="utf-8")
    escaped = text.replace("\\", "\\\\").replace("⟦", "\\⟦").replace("⟧", "\\⟧").replace("=== ", "\\=== ")
    assert unmark(escaped)[0] == text
    path.write_text(f"=== 1 | 题\n{escaped}\n", encoding="utf-8")
    (one,) = read(path)
    assert one.document.text == text
    assert mark(one) == escaped


@pytest.mark.parametrize(
    "marked",
    [
        "⟧",
        "⟦A|甲",
        "⟦|甲⟧",
        "⟦A甲⟧",
        "⟦A#1|甲⟧⟦B#1|乙⟧",
        "⟦A x>3|甲⟧",
        "⟦A x={|甲⟧",
        "⟦A x=" + "[" * 100_000 + "|甲⟧",
        "⟦A|⟧甲",
    ],
)
def test_wrong_markup_is_told_with_its_line_and_the_rest_goes_on(tmp_path, marked):
    path = tmp_path / "a.inline"
    path.write_text(f"=== 1 | 题\n{marked}\n=== 2 | 题\n好\n", encoding="utf-8")
    problems = []
    assert [one.document.text for one in read(path, on_problem=problems.append)] == ["好"]
    assert [problem.where for problem in problems] == [f"{path}:1"]
    with pytest.raises(UserError):
        read(path)
