"""The ledger (台账): all project cards of a dataset as rows, and what they add up to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from itertools import islice
from typing import Any

from annotator.core.naming import Alias
from annotator.core.reflow import reflow
from annotator.core.segmentation import sentences
from annotator.storage.dataset import Dataset
from annotator.storage.ledger import LedgerKey, LedgerQuery, StoredAmount, StoredCard

PAGE = 50  # rows; their sentences take some 30 ms to cut out
SLICE = 400  # cards added up at once: some 20 ms
_EXACT = ("", "eq")
_OF = "\x1f"  # between an article and what it counts


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A gold project with one of its amounts, or with none; a project with two amounts has two rows.

    `low` and `high` are the value in whole units of the currency, the same where it is no range, None without one.
    `start` to `end` is the project in code points of the document; `sentence` is the one around it, as it is read.
    """

    document: str
    article: str
    span: str
    project: str
    kind: str
    amount: str
    low: Decimal | None
    high: Decimal | None
    comparator: str
    currency: str
    institutions: tuple[str, ...]
    sentence: str
    start: int
    end: int


class SumBy(StrEnum):
    """What the sums are made for."""

    CURRENCY = "currency"
    PROJECT = "project"
    INSTITUTION = "institution"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class LedgerSum:
    """What the amounts of one name (an institution, project or article; empty without one) add up to in one currency.

    `id` is the article's id, else the name; of a counted set of projects both, see `place_of`. `projects` counts rows,
    `amounts` what was added. `high` differs from `low` where ranges are among them, `inexact` counts amounts that are
    no exact figure (about, more than, …).
    """

    id: str
    name: str
    currency: str
    projects: int
    amounts: int
    low: Decimal
    high: Decimal
    inexact: int


class Ledger:
    """The cards that a query finds, in its order; their order is read at once, the rows page by page."""

    def __init__(self, dataset: Dataset, query: LedgerQuery | None = None) -> None:
        self._dataset = dataset
        self.query = query or LedgerQuery()
        self._keys: list[LedgerKey] = dataset.ledger_keys(self.query)

    def __len__(self) -> int:
        return len(self._keys)

    def page(self, number: int) -> dict[int, LedgerRow]:
        """Return the rows of a page of 50 by their place among all; one whose project is gone by now is missing."""
        first = number * PAGE
        keys = self._keys[first : first + PAGE]
        cards = self._dataset.ledger_cards(keys, self.query)
        return {first + place: _row(cards[key]) for place, key in enumerate(keys) if key in cards}

    def __iter__(self) -> Iterator[LedgerRow]:
        for number in range(-(-len(self._keys) // PAGE)):
            yield from self.page(number).values()

    def sums(self, by: SumBy) -> list[LedgerSum]:
        """Return the sums by institution, by currency, by project or by article; see `LedgerSums`."""
        sums = LedgerSums(by, self.amounts())
        while not sums.complete:
            sums.read()
        return sums.result()

    def aliases(self) -> list[Alias]:
        """Return everything decided about names in the dataset."""
        return self._dataset.aliases()

    def amounts(self) -> Iterator[StoredAmount]:
        """Yield what the sums need of every card, in no particular order."""
        return self._dataset.ledger_amounts(self.query)


def _row(card: StoredCard) -> LedgerRow:
    low, high = figures(card.value)
    return LedgerRow(
        card.document,
        card.title,
        card.project_id,
        _one_line(card.project),
        card.kind,
        _one_line(card.amount),
        low,
        high,
        card.comparator,
        card.currency,
        tuple(map(_one_line, card.institutions)),
        sentence_around(card.around, card.start - card.around_start, card.end - card.around_start),
        card.start,
        card.end,
    )


def figures(value: Any) -> tuple[Decimal | None, Decimal | None]:
    """Return a stored value (a number, [low, high] or None) as two exact figures; (None, None) when it is neither."""
    numbers = value if isinstance(value, list | tuple) and len(value) == 2 else [value, value]
    if not all(isinstance(number, int | float) and not isinstance(number, bool) for number in numbers):
        return None, None
    low, high = (Decimal(str(number)) for number in numbers)
    return low, high


def _one_line(text: str) -> str:
    return text.strip() if "\n" not in text else "".join(part.strip() for part in text.splitlines())


def sentence_around(text: str, start: int, end: int) -> str:
    """Return the sentence that holds `text[start:end]`, as it is read: printed lines joined, on one line."""
    reflowed = reflow(text)
    place = reflowed.to_display(start, end)
    if place is None:
        return _one_line(text[start:end])
    found = [
        piece
        for paragraph in reflowed.paragraphs
        for piece in sentences(reflowed.display, paragraph.start, paragraph.end)
        if piece[0] < place[1] and place[0] < piece[1]
    ]
    return _one_line("".join(reflowed.display[first:last] for first, last in found))


@dataclass(slots=True)
class _Tally:
    name: str
    projects: int = 0
    amounts: int = 0
    low: Decimal = Decimal(0)
    high: Decimal = Decimal(0)
    inexact: int = 0
    seen: set[tuple[object, ...]] = field(default_factory=set)

    def add(self, card: StoredAmount) -> None:
        self.projects += 1
        low, high = figures(card.value)
        if low is None or high is None:
            return
        where = "" if card.known else card.document  # a project by a confirmed name is the same in every article
        same = {(card.document, card.amount_id), (where, _one_line(card.project), low, high)}
        if not same & self.seen:
            self.amounts += 1
            self.low += low
            self.high += high
            self.inexact += card.comparator not in _EXACT
        self.seen |= same


class LedgerSums:
    """Adds cards up slice by slice, so that nobody has to wait for a long ledger.

    An amount counts once in each sum, also where several projects share it, and so does the same figure of the same
    project written twice in an article; of a project by its confirmed canonical name also over articles. An
    institution's sum holds all amounts it has a part in, in full.
    """

    def __init__(self, by: SumBy, cards: Iterator[StoredAmount]) -> None:
        """Add up by institution, by currency, by project or by article."""
        self._by, self._cards = by, cards
        self._tallies: dict[tuple[str, str], _Tally] = {}
        self.complete = False

    def read(self, count: int = SLICE) -> None:
        """Add the next cards."""
        cards = list(islice(self._cards, count))
        for card in cards:
            for key, name in _names(card, self._by):
                self._tallies.setdefault((key, card.currency), _Tally(name)).add(card)
        self.complete = len(cards) < count

    def result(self) -> list[LedgerSum]:
        """Return what has been added so far: yuan first, in each currency the largest first, cards without last."""
        made = [
            LedgerSum(key, t.name, currency, t.projects, t.amounts, t.low, t.high, t.inexact)
            for (key, currency), t in self._tallies.items()
        ]
        return sorted(
            made, key=lambda one: (not one.currency, one.currency != "CNY", one.currency, -one.high, one.name)
        )


def place_of(project: str) -> tuple[str, str | None]:
    """Return the project and, of a counted set, the document's id from the `id` of a sum by project."""
    document, divider, name = project.partition(_OF)
    return (name, document) if divider else (project, None)


def _names(card: StoredAmount, by: SumBy) -> Sequence[tuple[str, str]]:
    if by is SumBy.ARTICLE:
        return [(card.document, card.title)]
    if by is SumBy.CURRENCY:
        return [("", "")]
    if by is SumBy.PROJECT:
        name = _one_line(card.project)
        if card.kind == "group":  # 6个项目 of one article are not those of another
            return [(f"{card.document}{_OF}{card.project}", f"{name} · {card.title}")]
        return [(card.project, name)]
    return [(name, _one_line(name)) for name in card.institutions] or [("", "")]
