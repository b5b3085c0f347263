"""Reading which names stand for which canonical name, and the names that a dataset holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.core.naming import Alias, NameState
from annotator.storage import rows as codec
from annotator.storage.database import Database

_WITHIN = 12  # code points between a name and the alias that a bracket gives it
VOTES = 2  # an alias counts like this many confirmed spans: a person said of the name as such what it is


@dataclass(frozen=True, slots=True)
class Mention:
    """How often a name is gold in a document; `span` is the first one's id, at code points `start` to `end`."""

    label: str
    text: str
    document: str
    span: str
    start: int
    end: int
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


# A counted set (6个项目) is no name.
_NAMED = """s.label = ? AND s.state = 'gold' AND coalesce(json_extract(s.attributes, '$.kind'), '') != 'group'"""


def mentions(db: Database, label: str) -> list[Mention]:
    """Return the gold names of a label, once for each document and way of writing it, in the order of the articles."""
    sql = f"""SELECT s.text, s.document, s.id, min(s.start) AS first, s."end" AS until, count(*) AS times
              FROM spans s JOIN documents d ON d.id = s.document
              WHERE {_NAMED} GROUP BY s.document, s.text ORDER BY d.number, first"""
    return [
        Mention(label, r["text"], r["document"], r["id"], r["first"], r["until"], r["times"])
        for r in db.query(sql, [label])
    ]


def bracketed(db: Database, label: str) -> list[tuple[str, str, str]]:
    """Return pairs of gold names (text, text) of which the second stands in a bracket that the first is followed by.

    Between them comes what stands between the two, the bracket first: A（以下简称“ B.
    """
    sql = f"""SELECT s.text AS full, o.text AS short, substr(d.text, s."end" + 1, o.start - s."end") AS opening
              FROM spans s JOIN documents d ON d.id = s.document
              JOIN spans o ON o.document = s.document AND o.start > s."end" AND o.start <= s."end" + {_WITHIN}
              WHERE {_NAMED} AND o.label = s.label AND o.state = 'gold'
                AND substr(d.text, s."end" + 1, 1) IN ('(', '（')
              ORDER BY d.number, s.start"""
    return [(r["full"], r["opening"], r["short"]) for r in db.query(sql, [label])]


def problems(db: Database) -> list[str]:
    """Return what is wrong with the names, one line each: no name stands for two, a canonical one for itself."""
    twice = """SELECT label, name FROM aliases WHERE state = 'confirmed' GROUP BY label, name HAVING count(*) > 1"""
    loose = """SELECT label, canonical AS name FROM aliases a WHERE state = 'confirmed' AND NOT EXISTS (
               SELECT 1 FROM aliases b WHERE b.label = a.label AND b.name = a.canonical AND b.canonical = a.canonical
               AND b.state = 'confirmed') GROUP BY label, canonical"""
    found = [f"{row['label']}: the name {row['name']} stands for two names" for row in db.query(twice, [])]
    return found + [f"{row['label']}: {row['name']} does not stand for itself" for row in db.query(loose, [])]
