"""Project cards: each project of a document with the amounts and institutions that are linked with it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
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
    return cards_of(annotated, [span for span in annotated.spans if span.label == PROJECT], annotated.relations)


def cards_of(annotated: AnnotatedDocument, projects: Iterable[Span], relations: Iterable[Relation]) -> Iterator[Card]:
    """Yield the cards of those of these projects that are not rejected, with what these relations link them with."""
    linked: dict[str, list[Linked]] = {}
    for relation in relations:
        if relation.state is not State.REJECTED:
            tail = annotated.span(relation.tail)
            if tail.state is not State.REJECTED:
                linked.setdefault(relation.head, []).append((tail, relation))
    for span in projects:
        if span.state is not State.REJECTED:
            own = linked.get(span.id, ())
            yield Card(span, _of(own, HAS_INVESTMENT), _of(own, INVESTED_BY))


def changed_cards(annotated: AnnotatedDocument, touched: Collection[str]) -> dict[str, Card | None]:
    """Return by their project's id the cards that differ since the spans and relations of these ids were touched.

    None stands for a card that is no more; one that has lost a relation for good is not found here.
    """
    heads = {r.head for r in annotated.relations if r.head in touched or r.tail in touched or r.id in touched}
    heads |= set(touched)
    found = {head: annotated.by_id.get(head) for head in heads}
    projects = [span for span in found.values() if span is not None and span.label == PROJECT]
    made: dict[str, Card | None] = dict.fromkeys(touched)
    for card in cards_of(annotated, projects, (r for r in annotated.relations if r.head in heads)):
        made[card.project.id] = card
    return made


def _of(linked: list[Linked] | tuple[()], kind: str) -> tuple[Linked, ...]:
    return tuple(one for one in linked if one[1].type == kind)
