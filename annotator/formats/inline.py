"""Marked text: articles with their spans in brackets, to be read and written by hand.

    === id | title
    ⟦PROJECT#1 has_investment>2 kind="named"|产业园⟧投资⟦INVESTMENT#2 value=500000000|5亿元⟧。

A head is a label, with `?` before it when it is only suggested and `-` when rejected; then, each after a blank, `@` and
the score, `type>number` for a relation, `name=JSON` for an attribute. A backslash takes the next sign as it is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote

from annotator.core.document import AnnotatedDocument
from annotator.core.errors import UserError
from annotator.core.relation import Relation
from annotator.core.span import Span, State
from annotator.formats.files import open_file
from annotator.formats.losses import EVERY, Holds, Overlaps
from annotator.formats.registry import Format, OnProblem, register
from annotator.formats.rows import Row, empty, malformed, stored_document

HOLDS = Holds(EVERY, Overlaps.NESTED, relations=True, attributes=True, scores=EVERY, titles=True, ids=True)
_SHAPE = "marked text: ⟦LABEL|words⟧"
_SIGNS = {State.GOLD: "", State.SUGGESTED: "?", State.REJECTED: "-"}
_STATES = {sign: state.value for state, sign in _SIGNS.items()}
_TAKEN = re.compile(r"[\s%|#>=@?⟦⟧\\-]")
_ESCAPED = re.compile(r"[⟦⟧\\]|^=(?=== )", re.MULTILINE)
_LABEL = re.compile(r"([?-]?)([^\s|#>=@]+)(?:#(\d+))?")
_LINK = re.compile(r"([?-]?)([^\s|#>=@]+)>(\d+)")
_NAME = re.compile(r"([^\s|#>=@]+)=")
_NUMBER = re.compile(r"@([0-9.eE+-]+)")
_DECODER = json.JSONDecoder()


def quote(name: str) -> str:
    """Return a label or name with the signs that the markup needs as `%XX` of UTF-8."""
    return _TAKEN.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), name)


def write_inline(documents: Iterable[AnnotatedDocument], stream: BinaryIO) -> None:
    """Write documents as marked text in UTF-8, one after the other."""
    for annotated in documents:
        document = annotated.document
        head = f"=== {_word(document.id)} | {_word(document.title)}"
        stream.write(f"{head}\n{mark(annotated)}\n".encode())


def _word(text: str) -> str:
    plain = text and text == text.strip() and text[0] != '"' and not set(text) & set("\n\r|")
    return text if plain else json.dumps(text, ensure_ascii=False).replace("|", "\\u007c")


def mark(annotated: AnnotatedDocument) -> str:
    """Return a document's text with its spans, of which none may cross another, in brackets."""
    text = annotated.document.text
    linked = chain.from_iterable((relation.head, relation.tail) for relation in annotated.relations)
    numbers = {span: number for number, span in enumerate(dict.fromkeys(linked), 1)}
    parts: list[str] = []
    open_ends: list[int] = []
    place = 0

    def plain(until: int) -> None:
        nonlocal place
        parts.append(text[place:until])
        place = until

    escapes = {found.start(): f"\\{found[0]}" for found in _ESCAPED.finditer(text)}
    starts: dict[int, list[Span]] = {}
    for span in annotated.spans:
        starts.setdefault(span.start, []).append(span)
    for position in sorted({*starts, *(span.end for span in annotated.spans), *escapes}):
        plain(position)
        while open_ends and open_ends[-1] == position:
            parts.append("⟧")
            open_ends.pop()
        for span in starts.get(position, ()):
            parts.append(f"⟦{_head(span, numbers, annotated.relations)}|")
            open_ends.append(span.end)
        if position in escapes:
            parts.append(escapes[position])
            place = position + 1
    plain(len(text))
    return "".join(parts)


def _head(span: Span, numbers: dict[str, int], relations: Iterable[Relation]) -> str:
    words = [_SIGNS[span.state] + quote(span.label) + (f"#{numbers[span.id]}" if span.id in numbers else "")]
    if span.score is not None:
        words.append(f"@{span.score!r}")
    words += [f"{_SIGNS[r.state]}{quote(r.type)}>{numbers[r.tail]}" for r in relations if r.head == span.id]
    for name, value in span.attributes.items():
        words.append(f"{quote(name)}={json.dumps(value, ensure_ascii=False, separators=(',', ':'))}")
    return " ".join(words)


