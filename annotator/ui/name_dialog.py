"""Asks for a name: a group's canonical name, or the one that a name is to stand for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget


class NameDialog(QDialog):
    """A field with known names to complete from; Enter takes it, Esc leaves."""

    def __init__(self, title: str, text: str, known: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.field = QLineEdit(text)
        self.field.setAccessibleName(title)
        completer = QCompleter(list(known), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field.setCompleter(completer)
        label = QLabel(title)
        label.setWordWrap(True)
        button = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(button.Ok | button.Cancel, parent=self)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        for part in (label, self.field, self.buttons):
            layout.addWidget(part)
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("字") * 34)
        self.field.textChanged.connect(self._allow)
        self._allow()
        self.field.setFocus()
        self.field.selectAll()

    @property
    def name(self) -> str:
        """Return what was typed."""
        return self.field.text().strip()

    def _allow(self) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self.name))
