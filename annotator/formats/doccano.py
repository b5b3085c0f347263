"""doccano's JSONL, both shapes: `label` lists, and `entities` with `relations`.

Its pages count UTF-16 units (projects with "Count grapheme clusters as one character" off, which is the default), and
its files do not say so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any, BinaryIO

from annotator.core.document import AnnotatedDocument, facts
from annotator.core.errors import UserError
from annotator.core.offsets import Utf16Map
from annotator.formats.losses import Holds
from annotator.formats.registry import Format, OnProblem, register
from annotator.formats.rows import Row, lines, malformed, parse, source_row, stored_document, write_row

LABELS = Holds(titles=True, facts=True, ids=True)
ENTITIES = Holds(relations=True, titles=True, facts=True, ids=True)
_SHAPE = "doccano's JSONL: text with label [[start, end, name]], or with entities and relations"


def write_labels(documents: Iterable[AnnotatedDocument], stream: BinaryIO) -> None:
    """Write documents in the `label` shape; offsets are UTF-16 units."""
    for annotated in documents:
        units = Utf16Map(annotated.document.text)
        spans = [[units.to_utf16(s.start), units.to_utf16(s.end), s.label] for s in annotated.spans]
        write_row(stream, {**_head(annotated), "label": spans})


def write_entities(documents: Iterable[AnnotatedDocument], stream: BinaryIO) -> None:
    """Write documents in the shape of projects with relations; offsets are UTF-16 units, ids count over the file."""
    numbers, links = count(1), count(1)
    for annotated in documents:
        units = Utf16Map(annotated.document.text)
        ids = {span.id: next(numbers) for span in annotated.spans}
        entities = [
            {
                "id": ids[span.id],
                "label": span.label,
                "start_offset": units.to_utf16(span.start),
                "end_offset": units.to_utf16(span.end),
            }
            for span in annotated.spans
        ]
        relations = [
            {"id": next(links), "from_id": ids[r.head], "to_id": ids[r.tail], "type": r.type}
            for r in annotated.relations
        ]
        write_row(stream, {**_head(annotated), "entities": entities, "relations": relations})


def _head(annotated: AnnotatedDocument) -> Row:
    # doccano keeps further fields as metadata of the example and gives `id` numbers of its own.
    document = annotated.document
    return {"text": document.text, "document": document.id, "title": document.title, **facts(document.source)}


def read_doccano(path: Path, on_problem: OnProblem, utf16: bool = True) -> Iterator[AnnotatedDocument]:
    """Yield the documents of either shape; one with an offset that fits no character goes to `on_problem`."""
    for number, line in lines(path):
        where = f"{path}:{number}"
        try:
            yield parse_row(parse(line, where), where, path.name, utf16)
        except UserError as problem:
            on_problem(problem)


def parse_row(row: Any, where: str, name: str = "", utf16: bool = True) -> AnnotatedDocument:
    """Return the document of one row, its offsets counted in UTF-16 units or else in code points; raises UserError."""
    try:
        text: str = row["text"]
        place = _unit(text, where) if utf16 else int
        spans = [_span(given, place, number) for number, given in enumerate(_given(row), 1)]
        relations = [
            {"id": str(link["id"]), "type": link["type"], "head": str(link["from_id"]), "tail": str(link["to_id"])}
            for link in row.get("relations") or ()
        ]
        known = {"text": text, "spans": spans, "relations": relations, "title": row.get("title")}
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise malformed(where, error, _SHAPE) from error
    return stored_document({**known, "id": row.get("document")} | _source(row, name), where, name)


def _source(row: Row, name: str) -> Row:
    return {"source": source_row(row.get("document"), name, row)}


def _given(row: Row) -> list[Any]:
    for column in ("entities", "label", "labels"):
        if column in row:
            return list(row[column] or ())
    return []


def _span(given: Any, place: Callable[[int], int], number: int) -> Row:
    if isinstance(given, dict):
        start, end, label = given["start_offset"], given["end_offset"], given["label"]
        return {"id": str(given.get("id", number)), "start": place(start), "end": place(end), "label": label}
    start, end, label = given
    return {"id": str(number), "start": place(start), "end": place(end), "label": label}


def _unit(text: str, where: str) -> Callable[[int], int]:
    units = Utf16Map(text)

    def place(offset: int) -> int:
        if not 0 <= offset <= len(units) or units.is_inside_pair(offset):
            told = "lies inside one character" if 0 <= offset <= len(units) else "is past the end of the text"
            raise UserError(
                "offset-unit",
                f"The offset {offset} {told}.",
                where=where,
                remedy="If the file counts code points, read it as doccano-codepoints.",
            )
        return units.to_code_point(offset)

    return place


def _is_labelled(row: Mapping[str, object]) -> bool:
    """Return whether a row has spans in either shape of doccano, of which it may have none yet."""
    found = [row[column] for column in ("label", "labels", "entities") if isinstance(row.get(column), list)]
    return bool(found) and all(isinstance(one, list | dict) for given in found for one in given)  # type: ignore[attr-defined]


_UNIT = "offsets in UTF-16 units, for projects with “Count grapheme clusters as one character” off"
FORMAT = register(
    Format(
        "doccano",
        "doccano",
        "doccano",
        (".jsonl",),
        f"gold spans as label lists; {_UNIT}; doccano drops overlapping ones unless the project allows them",
        reader=read_doccano,
        writer=write_labels,
        loss=LABELS,
        utf16=True,
        sniff=lambda row: "format" not in row and isinstance(row.get("text"), str) and _is_labelled(row),
        by_name=True,
    )
)
WITH_RELATIONS = register(
    Format(
        "doccano-relations",
        "doccano（带关系）",
        "doccano with relations",
        (".jsonl",),
        f"gold spans as entities, and relations, for projects with relation labelling; {_UNIT}",
        reader=read_doccano,
        writer=write_entities,
        loss=ENTITIES,
        utf16=True,
        by_name=True,
    )
)
CODE_POINTS = register(
    Format(
        "doccano-codepoints",
        "doccano（按字符计）",
        "doccano counted in code points",
        (".jsonl",),
        "either shape with offsets in code points, as scripts often write it",
        reader=partial(read_doccano, utf16=False),
        by_name=True,
    )
)
