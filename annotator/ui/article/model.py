"""The article as data: soft paragraphs of the display text, and which spans touch each of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from annotator.core.furniture import Furniture
from annotator.core.reflow import Reflowed
from annotator.core.segmentation import soft_paragraphs
from annotator.core.span import Span

PARAGRAPH_LIMIT = 1200  # code points in one text layout: long ones cost time when a span changes


class SoftParagraph(NamedTuple):
    """A stretch of the display laid out by itself: code points, and whether it opens or closes a paragraph."""

    start: int
    end: int
    kind: Furniture
    level: int
    opens: bool
    closes: bool


class PlacedSpan(NamedTuple):
    """A span with its range in the display, in code points."""

    span: Span
    start: int
    end: int


@dataclass(slots=True)
class ModelChange:
    """What a replacement of spans means for the view: paragraphs to lay out again, and spans only to repaint."""

    paragraphs: set[int] = field(default_factory=set)
    repainted: list[str] = field(default_factory=list)


class ArticleModel:
    """The display text in soft paragraphs with its spans; a change of state never changes the layout."""

    def __init__(self, reflowed: Reflowed, spans: Iterable[Span] = ()) -> None:
        self.reflowed = reflowed
        self.display = reflowed.display
        self.paragraphs = tuple(_soften(reflowed))
        self._starts = [paragraph.start for paragraph in self.paragraphs]
        self._placed: dict[str, PlacedSpan] = {}
        self._members: list[list[str]] = [[] for _ in self.paragraphs]
        for span in spans:
            self._insert(span)

    def __len__(self) -> int:
        """Return the number of soft paragraphs, at least one."""
        return len(self.paragraphs)

    def text(self, index: int) -> str:
        """Return the text of a soft paragraph."""
        paragraph = self.paragraphs[index]
        return self.display[paragraph.start : paragraph.end]

    def paragraph_at(self, position: int) -> int:
        """Return the soft paragraph that holds a display position; the last one for the end of the text."""
        return max(0, bisect_right(self._starts, position) - 1)

    def paragraphs_of(self, start: int, end: int) -> range:
        """Return the soft paragraphs that a display range touches."""
        first = self.paragraph_at(start)
        if end <= self.paragraphs[first].end:
            return range(first, first + 1)
        return range(first, self.paragraph_at(max(start, end - 1)) + 1)

    def placed(self, span_id: str) -> PlacedSpan | None:
        """Return the span with its display range, or None when it is unknown or nothing of it is shown."""
        return self._placed.get(span_id)

    def members(self, index: int) -> list[PlacedSpan]:
        """Return the spans that touch a soft paragraph, by start and the longest first."""
        placed = [self._placed[span_id] for span_id in self._members[index]]
        return sorted(placed, key=lambda item: (item.start, -item.end, item.span.label, item.span.id))

    def spans_at(self, position: int) -> list[Span]:
        """Return the spans that cover a display position, the shortest first."""
        covering = [item for item in self.members(self.paragraph_at(position)) if item.start <= position < item.end]
        return [item.span for item in sorted(covering, key=lambda item: item.end - item.start)]

    def replace(self, changed: Iterable[Span], removed: Iterable[str]) -> ModelChange:
        """Take in changed or new spans and drop removed ones; say what has to be laid out or repainted."""
        change = ModelChange()
        for span_id in removed:
            change.paragraphs.update(self._remove(span_id))
        for span in changed:
            old = self._placed.get(span.id)
            if old is not None and old.span.key == span.key:
                self._placed[span.id] = PlacedSpan(span, old.start, old.end)
                change.repainted.append(span.id)
            else:
                change.paragraphs.update(self._remove(span.id))
                change.paragraphs.update(self._insert(span))
        return change

    def _insert(self, span: Span) -> range:
        shown = self.reflowed.to_display(span.start, span.end)
        if shown is None:
            return range(0)
        self._placed[span.id] = PlacedSpan(span, *shown)
        touched = self.paragraphs_of(*shown)
        for index in touched:
            self._members[index].append(span.id)
        return touched

    def _remove(self, span_id: str) -> range:
        old = self._placed.pop(span_id, None)
        if old is None:
            return range(0)
        touched = self.paragraphs_of(old.start, old.end)
        for index in touched:
            self._members[index].remove(span_id)
        return touched


def hits_between(hits: list[tuple[int, int]], start: int, end: int) -> range:
    """Return the indices of the hits (sorted, not overlapping) that touch a range."""
    first = bisect_right(hits, start, key=lambda hit: hit[1])
    return range(first, max(first, bisect_left(hits, end, key=lambda hit: hit[0])))


def _soften(reflowed: Reflowed) -> Iterable[SoftParagraph]:
    """Yield the soft paragraphs of a text; an empty text has one, so that there always is a place to stand."""
    for paragraph in reflowed.paragraphs:
        start, end, kind, level = paragraph.start, paragraph.end, paragraph.kind, paragraph.level
        if end - start <= PARAGRAPH_LIMIT:
            yield SoftParagraph(start, end, kind, level, True, True)
            continue
        pieces = list(soft_paragraphs(reflowed.display, start, end, PARAGRAPH_LIMIT))
        for left, right in pieces:
            yield SoftParagraph(left, right, kind, level, left == start, right == end)
    if not reflowed.paragraphs:
        yield SoftParagraph(0, 0, Furniture.BODY, 0, True, True)
