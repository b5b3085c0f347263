"""Document JSON (`annotator/1`), one document a line; plain lines with just a text are read too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from annotator.core.codec import document_to_json
from annotator.core.document import AnnotatedDocument
from annotator.core.errors import UserError
from annotator.formats.losses import EVERYTHING
from annotator.formats.registry import Format, OnProblem, first_object, register
from annotator.formats.rows import dumps, lines, parse, stored_document
from annotator.formats.tables import article_row, has_articles, text_column


def read_jsonl(path: Path, on_problem: OnProblem) -> Iterator[AnnotatedDocument]:
    """Yield the documents of a file line by line; a line that holds none goes to `on_problem` and the rest goes on."""
    for number, line in lines(path):
        try:
            document = parse_line(line, f"{path}:{number}", path.name)
        except UserError as problem:
            on_problem(problem)
        else:
            yield document


def parse_line(line: bytes, where: str, name: str = "") -> AnnotatedDocument:
    """Return the document of one line; `name` is the source of a line that names none. Raises UserError."""
    row = parse(line, where)
    words = {key: value for key, value in row.items() if isinstance(value, str)} if isinstance(row, dict) else {}
    if has_articles(words) and has_articles(row) and not isinstance(row.get("source"), dict):
        known = {key: row[key] for key in ("id", "status", "flagged") if key in row}
        row = known | article_row(words, text_column(words, where), name)
    return stored_document(row, where, name)


def to_line(document: AnnotatedDocument) -> str:
    """Return a document as one line of JSON with its line end; no character inside it ends a line for anybody."""
    return dumps(document_to_json(document))


def write_jsonl(documents: Iterable[AnnotatedDocument], stream: BinaryIO) -> None:
    """Write documents to a binary stream in UTF-8, one a line, in the order given."""
    for document in documents:
        stream.write(to_line(document).encode("utf-8"))


FORMAT = register(
    Format(
        "jsonl",
        "文档 JSON",
        "Document JSON",
        (".jsonl", ".ndjson"),
        "one document a line with spans, relations and every decision on them; lines with only a text are read too",
        reader=read_jsonl,
        holds_articles=lambda path: has_articles(first_object(path)),
        writer=write_jsonl,
        loss=EVERYTHING,
    )
)
