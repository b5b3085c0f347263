"""The selection: where it was begun and where it ends now, as display positions in code points."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.core.segmentation import WordSegmenter, word_at
from annotator.ui.article.column import Column


@dataclass(slots=True)
class Selection:
    """A fixed end and a moving end; empty while both are the same."""

    fixed: int = 0
    moving: int = 0

    @property
    def range(self) -> tuple[int, int]:
        """Return (start, end) of the selected display text."""
        return min(self.fixed, self.moving), max(self.fixed, self.moving)

    def is_empty(self) -> bool:
        """Return whether nothing is selected."""
        return self.fixed == self.moving


def trimmed(display: str, start: int, end: int) -> tuple[int, int] | None:
    """Return a display range without the line breaks at its ends, or None when nothing else is in it."""
    while start < end and display[start] == "\n":
        start += 1
    while start < end and display[end - 1] == "\n":
        end -= 1
    return (start, end) if start < end else None


def by_character(column: Column, position: int, forward: bool) -> int:
    """Return the next position where a cursor may stand: never inside an emoji sequence, over paragraph ends too."""
    index = column.model.paragraph_at(position)
    paragraph = column.model.paragraphs[index]
    if forward and position >= paragraph.end:
        return min(position + 1, len(column.model.display))
    if not forward and position <= paragraph.start:
        return max(position - 1, 0)
    layout = column.layout(index)
    unit = layout.unit(position)
    step = layout.text.nextCursorPosition if forward else layout.text.previousCursorPosition
    return layout.position(step(unit))


def by_word(column: Column, position: int, forward: bool, cut: WordSegmenter | None) -> int:
    """Return the next word boundary."""
    display = column.model.display
    if not forward and position > 0:
        return word_range(column, position - 1, cut)[0]
    return word_range(column, position, cut)[1] if position < len(display) else position


def word_range(column: Column, position: int, cut: WordSegmenter | None) -> tuple[int, int]:
    """Return the word around a display position; a line break is one by itself."""
    index = column.model.paragraph_at(position)
    paragraph = column.model.paragraphs[index]
    if position >= paragraph.end:
        return position, min(position + 1, len(column.model.display))
    start, end = word_at(column.model.text(index), position - paragraph.start, cut)
    return start + paragraph.start, end + paragraph.start


def x_at(column: Column, position: int) -> float:
    """Return how far a display position is from the left edge of the column, in pixels."""
    layout = column.layout(column.model.paragraph_at(position))
    rank = layout.line_of(position)
    return layout.x_of(rank, min(layout.unit(position), layout.lines[rank].end))


def by_line(column: Column, position: int, forward: bool, x: float | None = None) -> int:
    """Return the position above or below, `x` pixels from the left edge (None: at the same distance)."""
    index = column.model.paragraph_at(position)
    layout = column.layout(index)
    x = x_at(column, position) if x is None else x
    rank = layout.line_of(position) + (1 if forward else -1)
    if not 0 <= rank < len(layout.lines):
        index += 1 if forward else -1
        if not 0 <= index < len(column):
            return len(column.model.display) if forward else 0
        layout = column.layout(index)
        rank = 0 if forward else len(layout.lines) - 1
    there = layout.position_on_line(rank, x)
    # The end of a broken line is the start of the next one: stay on this line.
    if rank < len(layout.lines) - 1 and layout.unit(there) >= layout.lines[rank].end:
        return layout.position(layout.text.previousCursorPosition(layout.lines[rank].end))
    return there


def line_edge(column: Column, position: int, forward: bool) -> int:
    """Return the end or the start of the line that shows a position."""
    layout = column.layout(column.model.paragraph_at(position))
    line = layout.lines[layout.line_of(position)]
    return layout.position(line.end if forward else line.start)
