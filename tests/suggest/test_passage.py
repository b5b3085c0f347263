import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.furniture import Furniture
from annotator.suggest.lexicon import Entry, Matcher
from tests.strategies import TEXTS

PAGE = (
    "## 云岭再添新园\n"
    "云岭澜图集团投资12亿元，建设产业园。项目３月开工！\n"
    "图为产业园建设现场。\n"
    "澜图产业园效果图\n"
    "责任编辑：王小明\n"
    "A5版\n"
    "一期年内投产"
)


def place(passage, quote):
    return passage.text.index(quote)


def test_a_position_belongs_to_its_sentence(passage):
    page = passage(PAGE)
    whole = page.text
    sentence = page.sentence_at(place(page, "开工"))
    assert whole[slice(*sentence)] == "项目３月开工！"
    assert page.sentence_at(sentence[0]) == page.sentence_at(sentence[1] - 1) == sentence
    assert whole[slice(*page.sentence_at(place(page, "年内")))] == "一期年内投产"


def test_no_sentence_crosses_a_paragraph(passage):
    page = passage(PAGE)
    assert [page.text[start:end] for start, end in page.sentences][:3] == [
        "云岭再添新园",
        "云岭澜图集团投资12亿元，建设产业园。",
        "项目３月开工！",
    ]
    assert all("\n" not in page.text[start:end] for start, end in page.sentences)


def test_a_position_belongs_to_its_paragraph(passage):
    page = passage(PAGE)
    assert (
        page.text[slice(*page.paragraph_at(place(page, "产业园。")))]
        == "云岭澜图集团投资12亿元，建设产业园。项目３月开工！"
    )


@pytest.mark.parametrize(
    ("quote", "kind", "projects"),
    [
        ("云岭再添", Furniture.HEADING, True),
        ("投资", Furniture.BODY, True),
        ("图为", Furniture.CAPTION, False),
        ("效果图", Furniture.CAPTION, True),
        ("责任编辑", Furniture.CREDIT, False),
        ("A5版", Furniture.PAGE, False),
        ("一期", Furniture.BODY, True),
    ],
)
def test_page_furniture_is_told_from_the_text(passage, quote, kind, projects):
    page = passage(PAGE)
    assert page.furniture_at(place(page, quote)) is kind
    assert page.allows_projects(place(page, quote)) is projects


def test_the_text_is_folded_without_moving_anything(passage):
    page = passage("项目３月（开工）")
    assert page.folded == "项目3月(开工)"
    assert page.text == "项目３月（开工）"


def test_a_wrapped_page_reads_as_one_sentence(passage):
    lines = [
        "云岭澜图集团有限公司投资十二亿元，在南湾区建设一座精密轴",
        "承生产基地，项目全部建成以后年产值可以达到三十亿元，税收",
    ]
    lines += ["也将随之增加，带动当地数百人就业，配套企业的订单预计会增", "长三成。"]
    page = passage("\n\n".join(lines))
    assert "精密轴承生产基地" in page.text
    assert page.sentence_at(place(page, "轴承")) == (0, len(page.text))


def test_an_empty_text_has_no_words_and_one_empty_sentence(passage):
    page = passage("\n \n")
    assert page.text == ""
    assert page.words == []
    assert page.sentence_at(0) == page.paragraph_at(0) == (0, 0)
    assert page.furniture_at(0) is Furniture.BODY


@given(TEXTS, st.data())
def test_every_character_is_in_its_word_and_paragraph_but_for_blanks_that_set_off(passage, text, data):
    page = passage(text)
    if not page.text:
        return
    position = data.draw(st.integers(0, len(page.text) - 1))
    word = page.words[page.word_index(position)]
    setting_off = page.folded[position] == " " and position == word.start - 1  # a blank beside Latin letters or digits
    assert word.start <= position < word.end or setting_off
    assert page.folded[word.start : word.end] == word.text
    start, end = page.paragraph_at(position)
    assert start <= position <= end
    assert len(page.folded) == len(page.text)
    assert page.word_index(len(page.text)) == len(page.words)


@given(st.data())
def test_what_touches_no_match_holds_none(passage, data):
    """Looking at a part of a text alone finds nothing where no match of the whole text touches it."""
    matcher = Matcher(Entry(word, "") for word in ("云岭", "岭澜图", "澜图集团", "集团", "图"))
    page = passage("".join(data.draw(st.lists(st.sampled_from("云岭澜图集团年"), min_size=1, max_size=30))))
    start = data.draw(st.integers(0, len(page.folded)))
    end = data.draw(st.integers(start, len(page.folded)))
    touched = any(a < end and start < b for a, b, _ in page.matches(matcher))
    assert start == end or page.touches(matcher, start, end) is touched
    assert page.touches(matcher, start, end) or not matcher.find(page.folded[start:end])


def test_the_words_of_a_stretch_are_known_by_its_edges(passage):
    page = passage(PAGE)
    for index, word in enumerate(page.words):
        assert page.words_of(word.start, word.end) == (index, index)
    assert page.words_of(place(page, "集团") + 1, place(page, "投资")) is None
