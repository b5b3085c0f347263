"""A sample article from suggestions to gold by real keys alone, out as JSON and back into an empty dataset."""

import json

from annotator.core.codec import document_from_json
from annotator.core.document import Status, annotate
from annotator.core.span import State
from annotator.services.exporting import export
from annotator.services.importing import import_paths
from annotator.services.predicting import suggest_all
from annotator.services.resources import samples_folder
from annotator.services.session import ReviewSession
from annotator.storage.dataset import Dataset
from tests.benchmarks.oracle_hands import Hands
from tests.benchmarks.oracle_reviewer import Reviewer
from tests.benchmarks.stage import opened_dataset, review_window


def sample(name):
    lines = (samples_folder() / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    (row,) = [row for row in map(json.loads, lines) if row["source"]["name"].startswith(name)]
    return document_from_json(row)


def content(dataset):
    (document,) = dataset.ids()
    annotated = dataset.load(document)
    return annotated.document, annotated.spans, annotated.relations


def test_a_sample_is_reviewed_by_keys_exported_and_read_back(tmp_path):
    gold = sample("15-")
    text = annotate(gold.document.changed(status=Status.TODO))
    with opened_dataset([text]) as session:
        suggest_all(session)
        (document,) = session.dataset.ids()
        with review_window(session) as window:
            hands = Hands(window)
            Reviewer(hands, {document: list(gold.spans)}, one_by_one=True).review_all()
        reviewed, spans, _ = content(session.dataset)
        assert hands.keys.total() >= len(gold.spans)
        assert not hands.pointer
        assert {span.key for span in spans if span.state is State.GOLD} == {span.key for span in gold.spans}
        assert all(span.state is not State.SUGGESTED for span in spans)
        assert reviewed.status is Status.DONE
        export(session.dataset, tmp_path / "out.jsonl", extras=frozenset({"suggestions", "rejected"}))
        with Dataset(tmp_path / "again.db") as again:
            import_paths(ReviewSession(again, "somebody else"), [tmp_path / "out.jsonl"])
            assert content(again) == content(session.dataset)
