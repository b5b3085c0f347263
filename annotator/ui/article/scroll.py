"""Where the view stands in the column: an anchor that stays put while estimated heights become real ones."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.ui.article.column import Column

_FAR = 4  # viewports: further than that a move is a jump, and the paragraphs between are not laid out


class Anchor:
    """The paragraph at the top of the viewport and how many of its pixels are above the edge."""

    def __init__(self, column: Column, height: int) -> None:
        self.column = column
        self.viewport = height
        self.paragraph = 0
        self.offset = 0

    @property
    def value(self) -> int:
        """Return how many pixels of the column are above the viewport."""
        return self.column.top(self.paragraph) + self.offset

    @property
    def maximum(self) -> int:
        """Return the largest value, partly estimated."""
        return max(0, self.column.total - self.viewport)

    def move_by(self, pixels: int) -> None:
        """Move by real pixels, laying out what comes past."""
        self.offset += pixels
        self.settle()

    def move_to(self, paragraph: int, offset: int) -> None:
        """Put a height of a paragraph (it may be negative) at the top edge."""
        self.paragraph, self.offset = paragraph, offset
        self.settle()

    def move_to_value(self, value: int) -> None:
        """Go where a scroll bar points; at its maximum the end of the article is in sight whatever was estimated."""
        if value >= self.maximum:
            self.move_to_end()
        elif value <= 0:
            self.move_to(0, 0)
        elif abs(value - self.value) <= _FAR * self.viewport:
            self.move_by(value - self.value)
        else:
            paragraph = self.column.find(value)
            self.move_to(paragraph, value - self.column.top(paragraph))

    def move_to_end(self) -> None:
        """Put the last line at the bottom edge, building from the end upwards."""
        rest, paragraph = self.viewport, len(self.column)
        while paragraph > 0 and rest > 0:
            paragraph -= 1
            rest -= self.column.height(paragraph)
        self.paragraph, self.offset = paragraph, max(0, -rest)

    def settle(self) -> None:
        """Make the anchor lie inside a paragraph that is laid out, with all of the viewport filled below it."""
        column = self.column
        while self.offset < 0 and self.paragraph > 0:
            self.paragraph -= 1
            self.offset += column.height(self.paragraph)
        self.offset = max(0, self.offset)
        while self.offset >= column.height(self.paragraph):
            if self.paragraph == len(column) - 1:
                self.move_to_end()
                return
            self.offset -= column.height(self.paragraph)
            self.paragraph += 1
        bottom = max((y + column.height(index) for index, y in self.visible()), default=0)
        if bottom < self.viewport:
            self.move_to_end()

    def visible(self) -> Iterator[tuple[int, int]]:
        """Yield (paragraph, y of its top in the viewport) from the top edge to the bottom edge."""
        y = -self.offset
        for index in range(self.paragraph, len(self.column)):
            if y >= self.viewport:
                return
            yield index, y
            y += self.column.height(index)
