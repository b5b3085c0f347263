import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core import decision as d
from annotator.core.change import Operation
from annotator.core.document import AnnotatedDocument, annotate, make_document
from annotator.core.errors import UserError
from annotator.core.span import Span, State
from annotator.services.session import ReviewSession, merged
from annotator.storage.dataset import Dataset

PROJECT, AMOUNT = "PROJECT-智能装备产业园", "INVESTMENT-12亿元"
INVESTOR, BANK = "INSTITUTION-华兴集团", "INSTITUTION-滨海银行"


def on_disk(session, document):
    with Dataset(session.dataset.path, create=False) as other:
        return other.load(document)


def test_a_decision_is_on_disk_before_it_is_told(session, document):
    seen = []
    session.subscribe(lambda change: seen.append((change, on_disk(session, document).span(PROJECT).state)))
    change = session.apply(document, d.Accept(PROJECT))
    assert seen == [(change, State.GOLD)]
    assert change.documents == (document,)
    assert session.dataset.log_entry(change.entry).operation is Operation.ACCEPT


def test_a_refused_decision_writes_nothing_and_tells_nobody(session, document):
    session.apply(document, d.Accept(PROJECT))
    session.subscribe(lambda change: pytest.fail("told"))
    before = session.dataset.log_entries()
    with pytest.raises(UserError):
        session.apply(document, d.Accept(PROJECT))
    assert session.dataset.log_entries() == before


def test_what_changes_nothing_is_no_change(session, document):
    assert session.apply(document, d.SetFlag(False)) is None
    assert not session.can_undo


def test_an_unknown_document_is_told(session):
    with pytest.raises(UserError) as caught:
        session.load("x")
    assert caught.value.code == "document-gone"


def test_undo_and_redo_go_through_restarts(session, document):
    before = session.load(document)
    session.apply(document, d.Accept(PROJECT))
    session.apply(document, d.Relabel(BANK, "PROJECT"))
    after = session.load(document)
    again = ReviewSession(session.dataset, "other")
    assert again.undo().of is Operation.RELABEL
    assert again.undo().of is Operation.ACCEPT
    assert again.load(document) == before == on_disk(session, document)
    third = ReviewSession(session.dataset, "third")
    assert third.can_redo
    third.redo()
    third.redo()
    assert third.load(document) == after
    assert not third.can_redo


def test_a_new_decision_ends_what_could_be_redone(session, document):
    session.apply(document, d.Accept(PROJECT))
    session.undo()
    session.apply(document, d.Accept(BANK))
    assert not session.can_redo
    assert not ReviewSession(session.dataset, "other").can_redo
    with pytest.raises(UserError) as caught:
        session.redo()
    assert caught.value.code == "nothing-to-redo"


def test_import_and_suggestions_are_not_undone(session, document):
    session.suggest(document, d.Suggest(()), "v2")
    assert not session.can_undo
    with pytest.raises(UserError) as caught:
        session.undo()
    assert caught.value.code == "nothing-to-undo"


_DECISIONS = st.one_of(
    st.sampled_from([PROJECT, AMOUNT, INVESTOR, BANK]).flatmap(
        lambda span: st.one_of(
            st.sampled_from([d.Accept(span), d.Reject(span), d.MarkUnsure(span), d.SetComment(span, "?")]),
            st.sampled_from(["PROJECT", "INVESTMENT", "INSTITUTION"]).map(lambda label: d.Relabel(span, label)),
            st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda p: d.Move(span, p[0], p[0] + p[1])),
        )
    ),
    st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda p: d.Add(p[0], p[0] + p[1], "PROJECT")),
    st.sampled_from([d.Link("has_investment", PROJECT, AMOUNT), d.SetFlag(True), d.Link("invested_by", PROJECT, BANK)]),
)


@given(st.lists(_DECISIONS, min_size=1, max_size=12))
def test_undoing_everything_restores_every_step(tmp_path_factory, annotated, decisions):
    with Dataset(tmp_path_factory.mktemp("undo") / "g.db") as dataset:
        session = ReviewSession(dataset, "甲")
        (document,) = session.add_documents([annotated])
        states = [session.load(document)]
        for decision in decisions:
            try:
                if session.apply(document, decision):
                    states.append(session.load(document))
            except UserError:
                assert session.load(document) == states[-1]
        assert dataset.load(document) == states[-1], "what is shown is what is on disk"
        for state in reversed(states[:-1]):
            session.undo()
            assert session.load(document) == state == dataset.load(document)
        assert not session.can_undo
        for state in states[1:]:
            session.redo()
            assert dataset.load(document) == state


def test_many_decisions_are_one_transaction_and_one_undo(session, document):
    before = session.load(document)
    change = session.apply_all([(document, d.Accept(span)) for span in (PROJECT, AMOUNT, BANK)])
    assert change.operation is Operation.BATCH
    assert len(session.load(document).in_state(State.GOLD)) == 3
    session.undo()
    assert session.load(document) == before


def test_of_many_decisions_with_one_refused_none_is_done(session, document):
    before = session.load(document)
    with pytest.raises(UserError):
        session.apply_all([(document, d.Accept(PROJECT)), (document, d.Accept("gone"))])
    assert session.load(document) == before == on_disk(session, document)
    assert session.apply_all([]) is None


def test_suggestions_are_marked_with_their_version(session, document):
    span = session.load(document).span(BANK)
    change = session.suggest(document, d.Suggest((span,)), "v2")
    assert len(change.rows) == 3
    assert session.dataset.document_row(document).suggested_with == "v2"
    assert session.suggest(document, d.Suggest((span,)), "v3") is None
    assert session.dataset.document_row(document).suggested_with == "v3"


