"""Every key of every action, pressed in the real window; see the package for how a new action gets its check."""

import importlib
import pkgutil

import pytest
from PySide6.QtWidgets import QLabel

from annotator.ui.action_row import Action
from annotator.ui.actions import CATALOGUE
from annotator.ui.command_entries import keys_text
from annotator.ui.help_sheet import KeySheet
from tests.gui import every_action
from tests.gui.every_action.desk import CHECKS, Desk, linked_article

for found in pkgutil.iter_modules(every_action.__path__):
    if found.name.startswith("checks_"):
        importlib.import_module(f"{every_action.__name__}.{found.name}")
PRESSES = [(row, key) for row in CATALOGUE for key in (row.keys or ("",))]


def named(value):
    return value.id if isinstance(value, Action) else value or "menu"


@pytest.fixture
def desk(qtbot, document, second, session, empty_window, monkeypatch):
    third = session.add_documents([linked_article()])[0]
    empty_window.imported([])
    made = Desk(empty_window, session, qtbot, (document, second, third))
    made.patch = monkeypatch.setattr
    made.open(document)
    qtbot.waitUntil(empty_window.pane.view.hasFocus)
    assert made.focus == "华兴集团"
    yield made
    empty_window.tools.stop()


@pytest.mark.parametrize(("row", "key"), PRESSES, ids=named)
def test_the_key_does_what_its_row_says(desk, row, key):
    desk.row = row

    def go():
        assert desk.window.actions_.actions[row.id].isEnabled()
        if key:
            desk.press(key)
        else:
            desk.pick(row.id)

    CHECKS[row.id](desk, go)


def test_every_action_has_a_check_and_no_check_is_left_over():
    assert set(CHECKS) == {row.id for row in CATALOGUE}


def test_every_action_stands_in_the_help_with_its_keys(desk, qtbot):
    sheet = KeySheet(desk.window.actions_, "en", desk.window)
    texts = [label.text() for label in sheet.findChildren(QLabel)]
    for row in CATALOGUE:
        if desk.window.actions_.actions[row.id].isVisible():
            place = texts.index(desk.window.actions_.title(row, "en"))
            assert keys_text(desk.window.actions_.keys[row.id]) in texts[place - 1 : place + 2], row.id
