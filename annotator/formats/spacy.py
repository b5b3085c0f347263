"""spaCy's DocBin: a document a Doc with a character a token; all spans in `doc.spans["sc"]`, the flat ones in ents."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import Any, BinaryIO

from annotator.core.document import AnnotatedDocument, facts
from annotator.core.errors import UserError
from annotator.formats.conll import HOLDS as FLAT
from annotator.formats.docbin import read_docs, written
from annotator.formats.extras import library
from annotator.formats.files import open_file
from annotator.formats.losses import Holds, kept
from annotator.formats.registry import Format, OnProblem, register
from annotator.formats.rows import Row, source_row, stored_document

EXTRA = "formats-spacy"
GROUP = "sc"
HOLDS = Holds(relations=True, attributes=True, titles=True, facts=True, ids=True)
_OURS = "annotator"


def write_spacy(documents: Iterable[AnnotatedDocument], stream: BinaryIO) -> None:
    """Write documents as one DocBin with user data; raises UserError without spaCy."""
    vocab = library("spacy.vocab", EXTRA).Vocab()
    written((to_doc(annotated, vocab) for annotated in documents), stream, EXTRA)


def to_doc(annotated: AnnotatedDocument, vocab: Any) -> Any:
    """Return a spaCy Doc of a document; `doc.text` is its text, character for character."""
    tokens = library("spacy.tokens", EXTRA)
    text = annotated.document.text
    doc = tokens.Doc(vocab, words=list(text), spaces=[False] * len(text))
    doc.spans[GROUP] = [tokens.Span(doc, span.start, span.end, label=span.label) for span in annotated.spans]
    flat = kept(annotated, FLAT).spans
    doc.set_ents([tokens.Span(doc, span.start, span.end, label=span.label) for span in flat])
    # Only strings keep their order and kind in the file.
    places = {span.id: number for number, span in enumerate(annotated.spans)}
    relations = [{"type": r.type, "head": places[r.head], "tail": places[r.tail]} for r in annotated.relations]
    attributes = [dict(span.attributes) for span in annotated.spans]
    told = {"id": annotated.document.id, "title": annotated.document.title, **facts(annotated.document.source)}
    told_all = {**told, "attributes": attributes, "relations": relations}
    doc.user_data[_OURS] = json.dumps(told_all, ensure_ascii=False)
    return doc


def read_spacy(path: Path, on_problem: OnProblem) -> Iterator[AnnotatedDocument]:
    """Yield the documents of a DocBin: of the span group `sc` when there is one, else of the entities."""
    vocab = library("spacy.vocab", EXTRA).Vocab()
    with open_file(path) as file:
        docs = read_docs(path, file, vocab, EXTRA)
        for number in count(1):
            try:
                row = _document_row(next(docs), path.name)
            except StopIteration:
                return
            except UserError:
                raise
            except Exception as error:  # whatever msgpack, zlib and spaCy raise for bytes that are none of theirs
                raise UserError(
                    "not-docbin",
                    "This is no DocBin of spaCy.",
                    where=str(path),
                    remedy="Write it with DocBin.to_disk; what stands before was read.",
                ) from error
            try:
                yield stored_document(row, f"{path}:{number}", path.name)
            except UserError as problem:
                on_problem(problem)


def _document_row(doc: Any, name: str) -> Row:
    told = json.loads(doc.user_data.get(_OURS, "{}"))
    group = doc.spans.get(GROUP, doc.ents)
    attributes = told.get("attributes") or [{}] * len(group)
    spans = [
        {"id": f"s{n}", "start": s.start_char, "end": s.end_char, "label": s.label_, "attributes": attributes[n]}
        for n, s in enumerate(group)
    ]
    relations = [
        {"id": f"r{n}", "type": link["type"], "head": f"s{link['head']}", "tail": f"s{link['tail']}"}
        for n, link in enumerate(told.get("relations") or ())
    ]
    source = source_row(told, name, told)
    head = {"id": told.get("id"), "title": told.get("title"), "source": source}
    return {**head, "text": doc.text, "spans": spans, "relations": relations}


FORMAT = register(
    Format(
        "spacy",
        "spaCy DocBin",
        "spaCy DocBin",
        (".spacy",),
        'all gold spans in doc.spans["sc"], those that don\'t overlap in doc.ents, a character a token',
        reader=read_spacy,
        writer=write_spacy,
        loss=HOLDS,
        extra=EXTRA,
    )
)
