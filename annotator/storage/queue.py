"""Keeping the queue true: counts at once, what it orders and filters by at the next look at it.

A decision must not wait for sums over an article of 20,000 highlights, and the list must not be resorted under the
reviewer's hands. So a write brings the counts up to date and marks the row as stale; `settle` makes it fresh again.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from annotator.core.change import RowChange
from annotator.core.priority import Facts, facts_of
from annotator.core.signs import signs
from annotator.core.span import Span, State
from annotator.storage import rows as codec
from annotator.storage.stories import join_story

if TYPE_CHECKING:
    from annotator.storage.database import Database

SEPARATOR = "|"  # stands before, between and after the names of a list
_DECIDED = (State.GOLD, State.REJECTED)
_COUNTED = {State.SUGGESTED: "open", State.GOLD: "gold", State.REJECTED: "rejected"}


def enter(db: Database, number: int, text: str) -> None:
    """Take a document that was just inserted into the queue, the index of texts and its story."""
    db.execute(
        """INSERT INTO queue (number, id, title, length, status, flagged, suggested_with, story)
           SELECT number, id, title, length, status, flagged, suggested_with, number FROM documents WHERE number = ?""",
        [number],
    )
    (title,) = db.execute("SELECT title FROM queue WHERE number = ?", [number]).fetchone()
    db.execute("INSERT INTO sign_index (rowid, signs) VALUES (?, ?)", [number, signs(f"{title}\n{text}")])
    join_story(db, number, text)


def note(db: Database, changes: Iterable[RowChange]) -> None:
    """Follow row changes that are about to be written, in the same transaction."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    strings: dict[tuple[str, str], None] = {}
    for change in changes:
        for image, step in ((change.before, -1), (change.after, 1)):
            if isinstance(image, Span):
                counts[change.document][_column(image)] += step
        before, after = _decided(change.before), _decided(change.after)
        if before != after:
            strings.update(dict.fromkeys(filter(None, (before, after))))
    for document, steps in counts.items():
        values = [steps["open"], steps["gold"], steps["rejected"], document]
        sql = "UPDATE queue SET open = open + ?, gold = gold + ?, rejected = rejected + ?, stale = 1"
        db.execute(f"{sql} WHERE {_HERE}", values)
    for label, text in strings:
        db.execute(
            """INSERT OR IGNORE INTO queue_strings (label, text, decided)
               VALUES (?1, ?2, EXISTS (SELECT 1 FROM spans WHERE label = ?1 AND text = ?2))""",
            [label, text],
        )


_HERE = "number = (SELECT number FROM documents WHERE id = ?)"


def _column(span: Span) -> str:
    """Return the column that counts a span; an unsure suggestion was looked at and is counted nowhere."""
    return "unsure" if span.state is State.SUGGESTED and not span.is_open else _COUNTED[span.state]


def _decided(image: object) -> tuple[str, str] | None:
    return (image.label, image.text) if isinstance(image, Span) and image.state in _DECIDED else None


def recount(db: Database) -> None:
    """Count every article's highlights anew, after a write that no row changes told of."""
    tables = (
        ("open", "suggestions", "decision IS NULL"),
        ("gold", "spans", "state = 'gold'"),
        ("rejected", "spans", "state = 'rejected'"),
    )
    counts = ", ".join(
        f"{column} = (SELECT count(*) FROM {table} WHERE document = queue.id AND {test})"
        for column, table, test in tables
    )
    db.execute(f"UPDATE queue SET {counts}, stale = 1")


def is_settled(db: Database) -> bool:
    """Return whether no row waits to be made fresh."""
    waiting = "SELECT EXISTS (SELECT 1 FROM queue_strings) OR EXISTS (SELECT 1 FROM queue WHERE stale)"
    return not db.execute(waiting).fetchone()[0]


def settle(db: Database, limit: int) -> None:
    """Make up to `limit` stale rows fresh; must run inside a transaction.

    Strings whose first or last decision was made or taken back go first, and all of them: a row that is made fresh
    reads the decisions as they stand, and must not be told of them again.
    """
    strings = db.execute("SELECT label, text, decided FROM queue_strings").fetchall()
    for label, text, was in strings:
        _flip(db, label, text, bool(was))
    db.execute("DELETE FROM queue_strings")
    rows = db.execute("SELECT number, id FROM queue WHERE stale ORDER BY number LIMIT ?", [limit]).fetchall()
    for number, document in rows:
        _refresh(db, number, document)


def _flip(db: Database, label: str, text: str, was: bool) -> None:
    """Tell the fresh rows that suggest a string whether it has been decided somewhere since."""
    sql = "SELECT EXISTS (SELECT 1 FROM spans WHERE label = ? AND text = ?)"
    now = bool(db.execute(sql, [label, text]).fetchone()[0])
    if now != was:
        db.execute(
            """UPDATE queue SET novel = novel + ?1, novelty = (novel + ?1) * 1.0 / strings
               WHERE NOT stale AND strings > 0 AND number IN (
                   SELECT DISTINCT d.number FROM suggestions s JOIN documents d ON d.id = s.document
                   WHERE s.label = ?2 AND s.text = ?3 AND s.decision IS NULL)""",
            [-1 if now else 1, label, text],
        )


def _refresh(db: Database, number: int, document: str) -> None:
    facts = facts_of(_spans(db, document))
    novel = sum(not _known(db, *string) for string in facts.strings)
    share = novel / len(facts.strings) if facts.strings else 0.0
    db.execute(
        f"UPDATE queue SET {_FACTS} = ?, strings = ?, novel = ?, novelty = ?, stale = 0 WHERE number = ?",
        [*_values(facts), len(facts.strings), novel, share, number],
    )


_COLUMNS = (
    "uncertainty",
    "money",
    "scores",
    "open_labels",
    "gold_labels",
    "open_suggesters",
    "gold_suggesters",
)
_FACTS = " = ?, ".join(_COLUMNS)


def _values(facts: Facts) -> list[object]:
    values = [getattr(facts, name) for name in _COLUMNS]
    return [_listed(value) if isinstance(value, tuple) else value for value in values]


def _listed(names: tuple[str, ...]) -> str:
    return SEPARATOR.join(("", *names, "")) if names else ""


def _spans(db: Database, document: str) -> Iterable[Span]:
    columns = ", ".join(f'"{name}"' for name in codec.SPAN_COLUMNS)
    for table in ("spans", "suggestions"):
        for row in db.execute(f"SELECT {columns} FROM {table} WHERE document = ?", [document]):
            yield codec.span_from_columns(row)


def _known(db: Database, label: str, text: str) -> bool:
    sql = "SELECT EXISTS (SELECT 1 FROM spans WHERE label = ? AND text = ?)"
    return bool(db.execute(sql, [label, text]).fetchone()[0])
