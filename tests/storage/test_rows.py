from hypothesis import given

from annotator.core.change import row_change
from annotator.core.document import ReviewState, Status
from annotator.core.labels import BUILT_IN
from annotator.storage import rows
from tests.strategies import documents


@given(documents())
def test_every_row_comes_back_as_it_was(annotated):
    document = annotated.document
    assert rows.document_from_row(rows.document_to_row(document)) == document
    for span in annotated.spans:
        assert rows.span_from_row(rows.span_to_row(document.id, span)) == span
    for relation in annotated.relations:
        assert rows.relation_from_row(rows.relation_to_row(document.id, relation)) == relation


def test_labels_come_back_as_they_were():
    for position, label in enumerate(BUILT_IN.labels):
        assert rows.label_from_row(rows.label_to_row(label, position)) == label


@given(documents())
def test_the_log_gives_back_both_sides_of_a_change(annotated):
    changes = [row_change("d", None, item) for item in (*annotated.spans, *annotated.relations)]
    changes.append(row_change("d", ReviewState(), ReviewState(Status.DONE, True)))
    changes += [change.swapped() for change in changes]
    sides = [rows.images(tuple(changes), after=after) for after in (False, True)]
    assert rows.changes_from_images(*sides) == tuple(changes)


def test_the_same_value_gives_the_same_text():
    assert rows.dump({"b": 1, "a": "甲"}) == rows.dump({"a": "甲", "b": 1}) == '{"a":"甲","b":1}'
