"""From places in the viewport to places in the article and back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize

from annotator.ui.article.appearance import Appearance
from annotator.ui.article.column import Column
from annotator.ui.article.layout import Fragment, ParagraphLayout
from annotator.ui.article.model import ArticleModel
from annotator.ui.article.painter import RING_REACH
from annotator.ui.article.scroll import Anchor

_OUT_OF_SIGHT = 40  # pixels beyond the edge at which something that is not laid out is taken to be


class Geometry:
    """The column of an article in a viewport; points and rectangles are in pixels of the viewport."""

    def __init__(
        self, model: ArticleModel, appearance: Appearance, viewport: QSize, title: Callable[[str], str]
    ) -> None:
        self._model = model
        self._appearance = appearance
        self._size = viewport
        self.left, width = appearance.column(viewport.width())
        self.column = Column(model, appearance, width, title)
        self.anchor = Anchor(self.column, viewport.height())

    def resize(self, viewport: QSize) -> None:
        """Take another viewport in which the column is as wide as before."""
        self._size = viewport
        self.left, _ = self._appearance.column(viewport.width())
        self.anchor.viewport = viewport.height()
        self.anchor.settle()

    def layouts_in(self, area: QRect) -> Iterator[tuple[ParagraphLayout, QPoint]]:
        """Yield the layouts that an area of the viewport shows parts of, each with its top left corner."""
        for index, y in self.anchor.visible():
            if y <= area.bottom() and y + self.column.height(index) >= area.top():
                yield self.column.layout(index), QPoint(self.left, y + self.column.inset(index))

    def prepare(self) -> ParagraphLayout | None:
        """Return the nearest paragraph less than a viewport out of sight that had to be laid out now, or None."""
        seen = [index for index, _ in self.anchor.visible()]
        if not seen:
            return None
        below, above = range(seen[-1] + 1, len(self.column)), range(seen[0] - 1, -1, -1)
        return self._prepare(below) or self._prepare(above)

    def _prepare(self, way: range) -> ParagraphLayout | None:
        room = self._size.height()
        for index in way:
            if room <= 0:
                break
            if not self.column.is_laid_out(index):
                return self.column.layout(index)
            room -= self.column.height(index)
        return None

    def place(self) -> tuple[int, int]:
        """Return what stands at the top edge: a display position, and how many pixels of its line are above."""
        anchor = self.anchor
        layout = self.column.layout(anchor.paragraph)
        y = anchor.offset - self.column.inset(anchor.paragraph)
        line = layout.lines[layout.line_at(y)]
        return layout.position(line.start), y - line.top

    def go_to(self, position: int, offset: int) -> None:
        """Put the line of a display position `offset` pixels above the top edge (below it when negative)."""
        index = self._model.paragraph_at(position)
        layout = self.column.layout(index)
        top = layout.lines[layout.line_of(position)].top
        self.anchor.move_to(index, self.column.inset(index) + top + offset)

    def reveal(self, start: int, end: int) -> bool:
        """Scroll a display range to the upper third unless it is comfortably in sight; return whether it moved."""
        index = self._model.paragraph_at(start)
        layout = self.column.layout(index)
        first = layout.lines[layout.line_of(start)]
        last = layout.lines[layout.line_of(min(max(start, end - 1), layout.paragraph.end))]
        origin = next((y for seen, y in self.anchor.visible() if seen == index), None)
        margin = min(self._appearance.pitch, self._size.height() // 6)
        if origin is not None:
            top = origin + self.column.inset(index)
            if top + first.top >= margin and top + last.bottom <= self._size.height() - margin:
                return False
        before = self.anchor.value
        self.go_to(start, -(self._size.height() // 3))
        return self.anchor.value != before or origin is None

    def lay_out_again(self, indices: Collection[int]) -> QRect:
        """Forget the layouts of some paragraphs; return what has to be repainted. The line at the top stays."""
        before = list(self.anchor.visible())
        position, offset = self.place()
        at_head = self.anchor.value == 0
        self.column.forget(indices)
        if at_head:
            self.anchor.move_to(0, 0)
        else:
            self.go_to(position, offset)
        after = list(self.anchor.visible())
        everything = QRect(QPoint(0, 0), self._size)
        if before != after:
            return everything
        dirty = QRect()
        for index, y in after:
            if index in indices:
                dirty = dirty.united(
                    QRect(0, y - RING_REACH, self._size.width(), self.column.height(index) + RING_REACH)
                )
        return dirty.intersected(everything)

    def span_rect(self, span_id: str) -> QRect:
        """Return the part of the viewport that a span covers with its tag and focus ring; empty when out of sight."""
        placed = self._model.placed(span_id)
        rect = QRectF()
        if placed is None:
            return QRect()
        touched = self._model.paragraphs_of(placed.start, placed.end)
        for index, y in self.anchor.visible():
            if index not in touched:
                continue
            layout = self.column.layout(index)
            origin = QPointF(self.left, y + self.column.inset(index))
            for piece in layout.fragments:
                if piece.span_id == span_id:
                    rect = rect.united(self._reach(piece).translated(origin))
            for tag in layout.tags:
                if tag.span_id == span_id:
                    rect = rect.united(tag.rect.translated(origin))
        if rect.isNull():
            return QRect()
        return rect.adjusted(-RING_REACH, -RING_REACH, RING_REACH, RING_REACH).toAlignedRect()

    def seat(self, span_id: str) -> QRectF | None:
        """Return the box of a span's first line, or a spot just out of sight on its side; None for an unknown span."""
        placed = self._model.placed(span_id)
        if placed is None:
            return None
        first, seen = self._model.paragraph_at(placed.start), list(self.anchor.visible())
        for index, y in seen:
            if index == first:
                pieces = (piece for piece in self.column.layout(index).fragments if piece.span_id == span_id)
                return self._reach(next(pieces)).translated(self.left, y + self.column.inset(index))
        y = -_OUT_OF_SIGHT if seen and first < seen[0][0] else self._size.height() + _OUT_OF_SIGHT
        return QRectF(self._size.width() / 2, y, 0, 0)

    def range_rect(self, start: int, end: int) -> QRect:
        """Return the last visible line's part of a display range; empty when none of it is in sight."""
        touched = self._model.paragraphs_of(start, end)
        found = QRectF()
        for index, y in self.anchor.visible():
            boxes = self.column.layout(index).rects(start, end) if index in touched else []
            for box in boxes:
                shown = box.translated(self.left, y + self.column.inset(index))
                if 0 <= shown.top() < self._size.height():
                    found = shown
        return found.toAlignedRect()

    def spans_under(self, point: QPoint) -> list[str]:
        """Return the spans at a point, the shortest first; over a tag only its own, over an underline its own first."""
        tag = self.tag_at(point)
        if tag is not None:
            return [tag]
        index, local = self._locate(point)
        pieces = [piece for piece in self.column.layout(index).fragments if self._reach(piece).contains(local)]

        def order(piece: Fragment) -> tuple[bool, int]:
            placed = self._model.placed(piece.span_id)
            length = placed.end - placed.start if placed is not None else 0
            return abs(piece.lane_y - local.y()) > self._appearance.lane_step / 2, length

        return [piece.span_id for piece in sorted(pieces, key=order)]

    def tag_at(self, point: QPoint) -> str | None:
        """Return the span whose tag is at a point."""
        index, local = self._locate(point)
        return next((tag.span_id for tag in self.column.layout(index).tags if tag.rect.contains(local)), None)

    def caret_rect(self, position: int) -> QRect:
        """Return the line between two characters at a display position, one pixel wide; empty when out of sight."""
        index = self._model.paragraph_at(position)
        y = next((y for seen, y in self.anchor.visible() if seen == index), None)
        if y is None:
            return QRect()
        layout = self.column.layout(index)
        rank = layout.line_of(position)
        line = layout.lines[rank]
        x = layout.x_of(rank, min(layout.unit(position), line.end)) + self.left
        top = y + self.column.inset(index) + round(line.glyph_top)
        return QRect(round(x), top, 1, round(line.glyph_bottom - line.glyph_top))

    def position_at(self, point: QPoint) -> int:
        """Return the display position, between two characters, that is nearest to a point."""
        index, local = self._locate(point)
        layout = self.column.layout(index)
        return layout.position_on_line(layout.line_at(local.y()), local.x())

    def character_at(self, point: QPoint) -> int:
        """Return the display position of the character at a point."""
        index, local = self._locate(point)
        layout = self.column.layout(index)
        return layout.character_at(layout.line_at(local.y()), local.x())

    def visible_range(self) -> tuple[int, int]:
        """Return the display range from the first to the last line in sight."""
        shown = list(self.anchor.visible())
        first, last = shown[0], shown[-1]
        above = self.column.layout(first[0])
        below = self.column.layout(last[0])
        top = above.line_at(-first[1] - self.column.inset(first[0]))
        bottom = below.line_at(self._size.height() - 1 - last[1] - self.column.inset(last[0]))
        return above.position(above.lines[top].start), below.position(below.lines[bottom].end)

    def _locate(self, point: QPoint) -> tuple[int, QPointF]:
        """Return the paragraph at a point and the point in its layout; the nearest one above or below the text."""
        index, y = next(
            ((index, y) for index, y in self.anchor.visible() if point.y() < y + self.column.height(index)),
            (len(self.column) - 1, self.column.top(len(self.column) - 1) - self.anchor.value),
        )
        return index, QPointF(point.x() - self.left, point.y() - y - self.column.inset(index))

    def _reach(self, piece: Fragment) -> QRectF:
        """Return a fragment's box with its underline."""
        bottom = piece.lane_y + self._appearance.lane_step / 2
        return QRectF(piece.box.topLeft(), QPointF(piece.box.right(), bottom))
