"""Reading documents and their annotations; lists come in pages by key, never by offset."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from annotator.core.document import AnnotatedDocument, Document, Status, annotate
from annotator.core.errors import DatasetDamaged
from annotator.core.labels import LabelSet
from annotator.core.span import Span, State
from annotator.storage import rows as codec
from annotator.storage.database import Database

GUIDELINES = "guidelines"  # the key in `meta`


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document as a list shows it: everything but its text, with counts of open suggestions and gold spans."""

    number: int
    id: str
    title: str
    length: int
    status: Status
    flagged: bool
    open: int
    gold: int
    suggested_with: str | None


@dataclass(frozen=True, slots=True)
class DocumentQuery:
    """Which documents to list: title words, statuses (empty means all), flagged only."""

    title: str = ""
    statuses: tuple[Status, ...] = ()
    flagged: bool = False


_LIST = """SELECT number, id, title, length, status, flagged, suggested_with,
    (SELECT count(*) FROM suggestions s WHERE s.document = documents.id AND s.decision IS NULL) AS open,
    (SELECT count(*) FROM spans g WHERE g.document = documents.id AND g.state = 'gold') AS gold
    FROM documents"""


def _where(query: DocumentQuery) -> tuple[str, list[object]]:
    parts, values = ["1"], list[object]()
    if query.title:
        parts.append("instr(lower(title), lower(?)) > 0")
        values.append(query.title)
    if query.statuses:
        parts.append(f"status IN ({', '.join('?' * len(query.statuses))})")
        values.extend(status.value for status in query.statuses)
    if query.flagged:
        parts.append("flagged = 1")
    return " AND ".join(parts), values


def list_documents(db: Database, query: DocumentQuery, after: int = 0, limit: int = 200) -> list[DocumentRow]:
    """Return up to `limit` documents in import order with a number above `after`."""
    where, values = _where(query)
    sql = f"{_LIST} WHERE {where} AND number > ? ORDER BY number LIMIT ?"
    return [_document_row(row) for row in db.query(sql, [*values, after, limit])]


def document_row(db: Database, document: str) -> DocumentRow | None:
    """Return one document as lists show it, or None."""
    return next((_document_row(row) for row in db.query(f"{_LIST} WHERE id = ?", [document])), None)


def count_documents(db: Database, query: DocumentQuery) -> int:
    """Return how many documents a query finds."""
    where, values = _where(query)
    return int(next(iter(db.query(f"SELECT count(*) AS n FROM documents WHERE {where}", values)))["n"])


def _document_row(row: codec.TableRow) -> DocumentRow:
    return DocumentRow(
        row["number"],
        row["id"],
        row["title"],
        row["length"],
        Status(row["status"]),
        bool(row["flagged"]),
        row["open"],
        row["gold"],
        row["suggested_with"],
    )


def document_number(db: Database, document: str) -> int | None:
    """Return the number of a document in import order, or None."""
    found = db.execute("SELECT number FROM documents WHERE id = ?", [document]).fetchone()
    return int(found[0]) if found else None


def neighbour(db: Database, number: int, *, forward: bool, open_only: bool) -> str | None:
    """Return the id of the next (or previous) document by number, of those with open suggestions if asked; or None."""
    sign, order = (">", "ASC") if forward else ("<", "DESC")
    has_open = "EXISTS (SELECT 1 FROM suggestions s WHERE s.document = documents.id AND s.decision IS NULL)"
    where = f"number {sign} ?" + (f" AND status != 'done' AND {has_open}" if open_only else "")
    sql = f"SELECT id FROM documents WHERE {where} ORDER BY number {order} LIMIT 1"
    return next((row["id"] for row in db.query(sql, [number])), None)


