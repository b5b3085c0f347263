"""Every format: the same bytes for the same dataset, nothing half-written, a bad document left out and named."""

import contextlib
import json
import os
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from annotator.core.document import annotate, make_document
from annotator.core.errors import EXIT_DAMAGED, UserError
from annotator.core.span import Span
from annotator.formats.registry import get_format
from annotator.services.exporting import export, forecast
from annotator.services.importing import import_paths
from annotator.services.reading_back import read_back
from annotator.services.session import ReviewSession
from annotator.services.training_data import Shape
from annotator.storage.dataset import Dataset
from tests.formats.writing import written_formats

GOLDEN = Path(__file__).parents[1] / "golden"
ROOT = GOLDEN.parents[1]
ALL = frozenset({"suggestions", "rejected"})
WRITTEN = written_formats()
each_format = pytest.mark.parametrize("known", WRITTEN, ids=lambda known: known.name)


@pytest.fixture
def reviewed(tmp_path):
    """A dataset with the reviewed articles of the golden files, and a third one."""
    with Dataset(tmp_path / "gold.db") as dataset:
        session = ReviewSession(dataset, "甲")
        import_paths(session, [GOLDEN / "reviewed.jsonl"])
        session.add_documents([annotate(make_document("第三篇😀，开工。"), [Span("s", 0, 3, "PROJECT", "第三篇")])])
        yield dataset


def contents(path):
    files = sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else [path]
    return {one.relative_to(path).as_posix(): one.read_bytes() for one in files}


def target(known, folder):
    folder.mkdir(exist_ok=True)
    return folder / f"out{known.extensions[0] if known.extensions else ''}"


@each_format
def test_the_same_dataset_gives_the_same_bytes_whatever_the_run(reviewed, tmp_path, known):
    path = target(known, tmp_path / "out")
    export(reviewed, path, known.name, extras=ALL, card=True)
    program = (
        "import sys; from pathlib import Path; from annotator.storage.dataset import Dataset;"
        "from annotator.services.exporting import export\n"
        "with Dataset(Path(sys.argv[1])) as d:"
        " export(d, Path(sys.argv[2]), sys.argv[3], extras=frozenset({'suggestions', 'rejected'}), card=True)"
    )
    again = target(known, tmp_path / "again")
    # Sets and dictionaries of a process with another seed have another order.
    subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program, str(reviewed.path), str(again), known.name],
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "7"},
    )
    assert contents(path.parent) == contents(again.parent)


@each_format
def test_stopping_leaves_what_was_there(reviewed, tmp_path, known):
    path = target(known, tmp_path / "out")
    if not known.writes_folder:
        path.write_bytes(b"old")

    def cancel(done, total):
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export(reviewed, path, known.name, progress=cancel)
    left = {one.name: one.read_bytes() for one in path.parent.iterdir()}
    assert left == ({} if known.writes_folder else {path.name: b"old"})