def read_inline(path: Path, on_problem: OnProblem) -> Iterator[AnnotatedDocument]:
    """Yield the articles of a file of marked text; one that is marked wrongly goes to `on_problem`."""
    for number, head, body in _blocks(path):
        where = f"{path}:{number}"
        try:
            yield _article(head, body, where, path.name)
        except UserError as problem:
            on_problem(problem)
        except (ValueError, RecursionError) as error:
            on_problem(malformed(where, error, _SHAPE))


def _blocks(path: Path) -> Iterator[tuple[int, str, str]]:
    """Yield (line number, head line, body) of each article; a file without a head line is one article."""
    head, first = "", 1
    body: list[str] = []
    with open_file(path) as file:
        for number, raw in enumerate(file, 1):
            line = raw.decode("utf-8-sig" if number == 1 else "utf-8", "surrogateescape")
            if line.startswith("=== "):
                if head or "".join(body).strip():
                    yield first, head, "".join(body)
                head, body, first = line, [], number
            else:
                body.append(line)
    if not head and not "".join(body).strip():
        raise empty(path)
    yield first, head, "".join(body)


def _article(head: str, body: str, where: str, name: str) -> AnnotatedDocument:
    raw = body.removesuffix("\n").removesuffix("\r")
    if any("\ud800" <= sign <= "\udfff" for sign in raw + head):
        raise malformed(where, "it is not in UTF-8", _SHAPE)
    text, spans, relations = unmark(raw)
    row: Row = {
        "text": text,
        "spans": spans,
        "relations": relations,
        "source": {"name": name} if not head else {"encoding": "utf-8"},
    }
    if head:
        row["id"], _, row["title"] = (_plain(part.strip()) for part in head[4:].partition("|"))
    return stored_document(row, where, name)


def _plain(word: str) -> str:
    return str(json.loads(word)) if word.startswith('"') else word


def unmark(marked: str) -> tuple[str, list[Row], list[Row]]:
    """Return the text, spans and relations (document JSON) of a marked text; raises ValueError when ill-formed."""
    parts: list[str] = []
    spans: list[Row] = []
    opened: list[Row] = []
    place = length = 0
    for found in re.finditer(r"⟦|⟧|\\(.)", marked, re.DOTALL):
        if found.start() < place:
            continue
        length += found.start() - place
        parts.append(marked[place : found.start()])
        place = found.end()
        if found[1] is not None:
            parts.append(found[1])
            length += 1
        elif found[0] == "⟦":
            row, place = _read_head(marked, place)
            spans.append({**row, "start": length})
            opened.append(spans[-1])
        elif opened:
            opened.pop()["end"] = length
        else:
            raise ValueError(f"a ⟧ too many behind {marked[max(0, place - 12) : place]!r}")
    parts.append(marked[place:])
    if opened:
        raise ValueError(f"the span {opened[-1]['label']} is not closed")
    return "".join(parts), *_linked(spans)


def _linked(spans: list[Row]) -> tuple[list[Row], list[Row]]:
    numbered: dict[str, str] = {}
    for rank, span in enumerate(spans, 1):
        span["id"] = f"s{rank}"
        if (number := span.pop("number")) is not None and numbered.setdefault(number, span["id"]) != span["id"]:
            raise ValueError(f"two spans have the number {number}")
    relations: list[Row] = []
    for span in spans:
        for sign, kind, number in span.pop("links"):
            if number not in numbered:
                raise ValueError(f"no span has the number {number}")
            state = _STATES[sign]
            relations.append({"type": kind, "head": span["id"], "tail": numbered[number], "state": state})
    return spans, relations


def _read_head(marked: str, place: int) -> tuple[Row, int]:
    label = _LABEL.match(marked, place)
    if label is None:
        raise ValueError(f"a ⟦ without a label at {marked[place : place + 12]!r}")
    row: Row = {
        "label": unquote(label[2]),
        "state": _STATES[label[1]],
        "number": label[3],
        "links": [],
        "attributes": {},
    }
    place = label.end()
    while marked[place : place + 1] == " ":
        place += 1
        if found := _NUMBER.match(marked, place):
            row["score"] = float(found[1])
        elif found := _LINK.match(marked, place):
            row["links"].append((found[1], unquote(found[2]), found[3]))
        elif found := _NAME.match(marked, place):
            row["attributes"][unquote(found[1])], place = _DECODER.raw_decode(marked, found.end())
            continue
        else:
            break
        place = found.end()
    if marked[place : place + 1] != "|":
        raise ValueError(f"no | behind the label {label[2]}")
    return row, place + 1


FORMAT = register(
    Format(
        "inline",
        "行内标记文本",
        "Marked text",
        (".inline",),
        "articles with spans in ⟦brackets⟧, relations, attributes and scores, readable as it stands",
        reader=read_inline,
        writer=write_inline,
        loss=HOLDS,
    )
)
