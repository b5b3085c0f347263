import threading

import pytest

from annotator.core.change import Operation
from annotator.core.decision import Accept, Reject
from annotator.core.errors import UserError
from annotator.ui.bridge import Bridge
from annotator.ui.jobs import Job


@pytest.fixture
def bridge(qapp, session):
    return Bridge(session)


def test_each_commit_is_one_signal(bridge, document, session):
    changes = []
    bridge.changed.connect(changes.append)
    first, second = session.load(document).spans[:2]
    bridge.apply(document, [Accept(first.id)], 1.5)
    bridge.apply(document, [Accept(second.id), Reject(second.id)])
    assert [change.operation for change in changes] == [Operation.ACCEPT, Operation.BATCH]


def test_a_refusal_is_a_signal_and_changes_nothing(bridge, document):
    refused, changes = [], []
    bridge.failed.connect(refused.append)
    bridge.changed.connect(changes.append)
    assert bridge.apply(document, [Accept("nothing")]) is None
    assert refused[0].code == "span-gone"
    assert changes == []


def test_a_renewed_session_is_heard_and_signs_with_the_new_name(bridge, document, session):
    changes = []
    bridge.changed.connect(changes.append)
    bridge.renew_session("someone else")
    bridge.apply(document, [Accept(session.load(document).spans[0].id)])
    assert changes[0].rows[0].after.reviewer == "someone else"
    assert len(changes) == 1


def test_a_job_runs_on_another_thread_and_reports(qtbot):
    steps = []

    def work(progress):
        progress(1, 2)
        return threading.get_ident()

    job = Job(work)
    job.progressed.connect(lambda done, total: steps.append((done, total)))
    results = []
    job.done.connect(results.append)
    with qtbot.waitSignals([job.done, job.finished]):
        job.start()
    (thread,) = results
    assert thread != threading.get_ident()
    assert steps == [(1, 2)]


def test_a_job_stops_at_its_next_progress(qtbot):
    gate = threading.Event()

    def work(progress):
        gate.wait(5)
        progress(1, 2)

    job = Job(work)
    job.start()
    job.cancel()
    with qtbot.waitSignals([job.stopped, job.finished]):
        gate.set()


@pytest.mark.parametrize(("error", "signal"), [(UserError("x", "Told."), "failed"), (RuntimeError("bug"), "broken")])
def test_a_job_hands_errors_over(qtbot, error, signal):
    def work(progress):
        raise error

    job, handed = Job(work), []
    getattr(job, signal).connect(handed.append)
    with qtbot.waitSignals([getattr(job, signal), job.finished]):
        job.start()
    assert handed == [error]
