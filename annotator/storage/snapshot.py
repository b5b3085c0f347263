"""Reading a dataset beside its user: a connection of its own that can't write and sees one moment only."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator.core.document import AnnotatedDocument
from annotator.core.entry import LexiconEntry
from annotator.core.errors import UserError
from annotator.storage import insights, lexicon, models, queries, span_query
from annotator.storage.connection import BUSY_SECONDS, told_error
from annotator.storage.database import Database
from annotator.storage.insights import StoredFigures
from annotator.storage.models import StoredModel
from annotator.storage.schema import APPLICATION_ID, MIGRATIONS
from annotator.storage.span_query import SpanKey, SpanQuery


@dataclass(frozen=True, slots=True)
class Decided:
    """What there is to learn from at one moment; `documents` ends with the one decided last, `spans` counts all."""

    documents: tuple[AnnotatedDocument, ...]
    models: tuple[StoredModel, ...]
    last_training: dict[str, Any] | None
    spans: int
    lexicon: tuple[LexiconEntry, ...] = ()


def read_decided(path: Path, most: int) -> Decided:
    """Return the decided part of a dataset file, of at most `most` documents, those decided last.

    Raises UserError when the file is missing, no dataset or of another schema version, DatasetDamaged when broken.
    """
    with reading(path) as db:
        ids = models.decided_documents(db, most)
        return Decided(
            documents=tuple(queries.load(db, document) for document in reversed(ids)),
            models=tuple(models.load_models(db)),
            last_training=models.last_training(db),
            spans=models.decided_spans(db),
            lexicon=tuple(lexicon.entries(db)),
        )


def read_models(path: Path) -> list[StoredModel]:
    """Return the models of a dataset file; raises as `read_decided` does."""
    with reading(path) as db:
        return models.load_models(db)


def read_lexicon(path: Path) -> list[LexiconEntry]:
    """Return the own lexicon of a dataset file; raises as `read_decided` does."""
    with reading(path) as db:
        return lexicon.entries(db)


def read_labels(path: Path) -> list[str]:
    """Return the names of the labels of a dataset file; raises as `read_decided` does."""
    with reading(path) as db:
        return [label.name for label in queries.label_set(db).labels]


def read_figures(path: Path) -> StoredFigures:
    """Return all figures of a dataset file; raises as `read_decided` does."""
    with reading(path) as db:
        return insights.figures(db)


def read_span_keys(path: Path, query: SpanQuery) -> list[SpanKey]:
    """Return the keys of the spans that a figure counts; raises as `read_decided` does."""
    with reading(path) as db:
        return span_query.span_keys(db, query)


@contextmanager
def reading(path: Path) -> Iterator[Database]:
    """Give a read-only connection that sees one moment of a dataset file; raises as `read_decided` does."""
    if not path.is_file():
        raise UserError("dataset-missing", "There is no dataset.", where=str(path), remedy="Check the name.")
    try:
        uri = f"{path.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS)) as connection:
            connection.execute("BEGIN")
            _check(connection, path)
            yield Database(connection)
    except sqlite3.DatabaseError as error:
        raise told_error(error, path) from error


def _check(connection: sqlite3.Connection, path: Path) -> None:
    found = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
    if found != [APPLICATION_ID, len(MIGRATIONS)]:
        raise UserError(
            "dataset-version",
            "This is no dataset of this version of annotator.",
            where=str(path),
            remedy="Open it with `annotator review` once, or update annotator.",
        )
