"""What the dialogs that list hits to be decided on at once share: the head, the list with the keyboard, its buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.core.labels import LabelSet
from annotator.services.concordance import Hit
from annotator.ui.concordance_model import ConcordanceModel
from annotator.ui.concordance_view import ConcordanceView
from annotator.ui.dialog_looks import fit_to_screen
from annotator.ui.theme import Theme

_SIZE = (1000, 560)


class HitDialog(QDialog):
    """Lists Hits under a head and their counts."""

    def __init__(self, head: str, labels: LabelSet, theme: Theme, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.model = ConcordanceModel(self)
        self.view = ConcordanceView(self.model, labels, theme)
        self.view.set_language(language)
        self.head, self.counts, self.keys = QLabel(head), QLabel(), QLabel()
        self._buttons = QDialogButtonBox(parent=self)
        font = QFont(self.head.font())
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.15)
        self.head.setFont(font)
        self.head.setTextFormat(Qt.TextFormat.PlainText)
        self.keys.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.keys.setWordWrap(True)

    def _add_button(self, role: QDialogButtonBox.ButtonRole, step: Callable[[], object]) -> QPushButton:
        button = QPushButton()
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the list keeps the keyboard: every key works at once
        button.clicked.connect(lambda: step())
        self._buttons.addButton(button, role)
        return button

    def _lay_out(self, *beside: QWidget) -> None:
        """Put everything in its place; the widgets `beside` stand where the list does."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        parts: tuple[tuple[QWidget, int], ...] = (
            (self.head, 0),
            (self.counts, 0),
            *((widget, 1) for widget in (self.view, *beside)),
            (self.keys, 0),
            (self._buttons, 0),
        )
        for part, stretch in parts:
            layout.addWidget(part, stretch)
        fit_to_screen(self, _SIZE)

    @property
    def is_empty(self) -> bool:
        """Return whether every article was looked through and nothing was found."""
        return not self.model.every_hit() and not self.model.has_more

    def _decide(self, signal: SignalInstance) -> None:
        """Close, and let `signal` carry the ticked hits."""
        hits: list[Hit] = self.model.hits(ticked=True)
        self.model.stop()
        self.accept()
        signal.emit(hits)
