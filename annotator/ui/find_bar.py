"""Ctrl+F in the article: a field, the number of hits, next and previous."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget


class FindBar(QWidget):
    """Looks for a text in a displayed text: Enter goes to the next hit, Shift+Enter back, Esc closes.

    `found` carries every hit as display ranges and the index of the current one (-1 for none); `closed` says that the
    article should have the keyboard again, `left_at` before it which hit was the current one.
    """

    found = Signal(object, int)
    closed = Signal()
    left_at = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self._count = QLabel()
        self._back, self._on, self._close = QToolButton(), QToolButton(), QToolButton()
        self._text = ""
        self._hits: list[tuple[int, int]] = []
        self._current = -1
        self._start = 0
        self._build()

    def _build(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        self.field.setClearButtonEnabled(True)
        self.field.setMaximumWidth(360)
        self._count.setMinimumWidth(self.fontMetrics().horizontalAdvance("0000 / 0000"))
        layout.addWidget(self.field, 1)
        layout.addWidget(self._count)
        for button, sign, step in ((self._back, "↑", -1), (self._on, "↓", 1)):
            button.setText(sign)
            button.setAutoRaise(True)
            button.clicked.connect(lambda _=False, by=step: self._go(by))
            layout.addWidget(button)
        self._close.setText("×")
        self._close.setAutoRaise(True)
        self._close.clicked.connect(self.leave)
        layout.addStretch(1)
        layout.addWidget(self._close)
        self.field.textChanged.connect(self._search)
        self.hide()

    def begin(self, start: int, term: str = "") -> None:
        """Show the bar with the keyboard in it; hits are counted from a display position; `term` is looked for."""
        self._start = start
        self.show()
        if term:
            self.field.setText(term)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search()

    def set_text(self, text: str) -> None:
        """Look in another displayed text from now on."""
        self._text, self._start = text, 0
        if self.isVisible():
            self._search()

    def leave(self) -> None:
        """Close the bar and forget the hits but for the current one."""
        self.hide()
        last = self._hits[self._current] if self._hits else None
        self._hits, self._current = [], -1
        self.found.emit([], -1)
        if last is not None:
            self.left_at.emit(last)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, back with Shift+Enter, leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def _search(self) -> None:
        self._hits = find_all(self._text, self.field.text())
        after = (index for index, hit in enumerate(self._hits) if hit[0] >= self._start)
        self._current = next(after, 0) if self._hits else -1
        self._tell()

    def _go(self, by: int) -> None:
        if self._hits:
            self._current = (self._current + by) % len(self._hits)
            self._start = self._hits[self._current][0]
            self._tell()

    def _tell(self) -> None:
        self._show_count()
        self.found.emit(list(self._hits), self._current)

    def _show_count(self) -> None:
        if not self.field.text():
            self._count.clear()
        elif not self._hits:
            self._count.setText(self.tr("not found"))
        else:
            self._count.setText(f"{self._current + 1} / {len(self._hits)}")

    def retranslate(self) -> None:
        """Put all texts into the language of the interface."""
        self.field.setPlaceholderText(self.tr("Find in article"))
        names = (
            (self.field, self.tr("Find in article")),
            (self._count, self.tr("Number of hits")),
            (self._back, self.tr("Previous hit (Shift+Enter)")),
            (self._on, self.tr("Next hit (Enter)")),
            (self._close, self.tr("Close (Esc)")),
        )
        for widget, name in names:
            widget.setAccessibleName(name)
            if isinstance(widget, QToolButton):
                widget.setToolTip(name)
        self._show_count()


def find_all(text: str, term: str) -> list[tuple[int, int]]:
    """Return where a term stands in a text, letter case aside, as code point ranges that do not overlap."""
    if not term:
        return []
    text, term = _folded(text), _folded(term)
    hits: list[tuple[int, int]] = []
    position = text.find(term)
    while position >= 0:
        hits.append((position, position + len(term)))
        position = text.find(term, position + len(term))
    return hits


def _folded(text: str) -> str:
    """Return the text in lower case where that keeps its length, so that offsets stay true."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
