import sqlite3

import pytest
from hypothesis import given

from annotator.core.change import Operation
from annotator.core.decision import Accept, Reject, Stamp
from annotator.core.document import Status, annotate, make_document
from annotator.core.errors import DatasetDamaged
from annotator.core.labels import BUILT_IN
from annotator.core.span import State
from annotator.services.session import ReviewSession
from annotator.storage.dataset import Dataset
from annotator.storage.listing import DocumentQuery
from annotator.storage.queries import Verdicts
from tests.strategies import documents


@given(documents())
def test_a_document_is_loaded_as_it_was_put_in(tmp_path_factory, annotated):
    path = tmp_path_factory.mktemp("data") / "g.db"
    with Dataset(path) as dataset:
        ReviewSession(dataset, "甲").add_documents([annotated])
    with Dataset(path, create=False) as dataset:
        assert dataset.load(annotated.document.id) == annotated
        assert dataset.check() == []


def fill(session, count):
    return session.add_documents(annotate(make_document(f"第{number}篇 News")) for number in range(count))


def test_pages_by_key_cover_the_list(session):
    ids = fill(session, 7)
    found, after = [], None
    while page := session.dataset.documents(after=after, limit=3):
        found += page
        after = (None, page[-1].number)
    assert [row.id for row in found] == ids == session.dataset.ids()
    assert [row.length for row in found] == [8] * 7


def test_lists_are_filtered_by_text_status_and_flag(session, document):
    fill(session, 3)
    dataset = session.dataset
    assert dataset.count() == 4
    assert dataset.count(DocumentQuery(text="news")) == 3
    assert dataset.count(DocumentQuery(text="滨海")) == 1
    assert dataset.count(DocumentQuery(flagged=True)) == 0
    session.apply(document, Accept("PROJECT-智能装备产业园"))
    assert dataset.ids(DocumentQuery(statuses=(Status.IN_PROGRESS,))) == [document]
    assert dataset.count(DocumentQuery(statuses=(Status.TODO, Status.DONE))) == 3


def test_a_row_counts_open_suggestions_and_gold(session, document):
    session.apply(document, Accept("PROJECT-智能装备产业园"))
    session.apply(document, Reject("INSTITUTION-滨海银行"))
    row = session.dataset.document_row(document)
    assert (row.open, row.gold, row.status, row.flagged) == (2, 1, Status.IN_PROGRESS, False)
    assert session.dataset.document_row("x") is None


def test_neighbours_go_both_ways_and_past_what_has_nothing_open(session, document):
    first, second = fill(session, 2)
    dataset, every, waiting = session.dataset, DocumentQuery(), DocumentQuery(waiting=True)
    one, two, three = (dataset.place_of(id, every) for id in (document, first, second))
    assert dataset.neighbour(every, one) == first
    assert dataset.neighbour(every, three, forward=False) == first
    assert dataset.neighbour(every, three) is None
    assert dataset.neighbour(waiting, three, forward=False) == document
    assert dataset.neighbour(waiting, one) is None
    assert dataset.neighbour(waiting, None) == document
    assert dataset.neighbour(every, None, forward=False) == second
    assert two == (None, 2)
    assert dataset.place_of("x", every) is None


def test_what_is_not_there_is_told(dataset):
    for read in (dataset.load, dataset.document, dataset.log_entry):
        with pytest.raises(KeyError):
            read("x")
    assert dataset.find_text("0") is None


def test_texts_are_found_by_their_hash(session, document):
    loaded = session.dataset.document(document)
    assert session.dataset.find_text(loaded.sha256) == document


def test_documents_without_this_versions_suggestions_are_known(session, document):
    other = fill(session, 1)[0]
    session.dataset.mark_suggested(document, "v1")
    assert session.dataset.without_suggestions("v1") == [other]
    assert session.dataset.without_suggestions("v2") == [document, other]


