"""Work beside the review shows how far it is and can be stopped; a program that has nothing to do does nothing."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProgressDialog, QPushButton

from annotator.services import exporting, importing
from annotator.services.export_wish import ExportWish
from annotator.ui.keys_dialog import KeysDialog
from annotator.ui.settings_dialog import SettingsDialog

ROOT = Path(__file__).parents[2]
IDLE = """
import resource, sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from annotator.services.session import ReviewSession
from annotator.services.settings import Settings
from annotator.storage.dataset import Dataset
from annotator.ui import application

def used():
    spent = resource.getrusage(resource.RUSAGE_SELF)
    return spent.ru_utime + spent.ru_stime

if __name__ == "__main__":
    settings = Settings()
    settings.set("suggestions", "off")
    with Dataset(Path(sys.argv[1])) as dataset:
        app = application.make_application(settings)
        window = application._bare_window(app, ReviewSession(dataset, "tester"), settings)
        stage = application._stage(app, window)
        figures = []
        QTimer.singleShot(4000, lambda: figures.append(used()))
        QTimer.singleShot(4000 + int(1000 * float(sys.argv[2])), lambda: (figures.append(used()), app.quit()))
        stage.show()
        app.exec()
        print(f"{figures[1] - figures[0]:.4f}")
        stage.close()
"""


def test_the_status_line_shows_how_far_suggestions_are(window):
    status = window.status
    for waiting, done, most in ((8, 0, 8), (6, 2, 8), (9, 0, 9), (3, 6, 9)):
        status.show_waiting(waiting)
        assert (status.working.bar.value(), status.working.bar.maximum()) == (done, most)
    assert status.working.isVisible()
    status.show_waiting(0)
    assert not status.working.isVisible()
    status.show_learning(3, 9)
    assert (status.learning.bar.value(), status.learning.bar.maximum()) == (3, 9)
    assert status.learning.button.accessibleName() == "Stop learning"


def test_suggestions_are_paused_and_taken_up_by_key_and_button(window, press, qtbot):
    action = window.actions_.actions["pause_suggesting"]
    assert not action.isEnabled()
    window.feed.progress.emit(5)
    assert action.isEnabled()
    qtbot.waitUntil(window.pane.view.hasFocus)
    press("Ctrl+P")
    assert window.feed.paused
    assert action.isChecked()
    assert not window.status.working.isVisible()
    press("Ctrl+P")
    assert not window.feed.paused
    window.feed.progress.emit(5)
    QTest.mouseClick(window.status.working.button, Qt.MouseButton.LeftButton)
    assert window.feed.paused
    assert "No more suggestions for now" in window.status.message.whole


def test_learning_is_stopped_by_its_button(window, monkeypatch):
    stopped = []
    monkeypatch.setattr(window.tools.learning, "stop", lambda: stopped.append(1))
    window.tools.learning._process = object()
    window.status.show_learning(1, 4)
    QTest.mouseClick(window.status.learning.button, Qt.MouseButton.LeftButton)
    assert stopped == [1]
    window.tools.learning._process = None


@pytest.fixture
def stalled(monkeypatch):
    """Let imports and exports wait at their first step, and tell how they are told to go on."""
    go_on = threading.Event()

    def waiting(real):
        def work(*arguments, progress, **values):
            progress(1, 4)
            assert go_on.wait(10)
            return real(*arguments, progress=progress, **values)

        return work

    monkeypatch.setattr(importing, "import_paths", waiting(importing.import_paths))
    monkeypatch.setattr(exporting, "export", waiting(exporting.export))
    yield go_on
    go_on.set()


@pytest.mark.parametrize("kind", ["import", "export"])
def test_import_and_export_show_how_far_they_are_and_can_be_cancelled(window, stalled, kind, qtbot, tmp_path):
    target, count = tmp_path / "out.jsonl", window.bridge.dataset.count()
    if kind == "import":
        window.commands.import_samples()
    else:
        job = window.bridge.export_job(ExportWish(target))
        window.commands.run(job, "Exporting…", lambda summary: None)
    (box,) = [child for child in window.findChildren(QProgressDialog) if child.isVisible() or child.parent()]
    qtbot.waitUntil(lambda: (box.value(), box.maximum()) == (1, 4))
    box.findChild(QPushButton).click()
    stalled.set()
    qtbot.waitUntil(lambda: window.bridge.job is None)
    assert "Stopped; nothing was changed" in window.status.message.whole
    assert window.bridge.dataset.count() == count
    assert not target.exists()


def test_no_timer_runs_when_nothing_goes_on(window, press, qtbot):
    press("A", "Tab", "Right")
    qtbot.wait(100)
    qtbot.waitUntil(lambda: not running(window, patient=False), timeout=10_000)
    window.status.say("done")
    assert running(window, patient=True), "a message takes itself away"
    window.status.clear()
    assert not running(window, patient=True)


def running(window, *, patient):
    """Return the timers of the window that run; without patience those of messages are left out."""
    found = [timer for timer in window.findChildren(QTimer) if timer.isActive()]
    return [timer for timer in found if patient or timer is not window.status._timer]


@pytest.mark.skipif(sys.platform == "win32", reason="the time a process has used is asked for in the Unix way")
def test_an_idle_program_uses_no_processor_time(dataset, document, tmp_path):
    script = tmp_path / "idle.py"
    script.write_text(IDLE, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(script), str(dataset.path), "2"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert float(done.stdout.split()[-1]) < 0.02


def test_the_settings_lead_to_the_keys(window, press, qtbot):
    qtbot.waitUntil(window.pane.view.hasFocus)
    QTest.keyClick(window.pane.view, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    (settings,) = [child for child in window.children() if isinstance(child, SettingsDialog)]
    settings.keys_button.click()
    assert any(isinstance(child, KeysDialog) and child.isVisible() for child in window.children())
