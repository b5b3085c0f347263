"""The article as data: soft paragraphs of the display text, and which spans touch each of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from annotator.core.document import span_order
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
    """The display text in soft paragraphs with its spans; a change of state never changes the layout.

    A span gets its place in the display when it is first asked for: an article may have twenty thousand, and a window
    shows thirty.
    """

    def __init__(self, reflowed: Reflowed, spans: Iterable[Span] = ()) -> None:
        self.reflowed = reflowed
        self.display = reflowed.display
        self.paragraphs = tuple(_soften(reflowed))
        self._starts = [paragraph.start for paragraph in self.paragraphs]
        self._spans = {span.id: span for span in spans}
        self._order = sorted(self._spans.values(), key=span_order)
        self._longest = max((span.end - span.start for span in self._order), default=0)
        self._placed: dict[str, PlacedSpan | None] = {}

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
        if span_id not in self._placed:
            span = self._spans.get(span_id)
            shown = self.reflowed.to_display(span.start, span.end) if span is not None else None
            self._placed[span_id] = PlacedSpan(span, *shown) if span is not None and shown is not None else None
        return self._placed[span_id]

    def members(self, index: int) -> list[PlacedSpan]:
        """Return the spans that touch a soft paragraph, by start and the longest first."""
        placed = (self.placed(span.id) for span in self._near(index))
        touching = [one for one in placed if one is not None and index in self.paragraphs_of(one.start, one.end)]
        return sorted(touching, key=lambda item: (item.start, -item.end, item.span.label, item.span.id))

    def _near(self, index: int) -> Iterator[Span]:
        """Yield the spans of the source text from a soft paragraph's begin to the begin of the next."""
        if not self._order:
            return
        low = self.reflowed.source_position(self.paragraphs[index].start)
        last = index + 1 == len(self.paragraphs)
        high = self._order[-1].start + 1 if last else self.reflowed.source_position(self.paragraphs[index + 1].start)
        first = bisect_left(self._order, low - self._longest, key=lambda span: span.start)
        for place in range(first, len(self._order)):
            span = self._order[place]
            if span.start >= high:
                return
            if span.end > low:
                yield span

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
            old = self.placed(span.id)
            same_place = old is not None and old.span.key == span.key
            touched = [*self._remove(span.id), *self._insert(span)]
            if same_place:
                change.repainted.append(span.id)
            else:
                change.paragraphs.update(touched)
        return change

    def _insert(self, span: Span) -> range:
        self._spans[span.id] = span
        self._longest = max(self._longest, span.end - span.start)
        insort(self._order, span, key=span_order)
        return self._touched(span.id)

    def _remove(self, span_id: str) -> range:
        touched = self._touched(span_id)
        old = self._spans.pop(span_id, None)
        if old is not None:
            del self._order[bisect_left(self._order, span_order(old), key=span_order)]
        self._placed.pop(span_id, None)
        return touched

    def _touched(self, span_id: str) -> range:
        placed = self.placed(span_id)
        return self.paragraphs_of(placed.start, placed.end) if placed is not None else range(0)


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
