"""Going on in another dataset, and coming back to where one was."""

import sqlite3

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from annotator.core.document import annotate, make_document
from annotator.core.labels import INSTITUTION
from annotator.services.session import ReviewSession
from annotator.storage.dataset import Dataset
from annotator.ui import application
from annotator.ui.open_mark import OpenMark
from annotator.ui.palette import Palette
from tests.conftest import suggested
from tests.gui.conftest import discard

OTHER = "另一个数据集\n白鹭集团有消息。" + "\n无事。" * 300


@pytest.fixture
def other(tmp_path):
    """Return the path of a second dataset with one long article."""
    path = tmp_path / "other.db"
    with Dataset(path) as dataset:
        session = ReviewSession(dataset, "tester")
        session.add_documents([annotate(make_document(OTHER), [suggested(OTHER, "白鹭集团", INSTITUTION)])])
    return path


@pytest.fixture
def stage(qtbot, qapp, session, settings, document, second, monkeypatch):
    monkeypatch.setattr("annotator.ui.suggestion_feed.SuggestionFeed.start", lambda self, first: None)
    window = application._bare_window(qapp, session, settings)
    stage = application._stage(qapp, window)
    stage.show()
    qtbot.waitUntil(lambda: hasattr(stage.window, "tools"))
    qtbot.waitUntil(lambda: bool(stage.window.tools.datasets.recent.paths()))
    yield stage
    stage.close()
    discard(stage.window)
    stage.deleteLater()


def open_there(stage, qtbot, path):
    before = stage.window
    before.tools.datasets.open_path(path)
    qtbot.waitUntil(lambda: stage.window is not before and hasattr(stage.window, "tools"))
    qtbot.waitUntil(lambda: stage.window.tools.datasets.recent.paths()[0] == stage.window.bridge.dataset.path)


def test_another_dataset_takes_the_place_and_the_way_back_leads_to_the_same_line(
    stage, qtbot, other, dataset, second, session
):
    first = stage.window
    first.review.open(second)
    first.review.next_span()
    focus = first.review.focus.id
    open_there(stage, qtbot, other)
    assert stage.window.review.focus.text == "白鹭集团"
    assert stage.window.isVisible()
    view = stage.window.pane.view
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    top = view.visible_range()[0]
    assert top > 100
    open_there(stage, qtbot, dataset.path)
    assert (stage.window.review.document_id, stage.window.review.focus.id) == (second, focus)
    qtbot.waitUntil(stage.window.list.view.isVisible)
    assert stage.window.list.model.rowCount() == 2
    open_there(stage, qtbot, other)
    assert abs(stage.window.pane.view.visible_range()[0] - top) <= 4
    assert [path.name for path in stage.window.tools.datasets.recent.paths()] == ["other.db", "gold.db"]


def test_the_project_cards_are_shown_again_where_they_were(stage, qtbot, other, dataset):
    stage.window.tools.cards.toggle_cards()
    open_there(stage, qtbot, other)
    qtbot.waitUntil(lambda: stage.window.tools.cards.panel is not None)
    assert stage.window.tools.cards.panel.isVisible()
    assert stage.window.focusWidget() is stage.window.pane.view
    stage.window.tools.cards.toggle_cards()
    open_there(stage, qtbot, dataset.path)
    assert stage.window.tools.cards.panel is None


def test_decisions_go_into_the_dataset_that_is_shown(stage, qtbot, other):
    open_there(stage, qtbot, other)
    stage.window.decisions.accept()
    with Dataset(other) as opened:
        assert opened.count_spans() == {(INSTITUTION, "gold"): 1}


def test_a_missing_file_begins_a_new_dataset(stage, qtbot, tmp_path):
    open_there(stage, qtbot, tmp_path / "new.db")
    assert stage.window.start_page.isVisible()
    assert (tmp_path / "new.db").exists()


