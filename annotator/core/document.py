"""A document: a text stored once and never changed, and what is known about it."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from annotator.core.errors import UserError
from annotator.core.relation import Relation
from annotator.core.span import Span, State

BOM = "\ufeff"
_FEW = 64  # changes up to which putting each into its place is cheaper than sorting everything


class Status(StrEnum):
    """How far the review of a document has come."""

    TODO = "todo"
    IN_PROGRESS = "in_progress"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a text came from: file name, SHA-256 of its bytes, encoding, and import time (ISO 8601 UTC).

    `date`, `publisher` and `url` are what the file says of the article itself, each empty when it says nothing; a date
    is ISO 8601 where it can be told, else as it stands.
    """

    name: str = ""
    sha256: str = ""
    encoding: str = "utf-8"
    imported_at: str = ""
    date: str = ""
    publisher: str = ""
    url: str = ""


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
    _by_id: dict[str, Span] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def by_id(self) -> Mapping[str, Span]:
        """Return the spans by id; made at the first question."""
        if len(self._by_id) < len(self.spans):
            self._by_id.update((span.id, span) for span in self.spans)
        return self._by_id

    def span(self, span_id: str) -> Span:
        """Return the span with this id; raises KeyError when there is none."""
        return self.by_id[span_id]

    def at(self, start: int, end: int, label: str) -> Iterator[Span]:
        """Yield the spans at exactly this place (code points, end exclusive) with this label."""
        place = (start, -end, label)
        for index in range(bisect_left(self.spans, (*place, ""), key=span_order), len(self.spans)):
            span = self.spans[index]
            if span_order(span)[:3] != place:
                return
            yield span

    def in_state(self, *states: State) -> tuple[Span, ...]:
        """Return the spans in one of these states, in order."""
        return tuple(span for span in self.spans if span.state in states)

    def replaced(
        self, document: Document, spans: Mapping[str, Span | None], relations: Mapping[str, Relation | None]
    ) -> AnnotatedDocument:
        """Return this with the rows of these ids put in, replaced, or (None) taken out, all in canonical order.

        Its time grows with what is replaced: nothing but copies of pointers is made of the rest.
        """
        by_id = dict(self.by_id)
        moved = {key for key, span in spans.items() if _place(by_id.get(key)) != _place(span)}
        ordered = _put_in(self.spans, by_id, spans)
        linked = self.relations
        if relations or any(relation.head in moved or relation.tail in moved for relation in linked):
            found: dict[str, Relation | None] = {relation.id: relation for relation in linked}
            found.update(relations)
            linked = _sort_relations(filter(None, found.values()), by_id)
        result = AnnotatedDocument(document, ordered, linked)
        result._by_id.update(by_id)
        return result


def span_order(span: Span) -> tuple[int, int, str, str]:
    """Return the key of the order in which a reviewer meets spans: by start, the longest first, then by label."""
    return (span.start, -span.end, span.label, span.id)


def _place(span: Span | None) -> tuple[int, int] | None:
    return None if span is None else (span.start, -span.end)


def _put_in(ordered: tuple[Span, ...], by_id: dict[str, Span], changes: Mapping[str, Span | None]) -> tuple[Span, ...]:
    """Return ordered spans after changes, and bring `by_id` up to date with them."""
    few = len(changes) <= _FEW
    spans = list(ordered) if few else []
    for key, new in changes.items():
        old = by_id.get(key)
        if few and old is not None:
            del spans[bisect_left(spans, span_order(old), key=span_order)]
        if new is None:
            by_id.pop(key, None)
            continue
        by_id[key] = new
        if few:
            insort(spans, new, key=span_order)
    return tuple(spans) if few else sort_spans(by_id.values())


def sort_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans by start, the longest first, then by label: the order in which a reviewer meets them."""
    return tuple(sorted(spans, key=span_order))


def sort_relations(relations: Iterable[Relation], spans: Iterable[Span]) -> tuple[Relation, ...]:
    """Return relations in the order of their heads, then of their tails, in the text."""
    return _sort_relations(relations, {span.id: span for span in spans})


def _sort_relations(relations: Iterable[Relation], by_id: Mapping[str, Span]) -> tuple[Relation, ...]:
    nowhere = (-1, -1)

    def order(relation: Relation) -> tuple[tuple[int, int], tuple[int, int], str, str]:
        ends = (by_id.get(relation.head), by_id.get(relation.tail))
        head, tail = (_place(end) or nowhere for end in ends)
        return head, tail, relation.type, relation.id

    return tuple(sorted(relations, key=order))


def annotate(document: Document, spans: Iterable[Span] = (), relations: Iterable[Relation] = ()) -> AnnotatedDocument:
    """Return a document with spans and relations in their canonical order."""
    ordered = sort_spans(spans)
    return AnnotatedDocument(document, ordered, sort_relations(relations, ordered))


FACTS = ("date", "publisher", "url")


def facts(source: Source) -> dict[str, str]:
    """Return what a source says of the article itself, by the names in `FACTS`, without what is empty."""
    told = {"date": source.date, "publisher": source.publisher, "url": source.url}
    return {name: value for name, value in told.items() if value}


def normalise_text(raw: str) -> str:
    """Return decoded text as it is stored: a leading BOM removed, CRLF and CR made LF, nothing else changed."""
    return raw.removeprefix(BOM).replace("\r\n", "\n").replace("\r", "\n")


def text_hash(text: str) -> str:
    """Return the SHA-256 (hex) of the text's UTF-8 form; lone surrogates are refused by the encoder."""
    import hashlib  # OpenSSL takes its time to load, and opening an article does without

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
