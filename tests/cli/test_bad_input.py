import shutil
import sqlite3

import pytest

from annotator.storage import connection
from annotator.storage.dataset import Dataset


@pytest.fixture
def dataset(annotator, articles, tmp_path):
    annotator("import", articles)
    return tmp_path / "gold.db"


def make_newer(path):
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA user_version=99")
    database.close()


def make_foreign(path):
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA application_id=7")
    database.close()


def cut(path, share):
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])


BAD = {
    "newer": (make_newer, 1, "newer annotator"),
    "another program's": (make_foreign, 1, "belongs to another program"),
    "no SQLite file": (lambda path: path.write_text("notes" * 100), 1, "no annotator dataset"),
    "cut in its header": (lambda path: cut(path, 0.002), 3, "damaged"),
    "cut in the middle": (lambda path: cut(path, 0.5), 3, "damaged"),
}
COMMANDS = {
    "check": ["check"],
    "export": ["export", "-o", "o.jsonl"],
    "import": ["import", "articles"],
    "review": ["review", "articles"],
    "stats": ["stats"],
    "suggest": ["suggest"],
    "backup": ["backup", "-o", "b.db"],
}


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("kind", BAD)
def test_a_bad_dataset_is_one_line_with_its_status_and_left_as_it_was(annotator, dataset, tmp_path, kind, command):
    spoil, wanted, words = BAD[kind]
    spoil(dataset)
    before = dataset.read_bytes()
    status, out, err = annotator(*COMMANDS[command])
    if kind == "cut in the middle" and command != "check":
        assert status in (0, 3), "what is still whole may be read"
    else:
        assert status == wanted
        assert out == ""
        assert words in " ".join(err)
        assert err[-1].startswith("annotator: gold.db: ")
    assert not any("Traceback" in line for line in err)
    assert status == 0 or not (tmp_path / "o.jsonl").exists()
    assert dataset.read_bytes() == before


@pytest.mark.parametrize("command", ["import", "stats", "check", "export", "suggest", "review"])
def test_a_dataset_locked_by_another_writer_is_one_line(annotator, dataset, monkeypatch, command):
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.1)
    with Dataset(dataset) as other, other.transaction():
        status, out, err = annotator(*COMMANDS[command])
    assert (status, out) == (1, "")
    assert err == [
        "annotator: gold.db: Another program is writing to this dataset. "
        "Close the other window or wait for it to finish, then try again."
    ]


@pytest.mark.parametrize("command", ["check", "export", "stats", "suggest", "backup"])
def test_a_missing_dataset_is_not_made_by_looking(annotator, tmp_path, command):
    status, out, err = annotator(*COMMANDS[command])
    assert (status, out, len(err)) == (1, "", 1)
    assert "There is no dataset." in err[0]
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_dataset(annotator, articles):
    status, _, err = annotator("stats", "--dataset", articles)
    assert (status, len(err)) == (1, 1)
    assert "This is a folder" in err[0]


def test_every_bad_article_is_named_and_the_rest_goes_on(annotator, articles):
    shutil.copy(articles / "1.txt", articles / "same.txt")
    (articles / "binary.txt").write_bytes(b"\x89PNG\r\n\0\0")
    (articles / "empty.txt").touch()
    (articles / "blank.txt").write_text(" \n　\n", encoding="utf-8")
    (articles / "odd.txt").write_bytes("汉字".encode() + b"\xff\xff\xff")
    with (articles / "big.txt").open("wb") as file:
        file.truncate(52_428_800)
    (articles / "nothing").mkdir()
    status, out, err = annotator("import", articles, articles / "nothing", "missing.txt")
    assert (status, out) == (1, "Imported 2, there already 1, left out 7.\n")
    assert len(err) == 7
    for name in ("binary.txt", "empty.txt", "blank.txt", "odd.txt", "big.txt", "nothing", "missing.txt"):
        (line,) = [line for line in err if f"{name}: " in line]
        assert line.count(".") >= 3, "what is wrong, and what to do"


def test_evaluate_and_suggest_name_bad_files(annotator, tmp_path):
    (tmp_path / "bad.jsonl").write_text("oops\n")
    for command in (["evaluate", "--gold", "bad.jsonl"], ["evaluate", "--gold", "no.jsonl"], ["suggest", "bad.jsonl"]):
        status, out, err = annotator(*command)
        assert (status, out, len(err)) == (1, "", 1)
        assert err[0].startswith("annotator: ")
