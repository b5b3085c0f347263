"""Lists of documents: filtered, ordered, and read in pages by key, never by offset."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from annotator.core.document import Status
from annotator.core.priority import scores_between
from annotator.core.signs import phrase

if TYPE_CHECKING:
    from annotator.storage.database import Database

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

_COLUMNS = "number, id, title, length, status, flagged, open, gold, rejected, suggested_with, story, alike"


def _where(query: DocumentQuery) -> tuple[list[str], list[Any]]:
    looked_for = phrase(query.text)
    tests: tuple[tuple[bool, str, list[Any]], ...] = (
        (bool(query.statuses), f"status IN ({_marks(query.statuses)})", list(query.statuses)),
        (query.flagged is not None, "flagged = 1" if query.flagged else "flagged = 0", []),
        (query.story is not None, "story = ?", [query.story]),
        (query.waiting, "status != 'done' AND open > 0", []),
        (bool(query.label), *_listed(query, "labels", query.label)),
        (bool(query.suggester), *_listed(query, "suggesters", query.suggester)),
        ((query.low, query.high) != (0.0, 1.0), "scores & ? != 0", [scores_between(query.low, query.high)]),
        (bool(looked_for), "number IN (SELECT rowid FROM sign_index WHERE sign_index MATCH ?)", [looked_for]),
    )
    wanted = [(sql, values) for asked, sql, values in tests if asked]
    return [sql for sql, _ in wanted], [value for _, values in wanted for value in values]


def _marks(values: tuple[object, ...]) -> str:
    return ", ".join("?" * len(values))


def _listed(query: DocumentQuery, column: str, name: str) -> tuple[str, list[Any]]:
    """Return the test that a name stands in a list of the queue, open, gold or either."""
    states = [s.value for s in (Standing.OPEN, Standing.GOLD) if query.standing in (s, Standing.EITHER)]
    test = " OR ".join(f"instr({state}_{column}, ?) > 0" for state in states)
    return f"({test})", [f"|{name}|"] * len(states)


def page(db: Database, query: DocumentQuery, after: Place | None = None, limit: int = PAGE) -> list[DocumentRow]:
    """Return up to `limit` documents that follow a place in the query's order, from the beginning without one."""
    return _beside(db, query, after, limit, forward=True)


def _beside(db: Database, query: DocumentQuery, place: Place | None, limit: int, *, forward: bool) -> list[DocumentRow]:
    """Return the documents nearest to a place, those of the same value first: each part is one stretch of an index."""
    sign, back = (">", "") if forward else ("<", " DESC")
    if query.order is Order.IMPORT:
        tests = [(f"number {sign} ?", [place[1]])] if place else [("1", [])]
        return _rows(db, query, tests[0], f"number{back}", limit)
    column = query.order.value
    order = f"{column}{' DESC' if forward else ''}, number{back}"
    if place is None:
        return _rows(db, query, ("1", []), order, limit)
    equal = (f"{column} = ? AND number {sign} ?", [place[0], place[1]])
    found = _rows(db, query, equal, f"number{back}", limit)
    if len(found) < limit:
        further = (f"{column} {'<' if forward else '>'} ?", [place[0]])
        found += _rows(db, query, further, order, limit - len(found))
    return found


def _rows(
    db: Database, query: DocumentQuery, place: tuple[str, list[Any]], order: str, limit: int
) -> list[DocumentRow]:
    tests, values = _where(query)
    key = "NULL" if query.order is Order.IMPORT else query.order.value
    sql = f"""SELECT {_COLUMNS}, {key} FROM queue
              WHERE {" AND ".join([place[0], *tests])} ORDER BY {order} LIMIT ?"""
    return [_row(row) for row in db.execute(sql, [*place[1], *values, limit])]


def _row(columns: tuple[Any, ...]) -> DocumentRow:
    number, document, title, length, status, flagged, *rest = columns
    return DocumentRow(number, document, title, length, Status(status), bool(flagged), *rest)


def row(db: Database, document: str) -> DocumentRow | None:
    """Return one document as lists show it, or None."""
    sql = f"SELECT {_COLUMNS}, NULL FROM queue WHERE number = (SELECT number FROM documents WHERE id = ?)"
    found = db.execute(sql, [document]).fetchone()
    return _row(found) if found else None


def place_of(db: Database, document: str, order: Order) -> Place | None:
    """Return where a document stands in an order as it is now, or None when it is not there."""
    key = "NULL" if order is Order.IMPORT else order.value
    sql = f"SELECT {key}, number FROM queue WHERE number = (SELECT number FROM documents WHERE id = ?)"
    found = db.execute(sql, [document]).fetchone()
    return (found[0], found[1]) if found else None


def neighbour(db: Database, query: DocumentQuery, place: Place | None, *, forward: bool = True) -> str | None:
    """Return the id of the document next to a place in the query's order, of the first or last without one; or None."""
    found = _beside(db, query, place, 1, forward=forward)
    return found[0].id if found else None


def count(db: Database, query: DocumentQuery) -> int:
    """Return how many documents a query finds."""
    tests, values = _where(query)
    return int(db.execute(f"SELECT count(*) FROM queue WHERE {' AND '.join(['1', *tests])}", values).fetchone()[0])


def ids(db: Database, query: DocumentQuery) -> Iterator[str]:
    """Yield the ids of the documents a query finds, in import order."""
    tests, values = _where(query)
    for found in db.execute(f"SELECT id FROM queue WHERE {' AND '.join(['1', *tests])} ORDER BY number", values):
        yield found[0]


def suggesters(db: Database) -> list[str]:
    """Return the names of the suggesters whose highlights are open or gold, sorted."""
    found: set[str] = set()
    for names in db.execute("SELECT DISTINCT open_suggesters, gold_suggesters FROM queue"):
        found.update(name for listed in names for name in listed.split("|") if name)
    return sorted(found)
