"""The datasets that were open last, newest first, kept beside the settings."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

MOST = 12
_MAGIC = b"SQLite format 3\x00"


class RecentDatasets:
    """A short list of dataset files; losing it loses nothing, so a file that can't be read or written is no error."""

    def __init__(self, path: Path) -> None:
        """Keep the list in the file at `path`."""
        self._path = path

    def paths(self) -> list[Path]:
        """Return the datasets that are still there, newest first."""
        return [path for path in self._read() if path.is_file()]

    def _read(self) -> list[Path]:
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
            return [Path(name) for name in found if isinstance(name, str)]
        except (OSError, ValueError, TypeError):
            return []

    def add(self, dataset: Path) -> None:
        """Put a dataset in front."""
        newest = dataset.absolute()
        kept = [newest, *(path for path in self._read() if path != newest)][:MOST]
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.write_text(json.dumps([str(path) for path in kept], ensure_ascii=False), encoding="utf-8")


def looks_like_dataset(path: Path) -> bool:
    """Return whether a file is an SQLite file, by its first bytes."""
    try:
        with path.open("rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except OSError:
        return False
