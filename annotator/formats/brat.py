"""brat standoff: a folder with a .txt and a .ann for each article, and an annotation.conf that fits them.

Offsets are code points. A span over a line break is written in fragments, as brat wants it.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from annotator.core.document import AnnotatedDocument
from annotator.core.errors import UserError
from annotator.core.span import Span
from annotator.formats.files import open_file, unreadable
from annotator.formats.losses import Holds
from annotator.formats.registry import Format, OnProblem, register
from annotator.formats.rows import Row, malformed, stored_document

_SHAPE = "brat's standoff files: T, R, A and # lines beside the text"
_TAKEN = re.compile(r"[^\w-]|%")
_FILE = re.compile(r"[^\w.-]|^\.")
_STRETCH = re.compile(r"[^\n]+")
_NAME_LIMIT = 100
HOLDS = Holds(
    spans=lambda span: "\n" not in (span.text[0], span.text[-1]),
    relations=True,
    attributes=True,
    comments=True,
    ids=True,
)


def _type(name: str) -> str:
    return _TAKEN.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), name)


def write_brat(documents: Iterable[AnnotatedDocument], folder: Path) -> None:
    """Write documents into a folder, each as two files named after its id."""
    entities: set[str] = set()
    relations: set[tuple[str, str, str]] = set()
    attributes: dict[str, set[str]] = {}
    for annotated in documents:
        name = _free(folder, file_name(annotated.document.id))
        (folder / f"{name}.txt").write_bytes(annotated.document.text.encode("utf-8"))
        (folder / f"{name}.ann").write_bytes("".join(f"{line}\n" for line in standoff(annotated)).encode("utf-8"))
        labels = {span.id: _type(span.label) for span in annotated.spans}
        entities.update(labels.values())
        relations.update((_type(link.type), labels[link.head], labels[link.tail]) for link in annotated.relations)
        for span in annotated.spans:
            for attribute, value in _plain_attributes(span).items():
                attributes.setdefault(attribute, set()).add(value)
    (folder / "annotation.conf").write_bytes(configuration(entities, relations, attributes).encode("utf-8"))


def file_name(document: str) -> str:
    """Return a file name (without ending) from which the id can be had again, or where it is too long, a short one."""
    name = _FILE.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), document)
    return name if len(name.encode()) <= _NAME_LIMIT else hashlib.sha256(document.encode()).hexdigest()[:32]


def _free(folder: Path, name: str) -> str:
    number, free = 1, name
    while (folder / f"{free}.txt").exists():
        number += 1
        free = f"{name}~{number}"
    return free


def configuration(
    entities: Iterable[str], relations: Iterable[tuple[str, str, str]], attributes: dict[str, set[str]]
) -> str:
    """Return annotation.conf for these types; relations are (type, head, tail)."""
    lines = ["[entities]", *sorted(entities), "", "[relations]"]
    lines += [f"{kind}\tArg1:{head}, Arg2:{tail}" for kind, head, tail in sorted(relations)]
    lines += ["<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>", "", "[events]", "", "[attributes]"]
    lines += [f"{name}\tArg:<ENTITY>, Value:{'|'.join(sorted(values))}" for name, values in sorted(attributes.items())]
    return "\n".join([*lines, ""])


def standoff(annotated: AnnotatedDocument) -> Iterator[str]:
    """Yield the lines of a document's .ann file: spans with their attributes and notes, then relations."""
    numbers = {span.id: f"T{number}" for number, span in enumerate(annotated.spans, 1)}
    attribute = note = 0
    for span in annotated.spans:
        name = numbers[span.id]
        stretches = [(span.start + found.start(), span.start + found.end()) for found in _STRETCH.finditer(span.text)]
        places = ";".join(f"{start} {end}" for start, end in stretches)
        yield f"{name}\t{_type(span.label)} {places}\t{' '.join(_STRETCH.findall(span.text))}"
        plain = _plain_attributes(span)
        for kind, value in plain.items():
            attribute += 1
            yield f"A{attribute}\t{kind} {name} {value}"
        if words := _note(span, plain):
            note += 1
            yield f"#{note}\tAnnotatorNotes {name}\t{words}"
    for number, link in enumerate(annotated.relations, 1):
        yield f"R{number}\t{_type(link.type)} Arg1:{numbers[link.head]} Arg2:{numbers[link.tail]}"


def _plain_attributes(span: Span) -> dict[str, str]:
    """Return the attributes that brat can offer as a choice: single words."""
    words = {name: value for name, value in span.attributes.items() if isinstance(value, str)}
    return {
        name: value for name, value in words.items() if re.fullmatch(r"[\w-]+", name) and re.fullmatch(r"\w+", value)
    }


