"""The tables that keep 100,000 articles fluent: the queue, the index of signs, the stories."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.storage.database import Database

if TYPE_CHECKING:
    from sqlite_utils import Database as Migrating


def add_queue(migrating: Migrating) -> None:
    """Make the queue, the index of all texts and the groups of near duplicates, for the documents there are."""
    from annotator.storage.queue import enter, recount

    db = Database(migrating.conn)
    for statement in _STATEMENTS:
        db.execute(statement)
    for (number,) in db.execute("SELECT number FROM documents ORDER BY number").fetchall():
        (text,) = db.execute("SELECT text FROM documents WHERE number = ?", [number]).fetchone()
        enter(db, number, text)
    recount(db)


_STATEMENTS = (
    # What the list shows stands here a second time: a row of `documents` has the whole text in its midst.
    """CREATE TABLE queue (
        number INTEGER PRIMARY KEY REFERENCES documents(number) ON DELETE CASCADE,
        id TEXT NOT NULL,
        title TEXT NOT NULL,
        length INTEGER NOT NULL,
        status TEXT NOT NULL,
        flagged INTEGER NOT NULL,
        suggested_with TEXT,
        open INTEGER NOT NULL DEFAULT 0,
        gold INTEGER NOT NULL DEFAULT 0,
        rejected INTEGER NOT NULL DEFAULT 0,
        story INTEGER NOT NULL,
        alike INTEGER NOT NULL DEFAULT 1,
        uncertainty REAL NOT NULL DEFAULT 0,
        money REAL NOT NULL DEFAULT 0,
        strings INTEGER NOT NULL DEFAULT 0,
        novel INTEGER NOT NULL DEFAULT 0,
        novelty REAL NOT NULL DEFAULT 0,
        scores INTEGER NOT NULL DEFAULT 0,
        open_labels TEXT NOT NULL DEFAULT '',
        gold_labels TEXT NOT NULL DEFAULT '',
        open_suggesters TEXT NOT NULL DEFAULT '',
        gold_suggesters TEXT NOT NULL DEFAULT '',
        stale INTEGER NOT NULL DEFAULT 1
    )""",
    "CREATE INDEX queue_by_uncertainty ON queue(uncertainty DESC, number)",
    "CREATE INDEX queue_by_money ON queue(money DESC, number)",
    "CREATE INDEX queue_by_novelty ON queue(novelty DESC, number)",
    "CREATE INDEX queue_by_story ON queue(story, number)",
    "CREATE INDEX queue_stale ON queue(number) WHERE stale",
    "CREATE INDEX queue_flagged ON queue(number) WHERE flagged",
    "CREATE INDEX suggestions_by_text ON suggestions(label, text)",
    """CREATE TABLE queue_strings (
        label TEXT NOT NULL,
        text TEXT NOT NULL,
        decided INTEGER NOT NULL,
        PRIMARY KEY (label, text)
    ) WITHOUT ROWID""",
    """CREATE TABLE sketches (
        number INTEGER PRIMARY KEY REFERENCES documents(number) ON DELETE CASCADE,
        sketch BLOB NOT NULL
    )""",
    """CREATE TABLE sketch_cues (
        hash INTEGER NOT NULL,
        number INTEGER NOT NULL,
        PRIMARY KEY (hash, number)
    ) WITHOUT ROWID""",
    """CREATE TRIGGER queue_follows AFTER UPDATE OF status, flagged, suggested_with ON documents BEGIN
           UPDATE queue SET status = new.status, flagged = new.flagged, suggested_with = new.suggested_with
           WHERE number = new.number; END""",
    "CREATE VIRTUAL TABLE sign_index USING fts5(signs, content='', columnsize=0, tokenize='ascii')",
)
