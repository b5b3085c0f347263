import sqlite3
import subprocess
import sys

import pytest

from annotator.core.errors import DatasetDamaged, UserError
from annotator.storage import connection
from annotator.storage.connection import open_database, told_error, transaction
from annotator.storage.dataset import Dataset
from annotator.storage.schema import APPLICATION_ID, MIGRATIONS


def code_of(path, **values):
    with pytest.raises(UserError) as caught:
        open_database(path, **values)
    assert caught.value.where == str(path)
    return caught.value.code


def test_a_new_file_is_a_dataset_of_this_version(tmp_path):
    database = open_database(tmp_path / "g.db")
    pragmas = {
        name: database.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("application_id", "user_version", "journal_mode", "synchronous", "foreign_keys")
    }
    database.close()
    assert pragmas == {
        "application_id": APPLICATION_ID,
        "user_version": len(MIGRATIONS),
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
    }


def test_an_empty_file_becomes_a_dataset(tmp_path):
    (tmp_path / "g.db").touch()
    with Dataset(tmp_path / "g.db") as dataset:
        assert dataset.count() == 0


def test_missing_files_and_folders_are_told(tmp_path):
    assert code_of(tmp_path / "no.db", create=False) == "dataset-missing"
    assert code_of(tmp_path / "no" / "g.db") == "dataset-no-folder"
    assert code_of(tmp_path) == "dataset-folder"
    assert not (tmp_path / "no.db").exists()


def test_what_is_no_dataset_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "notes.db"
    path.write_text("my notes, long enough to be no header")
    assert code_of(path) == "dataset-not-sqlite"
    assert path.read_text() == "my notes, long enough to be no header"
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as database:
        database.execute("CREATE TABLE mine (x)")
    before = other.read_bytes()
    database.close()
    assert code_of(other) == "dataset-foreign"
    assert other.read_bytes() == before


def test_a_newer_dataset_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "g.db"
    database = open_database(path)
    database.execute("PRAGMA user_version=99")
    database.close()
    before = path.read_bytes()
    assert code_of(path) == "dataset-newer"
    assert path.read_bytes() == before


def test_a_dataset_locked_by_another_writer_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.1)
    path = tmp_path / "g.db"
    first = open_database(path)
    with transaction(first):
        first.execute("INSERT INTO meta VALUES ('a', 'b')")
        assert code_of(path) == "dataset-locked"
    open_database(path).close()
    first.close()


@pytest.mark.parametrize("size", [20, 100, 512])
def test_a_dataset_cut_off_in_its_first_page_is_damaged(tmp_path, size):
    path = tmp_path / "g.db"
    open_database(path).close()
    path.write_bytes(path.read_bytes()[:size])
    with pytest.raises(DatasetDamaged) as caught:
        open_database(path)
    assert caught.value.exit_status == 3


def test_a_transaction_is_all_or_nothing_and_nests(tmp_path):
    database = open_database(tmp_path / "g.db")

    def break_off():
        with transaction(database):
            with transaction(database):
                database.execute("INSERT INTO meta VALUES ('a', 'b')")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        break_off()
    assert database.execute("SELECT count(*) FROM meta").fetchone()[0] == 0
    database.close()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("database is locked", "dataset-locked"),
        ("attempt to write a readonly database", "dataset-read-only"),
        ("unable to open database file", "dataset-read-only"),
        ("database or disk is full", "disk-full"),
        ("disk I/O error", "disk-full"),
        ("database disk image is malformed", "dataset-damaged"),
        ("file is not a database", "dataset-damaged"),
    ],
)
def test_errors_of_the_file_are_told_in_words(tmp_path, text, code):
    told = told_error(sqlite3.OperationalError(text), tmp_path / "g.db")
    assert isinstance(told, UserError)
    assert told.code == code


def test_a_bug_in_our_sql_stays_a_bug(tmp_path):
    error = sqlite3.OperationalError("no such table: x")
    assert told_error(error, tmp_path) is error


def test_a_new_file_is_made_without_loading_what_is_not_used(tmp_path):
    program = (
        "import sys; from pathlib import Path; from annotator.storage.connection import open_database\n"
        "open_database(Path(sys.argv[1]))\n"
        "assert not {'numpy', 'pandas'} & sys.modules.keys()"
    )
    subprocess.run([sys.executable, "-W", "ignore", "-c", program, str(tmp_path / "new.db")], check=True)
