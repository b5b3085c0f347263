"""CSV tables: one row for each article, span and relation; or articles only, a row each with a text column."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO

from annotator.core.document import FACTS, AnnotatedDocument, facts
from annotator.core.errors import UserError
from annotator.formats.encoding import decode
from annotator.formats.files import open_file, unreadable
from annotator.formats.losses import EVERY, Holds
from annotator.formats.registry import Format, OnProblem, register
from annotator.formats.rows import Row, empty, malformed, source_row, stored_document
from annotator.formats.tables import article_row, has_articles, text_column

HOLDS = Holds(EVERY, relations=True, attributes=True, scores=EVERY, comments=True, titles=True, facts=True, ids=True)
COLUMNS = (
    "document",
    "kind",
    "id",
    "label",
    "start",
    "end",
    "text",
    "state",
    "score",
    "attributes",
    "comment",
    "head",
    "tail",
    *FACTS,
)
_SHAPE = f"a table with the columns {', '.join(COLUMNS)}"
MAX_CELL = 100_000_000
SAMPLE = 65_536
# A cell that begins so would be run as a formula by a spreadsheet; the mark in front is taken off when it is read.
_FORMULA = tuple("=+-@\t\r'")


def write_csv(documents: Iterable[AnnotatedDocument], stream: BinaryIO) -> None:
    """Write documents as a table in UTF-8 with a mark at the beginning, as spreadsheets want it."""
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="", write_through=True)
    try:
        table = csv.DictWriter(text, COLUMNS, restval="", lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
        table.writeheader()
        for annotated in documents:
            table.writerows(map(_safe, _rows(annotated)))
    finally:
        text.detach()


def _rows(annotated: AnnotatedDocument) -> Iterator[Row]:
    document = annotated.document
    head = {"document": document.id, "kind": "article", "label": document.title, "text": document.text}
    yield {**head, **facts(document.source)}
    for span in annotated.spans:
        yield {
            "document": document.id,
            "kind": "span",
            "id": span.id,
            "label": span.label,
            "start": span.start,
            "end": span.end,
            "text": span.text,
            "state": span.state.value,
            "score": "" if span.score is None else repr(span.score),
            "attributes": json.dumps(dict(span.attributes), ensure_ascii=False) if span.attributes else "",
            "comment": span.comment,
        }
    for link in annotated.relations:
        ends = {"head": link.head, "tail": link.tail}
        row = {"document": document.id, "kind": "relation", "id": link.id, "label": link.type}
        yield {**row, "state": link.state.value, **ends}


def _safe(row: Row) -> Row:
    return {name: f"'{value}" if str(value).startswith(_FORMULA) else value for name, value in row.items()}


def read_csv(path: Path, on_problem: OnProblem, column: str = "") -> Iterator[AnnotatedDocument]:
    """Yield the documents of a table, or its articles when it has only a text column; raises UserError without one.

    `column` names the one with the text, where it has none of the usual names.
    """
    with _table(path) as rows:
        header = next(rows, [])
        if {"document", "kind", "start", "end", "text"} <= set(header):
            yield from _documents(header, rows, path, on_problem)
        elif any(name.strip() for name in header):
            yield from _articles(header, rows, path, on_problem, column)
        else:
            raise empty(path)


@contextmanager
def _table(path: Path) -> Iterator[Iterator[list[str]]]:
    """Give the rows of a file as lists of cells; the separator is the one that its first line has most of."""
    with open_file(path) as file:
        try:
            sample = file.read(SAMPLE)
            file.seek(0)
        except OSError as error:
            raise unreadable(path, error) from error
        encoding = _encoding(sample, str(path))
        head = sample.split(b"\n", 1)[0].decode(encoding, "replace")
        csv.field_size_limit(MAX_CELL)
        with io.TextIOWrapper(file, encoding=encoding, newline="") as text:
            yield _rows_of(csv.reader(text, delimiter=max(",\t;", key=head.count), strict=True), path)


def _encoding(sample: bytes, where: str) -> str:
    """Return the encoding of the beginning of a file, which may end inside a character."""
    line = sample.rfind(b"\n") + 1
    for cut in (sample[:line], sample[:-2]) if len(sample) == SAMPLE else ():
        with suppress(UserError):
            return decode(cut, where)[1]
    return decode(sample, where)[1]


def _rows_of(rows: Any, path: Path) -> Iterator[list[str]]:
    try:
        yield from rows
    except (csv.Error, UnicodeDecodeError) as error:
        where = f"{path}:{rows.line_num}"
        remedy = "Save the table again as CSV in UTF-8."
        raise UserError("not-csv", f"This is no CSV: {error}.", where=where, remedy=remedy) from error


def columns(path: Path) -> list[str]:
    """Return the names in a table's first line; none for one of spans, and for a file that can't be read at all."""
    try:
        with _table(path) as rows:
            header = [name for name in next(rows, []) if name.strip()]
    except UserError:
        return []
    return [] if {"document", "kind", "start", "end", "text"} <= set(header) else header


def holds_articles(path: Path) -> bool:
    """Return whether a file is a table of articles, as its first line tells; not when it can't be read at all."""
    try:
        with _table(path) as rows:
            return has_articles(next(rows, []))
    except UserError:
        return False


