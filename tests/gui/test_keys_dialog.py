"""Own keys: alive at once, kept as overrides alone, and refused when they mean something already."""

import json
import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core.span import State
from annotator.ui import application
from annotator.ui.actions import CATALOGUE
from annotator.ui.help_sheet import KeySheet
from annotator.ui.keymap import TEXT_KEYS, default_keys, load_keymap, save_keymap
from annotator.ui.keys_dialog import KeysDialog
from tests.gui.conftest import discard

ROOT = Path(__file__).parents[2]


@pytest.fixture
def dialog(window, press, qapp):
    qapp.processEvents()
    press("Ctrl+Shift+K")
    return next(child for child in window.children() if isinstance(child, KeysDialog))


def stored(settings):
    path = settings.path.parent / "keymap.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def give(dialog, action, key, modifier=Qt.KeyboardModifier.NoModifier, how=Qt.Key.Key_Return):
    dialog.select(action)
    QTest.keyClick(dialog.table, how)
    QTest.keyClick(dialog.capture, key, modifier)


def shown(dialog, action):
    place = next(place for place, row in enumerate(dialog._rows) if row.id == action)
    return dialog.table.item(place, 2).text()


def test_a_new_key_is_alive_at_once_and_kept(window, dialog, press, settings, document, spans, qtbot):
    give(dialog, "reject", Qt.Key.Key_Q)
    assert stored(settings) == {"reject": ["Q"]}
    assert shown(dialog, "reject") == "Q"
    QTest.keyClick(dialog.table, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    window.activateWindow()
    qtbot.waitUntil(window.pane.view.hasFocus)
    press("X")
    assert spans(document)["华兴集团"].is_open
    press("Q")
    assert spans(document)["华兴集团"].state is State.REJECTED
    assert load_keymap(CATALOGUE, settings.path.parent / "keymap.json").keys["reject"] == ("Q",)


def test_menus_and_key_sheet_show_it(window, dialog, qtbot):
    give(dialog, "flag", Qt.Key.Key_F12)
    assert [key.toString() for key in window.actions_.actions["flag"].shortcuts()] == ["F12"]
    sheet = KeySheet(window.actions_, "en")
    qtbot.addWidget(sheet)
    assert "F12" in {label.text() for label in sheet.findChildren(type(dialog.message))}


def test_a_further_key_leaves_the_others(dialog, settings):
    give(dialog, "accept", Qt.Key.Key_Space, how=Qt.Key.Key_Plus)
    assert stored(settings) == {"accept": ["A", "Return", "Enter", "Space"]}


def test_a_key_with_a_meaning_is_refused_in_words(window, dialog, settings):
    give(dialog, "accept", Qt.Key.Key_X)
    assert dialog.message.text() == "X means “Reject” already. Take it away there first, or press another key."
    assert stored(settings) == {}
    assert window.actions_.keys["accept"] == ("A", "Return", "Enter")


@pytest.mark.parametrize(
    ("key", "modifier", "name"),
    [
        (Qt.Key.Key_Backtab, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, "Ctrl+Shift+Tab"),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier, "Alt+Return"),
        (Qt.Key.Key_B, Qt.KeyboardModifier.ShiftModifier, "Shift+B"),
    ],
)
def test_any_key_can_be_taken(dialog, settings, key, modifier, name):
    give(dialog, "quit", key, modifier)
    assert stored(settings) == {"quit": [name]}


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_the_keys_of_the_text_are_left_to_it(dialog, settings, key, modifier):
    give(dialog, "quit", key, modifier)
    assert "scrolls or selects the text" in dialog.message.text()
    assert stored(settings) == {}


def test_no_action_takes_a_key_from_the_text():
    assert not TEXT_KEYS & {key for keys in default_keys(CATALOGUE).values() for key in keys}


def test_escape_leaves_a_key_as_it_is(window, dialog, settings):
    give(dialog, "quit", Qt.Key.Key_Escape)
    assert stored(settings) == {}
    assert dialog.isVisible()
    assert dialog.table.hasFocus()


