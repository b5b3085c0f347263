"""Killing the program at any moment loses no decision that was told."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from annotator.core.decision import Accept
from annotator.core.document import annotate, make_document
from annotator.core.span import Span, State
from annotator.services.session import ReviewSession, with_changes
from annotator.storage.dataset import Dataset

KILLS = 50
ROOT = Path(__file__).parents[2]


@pytest.fixture
def path(tmp_path):
    """Return a dataset of three articles with twenty suggestions each."""
    text = "项目开工" * 20
    spans = [
        Span(f"s{n}", 4 * n, 4 * n + 4, "PROJECT", "项目开工", state=State.SUGGESTED, score=0.5, suggester="x")
        for n in range(20)
    ]
    with Dataset(tmp_path / "gold.db") as dataset:
        documents = (annotate(make_document(f"{text}{number}"), spans) for number in range(3))
        ReviewSession(dataset, "tester").add_documents(documents)
    return tmp_path / "gold.db"


def decide_until_killed(path, seed):
    """Let a process decide for a random while, kill it in the midst, and return the decisions it had told."""
    chance = random.Random(seed)
    command = [sys.executable, "-m", "tests.e2e.deciding", str(path), str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        told = [process.stdout.readline() for _ in range(chance.randint(1, 40))]
        time.sleep(chance.random() * 0.005)
        process.kill()
        told += process.stdout.readlines()
    # A line that was cut off by the kill was not wholly told.
    return [line.strip() for line in told if line.endswith("\n")]


def replayed(dataset, document, start):
    """Return the document as the decision log tells its story from `start` on."""
    annotated = start
    for entry in reversed(dataset.log_entries(limit=10**6)):
        rows = [row for row in entry.rows if row.document == document]
        annotated = with_changes(annotated, rows)
    return annotated


def test_no_decision_that_was_told_is_lost(path):
    with Dataset(path, create=False) as dataset:
        starts = {id: dataset.load(id) for id in dataset.ids()}
    told = []
    for seed in range(KILLS):
        told += decide_until_killed(path, seed)
        with Dataset(path, create=False) as dataset:
            assert dataset.check() == []
            logged = [entry.uuid for entry in reversed(dataset.log_entries(limit=10**6))]
            kept = [uuid for uuid in logged if uuid in set(told)]
            assert kept == told, "every decision told is in the file, in the order in which it was made"
            assert len(logged) - len(starts) - len(told) <= seed + 1, "at most the one under way is there untold"
            for document, start in starts.items():
                assert dataset.load(document) == replayed(dataset, document, start)
    assert len(told) > KILLS


def test_a_lost_decision_would_be_noticed(path):
    with Dataset(path, create=False) as dataset:
        document = dataset.ids()[0]
        start = dataset.load(document)
        session = ReviewSession(dataset, "tester")
        session.apply(document, Accept("s0"))
        assert dataset.load(document) == replayed(dataset, document, start)
        with dataset.transaction():
            dataset._db.execute("UPDATE spans SET state = 'rejected'")
            assert dataset.load(document) != replayed(dataset, document, start)
