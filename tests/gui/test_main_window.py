import pytest
from PySide6.QtCore import QMimeData, QPoint, QSettings, Qt, QUrl
from PySide6.QtGui import QDropEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QListView, QMenuBar, QMessageBox

from annotator.core.decision import Suggest
from annotator.core.document import AnnotatedDocument, make_document
from annotator.services.export_wish import ExportWish
from annotator.services.settings import SETTINGS
from annotator.ui.article_model import ROW_ROLE
from annotator.ui.export_dialog import ExportDialog
from annotator.ui.import_dialog import ImportDialog
from annotator.ui.settings_dialog import CHOICES, SettingsDialog, choice_title
from tests.conftest import ARTICLE, suggested
from tests.gui.conftest import discard


def test_an_empty_dataset_says_how_to_begin(empty_window):
    assert empty_window.start_page.isVisible()
    assert not empty_window.list.isVisible()
    assert not empty_window.actions_.actions["accept"].isEnabled()
    assert not empty_window.actions_.actions["export"].isEnabled()


def wait_for_job(window, qtbot):
    qtbot.waitUntil(lambda: window.bridge.job is None, timeout=10_000)


def test_the_samples_are_one_click_away(empty_window, qtbot):
    empty_window.start_page._samples.click()
    wait_for_job(empty_window, qtbot)
    assert empty_window.pane.isVisible()
    assert empty_window.list.isVisible()
    assert empty_window.list.model.rowCount() == empty_window.bridge.dataset.count() >= 10
    assert empty_window.status.message.whole.startswith("18 articles added")
    empty_window.activateWindow()  # as a window manager does when the progress box closes
    qtbot.waitUntil(empty_window.pane.view.hasFocus, timeout=30_000)


def test_dropped_files_are_added_and_bad_ones_named(window, qtbot, tmp_path):
    good, bad = tmp_path / "好.txt", tmp_path / "bad.txt"
    good.write_text("远山开工\n远山集团投资3亿元建设新厂。", encoding="utf-8")
    bad.write_bytes(b"\x00\x01\x02")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in (good, bad)])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPoint(5, 5), action, data, button, Qt.KeyboardModifier.NoModifier))
    (dialog,) = window.findChildren(ImportDialog)
    dialog.accept()
    assert not window.actions_.actions["import_files"].isEnabled()
    wait_for_job(window, qtbot)
    assert window.bridge.dataset.count() == 3
    assert window.list.model.rowCount() == 3
    (box,) = window.findChildren(QMessageBox)
    assert "bad.txt" in box.informativeText()
    box.close()
    assert window.actions_.actions["import_files"].isEnabled()


def test_an_import_keeps_place_and_later_decisions_work(window, qtbot, tmp_path, document, spans):
    path = tmp_path / "three.txt"
    path.write_text("第三篇\n正文。", encoding="utf-8")
    window.decisions.accept()
    focus = window.review.focus
    window.commands.add_paths([path])
    wait_for_job(window, qtbot)
    assert window.review.focus == focus
    window.decisions.accept()
    assert spans(document)["12亿元"].state.value == "gold"
    window.decisions.undo()
    window.decisions.undo()
    assert len(window.review.open_spans()) == 4


def test_a_failed_job_is_told_in_the_status_line(window, qtbot, tmp_path):
    job = window.bridge.export_job(ExportWish(tmp_path / "no" / "such" / "x.jsonl"))
    window.commands.run(job, "Exporting…", lambda summary: None)
    wait_for_job(window, qtbot)
    assert "no" in window.status.message.whole


def test_export_writes_what_was_asked_for(window, qtbot, tmp_path, document):
    window.decisions.accept()
    window.commands.export()
    (dialog,) = window.findChildren(ExportDialog)
    assert dialog.file.text().endswith("gold.jsonl")
    target = tmp_path / "out.jsonl"
    dialog.file.setText(str(target))
    dialog.form.with_suggestions.setChecked(True)
    dialog.accept()
    wait_for_job(window, qtbot)
    lines = target.read_text(encoding="utf-8").splitlines()
    assert len(lines) == 2
    assert lines[0].count('"state": "gold"') == 1
    assert lines[0].count('"state": "suggested"') == 3
    assert window.status.message.whole.startswith("Exported: 2 articles")


def test_suggestions_arrive_without_moving_text_or_focus(window, session, document):
    view = window.pane.view
    focus, top = window.review.focus, view.verticalScrollBar().value()
    fresh = [suggested(ARTICLE, "华兴集团", "INSTITUTION"), suggested(ARTICLE, "𠮷安厂", "INSTITUTION")]
    session.suggest(document, Suggest(tuple(fresh)), "2")
    assert window.review.focus.id == focus.id
    assert view.verticalScrollBar().value() == top
    assert [span.text for span in window.review.open_spans()] == ["华兴集团", "𠮷安厂"]


