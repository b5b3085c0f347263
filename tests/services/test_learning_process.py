"""The training process: progress, result, failure, cancelling; and the suggestion process that takes models over."""

import queue

import pytest

from annotator.core.document import annotate, make_document
from annotator.services.engine import load_engine
from annotator.services.learning_process import Broken, Finished, LearningProcess, Step
from annotator.services.suggesting import Job, Ready, SuggestionWorker
from tests.services.lighthouses import NEW, article


@pytest.fixture
def reports():
    return queue.Queue()


@pytest.fixture
def decided(dataset, session):
    session.add_documents(article(number) for number in range(8))
    session.add_documents([annotate(make_document(NEW))])
    return dataset


def institutions(report):
    return {span.text for span in report.suggestions.spans if span.label == "INSTITUTION"}


def test_a_training_tells_its_steps_and_the_worker_takes_over_what_was_kept(decided, reports):
    worker_reports = queue.Queue()
    worker = SuggestionWorker(worker_reports.put, dataset=decided.path)
    cold = SuggestionWorker(queue.Queue().put, dataset=decided.path, mode="cold")
    try:
        before = worker_reports.get(timeout=60)
        worker.submit(Job("a", NEW))
        assert "海棠灯塔" not in institutions(worker_reports.get(timeout=60))
        process = LearningProcess(reports.put, decided.path)
        steps = []
        while isinstance(report := reports.get(timeout=120), Step):
            steps.append(report)
        assert isinstance(report, Finished)
        assert report.outcome.kept
        assert [step.done for step in steps] == list(range(1, steps[0].total + 1))
        assert decided.last_training()["version"] == report.outcome.version
        worker.reload_models()
        worker.submit(Job("a", NEW))
        after = worker_reports.get(timeout=60)
        assert isinstance(after, Ready)
        assert after.version != before.version
        assert report.outcome.version in after.version
        assert "海棠灯塔" in institutions(worker_reports.get(timeout=60))
        process.cancel()
        assert not process.running
    finally:
        worker.stop()
        cold.stop()


def test_a_cold_worker_takes_nothing_over(decided, reports):
    worker = SuggestionWorker(reports.put, decided.verdicts(), decided.path, "cold")
    try:
        first = reports.get(timeout=60)
        worker.learn(decided.verdicts())
        worker.reload_models()
        assert reports.get(timeout=60) == first
        text = article(0).document.text
        worker.submit(Job("a", text))
        assert reports.get(timeout=60).suggestions == load_engine().suggest("a", text)
    finally:
        worker.stop()


def test_a_cancelled_training_is_silent_and_leaves_the_dataset(decided, reports):
    process = LearningProcess(reports.put, decided.path)
    assert process.running
    assert isinstance(reports.get(timeout=60), Step)
    process.cancel()
    assert not process.running
    while not reports.empty():
        assert isinstance(reports.get(), Step)
    assert decided.load_models() == []
    assert decided.last_training() is None


def test_what_is_wrong_with_the_file_is_told_in_words(tmp_path, reports):
    LearningProcess(reports.put, tmp_path / "no.db")
    report = reports.get(timeout=60)
    assert report == Broken(f"{tmp_path / 'no.db'}: There is no dataset. Check the name.", "")


def test_a_process_that_dies_is_told(decided, reports):
    process = LearningProcess(reports.put, decided.path)
    assert isinstance(reports.get(timeout=60), Step)
    process._process.kill()
    while isinstance(report := reports.get(timeout=60), Step):
        pass
    assert "unexpectedly" in report.what
