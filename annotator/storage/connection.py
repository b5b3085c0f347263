"""Opening a dataset file: checks, pragmas, migrations, and SQLite's errors in words."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.core.errors import DatasetDamaged, UserError
from annotator.storage.database import Database
from annotator.storage.schema import APPLICATION_ID, MIGRATIONS

if TYPE_CHECKING:
    from sqlite_utils import Database as Migrating

BUSY_SECONDS = 3.0
_CACHE_KIB = 32 * 1024  # at most: a list of 100,000 articles stays in memory, a small dataset takes no more than before
_MAGIC = b"SQLite format 3\x00"


def open_database(path: Path, *, create: bool = True) -> Database:
    """Return an open, migrated dataset file in WAL mode with full synchronisation and foreign keys on.

    Raises UserError when the file is missing (and `create` is False), no dataset, newer than the program, read-only
    or locked; DatasetDamaged when its content is broken.
    """
    fresh = _check_file(path, create)
    with _told(path):
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS)
    try:
        with _told(path):
            return _prepare(connection, path, fresh)
    except BaseException:
        connection.close()
        raise


def _check_file(path: Path, create: bool) -> bool:
    """Return whether the file has to be made; raises UserError when it can't be a dataset."""
    if path.is_dir():
        raise UserError(
            "dataset-folder", "This is a folder, not a dataset.", where=str(path), remedy="Name a .db file."
        )
    if not path.exists() or path.stat().st_size == 0:
        if not create:
            raise UserError(
                "dataset-missing", "There is no dataset.", where=str(path), remedy="Check the name after --dataset."
            )
        if not path.absolute().parent.is_dir():
            raise UserError(
                "dataset-no-folder", "The folder does not exist.", where=str(path), remedy="Create the folder first."
            )
        return True
    try:
        with path.open("rb") as file:
            magic = file.read(len(_MAGIC))
    except OSError as error:
        raise _unreadable(path, error) from error
    if magic != _MAGIC:
        raise UserError(
            "dataset-not-sqlite",
            "This file is no annotator dataset.",
            where=str(path),
            remedy="Choose another file name for --dataset; nothing was changed.",
        )
    return False


def _unreadable(path: Path, error: OSError) -> UserError:
    return UserError(
        "dataset-unreadable",
        f"The file can't be read ({error.strerror}).",
        where=str(path),
        remedy="Check the permissions of the file and of its folder.",
    )


def _prepare(connection: sqlite3.Connection, path: Path, fresh: bool) -> Database:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if not fresh and tables and application != APPLICATION_ID:
        raise UserError(
            "dataset-foreign",
            "This SQLite file belongs to another program.",
            where=str(path),
            remedy="Choose another file name for --dataset; nothing was changed.",
        )
    if version > len(MIGRATIONS):
        raise UserError(
            "dataset-newer",
            f"This dataset was written by a newer annotator (schema {version}, this one knows {len(MIGRATIONS)}).",
            where=str(path),
            remedy="Update annotator; nothing was changed.",
        )
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute(f"PRAGMA cache_size={-_CACHE_KIB}")
    _refuse_unwritable(connection)
    database = Database(connection)
    _migrate(database, version)
    return database


def _refuse_unwritable(connection: sqlite3.Connection) -> None:
    """Take and drop the write lock, so that a read-only or locked file is told at the door and not at a decision."""
    connection.execute("BEGIN IMMEDIATE")
    connection.rollback()


def _migrate(database: Database, version: int) -> None:
    if version == len(MIGRATIONS):
        return
    migrating = _migrating()
    for number in range(version, len(MIGRATIONS)):
        with transaction(database):
            MIGRATIONS[number](migrating(database.conn))
            database.execute(f"PRAGMA application_id={APPLICATION_ID}")
            database.execute(f"PRAGMA user_version={number + 1}")


def _migrating() -> type[Migrating]:
    """Return sqlite-utils' class: it takes a tenth of a second to load, and few starts have anything to migrate.

    It would load pandas and NumPy where they are installed, a second and 80 MB, for column types not used here.
    """
    absent = {"numpy", "pandas"} - sys.modules.keys()
    sys.modules.update(dict.fromkeys(absent))  # type: ignore[arg-type]
    try:
        from sqlite_utils import Database as Migrating
    finally:
        for name in absent:
            del sys.modules[name]
    return Migrating


@contextmanager
def transaction(database: Database) -> Iterator[None]:
    """Hold one write transaction: committed at the end, rolled back whole on any exception; nested use joins it."""
    connection = database.conn
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN IMMEDIATE")
    with _kept(connection):
        yield


@contextmanager
def transaction_unless_locked(database: Database) -> Iterator[bool]:
    """Hold a write transaction and give True, or give False at once while another program writes to the file."""
    connection = database.conn
    if connection.in_transaction:
        yield True
        return
    connection.execute("PRAGMA busy_timeout=0")
    try:
        connection.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError:
        yield False
        return
    finally:
        connection.execute(f"PRAGMA busy_timeout={int(BUSY_SECONDS * 1000)}")
    with _kept(connection):
        yield True


@contextmanager
def _kept(connection: sqlite3.Connection) -> Iterator[None]:
    """Commit what a transaction did, or roll it back on any exception."""
    try:
        yield
    except BaseException:
        connection.rollback()
        raise
    connection.commit()


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turn SQLite's errors about the file itself into UserErrors that name it."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise told_error(error, path) from error


def told_error(error: sqlite3.DatabaseError, path: Path) -> Exception:
    """Return the UserError for a SQLite error about the file, or the error itself when it is a bug of ours."""
    where, text = str(path), str(error)
    if "locked" in text or "busy" in text:
        return UserError(
            "dataset-locked",
            "Another program is writing to this dataset.",
            where=where,
            remedy="Close the other window or wait for it to finish, then try again.",
        )
    if "readonly" in text or "read-only" in text or "unable to open" in text:
        return UserError(
            "dataset-read-only",
            "The dataset can't be written.",
            where=where,
            remedy="Make the file and its folder writable, or copy the dataset elsewhere.",
        )
    if "full" in text or "I/O" in text:
        return UserError(
            "disk-full",
            f"The disk refuses to take it ({text}).",
            where=where,
            remedy="Free some space, then try again.",
        )
    if "malformed" in text or "not a database" in text or "corrupt" in text:
        return DatasetDamaged(
            "dataset-damaged",
            "The dataset is damaged.",
            where=where,
            remedy="Keep a copy of the file and go back to your latest backup.",
        )
    return error
