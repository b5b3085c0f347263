"""The catalogue itself: sound ids, keys and handlers, and rows enabled exactly when they can do something."""

import pytest

from annotator.core.document import Status
from annotator.ui.action_row import MENU_TITLES, Menu
from annotator.ui.actions import CATALOGUE
from annotator.ui.keymap import collisions, default_keys
from annotator.ui.situation import Situation

WANTED = {
    "next_open": "Tab",
    "previous_open": "Shift+Tab",
    "accept": "A Return Enter",
    "reject": "X Del",
    "label_1": "1",
    "label_2": "2",
    "label_3": "3",
    "start_left": "Left",
    "start_right": "Right",
    "end_left": "Alt+Left",
    "end_right": "Alt+Right",
    "start_word_left": "Ctrl+Left",
    "start_word_right": "Ctrl+Right",
    "end_word_left": "Ctrl+Alt+Left",
    "end_word_right": "Ctrl+Alt+Right",
    "unsure": "U",
    "undo": "Ctrl+Z",
    "redo": "Ctrl+Y Ctrl+Shift+Z",
    "finish": "Ctrl+Return Ctrl+Enter",
    "next_span": "J",
    "previous_span": "K",
    "cycle_overlaps": "O",
    "find": "Ctrl+F",
    "flag": "F",
    "comment": "C",
    "larger": "Ctrl+= Ctrl++",
    "smaller": "Ctrl+-",
    "normal_size": "Ctrl+0",
    "next_article": "Ctrl+PgDown Alt+Down",
    "previous_article": "Ctrl+PgUp Alt+Up",
    "import_files": "Ctrl+O",
    "import_folder": "Ctrl+Shift+O",
    "export": "Ctrl+E",
    "accept_all": "Ctrl+Shift+A",
    "keys": "?",
    "palette": "Ctrl+K",
    "own_keys": "Ctrl+Shift+K",
    "quit": "Ctrl+Q",
    "settings": "Ctrl+,",
    "clear": "Esc",
    "ledger": "Ctrl+Shift+L",
    "history": "Ctrl+H",
    "insights": "Ctrl+I",
}


def row(name):
    return next(row for row in CATALOGUE if row.id == name)


def test_ids_are_unique_and_every_menu_is_titled():
    assert len({row.id for row in CATALOGUE}) == len(CATALOGUE)
    assert set(MENU_TITLES) == set(Menu) == {row.menu for row in CATALOGUE}


@pytest.mark.parametrize(("name", "keys"), WANTED.items())
def test_keys_that_people_learn(name, keys):
    assert default_keys(CATALOGUE)[name] == tuple(keys.split())


def test_no_key_means_two_things():
    assert collisions(default_keys(CATALOGUE)) == {}


def test_every_row_is_an_action_in_a_menu_with_its_keys(window):
    actions = window.actions_.actions
    assert set(actions) == {row.id for row in CATALOGUE}
    in_menus = [action for menu in window.menuBar().actions() for action in menu.menu().actions()]
    assert all(action in in_menus for action in actions.values())
    assert [key.toString() for key in actions["keys"].shortcuts()] == ["?", "Shift+?"]


def test_only_keys_of_existing_labels_are_shown(window):
    shown = [row.label_key for row in CATALOGUE if row.label_key and window.actions_.actions[row.id].isVisible()]
    assert shown == ["1", "2", "3"]
    assert window.actions_.actions["label_2"].text() == "Label: Investment"


@pytest.mark.parametrize("name", [row.id for row in CATALOGUE if row.menu in (Menu.REVIEW, Menu.BOUNDARY, Menu.GO)])
def test_nothing_to_review_enables_no_review_action(name):
    assert not row(name).enabled(Situation())


def test_enabled_follows_focus_and_selection(window):
    enabled = {name: action.isEnabled for name, action in window.actions_.actions.items()}
    assert enabled["accept"]()
    assert not enabled["undo"]()
    window.decisions.accept()
    assert enabled["undo"]()
    window.review.set_focus(next(span.id for span in window.review.annotated.spans if not span.is_open))
    assert not enabled["accept"]()
    assert enabled["reject"]()
    window.review.set_focus(None)
    assert not any(enabled[name]() for name in ("accept", "reject", "unsure", "label_1", "start_left", "clear", "copy"))
    window.pane.view.select_range(2, 4)
    assert enabled["label_1"]()
    assert enabled["copy"]()
    assert not enabled["start_left"]()


def test_rejected_spans_can_only_be_taken_back(window):
    span = window.review.focus
    window.decisions.reject()
    window.review.set_focus(span.id)
    enabled = {name: action.isEnabled() for name, action in window.actions_.actions.items()}
    assert enabled["accept"]
    assert not enabled["reject"]
    assert not enabled["start_left"]


def test_done_articles_can_be_reopened(window):
    assert not window.actions_.actions["reopen"].isEnabled()
    window.decisions.finish()
    window.review.previous_article()
    assert window.actions_.actions["reopen"].isEnabled()
    window.decisions.reopen()
    assert window.review.annotated.document.status is Status.IN_PROGRESS


def test_context_menu_holds_what_a_span_allows(window):
    names = [action.objectName() for action in window.actions_.context_menu(window).actions() if action.objectName()]
    assert names[:6] == ["copy", "accept", "reject", "unsure", "label_1", "label_2"]
