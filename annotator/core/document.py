"""A document: a text stored once and never changed, and what is known about it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from annotator.core.errors import UserError
from annotator.core.relation import Relation
from annotator.core.span import Span, State

BOM = "\ufeff"


class Status(StrEnum):
    """How far the review of a document has come."""

    TODO = "todo"
    IN_PROGRESS = "in_progress"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a text came from: file name, SHA-256 of its bytes, encoding, and import time (ISO 8601 UTC)."""

    name: str = ""
    sha256: str = ""
    encoding: str = "utf-8"
    imported_at: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """An article: `text` is immutable and every offset is a code point into it; `sha256` is of its UTF-8 form."""

    id: str
    title: str
    text: str
    sha256: str
    status: Status = Status.TODO
    flagged: bool = False
    source: Source = field(default_factory=Source)

    def changed(self, **values: Any) -> Document:
        """Return a copy with the given fields replaced; the text can't be one of them."""
        if "text" in values or "sha256" in values:
            raise ValueError("a document's text never changes")
        return replace(self, **values)


@dataclass(frozen=True, slots=True)
class AnnotatedDocument:
    """A document with its spans (sorted by start, longest first) and relations."""

    document: Document
    spans: tuple[Span, ...] = ()
    relations: tuple[Relation, ...] = ()

    def span(self, span_id: str) -> Span:
        """Return the span with this id; raises KeyError when there is none."""
        for span in self.spans:
            if span.id == span_id:
                return span
        raise KeyError(span_id)

    def in_state(self, *states: State) -> tuple[Span, ...]:
        """Return the spans in one of these states, in order."""
        return tuple(span for span in self.spans if span.state in states)


def sort_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans by start, the longest first, then by label: the order in which a reviewer meets them."""
    return tuple(sorted(spans, key=lambda span: (span.start, -span.end, span.label, span.id)))


def sort_relations(relations: Iterable[Relation], spans: Iterable[Span]) -> tuple[Relation, ...]:
    """Return relations in the order of their heads, then of their tails, in the text."""
    place = {span.id: (span.start, -span.end) for span in spans}
    nowhere = (-1, -1)
    return tuple(
        sorted(relations, key=lambda r: (place.get(r.head, nowhere), place.get(r.tail, nowhere), r.type, r.id))
    )


def annotate(document: Document, spans: Iterable[Span] = (), relations: Iterable[Relation] = ()) -> AnnotatedDocument:
    """Return a document with spans and relations in their canonical order."""
    ordered = sort_spans(spans)
    return AnnotatedDocument(document, ordered, sort_relations(relations, ordered))


def normalise_text(raw: str) -> str:
    """Return decoded text as it is stored: a leading BOM removed, CRLF and CR made LF, nothing else changed."""
    return raw.removeprefix(BOM).replace("\r\n", "\n").replace("\r", "\n")


def text_hash(text: str) -> str:
    """Return the SHA-256 (hex) of the text's UTF-8 form; lone surrogates are refused by the encoder."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def find_title(text: str, fallback: str = "", limit: int = 80) -> str:
    """Return the first Markdown heading of the text, else its first line with content, at most `limit` code points."""
    lines = [line.strip() for line in text.splitlines()]
    headings = [line.lstrip("#").strip() for line in lines if line.startswith("#")]
    for candidate in [*headings[:1], *lines]:
        if candidate.strip("#").strip():
            return candidate[:limit]
    return fallback


def make_document(text: str, *, title: str = "", source: Source | None = None) -> Document:
    """Return a new document for an already normalised text; its id is the first 16 hex digits of the text's hash."""
    digest = text_hash(text)
    source = source or Source()
    return Document(digest[:16], title or find_title(text, source.name), text, digest, source=source)


def check_spans(text: str, spans: Iterable[Span], where: str = "") -> None:
    """Raise UserError unless every span lies inside the text and quotes it exactly."""
    for span in spans:
        inside = 0 <= span.start < span.end <= len(text)
        if not inside or text[span.start : span.end] != span.text:
            raise UserError(
                "span-misaligned",
                f"Span {span.id} ({span.start}-{span.end}) does not quote the text it points at.",
                where=where,
                remedy="Export the annotations again from their source; nothing was imported from this document.",
                span=span.id,
            )


@dataclass(frozen=True, slots=True)
class ReviewState:
    """The part of a document that a reviewer changes: its status and flag."""

    status: Status = Status.TODO
    flagged: bool = False


def review_state(document: Document) -> ReviewState:
    """Return the status and flag of a document."""
    return ReviewState(document.status, document.flagged)