def load(db: Database, document: str) -> AnnotatedDocument:
    """Return a document with all its spans and relations; raises KeyError when it is not there."""
    found = next(iter(db.query("SELECT * FROM documents WHERE id = ?", [document])), None)
    if found is None:
        raise KeyError(document)
    columns = ", ".join(f'"{name}"' for name in codec.SPAN_COLUMNS)
    spans = [
        codec.span_from_columns(row)
        for table in ("spans", "suggestions")
        for row in db.execute(f"SELECT {columns} FROM {table} WHERE document = ?", [document])
    ]
    relations = db.query("SELECT * FROM relations WHERE document = ?", [document])
    loaded = codec.document_from_row(found)
    _refuse_shifted(loaded, spans)
    return annotate(loaded, spans, map(codec.relation_from_row, relations))


def _refuse_shifted(document: Document, spans: Iterable[Span]) -> None:
    """Raise DatasetDamaged when a span no longer quotes its text: somebody else wrote to the file."""
    for span in spans:
        if document.text[span.start : span.end] != span.text:
            raise DatasetDamaged(
                "span-shifted",
                f"Span {span.id} no longer quotes the text it points at.",
                where=document.title,
                remedy="Run annotator check, and go back to a backup.",
            )


def get_document(db: Database, document: str) -> Document:
    """Return a document without annotations; raises KeyError when it is not there."""
    for row in db.query("SELECT * FROM documents WHERE id = ?", [document]):
        return codec.document_from_row(row)
    raise KeyError(document)


def document_ids(db: Database, query: DocumentQuery) -> Iterator[str]:
    """Yield the ids of the documents a query finds, in import order."""
    where, values = _where(query)
    for row in db.query(f"SELECT id FROM documents WHERE {where} ORDER BY number", values):
        yield row["id"]


def find_text(db: Database, sha256: str) -> str | None:
    """Return the id of the document whose text has this hash, or None."""
    return next((row["id"] for row in db.query("SELECT id FROM documents WHERE sha256 = ?", [sha256])), None)


def without_suggestions(db: Database, version: str) -> list[str]:
    """Return the ids of documents not yet done whose suggestions were not made with this version, in order."""
    sql = "SELECT id FROM documents WHERE suggested_with IS NOT ? AND status != 'done' ORDER BY number"
    return [row["id"] for row in db.query(sql, [version])]


def label_set(db: Database) -> LabelSet:
    """Return the dataset's labels, kinds of relation and guidelines; without labels the file is new."""
    labels = db.query("SELECT * FROM labels ORDER BY position")
    relations = db.query("SELECT * FROM relation_types ORDER BY position")
    guidelines = db.execute("SELECT value FROM meta WHERE key = ?", [GUIDELINES]).fetchone()
    return LabelSet(
        tuple(map(codec.label_from_row, labels)),
        tuple(map(codec.relation_type_from_row, relations)),
        guidelines[0] if guidelines else "",
    )


@dataclass(frozen=True, slots=True)
class Verdicts:
    """How often reviewers confirmed and rejected one string under one label, over the whole dataset."""

    label: str
    text: str
    confirmed: int
    rejected: int


def verdicts(db: Database) -> list[Verdicts]:
    """Return the confirmed and rejected counts of every decided string; a confirmed name counts as one as well."""
    from annotator.storage.naming import votes

    names = votes(db)
    sql = "SELECT label, text, sum(state = ?) AS yes, sum(state = ?) AS no FROM spans GROUP BY label, text"
    found = [
        Verdicts(row["label"], row["text"], row["yes"] + names.pop((row["label"], row["text"]), 0), row["no"])
        for row in db.query(sql, [State.GOLD.value, State.REJECTED.value])
    ]
    return [*found, *(Verdicts(*name, count, 0) for name, count in names.items())]


def count_spans(db: Database) -> dict[tuple[str, str], int]:
    """Return the number of spans by (label, state) over the whole dataset."""
    sql = """SELECT label, state, count(*) AS n FROM spans GROUP BY label, state
             UNION ALL SELECT label, state, count(*) FROM suggestions GROUP BY label, state"""
    return {(row["label"], row["state"]): row["n"] for row in db.query(sql)}
