import json
import threading

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QListWidget,
    QMessageBox,
    QProgressDialog,
)

from annotator.core.document import annotate
from annotator.core.span import Span, State
from annotator.formats.losses import KINDS
from annotator.formats.registry import all_formats, get_format
from annotator.services import importing
from annotator.services.export_wish import ExportWish
from annotator.ui import import_dialog
from annotator.ui.format_words import HOLDS, LOSSES
from annotator.ui.import_dialog import ImportDialog

PLAIN = "远山开工\n远山集团投资3亿元建设新厂。"


@pytest.fixture
def shown(window, qtbot):
    """Return a function that shows the dialog for paths and waits until everything is read."""

    def shown(*paths, settled=True):
        window.commands.import_paths(paths)
        dialog = next(one for one in window.findChildren(ImportDialog) if one.isVisible())
        QTest.qWaitForWindowExposed(dialog)
        if settled:
            qtbot.waitUntil(lambda: dialog.settled, timeout=10_000)
        return dialog

    yield shown
    for dialog in window.findChildren(ImportDialog):
        dialog.reject()


def drop(window, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPoint(5, 5), action, data, button, Qt.KeyboardModifier.NoModifier))


def finish(window, qtbot):
    qtbot.waitUntil(lambda: window.bridge.job is None, timeout=10_000)


def doccano(path, text, *labels):
    path.write_text(json.dumps({"text": text, "label": labels}, ensure_ascii=False), encoding="utf-8")
    return path


def test_one_enter_imports_dropped_articles(window, qtbot, tmp_path, monkeypatch):
    path, go_on = tmp_path / "new.txt", threading.Event()
    path.write_text(PLAIN, encoding="utf-8")
    monkeypatch.setattr(import_dialog, "preview", lambda *_: go_on.wait(10) and importing.preview([path]))
    drop(window, path)
    (dialog,) = window.findChildren(ImportDialog)
    QTest.qWaitForWindowExposed(dialog)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)  # before anything is read
    assert not dialog.isVisible()
    go_on.set()
    finish(window, qtbot)
    assert window.bridge.dataset.count() == 3
    assert window.status.message.whole == "1 article added."
    assert window.bridge.dataset.document(window.bridge.dataset.ids()[-1]).text == PLAIN


@pytest.mark.parametrize("place", ["view", "list", "start page"])
def test_a_drop_anywhere_on_the_window_arrives(request, qtbot, tmp_path, place):
    window = request.getfixturevalue("empty_window" if place == "start page" else "window")
    under = {"view": window.pane.view.viewport(), "list": window.list.view.viewport(), "start page": window.start_page}
    path = tmp_path / "new.txt"
    path.write_text(PLAIN, encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    action, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), action, data, button, none)
    QApplication.sendEvent(under[place], enter)
    assert enter.isAccepted()
    QApplication.sendEvent(under[place], QDropEvent(QPoint(9, 9), action, data, button, none))
    (dialog,) = window.findChildren(ImportDialog)
    dialog.accept()
    finish(window, qtbot)
    assert PLAIN in {window.bridge.dataset.document(one).text for one in window.bridge.dataset.ids()}


def test_a_folder_by_key_shows_what_was_recognised(window, qtbot, tmp_path, monkeypatch):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(PLAIN, encoding="utf-8")
    (folder / "b.md").write_text(PLAIN, encoding="utf-8")
    (folder / "bad.txt").write_bytes(b"\x00\x01")
    (folder / "logo.png").write_bytes(b"\x89PNG")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window.pane.view, Qt.Key.Key_O, modifiers)
    (dialog,) = window.findChildren(ImportDialog)
    qtbot.waitUntil(lambda: dialog.settled, timeout=10_000)
    assert dialog.found.text().splitlines()[0] == "3 files: 3 × Plain articles"
    assert "1 other file in the folder stays out" in dialog.found.text()
    assert dialog.outcome.text().splitlines() == ["1 new article  ·  1 in the dataset already", "1 can't be added:"]
    assert "bad.txt" in dialog.problems.item(0).text()
    assert dialog.preview.title.text() == "远山开工"
    assert "a.txt" in dialog.preview.facts.text()
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    finish(window, qtbot)
    assert window.bridge.dataset.count() == 3
    assert window.status.message.whole == "1 article added. 1 known already. 1 left out."
    (box,) = window.findChildren(QMessageBox)
    assert "bad.txt" in box.informativeText()
    box.close()


