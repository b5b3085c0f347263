"""What the decisions propose for a dataset's own lexicon, and its file."""

import pytest

from annotator.core.document import annotate, make_document
from annotator.core.errors import UserError
from annotator.core.labels import BUILT_IN
from annotator.core.lexicon import EntryState, LexiconEntry, PutWord
from annotator.core.span import Span, State
from annotator.services.lexicon import EntryStanding, Listed, WordBook, entry_of, load_shipped
from annotator.services.lexicon_files import read_lexicon_file, text_of, write_lexicon

INSTITUTION, PROJECT = "INSTITUTION", "PROJECT"
SHIPPED = "腾讯"


@pytest.fixture(scope="module")
def shipped():
    return load_shipped()


@pytest.fixture
def put(session):
    """Return a function that puts an article with a word in so many places, gold or rejected, into the dataset."""
    count = iter(range(1000))

    def put(word, gold=0, rejected=0, label=INSTITUTION, kind=""):
        unit = f"，{word}说"
        text = f"第{next(count)}篇" + unit * (gold + rejected)
        first = text.index(unit) + 1
        spans = []
        for place in range(gold + rejected):
            start = first + place * len(unit)
            state = State.GOLD if place < gold else State.REJECTED
            attributes = {"kind": kind} if kind else {}
            spans.append(Span(f"s{place}", start, start + len(word), label, word, attributes, state))
        return session.add_documents([annotate(make_document(text), spans)])[0]

    return put


@pytest.fixture
def proposed(session, shipped):
    def proposed(listed=Listed.PROPOSED, words=""):
        return WordBook(session.dataset, shipped).lines(listed, words)

    return proposed


def test_a_name_confirmed_in_three_places_of_two_articles_is_proposed(put, proposed):
    put("远川海光银行", gold=2)
    assert proposed() == []
    put("远川海光银行", gold=1)
    (line,) = proposed()
    assert (line.word, line.label, line.kind, line.standing) == (
        "远川海光银行",
        INSTITUTION,
        "bank",
        EntryStanding.ADD,
    )
    assert (line.gold, line.rejected, line.articles) == (3, 0, 2)
    assert line.example[1] == "远川海光银行"
    assert line.example[2].startswith("说")


def test_one_article_needs_five_places(put, proposed):
    put("远川海光", gold=4)
    put("远川北光", gold=5)
    assert [line.word for line in proposed()] == ["远川北光"]


def test_a_name_turned_down_too_often_is_not_proposed(put, proposed):
    put("远川海光", gold=9, rejected=1)
    put("远川北光", gold=8, rejected=1)
    assert [line.word for line in proposed()] == ["远川海光"]


def test_ways_of_writing_count_as_one_word(put, proposed):
    put("远川（海光）", gold=2)
    put("远川(海光)", gold=1)
    (line,) = proposed()
    assert (line.word, line.gold, line.articles) == ("远川（海光）", 3, 2)


def test_projects_are_proposed_but_no_counted_sets(put, proposed):
    put("芯谷海光基地", gold=5, label=PROJECT, kind="named")
    put("6个项目", gold=5, label=PROJECT, kind="group")
    put("3亿元", gold=5, label="INVESTMENT")
    assert [(line.word, line.kind) for line in proposed()] == [("芯谷海光基地", "named")]


def test_what_a_shipped_lexicon_holds_is_not_proposed_to_be_added(put, proposed, shipped):
    assert SHIPPED in shipped.words
    put(SHIPPED, gold=5)
    assert proposed() == []


def test_a_shipped_word_rejected_often_is_proposed_to_be_excluded(put, proposed):
    put(SHIPPED, rejected=2)
    assert proposed() == []
    put(SHIPPED, gold=1, rejected=1)
    assert proposed() == [], "three of four are too few"
    put(SHIPPED, rejected=1)
    (line,) = proposed()
    assert (line.word, line.standing, line.rejected, line.gold) == (SHIPPED, EntryStanding.EXCLUDE, 4, 1)
    assert entry_of(line).state is EntryState.EXCLUDED


def test_what_is_decided_is_listed_as_an_entry_and_not_proposed(put, proposed, session):
    put("远川海光", gold=5)
    session.set_words([PutWord(INSTITUTION, "远川海光", "company"), PutWord(PROJECT, "芯谷", "named")])
    assert proposed() == []
    entries = {line.word: (line.standing, line.gold, line.articles) for line in proposed(Listed.ENTRIES)}
    assert entries == {"远川海光": (EntryStanding.ADDED, 5, 1), "芯谷": (EntryStanding.ADDED, 0, 0)}
    session.undo()
    assert [line.word for line in proposed()] == ["远川海光"]


def test_a_filter_finds_words_and_kinds_in_any_width(put, proposed):
    put("远川ＡＢ", gold=5)
    put("北湖银行社", gold=5)
    assert [line.word for line in proposed(words="ab")] == ["远川ＡＢ"]
    assert [line.word for line in proposed(words="北湖")] == ["北湖银行社"]
    assert proposed(words="没有") == []


def test_a_lexicon_survives_its_file(tmp_path):
    entries = [
        LexiconEntry(INSTITUTION, "远川海光", "company"),
        LexiconEntry(INSTITUTION, "海光", "company", EntryState.EXCLUDED, True),
        LexiconEntry(PROJECT, "芯谷基地", "named"),
    ]
    assert write_lexicon(entries, tmp_path / "l.txt") == 3
    lines = (tmp_path / "l.txt").read_text(encoding="utf-8").splitlines()
    assert lines[1:] == ["海光\tcompany\tambiguous\texcluded", "芯谷基地\tnamed\tPROJECT", "远川海光\tcompany"]
    again = read_lexicon_file(tmp_path / "l.txt", BUILT_IN)
    assert sorted(text_of(LexiconEntry(p.label, p.word, p.kind, p.state, p.ambiguous)) for p in again) == lines[1:]


def test_a_shipped_file_can_be_read(tmp_path):
    from annotator.services.resources import resource

    found = read_lexicon_file(resource("lexicons", "organisations-finance.txt"), BUILT_IN)
    assert len(found) > 500
    assert {put.label for put in found} == {INSTITUTION}
    assert any(put.ambiguous for put in found)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("远川海光", "kind"),
        ("远川海光\t", "kind"),
        ("\tcompany", "word"),
        ("长" * 101 + "\tcompany", "longer"),
        ("远川海光\tcompany\tweak", "weak"),
        ("3亿元\tamount\tINVESTMENT", "INVESTMENT"),
        ("北湖\tbank", "line 2"),
    ],
)
def test_a_bad_line_is_told_with_its_number(tmp_path, line, said):
    path = tmp_path / "l.txt"
    path.write_text(f"# 词典\n北湖\tcompany\n{line}\n", encoding="utf-8")
    with pytest.raises(UserError) as caught:
        read_lexicon_file(path, BUILT_IN)
    assert caught.value.where == f"{path}:3"
    assert said in caught.value.what


def test_a_file_in_another_encoding_is_told_with_the_line(tmp_path):
    path = tmp_path / "l.txt"
    path.write_bytes("# a\n北湖\tcompany\n".encode("gb18030"))
    with pytest.raises(UserError) as caught:
        read_lexicon_file(path, BUILT_IN)
    assert caught.value.where == f"{path}:2"
    with pytest.raises(UserError):
        read_lexicon_file(tmp_path / "none.txt", BUILT_IN)
