"""The help window: read, changed, saved into the dataset and taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.services.guidelines import default_guidelines
from annotator.ui.guidelines_window import GuidelinesWindow


@pytest.fixture
def opened(window, press, qtbot):
    qtbot.waitUntil(window.pane.view.hasFocus)
    press("F1")
    found = next(child for child in window.children() if isinstance(child, GuidelinesWindow))
    qtbot.waitUntil(found.isActiveWindow)
    return found


def test_it_shows_the_text_and_leaves_the_review_alone(window, opened, session):
    assert opened.isVisible()
    assert not opened.isModal()
    assert "Project (key 1)" in opened.reader.toPlainText()
    QTest.keyClick(opened, Qt.Key.Key_Escape)
    assert not opened.isVisible()
    assert not session.can_undo


def test_a_change_is_kept_in_the_dataset_and_undone(window, opened, session, dataset):
    QTest.keyClick(opened, Qt.Key.Key_F2)
    assert opened.editor.toPlainText() == default_guidelines("en")
    opened.editor.selectAll()
    QTest.keyClicks(opened.editor, "# Ours")
    QTest.keyClick(opened.editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert dataset.labels.guidelines == "# Ours"
    assert not opened.editing
    assert opened.reader.toPlainText() == "Ours"
    window.decisions.undo()
    assert dataset.labels.guidelines == ""
    assert "Project (key 1)" in opened.reader.toPlainText()
    window.decisions.redo()
    assert opened.reader.toPlainText() == "Ours"


def test_changes_are_dropped_only_when_asked_twice(opened, session):
    opened.edit()
    QTest.keyClicks(opened.editor, "x")
    QTest.keyClick(opened.editor, Qt.Key.Key_Escape)
    assert opened.editing
    assert "not saved" in opened.message.text()
    QTest.keyClick(opened.editor, Qt.Key.Key_Escape)
    assert not opened.editing
    assert opened.isVisible()
    opened.edit()
    QTest.keyClicks(opened.editor, "x")
    opened.close()
    assert opened.isVisible()
    assert not session.can_undo


def test_the_programs_own_text_can_be_had_back(opened, dataset, session):
    opened.edit()
    opened.editor.setPlainText("# Ours")
    opened.save()
    opened.edit()
    opened.take_default()
    opened.save()
    assert dataset.labels.guidelines == ""


def test_a_preview_stands_beside_what_is_written(opened, qtbot):
    opened.edit()
    opened.editor.setPlainText("## Sites\n- one\n\n<b>raw</b>")
    qtbot.waitUntil(lambda: "Sites" in opened.reader.toPlainText())
    assert "<b>raw</b>" in opened.reader.toPlainText()


def test_it_speaks_the_language_of_the_window(window, opened, settings, qtbot):
    settings.set("language", "zh_CN")
    qtbot.waitUntil(lambda: opened.windowTitle() == "标注说明")
    assert "投资金额（按键 2）" in opened.reader.toPlainText()


def test_windows_come_back_where_they_were(window, opened, qapp):
    opened.resize(500, 444)
    opened.close()
    again = GuidelinesWindow(lambda text: None, "en")
    window.tools.help.memory.keep(again)
    assert (again.width(), again.height()) == (500, 444)
    again.deleteLater()
