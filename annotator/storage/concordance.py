"""Looking for a text in all documents: an index finds which ones hold it, some at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.core.signs import phrase
from annotator.core.span import State
from annotator.storage.database import Database

_BLANKS = (10, 32, 0x3000, 9, 0xA0)  # what may stand inside a quote: a line break and its indent
_IN_ONE_QUESTION = 500  # documents; SQLite takes at most 999 values a statement


@dataclass(frozen=True, slots=True)
class FoundDocument:
    """A document whose text holds what was looked for, blanks aside."""

    number: int
    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A span as a line of a concordance needs it: code points, end exclusive; `open` says that nobody decided."""

    id: str
    start: int
    end: int
    label: str
    state: State
    open: bool
    score: float | None


def squeezed(column: str) -> str:
    """Return the SQL for a column's text without blanks."""
    for code in _BLANKS:
        column = f"replace({column}, char({code}), '')"
    return column


def documents_with(db: Database, term: str, after: int, limit: int) -> list[FoundDocument]:
    """Return up to `limit` documents numbered above `after` that may hold `term`, in order.

    The index of signs finds them, blanks and letter case aside. It knows titles too: the term may stand there alone.
    """
    sql = """SELECT d.number, d.id, d.title, d.text
             FROM sign_index CROSS JOIN documents d ON d.number = sign_index.rowid
             WHERE sign_index MATCH ? AND sign_index.rowid > ? ORDER BY sign_index.rowid LIMIT ?"""
    looked_for = phrase(term)
    return [FoundDocument(*row) for row in db.execute(sql, [looked_for, after, limit])] if looked_for else []


def last_number(db: Database) -> int:
    """Return the highest number of a document, 0 when there is none."""
    return int(next(iter(db.query("SELECT coalesce(max(number), 0) AS n FROM documents")))["n"])


def marks_of(db: Database, documents: Sequence[str]) -> dict[str, list[Mark]]:
    """Return the spans of documents in any state, by document, in the order of the text."""
    found: defaultdict[str, list[Mark]] = defaultdict(list)
    for first in range(0, len(documents), _IN_ONE_QUESTION):
        some = documents[first : first + _IN_ONE_QUESTION]
        for table in ("spans", "suggestions"):
            sql = f"""SELECT document, id, start, "end", label, state, decision, score FROM {table}
                      WHERE document IN ({", ".join("?" * len(some))}) ORDER BY document, start"""
            for row in db.query(sql, some):
                state = State(row["state"])
                waits = state is State.SUGGESTED and row["decision"] is None
                mark = Mark(row["id"], row["start"], row["end"], row["label"], state, waits, row["score"])
                found[row["document"]].append(mark)
    return found
