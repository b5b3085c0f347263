"""Old datasets open, and exports are byte for byte what they were."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.services.exporting import export
from annotator.services.importing import import_paths
from annotator.services.session import ReviewSession
from annotator.storage.dataset import Dataset
from annotator.storage.schema import MIGRATIONS

GOLDEN = Path(__file__).parents[1] / "golden"
ALL = frozenset({"suggestions", "rejected"})


@pytest.fixture(params=sorted(GOLDEN.glob("dataset-v*.sql")), ids=lambda path: path.stem)
def old(request, tmp_path):
    """Return a dataset file as an earlier or the present schema version wrote it."""
    with closing(sqlite3.connect(tmp_path / "old.db")) as database:
        database.executescript(request.param.read_text(encoding="utf-8"))
    return tmp_path / "old.db"


def test_there_is_a_dataset_of_every_version():
    assert len(list(GOLDEN.glob("dataset-v*.sql"))) == len(MIGRATIONS)


@pytest.mark.parametrize(("name", "extras"), [("reviewed.jsonl", ALL), ("gold.jsonl", frozenset())])
def test_an_old_dataset_opens_and_exports_what_it_always_did(old, tmp_path, name, extras):
    with Dataset(old, create=False) as dataset:
        assert dataset.check() == []
        export(dataset, tmp_path / name, extras=extras)
    assert (tmp_path / name).read_bytes() == (GOLDEN / name).read_bytes()


def test_what_was_decided_can_still_be_undone(old):
    with Dataset(old, create=False) as dataset:
        session = ReviewSession(dataset, "乙")
        steps = 0
        while session.can_undo:
            session.undo()
            steps += 1
        assert steps == 11
        assert {state for _, state in dataset.count_spans()} == {"suggested"}


@pytest.mark.parametrize("name", ["reviewed.jsonl", "gold.jsonl"])
def test_an_export_imported_into_an_empty_dataset_is_exported_again_the_same(tmp_path, name):
    with Dataset(tmp_path / "new.db") as dataset:
        summary = import_paths(ReviewSession(dataset, "乙"), [GOLDEN / name])
        assert (len(summary.added), summary.skipped) == (2, [])
        export(dataset, tmp_path / name, extras=ALL)
    assert (tmp_path / name).read_bytes() == (GOLDEN / name).read_bytes()
