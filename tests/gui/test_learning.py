"""Learning beside the window with a training that goes on as the test says."""

import pytest

from annotator.core.document import Status, annotate, make_document
from annotator.services import learning_process
from annotator.services.learning_process import Broken, Finished, Step
from annotator.services.outcome import KEPT, WORSE, Outcome
from tests.gui.test_live_echo import running  # noqa: F401
from tests.gui.test_suggestion_feed import Worker

FIGURES = {"before": {"INSTITUTION": 0.5}, "after": {"INSTITUTION": 0.75}}


class Training:
    """Stands in for the training process."""

    def __init__(self, on_report, dataset):
        self.report, self.dataset, self.cancelled = on_report, dataset, False
        Training.started.append(self)

    def cancel(self):
        self.cancelled = True


@pytest.fixture
def others(session, document):
    done = (make_document(f"第{n}篇\n开工。").changed(status=Status.DONE) for n in range(4))
    return session.add_documents(annotate(one) for one in done)


@pytest.fixture
def learning(running, settings, monkeypatch):  # noqa: F811
    """Return the window's learning, due after one decision and begun without delay."""
    monkeypatch.setattr(learning_process, "LearningProcess", Training)
    Training.started = []
    settings.set("learn_after", 1)
    found = running.tools.learning
    found._delay.setInterval(0)
    return found


@pytest.fixture
def training(running, learning, qtbot):  # noqa: F811
    running.decisions.accept()
    qtbot.waitUntil(lambda: bool(Training.started), timeout=5_000)
    return Training.started[0]


def test_a_training_begins_when_it_is_due_and_its_steps_are_shown(running, training, qapp):  # noqa: F811
    assert training.dataset == running.bridge.dataset.path
    assert running.actions_.actions["stop_learning"].isEnabled()
    training.report(Step(3, 9))
    qapp.processEvents()
    assert running.status.learning.text() == "Learning… 3 of 9"


def test_what_was_kept_is_used(running, training, qapp):  # noqa: F811
    training.report(Finished(Outcome(KEPT, "learned-1-x", 3, 40, 2, **FIGURES)))
    qapp.processEvents()
    assert Worker.latest.reloaded == 1
    assert "40 highlights in 3 articles; used from" in running.status.message.text()
    assert "INSTITUTION F1 0.50 → 0.75" in running.status.message.toolTip() + running.status.message.text()
    assert running.status.learning.text() == ""
    assert not running.actions_.actions["stop_learning"].isEnabled()


def test_what_is_worse_is_told_and_not_used(running, training, qapp):  # noqa: F811
    training.report(Finished(Outcome(WORSE, "cold", 3, 40, 2, **FIGURES)))
    qapp.processEvents()
    assert Worker.latest.reloaded == 0
    assert "not used, because it is worse" in running.status.message.text()


def test_a_training_can_be_stopped_and_does_not_begin_again_at_once(running, training, learning, qapp):  # noqa: F811
    running.actions_.actions["stop_learning"].trigger()
    assert training.cancelled
    training.report(Step(4, 9))
    qapp.processEvents()
    assert running.status.learning.text() == ""
    assert "stopped" in running.status.message.text()
    learning.begin_if_due()
    assert len(Training.started) == 1


def test_a_failure_is_told_and_logged(running, training, learning, qapp, caplog):  # noqa: F811
    training.report(Broken("The training failed: KeyError.", "Traceback: odd"))
    qapp.processEvents()
    assert "Learning failed" in running.status.message.text()
    assert "Traceback: odd" in caplog.text
    learning.begin_if_due()
    assert len(Training.started) == 1


def test_nothing_is_learned_when_the_setting_says_so(running, settings, learning, qtbot):  # noqa: F811
    settings.set("suggestions", "cold")
    running.decisions.accept()
    learning.begin_if_due()
    assert Training.started == []
    settings.set("suggestions", "warm")
    settings.set("learn_after", 0)
    learning.begin_if_due()
    assert Training.started == []


def test_nothing_begins_when_the_window_stops_it_in_time(running, learning, others, qtbot):  # noqa: F811
    learning._loaded.setInterval(60_000)
    running.decisions.accept()
    qtbot.waitUntil(learning._loaded.isActive, timeout=5_000)
    assert not Training.started
    learning.stop()
    assert not learning._loaded.isActive()
    learning.begin_if_due()
    assert len(Training.started) == 1
