"""The register of formats: every module of this package that holds a format puts it in when it is loaded."""

from __future__ import annotations

import importlib
import json
import pkgutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import BinaryIO

from annotator.core.document import AnnotatedDocument, check_spans
from annotator.core.errors import UserError
from annotator.core.labels import LabelSet
from annotator.formats.losses import Holds, kept, losses

_SNIFFED = 4_000_000
OnProblem = Callable[[UserError], None]
Reader = Callable[[Path, OnProblem], Iterator[AnnotatedDocument]]
ColumnReader = Callable[[Path, OnProblem, str], Iterator[AnnotatedDocument]]
Writer = Callable[[Iterable[AnnotatedDocument], BinaryIO], None]
FolderWriter = Callable[[Iterable[AnnotatedDocument], Path], None]
PartsWriter = Callable[[Mapping[str, Iterable[AnnotatedDocument]], Path], None]


@dataclass(frozen=True, slots=True)
class Format:
    """A file format: `extensions` with their dot, in lower case; `reader` or `writer` is None where it can't do that.

    A reader yields documents and hands what it has to leave out to its second argument, which may raise it;
    it raises UserError when the whole file is unusable. `article` says that a folder's import takes such files,
    `holds_articles` that it takes those of which this is so.
    A format whose files are a folder has `folder_writer` in place of `writer`, and `parts_writer` when such a folder
    holds the parts of a split by itself. `loss` says what a file holds; a writer
    gets documents with just that. `by_name` marks a format whose files others have the ending of; `extra` names the
    optional dependencies it needs; `beside` makes, by ending, files for a label set that go with the written one.
    `marks` are names, with wildcards, by which a folder of this format is known, and `sniff` says of the first object
    of a JSON file whether it is of this format. `check` raises UserError for a document that can't be written.
    `utf16` says that offsets in a file are UTF-16 units and the file does not tell so.
    `columns` tells the names among which `column_reader` takes one as that of the text.
    `writer_for` makes the writer for a dataset whose label set the file speaks of.
    """

    name: str
    title_zh: str
    title_en: str
    extensions: tuple[str, ...]
    holds: str
    reader: Reader | None = None
    writer: Writer | None = None
    article: bool = False
    holds_articles: Callable[[Path], bool] | None = None
    folder_writer: FolderWriter | None = None
    parts_writer: PartsWriter | None = None
    loss: Holds | None = None
    by_name: bool = False
    extra: str = ""
    beside: Mapping[str, Callable[[LabelSet], bytes]] = field(default_factory=dict)
    marks: tuple[str, ...] = ()
    sniff: Callable[[Mapping[str, object]], bool] | None = None
    check: Callable[[AnnotatedDocument], None] | None = None
    utf16: bool = False
    writer_for: Callable[[LabelSet], Writer] | None = None
    columns: Callable[[Path], list[str]] | None = None
    column_reader: ColumnReader | None = None

    @property
    def reads(self) -> bool:
        """Return whether documents can be read from this format."""
        return self.reader is not None

    @property
    def writes(self) -> bool:
        """Return whether documents can be written in this format."""
        return self.writer is not None or self.writes_folder

    @property
    def reads_folder(self) -> bool:
        """Return whether what is read is a folder as a whole."""
        return self.reads and not self.extensions

    @property
    def writes_folder(self) -> bool:
        """Return whether what is written is a folder, not one file."""
        return self.folder_writer is not None

    def read(self, path: Path, on_problem: OnProblem | None = None, column: str = "") -> Iterator[AnnotatedDocument]:
        """Yield the documents of a file; raises UserError, except for single documents when `on_problem` takes them.

        `column` names the one with the text, for formats with columns.
        """
        if self.reader is None:
            raise UserError(
                "format-not-read", f"The format {self.name} can't be read.", remedy="See: annotator formats."
            )
        if column and self.column_reader is not None:
            return self.column_reader(path, on_problem or _refuse, column)
        return self.reader(path, on_problem or _refuse)

    def write(self, documents: Iterable[AnnotatedDocument], stream: BinaryIO, labels: LabelSet | None = None) -> None:
        """Write documents of a label set to a binary stream; raises UserError when the format is written to none."""
        if self.writer is None:
            raise self._not_written()
        writer = self.writer_for(labels) if self.writer_for is not None and labels is not None else self.writer
        writer(map(self.kept, documents), stream)

    def write_folder(self, documents: Iterable[AnnotatedDocument], folder: Path) -> None:
        """Write documents into an empty folder; raises UserError when the format is no folder."""
        if self.folder_writer is None:
            raise self._not_written()
        self.folder_writer(map(self.kept, documents), folder)

    def write_parts(self, parts: Mapping[str, Iterable[AnnotatedDocument]], folder: Path) -> None:
        """Write the parts of a split into an empty folder; raises UserError when the format knows no parts."""
        if self.parts_writer is None:
            raise self._not_written()
        self.parts_writer({name: map(self.kept, documents) for name, documents in parts.items()}, folder)

    def _not_written(self) -> UserError:
        what = "is written as a folder" if self.writes_folder else "can't be written"
        return UserError("format-not-written", f"The format {self.name} {what}.", remedy="See: annotator formats.")

    def refuse_unwritable(self, annotated: AnnotatedDocument) -> None:
        """Raise UserError for a document that can't be written: by then nothing of it is in the file."""
        document = annotated.document
        check_spans(document.text, annotated.spans, document.title)
        for span in annotated.spans:
            try:
                json.dumps(dict(span.attributes), allow_nan=False)
            except (TypeError, ValueError) as error:
                raise UserError(
                    "unholdable-attributes",
                    f"The attributes of “{span.text[:30]}” can't be written ({error}).",
                    where=document.title,
                    remedy="Correct them and export again.",
                ) from error
        if self.check is not None:
            self.check(self.kept(annotated))

    def kept(self, annotated: AnnotatedDocument) -> AnnotatedDocument:
        """Return the part of a document that a file of this format holds."""
        return annotated if self.loss is None else kept(annotated, self.loss)

    def losses(self, annotated: AnnotatedDocument) -> Counter[str]:
        """Return how much of each kind (`losses.KINDS`) a document loses when written in this format."""
        return Counter() if self.loss is None else losses(annotated, self.loss)


