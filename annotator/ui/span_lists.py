"""The lists of spans that every key asks for, kept up with the article's changes without reading it all again."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence

from annotator.core.change import RowChange
from annotator.core.document import AnnotatedDocument, span_order
from annotator.core.span import Span

_FEW = 64  # changed rows up to which putting each into its place is cheaper than reading all spans


class SpanLists:
    """The spans of an article that are shown, and those of them that wait for a decision, both in reading order."""

    def __init__(self) -> None:
        self.shown: tuple[Span, ...] = ()
        self.open: tuple[Span, ...] = ()
        self._longest = 0  # code points

    def take(self, annotated: AnnotatedDocument | None, visible: Callable[[Span], bool] | None) -> None:
        """List the spans of an article that are `visible` (None: all of them)."""
        spans = annotated.spans if annotated else ()
        self.shown = spans if visible is None else tuple(filter(visible, spans))
        self.open = tuple(span for span in self.shown if span.is_open)
        self._longest = max((span.end - span.start for span in self.shown), default=0)

    def follow(
        self, annotated: AnnotatedDocument, rows: Sequence[RowChange], visible: Callable[[Span], bool] | None
    ) -> None:
        """Bring the lists up to date with the article after changes of these rows."""
        if len(rows) > _FEW:
            self.take(annotated, visible)
            return
        pairs = [(_span(row.before, visible), _span(row.after, visible)) for row in rows]
        self.shown = annotated.spans if visible is None else _replaced(self.shown, pairs)
        self.open = _replaced(self.open, ((_open(before), _open(after)) for before, after in pairs))
        self._longest = max([self._longest, *(after.end - after.start for _, after in pairs if after is not None)])

    def overlapping(self, span: Span) -> tuple[Span, ...]:
        """Return the shown spans that share text with a span, in reading order."""
        found = []
        first = bisect_left(self.shown, span.start - self._longest, key=lambda other: other.start)
        for place in range(first, len(self.shown)):
            other = self.shown[place]
            if other.start >= span.end:
                break
            if other.end > span.start:
                found.append(other)
        return tuple(found)


def _span(row: object, visible: Callable[[Span], bool] | None) -> Span | None:
    return row if isinstance(row, Span) and (visible is None or visible(row)) else None


def _open(span: Span | None) -> Span | None:
    return span if span is not None and span.is_open else None


def _replaced(spans: tuple[Span, ...], pairs: Iterable[tuple[Span | None, Span | None]]) -> tuple[Span, ...]:
    """Return ordered spans with the first of each pair taken out and the second put in."""
    found = list(spans)
    for before, after in pairs:
        if before is not None:
            place = bisect_left(found, span_order(before), key=span_order)
            if place < len(found) and found[place].id == before.id:
                del found[place]
        if after is not None:
            insort(found, after, key=span_order)
    return tuple(found)