def test_first_suggestions_of_an_open_article_get_the_focus(empty_window, session):
    (document,) = session.add_documents([AnnotatedDocument(make_document(ARTICLE))])
    empty_window.begin()
    assert empty_window.review.focus is None
    session.suggest(document, Suggest((suggested(ARTICLE, "华兴集团", "INSTITUTION"),)), "1")
    assert empty_window.review.focus.text == "华兴集团"


def test_settings_take_effect_at_once(window, settings, qtbot, qapp):
    dialog = SettingsDialog(settings, "en", window.warn, window)
    qtbot.addWidget(dialog)
    theme = dialog.fields["theme"]
    theme.setCurrentIndex(theme.findData("dark"))
    theme.activated.emit(theme.currentIndex())
    qapp.processEvents()
    assert window.looks.theme.dark
    assert window.palette().base().color().lightness() < 128
    dialog.fields["text_size"].setValue(20)
    assert settings.get("text_size") == 20
    dialog.fields["reviewer"].setText("研究员")
    dialog.fields["reviewer"].editingFinished.emit()
    window.decisions.accept()
    gold = next(span for span in window.review.annotated.spans if not span.is_open)
    assert gold.reviewer == "研究员"
    theme.setCurrentIndex(theme.findData("light"))
    theme.activated.emit(theme.currentIndex())


def test_hidden_suggestions_are_passed_over(window, settings, second):
    settings.set("min_score", 0.95)
    assert window.review.open_spans() == ()
    assert not window.actions_.actions["next_open"].isEnabled()
    settings.set("min_score", 0.5)
    assert len(window.review.open_spans()) == 4


def test_rejected_spans_can_be_hidden(window, settings):
    rejected = window.review.focus.id
    window.decisions.reject()
    settings.set("show_rejected", False)
    assert rejected not in {span.id for span in window.review.shown_spans()}
    window.review.next_span()
    assert window.review.focus.id != rejected


def test_choosing_in_the_list_opens_and_gives_the_keys_back(window, second):
    window.list.view.setFocus()
    window.list.chosen.emit(second)
    assert window.review.document_id == second
    assert window.pane.view.hasFocus()


def test_the_list_follows_decisions(window, document):
    before = window.list.model.index(0).data(ROW_ROLE).open
    window.decisions.accept()
    assert window.list.model.index(0).data(ROW_ROLE).open == before - 1


def test_every_control_has_a_name_for_screen_readers(window):
    kinds = (QAbstractButton, QComboBox, QLineEdit, QListView)
    for kind in kinds:
        for widget in window.findChildren(kind):
            if isinstance(widget.parent(), QLineEdit | QMenuBar) or widget.window() is not window:
                continue  # Qt's own parts: the button that empties a field, the list of a closed box
            assert widget.accessibleName() or getattr(widget, "text", str)(), widget


def test_place_of_window_and_panels_is_kept(window, tmp_path):
    window._splitter.setSizes([0, 700, 300])
    store = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    window.save(store)
    window._splitter.setSizes([300, 500, 400])
    window.restore(store)
    assert window._splitter.sizes()[0] == 0


def test_a_broken_settings_file_is_told(qapp, session, tmp_path):
    from annotator.services.settings import Settings
    from annotator.ui.application import make_window

    path = tmp_path / "settings.json"
    path.write_text("{", encoding="utf-8")
    window = make_window(qapp, session, Settings(path))
    assert str(path) in window.status.message.whole
    discard(window)


@pytest.mark.parametrize("kind", [RuntimeError])
def test_a_bug_is_shown_with_the_place_of_the_log(window, kind):
    window.commands.show_bug(kind("broken"))
    (box,) = window.findChildren(QMessageBox)
    assert "annotator.log" in box.text()
    assert "broken" in box.informativeText()
    box.close()


def test_every_choice_of_the_settings_has_a_text_and_an_unknown_one_stands_as_it_is():
    choices = {choice for setting in SETTINGS for choice in setting.choices}
    assert choices == set(CHOICES)
    assert choice_title("plaid") == "plaid"


def test_the_status_line_takes_over_a_new_theme(window, settings):
    settings.set("theme", "dark")
    colours, role = window.looks.theme.interface, QPalette.ColorRole.WindowText
    assert window.status.saved.palette().color(role) == colours.good
    assert window.status.mode.palette().color(role) == colours.text


def test_a_first_window_leaves_room_for_its_title_bar(window, tmp_path):
    store = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    room = window.screen().availableSize()
    window.resize(room.width() + 300, room.height() + 300)
    window.restore(store)
    assert window.height() <= room.height() - 40


def test_open_settings_follow_the_language(window, settings, qtbot):
    window.actions_.actions["settings"].trigger()
    (dialog,) = window.findChildren(SettingsDialog)
    assert dialog.windowTitle() == "Settings"
    settings.set("language", "zh_CN")
    qtbot.waitUntil(lambda: dialog.windowTitle() == "设置")
    assert dialog.keys_button.text() == "更改按键…"
    dialog.close()
