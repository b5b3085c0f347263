"""Where a span can be put, cut in two or joined with another: places in code points of the stored text."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.core import decision as d
from annotator.core.document import AnnotatedDocument
from annotator.core.occurrences import Place, touches
from annotator.core.span import Attributes, Span, State

SEPARATORS = "、，,；;/和与及以并"


def proposals(annotated: AnnotatedDocument, span: Span) -> list[Place]:
    """Return the places that were ever proposed for a span or that share text with it, the highest score first.

    Its own first proposal comes before all others; the place it has now is not among them.
    """
    here = (span.start, span.end)
    first = span.original()
    near = [
        other
        for other in annotated.spans
        if other.id != span.id and touches((other.start, other.end), [here, (first.start, first.end)])
    ]
    near.sort(key=lambda other: -(other.score or 0.0))
    places = [(first.start, first.end)]
    for other in near:
        places += [(other.start, other.end), (other.original().start, other.original().end)]
    gold = {(s.start, s.end) for s in near if s.state is State.GOLD and s.label == span.label}
    return [place for place in dict.fromkeys(places) if place != here and place not in gold]


def split_places(text: str, span: Span, cut: Place | None) -> tuple[Place, Place] | None:
    """Return the two parts of a span, or None when it can't be cut there.

    A `cut` inside the span is left out between the parts, unless nothing would remain on one side: then it is a part
    itself. Without one the span is cut at the first separating sign or word inside.
    """
    start, end = span.start, span.end
    if cut is None:
        places = (place for place in range(start + 1, end - 1) if text[place] in SEPARATORS)
        at = next(places, None)
        return _trimmed(text, (start, at), (at + 1, end)) if at is not None else None
    left, right = max(start, cut[0]), min(end, cut[1])
    if left > right or (left, right) == (start, end):
        return None
    if left == start:
        left = right
    elif right == end:
        right = left
    return _trimmed(text, (start, left), (right, end))


def _trimmed(text: str, one: Place, other: Place) -> tuple[Place, Place] | None:
    """Return two places without blanks at their edges, or None when one of them is blank."""
    parts = [_without_blanks(text, *place) for place in (one, other)]
    return (parts[0], parts[1]) if all(start < end for start, end in parts) else None


def _without_blanks(text: str, start: int, end: int) -> Place:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def splitting(span: Span, parts: tuple[Place, Place], attributes: Sequence[Attributes]) -> list[d.Decision]:
    """Return the decisions that cut a span in two, both gold; its links stay with the first part."""
    first, second = parts
    read = [d.SetAttributes(span.id, attributes[0])] if attributes[0] else []
    return [
        d.Move(span.id, *first),
        *read,
        *([] if span.state is State.GOLD else [d.Accept(span.id)]),
        d.Add(*second, span.label, attributes[1]),
    ]


def following(spans: Sequence[Span], span: Span) -> Span | None:
    """Return the next span of the same label in reading order that is not rejected, or None."""
    after = (other for other in spans if (other.start, -other.end, other.id) > (span.start, -span.end, span.id))
    return next((o for o in after if o.label == span.label and o.state is not State.REJECTED), None)


def merging(annotated: AnnotatedDocument, span: Span, other: Span, attributes: Attributes) -> list[d.Decision]:
    """Return the decisions that stretch a span over another of its label, gold, with the links of both."""
    place = min(span.start, other.start), max(span.end, other.end)
    known = {(r.type, r.head, r.tail) for r in annotated.relations if r.state is State.GOLD}
    links: dict[tuple[str, str, str], None] = {}
    for relation in annotated.relations:
        if relation.state is State.GOLD and other.id in (relation.head, relation.tail):
            ends = [span.id if end == other.id else end for end in (relation.head, relation.tail)]
            key = (relation.type, ends[0], ends[1])
            if ends[0] != ends[1] and key not in known:
                links[key] = None
    moved = [d.Move(span.id, *place)] if place != (span.start, span.end) else []
    read = [d.SetAttributes(span.id, attributes)] if attributes else []
    accept = [] if span.state is State.GOLD else [d.Accept(span.id)]
    return [d.Reject(other.id), *moved, *read, *accept, *(d.Link(*key) for key in links)]
