"""The label set editor: one decision that can be undone, refused in words, and followed by the whole window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core.labels import BUILT_IN, INSTITUTION, Attribute, Label, RelationType
from annotator.core.span import State
from annotator.ui.labels_dialog import LabelsDialog

PLACE = Label("PLACE", "地点", "Place", "4", 3)


def dialogs(window):
    return [child for child in window.children() if isinstance(child, LabelsDialog) and child.isVisible()]


@pytest.fixture
def dialog(window, press, qtbot):
    qtbot.waitUntil(window.pane.view.hasFocus)
    press("F7")
    (found,) = dialogs(window)
    qtbot.waitUntil(found.list.hasFocus)
    return found


def write(field, text):
    field.selectAll()
    QTest.keyClicks(field, text) if text.isascii() else field.insert(text)
    if not text.isascii():
        field.textEdited.emit(field.text())


def add_place(dialog):
    QTest.keyClick(dialog.list, Qt.Key.Key_Insert)
    assert dialog.form.name.hasFocus()
    write(dialog.form.name, "PLACE")
    write(dialog.form.title_zh, "地点")
    write(dialog.form.title_en, "Place")


def test_a_label_made_in_the_dialog_works_by_its_key_everywhere(window, dialog, press, session, document, spans, qtbot):
    add_place(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert not dialogs(window)
    assert session.dataset.labels == replace(BUILT_IN, labels=(*BUILT_IN.labels, PLACE))
    assert window.actions_.actions["label_4"].isVisible()
    assert window.actions_.actions["label_4"].text() == "Label: Place"
    window.activateWindow()
    qtbot.waitUntil(window.pane.view.hasFocus)
    start = window.review.annotated.document.text.index("滨海")
    window.pane.view.select_range(start, start + 2)
    assert "4 Place" in [button.text() for button in window.pane.view._bar._buttons]
    press("4")
    span = next(s for s in session.dataset.load(document).spans if (s.start, s.end) == (start, start + 2))
    assert (span.label, span.state) == ("PLACE", State.GOLD)
    assert window.review.focus == span
    assert window.inspector.chip.accessibleName() == "Place, added by hand"
    press("Ctrl+Shift+F")
    label_box = window.tools.search_panel.label
    assert "Place" in [label_box.itemText(place) for place in range(label_box.count())]


def test_one_undo_takes_all_of_it_back(window, dialog, press, session, qtbot):
    add_place(dialog)
    dialog.list.setCurrentRow(0)
    write(dialog.form.title_en, "Undertaking")
    dialog.save()
    assert session.dataset.labels.label("PROJECT").title_en == "Undertaking"
    window.activateWindow()
    qtbot.waitUntil(window.pane.view.hasFocus)
    press("Ctrl+Z")
    assert session.dataset.labels == BUILT_IN
    assert not window.actions_.actions["label_4"].isVisible()
    assert window.actions_.actions["label_1"].text() == "Label: Project"
    press("Ctrl+Y")
    assert session.dataset.labels.label("PLACE") == PLACE


def test_a_label_in_use_is_not_deleted(window, dialog, session, document):
    window.decisions.accept()  # an institution
    dialog.list.setCurrentRow(2)
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    dialog.links.table.setCurrentCell(1, 0)
    dialog.links.remove()
    dialog.save()
    assert dialog.isVisible()
    assert "The label INSTITUTION is in use: 1 decided" in dialog.message.text()
    assert session.dataset.labels == BUILT_IN


def test_open_suggestions_of_a_deleted_label_disappear(window, dialog, session, document):
    dialog.list.setCurrentRow(2)
    dialog.delete()
    dialog.links.table.setCurrentCell(1, 0)
    dialog.links.remove()
    dialog.save()
    assert not dialogs(window)
    assert INSTITUTION not in {span.label for span in session.dataset.load(document).spans}
    assert INSTITUTION not in {span.label for span in window.review.shown_spans()}


def test_order_key_and_colour(window, dialog, session):
    QTest.keyClick(dialog.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    dialog.form.key.setCurrentIndex(dialog.form.key.findData("7"))
    dialog.form.key.activated.emit(0)
    dialog.form.colour.setCurrentIndex(5)
    dialog.form.colour.activated.emit(0)
    dialog.save()
    labels = session.dataset.labels.labels
    assert [(label.name, label.key, label.colour) for label in labels] == [
        ("INVESTMENT", "2", 1),
        ("PROJECT", "7", 5),
        ("INSTITUTION", "3", 2),
    ]
    assert window.pane.view._slot("PROJECT") == 5


def test_attributes_and_kinds_of_link(window, dialog, session):
    add_place(dialog)
    table = dialog.form.attributes
    dialog.form.add_button.click()
    table.item(0, 0).setText("level")
    table.cellWidget(0, 1).setCurrentIndex(0)
    table.cellWidget(0, 1).activated.emit(0)
    dialog.save()
    assert dialog.message.text() == "Write the choices of level, with blanks between."
    table.item(0, 2).setText("city、county state")
    dialog.links.add_button.click()
    last = dialog.links.table.rowCount() - 1
    for column, text in ((0, "located_in"), (3, "位于"), (4, "located in")):
        dialog.links.table.item(last, column).setText(text)
    dialog.save()
    assert session.dataset.labels.label("PLACE").attributes == (Attribute("level", ("city", "county", "state")),)
    assert session.dataset.labels.relations[-1] == RelationType("located_in", "PROJECT", "PLACE", "位于", "located in")


def test_links_follow_a_renamed_label(dialog, session):
    dialog.list.setCurrentRow(0)
    write(dialog.form.name, "UNDERTAKING")
    dialog.save()
    assert dialog.message.text() == ""
    assert {kind.head for kind in session.dataset.labels.relations} == {"UNDERTAKING"}


@pytest.mark.parametrize(("field", "text", "told"), [("name", "9 x", "can't be a name"), ("title_en", "", "title in")])
def test_nonsense_is_refused_in_words(dialog, session, field, text, told):
    widget = getattr(dialog.form, field)
    widget.setText(text)
    widget.textEdited.emit(text)
    dialog.save()
    assert told in dialog.message.text()
    assert session.dataset.labels == BUILT_IN


def test_cancel_changes_nothing(window, dialog, session):
    add_place(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialogs(window)
    assert session.dataset.labels == BUILT_IN
    assert not session.can_undo
