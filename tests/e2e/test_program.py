"""The program as a process of its own."""

import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from annotator.services.resources import samples_folder
from annotator.storage.dataset import Dataset

ROOT = str(Path(__file__).parents[2])
COMMAND = [sys.executable, "-m", "annotator"]


def annotator(*arguments, cwd, **environment):
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
        env={**os.environ, **environment},
    )


@pytest.fixture(autouse=True)
def importable(monkeypatch):
    """Let the processes find the package of this checkout also where it is not installed."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(path for path in (ROOT, *sys.path) if path))


def test_the_samples_go_in_and_their_gold_comes_out_again(tmp_path):
    gold = samples_folder() / "gold.jsonl"
    assert annotator("import", samples_folder(), gold, cwd=tmp_path).returncode == 0
    assert annotator("export", "-o", "out.jsonl", cwd=tmp_path).returncode == 0
    wanted = {row["sha256"]: row for row in map(json.loads, gold.read_text(encoding="utf-8").splitlines())}
    lines = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    given = {row["sha256"]: row for row in map(json.loads, lines)}
    assert given.keys() == wanted.keys()
    for sha256, row in wanted.items():
        assert given[sha256]["text"] == row["text"]
        assert given[sha256]["spans"] == row["spans"]
        assert given[sha256]["relations"] == row["relations"]


@pytest.mark.parametrize("arguments", [["nonsense"], ["stats", "--dataset", "no.db"], ["import", "no.txt"]])
def test_no_traceback_reaches_the_person(tmp_path, arguments):
    done = annotator(*arguments, cwd=tmp_path)
    assert done.returncode in (1, 2)
    assert done.stderr
    assert "Traceback" not in done.stderr + done.stdout


def test_a_terminal_that_knows_no_chinese_gets_the_output_all_the_same(tmp_path):
    done = annotator("formats", cwd=tmp_path, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert "Document JSON" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="named pipes")
def test_ctrl_c_in_an_import_leaves_everything_as_it_was(tmp_path):
    (tmp_path / "a.txt").write_text("第一篇", encoding="utf-8")
    os.mkfifo(tmp_path / "endless.txt")
    Dataset(tmp_path / "gold.db").close()
    arguments = [*COMMAND, "import", "a.txt", "endless.txt"]
    with subprocess.Popen(arguments, cwd=tmp_path, stderr=subprocess.PIPE, text=True) as process:
        guard = threading.Timer(60, process.kill)
        guard.start()
        with (tmp_path / "endless.txt").open("wb"):  # returns when the program has opened it for reading
            process.send_signal(signal.SIGINT)
            error = process.stderr.read()
            status = process.wait()
        guard.cancel()
    assert (status, error.strip()) == (130, "annotator: Stopped; everything is as it was before.")
    with Dataset(tmp_path / "gold.db") as dataset:
        assert dataset.count() == 0


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX pipes")
def test_a_reader_that_goes_away_is_no_bug(tmp_path):
    with subprocess.Popen(
        [*COMMAND, "suggest", str(samples_folder())],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        process.stdout.close()
        error = process.stderr.read()
    assert process.returncode == 1
    assert error == ""
