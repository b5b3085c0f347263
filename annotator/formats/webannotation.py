"""W3C Web Annotation (JSON-LD): an array of annotation pages, one for each article, with its text beside them.

Positions are code points, and each is backed by the quote with what stands before and after it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from annotator.core.codec import relation_to_json
from annotator.core.document import AnnotatedDocument
from annotator.core.errors import UserError
from annotator.core.relation import Relation
from annotator.core.span import Span, State
from annotator.formats.losses import EVERYTHING
from annotator.formats.registry import Format, OnProblem, register
from annotator.formats.rows import Row, dumps, extra_row, head_row, items, malformed, stored_document

CONTEXT = [
    "http://www.w3.org/ns/anno.jsonld",
    {"record": {"@id": "urn:annotator:record", "@type": "@json"}, "text": "urn:annotator:text"},
]
_AROUND = 16
_SHAPE = "an array of Web Annotation pages with text, items and TextPositionSelector"


def write_webannotation(documents: Iterable[AnnotatedDocument], stream: BinaryIO) -> None:
    """Write documents as one JSON array of annotation pages, a page a line, in UTF-8."""
    between = "[\n"
    for annotated in documents:
        stream.write((between + dumps(page(annotated)).removesuffix("\n")).encode("utf-8"))
        between = ",\n"
    stream.write(b"[]\n" if between == "[\n" else b"\n]\n")


def page(annotated: AnnotatedDocument) -> Row:
    """Return a document as an annotation page."""
    document = annotated.document
    source = f"urn:sha256:{document.sha256}"
    spans = [_annotation(span, source, document.text) for span in annotated.spans]
    return {
        "@context": CONTEXT,
        "id": f"{source}#annotations",
        "type": "AnnotationPage",
        "label": document.title,
        "text": document.text,
        "record": head_row(document),
        "items": spans + [_linking(relation, source) for relation in annotated.relations],
    }


def _annotation(span: Span, source: str, text: str) -> Row:
    quote: Row = {"type": "TextQuoteSelector", "exact": span.text}
    quote["prefix"] = text[max(0, span.start - _AROUND) : span.start]
    quote["suffix"] = text[span.end : span.end + _AROUND]
    place = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    body: list[Row] = [{"type": "TextualBody", "purpose": "classifying", "value": span.label}]
    if span.comment:
        body.append({"type": "TextualBody", "purpose": "commenting", "value": span.comment})
    row: Row = {"id": f"{source}#{span.id}", "type": "Annotation", "body": body}
    row["motivation"] = "classifying" if span.state is State.GOLD else "assessing"
    return {
        **row,
        "target": {"source": source, "selector": [place, quote]},
        "record": {"id": span.id, **extra_row(span)},
    }


def _linking(relation: Relation, source: str) -> Row:
    ends = {"body": f"{source}#{relation.tail}", "target": f"{source}#{relation.head}"}
    row = {"id": f"{source}#{relation.id}", "type": "Annotation", "motivation": "linking", **ends}
    return {**row, "record": relation_to_json(relation)}


def read_webannotation(path: Path, on_problem: OnProblem) -> Iterator[AnnotatedDocument]:
    """Yield the documents of a file; a page that holds none goes to `on_problem`."""
    for number, item in items(path):
        where = f"{path}:{number}"
        try:
            yield stored_document(_document_row(item), where, path.name)
        except UserError as problem:
            on_problem(problem)
        except (LookupError, TypeError, ValueError, AttributeError) as error:
            on_problem(malformed(where, error, _SHAPE))


def _document_row(item: Any) -> Row:
    spans: list[Row] = []
    relations: list[Row] = []
    for number, one in enumerate(item.get("items") or (), 1):
        if one.get("motivation") == "linking":
            relations.append(dict(one["record"]))
        else:
            spans.append(_span(one, item["text"], number))
    head = item.get("record") or {"title": item.get("label")}
    return {**head, "text": item["text"], "spans": spans, "relations": relations}


def _span(one: Row, text: str, number: int) -> Row:
    selectors = one["target"]["selector"]
    found = {selector["type"]: selector for selector in (selectors if isinstance(selectors, list) else [selectors])}
    body = one["body"] if isinstance(one["body"], list) else [one["body"]]
    labels = [part["value"] for part in body if part.get("purpose") in (None, "classifying", "tagging")]
    place, quote = found.get("TextPositionSelector"), found.get("TextQuoteSelector")
    if place is not None:
        start, end = place["start"], place["end"]
    elif quote is not None:
        start, end = _quoted(quote, text)
    else:
        raise ValueError("an annotation has neither position nor quote")
    row: Row = {"id": f"s{number}", "start": start, "end": end, "label": labels[0]} | (one.get("record") or {})
    return row | ({"text": quote["exact"]} if quote else {})


def _quoted(quote: Row, text: str) -> tuple[int, int]:
    """Return the place of a quote that is given without a position, by what stands around it."""
    before, exact = quote.get("prefix") or "", quote["exact"]
    start = text.find(before + exact + (quote.get("suffix") or ""))
    if start < 0:
        raise ValueError(f"the text has no {exact!r} there")
    return start + len(before), start + len(before) + len(exact)


FORMAT = register(
    Format(
        "webannotation",
        "W3C Web Annotation",
        "W3C Web Annotation",
        (".jsonld",),
        "annotation pages with position and quote selectors, relations as linking, and everything else that is known",
        reader=read_webannotation,
        writer=write_webannotation,
        loss=EVERYTHING,
    )
)
