"""Reading documents with their annotations, and counts over the dataset."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.core.document import AnnotatedDocument, Document, annotate
from annotator.core.errors import DatasetDamaged
from annotator.core.labels import LabelSet
from annotator.core.span import Span, State
from annotator.storage import rows as codec
from annotator.storage.database import Database

GUIDELINES = "guidelines"  # the key in `meta`


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
