import sqlite3

import pytest

from annotator.core.errors import DatasetDamaged, UserError
from annotator.storage import backup
from annotator.storage.backup import copy_database, remove_database, sqlite_facts
from annotator.storage.dataset import Dataset


def test_a_copy_of_an_open_dataset_is_whole_and_one_file(session, document, tmp_path):
    target = tmp_path / "copy" / "c.db"
    target.parent.mkdir()
    copy_database(session.dataset.path, target)
    assert [path.name for path in target.parent.iterdir()] == ["c.db"]
    with Dataset(target, create=False) as copied:
        assert copied.load(document) == session.load(document)


def test_a_missing_or_broken_source_is_told(tmp_path):
    with pytest.raises(UserError) as caught:
        copy_database(tmp_path / "no.db", tmp_path / "c.db")
    assert caught.value.code == "dataset-missing"
    (tmp_path / "bad.db").write_bytes(b"SQLite format 3\x00" + b"x" * 500)
    with pytest.raises(DatasetDamaged):
        copy_database(tmp_path / "bad.db", tmp_path / "c.db")


def test_a_target_that_is_being_written_is_told_and_not_waited_for_for_ever(dataset, tmp_path, monkeypatch):
    monkeypatch.setattr(backup, "BUSY_SECONDS", 0.2)
    source = tmp_path / "source.db"
    Dataset(source).close()
    with dataset.transaction(), pytest.raises(UserError) as caught:
        copy_database(source, dataset.path)
    assert caught.value.code == "dataset-locked"


def test_removing_takes_the_journals_along(tmp_path):
    for name in ("g.db", "g.db-wal", "g.db-shm", "other"):
        (tmp_path / name).touch()
    remove_database(tmp_path / "g.db")
    assert [path.name for path in tmp_path.iterdir()] == ["other"]


def test_sqlite_has_what_the_views_need():
    assert sqlite_facts() == (sqlite3.sqlite_version, True)
