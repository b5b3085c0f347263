"""Zip archives of articles: each member as if it stood in a folder; bombs and names that lead out are refused."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from annotator.core.document import AnnotatedDocument
from annotator.core.errors import UserError
from annotator.formats.archive import content, opened
from annotator.formats.registry import Format, OnProblem, all_formats, format_of, get_format, register

MAX_MEMBER = 200_000_000
_HERE = "zip"
_MEMBER = "member"
_TYPES = "TypeSystem.xml"
_WITH_COMPANION = {".txt": "brat", ".xmi": "cas"}


def read_zip(path: Path, on_problem: OnProblem) -> Iterator[AnnotatedDocument]:
    """Yield the documents of an archive's members in the order of their names; raises UserError for a bad archive.

    Archives inside it, hidden members and those of no known ending are passed over.
    """
    with opened(path) as archive, tempfile.TemporaryDirectory(prefix="annotator-") as scratch:
        names = {one.filename for one in archive.infolist() if not one.is_dir()}
        found = 0
        for name in sorted(names):
            beside = _companion(name, names)
            if _is_hidden(name) or not (beside or _is_known(name)):
                continue
            found += 1
            where = f"{path}/{name}"
            # The members' own names are never used for files.
            member = Path(scratch, f"{_MEMBER}{PurePosixPath(name).suffix.lower()}")
            try:
                member.write_bytes(content(archive, name, where, MAX_MEMBER))
                for other, own in beside.items():
                    Path(scratch, own).write_bytes(content(archive, other, where, MAX_MEMBER))
                reader = _WITH_COMPANION[member.suffix] if beside else format_of(member).name
                for document in get_format(reader).read(member, partial(_told, on_problem, where)):
                    yield _named(document, name)
            except UserError as problem:
                on_problem(_moved(problem, where))
        if not found:
            raise UserError(
                "folder-empty", "There are no articles in this archive.", where=str(path), remedy="Unpack it and look."
            )


def _is_hidden(name: str) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in PurePosixPath(name).parts)


def _is_known(name: str) -> bool:
    ending = PurePosixPath(name).suffix.lower()
    return any(ending in one.extensions for one in all_formats() if one.reads and one.name != _HERE)


def _companion(name: str, names: set[str]) -> dict[str, str]:
    """Return, by its name in the archive, what has to lie beside a member to read it, and under which name."""
    path = PurePosixPath(name)
    notes, types = str(path.with_suffix(".ann")), str(path.with_name(_TYPES))
    if path.suffix.lower() == ".txt" and notes in names:
        return {notes: f"{_MEMBER}.ann"}
    return {types: _TYPES} if path.suffix.lower() == ".xmi" and types in names else {}


def _told(on_problem: OnProblem, where: str, problem: UserError) -> None:
    on_problem(_moved(problem, where))


def _moved(problem: UserError, where: str) -> UserError:
    return UserError(problem.code, problem.what, where=where, remedy=problem.remedy, **problem.values)


def _named(annotated: AnnotatedDocument, name: str) -> AnnotatedDocument:
    source = annotated.document.source
    document = annotated.document
    if source.name.startswith(f"{_MEMBER}."):
        document = document.changed(source=replace(source, name=name))
    if document.id == _MEMBER:
        document = document.changed(id=unquote(PurePosixPath(name).stem))
    return replace(annotated, document=document)


FORMAT = register(
    Format(
        _HERE,
        "压缩包",
        "Zip archive",
        (".zip",),
        "articles and annotated files of any format that is known by its ending; bombs and stray names are refused",
        reader=read_zip,
    )
)
