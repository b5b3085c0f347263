"""Suggestions for a long document in parts, so that taking them in never holds anybody up."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence

from annotator.core.decision import Suggest
from annotator.core.relation import Relation
from annotator.core.span import Span

_LARGEST = 60  # spans, new and old together: what is put in and out at once


def in_parts(suggestions: Suggest, present: Sequence[Span], largest: int = _LARGEST) -> list[Suggest]:
    """Return suggestions as several that, carried out in their order, come to the same; one when they are few.

    `present` are the spans of the document, in order. Each part is about those that begin in a stretch of the text;
    the last one says once more what all links are.
    """
    starts = sorted([*(span.start for span in suggestions.spans), *(span.start for span in present)])
    if len(starts) <= largest:
        return [suggestions]
    cuts = _cuts(starts, largest)
    by_part: defaultdict[int, list[Span]] = defaultdict(list)
    for span in suggestions.spans:
        by_part[bisect_right(cuts, span.start)].append(span)
    ends = {span.id: span for span in suggestions.spans}
    links = _links(suggestions.relations, ends, cuts)
    parts: list[Suggest] = []
    for number, (low, high) in enumerate(zip([0, *cuts], [*cuts, starts[-1] + 1], strict=True)):
        own = links.get(number, [])
        far = [ends[end] for link in own for end in (link.head, link.tail) if not low <= ends[end].start < high]
        spans = {span.id: span for span in (*by_part[number], *far)}
        parts.append(Suggest(tuple(spans.values()), tuple(own), (low, high), last=False))
    linked = dict.fromkeys(end for link in suggestions.relations for end in (link.head, link.tail) if end in ends)
    return [*parts, Suggest(tuple(ends[end] for end in linked), suggestions.relations, (0, 0))]


def _cuts(starts: Sequence[int], largest: int) -> list[int]:
    """Return rising offsets between which no more than so many spans begin, unless they all begin at one place."""
    cuts: list[int] = []
    first = 0
    while first + largest < len(starts):
        begin = starts[first + largest]
        if begin == starts[first]:
            following = bisect_right(starts, begin)
            if following == len(starts):
                break
            begin = starts[following]
        cuts.append(begin)
        first = bisect_left(starts, begin)
    return cuts


def _links(relations: Sequence[Relation], ends: dict[str, Span], cuts: Sequence[int]) -> dict[int, list[Relation]]:
    """Return the links by the part in which the later one of their ends begins."""
    found: defaultdict[int, list[Relation]] = defaultdict(list)
    for relation in relations:
        if relation.head in ends and relation.tail in ends:
            later = max(ends[relation.head].start, ends[relation.tail].start)
            found[bisect_right(cuts, later)].append(relation)
    return found
