import re
import sys

import jieba
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.suggest.words import NAME_TAG, Word, WordCutter, python_tagger, rust_tagger
from tests.strategies import SIGNS, TEXTS

WRITTEN = (
    "",
    "云岭澜图机械集团有限公司投资3.5亿元建设精密轴承生产基地项目，一期占地120亩。",
    "总部位于Shenzhen的A-Star公司获得1,200万美元A+轮融资（领投方：C++资本）！\n\n## 二期\n同比增长12.5%…",
    "𠮷安厂😀也将投产。全角ＡＢＣ１２３、々〇　①ⅣB2B_test #1",
)
NAMES = ("澜舟科技", "海川重工", "云岭市发改委", "TCL华星", "C++资本")
MORE = st.sampled_from([*SIGNS, *NAMES, "＋", "#", "_", "%", "-", ".", "Ａ", "５", "ß", "²", "①", "12", "GDP"])


@pytest.fixture(scope="module")
def taggers(cache_folder):
    rust = rust_tagger(dict.fromkeys(NAMES, NAME_TAG)) or pytest.skip("rjieba is not installed")
    return rust, python_tagger(dict.fromkeys(NAMES, NAME_TAG), cache_folder)


@pytest.fixture(scope="module")
def dictionary():
    """Return the dictionary's words, so that made texts are cut in all the ways a real one is."""
    with jieba.get_dict_file() as file:
        return [line.decode("utf-8").split(" ")[0] for line in file]


@pytest.mark.parametrize("text", WRITTEN)
def test_both_taggers_give_the_same_words_and_tags(taggers, text):
    rust, python = taggers
    assert list(rust(text)) == list(python(text))


@given(data=st.data())
def test_both_taggers_agree_on_texts_made_of_the_dictionarys_words(taggers, dictionary, data):
    rust, python = taggers
    words = st.integers(0, len(dictionary) - 1).map(dictionary.__getitem__)
    for _ in range(10):
        text = "".join(data.draw(st.lists(st.one_of(words, words, words, MORE), max_size=20)))
        assert list(rust(text)) == list(python(text)), text


@given(TEXTS)
def test_both_taggers_agree_on_odd_characters(taggers, text):
    rust, python = taggers
    assert list(rust(text)) == list(python(text))


@given(st.one_of(TEXTS, st.text(max_size=40)), st.integers(0, 1000))
def test_words_tile_the_text_but_for_blanks_beside_latin_letters_and_digits(cutter, text, start):
    found = cutter.words(text, start)
    assert all(text[word.start - start : word.end - start] == word.text for word in found)
    assert all(word.end - word.start == len(word.text) > 0 and word.pos for word in found)
    ends = [start, *(word.end for word in found)]
    starts = [*(word.start for word in found), start + len(text)]
    for end, begin in zip(ends, starts, strict=True):
        near = text[end - start - 1 : begin - start + 1]
        assert end == begin or (text[end - start : begin - start] == " " and re.search("[A-Za-z0-9]", near)), near


def test_a_decimal_number_is_one_word(cutter):
    words = [word.text for word in cutter.words("年产20.4万吨，8.5代线，1.2.3版。第3.")]
    assert words[1:3] == ["20.4", "万吨"]
    assert {"8.5", "1.2.3"} <= set(words)
    assert words[-2:] == ["3", "."]


def test_blanks_that_set_off_latin_letters_and_digits_are_no_words(cutter):
    words = cutter.words("建设 2 条 PE 膜生产线，张三 李四")
    assert [word.text for word in words[:5]] == ["建设", "2", "条", "PE", "膜"]
    assert (words[1].start, words[1].end) == (3, 4)
    assert " " in [word.text for word in words]


def test_unknown_names_stay_in_pieces(cutter):
    """The hidden Markov model would join the two characters of a made-up name."""
    assert [(word.text, word.pos[0]) for word in cutter.words("澜图的GDP为12万")] == [
        ("澜", "n"),
        ("图", "n"),
        ("的", "u"),
        ("GDP", "e"),
        ("为", "p"),
        ("12", "m"),
        ("万", "m"),
    ]


def test_known_names_are_words_unless_they_are_short(cache_folder):
    text = "海川重工与海川"
    assert [word.text for word in WordCutter(("海川重工", "海川"), cache=cache_folder).words(text)] == [
        "海川重工",
        "与",
        "海",
        "川",
    ]
    assert WordCutter(("海川重工",), cache=cache_folder).words(text)[0].pos == NAME_TAG
    assert "海川重工" not in [word.text for word in WordCutter((), cache=cache_folder).words(text)]


def test_names_that_are_words_already_are_tagged_alike(engine, dictionary, cache_folder):
    known = ["南方电网", "格兰仕", *engine.evidence.organisations.words()]
    tags = dict.fromkeys(known, NAME_TAG)
    rust, python = rust_tagger(tags) or pytest.skip("rjieba is not installed"), python_tagger(tags, cache_folder)
    for number in range(0, len(dictionary), 40):
        text = known[number % len(known)].join(dictionary[number : number + 4])
        assert list(rust(text)) == list(python(text)), text


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("市委书记", ["市委", "书记"]),
        ("市委常委", ["市委", "常委"]),
        ("县委书记", ["县委", "书记"]),
        ("书记", ["书记"]),
        ("晨报讯", ["晨报", "讯"]),
        ("本网讯", ["本", "网", "讯"]),
        ("通讯", ["通讯"]),
    ],
)
def test_a_title_or_a_report_is_cut_off_its_body(cutter, text, pieces):
    assert [word.text for word in cutter.words(text)] == pieces


def test_a_tagger_can_be_given():
    cutter = WordCutter(tagger=lambda text: [(character, "q") for character in text])
    assert cutter.words("甲😀", 5) == [Word(5, 6, "甲", "q"), Word(6, 7, "😀", "q")]


def test_without_rjieba_jieba_cuts_with_a_dictionary_of_its_own(taggers, monkeypatch, cache_folder):
    assert "海川重工" in [piece for piece, _ in taggers[1]("海川重工")], "another cutter knows the name"
    plain = WordCutter().words(WRITTEN[1] + "海川重工")
    monkeypatch.setitem(sys.modules, "rjieba", None)
    assert rust_tagger() is None
    assert WordCutter((), cache=cache_folder).words(WRITTEN[1] + "海川重工") == plain
    assert "海川重工" not in [word.text for word in plain]


@pytest.mark.parametrize(
    ("piece", "tag"), [("1234567", "m"), ("Xqz", "eng"), ("Xq7z", "eng"), ("，", "x"), ("😀", "x"), ("５", "x")]
)
def test_words_that_the_dictionary_lacks_have_a_tag_all_the_same(taggers, piece, tag):
    assert [list(tagger(piece)) for tagger in taggers] == [[(piece, tag)]] * 2
