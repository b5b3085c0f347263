"""From one format to another without a dataset."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from annotator.core.document import AnnotatedDocument
from annotator.core.errors import UserError
from annotator.formats.registry import get_format
from annotator.services.exporting import write_whole
from annotator.services.importing import Progress, find_files, read_files


@dataclass(slots=True)
class Conversion:
    """How many documents and spans were read, what was left out and why, and what the new format could not hold."""

    documents: int = 0
    spans: int = 0
    skipped: list[UserError] = field(default_factory=list)
    lost: Counter[str] = field(default_factory=Counter)


def convert(
    source: Path, target: Path, from_: str = "auto", to: str = "jsonl", progress: Progress | None = None
) -> Conversion:
    """Read a file, or the articles of a folder, and write what was read in another format.

    `progress` is called with (files done, files in all) and may raise to cancel: then nothing is written. Raises
    UserError when a format is unknown or can't do this, the two are the same file, or nothing could be read.
    """
    chosen = get_format(to)
    if target.exists() and source.exists() and target.samefile(source):
        raise UserError(
            "convert-onto-itself", "This is the file to read.", where=str(target), remedy="Choose another file name."
        )
    done = Conversion()
    files = find_files([source], done.skipped.append, from_)

    def documents() -> Iterator[AnnotatedDocument]:
        for annotated in read_files(files, from_, done.skipped.append, progress):
            try:
                chosen.refuse_unwritable(annotated)
            except UserError as problem:
                done.skipped.append(problem)
                continue
            done.documents += 1
            done.spans += len(annotated.spans)
            done.lost.update(chosen.losses(annotated))
            yield annotated
        if not done.documents:
            raise done.skipped[0] if done.skipped else _nothing(source)

    write_whole(chosen, documents(), target)
    return done


def _nothing(source: Path) -> UserError:
    return UserError("empty-file", "There are no documents in it.", where=str(source), remedy="Nothing was written.")