def test_what_is_no_dataset_is_told_and_all_stays(stage, tmp_path):
    window = stage.window
    (tmp_path / "notes.db").write_text("notes")
    window.tools.datasets.open_path(tmp_path / "notes.db")
    assert "no annotator dataset" in window.status.message.whole
    window.tools.datasets.open_path(window.bridge.dataset.path)
    assert "open already" in window.status.message.whole
    assert stage.window is window


def test_recent_datasets_by_key(stage, qtbot, other, qapp):
    open_there(stage, qtbot, other)
    window = stage.window
    window.activateWindow()
    qtbot.waitUntil(window.pane.view.hasFocus)
    QTest.keyClick(window.pane.view, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    palette = next(child for child in window.children() if isinstance(child, Palette))
    qtbot.waitUntil(palette.field.hasFocus)
    assert [entry.title for entry in palette.shown()] == ["gold.db"]
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stage.window is not window)
    assert stage.window.bridge.dataset.path.name == "gold.db"


def test_a_dataset_dropped_on_the_window_is_opened(stage, qtbot, other):
    window = stage.window
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(other))])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPointF(QPoint(5, 5)), action, data, button, Qt.KeyboardModifier.NoModifier))
    qtbot.waitUntil(lambda: stage.window is not window)
    assert stage.window.bridge.dataset.path == other


def test_the_start_page_offers_them(stage, qtbot, tmp_path):
    open_there(stage, qtbot, tmp_path / "new.db")
    page = stage.window.start_page
    buttons = [page._recent.itemAt(place).widget() for place in range(page._recent.count())]
    assert [button.text().split("  ")[0] for button in buttons] == ["gold.db"]
    window = stage.window
    buttons[0].click()
    qtbot.waitUntil(lambda: stage.window is not window)
    assert stage.window.review.annotated is not None


def test_an_article_that_is_gone_is_not_looked_for(stage, qtbot, dataset, session, settings):
    from annotator.ui.places import recall, remember
    from annotator.ui.window_memory import window_store

    store = window_store(settings)
    assert not recall(stage.window, store)
    remember(stage.window, store)
    assert recall(stage.window, store)
    key = next(key for key in store.allKeys() if key.startswith("places/"))
    store.setValue(key, ["no such article", "", "0"])
    assert not recall(stage.window, store)


def test_open_asks_for_a_file(stage, qtbot, monkeypatch):
    from PySide6.QtWidgets import QFileDialog

    window = stage.window
    window.activateWindow()
    qtbot.waitUntil(window.pane.view.hasFocus)
    QTest.keyClick(window.pane.view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(QFileDialog)
    assert dialog.isVisible()
    dialog.fileSelected.emit(str(window.bridge.dataset.path.with_name("picked.db")))
    qtbot.waitUntil(lambda: stage.window is not window)
    assert stage.window.bridge.dataset.path.name == "picked.db"


def test_a_dataset_that_another_window_has_open_is_told(stage, qtbot, other, session):
    mine, theirs = OpenMark(), OpenMark()
    assert theirs.take(other)
    assert not mine.take(other)
    open_there(stage, qtbot, other)
    assert "open in another window" in stage.window.status.message.whole
    open_there(stage, qtbot, session.dataset.path)
    assert "open in another window" not in stage.window.status.message.whole
    theirs.release()
    open_there(stage, qtbot, other)
    assert "open in another window" not in stage.window.status.message.whole
    assert not theirs.take(other)
    stage.leave()
    assert theirs.take(other)
    theirs.release()


def test_windows_beside_the_review_go_before_their_dataset_is_closed(stage, qtbot, other, dataset):
    first = stage.window
    for action in ("ledger", "insights", "history", "names", "lexicon"):
        first.actions_.actions[action].trigger()
    with qtbot.captureExceptions() as bugs, qtbot.waitSignal(first.destroyed):
        first.tools.datasets.open_path(other)
    assert bugs == []
    qtbot.waitUntil(lambda: hasattr(stage.window, "tools"))
    with pytest.raises(sqlite3.ProgrammingError):
        dataset.count()
