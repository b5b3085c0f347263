import json
import threading
from operator import attrgetter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QFontInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QListWidget, QMessageBox, QProgressDialog

from annotator.core.span import State
from annotator.formats.registry import all_formats, get_format
from annotator.services import exporting
from annotator.services.export_wish import ExportWish
from annotator.services.reading_back import read_back
from annotator.services.training_data import NEGATIVE
from annotator.ui.export_dialog import ExportDialog
from annotator.ui.export_outlook import ExportOutlook

_WRITTEN = [one.name for one in all_formats() if one.writes]
_LIBRARIES = {"formats-spacy": "spacy", "formats-cas": "cassis", "formats-parquet": "pyarrow"}


@pytest.fixture
def shown(window, qtbot):
    """Return a function that opens the dialog by its key and waits until everything is counted."""

    def shown():
        window.activateWindow()
        qtbot.waitUntil(window.pane.view.hasFocus)
        QTest.keyClick(window.pane.view, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        dialog = next(one for one in window.findChildren(ExportDialog) if one.isVisible())
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        settle(dialog)
        return dialog

    def settle(dialog):
        qtbot.waitUntil(lambda: dialog.outlook.settled, timeout=20_000)

    shown.settle = settle
    yield shown
    for dialog in window.findChildren(ExportDialog):
        dialog.reject()


def finish(window, qtbot):
    qtbot.waitUntil(lambda: window.bridge.job is None, timeout=20_000)


def choose(dialog, name):
    """Go to a format with the arrow keys."""
    dialog.formats.setFocus()
    QTest.keyClick(dialog.formats, Qt.Key.Key_Home)
    for _ in range(dialog.formats.count()):
        if dialog.format == name:
            return
        QTest.keyClick(dialog.formats, Qt.Key.Key_Down)
    raise AssertionError(name)


def press(dialog, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(dialog.focusWidget(), key, modifiers)


@pytest.mark.parametrize("name", _WRITTEN)
def test_every_format_is_written_by_key_and_reads_back_as_foretold(window, shown, qtbot, tmp_path, name):
    if extra := get_format(name).extra:
        pytest.importorskip(_LIBRARIES[extra])
    window.decisions.accept()
    dialog = shown()
    choose(dialog, name)
    shown.settle(dialog)
    target = dialog.wish().target
    assert target.parent == window.bridge.dataset.path.parent
    assert dialog.outlook.sample.toPlainText()
    press(dialog, Qt.Key.Key_Return)
    finish(window, qtbot)
    assert target.exists()
    found = read_back(window.bridge.dataset, target, name)
    assert (found.documents, found.spans, found.unforetold, found.problems) == (2, 1, {}, [])
    assert window.status.message.whole.startswith("Exported: 2 articles, 1 highlights")


def test_the_report_says_what_is_lost_and_green_when_nothing_is(window, shown, document):
    window.decisions.accept()
    window.decisions.reject()
    dialog = shown()
    report = dialog.outlook.report
    assert report.toPlainText() == "2 articles  ·  1 highlight\nNothing of it is lost."
    cursor = report.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    assert cursor.charFormat().foreground().color() == window.looks.theme.interface.good
    dialog.form.with_rejected.setFocus()
    press(dialog, Qt.Key.Key_Space)
    shown.settle(dialog)
    assert "2 highlights" in report.toPlainText()
    choose(dialog, "conll")
    shown.settle(dialog)
    assert "\n1  rejected suggestions" in report.toPlainText()
    cursor.movePosition(cursor.MoveOperation.End)
    assert cursor.charFormat().foreground().color() == window.looks.theme.interface.warning


def test_the_report_says_where_the_unit_of_offsets_matters(window, shown):
    dialog = shown()
    choose(dialog, "doccano")
    shown.settle(dialog)
    assert "UTF-16 units: in 1 article not characters" in dialog.outlook.report.toPlainText()


@pytest.mark.parametrize(
    "field", ["outlook.sample", "outlook.report", "form.labels", "form.split", "form.status", "file"]
)
def test_enter_exports_from_every_field(window, shown, qtbot, field):
    dialog = shown()
    target = dialog.wish().target
    attrgetter(field)(dialog).setFocus()
    press(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(target.exists)
    finish(window, qtbot)


def test_the_preview_is_the_real_output(window, shown, qtbot):
    window.decisions.accept()
    dialog = shown()
    choose(dialog, "conll")
    shown.settle(dialog)
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)  # which not every system calls fixed pitch
    assert QFontInfo(dialog.outlook.sample.font()).family() == QFontInfo(fixed).family()
    lines = dialog.outlook.sample.toPlainText().splitlines()
    target = dialog.wish().target
    press(dialog, Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(target.exists)  # a button by its letter goes down and up
    finish(window, qtbot)
    assert len(lines) == 31
    assert lines[:30] == target.read_text(encoding="utf-8").splitlines()[:30]


def test_what_is_chosen_is_written_and_remembered(window, shown, qtbot, tmp_path):
    window.decisions.accept()
    window.decisions.reject()
    dialog = shown()
    choose(dialog, "csv")
    form = dialog.form
    form.unit.setFocus()
    QTest.keyClicks(form.unit, "Para")
    form.negatives.setFocus()
    press(dialog, Qt.Key.Key_Space)
    form.labels.setFocus()
    QTest.keyClicks(form.labels, "INSTITUTION=ORG")
    assert not form.agreement.isEnabled()
    form.split.setFocus()
    QTest.keyClicks(form.split.lineEdit(), "50/50")
    assert form.agreement.isEnabled()
    form.agreement.setFocus()
    QTest.keyClicks(form.agreement, "F1 0.93")
    assert dialog.file.text().endswith("gold-csv")
    target = tmp_path / "parts"
    dialog.file.setText(str(target))
    press(dialog, Qt.Key.Key_Return)
    finish(window, qtbot)
    assert sorted(path.name for path in target.iterdir()) == ["CARD.md", "test.csv", "train.csv"]
    card = (target / "CARD.md").read_text(encoding="utf-8")
    assert "units: paragraphs" in card
    assert "agreement: F1 0.93" in card
    read = [one for part in ("train", "test") for one in get_format("csv").read(target / f"{part}.csv")]
    labels = {span.label for one in read for span in one.spans}
    assert "ORG" in labels or "INVESTMENT" in labels
    assert any(label.startswith(NEGATIVE) for label in labels)
    again = shown().wish()
    assert again == ExportWish(
        tmp_path / "gold-csv", "csv", unit="paragraphs", labels="INSTITUTION=ORG", negatives=True, split="50/50",
        agreement="F1 0.93",
    )  # fmt: skip


def test_an_existing_file_is_replaced_only_when_the_person_says_so(window, shown, qtbot):
    dialog = shown()
    target = dialog.wish().target
    target.write_text("old", encoding="utf-8")
    press(dialog, Qt.Key.Key_Return)
    (box,) = dialog.findChildren(QMessageBox)
    QTest.qWaitForWindowExposed(box)
    assert target.name in box.text()
    QTest.keyClick(box.focusWidget() or box, Qt.Key.Key_Escape)
    assert target.read_text(encoding="utf-8") == "old"
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: not dialog.findChildren(QMessageBox))
    press(dialog, Qt.Key.Key_Return)
    (box,) = dialog.findChildren(QMessageBox)
    QTest.qWaitForWindowExposed(box)
    box.activateWindow()
    qtbot.waitUntil(box.isActiveWindow)
    QTest.keyClick(box, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: target.read_text(encoding="utf-8") != "old")
    finish(window, qtbot)
    assert len(target.read_text(encoding="utf-8").splitlines()) == 2


def test_unfit_places_and_choices_are_told_once_and_nothing_is_written(window, shown, tmp_path):
    dialog = shown()
    full = tmp_path / "full"
    full.mkdir()
    (full / "x").write_text("x")
    dataset = window.bridge.dataset.path
    for target, name, words in (
        (tmp_path / "none" / "x.jsonl", "jsonl", "does not exist"),
        (full, "jsonl", "This is a folder"),
        (dataset, "jsonl", "This is the dataset itself"),
        (full, "brat", "There is something in this folder"),
        (full / "x", "brat", "this is a file"),
    ):
        choose(dialog, name)
        shown.settle(dialog)
        dialog.file.setText(str(target))
        press(dialog, Qt.Key.Key_Return)
        assert words in dialog.message.text()
        assert dialog.isVisible()
    choose(dialog, "jsonl")
    dialog.form.labels.setText("=?")
    dialog.accept()  # before the outlook came to it
    assert "no label mapping" in dialog.message.text()
    shown.settle(dialog)
    assert not dialog.export_button.isEnabled()
    dialog.form.labels.clear()
    shown.settle(dialog)
    assert dialog.message.text() == ""
    assert dialog.export_button.isEnabled()
    dialog.file.clear()
    assert not dialog.export_button.isEnabled()
    assert (full / "x").read_text() == "x"
    assert window.bridge.job is None


def test_a_missing_library_is_told_with_its_remedy(window, shown, monkeypatch):
    from annotator.formats import docbin, spacy

    def missing(name, extra):
        from annotator.core.errors import UserError

        raise UserError("extra-missing", "", extra=extra)

    for module in (docbin, spacy):
        if hasattr(module, "library"):
            monkeypatch.setattr(module, "library", missing)
    dialog = shown()
    choose(dialog, "spacy")
    shown.settle(dialog)
    assert "annotator[formats-spacy]" in dialog.message.text()
    assert not dialog.export_button.isEnabled()


def test_escape_and_cancelling_under_way_leave_nothing(window, shown, qtbot, monkeypatch, tmp_path):
    dialog = shown()
    target = dialog.wish().target
    press(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert not target.exists()
    reached, go_on = threading.Event(), threading.Event()
    real = exporting.Outgoing.fit

    def fit(self, document):
        reached.set()
        assert go_on.wait(10)
        return real(self, document)

    target.write_text("old", encoding="utf-8")
    monkeypatch.setattr(exporting.Outgoing, "fit", fit)
    window.commands.write(ExportWish(target))
    qtbot.waitUntil(reached.is_set)
    (box,) = window.findChildren(QProgressDialog)
    box.canceled.emit()
    go_on.set()
    finish(window, qtbot)
    assert window.status.message.whole == "Stopped; nothing was changed."
    assert target.read_text(encoding="utf-8") == "old"
    assert [path.name for path in target.parent.glob(".*part")] == []


def test_the_counting_of_an_older_choice_is_dropped(window, shown):
    dialog = shown()
    for name in ("csv", "conll", "jsonl", "inline"):
        choose(dialog, name)
    shown.settle(dialog)
    assert "⟦" in dialog.outlook.sample.toPlainText() or dialog.outlook.sample.toPlainText()
    assert dialog.about.text().startswith("Articles with the highlights")


def test_every_control_has_a_name_and_tab_goes_round_in_the_order_of_sight(shown):
    dialog = shown()
    for kind in (QAbstractButton, QComboBox, QLineEdit, QListWidget):
        for widget in dialog.findChildren(kind):
            if widget.isVisible() and not isinstance(widget.parent(), QLineEdit | QComboBox):
                assert widget.accessibleName() or getattr(widget, "text", str)(), widget
    dialog.form.card.setChecked(True)
    dialog.formats.setFocus()
    order = [dialog.focusWidget()]
    while len(order) < 30:
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        if dialog.focusWidget() is order[0]:
            break
        order.append(dialog.focusWidget())
    form, outlook = dialog.form, dialog.outlook
    assert order == [
        dialog.formats, form.status, form.with_suggestions, form.with_rejected, form.negatives, form.unit, form.split,
        form.labels, form.card, form.guidelines, form.agreement, outlook.sample, outlook.report, dialog.file,
        dialog.browse_button, dialog.export_button, dialog.buttons.button(dialog.buttons.StandardButton.Cancel),
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_mnemonics_are_unique(window, shown, settings, language):
    settings.set("language", language)
    dialog = shown()
    from PySide6.QtWidgets import QLabel

    titles = [one.text() for one in [*dialog.findChildren(QLabel), *dialog.findChildren(QAbstractButton)]]
    letters = [title[title.index("&") + 1].upper() for title in titles if "&" in title]
    assert len(letters) == len(set(letters)) >= 15


def test_a_warning_about_the_settings_does_not_keep_the_export_back(window, qtbot, tmp_path, monkeypatch):
    from annotator.core.errors import UserError
    from annotator.services.settings import Settings

    def refuse(self, name, value):
        raise UserError("settings-unwritable", "", where="settings.json")

    monkeypatch.setattr(Settings, "set", refuse)
    window.commands.write(ExportWish(tmp_path / "x.jsonl"))
    finish(window, qtbot)
    assert (tmp_path / "x.jsonl").exists()


def test_unwritable_articles_are_named_in_the_report(window, shown, session, monkeypatch):
    real, second = exporting.Outgoing.fit, session.dataset.ids()[1]

    def fit(self, document):
        if document == second:
            from annotator.core.errors import UserError

            raise UserError("unholdable-character", "", where="第二篇")
        return real(self, document)

    monkeypatch.setattr(exporting.Outgoing, "fit", fit)
    dialog = shown()
    assert "1 article can't be written:\n第二篇" in dialog.outlook.report.toPlainText()
    assert isinstance(dialog.outlook, ExportOutlook)


def test_jsonl_with_suggestions_holds_them(window, shown, qtbot):
    window.decisions.accept()
    dialog = shown()
    press(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(dialog.form.with_suggestions.isChecked)
    target = dialog.wish().target
    press(dialog, Qt.Key.Key_Return)
    finish(window, qtbot)
    rows = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    states = [span["state"] for row in rows for span in row["spans"]]
    assert states.count(State.GOLD) == 1
    assert states.count(State.SUGGESTED) == 5
