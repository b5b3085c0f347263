"""The history of an article, of a day and of all, and the way back to any moment."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core import decision as d
from annotator.core.change import Operation
from annotator.core.document import ReviewState, Status, annotate, make_document
from annotator.core.errors import UserError
from annotator.services import history
from annotator.services.history import History, Scope
from annotator.services.session import ReviewSession
from annotator.storage.dataset import Dataset
from tests.conftest import suggested

PROJECT, AMOUNT = "PROJECT-智能装备产业园", "INVESTMENT-12亿元"
INVESTOR, BANK = "INSTITUTION-华兴集团", "INSTITUTION-滨海银行"
OTHER = "第二篇\n远山集团投资3亿元。"


@pytest.fixture
def other(session):
    return session.add_documents([annotate(make_document(OTHER), [suggested(OTHER, "远山集团", "INSTITUTION")])])[0]


def lines(session, scope=Scope.ARTICLE, document=None):
    reader, found = History(session.dataset, scope, document), []
    while not reader.complete:
        found += reader.read()
    assert reader.read() == []
    return found


def test_who_what_and_when_newest_first(session, document):
    session.apply(document, d.Accept(PROJECT))
    session.apply(document, d.Relabel(BANK, "PROJECT"))
    session.undo()
    undone, relabelled, accepted, beginning = lines(session, document=document)
    assert (undone.operation, undone.of) == (Operation.UNDO, Operation.RELABEL)
    assert (relabelled.before.label, relabelled.after.label) == ("INSTITUTION", "PROJECT")
    assert (accepted.reviewer, accepted.span.text, accepted.title) == ("tester", "智能装备产业园", "滨海开工")
    assert accepted.status == (ReviewState(Status.TODO), ReviewState(Status.IN_PROGRESS))
    assert accepted.at < relabelled.at < undone.at
    assert (beginning.number, beginning.operation, beginning.at) == (
        0,
        Operation.IMPORT,
        "2026-01-01T00:00:00.000+00:00",
    )


def test_a_batch_over_several_articles_belongs_to_each(session, document, other):
    session.apply_all(
        [(document, d.Accept(BANK)), (document, d.Accept(PROJECT)), (other, d.Accept("INSTITUTION-远山集团"))]
    )
    here, there = (lines(session, document=name)[0] for name in (document, other))
    assert (here.articles, here.places, here.document) == (2, 3, document)
    assert (there.document, there.span.text) == (other, "远山集团")
    assert lines(session, Scope.ALL, other)[0].document == other


def test_links_are_told_by_their_ends(session, document):
    session.apply_all([(document, d.Accept(PROJECT)), (document, d.Accept(AMOUNT))])
    session.apply(document, d.Link("has_investment", PROJECT, AMOUNT))
    line = lines(session, document=document)[0]
    assert (line.link.type, line.ends, line.span) == ("has_investment", ("智能装备产业园", "12亿元"), None)


def test_a_day_begins_at_midnight_and_imports_are_no_decisions(session, document, other, monkeypatch):
    session.apply(document, d.Accept(PROJECT))
    monkeypatch.setattr(history, "local_midnight", lambda: "2026-01-01T22:00:00.000+00:00")
    assert [line.operation for line in lines(session, Scope.DAY)] == [Operation.ACCEPT]
    monkeypatch.setattr(history, "local_midnight", lambda: "2026-01-02T22:00:00.000+00:00")
    assert lines(session, Scope.DAY) == []
    assert len(lines(session, Scope.ALL)) == 1


def test_no_article_has_no_history(session):
    assert lines(session) == []


def test_long_histories_come_in_pages(session, document, monkeypatch):
    monkeypatch.setattr(history, "PAGE", 3)
    for flag in (True, False) * 4:
        session.apply(document, d.SetFlag(flag))
    numbers = [line.number for line in lines(session, document=document)]
    assert len(numbers) == 9
    assert numbers == sorted(numbers, reverse=True)


def test_restoring_is_a_decision_of_its_own(session, document):
    session.apply(document, d.Accept(PROJECT))
    then = session.load(document)
    moment = lines(session, document=document)[0].number
    session.apply(document, d.Reject(BANK))
    session.apply(document, d.Add(0, 2, "PROJECT"))
    after = session.load(document)
    change = session.restore(document, moment)
    assert change.operation is Operation.RESTORE
    assert session.load(document) == then == Dataset(session.dataset.path).load(document)
    assert session.restore(document, moment) is None
    assert session.undo().of is Operation.RESTORE
    assert session.load(document) == after
    session.redo()
    assert ReviewSession(session.dataset, "other").load(document) == then


def test_restoring_one_article_of_a_batch_leaves_the_others(session, document, other):
    before = session.load(document)
    session.apply_all([(document, d.Accept(BANK)), (other, d.Accept("INSTITUTION-远山集团"))])
    session.restore(document, 0)
    assert session.load(document) == before
    assert not session.load(other).spans[0].is_open


def test_an_unknown_article_is_told(session):
    with pytest.raises(UserError):
        session.restore("x", 0)


_STEPS = st.lists(
    st.sampled_from(
        [
            d.Accept(PROJECT),
            d.Reject(PROJECT),
            d.Accept(AMOUNT),
            d.Reject(AMOUNT),
            d.Move(INVESTOR, 7, 9),
            d.Relabel(BANK, "PROJECT"),
            d.Link("has_investment", PROJECT, AMOUNT),
            d.Add(0, 2, "PROJECT"),
            d.SetStatus(Status.DONE),
            "undo",
            "redo",
            "suggest",
        ]
    ),
    max_size=12,
)


@given(steps=_STEPS, data=st.data())
def test_any_moment_comes_back_without_loose_links(tmp_path_factory, annotated, steps, data):
    with Dataset(tmp_path_factory.mktemp("r") / "g.db") as dataset:
        session = ReviewSession(dataset, "x")
        (document,) = session.add_documents([annotated])
        images = {0: session.load(document)}
        fresh = d.Suggest(tuple(annotated.spans[:3]))
        suggested_since = 0
        for step in steps:
            try:
                if step == "suggest":
                    suggested_since += session.suggest(document, fresh, "v") is not None
                else:
                    getattr(session, step)() if isinstance(step, str) else session.apply(document, step)
            except UserError:
                continue
            number = dataset.log_entries(limit=1)[0].number
            images[number] = session.load(document)
        moment = data.draw(st.sampled_from(sorted(images)))
        end = session.load(document)
        session.restore(document, moment)
        now = session.load(document)
        assert {r.head for r in now.relations} | {r.tail for r in now.relations} <= {span.id for span in now.spans}
        if not suggested_since:
            assert now == images[moment]
        if now != end:
            session.undo()
            assert session.load(document) == end