@contextlib.contextmanager
def little_room(limit):
    """Let no file grow beyond `limit` bytes: the system refuses the write, as it does on a full disk."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@each_format
def test_a_full_disk_leaves_what_was_there(reviewed, tmp_path, known):
    path = target(known, tmp_path / "out")
    if not known.writes_folder:
        path.write_bytes(b"old")
    list(written_formats())  # what is loaded late may want to write a cache
    export(reviewed, target(known, tmp_path / "warm"), known.name)
    with pytest.raises(UserError) as caught, little_room(300):
        export(reviewed, path, known.name)
    assert caught.value.code == "file-unwritable"
    left = {one.name: one.read_bytes() for one in path.parent.iterdir()}
    assert left == ({} if known.writes_folder else {path.name: b"old"})


@pytest.mark.parametrize("name", ["labelstudio", "jsonl"])
def test_what_goes_beside_a_file_comes_with_it_or_not_at_all(reviewed, tmp_path, monkeypatch, name):
    path = target(get_format(name), tmp_path / "out")
    path.write_bytes(b"old")

    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("annotator.services.exporting.card", fail)
    with pytest.raises(UserError, match="No space left"):
        export(reviewed, path, name, card=True)
    assert {one.name: one.read_bytes() for one in path.parent.iterdir()} == {path.name: b"old"}


@pytest.fixture
def damaged(reviewed):
    """The dataset with a span of the third article shifted by another program."""
    with closing(sqlite3.connect(reviewed.path)) as database:
        database.execute("UPDATE spans SET start = 1, \"end\" = 4 WHERE text = '第三篇'")
        database.commit()
    return reviewed


@each_format
def test_a_damaged_document_is_left_out_and_named(damaged, tmp_path, known):
    path = target(known, tmp_path / "out")
    summary = export(damaged, path, known.name)
    assert [(problem.code, problem.exit_status) for problem in summary.skipped] == [("span-shifted", EXIT_DAMAGED)]
    assert summary.documents == 2
    if known.reads:
        assert len(list(known.read(path))) == 2
    told = forecast(damaged, known.name)
    assert (told.documents, told.spans, told.lost, len(told.skipped)) == (2, summary.spans, summary.lost, 1)


def test_when_nothing_can_be_written_that_is_said(damaged, tmp_path):
    with closing(sqlite3.connect(damaged.path)) as database:
        database.execute('UPDATE spans SET start = start + 1, "end" = "end" + 1 WHERE text != \'第三篇\'')
        database.commit()
    (tmp_path / "o.conll").write_bytes(b"old")
    with Dataset(damaged.path) as dataset, pytest.raises(UserError) as caught:
        export(dataset, tmp_path / "o.conll", "conll", status="done")
    assert caught.value.code == "span-shifted"
    assert (tmp_path / "o.conll").read_bytes() == b"old"


@pytest.mark.parametrize("name", ["cas", "cas-json"])
def test_a_document_that_a_format_has_no_place_for_is_left_out_and_named(reviewed, tmp_path, name):
    if name not in {known.name for known in WRITTEN}:
        pytest.skip("dkpro-cassis is not installed")
    ReviewSession(reviewed, "甲").add_documents([annotate(make_document("甲\x0b乙"))])
    summary = export(reviewed, tmp_path / "out", name)
    assert [problem.code for problem in summary.skipped] == (["unholdable-character"] if name == "cas" else [])
    assert summary.documents == (3 if name == "cas" else 4)


@each_format
@pytest.mark.parametrize(
    ("extras", "shape"), [(ALL, Shape()), (frozenset(), Shape("sentences", {"PROJECT": "P"}, True))]
)
def test_the_forecast_says_what_the_export_says(reviewed, tmp_path, known, extras, shape):
    before = forecast(reviewed, known.name, extras=extras, shape=shape)
    after = export(reviewed, target(known, tmp_path / "out"), known.name, extras=extras, shape=shape)
    assert (before.documents, before.spans, before.lost) == (after.documents, after.spans, after.lost)
    assert before.path is None
    assert before.lost or known.name in ("jsonl", "webannotation") or not extras


def test_the_forecast_can_be_stopped_and_refuses_what_is_not_written(reviewed):
    def cancel(done, total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        forecast(reviewed, progress=cancel)
    with pytest.raises(UserError, match="can't be written"):
        forecast(reviewed, "text")


def test_a_card_stands_beside_a_file(reviewed, tmp_path):
    path = tmp_path / "o.conll"
    export(reviewed, path, "conll", extras=ALL, card=True, guidelines="第二版", agreement="F1 0.91")
    card = (tmp_path / "o.card.md").read_text(encoding="utf-8")
    import hashlib

    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    assert f"| `o.conll` | `{digest}` |" in card
    assert "- guidelines: 第二版\n- agreement: F1 0.91\n" in card
    assert "open suggestions" in card
    assert "| all | 3 |" in card


def test_attributes_that_json_has_no_place_for_are_named(tmp_path):
    span = Span("s", 0, 1, "PROJECT", "甲", {"value": float("nan")})
    with pytest.raises(UserError) as caught:
        get_format("jsonl").refuse_unwritable(annotate(make_document("甲乙"), [span]))
    assert caught.value.code == "unholdable-attributes"


def test_the_command_names_what_it_left_out_and_ends_with_its_status(damaged, tmp_path):
    from click.testing import CliRunner

    from annotator.cli.data import export as command

    wish = ["--dataset", str(damaged.path), "-o", str(tmp_path / "o.jsonl")]
    runner = CliRunner()
    told = runner.invoke(command, [*wish, "--dry-run"], standalone_mode=False)
    assert (told.return_value, (tmp_path / "o.jsonl").exists()) == (EXIT_DAMAGED, False)
    assert "Would write 2 articles" in told.stderr
    done = runner.invoke(command, wish, standalone_mode=False)
    assert done.return_value == EXIT_DAMAGED
    assert "Left out 1." in done.stderr
    rows = [json.loads(line) for line in (tmp_path / "o.jsonl").read_text(encoding="utf-8").splitlines()]
    assert Counter(row["status"] for row in rows) == {"done": 1, "todo": 1}


@each_format
def test_what_is_read_back_is_what_the_loss_report_foretold(reviewed, tmp_path, known):
    if not known.reads:
        pytest.skip("it can't be read")
    path = target(known, tmp_path / "out")
    summary = export(reviewed, path, known.name, extras=ALL)
    found = read_back(reviewed, path, known.name, extras=ALL)
    assert (found.documents, found.problems, found.unforetold) == (3, [], {})
    assert found.lost == summary.lost


def test_what_was_changed_in_between_is_told(reviewed, tmp_path):
    path = tmp_path / "o.jsonl"
    export(reviewed, path)
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    row = json.loads(lines[0])
    gone = row["spans"].pop()
    row["relations"] = [r for r in row["relations"] if gone["id"] not in (r["head"], r["tail"])]
    path.write_text(json.dumps(row) + "\n" + lines[1] + '{"text": "别的"}\n', encoding="utf-8")
    found = read_back(reviewed, path)
    assert found.unforetold["spans"] == 1
    assert (found.unforetold["documents"], found.unforetold["added"]) == (1, 1)


def test_the_command_reads_back(reviewed, tmp_path):
    from click.testing import CliRunner

    from annotator.cli.data import export as command

    wish = ["--dataset", str(reviewed.path), "-o", str(tmp_path / "o.conll"), "--format", "conll", "--check"]
    done = CliRunner().invoke(command, wish, standalone_mode=False)
    assert done.return_value == 0
    assert "Read back 3 articles" in done.stderr
    assert "All is as it was written" in done.stderr
    refused = CliRunner().invoke(command, [*wish, "--unit", "sentences"])
    assert refused.exit_code == 2


@pytest.mark.parametrize(("name", "count"), [("doccano", 1), ("doccano-relations", 1), ("labelstudio", 0)])
def test_the_texts_in_which_the_unit_of_offsets_matters_are_counted(reviewed, tmp_path, name, count):
    ReviewSession(reviewed, "甲").add_documents([annotate(make_document("没有表情。"))])
    astral = sum(max(reviewed.document(one).text) > "\uffff" for one in reviewed.ids())
    assert forecast(reviewed, name).units == (astral if count else 0)
    assert export(reviewed, target(get_format(name), tmp_path / "out"), name).units == (astral if count else 0)
    assert 0 < astral < reviewed.count()
