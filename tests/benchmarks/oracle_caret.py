"""The fewest keys with which the caret adds a span: found by trying its motions out, before real keys are pressed."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from annotator.core.span import Span
from annotator.ui.article import motion
from annotator.ui.article.motion import Ground
from annotator.ui.article.view import ArticleView
from annotator.ui.new_span import place_at
from tests.benchmarks.oracle_plan import Key, find_way

_FARTHEST = 40  # motions tried in a row
_MOTIONS: dict[str, motion.Motion] = {
    "Right": motion.character_right,
    "Left": motion.character_left,
    "Ctrl+Right": motion.word_right,
    "Ctrl+Left": motion.word_left,
    "Home": motion.line_start,
    "End": motion.line_end,
    "Ctrl+Down": motion.paragraph_down,
    "Ctrl+Up": motion.paragraph_up,
}
_LINES = {"Down": True, "Up": False}
_PATIENCE = 60_000  # places looked at
_MARKED = 2  # keys more than showing the caret takes: the marks are shown instead, and two letters typed
JUMP = "@"  # before the display position in a way: by its jump mark


class State(NamedTuple):
    """Where the caret stands, and the distance from the edge that Up and Down keep (None: not kept yet)."""

    position: int
    goal: float | None = None


class Way(NamedTuple):
    """Keys to press: to a place, then with Shift, then the label key, then boundary actions."""

    keys: tuple[str, ...]
    selecting: tuple[str, ...] = ()
    moving: tuple[str, ...] = ()

    @property
    def cost(self) -> int:
        """Return how many keys that is, the label key among them."""
        return len(self.keys) + len(self.selecting) + 1 + len(self.moving)


class CaretPlanner:
    """Tries the caret's motions out on the article as the view shows it."""

    def __init__(self, view: ArticleView, spans: tuple[Span, ...]) -> None:
        self._view, self._spans = view, spans
        self._reflowed = view.places.column.model.reflowed

    def find(self, begin: int, key: Key) -> Way | None:
        """Return the cheapest way from a display position to a new span, None when there is none in reach."""
        shown = self._reflowed.to_display(key[0], key[1])
        if shown is None:
            return None
        best: Way | None = None
        marks = self._view.jump_marks.find().values()
        for place, keys in self._walk(begin, marks, _MARKED):
            if keys and keys[0][0] == JUMP:
                keys = (keys[0], "", *keys[1:])  # as many as are pressed beside the one that shows caret or marks
            if best is not None and len(keys) + 1 >= best.cost:
                break
            for way in self._endings(place, keys, key, shown):
                if best is None or way.cost < best.cost:
                    best = way
        return best

    def _endings(self, place: int, keys: tuple[str, ...], key: Key, shown: tuple[int, int]) -> Iterator[Way]:
        start, end, label = key
        if place in shown:
            other = shown[1] if place == shown[0] else shown[0]
            selecting = next((way for there, way in self._walk(place, (), 0) if there == other), None)
            if selecting is not None:
                yield Way(keys, selecting)
        if place > shown[1]:
            return
        made = place_at(label, self._reflowed, place, motion.word_right(self._ground(place)))
        if made == (start, end):
            yield Way(keys)
        elif made is not None and made[0] < end and start < made[1]:
            stops = {edge for span in self._spans for edge in (span.start, span.end)}
            moving = find_way(self._reflowed, made, (start, end), stops)
            if moving is not None:
                yield Way(keys, (), moving)

    def _walk(self, begin: int, marks: Collection[int], after: int) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Yield every position in reach with the fewest keys to it, the nearest first; marks are `after` keys away."""
        first = State(begin)
        ways: dict[State, tuple[str, ...]] = {first: ()}
        seen: set[int] = set()
        front = [first]
        for depth in range(_FARTHEST):
            reached: list[State] = []
            for state in map(State, marks if depth == after else ()):
                if state.position not in seen and state not in ways:
                    ways[state] = (f"{JUMP}{state.position}",)
                    front.append(state)
            for state in front:
                if state.position not in seen:
                    seen.add(state.position)
                    yield state.position, ways[state]
                for name, there in self._steps(state):
                    if there not in ways and len(ways) < _PATIENCE:
                        ways[there] = (*ways[state], name)
                        reached.append(there)
            front = reached

    def _steps(self, state: State) -> Iterator[tuple[str, State]]:
        ground = self._ground(state.position)
        for name, move in _MOTIONS.items():
            yield name, State(move(ground))
        goal = motion.distance(ground) if state.goal is None else state.goal
        for name, forward in _LINES.items():
            yield name, State(motion.line(ground, forward, goal), goal)

    def _ground(self, position: int) -> Ground:
        column = self._view.places.column
        around = column.model.members(column.model.paragraph_at(position))
        return Ground(column, position, {edge for one in around for edge in (one.start, one.end)})
