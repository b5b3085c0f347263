"""Import: files and folders into the dataset, all in one transaction, never the same content twice."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from annotator.core.document import AnnotatedDocument
from annotator.core.errors import UserError
from annotator.core.labels import LabelSet
from annotator.core.naming import Alias
from annotator.formats.files import unreadable
from annotator.formats.registry import Format, folder_format, format_of, get_format, is_article
from annotator.services.alias_files import ENDING, beside, read_aliases, without_canonical
from annotator.services.clock import utc_now
from annotator.services.session import ReviewSession
from annotator.services.watched import PARTS, WatchedPath

Progress = Callable[[int, int], None]
PREVIEWED = 20  # files that are tried before a preview gives up


@dataclass(slots=True)
class ImportSummary:
    """What an import did: ids of the new documents, how many were there already, and what was left out and why.

    `names` counts what was added to the table of names.
    """

    added: list[str] = field(default_factory=list)
    known: int = 0
    skipped: list[UserError] = field(default_factory=list)
    names: int = 0


def import_paths(
    session: ReviewSession,
    paths: Sequence[Path],
    format: str = "auto",
    progress: Progress | None = None,
    column: str = "",
) -> ImportSummary:
    """Import files, and the articles of folders, and return what came of it.

    A file that can't be used is left out and named; the rest goes on. `progress` is called as by `read_files` and may
    raise to cancel: then nothing was imported. `column` names that of tables with the text. Raises UserError when the
    format is unknown or the dataset can't be written.
    """
    if format != "auto":
        get_format(format)
    summary = ImportSummary()
    files = find_files(paths, summary.skipped.append, format)
    new: list[bool] = []
    tables, files = names_among(files)
    aliases: dict[str, Alias] = {}

    def documents() -> Iterator[AnnotatedDocument]:
        for read in read_files(files, format, summary.skipped.append, progress, column):
            document, said = without_canonical(read)
            for alias in said:
                aliases.setdefault(alias.id, alias)
            known = session.dataset.find_text(document.document.sha256) is not None
            problem = problem_of(session.dataset.labels, document)
            if problem is not None:
                summary.skipped.append(problem)
            elif known and not document.spans:
                summary.known += 1
            else:
                new.append(not known)
                yield _stamped(document)

    ids = session.add_documents(documents())
    summary.added = [document for document, fresh in zip(ids, new, strict=True) if fresh]
    summary.known += len(ids) - len(summary.added)
    summary.names = session.add_aliases([*_read_tables(tables, summary.skipped.append), *aliases.values()])
    return summary


def names_among(files: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """Return the tables of names among files and beside them, and the other files."""
    others = [file for file in files if not file.name.endswith(ENDING)]
    tables = [file for file in files if file.name.endswith(ENDING)]
    tables += [beside(file) for file in others if beside(file).is_file()]
    return list(dict.fromkeys(tables)), others


def _read_tables(tables: Sequence[Path], on_problem: Callable[[UserError], None]) -> Iterator[Alias]:
    for table in tables:
        try:
            yield from read_aliases(table)
        except UserError as problem:
            on_problem(problem)


def _stamped(document: AnnotatedDocument) -> AnnotatedDocument:
    source = document.document.source
    if source.imported_at:
        return document
    return replace(document, document=document.document.changed(source=replace(source, imported_at=utc_now())))


def problem_of(labels: LabelSet, document: AnnotatedDocument) -> UserError | None:
    """Return why a dataset can't take a document: a label or relation that its label set does not have."""
    where = document.document.source.name or document.document.id
    for span in document.spans:
        if labels.label(span.label) is None:
            return _unknown("label", span.label, where)
    for relation in document.relations:
        if labels.relation(relation.type) is None:
            return _unknown("relation", relation.type, where)
    return None


