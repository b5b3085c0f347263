"""Zip archives of articles: each member as if it stood in a folder; bombs and names that lead out are refused."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePosixPath

from annotator.core.document import AnnotatedDocument
from annotator.core.errors import UserError
from annotator.formats.archive import content, opened
from annotator.formats.registry import Format, OnProblem, all_formats, register

MAX_MEMBER = 200_000_000
_HERE = "zip"


def read_zip(path: Path, on_problem: OnProblem) -> Iterator[AnnotatedDocument]:
    """Yield the documents of an archive's members in the order of their names; raises UserError for a bad archive.

    Archives inside it, hidden members and those of no known ending are passed over.
    """
    with opened(path) as archive, tempfile.TemporaryDirectory(prefix="annotator-") as scratch:
        found = 0
        for name in sorted(one.filename for one in archive.infolist() if not one.is_dir()):
            reader = _reader(name)
            if reader is None:
                continue
            found += 1
            where = f"{path}/{name}"
            # The member's own name is never used for a file.
            member = Path(scratch, f"member{PurePosixPath(name).suffix.lower()}")
            try:
                member.write_bytes(content(archive, name, where, MAX_MEMBER))
                for document in reader.read(member, partial(_told, on_problem, where)):
                    yield _named(document, name)
            except UserError as problem:
                on_problem(_moved(problem, where))
        if not found:
            raise UserError(
                "folder-empty", "There are no articles in this archive.", where=str(path), remedy="Unpack it and look."
            )


def _reader(name: str) -> Format | None:
    parts = PurePosixPath(name).parts
    ending = PurePosixPath(name).suffix.lower()
    if any(part.startswith((".", "__MACOSX")) for part in parts):
        return None
    known = [one for one in all_formats() if one.reads and not one.by_name and ending in one.extensions]
    return known[0] if known and known[0].name != _HERE else None


def _told(on_problem: OnProblem, where: str, problem: UserError) -> None:
    on_problem(_moved(problem, where))


def _moved(problem: UserError, where: str) -> UserError:
    return UserError(problem.code, problem.what, where=where, remedy=problem.remedy, **problem.values)


def _named(annotated: AnnotatedDocument, name: str) -> AnnotatedDocument:
    source = annotated.document.source
    if not source.name.startswith("member."):
        return annotated
    return replace(annotated, document=annotated.document.changed(source=replace(source, name=name)))


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
