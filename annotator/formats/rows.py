"""What the JSON formats share: lines, arrays read item by item, rows as stored documents."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

from annotator.core.codec import document_from_json, span_to_json
from annotator.core.document import FACTS, AnnotatedDocument, Document, facts, normalise_text, text_hash
from annotator.core.errors import UserError
from annotator.core.span import Span
from annotator.formats.files import open_file, unreadable

MAX_LINE = 200_000_000
CHUNK = 1 << 20
Row = dict[str, Any]
_LINE_SEPARATORS = {ord("\u0085"): "\\u0085", ord("\u2028"): "\\u2028", ord("\u2029"): "\\u2029"}
_SEPARATOR = re.compile("[\u0085\u2028\u2029]")
_BETWEEN = re.compile(r"[ \t\r\n,\[\]]*")


def lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Yield (number, line) of the lines with content; raises UserError when the file is unreadable or has none."""
    found = False
    with open_file(path) as file:
        for number, line in enumerate(_raw_lines(file, path), 1):
            if line.strip():
                found = True
                yield number, line
    if not found:
        raise empty(path)


def _raw_lines(file: BinaryIO, path: Path) -> Iterator[bytes]:
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


def empty(path: Path) -> UserError:
    """Return the UserError for a file without content."""
    return UserError("empty-file", "The file is empty.", where=str(path), remedy="Nothing was read from it.")


def parse(line: bytes, where: str) -> Any:
    """Return the JSON value of one line of UTF-8; raises UserError when it is none."""
    try:
        return json.loads(line.decode("utf-8-sig"), parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise UserError(
            "not-json",
            "This line is no JSON in UTF-8.",
            where=where,
            remedy="Each line must be one JSON object as the README's formats chapter says.",
        ) from error


def _no_number(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number")


def items(path: Path) -> Iterator[tuple[int, Any]]:
    """Yield (number, object) of a JSON array of objects, or of objects one after the other, a piece at a time.

    Raises UserError when the file is unreadable, empty or no JSON in UTF-8 from some item on.
    """
    decoder = json.JSONDecoder(parse_constant=_no_number)
    number, rest, wanted = 0, "", 0
    with open_file(path) as file:
        try:
            for piece, last in _pieces(file):
                rest, place = rest + piece, 0
                if len(rest) < wanted and not last:
                    continue
                while (place := _gap(rest, place)) < len(rest):
                    try:
                        value, place = decoder.raw_decode(rest, place)
                    except ValueError:
                        if last or len(rest) > MAX_LINE:
                            raise
                        break
                    number += 1
                    yield number, value
                # An item that is not whole yet is tried again only when there is twice as much of it.
                rest = rest[place:]
                wanted = 2 * len(rest)
        except (ValueError, RecursionError) as error:
            raise UserError(
                "not-json",
                "This file is no JSON in UTF-8.",
                where=f"{path}:{number + 1}",
                remedy="Save or export it again; what stands before this item was read.",
            ) from error
        except OSError as error:
            raise unreadable(path, error) from error
    if not number:
        raise empty(path)


def _gap(text: str, place: int) -> int:
    """Return the place of the next item: behind blanks, commas and the brackets around the whole."""
    found = _BETWEEN.match(text, place)
    return found.end() if found else place


def _pieces(file: BinaryIO) -> Iterator[tuple[str, bool]]:
    """Yield (text, whether it is the last) of pieces of a file."""
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    while data := file.read(CHUNK):
        yield decoder.decode(data), False
    yield decoder.decode(b"", final=True), True


def dumps(value: object) -> str:
    """Return a value as one line of JSON with its line end; no character inside it ends a line for anybody."""
    line = json.dumps(value, ensure_ascii=False, allow_nan=False)
    # Most lines hold none, and looking is much faster than translating.
    separated = _SEPARATOR.search(line) is not None
    return (line.translate(_LINE_SEPARATORS) if separated else line) + "\n"


def write_row(stream: BinaryIO, value: object) -> None:
    """Write a value as one line of JSON in UTF-8."""
    stream.write(dumps(value).encode("utf-8"))


def malformed(where: str, error: Exception | str, shape: str) -> UserError:
    """Return the UserError for a value that has not the shape of its format."""
    told = error if isinstance(error, str) else f"{type(error).__name__} {error}"
    return UserError(
        "bad-document",
        f"This is no annotated document: {told}.",
        where=where,
        remedy=f"It must have the shape of {shape}.",
    )


def stored_document(row: Any, where: str, name: str = "") -> AnnotatedDocument:
    """Return the document of a document JSON row, its line ends made LF and its offsets moved along.

    `name` is the source of a row that names none. Raises UserError as `document_from_json` does, and for NUL.
    """
    if isinstance(row, dict) and isinstance(row.get("text"), str):
        row = _as_stored(row, name, where)
    return document_from_json(row, where)


def _as_stored(row: Row, name: str, where: str) -> Row:
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


def head_row(document: Document) -> Row:
    """Return what document JSON says of a document apart from its text, spans and relations."""
    source = document.source
    row: Row = {
        "id": document.id,
        "title": document.title,
        "status": document.status.value,
        "source": {
            "name": source.name,
            "sha256": source.sha256,
            "encoding": source.encoding,
            "imported_at": source.imported_at,
            **facts(source),
        },
    }
    return {**row, "flagged": True} if document.flagged else row


def source_row(written: object, name: str, told: Mapping[str, Any]) -> Row:
    """Return the source of a document: nothing but its facts when its id was `written`, else the file's name too."""
    found = {fact: told[fact] for fact in FACTS if isinstance(told.get(fact), str)}
    return {"encoding": "utf-8", **found} if written else {"name": name, **found}


def extra_row(span: Span) -> Row:
    """Return what document JSON says of a span beyond its id, offsets, label and text, without what is empty."""
    row = span_to_json(span)
    common = ("id", "start", "end", "label", "text")
    return {name: value for name, value in row.items() if name not in common and value not in (None, {}, "")}
