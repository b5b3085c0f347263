"""A candidate: what one suggester proposes for a passage, before all proposals are merged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from annotator.core.span import Attributes

if TYPE_CHECKING:
    from annotator.suggest.passage import Passage


@dataclass(frozen=True, slots=True)
class Candidate:
    """A proposed span of the display text: code points, end exclusive; `score` is a rough probability (0..1)."""

    start: int
    end: int
    label: str
    score: float
    suggester: str
    reason: str
    attributes: Attributes = field(default_factory=dict)

    @property
    def key(self) -> tuple[int, int, str]:
        """Return (start, end, label)."""
        return (self.start, self.end, self.label)


class Suggester(Protocol):
    """One source of evidence. Later suggesters see what earlier ones found."""

    @property
    def name(self) -> str:
        """Return the name that stands on its suggestions."""
        ...

    def suggest(self, passage: Passage, found: Sequence[Candidate]) -> list[Candidate]:
        """Return candidates for the passage's display text."""
        ...
