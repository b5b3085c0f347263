"""The models that ship with the program: which they are, and the rows their ranker was trained on."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from annotator.services.resources import resource

ROWS = "ranker-rows.jsonl.gz"
Row = tuple[list[str], bool]  # what the ranker sees of a place, and whether the span is right


@cache
def shipped_version() -> str:
    """Return eight hex digits that change with the shipped models: what was learned on top of others means nothing."""
    return models_version(resource("models"))


def models_version(folder: Path) -> str:
    """Return eight hex digits that change with the models of a folder."""
    content = sha256()
    for file in sorted(folder.glob("*.crfsuite")):
        content.update(file.read_bytes())
    return content.hexdigest()[:8]


def write_rows(path: Path, rows: Iterable[Row]) -> None:
    """Write rows into a file, the same bytes for the same rows."""
    lines = (json.dumps([int(right), *features], ensure_ascii=False, separators=(",", ":")) for features, right in rows)
    path.write_bytes(gzip.compress("".join(f"{line}\n" for line in lines).encode(), mtime=0))


def read_rows(path: Path) -> Iterator[Row]:
    """Yield the rows of a file, none when it is not there."""
    if not path.exists():
        return
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            right, *features = json.loads(line)
            yield features, bool(right)
