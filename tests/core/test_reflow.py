import json
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from annotator.core.furniture import BLANKS, Furniture, heading_mark
from annotator.core.reflow import Paragraph, reflow

GOLD = Path(__file__).parents[2].parent / "shared" / "gold" / "articles.jsonl"

STORY = (
    "昨天上午，江湾区举行二季度重大项目集中开工仪式，星桥大厦、云栈数据港等15个项目同时动工，计划总投资超过62亿元。"
    "其中，由远岫集团牵头建设的海洋工程装备基地占地320亩，一期投资18.5亿元，预计明年年底建成投产。"
)
SECOND = (
    "项目负责人介绍，基地建成后将形成从设计、制造到检测的完整链条，可为周边40余家中小企业提供共享厂房和试验平台，"
    "带动上下游就业约2600人，成为江湾区制造业转型的又一个支点。"
)
LINES = st.sampled_from(
    ["", " ", "\u3000", "## 开工", "##", "吴 越 李文博", "星桥大厦 吴越 摄", "责任编辑：吴越",
     "建成后，它将成为", "一、补链",
     "\u3000\u3000今年以来，江湾区新引进企业", "投资18.5", "亿元。", "Open", "source software",
     "甲\u2028乙\u2029丙", "江湾区“星", "桥”落成",
     STORY, STORY[:45], STORY[:20], STORY[20:40], STORY[40:60], STORY[60:80],
     "GDP", "2024", "😀𠮷", "- 甲项", "甲\u00a0乙\u00a0"]
)  # fmt: skip
TEXTS = st.lists(LINES, max_size=25).map("\n".join)
TEXTS |= st.text(alphabet="甲a1 。，“”（）#\n\n\u3000\u2028😀", max_size=80) | st.text()


def wrap(text: str, width: int) -> list[str]:
    lines = [""]
    for character in text:
        used = sum(0.5 if c.isascii() else 1 for c in lines[-1])
        if used + (0.5 if character.isascii() else 1) > width:
            lines.append("")
        lines[-1] += character
    return lines


def shown(text: str) -> list[str]:
    result = reflow(text)
    return [result.display[paragraph.start : paragraph.end] for paragraph in result.paragraphs]


def kinds(text: str) -> list[Furniture]:
    return [paragraph.kind for paragraph in reflow(text).paragraphs]


@given(TEXTS)
def test_every_displayed_character_is_a_source_character_except_blanks_for_line_breaks(text):
    result = reflow(text)
    for position, character in enumerate(result.display):
        source = text[result.source_position(position)]
        assert source == character or (source, character) == ("\n", " ")
        if (source, character) == ("\n", " "):
            around = result.display[position - 1] + result.display[position + 1]
            assert around.isascii()
            assert around.isalnum()


@given(TEXTS)
def test_nothing_is_dropped_but_blanks_line_breaks_and_heading_marks(text):
    result = reflow(text)
    kept = {result.source_position(position) for position in range(len(result.display))}
    dropped = {character for position, character in enumerate(text) if position not in kept}
    assert dropped <= set(BLANKS) | {"\n", "#"}


@given(TEXTS)
def test_paragraphs_cover_the_display_with_one_newline_between(text):
    result = reflow(text)
    assert "\n".join(result.display[p.start : p.end] for p in result.paragraphs) == result.display
    assert all("\n" not in result.display[p.start : p.end] and p.start < p.end for p in result.paragraphs)
    assert all((p.level > 0) == (p.kind is Furniture.HEADING) for p in result.paragraphs)


@given(TEXTS)
def test_positions_rise_and_come_back(text):
    result = reflow(text)
    sources = [result.source_position(position) for position in range(len(result.display) + 1)]
    assert sources == sorted(set(sources))
    displays = [result.display_position(position) for position in range(len(text) + 1)]
    assert displays == sorted(displays)
    assert [result.display_position(source) for source in sources] == list(range(len(sources)))


@given(TEXTS, st.data())
def test_a_display_range_comes_back_from_the_source(text, data):
    result = reflow(text)
    assume(result.display)
    start = data.draw(st.integers(0, len(result.display) - 1))
    end = data.draw(st.integers(start + 1, len(result.display)))
    source = result.to_source(start, end)
    assert result.to_display(*source) == (start, end)
    assert result.to_source(*result.to_display(*source)) == source


@given(st.text().map(lambda text: text.replace("\n", "")))
def test_a_text_without_line_breaks_is_only_stripped(text):
    stripped = text.strip(BLANKS)
    assert reflow(text).display == stripped[heading_mark(stripped)[1] :]


@pytest.mark.parametrize("width", [10, 13, 17, 24, 40])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_wrapped_pages_with_indents_become_paragraphs(width, gap):
    texts = [STORY, SECOND, STORY, SECOND]
    source = gap.join(line for text in texts for line in wrap("\u3000\u3000" + text, width))
    assert shown(source) == texts


@pytest.mark.parametrize("width", [14, 19])
def test_wrapped_pages_with_larger_gaps_between_paragraphs(width):
    texts = [STORY, SECOND, STORY]
    assert shown("\n\n".join("\n".join(wrap(text, width)) for text in texts)) == texts


def test_a_wrapped_page_that_lost_its_indents_joins_first_lines():
    lines = [line.lstrip("\u3000") for text in (STORY, SECOND) for line in wrap("\u3000\u3000" + text, 18)]
    assert shown("\n\n".join(lines)) == [STORY, SECOND]


def test_columns_of_different_widths_follow_each_other():
    source = "\n\n".join([*wrap("\u3000\u3000" + STORY, 18), *wrap("\u3000\u3000" + SECOND, 11)])
    assert shown(source) == [STORY, SECOND]


