"""The command palette: found by letters in either language, carried out with Enter, refused where it can do nothing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core.span import State
from annotator.ui.fuzzy import rank
from annotator.ui.palette import Entry, Palette


@pytest.fixture
def palette(window, press, qapp):
    """Open the palette with its key; closing the window takes it down."""
    qapp.processEvents()
    press("Ctrl+K")
    return next(child for child in window.children() if isinstance(child, Palette))


def type_into(palette, text):
    palette.field.setText(text)


@pytest.mark.parametrize(
    ("query", "found"),
    [("accept", "accept"), ("接受", "accept"), ("qqzz", None), ("undo", "undo"), ("撤销", "undo"), ("ledg", "ledger"),
     ("台账", "ledger"), ("项目", "label_1"), ("F9", "toggle_inspector")],
)  # fmt: skip
def test_actions_are_found_in_both_languages_and_by_key(palette, query, found):
    type_into(palette, query)
    shown = [entry.id for entry in palette.shown()]
    assert (found in shown[:3]) if found else shown == []
    assert palette.empty.isVisible() == (not shown)


def test_enter_carries_the_action_out_where_the_keyboard_was(window, palette, document, spans, qtbot):
    type_into(palette, "reject")
    assert palette.shown()[0].id == "reject"
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not spans(document)["华兴集团"].is_open)
    assert not any(isinstance(child, Palette) and child.isVisible() for child in window.children())
    assert spans(document)["华兴集团"].state is State.REJECTED
    qtbot.waitUntil(window.pane.view.hasFocus)


def test_what_can_do_nothing_now_is_grey_and_stays_undone(window, palette, session):
    type_into(palette, "undo")
    (entry,) = [entry for entry in palette.shown() if entry.id == "undo"]
    assert not entry.enabled
    row = palette.shown().index(entry)
    assert not palette.list.item(row).flags() & Qt.ItemFlag.ItemIsEnabled
    type_into(palette, "undo edit ctrl+z")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_keys_and_menus_stand_beside_the_titles(palette):
    entry = next(entry for entry in palette.shown() if entry.id == "accept_all")
    assert (entry.title, entry.detail, entry.keys) == ("Accept all open ones here", "Review", "Ctrl+Shift+A")


def test_arrows_go_round_what_can_be_picked(qtbot):
    entries = [Entry("a", "A"), Entry("b", "B", enabled=False), Entry("c", "C")]
    palette = Palette("t", "h", entries)
    qtbot.addWidget(palette)
    picked = []
    palette.picked.connect(picked.append)
    assert palette.list.currentRow() == 0
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentRow() == 2
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentRow() == 0
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert picked == ["c"]


def test_rank_prefers_whole_words_then_parts_then_scattered_letters():
    texts = ["undo", "undo all", "sundown", "up and over"]
    ranks = [rank("undo", [text]) for text in texts]
    assert ranks == sorted(ranks, reverse=True)
    assert len(set(ranks)) == 4
    assert rank("und ok", ["undo", "kout"]) is None
    assert rank("上 一", ["一篇", "上面"]) is not None
    assert rank("", ["x"]) == 0
