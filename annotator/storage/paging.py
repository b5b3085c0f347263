"""Lists of documents in SQL: filtered, ordered, and read in pages by key, never by offset."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from annotator.core.document import Status
from annotator.core.priority import scores_between
from annotator.core.signs import phrase
from annotator.storage.listing import PAGE, DocumentQuery, DocumentRow, Order, Place, Standing

if TYPE_CHECKING:
    from annotator.storage.database import Database

Part = tuple[str, list[Any]]

_COLUMNS = "number, id, title, length, status, flagged, open, gold, rejected, suggested_with, story, alike"


_COMMON = 5000  # texts found: looking each document up costs less than gathering them all
_NEAREST = 10  # rows of an index tried for each one wanted, before the whole table is
_FOUND = "number IN (SELECT rowid FROM sign_index WHERE sign_index MATCH ?)"
_IS_FOUND = "EXISTS (SELECT 1 FROM sign_index WHERE sign_index MATCH ? AND rowid = queue.number)"


def _tests(query: DocumentQuery) -> list[Part]:
    """Return the tests of a query on columns of the queue; the one for its text is none of them."""
    tests: tuple[tuple[bool, str, list[Any]], ...] = (
        (bool(query.statuses), f"status IN ({_marks(query.statuses)})", list(query.statuses)),
        (query.flagged is not None, "flagged = 1" if query.flagged else "flagged = 0", []),
        (query.story is not None, "story = ?", [query.story]),
        (query.waiting, "status != 'done' AND open > 0", []),
        (bool(query.label), *_listed(query, "labels", query.label)),
        (bool(query.suggester), *_listed(query, "suggesters", query.suggester)),
        ((query.low, query.high) != (0.0, 1.0), "scores & ? != 0", [scores_between(query.low, query.high)]),
    )
    return [(sql, values) for asked, sql, values in tests if asked]


def _text(query: DocumentQuery) -> list[Part]:
    looked_for = phrase(query.text)
    return [(_FOUND, [looked_for])] if looked_for else []


def _all(parts: list[Part]) -> Part:
    """Return one test for all of these."""
    return " AND ".join(sql for sql, _ in [("1", []), *parts]), [value for _, values in parts for value in values]


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
    if query.order is Order.IMPORT:
        return _by_number(db, query, place[1] if place else None, limit, forward=forward)
    return _by_value(db, query, place, limit, forward=forward)


def _by_number(
    db: Database, query: DocumentQuery, number: int | None, limit: int, *, forward: bool
) -> list[DocumentRow]:
    """Return the documents nearest to a number; where a text is asked for, its index gives them in this order."""
    sign, back = (">", "") if forward else ("<", " DESC")
    looked_for, tests = phrase(query.text), _tests(query)
    by_text = bool(looked_for) and not query.flagged  # of flagged ones there are few
    column = "sign_index.rowid" if by_text else "number"
    table = "sign_index CROSS JOIN queue ON queue.number = sign_index.rowid" if by_text else "queue"
    first: list[Part] = [("sign_index MATCH ?", [looked_for])] if by_text else []
    if looked_for and not by_text:
        tests = [*tests, (_IS_FOUND, [looked_for])]
    if number is not None:
        first.append((f"{column} {sign} ?", [number]))
    return _read(db, query, table, _all([*first, *tests]), f"{column}{back}", limit)


def _by_value(
    db: Database, query: DocumentQuery, place: Place | None, limit: int, *, forward: bool
) -> list[DocumentRow]:
    """Return the documents nearest to a place, those of the same value first."""
    column, sign = query.order.value, ">" if forward else "<"
    back = "" if forward else " DESC"
    order = f"{column}{' DESC' if forward else ''}, number{back}"
    if place is None:
        return _stretch(db, query, ("1", []), order, limit)
    equal = (f"{column} = ? AND number {sign} ?", [place[0], place[1]])
    found = _stretch(db, query, equal, f"number{back}", limit)
    if len(found) < limit:
        further = (f"{column} {'<' if forward else '>'} ?", [place[0]])
        found += _stretch(db, query, further, order, limit - len(found))
    return found


def _stretch(db: Database, query: DocumentQuery, place: Part, order: str, limit: int) -> list[DocumentRow]:
    """Return the first documents of one stretch of an order's index.

    A filter may leave so little of the index that going through the table and sorting what is left is faster, and that
    takes the same time whatever is left. So the nearest rows of the index are tried first, and if they are neither
    enough nor all there are, the whole table, where a plus sign keeps SQLite from the index.
    """
    tests, text = _tests(query), _found(db, query)
    if not tests and (text is None or text[0] == _IS_FOUND):
        return _read(db, query, "queue", _all([place, *([text] if text else [])]), order, limit)
    if text is None:
        nearest = max(PAGE, _NEAREST * limit)
        near = f"SELECT number FROM queue WHERE {place[0]} ORDER BY {order} LIMIT {nearest}"
        found = _read(db, query, "queue", _all([(f"number IN ({near})", place[1]), *tests]), order, limit)
        if len(found) == limit or db.execute(f"SELECT count(*) FROM ({near})", place[1]).fetchone()[0] < nearest:
            return found
    column = query.order.value
    far = (place[0].replace(column, f"+{column}"), place[1])
    rest = [] if text is None else [text if text[0] != _IS_FOUND else (_FOUND, text[1])]
    return _read(db, query, "queue", _all([far, *tests, *rest]), order.replace(column, f"+{column}"), limit)


def _found(db: Database, query: DocumentQuery) -> Part | None:
    """Return the test for a text: by the documents that hold it when they are few, else by looking each one up."""
    looked_for = phrase(query.text)
    if not looked_for:
        return None
    sql = "SELECT rowid FROM sign_index WHERE sign_index MATCH ? LIMIT ?"
    few = [row[0] for row in db.execute(sql, [looked_for, _COMMON])]
    if len(few) == _COMMON:
        return _IS_FOUND, [looked_for]
    return "number IN (SELECT value FROM json_each(?))", [json.dumps(few)]


def _read(db: Database, query: DocumentQuery, table: str, test: Part, order: str, limit: int) -> list[DocumentRow]:
    key = "NULL" if query.order is Order.IMPORT else query.order.value
    sql = f"SELECT {_COLUMNS}, {key} FROM {table} WHERE {test[0]} ORDER BY {order} LIMIT ?"
    return [_row(found) for found in db.execute(sql, [*test[1], limit])]


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
    tests = _tests(query)
    if query.text and not tests and phrase(query.text):
        sql, values = "SELECT count(*) FROM sign_index WHERE sign_index MATCH ?", [phrase(query.text)]
    else:
        test, values = _all([*tests, *_text(query)])
        sql = f"SELECT count(*) FROM queue WHERE {test}"
    return int(db.execute(sql, values).fetchone()[0])


def ids(db: Database, query: DocumentQuery) -> Iterator[str]:
    """Yield the ids of the documents a query finds, in import order."""
    test, values = _all([*_tests(query), *_text(query)])
    for found in db.execute(f"SELECT id FROM queue WHERE {test} ORDER BY number", values):
        yield found[0]


def suggesters(db: Database) -> list[str]:
    """Return the names of the suggesters whose highlights are open or gold, sorted."""
    found: set[str] = set()
    for names in db.execute("SELECT DISTINCT open_suggesters, gold_suggesters FROM queue"):
        found.update(name for listed in names for name in listed.split("|") if name)
    return sorted(found)