def _refuse(problem: UserError) -> None:
    raise problem


_FORMATS: dict[str, Format] = {}


def register(new: Format) -> Format:
    """Put a format in the register; raises ValueError when its name is taken."""
    if new.name in _FORMATS:
        raise ValueError(f"two formats are called {new.name}")
    _FORMATS[new.name] = new
    return new


@cache
def _load() -> None:
    package = importlib.import_module("annotator.formats")
    for module in pkgutil.iter_modules(package.__path__):
        importlib.import_module(f"annotator.formats.{module.name}")


def all_formats() -> list[Format]:
    """Return every format, by name."""
    _load()
    return sorted(_FORMATS.values(), key=lambda known: known.name)


def get_format(name: str) -> Format:
    """Return the format with this name; raises UserError that lists the names when there is none."""
    _load()
    if name not in _FORMATS:
        raise UserError(
            "unknown-format",
            f"There is no format called {name}.",
            remedy=f"Choose one of: {', '.join(sorted(_FORMATS))}.",
            format=name,
        )
    return _FORMATS[name]


def format_of(path: Path) -> Format:
    """Return the format of a file by its ending and, in JSON, its first object, or of a folder by what is in it.

    Plain text where no format claims the ending.
    """
    if path.is_dir():
        return folder_format(path) or get_format("text")
    ending = path.suffix.lower()
    known = [one for one in all_formats() if one.reads and ending in one.extensions]
    first = first_object(path) if any(one.sniff for one in known) or ending == ".jsonl" else {}
    told = [one for one in all_formats() if first and one.sniff is not None and one.sniff(first)]
    found = told + [one for one in known if not one.by_name]
    return found[0] if found else get_format("text")


def folder_format(folder: Path) -> Format | None:
    """Return the format of which a folder is one file, known by what is in it, or None for a folder of articles."""
    for one in all_formats():
        if any(next(folder.glob(mark), None) is not None for mark in one.marks):
            return one
    return None


def first_object(path: Path) -> Mapping[str, object]:
    """Return the first JSON object of a file of lines or of an array; empty where there is none to be had."""
    try:
        with path.open("rb") as file:
            text = file.read(_SNIFFED).decode("utf-8-sig", "ignore").lstrip("[ \t\r\n")
        found = json.JSONDecoder().raw_decode(text)[0]
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def is_article(path: Path) -> bool:
    """Return whether the import of a folder takes a file: by its ending, and for tables and JSON by what is in it."""
    known = [one for one in all_formats() if path.suffix.lower() in one.extensions]
    return any(one.article or (one.holds_articles is not None and one.holds_articles(path)) for one in known)
