import sqlite3
from contextlib import closing

import pytest

from annotator.storage.database import Database


@pytest.fixture
def db():
    with closing(sqlite3.connect(":memory:")) as connection:
        database = Database(connection)
        database.execute("CREATE TABLE t (a, b)")
        yield database


def test_rows_come_by_column_name(db):
    db.execute("INSERT INTO t VALUES (?, ?)", [1, "甲"])
    db.execute("INSERT INTO t VALUES (:a, :b)", {"a": 2, "b": None})
    assert list(db.query("SELECT a, b AS c FROM t ORDER BY a")) == [{"a": 1, "c": "甲"}, {"a": 2, "c": None}]
    assert list(db.query("SELECT a FROM t WHERE a > ?", [2])) == []


def test_replacing_a_row_fires_its_delete_trigger(db):
    db.execute("CREATE TABLE log (id INTEGER PRIMARY KEY, x)")
    db.execute("CREATE TRIGGER stays BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END")
    db.execute("INSERT INTO log VALUES (1, 'a')")
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        db.execute("INSERT OR REPLACE INTO log VALUES (1, 'b')")
