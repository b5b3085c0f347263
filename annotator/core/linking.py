"""Which spans a span can be linked with, the likeliest first."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from annotator.core import decision as d
from annotator.core.document import AnnotatedDocument
from annotator.core.labels import LabelSet
from annotator.core.reflow import Reflowed
from annotator.core.relation import Relation
from annotator.core.segmentation import sentences
from annotator.core.span import Span, State


def relations_of(annotated: AnnotatedDocument, span: Span, *states: State) -> list[Relation]:
    """Return the relations at either end of a span that are in one of these states, in the order of the text."""
    return [r for r in annotated.relations if span.id in (r.head, r.tail) and r.state in states]


def link_between(labels: LabelSet, one: Span, other: Span) -> d.Link | None:
    """Return the decision that links two spans, whichever of them is the head, or None when no relation joins them."""
    for head, tail in ((one, other), (other, one)):
        kind = labels.relation_between(head.label, tail.label)
        if kind is not None:
            return d.Link(kind.name, head.id, tail.id)
    return None


def candidates(
    annotated: AnnotatedDocument,
    reflowed: Reflowed,
    labels: LabelSet,
    span: Span,
    shown: Iterable[Span],
    *,
    with_linked: bool = False,
) -> list[Span]:
    """Return the spans among `shown` that `span` may be linked with, the nearest of its sentence first.

    After those of the same sentence come those of the same paragraph; rejected spans and other paragraphs never do, and
    what it is linked with already only `with_linked`.
    """
    place = reflowed.to_display(span.start, span.end)
    if place is None:
        return []
    paragraph = _paragraph(reflowed, place[0])
    inside = [s for s in sentences(reflowed.display, *paragraph) if s[0] < place[1] and place[0] < s[1]]
    sentence = (inside[0][0], inside[-1][1]) if inside else place
    gold = () if with_linked else relations_of(annotated, span, State.GOLD)
    linked = {end for r in gold for end in (r.head, r.tail)}
    low, high = reflowed.to_source(*paragraph)
    found: list[tuple[bool, int, int, Span]] = []
    for other in (other for other in shown if other.start < high and low < other.end):
        if other.state is State.REJECTED or other.id in linked or link_between(labels, span, other) is None:
            continue
        there = reflowed.to_display(other.start, other.end)
        if there is not None and paragraph[0] <= there[0] < paragraph[1]:
            outside = not sentence[0] <= there[0] < sentence[1]
            found.append((outside, _gap(place, there), there[0], other))
    return [item[-1] for item in sorted(found, key=lambda item: item[:3])]


def _paragraph(reflowed: Reflowed, position: int) -> tuple[int, int]:
    index = bisect_right(reflowed.paragraphs, position, key=lambda paragraph: paragraph.start) - 1
    paragraph = reflowed.paragraphs[max(0, index)]
    return paragraph.start, paragraph.end


def _gap(one: tuple[int, int], other: tuple[int, int]) -> int:
    return max(0, other[0] - one[1], one[0] - other[1])


def accepting(relations: Sequence[Relation]) -> list[d.Decision]:
    """Return the decisions that accept these relations."""
    return [d.AcceptRelation(relation.id) for relation in relations]


def rejecting(relations: Sequence[Relation]) -> list[d.Decision]:
    """Return the decisions that reject these relations."""
    return [d.RejectRelation(relation.id) for relation in relations]
