"""The caret: a place in the article that keys move, so that text can be selected without a mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter

from annotator.ui.article import motion
from annotator.ui.article.selection import Selection

if TYPE_CHECKING:
    from annotator.ui.article.view import ArticleView
    from annotator.ui.theme import Theme

_WIDTH = 2
_REACH = 3  # pixels by which the caret stands out above and below the glyphs
_Key = Qt.Key
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_MOVES: dict[int, motion.Motion] = {
    _Key.Key_Left: motion.character_left,
    _Key.Key_Right: motion.character_right,
    _Key.Key_Home: motion.line_start,
    _Key.Key_End: motion.line_end,
}
_FAR_MOVES: dict[int, motion.Motion] = {
    _Key.Key_Left: motion.word_left,
    _Key.Key_Right: motion.word_right,
    _Key.Key_Up: motion.paragraph_up,
    _Key.Key_Down: motion.paragraph_down,
    _Key.Key_Home: motion.article_start,
    _Key.Key_End: motion.article_end,
}
_LINES: dict[int, int] = {_Key.Key_Up: -1, _Key.Key_Down: 1}
_PAGES: dict[int, int] = {_Key.Key_PageUp: -1, _Key.Key_PageDown: 1}


class Caret(QObject):
    """The moving end of the view's selection, made visible and moved by keys while it is `active`.

    `toggled` tells that it came or went; `moved` carries the display text that it went over, for a screen reader. It
    blinks, and so takes processor time, only while it is active and the article has the keyboard.
    """

    toggled = Signal(bool)
    moved = Signal(str)

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self.active = False
        self._shown = False
        self._goal: float | None = None
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._toggle_shown)

    # Coming and going

    def begin(self, position: int) -> None:
        """Show the caret at a display position, unless a selection holds it somewhere already."""
        if not self.active:
            self.active = True
            self._view.installEventFilter(self)
        if self._view.display_selection().is_empty():
            self._view.set_display_selection(Selection(position, position))
        self._view.reveal_position(self.position)
        self._wake()
        self.toggled.emit(True)

    def end(self) -> None:
        """Take the caret away; what is selected stays selected."""
        if self.active:
            self.active = self._shown = False
            self._goal = None
            self._blink.stop()
            self._view.removeEventFilter(self)
            self._view.viewport().update()
            self.toggled.emit(False)

    @property
    def position(self) -> int:
        """Return the display position of the caret."""
        return self._view.display_selection().moving

    def rect(self) -> QRect:
        """Return where the caret stands in the viewport, empty when it is out of sight."""
        place = self._view.places.caret_rect(self.position)
        return place.adjusted(0, -_REACH, _WIDTH - place.width(), _REACH) if not place.isEmpty() else QRect()

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw the caret unless it is in the dark half of its blinking."""
        if self._shown:
            painter.fillRect(self.rect(), theme.article.focus)

    # Blinking

    def _wake(self) -> None:
        """Show the caret at once, and let it blink while the article has the keyboard."""
        self._shown = True
        half = QGuiApplication.styleHints().cursorFlashTime() // 2
        if half > 0 and self._view.hasFocus() and self._view.isActiveWindow():
            self._blink.start(half)
        else:
            self._blink.stop()
        self._view.viewport().update(self.rect())

    def _toggle_shown(self) -> None:
        self._shown = not self._shown
        self._view.viewport().update(self.rect())

    @property
    def blinks(self) -> bool:
        """Return whether a timer runs."""
        return self._blink.isActive()

    # Keys

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Take the keys of the caret before the actions that have them at other times."""
        kind = event.type()
        if kind is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if _known(event):
                event.accept()
                return True
        elif kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event)
        elif kind in (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.ActivationChange):
            self._wake()
        return False

    def _press(self, event: QKeyEvent) -> bool:
        if not _known(event):
            return False
        key, modifiers = event.key(), event.modifiers()
        if key == _Key.Key_Escape:
            self.end()
            self._view.clear_selection()
            return True
        before = self.position
        if modifiers & _CTRL:
            place = _FAR_MOVES[key](self._view.ground())
        elif key in _MOVES:
            place = _MOVES[key](self._view.ground())
        elif key in _LINES:
            place = self._by_line(_LINES[key])
        else:
            place = self._by_page(_PAGES[key])
        if key not in _LINES or modifiers & _CTRL:
            self._goal = None
        fixed = self._view.display_selection().fixed if modifiers & _SHIFT else place
        self._view.set_display_selection(Selection(fixed, place))
        self._view.reveal_position(place)
        self._wake()
        self.moved.emit(self._view.ground().display[min(before, place) : max(before, place) or 1])
        return True

    def _by_line(self, by: int) -> int:
        """Return the position a line on, at the distance from the left edge where the way up or down began."""
        ground = self._view.ground()
        if self._goal is None:
            self._goal = motion.distance(ground)
        return motion.line(ground, by > 0, self._goal)

    def _by_page(self, by: int) -> int:
        """Scroll by a page and return the position at the same place of the viewport."""
        here = self.rect()
        if here.isEmpty():
            self._view.reveal_position(self.position)
            here = self.rect()
        if not self._view.scroll_page(by):
            return motion.article_end(self._view.ground()) if by > 0 else 0
        return self._view.places.position_at(QPoint(here.left(), here.center().y()))


def _known(event: QKeyEvent) -> bool:
    """Return whether a key moves the caret, extends the selection with it, or ends it."""
    key = event.key()
    modifiers = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | _SHIFT)
    if modifiers == _CTRL:
        return key in _FAR_MOVES
    if modifiers != Qt.KeyboardModifier.NoModifier:
        return False
    plain = not event.modifiers() & _SHIFT
    return key in _MOVES or key in _LINES or key in _PAGES or (key == _Key.Key_Escape and plain)
