"""The beginning of an export, as it would stand in its files: the first article that can be written."""

from __future__ import annotations

import io
import tempfile
from dataclasses import dataclass
from pathlib import Path

from annotator.core.document import AnnotatedDocument
from annotator.core.errors import UserError
from annotator.core.labels import LabelSet
from annotator.formats.registry import Format, get_format
from annotator.services.export_wish import ExportWish
from annotator.services.exporting import Outgoing, states_of
from annotator.storage.dataset import Dataset

LINES = 30
WIDTH = 2_000  # characters of a line
_TRIED = 20  # articles
_READ = 1 << 18  # bytes of a file


@dataclass(frozen=True, slots=True)
class SampleFile:
    """A file of the sample: its name, its first lines, or None for one that is no text, and its size in bytes."""

    name: str
    text: str | None
    size: int


def sample(dataset: Dataset, wish: ExportWish) -> list[SampleFile]:
    """Return the files that an export of the first article alone would write; none when there is no article for it.

    Raises UserError when the wish can't be understood, the format needs a library that is missing, or the article
    can't be written.
    """
    chosen = get_format(wish.format)
    outgoing = Outgoing(dataset, chosen, wish.status, states_of(wish.extras), wish.shape)
    problem = None
    for document in outgoing.ids[:_TRIED]:
        try:
            units = list(outgoing.fit(document))
        except UserError as error:
            problem = error
            continue
        return _written(chosen, units, dataset.labels)
    if problem is not None:
        raise problem
    return []


def _written(chosen: Format, units: list[AnnotatedDocument], labels: LabelSet) -> list[SampleFile]:
    if not chosen.writes_folder:
        stream = io.BytesIO()
        chosen.write(units, stream, labels)
        return [_shown(chosen.extensions[0] if chosen.extensions else "", stream.getvalue())]
    with tempfile.TemporaryDirectory(prefix="annotator-sample-") as place:
        chosen.write_folder(units, Path(place))
        files = sorted(file for file in Path(place).rglob("*") if file.is_file())
        return [_shown(file.relative_to(place).as_posix(), file.read_bytes()) for file in files]


def _shown(name: str, content: bytes) -> SampleFile:
    head = content[:_READ]
    try:
        text = head.decode("utf-8-sig", "strict" if len(head) == len(content) else "ignore")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        return SampleFile(name, None, len(content))
    lines = text.replace("\r\n", "\n").rstrip("\n").split("\n")
    cut = [line if len(line) <= WIDTH else f"{line[:WIDTH]}…" for line in lines[:LINES]]
    return SampleFile(name, "\n".join(cut) + ("\n…" if len(lines) > LINES else ""), len(content))