def _unknown(kind: str, name: str, where: str) -> UserError:
    return UserError(
        f"unknown-{kind}",
        f"This dataset has no {kind} {name}.",
        where=where,
        remedy="Rename it in the file.",
        label=name,
    )


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would begin with: its first document, in which format it is, and what is wrong before it.

    `path` is the file that it is in; `files` counts all that would be read.
    """

    format: Format
    document: AnnotatedDocument | None
    problems: list[UserError]
    files: int
    path: Path


def preview(paths: Sequence[Path], format: str = "auto", column: str = "") -> Preview:
    """Return the first document that an import of these paths would bring, without writing anything.

    Raises UserError when the format is unknown or there is no file at all.
    """
    problems: list[UserError] = []
    files = find_files(paths, problems.append, format)
    if not files:
        raise problems[0] if problems else _no_articles(Path(*map(str, paths[:1])))
    for path in files[:PREVIEWED]:
        for document in read_files([path], format, problems.append, column=column):
            return Preview(_format_of(path, format), document, problems, len(files), path)
    return Preview(_format_of(files[0], format), None, problems, len(files), files[0])


def _format_of(path: Path, format: str) -> Format:
    return format_of(path) if format == "auto" else get_format(format)


def find_files(paths: Sequence[Path], on_problem: Callable[[UserError], None], format: str = "auto") -> list[Path]:
    """Return the files to read: those named, and the articles in and below the folders named, each once, in order.

    A folder that is of a format as a whole, such as brat's, is one of them; a format that is named takes from other
    folders the files with its endings. Hidden files and folders are passed over. A path that is missing or a folder
    without articles goes to `on_problem`.
    """
    found: dict[Path, None] = {}
    chosen = None if format == "auto" else get_format(format)
    for path in paths:
        if path.is_dir() and (chosen.reads_folder if chosen else folder_format(path)):
            found[path] = None
        elif path.is_dir():
            problems: list[UserError] = []
            articles = list(_walk(path, problems.append, _taken(chosen)))
            for problem in problems or ([] if articles else [_no_articles(path)]):
                on_problem(problem)
            found.update(dict.fromkeys(articles))
        else:
            found[path] = None
    return list(found)


def _no_articles(folder: Path) -> UserError:
    return UserError(
        "folder-empty",
        "There are no articles in this folder.",
        where=str(folder),
        remedy="Name a folder with articles, such as .txt files, or the files themselves.",
    )


def _taken(chosen: Format | None) -> Callable[[Path], bool]:
    """Return which files of a folder are read: articles, or those with an ending of the format that was named."""
    if chosen is None:
        return is_article
    return lambda path: path.suffix.lower() in chosen.extensions


def _walk(folder: Path, on_problem: Callable[[UserError], None], is_taken: Callable[[Path], bool]) -> Iterator[Path]:
    def refused(error: OSError) -> None:
        on_problem(unreadable(Path(error.filename or folder), error))

    for parent, folders, names in os.walk(folder, onerror=refused):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(parent, name)
            if not name.startswith(".") and is_taken(path):
                yield path


def read_files(
    files: Sequence[Path],
    format: str = "auto",
    on_problem: Callable[[UserError], None] | None = None,
    progress: Progress | None = None,
    column: str = "",
) -> Iterator[AnnotatedDocument]:
    """Yield the documents of files in order; what can't be read goes to `on_problem`, or is raised without one.

    `progress` is called with (files done, files in all), for a single file with how much of it is read, in thousandths.
    """
    single = WatchedPath(files[0]) if len(files) == 1 else None
    for done, path in enumerate(files):
        chosen = _format_of(path, format)
        try:
            for document in chosen.read(single or path, on_problem, column):
                if progress and single:
                    progress(single.read(), PARTS)
                elif progress:
                    progress(done, len(files))
                yield document
        except UserError as problem:
            if on_problem is None:
                raise
            on_problem(problem)
    if progress:
        progress(*((PARTS, PARTS) if single else (len(files), len(files))))
