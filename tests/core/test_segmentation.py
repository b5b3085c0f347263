import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.segmentation import clauses, sentences, soft_paragraphs, word_at, word_boundaries

TEXTS = st.text(alphabet="甲乙丙ab12。，；：！？…”」）、,.:! \n\u3000😀", max_size=80)


def quoted(text, ranges):
    return [text[start:end] for start, end in ranges]


def test_sentences_end_behind_marks_and_the_quotes_that_close_on_them():
    text = "他说：“开工了！”项目落地；投资3.5亿元……真快？\n下一行"
    assert quoted(text, sentences(text)) == ["他说：“开工了！”", "项目落地；", "投资3.5亿元……", "真快？", "下一行"]


def test_sentences_of_a_part_of_the_text():
    text = "甲。乙。丙。"
    assert sentences(text, 1, 5) == [(1, 2), (2, 4), (4, 5)]


def test_half_width_marks_count_outside_of_addresses():
    text = "见http://a.cn/?b=c吧!好"
    assert quoted(text, sentences(text)) == ["见http://a.cn/?b=c吧!", "好"]


def test_clauses_are_cut_at_commas_and_colons_but_not_in_lists_and_numbers():
    text = "总投资1,200.5万元,星桥、江湾等:10:30开工，其中"
    assert quoted(text, clauses(text)) == ["总投资1,200.5万元,", "星桥、江湾等:", "10:30开工，", "其中"]


@given(TEXTS, st.data())
@pytest.mark.parametrize("cut", [sentences, clauses])
def test_pieces_rise_and_leave_out_only_blanks(cut, text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    position = start
    for piece_start, piece_end in cut(text, start, end):
        assert position <= piece_start < piece_end <= end
        assert not text[position:piece_start].strip()
        assert "\n" not in text[piece_start:piece_end]
        position = piece_end
    assert not text[position:end].strip()


@given(TEXTS)
def test_clauses_refine_sentences(text):
    assert {start for start, _ in sentences(text)} <= {start for start, _ in clauses(text)}


@given(TEXTS, st.integers(1, 30))
def test_soft_paragraphs_are_the_whole_text_within_the_limit(text, limit):
    parts = soft_paragraphs(text, 0, len(text), limit)
    assert "".join(quoted(text, parts)) == text
    assert all(0 < end - start <= limit for start, end in parts)


def test_soft_paragraphs_are_cut_behind_the_last_mark_below_the_limit():
    text = "甲乙，丙丁。”戊己庚辛"
    assert quoted(text, soft_paragraphs(text, 0, len(text), 8)) == ["甲乙，丙丁。”", "戊己庚辛"]
    assert quoted(text, soft_paragraphs(text, 2, len(text), 5)) == ["，丙丁。”", "戊己庚辛"]
    assert quoted("甲" * 5, soft_paragraphs("甲" * 5, 0, 5, 2)) == ["甲甲", "甲甲", "甲"]


def test_a_limit_below_one_is_refused():
    with pytest.raises(ValueError, match="limit"):
        soft_paragraphs("甲", 0, 1, 0)


@pytest.mark.parametrize(
    ("character", "word"),
    [("5", "24,780.5"), ("桥", "星桥大厦"), ("I", "AI"), ("，", "，"), ("𠮷", "𠮷"), (" ", "  "), ("\n", "\n")],
)
def test_without_a_segmenter_a_word_is_a_run_of_one_script(character, word):
    text = "星桥大厦，24,780.5  AI\n𠮷😀"
    start, end = word_at(text, text.index(character))
    assert text[start:end] == word


def by_two(text):
    return [text[i : i + 2] for i in range(0, len(text), 2)]


def test_a_segmenter_cuts_the_clause_around_the_position():
    text = "今天，星桥大厦封顶。"
    assert [word_at(text, position, by_two) for position in (3, 6, 8, 9)] == [(3, 5), (5, 7), (7, 9), (9, 10)]


def test_what_the_segmenter_leaves_out_is_cut_by_script():
    text = "星桥 AI大厦"
    assert word_at(text, 3, lambda clause: ["星桥", "大厦"]) == (3, 5)
    assert word_at(text, 6, lambda clause: ["星桥", "大厦"]) == (5, 7)


def test_the_end_of_the_text_belongs_to_the_last_word_and_no_text_has_none():
    assert word_at("星桥", 2) == (0, 2)
    assert word_at("", 0) == (0, 0)
    with pytest.raises(IndexError):
        word_at("星桥", 3)


def test_boundaries_hold_the_range_itself():
    assert word_boundaries("星桥AI大厦", 1, 5) == [1, 2, 4, 5]
    assert word_boundaries("星桥AI大厦", 0, 6, by_two) == [0, 2, 4, 6]


@given(TEXTS, st.data())
@pytest.mark.parametrize("cut", [None, by_two])
def test_every_character_has_one_word(cut, text, data):
    if text:
        position = data.draw(st.integers(0, len(text) - 1))
        start, end = word_at(text, position, cut)
        assert start <= position < end
    boundaries = word_boundaries(text, 0, len(text), cut)
    assert boundaries == sorted(set(boundaries))
    assert (boundaries[0], boundaries[-1]) == (0, len(text))