def test_the_same_text_is_added_once_and_its_annotations_join(session, document, annotated):
    gold = Span("g", 2, 4, "INSTITUTION", annotated.document.text[2:4])
    changes = []
    session.subscribe(changes.append)
    assert session.add_documents([annotate(annotated.document, [gold])]) == [document]
    assert session.dataset.count() == 1
    assert session.load(document).span("g") == gold == on_disk(session, document).span("g")
    assert (changes[0].added_documents, changes[0].joined_documents) == ((), (document,))
    assert session.add_documents([annotate(annotated.document, [gold])]) == [document]
    assert len(changes) == 1


def test_what_joins_articles_is_told_by_their_ids_and_read_anew(session):
    texts = [make_document(f"第{n}篇开工。") for n in range(20)]
    ids = session.add_documents([AnnotatedDocument(text) for text in texts])
    before = session.load(ids[3])
    changes = []
    session.subscribe(changes.append)
    twice = [annotate(text, [Span(f"s{n}", n, 2, "PROJECT", text.text[n:2])]) for n in range(2) for text in texts]
    assert session.add_documents(twice) == ids * 2
    assert [(change.joined_documents, change.added_documents, change.rows) for change in changes] == [
        (tuple(ids), (), ())
    ]
    assert [span.id for span in session.load(ids[3]).spans] == ["s0", "s1"]
    assert session.load(ids[3]) == on_disk(session, ids[3]) != before


def test_what_joins_an_article_that_came_with_it_counts_as_new(session):
    text = make_document("第一篇开工。")
    changes = []
    session.subscribe(changes.append)
    both = [AnnotatedDocument(text), annotate(text, [Span("s", 0, 2, "PROJECT", "第一")])]
    first, second = session.add_documents(both)
    assert first == second
    assert [(change.joined_documents, change.added_documents) for change in changes] == [((), (first,))]


def test_an_id_that_is_taken_gives_way(session, document):
    other = annotate(make_document("另一篇").changed(id=document))
    (new,) = session.add_documents([other])
    assert new != document
    assert session.load(new).document.text == "另一篇"


def test_an_import_that_breaks_off_leaves_nothing(session, document, annotated):
    def broken():
        yield annotate(make_document("另一篇"))
        yield annotate(annotated.document, [Span("g", 0, 2, "PROJECT", annotated.document.text[:2])])
        raise KeyboardInterrupt

    before = session.load(document)
    with pytest.raises(KeyboardInterrupt):
        session.add_documents(broken())
    assert session.dataset.count() == 1
    assert session.load(document) == before == on_disk(session, document)


def test_an_unknown_label_is_refused(session):
    with pytest.raises(UserError) as caught:
        session.add_documents([annotate(make_document("甲"), [Span("s", 0, 1, "X", "甲")])])
    assert caught.value.code == "unknown-label"


def test_many_documents_do_not_crowd_out_the_truth(session):
    ids = session.add_documents(annotate(make_document(f"第{number}篇")) for number in range(20))
    session.apply(ids[0], d.SetFlag(True))
    for document in ids:
        session.load(document)
    assert session.load(ids[0]).document.flagged


def test_changes_of_one_row_fold_into_one(session, document):
    one = session.apply(document, d.SetComment(BANK, "1")).rows
    two = session.apply(document, d.SetComment(BANK, "2")).rows
    (folded,) = [row for row in merged([*one, *two]) if row.id == BANK]
    assert (folded.before.comment, folded.after.comment) == ("", "2")


def test_what_another_connection_commits_is_taken_in(session, document):
    changes = []
    session.subscribe(changes.append)
    assert not session.can_undo
    with Dataset(session.dataset.path) as other:
        theirs = ReviewSession(other, "someone else")
        theirs.subscribe(session.take_in)
        theirs.apply(document, d.SetComment(BANK, "there"))
        assert session.load(document) == on_disk(session, document)
        assert session.can_undo
        theirs.undo()
        assert not session.can_undo
        assert session.can_redo
        assert session.load(document) == on_disk(session, document)
    assert [change.operation for change in changes] == [Operation.COMMENT, Operation.UNDO]
    assert session.redo().of is Operation.COMMENT
    assert session.load(document) == on_disk(session, document)


def test_instead_takes_the_latest_back_in_the_same_step(session, document):
    first = session.apply(document, d.Link("has_investment", "PROJECT-智能装备产业园", "INVESTMENT-12亿元"))
    second = session.instead([first], document, d.Link("invested_by", "PROJECT-智能装备产业园", "INSTITUTION-滨海银行"))
    third = session.instead(
        [first, second], document, d.Link("invested_by", "PROJECT-智能装备产业园", "INSTITUTION-华兴集团")
    )
    stored = session.dataset.load(document)
    assert {span.text for span in stored.in_state(State.GOLD)} == {"智能装备产业园", "华兴集团"}
    assert [relation.tail for relation in stored.relations] == ["INSTITUTION-华兴集团"]
    assert session.load(document) == stored
    for tails in (["INSTITUTION-滨海银行"], ["INVESTMENT-12亿元"], []):
        session.undo()
        assert [relation.tail for relation in session.dataset.load(document).relations] == tails
    with pytest.raises(UserError) as refused:
        session.instead([third], document, d.SetFlag(True))
    assert refused.value.code == "decided-since"
    assert not session.dataset.load(document).document.flagged
