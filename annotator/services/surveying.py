"""What an import would bring: every file is read as the import reads it, and nothing is written."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from annotator.core.document import AnnotatedDocument
from annotator.core.errors import UserError
from annotator.core.span import State
from annotator.formats.registry import format_of
from annotator.services.alias_files import without_canonical
from annotator.services.importing import Progress, find_files, names_among, problem_of, read_files
from annotator.storage.dataset import Dataset


@dataclass(slots=True)
class Survey:
    """What was found: files by the name of their format, documents that are new or known, spans by state, problems.

    `passed` counts the files in folders that are no articles.
    """

    formats: Counter[str] = field(default_factory=Counter)
    new: int = 0
    known: int = 0
    spans: Counter[State] = field(default_factory=Counter)
    problems: list[UserError] = field(default_factory=list)
    passed: int = 0


def survey(
    dataset: Dataset,
    paths: Sequence[Path],
    format: str = "auto",
    progress: Progress | None = None,
    column: str = "",
) -> Survey:
    """Return what `import_paths` with the same wishes would find; `progress` may raise to cancel.

    Raises UserError when the format is unknown.
    """
    found = Survey()
    files = find_files(paths, found.problems.append, format)
    found.passed = _others(paths, files)
    _, files = names_among(files)
    found.formats.update(format_of(file).name if format == "auto" else format for file in files)
    seen: set[str] = set()
    for document in _documents(dataset, files, format, found, progress, column):
        text = document.document.sha256
        if text in seen or dataset.find_text(text) is not None:
            found.known += 1
        else:
            found.new += 1
        seen.add(text)
        found.spans.update(span.state for span in document.spans)
    return found


def _documents(
    dataset: Dataset, files: Sequence[Path], format: str, found: Survey, progress: Progress | None, column: str
) -> Iterator[AnnotatedDocument]:
    for read in read_files(files, format, found.problems.append, progress, column):
        document, _ = without_canonical(read)
        problem = problem_of(dataset.labels, document)
        if problem is None:
            yield document
        else:
            found.problems.append(problem)


def _others(paths: Sequence[Path], taken: Sequence[Path]) -> int:
    """Return how many files in and below the folders among `paths` are not taken; hidden ones don't count."""
    known, every = set(taken), 0
    for folder in (path for path in paths if path not in known):
        for parent, folders, names in os.walk(folder):
            folders[:] = [name for name in folders if not name.startswith(".")]
            every += sum(not name.startswith(".") and Path(parent, name) not in known for name in names)
    return every
