"""What a list of documents asks for, and what it shows of each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from annotator.core.document import Status

PAGE = 200


class Order(StrEnum):
    """What comes first: the first imported, the least certain, the most money, the newest names."""

    IMPORT = "import"
    UNCERTAINTY = "uncertainty"
    MONEY = "money"
    NOVELTY = "novelty"


class Standing(StrEnum):
    """Which highlights of a label or suggester count for a filter."""

    EITHER = "either"
    OPEN = "open"
    GOLD = "gold"


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document as a list shows it: everything but its text, with counts of its highlights by state.

    `story` is the number of the first document of its near duplicates, `alike` how many these are; `key` the value
    that it was ordered by, None in import order.
    """

    number: int
    id: str
    title: str
    length: int
    status: Status
    flagged: bool
    open: int
    gold: int
    rejected: int
    suggested_with: str | None
    story: int
    alike: int
    key: float | None = None

    @property
    def decided(self) -> int:
        """Return how many highlights are decided."""
        return self.gold + self.rejected


@dataclass(frozen=True, slots=True)
class DocumentQuery:
    """Which documents to list, and in which order; what is empty or None asks for nothing.

    `text` stands in title or text, blanks and letter case aside; `label` and `suggester` have highlights of that
    `standing`; an open suggestion has a score from `low` up to below `high` (steps of 0.05; 1 is no bound); `waiting`
    is not done and has open suggestions.
    """

    text: str = ""
    statuses: tuple[Status, ...] = ()
    flagged: bool | None = None
    label: str = ""
    suggester: str = ""
    standing: Standing = Standing.EITHER
    low: float = 0.0
    high: float = 1.0
    story: int | None = None
    waiting: bool = False
    order: Order = Order.IMPORT

    @property
    def asks_for_facts(self) -> bool:
        """Return whether the answer hangs on what `Dataset.settle` brings up to date."""
        scored = (self.low, self.high) != (0.0, 1.0)
        return self.order is not Order.IMPORT or scored or bool(self.label or self.suggester)

    @property
    def asks_for_all(self) -> bool:
        """Return whether nothing is left out."""
        return replace(self, order=Order.IMPORT) == DocumentQuery()


Place = tuple[float | None, int]
"""Where a document stands in an order: the value that it was ordered by, and its number."""
