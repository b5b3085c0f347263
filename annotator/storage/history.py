"""Reading the decision log as the story of an article or of a day; suggestions and imports are no decisions."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.core.change import NOT_UNDOABLE, RowChange
from annotator.storage import log, rows
from annotator.storage.database import Database

_DECIDED = f"operation NOT IN ({', '.join(repr(operation.value) for operation in sorted(NOT_UNDOABLE))})"
# Lines about several articles name none; which ones they touch stands in their row images only.
_OF_ARTICLE = "(document = ? OR (document IS NULL AND instr(after, ?) > 0))"


def _article(document: str) -> list[object]:
    return [document, rows.dump({"document": document})[1:-1]]


def decided(
    db: Database, document: str | None, since: str, before: int | None = None, limit: int = 100
) -> list[log.LogEntry]:
    """Return what was decided, newest first: at most `limit` lines numbered below `before`, at or after `since`.

    `document` asks for the lines that touch one document, None for all; `since` is an ISO 8601 UTC time or empty.
    """
    article = f" AND {_OF_ARTICLE}" if document is not None else ""
    where = f"WHERE {_DECIDED} AND at >= ? AND (? IS NULL OR number < ?){article} ORDER BY number DESC LIMIT ?"
    values = [since, before, before, *(_article(document) if document is not None else []), limit]
    return list(log.lines(db, where, values))


def rows_since(db: Database, document: str, number: int) -> list[RowChange]:
    """Return what decisions changed in a document after the line `number`, in the order it was done."""
    where = f"WHERE {_DECIDED} AND number > ? AND {_OF_ARTICLE} ORDER BY number"
    return [row for line in log.lines(db, where, [number, *_article(document)]) for row in line.rows]


def span_texts(db: Database, document: str, spans: Iterable[str]) -> dict[str, str]:
    """Return the texts of spans of a document by their ids, without those that are gone."""
    found: dict[str, str] = {}
    for span in spans:
        for table in ("spans", "suggestions"):
            for row in db.query(f"SELECT text FROM {table} WHERE document = ? AND id = ?", [document, span]):
                found[span] = row["text"]
    return found
