import queue

import pytest

from annotator.services.suggesting import Failure, Job, Ready, Result, SuggestionWorker
from annotator.storage.queries import Verdicts

TEXT = "滨海机械集团有限公司投资3亿元建设精密轴承生产基地项目。"


@pytest.fixture
def reports():
    return queue.Queue()


@pytest.fixture
def worker(reports):
    started = SuggestionWorker(reports.put)
    yield started
    started.stop()


def test_jobs_come_back_the_urgent_one_first(worker, reports):
    for name in "abc":
        worker.submit(Job(name, TEXT))
    worker.submit(Job("c", TEXT), first=True)
    assert worker.pending == 4, "three jobs and the engine that is being loaded"
    ready = reports.get(timeout=60)
    assert isinstance(ready, Ready)
    results = [reports.get(timeout=60) for _ in range(3)]
    assert [result.document for result in results] == ["c", "a", "b"]
    assert all(isinstance(result, Result) and result.version == ready.version for result in results)
    assert {span.label for span in results[0].suggestions.spans} >= {"INVESTMENT", "INSTITUTION"}
    assert worker.pending == 0


def test_what_waits_can_be_forgotten(worker, reports):
    worker.submit(Job("a", TEXT))
    worker.cancel()
    worker.submit(Job("b", TEXT))
    assert isinstance(reports.get(timeout=60), Ready)
    assert reports.get(timeout=60).document == "b"


def test_a_bug_in_a_suggester_is_reported_and_the_next_goes_on(worker, reports):
    worker.submit(Job("bad", None))
    worker.submit(Job("good", TEXT))
    assert isinstance(reports.get(timeout=60), Ready)
    failure = reports.get(timeout=60)
    assert isinstance(failure, Failure)
    assert failure.document == "bad"
    assert "Traceback" in failure.traceback
    assert reports.get(timeout=60).document == "good"


def test_what_is_learned_counts_from_the_next_document_on(worker, reports):
    assert isinstance(reports.get(timeout=60), Ready)
    worker.submit(Job("a", TEXT))
    span = next(s for s in reports.get(timeout=60).suggestions.spans if s.label == "INSTITUTION")
    worker.learn([Verdicts(span.label, span.text, 0, 5)])
    worker.submit(Job("a", TEXT))
    assert span.key not in {s.key for s in reports.get(timeout=60).suggestions.spans}


def test_a_process_that_dies_is_reported(worker, reports):
    assert isinstance(reports.get(timeout=60), Ready)
    worker._process.kill()
    failure = reports.get(timeout=60)
    assert (failure.document, "unexpectedly" in failure.traceback) == ("", True)


def test_stopping_is_no_failure(reports):
    worker = SuggestionWorker(reports.put)
    worker.stop()
    worker.submit(Job("a", TEXT))
    assert all(isinstance(report, Ready) for report in iter(lambda: reports.get() if reports.qsize() else None, None))


def test_a_decision_is_echoed_in_what_comes_next_and_taken_back_again(worker, reports):
    text = "昨夜，海棠灯塔的灯亮了一宿。天明时，海棠灯塔又亮了。"

    def found(name):
        worker.submit(Job(name, text))
        return [s for s in reports.get(timeout=60).suggestions.spans if s.text == "海棠灯塔"]

    assert isinstance(reports.get(timeout=60), Ready)
    assert found("a") == []
    worker.learn([Verdicts("INSTITUTION", "海棠灯塔", 1, 0)])
    assert [(span.start, span.label) for span in found("b")] == [(3, "INSTITUTION"), (18, "INSTITUTION")]
    worker.learn([Verdicts("INSTITUTION", "海棠灯塔", 1, 2)])
    assert found("c") == []
    worker.learn([Verdicts("INSTITUTION", "海棠灯塔", 0, 0)])
    assert found("d") == []