def test_files_by_key_are_really_imported(window, qtbot, tmp_path, monkeypatch, session):
    path = doccano(tmp_path / "d.jsonl", "𠮷安厂与远山集团。", [0, 4, "INSTITUTION"], [5, 9, "INSTITUTION"])
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    QTest.keyClick(window.pane.view, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = window.findChildren(ImportDialog)
    qtbot.waitUntil(lambda: dialog.settled, timeout=10_000)
    assert "doccano" in dialog.options.about.text()
    assert "Highlights: 2 accepted" in dialog.outcome.text()
    assert dialog.preview.counts.text() == "Institution: 2 accepted"
    cursor = QTextCursor(dialog.preview.text.document())
    cursor.setPosition(1)
    assert cursor.charFormat().underlineStyle() == cursor.charFormat().UnderlineStyle.SingleUnderline
    cursor.setPosition(5)  # UTF-16: the character after the first highlight
    assert cursor.charFormat().underlineStyle() == cursor.charFormat().UnderlineStyle.NoUnderline
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    finish(window, qtbot)
    spans = session.dataset.load(session.dataset.ids()[-1]).spans
    assert [(span.text, span.state) for span in spans] == [("𠮷安厂", State.GOLD), ("远山集团", State.GOLD)]


def test_a_folder_of_brat_is_known_and_its_highlights_join_what_is_there(window, shown, qtbot, tmp_path, session):
    folder = tmp_path / "brat"
    text = window.review.focus.text
    window.decisions.accept()
    window.commands.write(ExportWish(folder, "brat", extras=frozenset()))
    finish(window, qtbot)
    window.decisions.undo()
    dialog = shown(folder)
    assert "brat standoff" in dialog.options.about.text()
    assert dialog.found.text() == "1 file: 1 × brat standoff"
    assert dialog.outcome.text().splitlines()[0] == "0 new articles  ·  2 in the dataset already"
    assert "1 accepted" in dialog.outcome.text()
    dialog.accept()
    finish(window, qtbot)
    gold = [span for one in session.dataset.ids() for span in session.dataset.load(one).in_state(State.GOLD)]
    assert [span.text for span in gold] == [text]
    assert session.dataset.count() == 2


def test_highlights_that_join_the_open_article_are_seen_there_and_in_its_cards(
    window, shown, press, qtbot, tmp_path, session
):
    press("P")
    cards = window.tools.cards.panel
    document = window.review.annotated.document
    fresh = Span("fresh", 0, 2, "PROJECT", document.text[:2])
    path = tmp_path / "joined.jsonl"
    with path.open("wb") as stream:
        get_format("jsonl").write([annotate(document, [fresh])], stream)
    shown(path).accept()
    finish(window, qtbot)
    qtbot.waitUntil(lambda: any(row.span.text == fresh.text for row in cards.model.rows), timeout=10_000)
    assert fresh.id in {span.id for span in window.review.shown_spans()}
    row = window.review.queue.row(document.id)
    assert row.gold == len(session.dataset.load(document.id).in_state(State.GOLD)) == 1


def test_the_unit_of_offsets_can_be_chosen_by_keyboard(window, shown, qtbot, tmp_path, session):
    path = doccano(tmp_path / "d.jsonl", "𠮷安厂与远山集团。", [0, 3, "INSTITUTION"], [4, 8, "INSTITUTION"])
    dialog = shown(path)
    assert dialog.options.units.isVisible()
    dialog.options.units.setFocus()
    QTest.keyClick(dialog.options.units, Qt.Key.Key_Down)
    dialog.options.units.activated.emit(dialog.options.units.currentIndex())  # what the arrow emits on a desktop
    qtbot.waitUntil(lambda: dialog.settled, timeout=10_000)
    assert dialog.options.format == "doccano-codepoints"
    QTest.keyClick(dialog.options.units, Qt.Key.Key_Return)
    finish(window, qtbot)
    spans = session.dataset.load(session.dataset.ids()[-1]).spans
    assert [span.text for span in spans] == ["𠮷安厂", "远山集团"]


def test_the_column_with_the_text_can_be_chosen(window, shown, qtbot, tmp_path):
    path = tmp_path / "table.csv"
    path.write_text("编号,稿件\n1,远山集团开工。\n2,白鹭公司投产。\n", encoding="utf-8")
    dialog = shown(path)
    assert "No column holds the text" in dialog.problems.item(0).text()
    assert not dialog.import_button.isEnabled()
    columns = dialog.options.columns
    assert [columns.itemText(place) for place in range(columns.count())][1:] == ["编号", "稿件"]
    columns.setCurrentIndex(2)
    columns.activated.emit(2)
    qtbot.waitUntil(lambda: dialog.settled and "2 new articles" in dialog.outcome.text(), timeout=10_000)
    assert dialog.preview.text.toPlainText() == "远山集团开工。"
    dialog.accept()
    finish(window, qtbot)
    assert window.bridge.dataset.count() == 4


def test_a_format_is_named_and_described(window, shown, qtbot, tmp_path):
    path = tmp_path / "x.txt"
    path.write_text(PLAIN, encoding="utf-8")
    dialog = shown(path)
    formats = dialog.options.formats
    formats.setCurrentIndex(formats.findData("brat"))
    formats.activated.emit(formats.currentIndex())
    qtbot.waitUntil(lambda: dialog.settled, timeout=10_000)
    assert "brat tool" in dialog.options.about.text()
    assert not dialog.import_button.isEnabled()
    assert dialog.problems.count() >= 1


def test_a_missing_file_is_told_and_nothing_can_be_imported(shown, tmp_path):
    dialog = shown(tmp_path / "gone.txt")
    assert "gone.txt" in dialog.problems.item(0).text()
    assert not dialog.import_button.isEnabled()


def test_escape_leaves_everything_as_it_was(window, shown, tmp_path):
    path = tmp_path / "new.txt"
    path.write_text(PLAIN, encoding="utf-8")
    dialog = shown(path, settled=False)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert window.bridge.job is None
    assert window.bridge.dataset.count() == 2


def test_an_import_cancelled_under_way_adds_nothing(window, shown, qtbot, tmp_path, monkeypatch):
    reached, go_on = threading.Event(), threading.Event()
    real = importing.read_files

    def read(files, format, on_problem, progress, column):
        for number, document in enumerate(real(files, format, on_problem, progress, column)):
            if number == 2:
                reached.set()
                assert go_on.wait(10)
            yield document

    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(f"第{number}篇\n正文。", encoding="utf-8")
    dialog = shown(*sorted(tmp_path.glob("*.txt")))
    monkeypatch.setattr(importing, "read_files", read)
    dialog.accept()
    qtbot.waitUntil(reached.is_set)
    (box,) = window.findChildren(QProgressDialog)
    box.canceled.emit()
    go_on.set()
    finish(window, qtbot)
    assert window.bridge.dataset.count() == 2
    assert window.status.message.whole == "Stopped; nothing was changed."


def test_files_are_refused_in_words_while_a_job_is_under_way(window, qtbot, tmp_path):
    path = tmp_path / "new.txt"
    path.write_text(PLAIN, encoding="utf-8")
    window.commands.add_paths([path])
    drop(window, path)
    assert window.findChildren(ImportDialog) == []
    assert "Wait until" in window.status.message.whole
    finish(window, qtbot)


def test_the_window_closes_while_the_dialog_reads(window, shown, tmp_path):
    for number in range(50):
        (tmp_path / f"{number}.txt").write_text(f"第{number}篇\n正文。", encoding="utf-8")
    shown(tmp_path, settled=False)
    window.close()  # the fixture deletes it: a thread that still ran would abort the program


def test_every_control_has_a_name_and_tab_reaches_it(shown, tmp_path):
    path = doccano(tmp_path / "d.jsonl", "远山集团。", [0, 4, "INSTITUTION"])
    dialog = shown(path)
    for kind in (QAbstractButton, QComboBox, QListWidget):
        for widget in dialog.findChildren(kind):
            if widget.isVisible():
                assert widget.accessibleName() or widget.text()
    reached = set()
    for _ in range(10):
        reached.add(dialog.focusWidget())
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    options = dialog.options
    assert {options.formats, options.units, dialog.preview.text, dialog.import_button} <= reached


def test_every_format_and_every_kind_of_loss_has_its_sentence():
    assert set(HOLDS) == {one.name for one in all_formats()}
    assert set(LOSSES) == set(KINDS)