def test_names_and_numbers_cut_at_the_end_of_a_line_are_whole_again():
    lines = wrap(STORY, 17)
    result = reflow("\n\n".join(lines))
    assert result.display == STORY
    for start in range(len(STORY) - 6):
        source = result.to_source(start, start + 6)
        assert result.source_position(start) == source[0]
        assert result.to_display(*source) == (start, start + 6)


def test_a_number_is_joined_without_a_blank_and_latin_words_with_one():
    body = ["江湾区今年的投资达到18", "5亿元，比去年多出三成，", "企业用上了远岫的Deep", "Blue平台，订单也多了"]
    joined = "江湾区今年的投资达到185亿元，比去年多出三成，企业用上了远岫的Deep Blue平台，订单也多了一倍。"
    assert shown("\n".join([*body, "一倍。"])) == [joined]


def test_a_paragraph_cut_by_a_page_break_goes_on_behind_it():
    assert shown(STORY[:48] + "\n\n \n" + STORY[48:]) == [STORY]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("远岫集团的订单，正", "源源不断地从海外飞来，厂房里一片忙碌。"),
        ("今年江湾区将引进、", "培育和扶持一批企业，做大产业集群。"),
        ("远岫集团设立了“星", "桥”基金，帮助企业渡过难关。"),
        ("一切才刚刚开始。从巩固", "优势到补齐短板，江湾区走得很稳。"),
    ],
)
def test_a_short_line_that_cannot_end_there_goes_on(first, second):
    assert shown(f"{STORY}\n\n{first}\n\n{second}") == [STORY, first + second]


@pytest.mark.parametrize(
    "between",
    ["## 产业续航", "星桥大厦 吴越 摄", "星桥大厦效果图", "责任编辑：吴越", "吴 越 李文博", "第3版", "一、补链强链"],
)
def test_a_cut_line_is_not_joined_to_furniture_or_headings(between):
    assert len(shown(f"{STORY[:48]}\n\n{between}\n\n{SECOND}")) == 3


@pytest.mark.parametrize(
    "lines",
    [
        ["聚力“高质量发展”", "以创新带动产业升级", STORY],
        ["研发人员正在调试设备", STORY, SECOND],
        [STORY, "\u3000\u3000" + SECOND[:45], "\u3000\u3000" + STORY],
        ["- 远岫集团", "- 云栈数据港", "- 星桥大厦"],
        ["床边有明月，", "窗外有清霜。", "举杯邀故友，", "低头写新章。"] * 3,
        ["江风吹过旧码头，渔火照亮新渡口。", "远山含着一抹青，近水托起一片秋。"] * 4,
        ["江湾远岫机械有限公司", "江湾云栈数据有限公司", "星桥置业股份有限公司", "北岭新材料有限公司"] * 4,
        ["远岫集团、云栈数据、星桥置业、北岭新材、南浦电子、东堤物流、西郊农业、中洲食品、滨海造船", "以上获表彰。"],
    ],
)  # fmt: skip
def test_lines_that_stay_apart(lines):
    assert shown("\n".join(lines)) == [line.strip("\u3000") for line in lines]


def test_a_numbered_heading_in_a_column_that_is_text_is_joined():
    story = "一、" + STORY
    assert shown("\n".join(wrap("\u3000\u3000" + story, 16))) == [story]


def test_headings_keep_their_level_and_lose_their_mark():
    result = reflow("# 江湾纪事\n\n### 补链\n二、强链\n##\n正文。")
    assert result.display == "江湾纪事\n补链\n二、强链\n##\n正文。"
    assert result.paragraphs[0] == Paragraph(0, 4, Furniture.HEADING, 1)
    assert [paragraph.level for paragraph in result.paragraphs] == [1, 3, 2, 0, 0]


def test_kinds_of_paragraphs():
    source = f"## 江湾\n吴 越 李文博\n{STORY}\n星桥大厦 吴越 摄\n责任编辑：吴越\n第3版"
    assert kinds(source) == [
        Furniture.HEADING, Furniture.BYLINE, Furniture.BODY, Furniture.CAPTION, Furniture.CREDIT, Furniture.PAGE,
    ]  # fmt: skip


def test_odd_characters_inside_a_line_stay():
    line = "甲\u2028乙\u2029丙\ufeff丁\u00a0戊\u3000己😀"
    assert reflow(f"  {line}\u3000\n").display == line


def test_a_range_of_dropped_characters_is_not_displayed():
    result = reflow("甲。\n\n\n  乙。")
    assert result.display == "甲。\n乙。"
    assert result.to_display(3, 7) is None
    assert result.to_display(1, 8) == (1, 4)
    with pytest.raises(ValueError, match="no display range"):
        result.to_source(2, 2)


@pytest.mark.parametrize("text", ["", "\n", " \n\u3000\n"])
def test_a_text_without_content_shows_nothing(text):
    assert reflow(text).paragraphs == ()
    assert reflow(text).display == ""


def articles():
    if not GOLD.exists():
        return [pytest.param({}, marks=pytest.mark.skip(reason="the gold articles are not beside this checkout"))]
    lines = GOLD.read_text("utf-8").splitlines()
    return [pytest.param(json.loads(line), id=f"article{rank}") for rank, line in enumerate(lines)]


@pytest.mark.parametrize("article", articles())
def test_gold_spans_survive_the_round_trip_in_one_line(article):
    result = reflow(article["text"])
    for span in article["spans"]:
        display = result.to_display(span["start"], span["end"])
        assert result.to_source(*display) == (span["start"], span["end"])
        assert "\n" not in result.display[slice(*display)]
        assert result.display[slice(*display)] == "".join(span["text"].split("\n"))
