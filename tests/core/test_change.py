import pytest

from annotator.core.change import NOT_UNDOABLE, Change, Operation, RowChange, RowKind, row_change
from annotator.core.document import ReviewState
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
    assert Change(Operation.BATCH, rows, added_documents=("c", "a")).documents == ("c", "a", "b")


def test_what_machines_do_is_not_undone():
    assert {Operation.SUGGEST, Operation.IMPORT} == NOT_UNDOABLE
