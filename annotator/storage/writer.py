"""Carrying row changes into the tables."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.core.alias import Alias
from annotator.core.change import Row, RowChange
from annotator.core.document import Document, ReviewState
from annotator.core.entry import LexiconEntry
from annotator.core.labels import LabelSet
from annotator.core.relation import Relation
from annotator.core.span import Span, State
from annotator.storage import queue
from annotator.storage import rows as codec
from annotator.storage.database import Database


def insert_document(db: Database, document: Document) -> None:
    """Insert a document; the caller has made sure that its id and text are new."""
    insert(db, "documents", codec.document_to_row(document))
    (number,) = db.execute("SELECT number FROM documents WHERE id = ?", [document.id]).fetchone()
    queue.enter(db, number, document.text)


def write_changes(db: Database, changes: Iterable[RowChange]) -> None:
    """Bring every changed row to its image after; must run inside a transaction."""
    for change in changes:
        row = change.after
        if isinstance(row, ReviewState):
            db.execute(
                "UPDATE documents SET status = ?, flagged = ? WHERE id = ?",
                [row.status.value, int(row.flagged), change.document],
            )
            continue
        if isinstance(row or change.before, Alias):
            _write_alias(db, change)
            continue
        if isinstance(row or change.before, LexiconEntry):
            _write_entry(db, change)
            continue
        if isinstance(row, LabelSet):
            from annotator.storage import labelling  # few label sets ever change

            labelling.write_label_set(db, row)
            continue
        old, new = (_table(image) if image is not None else None for image in (change.before, row))
        if old is not None and old != new:
            db.execute(f"DELETE FROM {old} WHERE document = ? AND id = ?", [change.document, change.id])
        if isinstance(row, Span):
            _put(db, _table(row), codec.span_to_row(change.document, row))
        elif isinstance(row, Relation):
            _put(db, "relations", codec.relation_to_row(change.document, row))


def _write_alias(db: Database, change: RowChange) -> None:
    if isinstance(change.before, Alias) and change.after is None:
        old = change.before
        db.execute(
            "DELETE FROM aliases WHERE label = ? AND name = ? AND canonical = ?", [old.label, old.name, old.canonical]
        )
    elif isinstance(change.after, Alias):
        _put(db, "aliases", codec.alias_to_row(change.after))


def _write_entry(db: Database, change: RowChange) -> None:
    if isinstance(change.before, LexiconEntry) and change.after is None:
        db.execute("DELETE FROM lexicon WHERE label = ? AND word = ?", [change.before.label, change.before.word])
    elif isinstance(change.after, LexiconEntry):
        _put(db, "lexicon", codec.entry_to_row(change.after))


def _table(row: Row) -> str:
    if isinstance(row, Span):
        return "suggestions" if row.state is State.SUGGESTED else "spans"
    return "relations" if isinstance(row, Relation) else "documents"


def insert(db: Database, table: str, row: codec.TableRow) -> None:
    """Insert a row; raises sqlite3.IntegrityError when its key is taken."""
    _put(db, table, row, verb="INSERT")


def _put(db: Database, table: str, row: codec.TableRow, verb: str = "INSERT OR REPLACE") -> None:
    names = ", ".join(f'"{name}"' for name in row)
    db.execute(f"{verb} INTO {table} ({names}) VALUES ({', '.join('?' * len(row))})", list(row.values()))
