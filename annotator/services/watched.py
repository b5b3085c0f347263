"""A file that says how far it has been read."""

from __future__ import annotations

from pathlib import Path
from typing import IO, Any

PARTS = 1_000


class WatchedPath(type(Path())):  # type: ignore[misc]
    """A path whose file, once it is opened, tells the share of it that was read."""

    _file: IO[Any] | None = None

    def open(self, *arguments: Any, **values: Any) -> IO[Any]:
        """Open the file and keep an eye on it."""
        file: IO[Any] = super().open(*arguments, **values)
        self._file = file
        return file

    def read(self) -> int:
        """Return how much of the file was read so far, in thousandths; all of it once it is closed."""
        if self._file is None:
            return 0
        try:
            size: int = self.stat().st_size
            return min(PARTS, PARTS * self._file.tell() // max(size, 1))
        except (OSError, ValueError):
            return PARTS
