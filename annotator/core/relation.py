"""A relation between two spans of the same document."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from annotator.core.span import State


@dataclass(frozen=True, slots=True)
class Relation:
    """A directed link from span `head` to span `tail` (span ids of the same document).

    `score` is a probability (0..1) for suggested relations, None for those a person made; `decided_at` is ISO 8601 UTC.
    """

    id: str
    type: str
    head: str
    tail: str
    state: State = State.GOLD
    score: float | None = None
    suggester: str | None = None
    reason: str | None = None
    reviewer: str | None = None
    decided_at: str | None = None

    @property
    def key(self) -> tuple[str, str, str]:
        """Return (type, head, tail), by which two relations mean the same thing."""
        return (self.type, self.head, self.tail)

    def changed(self, **values: Any) -> Relation:
        """Return a copy with the given fields replaced."""
        return replace(self, **values)
