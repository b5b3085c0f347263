"""An alias: what a person decided about a name and a canonical name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class NameState(StrEnum):
    """Whether a person confirmed or denied that a name stands for a canonical name."""

    CONFIRMED = "confirmed"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Alias:
    """What was decided about a name and a canonical name of one label; a canonical name stands for itself as well.

    A name has at most one confirmed canonical name; `decided_at` is an ISO 8601 time in UTC.
    """

    label: str
    name: str
    canonical: str
    state: NameState = NameState.CONFIRMED
    reviewer: str | None = None
    decided_at: str | None = None

    @property
    def id(self) -> str:
        """Return what tells an alias from all others of a dataset: names hold no line break."""
        return "\n".join((self.label, self.name, self.canonical))
