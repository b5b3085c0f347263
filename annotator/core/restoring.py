"""Putting a document back to an earlier moment, worked out from what has been done to it since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from annotator.core.change import Row, RowChange, RowKey, differences, rows_of
from annotator.core.document import AnnotatedDocument
from annotator.core.relation import Relation
from annotator.core.span import Span, State


def putting_back(annotated: AnnotatedDocument, since: Iterable[RowChange]) -> list[RowChange]:
    """Return the row changes that bring a document back to before all of `since`, which comes in the order it was done.

    Rows of other documents are passed over. What no decision touched stays as it is; links that would be left without
    an end go, and so do suggested ones with a rejected end, since nothing could be decided on them.
    """
    document = annotated.document.id
    present = rows_of(annotated)
    first: dict[RowKey, Row | None] = {}
    for change in since:
        if change.document == document:
            first.setdefault((change.kind, change.id), change.before)
    then = {**present, **first}
    for key in _loose_links(then):
        then[key] = None
    return differences(document, present, then)


def _loose_links(rows: Mapping[RowKey, Row | None]) -> list[RowKey]:
    """Return the keys of the relations that can't stand among these rows."""
    spans = {row.id: row.state for row in rows.values() if isinstance(row, Span)}
    standing = {name for name, state in spans.items() if state is not State.REJECTED}

    def loose(relation: Relation) -> bool:
        ends = {relation.head, relation.tail}
        return not ends <= (standing if relation.state is State.SUGGESTED else spans.keys())

    return [key for key, row in rows.items() if isinstance(row, Relation) and loose(row)]
