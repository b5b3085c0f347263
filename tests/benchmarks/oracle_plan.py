"""What a reviewer who knows the gold does with each suggestion: the cheapest way from the suggestions to the gold."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from annotator.core.reflow import Reflowed
from annotator.core.span import Span
from annotator.ui.boundaries import Side, step

Key = tuple[int, int, str]

# A suggestion that takes three steps is as cheap to reject and to select anew.
MOST_STEPS = 2
BOUNDARY_ACTIONS = {
    f"{side.value}{'_word' if words else ''}_{'right' if forward else 'left'}": (side, forward, words)
    for side in Side
    for words in (False, True)
    for forward in (False, True)
}


@dataclass(frozen=True, slots=True)
class Plan:
    """`targets` gives for each suggestion's id the gold it becomes, None where it is rejected; `added` is the rest."""

    targets: dict[str, Key | None]
    added: list[Key]

    def is_right(self, span: Span) -> bool:
        """Return whether a suggestion is gold as it stands."""
        return self.targets[span.id] == span.key


def make_plan(suggestions: Sequence[Span], gold: Iterable[Key], reflowed: Reflowed) -> Plan:
    """Return the pairing of suggestions and gold spans with the fewest keys.

    A suggestion at the right place needs one key, whatever its label; each step of a boundary one more; a rejection
    one, and a gold span that nothing is moved to two: the selection and its label.
    """
    missing = set(gold)
    targets: dict[str, Key | None] = {}
    for length in (3, 2):  # at the right place with the right label, then with another one
        for span in suggestions:
            found = next((key for key in sorted(missing) if key[:length] == span.key[:length]), None)
            if found is not None and span.id not in targets:
                targets[span.id] = found
                missing.remove(found)
    waiting = [span for span in suggestions if span.id not in targets]
    steps = {
        (span.id, key): len(way)
        for span in waiting
        for key in missing
        if span.start < key[1]
        and key[0] < span.end
        and (way := find_way(reflowed, span.key[:2], key[:2], edges(suggestions, span)))
    }
    for limit in range(1, MOST_STEPS + 1):
        near = {
            span.id: [key for key in sorted(missing) if steps.get((span.id, key)) == limit]
            for span in waiting
            if span.id not in targets
        }
        for key, span_id in _most_pairs(near).items():
            targets[span_id] = key
            missing.remove(key)
    return Plan({span.id: targets.get(span.id) for span in suggestions}, sorted(missing))


def _most_pairs(near: dict[str, list[Key]]) -> dict[Key, str]:
    """Return as many pairs as can be made, each suggestion and each gold span used once (augmenting paths)."""
    taken: dict[Key, str] = {}

    def place(span_id: str, tried: set[Key]) -> bool:
        for key in near[span_id]:
            if key not in tried:
                tried.add(key)
                if key not in taken or place(taken[key], tried):
                    taken[key] = span_id
                    return True
        return False

    for span_id in near:
        place(span_id, set())
    return taken


def edges(spans: Iterable[Span], moved: Span) -> set[int]:
    """Return the offsets at which another span than the moved one begins or ends."""
    return {edge for span in spans if span.id != moved.id for edge in (span.start, span.end)}


def find_way(
    reflowed: Reflowed, place: tuple[int, int], goal: tuple[int, int], stops: Collection[int]
) -> tuple[str, ...] | None:
    """Return the fewest boundary actions from one source range to another, None when they are more than two.

    `stops` are the edges of the other spans, at which steps by a word halt.
    """
    ways: dict[tuple[int, int], tuple[str, ...]] = {place: ()}
    front = [place]
    for _ in range(MOST_STEPS):
        if goal in ways:
            break
        reached = []
        for here in front:
            for action, (side, forward, words) in BOUNDARY_ACTIONS.items():
                there = step(reflowed, here, side, forward, words, stops if words else ())
                if there is not None and there not in ways:
                    ways[there] = (*ways[here], action)
                    reached.append(there)
        front = reached
    return ways.get(goal)
