"""A dataset of the first schema opens, is migrated and keeps everything; what was learned is stored whole."""

import sqlite3
from contextlib import closing

import pytest
from sqlite_utils import Database

from annotator.core.errors import UserError
from annotator.storage import connection
from annotator.storage.connection import open_database, transaction
from annotator.storage.dataset import Dataset
from annotator.storage.models import StoredModel
from annotator.storage.schema import APPLICATION_ID, MIGRATIONS, create_tables
from annotator.storage.snapshot import read_decided, read_models

MODEL = StoredModel("PROJECT", "learned-1-ab", "PROJECT", "base", b"\x00\xff", "2026-01-01", 3, 40, {"f1": 0.5})


@pytest.fixture
def first_version(tmp_path):
    """Return a file as the first version of the program made it, with one document in it."""
    path = tmp_path / "old.db"
    with closing(sqlite3.connect(path)) as old:
        create_tables(Database(old))
        old.execute("INSERT INTO documents (id, title, text, sha256, length) VALUES ('a', '标题', '正文', 'h', 2)")
        old.execute("INSERT INTO meta VALUES ('made', 'once')")
        old.execute(f"PRAGMA application_id={APPLICATION_ID}")
        old.execute("PRAGMA user_version=1")
        old.commit()
    return path


def test_a_file_of_the_first_version_is_migrated_and_keeps_its_content(first_version):
    with Dataset(first_version, create=False) as dataset:
        assert dataset.document("a").text == "正文"
        assert dataset.load_models() == []
        assert dataset.last_training() is None
    with closing(sqlite3.connect(first_version)) as migrated:
        assert migrated.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)
        assert migrated.execute("SELECT value FROM meta").fetchall() == [("once",)]


def test_a_migration_that_fails_leaves_the_file_as_it_was(first_version, monkeypatch):
    def fail(db):
        db.execute("CREATE TABLE half (x)")
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(connection, "MIGRATIONS", (create_tables, fail))
    with pytest.raises(UserError):
        open_database(first_version)
    with closing(sqlite3.connect(first_version)) as old:
        assert old.execute("PRAGMA user_version").fetchone()[0] == 1
        assert old.execute("SELECT count(*) FROM sqlite_master WHERE name = 'half'").fetchone()[0] == 0


def test_models_replace_each_other_and_come_back_as_they_were(dataset):
    dataset.save_models([MODEL], {"reason": "kept"})
    assert dataset.load_models() == [MODEL]
    assert read_models(dataset.path) == [MODEL]
    other = StoredModel("ranker", "learned-2-cd", "", "base", b"x", "2026-01-02", 4, 50)
    dataset.save_models([other], {"reason": "kept", "number": 2})
    assert dataset.load_models() == [other]
    dataset.save_models(None, {"reason": "worse"})
    assert dataset.load_models() == [other]
    assert dataset.last_training() == {"reason": "worse"}


def test_models_and_record_land_together_or_not_at_all(dataset):
    dataset.save_models([MODEL], {"number": 1})
    with pytest.raises(TypeError):
        dataset.save_models([], {"number": object()})
    assert dataset.load_models() == [MODEL]
    assert dataset.last_training() == {"number": 1}


def test_a_snapshot_can_be_read_while_a_writer_is_at_work(dataset, document, session):
    with closing(open_database(dataset.path)) as writer, transaction(writer):
        writer.execute("INSERT INTO meta VALUES ('half', 'written')")
        decided = read_decided(dataset.path, 10)
    assert decided.documents == (), "nothing is decided yet"
    assert decided.spans == 0


@pytest.mark.parametrize("version", [1, 99])
def test_a_snapshot_of_another_version_is_refused(tmp_path, version):
    path = tmp_path / "g.db"
    with closing(open_database(path)) as database:
        database.execute(f"PRAGMA user_version={version}")
    with pytest.raises(UserError) as caught:
        read_models(path)
    assert caught.value.code == "dataset-version"


def test_a_snapshot_of_nothing_is_told(tmp_path):
    with pytest.raises(UserError) as caught:
        read_models(tmp_path / "no.db")
    assert caught.value.code == "dataset-missing"
    (tmp_path / "notes.db").write_text("no database at all, only some notes " * 30)
    with pytest.raises(UserError) as caught:
        read_models(tmp_path / "notes.db")
    assert caught.value.code == "dataset-damaged"
