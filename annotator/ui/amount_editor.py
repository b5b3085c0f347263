"""A field for an amount, with what it is read as under it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from annotator.core.span import Attributes
from annotator.ui.amount_entry import read_amount, written_amount
from annotator.ui.theme import Theme
from annotator.ui.words import COMPARATOR, amount, word

_CHOICES = ("eq", "approx", "gt", "ge", "lt", "le")


class AmountEditor(QWidget):
    """Enter takes what was typed (`entered`), Esc leaves (`left`), Up and Down go through the comparators.

    `reading` is value, comparator and currency of what stands there, None while it is no amount.
    """

    entered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field, self.told = QLineEdit(), QLabel()
        self.reading: dict[str, Any] | None = None
        self._theme: Theme | None = None
        self.field.setAccessibleName(self.tr("Amount"))
        self.field.setPlaceholderText(self.tr("约50亿元, 3亿至5亿元, 300000000 USD"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(2)
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)  # no wider than its row
        self.told.setWordWrap(True)
        layout.addWidget(self.field)
        layout.addWidget(self.told)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._read)
        self.field.installEventFilter(self)

    def set_theme(self, theme: Theme | None) -> None:
        """Take over a theme's colours."""
        self._theme = theme

    def begin(self, attributes: Attributes) -> None:
        """Show an amount as it would be typed, all of it selected."""
        self.field.setText(written_amount(attributes))
        self.field.selectAll()
        self._read()

    def _read(self) -> None:
        self.reading = read_amount(self.field.text())
        if self.reading is not None:
            meaning = word(COMPARATOR, self.reading["comparator"])
            text = f"= {amount(self.reading)[1]} · {meaning}"
        else:
            text = self.tr("× no amount; type it like 约50亿元")
        self.told.setText(text)
        if self._theme is not None:
            palette = self.told.palette()
            colours = self._theme.interface
            ink = colours.good if self.reading is not None else colours.error
            palette.setColor(QPalette.ColorRole.WindowText, ink)
            self.told.setPalette(palette)

    def eventFilter(self, watched: Any, event: Any) -> bool:
        """Take Enter, Esc, Up and Down from the field."""
        return isinstance(event, QKeyEvent) and event.type() == event.Type.KeyPress and self._pressed(event)

    def _pressed(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.reading is not None:
                self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        else:
            return False
        return True

    def _step(self, step: int) -> None:
        """Write the amount with the next comparator; a range has none but its own."""
        if self.reading is not None and self.reading["comparator"] in _CHOICES:
            place = (_CHOICES.index(self.reading["comparator"]) + step) % len(_CHOICES)
            self.field.setText(written_amount({**self.reading, "comparator": _CHOICES[place]}))
