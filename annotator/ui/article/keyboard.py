"""The few keys that the article view takes for itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from annotator.core.segmentation import WordSegmenter
from annotator.ui.article.column import Column
from annotator.ui.article.scroll import Anchor
from annotator.ui.article.selection import Selection, by_character, by_line, by_word, line_edge

_Key = Qt.Key
_FORWARD: dict[int, bool] = {_Key.Key_Right: True, _Key.Key_Down: True, _Key.Key_End: True}
_FORWARD |= {_Key.Key_Left: False, _Key.Key_Up: False, _Key.Key_Home: False}


def extended(event: QKeyEvent, selection: Selection, column: Column, cut: WordSegmenter | None) -> Selection | None:
    """Return the selection after Shift+arrow, Shift+Home or Shift+End (Ctrl: by word), None for any other key."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = event.key()
    if key not in _FORWARD:
        return None
    forward, place = _FORWARD[key], selection.moving
    if modifiers == Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier:
        if key not in (_Key.Key_Left, _Key.Key_Right):
            return None
        return Selection(selection.fixed, by_word(column, place, forward, cut))
    if modifiers != Qt.KeyboardModifier.ShiftModifier:
        return None
    if key in (_Key.Key_Left, _Key.Key_Right):
        return Selection(selection.fixed, by_character(column, place, forward))
    if key in (_Key.Key_Up, _Key.Key_Down):
        return Selection(selection.fixed, by_line(column, place, forward))
    return Selection(selection.fixed, line_edge(column, place, forward))


def scroll_keys(event: QKeyEvent, anchor: Anchor, line: int) -> bool:
    """Scroll for PageUp, PageDown, Home and End, the last two with Ctrl as well; a page leaves one line in sight."""
    allowed = Qt.KeyboardModifier.KeypadModifier
    if event.key() in (_Key.Key_Home, _Key.Key_End):
        allowed |= Qt.KeyboardModifier.ControlModifier
    if event.modifiers() & ~allowed != Qt.KeyboardModifier.NoModifier:
        return False
    match event.key():
        case _Key.Key_PageDown:
            anchor.move_by(page(anchor, line))
        case _Key.Key_PageUp:
            anchor.move_by(-page(anchor, line))
        case _Key.Key_Home:
            anchor.move_to(0, 0)
        case _Key.Key_End:
            anchor.move_to_end()
        case _:
            return False
    return True


def page(anchor: Anchor, line: int) -> int:
    """Return how many pixels a page is: the viewport but for one line."""
    return max(line, anchor.viewport - line)
