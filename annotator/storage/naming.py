"""Reading which names stand for which canonical name, and the names that a dataset holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.core.naming import Alias, NameState
from annotator.core.span import State
from annotator.storage import rows as codec
from annotator.storage.database import Database

VOTES = 2  # an alias counts like this many confirmed spans: a person said of the name as such what it is


@dataclass(frozen=True, slots=True)
class Mention:
    """How often a name is gold in a document; `span` is the first one's id, at code point `start`."""

    label: str
    text: str
    document: str
    span: str
    start: int
    times: int


def aliases(db: Database, labels: Iterable[str] = ()) -> list[Alias]:
    """Return everything decided about names, of some labels or of all, by label, canonical name and name."""
    wanted = list(labels)
    where = f"WHERE label IN ({', '.join('?' * len(wanted))})" if wanted else ""
    sql = f"SELECT * FROM aliases {where} ORDER BY label, canonical, name"
    return [codec.alias_from_row(row) for row in db.query(sql, wanted)]


def aliases_of(db: Database, names: Iterable[tuple[str, str]]) -> list[Alias]:
    """Return what is decided about these (label, name)."""
    sql = "SELECT * FROM aliases WHERE label = ? AND name = ? ORDER BY canonical"
    return [codec.alias_from_row(row) for pair in names for row in db.query(sql, list(pair))]


def votes(db: Database) -> dict[tuple[str, str], int]:
    """Return the (label, name) that a person confirmed as a name, with the confirmations that it counts for."""
    sql = "SELECT DISTINCT label, name FROM aliases WHERE state = ?"
    return {(row["label"], row["name"]): VOTES for row in db.query(sql, [NameState.CONFIRMED.value])}


def mentions(db: Database, label: str) -> list[Mention]:
    """Return the gold names of a label, once for each document and way of writing it, in the order of the articles."""
    sql = """SELECT s.text, s.document, s.id, min(s.start) AS first, count(*) AS times
             FROM spans s JOIN documents d ON d.id = s.document
             WHERE s.label = ? AND s.state = ? GROUP BY s.document, s.text ORDER BY d.number, first"""
    found = db.query(sql, [label, State.GOLD.value])
    return [Mention(label, r["text"], r["document"], r["id"], r["first"], r["times"]) for r in found]
