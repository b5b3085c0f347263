import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from annotator.core.document import AnnotatedDocument, make_document
from annotator.core.errors import UserError
from annotator.ui import application
from annotator.ui.application import choose_input_method, display_available, run_review
from tests.conftest import ARTICLE
from tests.gui.conftest import discard

ROOT = Path(__file__).parents[2]
SCRIPT = """
import sys
from pathlib import Path
from annotator.services.session import ReviewSession
from annotator.services.settings import Settings
from annotator.storage.dataset import Dataset
from annotator.ui.application import run_review
if __name__ == "__main__":
    with Dataset(Path(sys.argv[1])) as dataset:
        sys.exit(run_review(dataset, ReviewSession(dataset, "tester"), Settings(), Path(sys.argv[2])))
"""


@pytest.mark.parametrize(
    ("system", "environment", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"DISPLAY": "far.example:0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_display_available(monkeypatch, system, environment, expected):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", system)
    assert display_available() is expected


def test_a_picture_is_painted_without_display_in_a_process_of_its_own(session, tmp_path):
    session.add_documents([AnnotatedDocument(make_document(ARTICLE))])
    script = tmp_path / "paint.py"
    script.write_text(SCRIPT, encoding="utf-8")
    picture = tmp_path / "w.png"
    bare = {k: v for k, v in os.environ.items() if k not in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")}
    done = subprocess.run(
        [sys.executable, str(script), str(session.dataset.path), str(picture)],
        env={**bare, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "")
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (1440, 900)
    assert session.dataset.load(session.dataset.ids()[0]).spans


def test_a_picture_that_cannot_be_saved_is_told(qtbot, session, document, settings, tmp_path, monkeypatch):
    monkeypatch.setattr(application, "_wait_for_suggestions", lambda window: None)
    with pytest.raises(UserError) as told:
        run_review(session.dataset, session, settings, tmp_path / "no" / "folder" / "w.png")
    assert told.value.code == "picture-unwritable"


def test_the_window_imports_nothing_heavy():
    heavy = ("jieba", "rjieba", "numpy", "pycrfsuite", "annotator.services.importing", "annotator.core.money")
    code = f"import sys, annotator.ui.main_window; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_first_paint_has_the_article_and_the_rest_comes_after_it(qtbot, qapp, session, document, settings):
    window = application._bare_window(qapp, session, settings)
    seen = []
    window.painted.connect(lambda: seen.append((window.pane.view.isVisible(), hasattr(window, "list"))))
    window.painted.connect(window.furnish)
    window.begin()
    window.show()
    qtbot.waitUntil(lambda: hasattr(window, "actions_"))
    assert seen == [(True, False)]
    assert window.list.isVisible()
    assert window.list.view.currentIndex().row() == 0
    qtbot.waitUntil(lambda: window.list._count.text() == "1 article")
    assert window.list.view.isVisible()
    assert window.list._empty.isHidden()
    assert window.inspector.text.text() == window.review.focus.text
    assert window.actions_.actions["accept"].isEnabled()
    assert window.status.progress.text() == "Done 0 of 1"
    panels = window.list, window.actions_
    window.furnish()
    assert panels == (window.list, window.actions_)
    discard(window)


def test_an_empty_dataset_begins_with_the_start_page(qtbot, qapp, session, settings):
    window = application._bare_window(qapp, session, settings)
    window.begin()
    window.show()
    qtbot.waitExposed(window)
    assert window.start_page.isVisible()
    assert not window.list.isVisible()
    discard(window)


def test_a_start_loads_no_migrations_no_rules_and_no_processes():
    heavy = ("sqlite_utils", "annotator.core.rules", "annotator.ui.actions", "multiprocessing", "hashlib")
    code = f"import sys, annotator.app, annotator.ui.main_window; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("before", "module"),
    [
        ({"QT_IM_MODULE": "fcitx"}, "ibus"),
        ({"QT_IM_MODULE": "fcitx5"}, "ibus"),
        ({"QT_IM_MODULES": "wayland;fcitx;ibus", "QT_IM_MODULE": "fcitx"}, "ibus"),
        ({"XMODIFIERS": "@im=fcitx"}, "ibus"),
        ({"XMODIFIERS": "@im=ibus"}, "ibus"),
        ({"QT_IM_MODULE": "xim", "XMODIFIERS": "@im=fcitx"}, "xim"),
        ({"QT_IM_MODULE": "ibus"}, "ibus"),
        ({}, None),
    ],
)
def test_the_input_method_of_the_desktop_is_found(before, module):
    environment = dict(before)
    choose_input_method(environment)
    assert environment.get("QT_IM_MODULE") == module
    assert "fcitx" not in environment.get("QT_IM_MODULES", "")
