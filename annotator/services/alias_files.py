"""Names in exports: a table beside the file, and in document JSON each span's canonical name as an attribute."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from annotator.core.document import AnnotatedDocument
from annotator.core.errors import UserError
from annotator.core.naming import Alias, NameState, name_of
from annotator.core.span import Span
from annotator.services.files import whole_file

CANONICAL = "canonical"
ENDING = ".aliases.csv"
COLUMNS = ("label", "name", "canonical", "state", "reviewer", "decided_at")
_FORMULA = tuple("=+-@＝＋－＠\t\r'")


def beside(path: Path) -> Path:
    """Return where the names of an export at `path` are written: gold.aliases.csv for gold.jsonl."""
    return path.with_suffix(ENDING)


@contextmanager
def written_beside(aliases: Iterable[Alias], path: Path) -> Iterator[None]:
    """Write the names beside an export, together with it: the table takes its place when the block has ended well.

    Without any names nothing is written, but a table left there is emptied. Raises UserError when the disk refuses,
    before the block begins.
    """
    rows, target = list(aliases), beside(path)
    if not rows and not target.exists():
        yield
        return
    with whole_file(target) as stream:
        _write(rows, stream)
        yield


def write_aliases(aliases: Iterable[Alias], path: Path) -> None:
    """Write names as UTF-8 CSV with a byte order mark; no cell is a formula. Raises UserError when it can't."""
    with whole_file(path) as stream:
        _write(aliases, stream)


def _write(aliases: Iterable[Alias], stream: BinaryIO) -> None:
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="", write_through=True)
    table = csv.writer(text)
    table.writerow(COLUMNS)
    for alias in aliases:
        cells = (alias.label, alias.name, alias.canonical, alias.state.value, alias.reviewer, alias.decided_at)
        table.writerow([f"'{cell}" if (cell or "").startswith(_FORMULA) else cell for cell in cells])
    text.flush()
    text.detach()


def read_aliases(path: Path) -> list[Alias]:
    """Return the names of such a table; raises UserError when the file is none."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            return [_alias(row) for row in csv.DictReader(stream)]
    except (OSError, UnicodeDecodeError, KeyError, ValueError, AttributeError, csv.Error) as error:
        raise UserError(
            "bad-aliases",
            f"This is no table of names ({type(error).__name__}).",
            where=str(path),
            remedy=f"It needs the columns {', '.join(COLUMNS[:4])}.",
        ) from error


def _alias(row: Mapping[str, str]) -> Alias:
    label, name, canonical, state = (row[column].removeprefix("'").strip() for column in COLUMNS[:4])
    if not (label and name and canonical):
        raise ValueError("a cell is empty")
    reviewer, at = ((row.get(column) or "").removeprefix("'") or None for column in COLUMNS[4:])
    return Alias(label, name_of(name), name_of(canonical), NameState(state), reviewer, at)


def with_canonical(annotated: AnnotatedDocument, names: Mapping[tuple[str, str], str]) -> AnnotatedDocument:
    """Return a document whose spans say which confirmed canonical name they stand for."""

    def named(span: Span) -> Span:
        canonical = names.get((span.label, name_of(span.text)))
        return span.changed(attributes={**span.attributes, CANONICAL: canonical}) if canonical else span

    return replace(annotated, spans=tuple(map(named, annotated.spans))) if names else annotated


def without_canonical(annotated: AnnotatedDocument) -> tuple[AnnotatedDocument, list[Alias]]:
    """Return a document without what `with_canonical` put in, and the names that were said so."""
    found: dict[str, Alias] = {}

    def plain(span: Span) -> Span:
        canonical = span.attributes.get(CANONICAL)
        if not isinstance(canonical, str) or not name_of(canonical):
            return span
        alias = Alias(span.label, name_of(span.text), name_of(canonical))
        found.setdefault(alias.id, alias)
        return span.changed(attributes={key: value for key, value in span.attributes.items() if key != CANONICAL})

    spans = tuple(map(plain, annotated.spans))
    return (replace(annotated, spans=spans), list(found.values())) if found else (annotated, [])