def test_reset_of_a_row_and_of_all(dialog, settings):
    give(dialog, "reject", Qt.Key.Key_Q)
    give(dialog, "flag", Qt.Key.Key_X)
    dialog.select("reject")
    QTest.keyClick(dialog.table, Qt.Key.Key_Backspace)
    assert "X means “Flag the article” by now" in dialog.message.text()
    assert stored(settings) == {"reject": ["Q"], "flag": ["X"]}
    dialog.select("flag")
    QTest.keyClick(dialog.table, Qt.Key.Key_Backspace)
    assert stored(settings) == {"reject": ["Q"]}
    dialog.select("accept")
    QTest.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert stored(settings) == {"reject": ["Q"], "accept": []}
    dialog.reset_all_button.click()
    assert stored(settings) == {}


def test_search_narrows_the_list(dialog):
    dialog.search.setText("ledger")
    left = [row.id for place, row in enumerate(dialog._rows) if not dialog.table.isRowHidden(place)]
    assert "ledger" in left
    assert "accept" not in left


def test_keys_that_cannot_be_saved_are_told(window, dialog, settings):
    (settings.path.parent / "keymap.json").mkdir()
    give(dialog, "reject", Qt.Key.Key_Q)
    assert "Your keys can't be saved" in window.status.message.whole


def test_saving_the_defaults_leaves_no_overrides(tmp_path):
    save_keymap(default_keys(CATALOGUE), CATALOGUE, tmp_path / "new" / "keymap.json")
    assert json.loads((tmp_path / "new" / "keymap.json").read_text(encoding="utf-8")) == {}


def test_texts_name_the_persons_own_keys(window, press, qtbot):
    keys = {**window.actions_.keys, "accept": ("Q",), "next_open": ("F12",), "finish": (), "comment": ("Y",)}
    assert window.inspector.hint.text().startswith("Tab goes to the next suggestion.")
    window.tools.help._set_keys(keys)
    assert window.inspector.hint.text().startswith("F12 goes to the next suggestion.\nQ accepts it, X rejects it.")
    assert window.inspector.comment.placeholderText() == "Y: write a comment"
    span = window.review.focus
    window.decisions.reject()
    window.review.set_focus(span.id)
    window.decisions.reject()
    assert window.status.message.whole == "This highlight is rejected already. Press Q to confirm it."
    window.decisions.accept_all()
    assert "Article done, on to the next: article done" in window.status.message.whole
    assert window.actions_.fill("⟨undo⟩ and ⟨no such thing⟩ ⟨nothing⟩") == "Ctrl+Z and ⟨no such thing⟩ ⟨nothing⟩"


def test_every_text_that_names_a_key_names_an_action():
    texts = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "annotator" / "ui").rglob("*.py"))
    named = set(re.findall("⟨([a-z_0-9]+)⟩", texts)) - {"action"}
    assert named
    assert named <= {row.id for row in CATALOGUE}


def test_the_bar_at_a_selection_shows_the_persons_own_label_keys(window, dialog, press, document, session, qtbot):
    give(dialog, "label_3", Qt.Key.Key_Q)
    QTest.keyClick(dialog.table, Qt.Key.Key_Escape)
    window.activateWindow()
    qtbot.waitUntil(window.pane.view.hasFocus)
    window.pane.view.select_range(2, 4)
    assert [button.text() for button in window.pane.view._bar._buttons] == [
        "1 Project",
        "2 Investment",
        "Q Institution",
    ]
    press("Q")
    assert any((s.start, s.end, s.label) == (2, 4, "INSTITUTION") for s in session.dataset.load(document).spans)


def test_the_bar_knows_them_from_the_start(qtbot, qapp, session, document, settings):
    save_keymap({**default_keys(CATALOGUE), "label_1": ("F12",)}, CATALOGUE, settings.path.parent / "keymap.json")
    window = application._bare_window(qapp, session, settings)
    window.begin()
    window.show()
    qtbot.waitExposed(window)
    window.furnish()
    window.pane.view.select_range(2, 4)
    assert window.pane.view._bar._buttons[0].text() == "F12 Project"
    discard(window)
