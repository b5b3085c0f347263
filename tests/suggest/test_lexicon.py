import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.folding import fold
from annotator.suggest import lexicon
from annotator.suggest.lexicon import Entry, Matcher, find_names, parse_lexicon
from tests.suggest.written import lexicons


def find(words, text):
    return [(start, end, entry.word) for start, end, entry in Matcher(Entry(w, "k") for w in words).find(text)]


def leftmost_longest(words, text):
    found, position = [], 0
    while position < len(text):
        here = [w for w in words if text.startswith(w, position)]
        if here:
            longest = max(here, key=len)
            found.append((position, position + len(longest), longest))
        position += len(max(here, key=len)) if here else 1
    return found


def test_a_lexicon_has_a_word_a_kind_and_notes_on_each_line():
    content = "# 说明\n总投资\tpositive\tleft:3\n\n银行\tbank\n大学\n管委会\tgovernment\tweak\tnew\n"
    assert parse_lexicon(content) == (
        Entry("总投资", "positive", ("left:3",)),
        Entry("银行", "bank"),
        Entry("大学", ""),
        Entry("管委会", "government", ("weak", "new")),
    )


def test_an_empty_lexicon_has_no_entries():
    assert parse_lexicon("# 只有说明\n\n  \n") == ()


def test_lexicons_are_found_by_name_and_by_the_beginning_of_their_names():
    tables = lexicons(companies_listed="甲 a", companies_private="乙 b", places="丙 c")
    assert [entry.word for entry in tables.starting_with("companies")] == ["甲", "乙"]
    assert [entry.word for entry in tables.table("places")] == ["丙"]
    assert tables.table("missing") == ()
    assert list(tables.starting_with("missing")) == []


def test_the_longest_word_wins_at_each_place():
    assert find(["海川", "海川重工", "重工业"], "海川重工业与海川") == [(0, 4, "海川重工"), (6, 8, "海川")]


def test_words_and_text_meet_in_their_folded_form():
    matcher = Matcher([Entry("ＴＣＬ（中国）", "listed")])
    assert matcher.find(fold("在TCL（中国）内")) == [(1, 8, Entry("ＴＣＬ（中国）", "listed"))]
    assert "TCL(中国)" in matcher
    assert "ＴＣＬ（中国）" in matcher
    assert "TCL" not in matcher


def test_the_first_entry_of_a_word_counts():
    matcher = Matcher([Entry("融资", "negative"), Entry("融资", "positive")])
    assert matcher.get("融资") == Entry("融资", "negative")
    assert [entry.kind for *_, entry in matcher.find("融资")] == ["negative"]


def test_the_words_without_a_note_can_be_listed():
    matcher = Matcher([Entry("ＴＣＬ", "listed"), Entry("晨星", "listed", ("ambiguous",)), Entry("海川", "")])
    assert matcher.words() == ["TCL", "海川"]


def test_an_empty_list_finds_nothing():
    matcher = Matcher([])
    assert matcher.find("海川重工") == []
    assert matcher.get("海川") is None
    assert "海川" not in matcher


def test_offsets_are_code_points():
    assert find(["安厂"], "😀𠮷安厂👨‍👩安厂") == [(2, 4, "安厂"), (7, 9, "安厂")]


WORDS = st.text(st.sampled_from("甲乙丙a😀"), min_size=1, max_size=4)


@given(st.sets(WORDS, min_size=1, max_size=8), st.text(st.sampled_from("甲乙丙a😀丁"), max_size=40))
def test_what_is_found_is_what_a_plain_search_finds(words, text):
    assert find(words, text) == leftmost_longest(words, text)


@given(
    st.dictionaries(st.sampled_from(["A", "B"]), st.sets(st.text("海川云岭", min_size=1, max_size=4)), max_size=2),
    st.text("海川云岭，", max_size=30),
)
def test_names_of_several_labels_are_found_as_those_of_each_alone(names, text):
    found = find_names(names, text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lexicon, "_FEW", -1)
        assert find_names(names, text) == found
    assert set(found) == set(names)
    for label, known in names.items():
        alone = Matcher(Entry(name, "") for name in sorted(known)).find(text)
        together = [(*place, name) for name, places in found[label].items() for place in places]
        assert sorted(together) == [(start, end, entry.word) for start, end, entry in alone]
