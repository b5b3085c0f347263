"""Document JSON (`annotator/1`): the one reading and writing of documents, spans and relations as plain dicts."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any

from annotator.core.document import (
    FACTS,
    AnnotatedDocument,
    Document,
    Source,
    Status,
    annotate,
    check_spans,
    facts,
    find_title,
    text_hash,
)
from annotator.core.errors import UserError
from annotator.core.relation import Relation
from annotator.core.span import Proposal, Span, State, Verdict

FORMAT = "annotator/1"
Json = dict[str, Any]


def span_to_json(span: Span) -> Json:
    """Return a span as document JSON; fields beyond the contract stand only where they say something."""
    row: Json = {
        "id": span.id,
        "start": span.start,
        "end": span.end,
        "label": span.label,
        "text": span.text,
        "attributes": dict(span.attributes),
        "state": span.state.value,
        "decision": span.decision.value if span.decision else None,
        "score": span.score,
        "suggester": span.suggester,
        "suggester_version": span.suggester_version,
        "reason": span.reason,
        "reviewer": span.reviewer,
        "decided_at": span.decided_at,
    }
    if span.seconds is not None:
        row["seconds"] = span.seconds
    if span.comment:
        row["comment"] = span.comment
    if span.proposal is not None:
        first = span.proposal
        row["proposal"] = {
            "start": first.start,
            "end": first.end,
            "label": first.label,
            "attributes": dict(first.attributes),
        }
    return row


def span_from_json(row: Mapping[str, Any], text: str | None = None, number: int = 1) -> Span:
    """Return a span from document JSON; without `state` it is gold, without `id` it becomes `s<number>`.

    `text` (the document's) fills a missing quote. Raises KeyError, TypeError or ValueError on malformed rows.
    """
    start, end = _offset(row["start"]), _offset(row["end"])
    verdict = row.get("decision")
    score = row.get("score")
    return Span(
        id=str(row.get("id") or f"s{number}"),
        start=start,
        end=end,
        label=str(row["label"]),
        text=str(row["text"]) if "text" in row else (text or "")[start:end],
        attributes=dict(row.get("attributes") or {}),
        state=State(row.get("state", State.GOLD)),
        decision=Verdict(verdict) if verdict else None,
        score=None if score is None else float(score),
        suggester=row.get("suggester"),
        suggester_version=row.get("suggester_version"),
        reason=row.get("reason"),
        reviewer=row.get("reviewer"),
        decided_at=row.get("decided_at"),
        seconds=row.get("seconds"),
        comment=str(row.get("comment") or ""),
        proposal=proposal_from_json(row["proposal"]) if row.get("proposal") is not None else None,
    )


def _offset(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"an offset must be a whole number, not {value!r}")
    return value


def proposal_from_json(row: Mapping[str, Any]) -> Proposal:
    """Return a first proposal from document JSON; raises KeyError or TypeError on malformed rows."""
    return Proposal(_offset(row["start"]), _offset(row["end"]), str(row["label"]), dict(row.get("attributes") or {}))


def relation_to_json(relation: Relation) -> Json:
    """Return a relation as document JSON."""
    row: Json = {
        "id": relation.id,
        "type": relation.type,
        "head": relation.head,
        "tail": relation.tail,
        "state": relation.state.value,
    }
    for name in ("score", "suggester", "reason", "reviewer", "decided_at"):
        value = getattr(relation, name)
        if value is not None:
            row[name] = value
    return row


def relation_from_json(row: Mapping[str, Any], number: int = 1) -> Relation:
    """Return a relation from document JSON; without `state` it is gold, without `id` it becomes `r<number>`."""
    score = row.get("score")
    return Relation(
        id=str(row.get("id") or f"r{number}"),
        type=str(row["type"]),
        head=str(row["head"]),
        tail=str(row["tail"]),
        state=State(row.get("state", State.GOLD)),
        score=None if score is None else float(score),
        suggester=row.get("suggester"),
        reason=row.get("reason"),
        reviewer=row.get("reviewer"),
        decided_at=row.get("decided_at"),
    )


def document_to_json(annotated: AnnotatedDocument) -> Json:
    """Return a whole document as document JSON, spans and relations in the document's order."""
    document = annotated.document
    row: Json = {
        "format": FORMAT,
        "id": document.id,
        "title": document.title,
        "text": document.text,
        "sha256": document.sha256,
        "status": document.status.value,
        "source": {
            "name": document.source.name,
            "sha256": document.source.sha256,
            "encoding": document.source.encoding,
            "imported_at": document.source.imported_at,
            **facts(document.source),
        },
        "spans": [span_to_json(span) for span in annotated.spans],
        "relations": [relation_to_json(relation) for relation in annotated.relations],
    }
    if document.flagged:
        row["flagged"] = True
    return row


def document_from_json(row: Mapping[str, Any], where: str = "") -> AnnotatedDocument:
    """Return the document of one JSON object.

    Raises UserError when it is no document JSON, its checksum is wrong, a span does not quote its text, or a
    relation points at no span.
    """
    try:
        return _document_from_json(row, where)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UserError(
            "bad-document",
            f"This is no annotated document: {type(error).__name__} {error}.",
            where=where,
            remedy="Each line must be a JSON object with at least text and spans as the README's formats chapter says.",
        ) from error


def _document_from_json(row: Mapping[str, Any], where: str) -> AnnotatedDocument:
    text = row["text"]
    if not isinstance(text, str) or not text:
        raise ValueError("text is missing or empty")
    digest = text_hash(text)
    if row.get("sha256") not in (None, "", digest):
        raise UserError(
            "bad-checksum",
            "The text does not match its checksum.",
            where=where,
            remedy="The file was changed after it was written: export it again.",
        )
    spans = tuple(span_from_json(span, text, number) for number, span in enumerate(row.get("spans") or (), 1))
    relations = tuple(relation_from_json(rel, number) for number, rel in enumerate(row.get("relations") or (), 1))
    check_spans(text, spans, where)
    _check_ids(spans, relations)
    source = row.get("source") or {}
    document = Document(
        id=str(row.get("id") or digest[:16]),
        title=str(row.get("title") or find_title(text, str(source.get("name") or ""))),
        text=text,
        sha256=digest,
        status=Status(row.get("status") or Status.TODO),
        flagged=bool(row.get("flagged", False)),
        source=Source(
            name=str(source.get("name") or ""),
            sha256=str(source.get("sha256") or ""),
            encoding=str(source.get("encoding") or "utf-8"),
            imported_at=str(source.get("imported_at") or ""),
            **{name: str(source.get(name) or "") for name in FACTS},
        ),
    )
    _check_values(document, spans, relations)
    return annotate(document, spans, relations)


def _check_values(document: Document, spans: tuple[Span, ...], relations: tuple[Relation, ...]) -> None:
    """Raise TypeError or ValueError for what nothing can keep: other types, infinite numbers, half signs."""
    source = document.source
    words = [document.id, document.title, source.name, source.sha256, source.encoding, source.imported_at]
    words += facts(source).values()
    numbers: list[float | None] = []
    for span in spans:
        told = (span.suggester, span.suggester_version, span.reason, span.reviewer, span.decided_at)
        words += [span.id, span.label, span.comment, *(word for word in told if word is not None)]
        numbers += [span.score, span.seconds]
        for place in (span, span.proposal):
            if place is not None and place.attributes:
                words.append(json.dumps(dict(place.attributes), ensure_ascii=False, allow_nan=False))
    for relation in relations:
        about = (relation.suggester, relation.reason, relation.reviewer, relation.decided_at)
        words += [relation.id, relation.type, *(word for word in about if word is not None)]
        numbers.append(relation.score)
    "".join(words).encode("utf-8")
    if not all(map(math.isfinite, (number for number in numbers if number is not None))):
        raise ValueError("a score or time is infinite")


def _check_ids(spans: tuple[Span, ...], relations: tuple[Relation, ...]) -> None:
    ids = {span.id for span in spans}
    if len(ids) < len(spans):
        raise ValueError("two spans have the same id")
    if len({relation.id for relation in relations}) < len(relations):
        raise ValueError("two relations have the same id")
    for relation in relations:
        if not {relation.head, relation.tail} <= ids:
            raise ValueError(f"relation {relation.id} points at a span that is not there")
