import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.suggest.corpus.pattern import fill, read_articles
from annotator.suggest.corpus.renaming import renamed, slot_for

ARTICLE = "⟦O1|云岭澜图机械有限公司⟧投资⟦I1|3亿元⟧，⟦P1|⟦O1|澜图⟧轴承项目⟧开工，⟦O|区委⟧到场。⟦O|澜图⟧很好。"


def article(text):
    (example,) = read_articles(f"=== 甲\n{text}\n")
    return example


def marked(example):
    return [(mark.code, example.text[mark.start : mark.end]) for mark in example.marks]


def test_names_change_and_everything_else_stays():
    names = {"company": "海川集团有限公司", "short": "晨辉科技"}
    made = renamed(article(ARTICLE), names.__getitem__)
    assert made.text == "海川集团有限公司投资3亿元，晨辉科技轴承项目开工，区委到场。晨辉科技很好。"
    assert marked(made) == [
        ("O", "海川集团有限公司"),
        ("I", "3亿元"),
        ("P", "晨辉科技轴承项目"),
        ("O", "晨辉科技"),
        ("O", "区委"),
        ("O", "晨辉科技"),
    ]
    assert len(made.relations()) == len(article(ARTICLE).relations())


@pytest.mark.parametrize(
    ("name", "slot"),
    [
        ("澜图有限公司", "company"),
        ("澜图集团", "group"),
        ("云岭银行", "bank"),
        ("云岭大学", "univ"),
        ("澜图", "short"),
        ("澜图科技", "short"),
        ("银行", None),
        ("区委", None),
        ("市发展和改革委员会", None),
        ("云岭人民医院", None),
        ("澜图\n科技", None),
        ("云岭澜图精密仪器", None),
    ],
)
def test_which_names_can_change(name, slot):
    assert slot_for(name) == slot


PIECES = ["⟦O|澜图⟧", "⟦O1|澜图⟧", "⟦P1|⟦O|晨辉⟧园⟧", "⟦I1|3亿元⟧", "开工，", "\n"]


@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_marks_move_with_the_text(pieces):
    example = fill("".join(pieces), str)
    made = renamed(example, lambda slot: "海川重工")
    kept = [(code, text.replace("澜图", "海川重工").replace("晨辉", "海川重工")) for code, text in marked(example)]
    assert marked(made) == kept
    assert renamed(example, lambda slot: "海川重工") == made
