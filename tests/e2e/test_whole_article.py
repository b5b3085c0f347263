"""A sample article from suggestions to gold by real keys alone, out as JSON and back into an empty dataset."""

import json
import os
import subprocess
import sys
from pathlib import Path

from annotator.core.codec import document_from_json
from annotator.core.document import Status, annotate
from annotator.core.span import State
from annotator.services.exporting import export
from annotator.services.importing import import_paths
from annotator.services.resources import samples_folder
from annotator.services.session import ReviewSession
from annotator.storage.dataset import Dataset


def sample(name):
    lines = (samples_folder() / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    return next(line for line in lines if json.loads(line)["source"]["name"].startswith(name))


def content(dataset):
    (document,) = dataset.ids()
    annotated = dataset.load(document)
    return annotated.document, annotated.spans, annotated.relations


def test_a_sample_is_reviewed_by_keys_exported_and_read_back(tmp_path):
    line = sample("15-")
    (tmp_path / "gold.jsonl").write_text(line, encoding="utf-8")
    gold = document_from_json(json.loads(line))
    with Dataset(tmp_path / "gold.db") as dataset:
        ReviewSession(dataset, "reviewer").add_documents([annotate(gold.document.changed(status=Status.TODO))])
    command = [sys.executable, "-m", "tests.e2e.reviewing", str(tmp_path / "gold.db"), str(tmp_path / "gold.jsonl")]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        command, cwd=Path(__file__).parents[2], env=environment, capture_output=True, text=True, timeout=300, check=True
    )
    keys, pointer = map(int, done.stdout.split())
    assert keys >= len(gold.spans)
    assert pointer == 0
    with Dataset(tmp_path / "gold.db") as dataset, Dataset(tmp_path / "again.db") as again:
        reviewed, spans, _ = content(dataset)
        assert {span.key for span in spans if span.state is State.GOLD} == {span.key for span in gold.spans}
        assert all(span.state is not State.SUGGESTED for span in spans)
        assert reviewed.status is Status.DONE
        export(dataset, tmp_path / "out.jsonl", extras=frozenset({"suggestions", "rejected"}))
        import_paths(ReviewSession(again, "somebody else"), [tmp_path / "out.jsonl"])
        assert content(again) == content(dataset)