def _documents(
    header: list[str], rows: Iterable[list[str]], path: Path, on_problem: OnProblem
) -> Iterator[AnnotatedDocument]:
    gathered: list[Row] = []
    number = first = 1
    for number, cells in enumerate(rows, 2):
        if not any(cells):
            continue
        row = {name: _plain(cell) for name, cell in zip(header, cells, strict=False)}
        if row.get("kind") == "article" and gathered:
            yield from _built(gathered, f"{path}:{first}", on_problem)
            gathered, first = [], number
        gathered.append(row)
    if gathered:
        yield from _built(gathered, f"{path}:{first}", on_problem)


def _plain(cell: str) -> str:
    return cell.removeprefix("'") if cell[1:].startswith(_FORMULA) else cell


def _built(rows: list[Row], where: str, on_problem: OnProblem) -> Iterator[AnnotatedDocument]:
    try:
        yield stored_document(_document_row(rows), where)
    except UserError as problem:
        on_problem(problem)
    except (KeyError, TypeError, ValueError) as error:
        on_problem(malformed(where, error, _SHAPE))


def _document_row(rows: list[Row]) -> Row:
    article = rows[0]
    if article["kind"] != "article":
        raise ValueError(f"a {article['kind']} stands before its article")
    parts: dict[str, list[Row]] = {"span": [], "relation": []}
    for row in rows[1:]:
        parts[row["kind"]].append(_span(row) if row["kind"] == "span" else _relation(row))
    head = {"id": article["document"], "title": article.get("label"), "text": article["text"]}
    return {**head, "source": source_row(True, "", article), "spans": parts["span"], "relations": parts["relation"]}


def _span(row: Row) -> Row:
    return {
        "id": row["id"],
        "label": row["label"],
        "start": int(row["start"]),
        "end": int(row["end"]),
        "text": row["text"],
        "state": row.get("state") or "gold",
        "score": float(row["score"]) if row.get("score") else None,
        "attributes": json.loads(row.get("attributes") or "{}"),
        "comment": row.get("comment") or "",
    }


def _relation(row: Row) -> Row:
    names = {"id": row["id"], "type": row["label"], "head": row["head"], "tail": row["tail"]}
    return {**names, "state": row.get("state") or "gold"}


def _articles(
    header: list[str], rows: Iterable[list[str]], path: Path, on_problem: OnProblem, wanted: str
) -> Iterator[AnnotatedDocument]:
    column = text_column(header, str(path), wanted)
    for number, cells in enumerate(rows, 2):
        row = dict(zip(header, cells, strict=False))
        if row.get(column, "").strip():
            try:
                yield stored_document(article_row(row, column, path.name), f"{path}:{number}", path.name)
            except UserError as problem:
                on_problem(problem)


FORMAT = register(
    Format(
        "csv",
        "CSV 表格",
        "CSV table",
        (".csv", ".tsv"),
        "a row for each article, span and relation, with attributes, scores and comments; code point offsets; "
        "a table with just a text column is read as articles",
        reader=read_csv,
        writer=write_csv,
        loss=HOLDS,
        holds_articles=holds_articles,
        columns=columns,
        column_reader=read_csv,
    )
)
