"""The tour: each step is over when it was really done; it can be left at any time and never touches one's own data."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core.document import AnnotatedDocument, make_document
from annotator.services import practice
from annotator.services.practice import fresh_practice, is_practice, is_sample
from annotator.services.session import ReviewSession
from annotator.storage.dataset import Dataset
from annotator.ui import application
from annotator.ui.export_dialog import ExportDialog
from annotator.ui.guide import STEPS
from tests.gui.conftest import discard


@pytest.fixture(autouse=True)
def own_practice(tmp_path, monkeypatch):
    monkeypatch.setattr(practice, "practice_path", lambda: tmp_path / "data" / "practice.db")


@pytest.fixture
def tour(window, press, qtbot, monkeypatch):
    """Begin the tour on the two articles of the window, as if they were samples."""
    monkeypatch.setattr("annotator.ui.guide.is_sample", lambda source: True)
    qtbot.waitUntil(window.pane.view.hasFocus)
    press("Shift+F1")
    return window.tools.guide


def place(tour):
    return tour.strip.place.text()


def test_every_step_waits_for_its_deed(window, tour, press, qtbot, tmp_path):
    assert place(tour) == f"1 / {len(STEPS)}"
    assert "A makes it gold" in tour.strip.text.text()
    press("X")
    assert place(tour).startswith("1")
    press("A")
    assert place(tour).startswith("2")
    press("Tab")
    assert place(tour).startswith("2")
    press("X")
    assert place(tour).startswith("3")
    press("Shift+Tab")
    assert place(tour).startswith("4")
    press("Tab", "Right")
    assert place(tour).startswith("5")
    window.pane.view.select_range(0, 3)
    press("3")
    assert place(tour).startswith("6")
    press("Ctrl+Z")
    assert place(tour).startswith("7")
    press("Ctrl+E")
    dialog = window.findChild(ExportDialog)
    dialog.wish = lambda: replace(ExportDialog.wish(dialog), target=tmp_path / "out.jsonl")
    dialog.accept()
    qtbot.waitUntil(lambda: place(tour) == "✓")
    assert (tmp_path / "out.jsonl").exists()
    assert "F1 says what the labels mean" in tour.strip.text.text()
    tour.strip.leave_button.click()
    assert not tour.strip.isVisible()
    assert not tour.running


def test_the_key_ends_it_and_the_button_too(window, tour, press):
    press("Shift+F1")
    assert not tour.strip.isVisible()
    press("A")
    assert not tour.running
    press("Shift+F1")
    assert place(tour).startswith("1")
    tour.strip.leave_button.click()
    assert not tour.strip.isVisible()


def test_it_speaks_of_the_persons_own_keys_in_their_language(window, tour, settings, qtbot):
    keys = {**window.actions_.keys, "accept": ("Q",)}
    window.tools.help._set_keys(keys)
    assert "Q makes it gold" in tour.strip.text.text()
    settings.set("language", "zh_CN")
    qtbot.waitUntil(lambda: "按 Q，它就成为金标" in tour.strip.text.text())


def test_without_a_focus_it_says_how_to_get_one(window, tour, press):
    press("Escape")
    assert "Tab brings you to a suggestion" in tour.strip.text.text()
    press("Tab")
    assert "brings you" not in tour.strip.text.text()


def test_an_empty_dataset_takes_the_samples_in(empty_window, qtbot):
    empty_window.tools.guide.tour()
    qtbot.waitUntil(lambda: empty_window.bridge.dataset.count() > 3)
    qtbot.waitUntil(lambda: not empty_window.start_page.isVisible())
    assert empty_window.tools.guide.running
    assert empty_window.tools.guide.strip.isVisible()


def test_ones_own_dataset_is_left_alone(window, press, qtbot):
    made = []
    window.tools.datasets.wanted.connect(made.append)
    qtbot.waitUntil(window.pane.view.hasFocus)
    press("Shift+F1")
    (dataset,) = made
    assert is_practice(dataset.path)
    assert dataset.count() > 3
    assert not window.tools.guide.running
    dataset.close()


def test_practice_begins_anew_each_time(tmp_path):
    with fresh_practice() as dataset:
        session = ReviewSession(dataset, "p")
        session.add_documents([AnnotatedDocument(make_document("多一篇。"))])
        count = dataset.count()
    with fresh_practice() as dataset:
        assert dataset.count() == count - 1
        assert all(is_sample(dataset.document(one).source.name) for one in dataset.ids())


def test_it_is_offered_at_the_first_start_alone_and_leads_home_again(
    qtbot, qapp, session, document, settings, monkeypatch
):
    monkeypatch.setattr("annotator.ui.suggestion_feed.SuggestionFeed.start", lambda self, first: None)
    stage = application._stage(qapp, application._bare_window(qapp, session, settings))
    stage.show()
    qtbot.waitUntil(lambda: hasattr(stage.window, "tools") and stage.window.tools.guide.strip is not None)
    strip = stage.window.tools.guide.strip
    assert strip.isVisible()
    assert "five minutes" in strip.text.text()
    home = stage.window
    strip.agree_button.click()
    qtbot.waitUntil(lambda: stage.window is not home and hasattr(stage.window, "tools"))
    qtbot.waitUntil(lambda: stage.window.tools.guide.running)
    away, guide = stage.window, stage.window.tools.guide
    assert is_practice(away.bridge.dataset.path)
    guide._step = len(STEPS)
    guide._show()
    guide.strip.agree_button.click()
    qtbot.waitUntil(lambda: stage.window is not away and hasattr(stage.window, "tools"))
    assert stage.window.bridge.dataset.path == session.dataset.path
    qtbot.wait(50)
    assert stage.window.tools.guide.strip is None
    assert [path.name for path in stage.window.tools.datasets.recent.paths()] == ["gold.db"]
    with Dataset(session.dataset.path) as untouched:
        assert not ReviewSession(untouched, "x").can_undo
    stage.close()
    discard(stage.window)
    stage.deleteLater()


def test_no_thanks_puts_the_offer_away(window, settings, qtbot):
    guide = window.tools.guide
    guide.offer()
    assert guide.strip.isVisible()
    settings.set("language", "zh_CN")
    qtbot.waitUntil(lambda: guide.strip.leave_button.text() == "不用了")
    QTest.mouseClick(guide.strip.leave_button, Qt.MouseButton.LeftButton)
    assert not guide.strip.isVisible()
