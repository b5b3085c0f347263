"""A mark that a dataset is open in a window, so that a second window on it can say so."""

from __future__ import annotations

from pathlib import Path
from zlib import crc32

from PySide6.QtCore import QDir, QLockFile


class OpenMark:
    """Holds the mark of one dataset at a time; it goes with the process, however that ends."""

    def __init__(self) -> None:
        self._lock: QLockFile | None = None

    def take(self, dataset: Path) -> bool:
        """Mark a dataset as open here; return False when another window has it open."""
        self.release()
        name = f"annotator-{crc32(str(dataset.resolve()).encode()):08x}.lock"
        lock = QLockFile(QDir.temp().filePath(name))
        lock.setStaleLockTime(0)  # never by age: a review takes hours; one whose process is gone counts as stale anyway
        held = lock.tryLock(0)
        self._lock = lock if held else None
        return held or lock.error() != QLockFile.LockError.LockFailedError

    def release(self) -> None:
        """Take the mark away."""
        if self._lock is not None:
            self._lock.unlock()
        self._lock = None
