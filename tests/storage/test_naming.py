"""Names in a dataset file: decided through the session, logged, undone, and counted as confirmed strings."""

import sqlite3
from contextlib import closing

import pytest

from annotator.core import decision as d
from annotator.core.change import Operation
from annotator.core.naming import Alias, GroupNames, NameState, RejectNames, RenameGroup
from annotator.services.history import History, Scope
from annotator.storage.dataset import Dataset
from annotator.storage.naming import VOTES, Mention

LABEL = "INSTITUTION"
GROUP = GroupNames(LABEL, "华兴集团股份有限公司", ("华兴集团", "华兴"))


@pytest.fixture
def names(session):
    """Return a function giving the confirmed names and what they stand for, read from the file."""

    def names():
        return {a.name: a.canonical for a in session.dataset.aliases() if a.state is NameState.CONFIRMED}

    return names


def test_a_decision_about_names_is_one_line_of_the_log_and_one_undo(session, names):
    told = []
    session.subscribe(told.append)
    change = session.name(GROUP)
    assert told == [change]
    assert (change.operation, change.documents, len(change.rows)) == (Operation.NAME, (), 3)
    assert names() == dict.fromkeys(["华兴集团股份有限公司", "华兴集团", "华兴"], "华兴集团股份有限公司")
    assert session.dataset.aliases()[0].reviewer == "tester"
    assert session.name(GROUP) is None
    session.undo()
    assert names() == {}
    session.redo()
    assert len(names()) == 3


def test_several_decisions_are_one_undo_and_see_each_other(session, names):
    session.name_all([GROUP, RejectNames(LABEL, GROUP.canonical, ("华兴",)), RenameGroup(LABEL, GROUP.canonical, "华")])
    assert names() == dict.fromkeys(["华", "华兴集团股份有限公司", "华兴集团"], "华")
    denied = [a for a in session.dataset.aliases() if a.state is NameState.REJECTED]
    assert [(a.name, a.canonical) for a in denied] == [("华兴", "华")]
    session.undo()
    assert session.dataset.aliases() == []
    assert not session.can_undo


def test_the_file_has_them_in_a_table_and_keeps_the_label_apart(session, dataset):
    session.name(GROUP)
    session.name(GroupNames("PROJECT", "北园", ("北园项目",)))
    assert [alias.name for alias in dataset.aliases(["PROJECT"])] == ["北园", "北园项目"]
    with closing(sqlite3.connect(dataset.path)) as file:
        found = file.execute("SELECT name, state FROM aliases WHERE canonical = '北园' ORDER BY name").fetchall()
        document = file.execute("SELECT document FROM decisions ORDER BY number DESC LIMIT 1").fetchone()[0]
    assert found == [("北园", "confirmed"), ("北园项目", "confirmed")]
    assert document is None


def test_undo_goes_on_in_another_run(session, dataset, tmp_path):
    session.name(GROUP)
    session.name(RejectNames(LABEL, GROUP.canonical, ("华兴",)))
    dataset.close()
    with Dataset(dataset.path) as again:
        from annotator.services.session import ReviewSession

        other = ReviewSession(again, "乙")
        other.undo()
        assert {a.state for a in again.aliases()} == {NameState.CONFIRMED}
        other.undo()
        assert again.aliases() == []


def test_a_confirmed_name_counts_as_a_confirmed_string(session, dataset, document):
    session.apply(document, d.Accept("INSTITUTION-华兴集团"))
    session.name(GROUP)
    session.name(RejectNames(LABEL, GROUP.canonical, ("华兴",)))
    counts = {(v.label, v.text): (v.confirmed, v.rejected) for v in dataset.verdicts()}
    assert counts == {(LABEL, "华兴集团"): (1 + VOTES, 0), (LABEL, "华兴集团股份有限公司"): (VOTES, 0)}
    asked = dataset.verdicts_of([(LABEL, "华兴集团"), (LABEL, "华兴"), (LABEL, "华兴集团股份有限公司")])
    assert [v.confirmed for v in asked] == [1 + VOTES, 0, VOTES]


def test_mentions_are_counted_by_article(session, dataset, document):
    session.apply(document, d.Accept("INSTITUTION-华兴集团"))
    start = session.load(document).span("INSTITUTION-华兴集团").start
    assert dataset.mentions(LABEL) == [
        Mention(LABEL, "华兴集团", document, "INSTITUTION-华兴集团", start, start + 4, 1)
    ]
    assert dataset.mentions("PROJECT") == []


def test_the_history_tells_of_names(session, dataset):
    session.name(GROUP)
    session.undo()
    undone, done = History(dataset, Scope.ALL, None).read()
    assert (done.operation, undone.of) == (Operation.NAME, Operation.NAME)
    assert isinstance(done.alias, Alias)
    assert (done.alias.name, done.alias.canonical, done.document) == ("华兴集团", GROUP.canonical, "")


def test_names_do_not_stop_an_article_from_being_put_back(session, document):
    session.apply(document, d.Accept("INSTITUTION-华兴集团"))
    session.name(GROUP)
    session.restore(document, 0)
    assert len(session.dataset.aliases()) == 3
    assert session.load(document).span("INSTITUTION-华兴集团").is_open


def test_check_tells_of_names_that_somebody_else_wrote(session, dataset):
    session.name(GROUP)
    assert dataset.check() == []
    with closing(sqlite3.connect(dataset.path)) as file:
        file.execute("INSERT INTO aliases VALUES ('INSTITUTION', '华兴', '别家', 'confirmed', NULL, NULL)")
        file.commit()
    assert dataset.check() == [
        "INSTITUTION: the name 华兴 stands for two names",
        "INSTITUTION: 别家 does not stand for itself",
    ]
