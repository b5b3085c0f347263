import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.furniture import Furniture, classify_line, heading_level, heading_mark, is_planned_caption

CAPTIONS = [
    "新落成的江湾会展中心 陈晓明 摄",
    "工人在车间里装配机器人。 本报记者 李文博 摄",
    "江湾会展中心夜景（陈晓明 摄）",
    "江湾会展中心 陈晓明摄",
    "流水线上的工人 吴 越 摄",
    "区位示意 王小雨 制图",
    "星桥大厦外景 江湾集团供图",
    "江湾会展中心二期效果图",
    "图为星桥大厦的屋顶花园",
    "▲图为星桥大厦的屋顶花园。",
]
CREDITS = [
    "责任编辑：李文博",
    "责任编辑 李文博 版式 吴越 校对 陈晓明",
    "图片来源 江湾集团",
    "图片来源：江湾集团",
    "本版图片由江湾区委宣传部提供",
    "（本版图片由江湾集团提供）",
    "编辑：李文博",
    "来源：江湾日报",
    "作者单位：江湾大学经济学院",
    "校对 陈晓明",
]
BYLINES = [
    "李文博 陈晓明",
    "李文博 吴越 陈晓明 王小雨",
    "李文博、陈晓明",
    "李\u3000文 陈晓明",
    "吴 越",
    "吴 越 李文博 陈晓明",
    "欧阳文博 陈晓明",
    "本报记者 李文博 通讯员 陈晓明 吴越",
    "记者 李文博",
    "■本报记者 李文博",
    "本报记者李文博",
    "文/李文博 图/陈晓明",
]
PAGES = ["A3", "第3版", "第三版", "2—3版", "4-5版", "下转第2版", "（上接第1版）", "■", "##", "#", "12", "— 3 —", "***"]
PAGES += ["2024年3月5日 星期二"]
HEADINGS = ["# 江湾纪事", "##江湾纪事", "一、把产业做强", "（一）把产业做强，夯实底盘", "(二)补齐链条", "第一章 总则"]
BODY = [
    "",
    "   ",
    "今年一季度，江湾区新签约项目12个。",
    "她用相机把这一幕拍摄",
    "本报讯（记者 李文博）昨日，星桥大厦封顶。",
    "记者采访获悉",
    "本报记者从会上了解到，星桥大厦将于年底封顶",
    "记者走访发现，这里的厂房已经全部租出。",
    "编辑部设在星桥大厦三楼，共有12名员工。",
    "创新 协调 绿色 开放",
    "北京 上海 广州",
    "一、二线城市的消费正在回暖",
    "一、要把产业做强。各街道要在年底前完成任务。",
    "区里公布了效果图，年底开工。",
    "项目的设计方案、效果图、工期，都已经定下。",
    "#江湾纪事",
    "2024",
    "如何为企业减负？",
    "以创新带动产业升级",
    "资金来源：财政拨款和企业自筹",
    "“一版一策”的办法，让企业少跑了路",
    "摄影展在星桥大厦开幕，展出作品120幅。",
]


@pytest.mark.parametrize(
    ("kind", "line"),
    [(kind, line) for kind, lines in (
        (Furniture.CAPTION, CAPTIONS), (Furniture.CREDIT, CREDITS), (Furniture.BYLINE, BYLINES),
        (Furniture.PAGE, PAGES), (Furniture.HEADING, HEADINGS), (Furniture.BODY, BODY),
    ) for line in lines],
)  # fmt: skip
def test_lines_are_told_apart(kind, line):
    assert classify_line(line) is kind


@pytest.mark.parametrize("line", ["江湾会展中心二期效果图", "李文博 陈晓明", "图为指引", "一、把产业做强"])
def test_the_shape_of_a_line_counts_for_nothing_inside_a_sentence(line):
    assert classify_line(line) is not Furniture.BODY
    assert classify_line(line, runs_on=True) is Furniture.BODY


@pytest.mark.parametrize("line", ["江湾会展中心 陈晓明 摄", "责任编辑：李文博", "第3版"])
def test_marks_of_the_trade_count_inside_a_sentence_too(line):
    assert classify_line(line, runs_on=True) is not Furniture.BODY


@pytest.mark.parametrize("line", ["江湾会展中心二期效果图", "江湾会展中心效果图 江湾集团供图", "效果图：江湾会展中心"])
def test_a_caption_that_shows_plans(line):
    assert is_planned_caption(line)


@pytest.mark.parametrize("line", ["江湾会展中心 陈晓明 摄", "区里公布了效果图，年底开工。"])
def test_a_caption_of_what_stands_or_a_sentence_is_not_planned(line):
    assert not is_planned_caption(line)


def test_heading_marks_and_levels():
    assert heading_mark("## 江湾纪事") == (2, 3)
    assert heading_mark("###江湾纪事") == (3, 3)
    assert heading_mark("##") == heading_mark("江湾纪事") == (0, 0)
    assert [heading_level(line) for line in ("### 甲", "一、把产业做强", "（一）补齐链条", "江湾纪事")] == [3, 2, 3, 0]


@given(st.text(alphabet="星桥大厦今年建成投产，企业发展的新、路子了在", min_size=1, max_size=60))
def test_a_line_with_an_end_mark_and_no_word_of_the_trade_is_body(text):
    assert classify_line("今年" + text + "。") is Furniture.BODY


@given(st.text(max_size=100), st.booleans())
def test_any_line_has_a_kind_and_blanks_around_do_not_change_it(line, runs_on):
    kind = classify_line(line, runs_on=runs_on)
    assert classify_line(f"\u3000 {line}\t", runs_on=runs_on) is kind