def _note(span: Span, plain: dict[str, str]) -> str:
    rest = {name: value for name, value in span.attributes.items() if name not in plain}
    if not rest and (not span.comment or (span.comment == span.comment.strip() and _is_plain(span.comment))):
        return span.comment
    return json.dumps({"attributes": rest, "comment": span.comment}, ensure_ascii=True)


def _is_plain(words: str) -> bool:
    return not words.startswith("{") and words.isprintable()


def read_brat(path: Path, on_problem: OnProblem) -> Iterator[AnnotatedDocument]:
    """Yield the articles of a folder, or the one of a .ann or .txt file; what can't be read goes to `on_problem`."""
    texts = _texts(path)
    if not texts:
        raise UserError(
            "folder-empty", "There are no .txt and .ann files in it.", where=str(path), remedy="Name a brat folder."
        )
    for text in texts:
        try:
            yield _article(text, on_problem)
        except UserError as problem:
            on_problem(problem)
        except (KeyError, ValueError, IndexError, RecursionError) as error:
            on_problem(malformed(str(text.with_suffix(".ann")), error, _SHAPE))


def _texts(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path.with_suffix(".txt")]
    try:
        return sorted(one for one in path.rglob("*.txt") if one.with_suffix(".ann").exists())
    except OSError as error:
        raise unreadable(path, error) from error


def _content(path: Path) -> str:
    with open_file(path) as file:
        try:
            return file.read().decode("utf-8")
        except UnicodeDecodeError as error:
            raise malformed(str(path), "it is not in UTF-8", _SHAPE) from error


def _article(path: Path, on_problem: OnProblem) -> AnnotatedDocument:
    text = _content(path)
    notes = path.with_suffix(".ann")
    rows = [line.split("\t") for line in _content(notes).split("\n") if line.strip()]
    spans = {row[0]: _span(row, text, str(notes), on_problem) for row in rows if row[0].startswith("T")}
    for row in rows:
        if row[0][0] in "AM":
            name, target, *value = row[1].split()
            if target in spans:
                spans[target]["attributes"][name] = value[0] if value else True
        elif row[0].startswith("#") and row[1].split()[-1] in spans:
            _read_note(spans[row[1].split()[-1]], "\t".join(row[2:]))
    links = [_link(row, spans) for row in rows if row[0].startswith("R")]
    head = {"id": unquote(path.stem), "source": {"encoding": "utf-8"}}
    document = {**head, "text": text, "spans": list(spans.values()), "relations": [link for link in links if link]}
    return stored_document(document, str(notes), path.name)


def _span(row: list[str], text: str, where: str, on_problem: OnProblem) -> Row:
    label, _, places = row[1].partition(" ")
    parts = [tuple(map(int, stretch.split())) for stretch in places.split(";")]
    start, end = parts[0][0], parts[-1][1]
    between = "".join(text[one[1] : other[0]] for one, other in pairwise(parts))
    if between.strip("\r\n"):
        on_problem(_discontinuous(where, row[0]))
    return {"id": row[0], "start": start, "end": end, "label": unquote(label), "attributes": {}, "comment": ""}


def _discontinuous(where: str, name: str) -> UserError:
    return UserError(
        "discontinuous-span",
        f"{name} has parts with other words between them; it was read as one span from the first to the last.",
        where=where,
        remedy="Check it.",
    )


def _read_note(span: Row, words: str) -> None:
    try:
        told: Any = json.loads(words)
    except ValueError:
        told = None
    if isinstance(told, dict) and isinstance(told.get("attributes"), dict):
        span["attributes"] |= told["attributes"]
        span["comment"] = str(told.get("comment") or "")
    else:
        span["comment"] = " ".join(filter(None, (span["comment"], words)))


def _link(row: list[str], spans: dict[str, Row]) -> Row:
    kind, *arguments = row[1].split()
    ends = [argument.partition(":")[2] for argument in arguments]
    if len(ends) != 2 or not set(ends) <= spans.keys():
        return {}
    return {"id": row[0], "type": unquote(kind), "head": ends[0], "tail": ends[1]}


FORMAT = register(
    Format(
        "brat",
        "brat 标注文件夹",
        "brat standoff",
        (),
        "a folder with .txt, .ann and annotation.conf: gold spans (fragments over line breaks), relations, attributes, "
        "notes; code point offsets",
        reader=read_brat,
        folder_writer=write_brat,
        loss=HOLDS,
        marks=("annotation.conf", "*.ann"),
    )
)
