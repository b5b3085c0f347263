import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.services.resources import resource
from annotator.suggest.corpus.pattern import CODES, Mark, fill, read_articles, read_patterns

FILES = sorted(resource("corpus").glob("patterns-*.txt"))


def filler(slot):
    return {"city": "云岭市", "money": "3亿元", "none": ""}[slot]


def marked(example):
    return [(mark.code, sorted(mark.numbers), example.text[mark.start : mark.end]) for mark in example.marks]


def test_slots_are_filled_and_marks_quote_what_stands_in_them():
    example = fill("{city}的⟦P1|⟦O1,2|海川⟧产业园⟧总投资⟦I1|{money}⟧。", filler)
    assert example.text == "云岭市的海川产业园总投资3亿元。"
    assert marked(example) == [("P", ["1"], "海川产业园"), ("O", ["1", "2"], "海川"), ("I", ["1"], "3亿元")]


def test_a_text_without_markup_stays_as_it_is():
    example = fill("今天天气很好：😀𠮷安|a,b。", filler)
    assert (example.text, example.marks) == ("今天天气很好：😀𠮷安|a,b。", ())


def test_equal_numbers_are_related():
    example = fill("⟦P1|甲园⟧⟦G2|两个项目⟧⟦I1|3亿元⟧⟦O1,2|海川⟧⟦O|晨星⟧", filler)
    related = [(kind, *(example.text[m.start : m.end] for m in pair)) for kind, *pair in example.relations()]
    assert related == [
        ("has_investment", "甲园", "3亿元"),
        ("invested_by", "甲园", "海川"),
        ("invested_by", "两个项目", "海川"),
    ]


@pytest.mark.parametrize(
    ("code", "label"), [("P", "PROJECT"), ("G", "PROJECT"), ("O", "INSTITUTION"), ("I", "INVESTMENT")]
)
def test_a_code_stands_for_a_label(code, label):
    assert Mark(0, 1, code, frozenset()).label == CODES[code] == label


@pytest.mark.parametrize("pattern", ["⟦P1|甲园", "甲园⟧", "⟦Q|甲⟧", "⟦P|甲}⟧", "{city", "{两", "⟦P1|⟦O1|甲⟧"])
def test_bad_markup_is_refused(pattern):
    with pytest.raises(ValueError):
        fill(pattern, filler)


def test_an_unknown_slot_is_refused():
    with pytest.raises(KeyError):
        fill("{unheard}", filler)


@st.composite
def patterns(draw, depth=2):
    """Return (pattern, text) of nested marks around plain pieces."""
    pattern = text = ""
    for _ in range(draw(st.integers(0, 4))):
        kind = draw(st.sampled_from(["plain", "slot", "mark"] if depth else ["plain", "slot"]))
        if kind == "plain":
            piece = draw(st.text(st.sampled_from("甲乙，|1,\u3000😀𠮷"), max_size=5))
            pattern, text = pattern + piece, text + piece
        elif kind == "slot":
            pattern, text = pattern + "{city}", text + "云岭市"
        else:
            inner, content = draw(patterns(depth - 1))
            number = draw(st.sampled_from(["", "1", "12", "1,2"]))
            pattern, text = f"{pattern}⟦{draw(st.sampled_from('PGOI'))}{number}|{inner}⟧", text + content
    return pattern, text


@given(patterns())
def test_marks_lie_in_the_text_and_nest(made):
    pattern, text = made
    example = fill(pattern, filler)
    assert example.text == text
    assert len(example.marks) == pattern.count("⟦")
    for one in example.marks:
        assert 0 <= one.start <= one.end <= len(text)
        for other in example.marks:
            assert one.end <= other.start or other.end <= one.start or _holds(one, other) or _holds(other, one)


def _holds(outer, inner):
    return outer.start <= inner.start and inner.end <= outer.end


def test_comments_and_blank_lines_are_no_patterns():
    assert read_patterns("# 说明\n\n  {city}开工。 \n⟦P|甲⟧\n#x\n") == ["{city}开工。", "⟦P|甲⟧"]


def test_articles_stand_below_their_names():
    first, second = read_articles("说明\n=== a1 | 来源\n标题\n\n⟦P1|甲园⟧开工。\n=== a2\n⟦O|海川⟧，第二篇。\n")
    assert first.text == "标题\n\n甲园开工。"
    assert marked(first) == [("P", ["1"], "甲园")]
    assert second.text == "海川，第二篇。"
    assert read_articles("") == []


def test_an_article_has_no_slots():
    with pytest.raises(ValueError, match="city"):
        read_articles("=== a1\n{city}开工。\n")


def test_there_are_pattern_files():
    assert FILES


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_shipped_pattern_parses_and_its_marks_hold_something(path):
    for pattern in read_patterns(path.read_text(encoding="utf-8")):
        example = fill(pattern, lambda slot: "某")
        bad = [mark for mark in example.marks if not example.text[mark.start : mark.end].strip()]
        assert not bad, pattern
        tails = {number for mark in example.marks if mark.code == "I" for number in mark.numbers}
        heads = {number for mark in example.marks if mark.code in "PG" for number in mark.numbers}
        assert tails <= heads, f"an amount without its project: {pattern}"


@pytest.mark.parametrize("path", sorted(resource("corpus").glob("articles-*.inline")), ids=lambda path: path.stem)
def test_every_shipped_article_parses(path):
    articles = read_articles(path.read_text(encoding="utf-8"))
    assert articles
    assert all(article.marks and "⟦" not in article.text and "===" not in article.text for article in articles)
