"""Document JSON (`annotator/1`), one document a line; plain lines with just a text are read too."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

from annotator.core.codec import document_from_json, document_to_json
from annotator.core.document import AnnotatedDocument, normalise_text, text_hash
from annotator.core.errors import UserError
from annotator.formats.files import open_file, unreadable
from annotator.formats.registry import Format, OnProblem, register

MAX_LINE = 200_000_000
_LINE_SEPARATORS = {ord("\u0085"): "\\u0085", ord("\u2028"): "\\u2028", ord("\u2029"): "\\u2029"}


def read_jsonl(path: Path, on_problem: OnProblem) -> Iterator[AnnotatedDocument]:
    """Yield the documents of a file line by line; a line that holds none goes to `on_problem` and the rest goes on."""
    found = False
    with open_file(path) as file:
        for number, line in enumerate(_lines(file, path), 1):
            if not line.strip():
                continue
            found = True
            try:
                document = parse_line(line, f"{path}:{number}", path.name)
            except UserError as problem:
                on_problem(problem)
            else:
                yield document
    if not found:
        raise UserError("empty-file", "The file is empty.", where=str(path), remedy="Nothing was read from it.")


def _lines(file: BinaryIO, path: Path) -> Iterator[bytes]:
    while True:
        try:
            line = file.readline(MAX_LINE)
        except OSError as error:
            raise unreadable(path, error) from error
        if not line:
            return
        if len(line) == MAX_LINE:
            raise UserError(
                "line-too-long",
                f"A line is longer than {MAX_LINE // 1_000_000} MB.",
                where=str(path),
                remedy="Write one document a line.",
            )
        yield line


def parse_line(line: bytes, where: str, name: str = "") -> AnnotatedDocument:
    """Return the document of one line; `name` is the source of a line that names none. Raises UserError."""
    try:
        row = json.loads(line.decode("utf-8-sig"), parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise UserError(
            "not-json",
            "This line is no JSON in UTF-8.",
            where=where,
            remedy="Each line must be one JSON object as the README's formats chapter says.",
        ) from error
    if isinstance(row, dict) and isinstance(row.get("text"), str):
        row = _as_stored(row, name, where)
    return document_from_json(row, where)


def _no_number(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number")


def _as_stored(row: dict[str, Any], name: str, where: str) -> dict[str, Any]:
    """Return the row with its text as texts are stored, its offsets along with it, and a source of its own."""
    text: str = row["text"]
    if "\0" in text:
        raise UserError("bad-document", "The text holds a NUL character.", where=where, remedy="Take it out.")
    if "format" not in row and not row.get("source"):
        row = {**row, "source": {"name": name}}
    stored = normalise_text(text)
    if stored == text or not isinstance(row.get("spans") or [], list):
        return row
    spans = [_moved(span, text) for span in row.get("spans") or ()]
    return {**row, "text": stored, "spans": spans, "sha256": _checked_hash(row.get("sha256"), text, stored)}


def _checked_hash(given: object, text: str, stored: str) -> object:
    """Return the stored text's hash where the given one was right for the text as it came, else the wrong one."""
    try:
        return text_hash(stored) if given in (None, "", text_hash(text)) else given
    except UnicodeEncodeError:
        return given


def _moved(span: Any, text: str) -> Any:
    if not isinstance(span, dict):
        return span
    moved = dict(span)
    for key in ("start", "end"):
        if isinstance(span.get(key), int):
            moved[key] = len(normalise_text(text[: span[key]]))
    if isinstance(span.get("text"), str):
        moved["text"] = normalise_text(span["text"])
    if isinstance(span.get("proposal"), dict):
        moved["proposal"] = _moved(span["proposal"], text)
    return moved


def to_line(document: AnnotatedDocument) -> str:
    """Return a document as one line of JSON with its line end; no character inside it ends a line for anybody."""
    row = json.dumps(document_to_json(document), ensure_ascii=False, allow_nan=False)
    return row.translate(_LINE_SEPARATORS) + "\n"


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
        writer=write_jsonl,
    )
)
