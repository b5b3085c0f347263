"""Copying a dataset file while it may be in use, and looking at a copy before it is trusted."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from annotator.core.errors import UserError
from annotator.storage.connection import BUSY_SECONDS, told_error

_JOURNALS = ("-wal", "-shm")


def copy_database(source: Path, target: Path) -> None:
    """Copy a whole dataset into `target` (made new, or overwritten in one transaction) through SQLite itself.

    The copy is of one moment, whoever writes meanwhile. Raises UserError when a file is missing, locked or unwritable,
    DatasetDamaged when the source or the file to overwrite is broken.
    """
    if not source.is_file():
        raise UserError("dataset-missing", "There is no dataset.", where=str(source), remedy="Check the name.")
    here = source
    try:
        uri = f"{source.absolute().as_uri()}?mode=rw"
        with closing(sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS)) as old:
            old.execute("SELECT count(*) FROM sqlite_master").fetchone()
            here = target
            with closing(sqlite3.connect(target, timeout=BUSY_SECONDS)) as new:
                fresh = target.stat().st_size == 0
                old.backup(new, progress=_give_up_after(BUSY_SECONDS), sleep=0.1)
                if fresh:  # a copy that lies about is one file; a dataset in use keeps its write-ahead log
                    new.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.DatabaseError as error:
        raise told_error(error, here) from error


def _give_up_after(seconds: float) -> Callable[[int, int, int], None]:
    """Return a backup callback that ends the wait for a lock, which SQLite itself would go on with for ever."""
    deadline = time.monotonic() + seconds

    def look(status: int, remaining: int, total: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > deadline:
            raise sqlite3.OperationalError("database is locked")

    return look


def remove_database(path: Path) -> None:
    """Remove a dataset file that nobody uses, with its journals."""
    for name in (path, *(path.with_name(path.name + ending) for ending in _JOURNALS)):
        name.unlink(missing_ok=True)


def sqlite_facts() -> tuple[str, bool]:
    """Return the version of SQLite and whether it has what a dataset uses: JSON functions and the index FTS5."""
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            connection.execute("SELECT json_extract('{}', '$.value')").fetchone()
            connection.execute("CREATE VIRTUAL TABLE temp.words USING fts5(word)")
        except sqlite3.OperationalError:
            return sqlite3.sqlite_version, False
    return sqlite3.sqlite_version, True
