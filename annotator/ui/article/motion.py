"""Where the caret goes: from one display position to the next, by character, word, line, paragraph and article."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import NamedTuple

from annotator.ui.article.column import Column
from annotator.ui.article.selection import by_character, by_line, line_edge, x_at
from annotator.ui.boundaries import is_word_edge, moves_over


class Ground(NamedTuple):
    """The text a caret stands in, its display position, and where words halt beside their own edges."""

    column: Column
    position: int
    stops: Collection[int] = ()

    @property
    def display(self) -> str:
        """Return the displayed text."""
        return self.column.model.display


Motion = Callable[[Ground], int]


def character_left(ground: Ground) -> int:
    """Return the position one character to the left."""
    return by_character(ground.column, ground.position, False)


def character_right(ground: Ground) -> int:
    """Return the position one character to the right."""
    return by_character(ground.column, ground.position, True)


def word_left(ground: Ground) -> int:
    """Return the edge of a word, of a run of marks or of a highlight to the left."""
    return _word(ground, -1)


def word_right(ground: Ground) -> int:
    """Return the edge of a word, of a run of marks or of a highlight to the right."""
    return _word(ground, 1)


def _word(ground: Ground, by: int) -> int:
    text, place = ground.display, ground.position + by
    while 0 < place < len(text):
        if place in ground.stops or (is_word_edge(text, place) and not moves_over(text, place)):
            return place
        place += by
    return max(0, min(place, len(text)))


def line_start(ground: Ground) -> int:
    """Return the start of the line."""
    return line_edge(ground.column, ground.position, False)


def line_end(ground: Ground) -> int:
    """Return the end of the line; in a broken one before its last character, or the caret would stand on the next."""
    end = line_edge(ground.column, ground.position, True)
    paragraph = ground.column.model.paragraphs[ground.column.model.paragraph_at(ground.position)]
    return end if end >= paragraph.end else by_character(ground.column, end, False)


def line(ground: Ground, forward: bool, x: float) -> int:
    """Return the position a line on, at a distance from the left edge in pixels."""
    return by_line(ground.column, ground.position, forward, x)


def distance(ground: Ground) -> float:
    """Return how far the caret is from the left edge, in pixels."""
    return x_at(ground.column, ground.position)


def paragraph_up(ground: Ground) -> int:
    """Return the start of the paragraph, or of the one before when the caret is there already."""
    return ground.display.rfind("\n", 0, max(0, ground.position - 1)) + 1


def paragraph_down(ground: Ground) -> int:
    """Return the start of the next paragraph, the end of the text in the last one."""
    place = ground.display.find("\n", ground.position)
    return place + 1 if place >= 0 else len(ground.display)


def article_start(ground: Ground) -> int:
    """Return the start of the article."""
    return 0


def article_end(ground: Ground) -> int:
    """Return the end of the article."""
    return len(ground.display)
