import pytest

from annotator.core.change import NOT_UNDOABLE, Change, Operation, RowChange, RowKind, differences, row_change, rows_of
from annotator.core.document import ReviewState, Status, annotate, make_document
from annotator.core.relation import Relation
from annotator.core.span import Span

SPAN = Span("s", 0, 1, "PROJECT", "甲")


def test_the_kind_follows_from_the_row():
    assert row_change("d", SPAN, None).kind is RowKind.SPAN
    assert row_change("d", None, Relation("r", "t", "a", "b")) == RowChange(
        RowKind.RELATION, "d", "r", None, Relation("r", "t", "a", "b")
    )
    assert row_change("d", None, ReviewState()).id == "d"


def test_a_change_needs_an_image():
    with pytest.raises(ValueError):
        row_change("d", None, None)


def test_swapping_twice_is_the_same():
    change = row_change("d", SPAN, SPAN.changed(label="INVESTMENT"))
    assert change.swapped().before == change.after
    assert change.swapped().swapped() == change


def test_each_document_touched_is_named_once():
    rows = (row_change("a", None, SPAN), row_change("b", None, SPAN), row_change("a", SPAN, None))
    change = Change(Operation.BATCH, rows, added_documents=("c", "a"), joined_documents=("d", "c"))
    assert change.documents == ("c", "a", "d", "b")


def test_what_machines_do_is_not_undone():
    assert {Operation.SUGGEST, Operation.IMPORT} == NOT_UNDOABLE


def test_between_two_moments_stands_what_differs():
    text = make_document("甲乙丙丁")
    stays, goes, moves = (Span(name, at, at + 1, "PROJECT", text.text[at]) for at, name in enumerate("abc"))
    moved = moves.changed(start=3, end=4, text="丁")
    comes, link = Span("d", 0, 2, "PROJECT", "甲乙"), Relation("r", "t", "a", "c")
    before = annotate(text, [stays, goes, moves])
    after = annotate(text.changed(status=Status.DONE), [stays, moved, comes], [link])
    rows = differences(text.id, rows_of(before), rows_of(after))
    assert [(row.kind, row.id, row.before, row.after) for row in rows] == [
        (RowKind.REVIEW, text.id, ReviewState(), ReviewState(Status.DONE)),
        (RowKind.SPAN, "b", goes, None),
        (RowKind.SPAN, "c", moves, moved),
        (RowKind.SPAN, "d", None, comes),
        (RowKind.RELATION, "r", None, link),
    ]
    assert differences(text.id, rows_of(after), rows_of(after)) == []
