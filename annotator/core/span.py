"""A span: a stretch of a document's text with a label, a state and the story of how it came about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

Attributes = Mapping[str, Any]


class State(StrEnum):
    """Where a span or relation stands: proposed by a machine, confirmed by a person, or turned down by one."""

    SUGGESTED = "suggested"
    GOLD = "gold"
    REJECTED = "rejected"


class Verdict(StrEnum):
    """What a reviewer decided about a span; kept for ever."""

    ACCEPTED = "accepted"
    ACCEPTED_BOUNDARY = "accepted-boundary"
    ACCEPTED_LABEL = "accepted-label"
    ACCEPTED_ATTRIBUTES = "accepted-attributes"
    ADDED = "added"
    REJECTED = "rejected"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a suggester first proposed, kept when a reviewer changes it: offsets in code points, end exclusive."""

    start: int
    end: int
    label: str
    attributes: Attributes = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Span:
    """A labelled stretch `text == document.text[start:end]`; offsets are code points, end exclusive.

    `id` is unique inside its document. `score` is a probability of acceptance (0..1) or None for spans that no
    machine proposed; `decided_at` is an ISO 8601 time in UTC; `proposal` is the suggester's original wherever the
    reviewer moved, relabelled or changed it.
    """

    id: str
    start: int
    end: int
    label: str
    text: str
    attributes: Attributes = field(default_factory=dict)
    state: State = State.GOLD
    decision: Verdict | None = None
    score: float | None = None
    suggester: str | None = None
    suggester_version: str | None = None
    reason: str | None = None
    reviewer: str | None = None
    decided_at: str | None = None
    seconds: float | None = None
    comment: str = ""
    proposal: Proposal | None = None

    @property
    def key(self) -> tuple[int, int, str]:
        """Return (start, end, label), by which two spans mean the same thing."""
        return (self.start, self.end, self.label)

    @property
    def is_open(self) -> bool:
        """Return whether the span still waits for a decision (an unsure one has been looked at)."""
        return self.state is State.SUGGESTED and self.decision is None

    def original(self) -> Proposal:
        """Return what the suggester proposed first, whether or not the reviewer changed it since."""
        return self.proposal or Proposal(self.start, self.end, self.label, self.attributes)

    def changed(self, **values: Any) -> Span:
        """Return a copy with the given fields replaced."""
        return replace(self, **values)
