"""Jump marks: two letters over every word in sight, typed to bring the caret there at once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter

from annotator.ui.boundaries import is_word_edge, moves_over

if TYPE_CHECKING:
    from annotator.ui.article.view import ArticleView
    from annotator.ui.theme import Theme

LETTERS = "asdfjklghqweruioptyzxcvbnm"  # those under the fingers first
_CODES = tuple("".join(pair) for pair in product(LETTERS, repeat=2))
_STRIDES = (2, 3, 4, 6, 10)  # characters between two marks inside a run of one script
_AIR = 2.0  # pixels around the letters


class JumpMarks(QObject):
    """The marks of what is in sight; typed with Shift at the second letter they select up to there."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self.marks: dict[str, int] = {}
        self._typed = ""

    @property
    def active(self) -> bool:
        """Return whether the marks are shown."""
        return bool(self.marks)

    def begin(self) -> None:
        """Show the marks; nothing happens where there is no text in sight."""
        self._typed = ""
        if not self.active:
            self.marks = self.find()
            if self.active:
                self._view.installEventFilter(self)
        self._view.viewport().update()

    def end(self) -> None:
        """Take the marks away."""
        if self.active:
            self.marks = {}
            self._view.removeEventFilter(self)
            self._view.viewport().update()

    def find(self) -> dict[str, int]:
        """Return the display positions that get a mark now, by their letters, in reading order."""
        start, end = self._view.places.visible_range()
        text = self._view.ground().display
        for stride in _STRIDES:
            places = list(_places(text, start, end, stride))
            if len(places) <= len(_CODES):
                break
        return dict(zip(_CODES, self._with_room(places), strict=False))

    def _with_room(self, places: list[int]) -> Iterator[int]:
        """Yield the places in sight whose marks don't cover the mark before."""
        shown, before = self._view.viewport().rect(), QRect()
        room = round(self._view.places.column.appearance.tag_em)
        for place in places:
            stand = self._view.places.caret_rect(place)
            beside = stand.top() != before.top() or stand.left() >= before.left() + room
            if beside and shown.contains(stand.center()):
                before = stand
                yield place

    # Keys

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Take letters before the actions that have them at other times; any other key takes the marks away."""
        kind = event.type()
        if not isinstance(event, QKeyEvent) or kind not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            if kind in (QEvent.Type.FocusOut, QEvent.Type.Resize, QEvent.Type.Wheel):
                self.end()
            return False
        letter = _letter(event)
        if kind is QEvent.Type.ShortcutOverride:
            if letter or event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            return False
        if event.key() in (Qt.Key.Key_Shift, Qt.Key.Key_CapsLock):
            return False
        if not letter:
            self.end()
            return event.key() == Qt.Key.Key_Escape
        self._type(letter, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        return True

    def _type(self, letter: str, selecting: bool) -> None:
        self._typed += letter
        place = self.marks.get(self._typed)
        if place is not None:
            self.end()
            self._view.put_caret(place, selecting=selecting)
        elif not any(code.startswith(self._typed) for code in self.marks):
            self.end()
        else:
            self._view.viewport().update()

    # Painting

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw the letters over their words, only those that still fit what was typed."""
        if not self.active:
            return
        appearance = self._view.places.column.appearance
        article = theme.article
        for layout, origin in self._view.places.layouts_in(self._view.viewport().rect()):
            for tag in layout.tags:
                painter.fillRect(tag.rect.translated(QPointF(origin)).adjusted(-2, -2, 2, 1), article.page)
        painter.setFont(appearance.tag_font)
        for code, place in self.marks.items():
            if not code.startswith(self._typed):
                continue
            stand = self._view.places.caret_rect(place)
            width = appearance.tag_metrics.horizontalAdvance(code) + 2 * _AIR
            box = QRectF(stand.left(), stand.top() - appearance.tag_height, width, appearance.tag_height)
            painter.fillRect(box, article.page)
            painter.setPen(article.focus)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, code)


def _letter(event: QKeyEvent) -> str:
    """Return the letter of a key in lower case, empty for any other key or with other modifiers than Shift."""
    key = event.key()
    if event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier or not Qt.Key.Key_A <= key <= Qt.Key.Key_Z:
        return ""
    return chr(key).lower()


def _places(text: str, start: int, end: int, stride: int) -> Iterator[int]:
    """Yield the edges of words in a stretch of text, and every so many characters inside a long run."""
    last = start - stride
    for place in range(start, end):
        edge = place == 0 or text[place - 1] == "\n" or is_word_edge(text, place)
        if text[place] == "\n" or (place > 0 and moves_over(text, place)):
            continue
        if edge or place - last >= stride:
            last = place
            yield place
