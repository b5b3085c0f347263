"""The lexicon in a dataset file: decided through the session, logged, undone; how its words were decided."""

import sqlite3
from contextlib import closing

import pytest

from annotator.core import decision as d
from annotator.core.change import Operation
from annotator.core.errors import UserError
from annotator.core.lexicon import DropWord, EntryState, PutWord
from annotator.services.history import History, Scope
from annotator.storage.dataset import Dataset
from annotator.storage.lexicon import WordUse
from annotator.storage.snapshot import read_lexicon

LABEL = "INSTITUTION"
PUT = PutWord(LABEL, "华兴集团", "company")


@pytest.fixture
def words(session):
    """Return a function giving the entries' words with their states, read from the file."""
    return lambda: {entry.word: entry.state.value for entry in read_lexicon(session.dataset.path)}


def test_decisions_are_one_line_of_the_log_and_one_undo(session, words):
    told = []
    session.subscribe(told.append)
    change = session.set_words([PUT, PutWord(LABEL, "华兴", "company", EntryState.EXCLUDED)])
    assert told == [change]
    assert (change.operation, change.documents, len(change.rows)) == (Operation.LEXICON, (), 2)
    assert change.changes_lexicon
    assert words() == {"华兴集团": "added", "华兴": "excluded"}
    assert session.dataset.lexicon()[0].reviewer == "tester"
    assert session.set_words([PUT]) is None
    session.undo()
    assert words() == {}
    session.redo()
    assert words() == {"华兴集团": "added", "华兴": "excluded"}


def test_undo_goes_on_after_the_file_was_closed(session, words, dataset):
    session.set_words([PUT])
    session.set_words([PutWord(LABEL, "华兴集团", "listed", ambiguous=True)])
    session.set_words([DropWord(LABEL, "华兴集团")])
    with Dataset(dataset.path) as again:
        reopened = type(session)(again, "other")
        reopened.undo()
        assert [(e.kind, e.ambiguous) for e in again.lexicon()] == [("listed", True)]
        reopened.undo()
        assert [(e.kind, e.ambiguous) for e in again.lexicon()] == [("company", False)]


def test_a_refused_word_leaves_everything_as_it_was(session, words):
    with pytest.raises(UserError):
        session.set_words([PUT, PutWord(LABEL, "", "company")])
    assert words() == {}
    assert not session.can_undo


def test_a_word_of_another_width_takes_the_place_of_the_first(session, words):
    session.set_words([PutWord(LABEL, "华兴（滨海）", "company")])
    session.set_words([PutWord(LABEL, "华兴(滨海)", "company")])
    assert words() == {"华兴(滨海)": "added"}
    session.undo()
    assert words() == {"华兴（滨海）": "added"}


def test_the_history_names_the_word(session, document):
    session.set_words([PUT])
    line = History(session.dataset, Scope.ALL, document).read()[0]
    assert (line.operation, line.entry.word) == (Operation.LEXICON, "华兴集团")


def test_a_label_with_words_stays_in_the_label_set(session):
    session.set_words([PUT])
    assert session.dataset.label_use().labels == {LABEL: 1}


def test_decided_strings_are_counted_for_each_article(session, document):
    session.apply(document, d.Accept("INSTITUTION-华兴集团"))
    session.apply(document, d.Reject("INSTITUTION-滨海银行"))
    uses = session.dataset.word_uses(LABEL)
    assert sorted(uses) == [WordUse("华兴集团", document, 1, 0), WordUse("滨海银行", document, 0, 1)]
    places = session.dataset.word_places([(LABEL, "华兴集团"), (LABEL, "没有")])
    assert places == {(LABEL, "华兴集团"): ("# 滨海开工\n", "华兴集团", "投资12亿元建设智能装备产业园，")}


def test_the_table_refuses_another_state(session):
    with closing(sqlite3.connect(session.dataset.path)) as other, pytest.raises(sqlite3.IntegrityError):
        other.execute("INSERT INTO lexicon (label, word, state) VALUES ('A', 'b', 'maybe')")


def test_check_finds_words_that_stand_twice(session):
    session.set_words([PUT])
    assert session.dataset.check() == []
    with closing(sqlite3.connect(session.dataset.path)) as other:
        for word in ("华兴(海)", "华兴（海）", " "):
            other.execute("INSERT INTO lexicon (label, word, state) VALUES (?, ?, 'added')", [LABEL, word])
        other.commit()
    problems = session.dataset.check()
    assert len(problems) == 2
    assert any("华兴（海）" in line and "twice" in line for line in problems)
