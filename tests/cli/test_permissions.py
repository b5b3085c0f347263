"""What the system does not permit. Root is permitted everything, so under root these tests act as nobody."""

import os
import shutil
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest

from annotator.cli.main import run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
NOBODY = 65534


@contextmanager
def permissions_count():
    if os.geteuid() != 0:
        yield
        return
    os.setegid(NOBODY)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(0)


@pytest.fixture
def place(monkeypatch, window):
    """Return a folder that nobody may enter and write, with one article and a dataset of it."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o777)
    monkeypatch.chdir(folder)
    for name in ("CONFIG", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(folder / name))
    (folder / "a.txt").write_text("滨海集团投资3亿元建设产业园。", encoding="utf-8")
    assert run(["import", "a.txt"], window) == 0
    assert run(["export", "-o", "warm.jsonl"], window) == 0  # loads every module while it can still be read
    assert run(["suggest", "a.txt", "-o", "warm.jsonl"], window) == 0
    yield folder
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o777)
    shutil.rmtree(folder)


@pytest.fixture
def refused(window, capfd):
    """Return a function that runs a command as somebody with few rights and returns its one line."""

    def call(*arguments):
        capfd.readouterr()
        with permissions_count():
            status = run(list(arguments), window)
        out, err = capfd.readouterr()
        assert status == 1
        (line,) = err.splitlines()
        return line, out

    return call


def test_an_unreadable_article_is_left_out(place, refused):
    (place / "b.txt").write_text("另一篇", encoding="utf-8")
    (place / "b.txt").chmod(0)
    for name in place.glob("gold.db*"):
        name.chmod(0o666)
    line, out = refused("import", "b.txt")
    assert line == "annotator: b.txt: The file can't be read (Permission denied). Check its permissions."
    assert out == "Imported 0, there already 0, left out 1.\n"


def test_an_unreadable_folder_is_left_out(place, refused):
    (place / "closed").mkdir()
    (place / "closed").chmod(0)
    for name in place.glob("gold.db*"):
        name.chmod(0o666)
    line, out = refused("import", str(place / "closed"))
    assert line.endswith("closed: The file can't be read (Permission denied). Check its permissions.")
    assert out == "Imported 0, there already 0, left out 1.\n"


def test_an_unreadable_dataset_is_told(place, refused):
    (place / "gold.db").chmod(0)
    line, _ = refused("stats")
    assert line.startswith("annotator: gold.db: The file can't be read (Permission denied).")


@pytest.mark.parametrize("command", [["stats"], ["check"], ["import", "a.txt"], ["export", "-o", "/dev/null"]])
def test_a_read_only_dataset_is_told_and_stays(place, refused, command):
    before = (place / "gold.db").read_bytes()
    (place / "gold.db").chmod(0o444)
    place.chmod(0o555)
    line, _ = refused(*command)
    assert line.startswith("annotator: gold.db: The dataset can't be written. Make the file and its folder writable")
    assert (place / "gold.db").read_bytes() == before


def test_a_place_that_cannot_be_written_is_told_and_keeps_its_file(place, refused):
    (place / "out").mkdir()
    (place / "out" / "o.jsonl").write_text("old")
    (place / "out").chmod(0o555)
    line, _ = refused("suggest", "a.txt", "-o", "out/o.jsonl")
    assert line.startswith("annotator: out/o.jsonl: The file can't be written (Permission denied).")
    assert (place / "out" / "o.jsonl").read_text() == "old"


def test_a_dataset_cannot_be_made_where_nothing_can_be_written(place, refused):
    place.chmod(0o555)
    line, _ = refused("import", "a.txt", "--dataset", "new.db")
    assert line.startswith("annotator: new.db: The dataset can't be written.")