def test_verdicts_count_strings_over_documents(session, document):
    session.apply(document, Accept("INSTITUTION-滨海银行"))
    session.apply(document, Reject("INSTITUTION-华兴集团"))
    assert set(session.dataset.verdicts()) == {
        Verdicts("INSTITUTION", "滨海银行", 1, 0),
        Verdicts("INSTITUTION", "华兴集团", 0, 1),
    }
    assert session.dataset.count_spans()["INSTITUTION", "gold"] == 1
    assert session.dataset.count_spans()["PROJECT", "suggested"] == 1


def test_the_log_keeps_every_decision_newest_first(session, document):
    session.apply(document, Accept("INSTITUTION-滨海银行"), seconds=1.5)
    session.undo()
    entries = session.dataset.log_entries(document)
    assert [entry.operation for entry in entries] == [Operation.UNDO, Operation.ACCEPT, Operation.IMPORT]
    accept = entries[1]
    assert (accept.reviewer, accept.seconds) == ("tester", 1.5)
    assert entries[0].of == accept.uuid
    assert session.dataset.log_entries(limit=1) == entries[:1]
    assert session.dataset.log_entries(before=accept.number) == entries[2:]
    assert session.dataset.decisions_since("2026-01-02") == 1
    assert session.dataset.decisions_since("2027") == 0


def test_the_log_and_the_texts_cannot_be_rewritten(session, document):
    with sqlite3.connect(session.dataset.path) as database:
        for statement in (
            "UPDATE decisions SET reviewer = 'x'",
            "DELETE FROM decisions",
            "UPDATE documents SET text = 'x'",
        ):
            with pytest.raises(sqlite3.IntegrityError):
                database.execute(statement)
    database.close()


def test_a_failed_commit_leaves_nothing(session, document):
    before = session.dataset.load(document)

    def fail():
        with session.dataset.transaction():
            session.dataset.commit("u", Operation.ACCEPT, (), Stamp("x", "2026"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert session.dataset.load(document) == before
    with pytest.raises(KeyError):
        session.dataset.log_entry("u")


def test_the_labels_are_kept_with_the_dataset(dataset):
    assert dataset.labels == BUILT_IN


def test_anybody_can_read_the_gold_view(session, document):
    for span in ("INVESTMENT-12亿元", "PROJECT-智能装备产业园"):
        session.apply(document, Accept(span))
    with sqlite3.connect(session.dataset.path) as database:
        rows = database.execute("SELECT label, text, value FROM gold").fetchall()
        ledger = database.execute("SELECT project, amount, sentence FROM ledger").fetchall()
    database.close()
    assert rows == [("INVESTMENT", "12亿元", 1_200_000_000), ("PROJECT", "智能装备产业园", None)]
    assert [row[0] for row in ledger] == ["智能装备产业园"]
    assert ledger[0][2].endswith("滨海银行参与。")


def test_check_finds_a_span_that_no_longer_quotes_its_text(session, document):
    session.apply(document, Accept("INVESTMENT-12亿元"))
    with sqlite3.connect(session.dataset.path) as database:
        database.execute("UPDATE spans SET start = start + 1")
    database.close()
    assert session.dataset.check() == [f"{document}: span INVESTMENT-12亿元 does not quote its text"]


def test_a_dataset_cut_off_in_the_middle_is_damaged_or_found_out(session, document):
    fill(session, 50)
    path = session.dataset.path
    session.dataset.close()
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    try:
        with Dataset(path, create=False) as cut:
            found = cut.check()
    except DatasetDamaged:
        found = ["damaged"]
    assert found


def test_gold_and_rejected_stand_in_one_table_suggestions_in_another(session, document):
    session.apply(document, Accept("INVESTMENT-12亿元"))
    states = {span.id: span.state for span in session.dataset.load(document).spans}
    assert states["INVESTMENT-12亿元"] is State.GOLD
    assert len(states) == 4
