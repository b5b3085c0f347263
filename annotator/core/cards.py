"""Project cards: each project of a document with the amounts and institutions that are linked with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.core.document import AnnotatedDocument
from annotator.core.labels import HAS_INVESTMENT, INVESTED_BY, PROJECT
from annotator.core.relation import Relation
from annotator.core.span import Span, State

Linked = tuple[Span, Relation]


@dataclass(frozen=True, slots=True)
class Card:
    """A project that is not rejected, with what it is linked with by relations that are not, in the text's order."""

    project: Span
    amounts: tuple[Linked, ...]
    institutions: tuple[Linked, ...]


def cards(annotated: AnnotatedDocument) -> Iterator[Card]:
    """Yield the cards of a document in the order of their projects."""
    linked: dict[str, list[Linked]] = {}
    for relation in annotated.relations:
        if relation.state is not State.REJECTED:
            tail = annotated.span(relation.tail)
            if tail.state is not State.REJECTED:
                linked.setdefault(relation.head, []).append((tail, relation))
    for span in annotated.spans:
        if span.label == PROJECT and span.state is not State.REJECTED:
            own = linked.get(span.id, ())
            yield Card(span, _of(own, HAS_INVESTMENT), _of(own, INVESTED_BY))


def _of(linked: list[Linked] | tuple[()], kind: str) -> tuple[Linked, ...]:
    return tuple(one for one in linked if one[1].type == kind)
