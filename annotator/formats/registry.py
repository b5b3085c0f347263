"""The register of formats: every module of this package that holds a format puts it in when it is loaded."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import BinaryIO

from annotator.core.document import AnnotatedDocument
from annotator.core.errors import UserError

OnProblem = Callable[[UserError], None]
Reader = Callable[[Path, OnProblem], Iterator[AnnotatedDocument]]
Writer = Callable[[Iterable[AnnotatedDocument], BinaryIO], None]


@dataclass(frozen=True, slots=True)
class Format:
    """A file format: `extensions` with their dot, in lower case; `reader` or `writer` is None where it can't do that.

    A reader yields documents and hands what it has to leave out to its second argument, which may raise it;
    it raises UserError when the whole file is unusable. `article` says that a folder's import takes such files.
    """

    name: str
    title_zh: str
    title_en: str
    extensions: tuple[str, ...]
    holds: str
    reader: Reader | None = None
    writer: Writer | None = None
    article: bool = False

    @property
    def reads(self) -> bool:
        """Return whether documents can be read from this format."""
        return self.reader is not None

    @property
    def writes(self) -> bool:
        """Return whether documents can be written in this format."""
        return self.writer is not None

    def read(self, path: Path, on_problem: OnProblem | None = None) -> Iterator[AnnotatedDocument]:
        """Yield the documents of a file; raises UserError, except for single documents when `on_problem` takes them."""
        if self.reader is None:
            raise UserError(
                "format-not-read", f"The format {self.name} can't be read.", remedy="See: annotator formats."
            )
        return self.reader(path, on_problem or _refuse)

    def write(self, documents: Iterable[AnnotatedDocument], stream: BinaryIO) -> None:
        """Write documents to a binary stream; raises UserError when the format can't be written."""
        if self.writer is None:
            raise UserError(
                "format-not-written", f"The format {self.name} can't be written.", remedy="See: annotator formats."
            )
        self.writer(documents, stream)


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
    """Return the format that reads files with this file's ending; plain text where no format claims the ending."""
    ending = path.suffix.lower()
    found = [known for known in all_formats() if known.reads and ending in known.extensions]
    return found[0] if found else get_format("text")


def is_article(path: Path) -> bool:
    """Return whether the import of a folder takes a file with this ending."""
    return any(known.article and path.suffix.lower() in known.extensions for known in all_formats())
