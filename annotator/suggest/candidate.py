"""A candidate: what one suggester proposes for a passage, before all proposals are merged."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

from annotator.core.span import Attributes

if TYPE_CHECKING:
    from annotator.suggest.passage import Passage

_NONE: Attributes = {}


class Candidate(NamedTuple):
    """A proposed span of the display text: code points, end exclusive; `score` is a rough probability (0..1)."""

    start: int
    end: int
    label: str
    score: float
    suggester: str
    reason: str
    attributes: Attributes = _NONE

    @property
    def key(self) -> tuple[int, int, str]:
        """Return (start, end, label)."""
        return self[:3]


class Suggester(Protocol):
    """One source of evidence. Later suggesters see what earlier ones found."""

    @property
    def name(self) -> str:
        """Return the name that stands on its suggestions."""
        ...

    def suggest(self, passage: Passage, found: Sequence[Candidate]) -> list[Candidate]:
        """Return candidates for the passage's display text."""
        ...
