"""The dialog that offers what was decided in one article for the others that tell the same story."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.core.labels import LabelSet
from annotator.services.concordance import Hit, Standing
from annotator.services.stories import StoryCopies
from annotator.ui.concordance_model import ConcordanceModel
from annotator.ui.concordance_view import ConcordanceView
from annotator.ui.theme import Theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SIZE = (1000, 560)


class StoryDialog(QDialog):
    """Lists what would be decided, each line with its article.

    `copied` carries the ticked Hits when a person says so; the dialog is closed then. `emptied` says that every article
    was looked through and there is nothing to copy.
    """

    copied = Signal(object)
    emptied = Signal()

    def __init__(self, source: StoryCopies, labels: LabelSet, theme: Theme, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.model = ConcordanceModel(self)
        self.view = ConcordanceView(self.model, labels, theme)
        self.view.set_language(language)
        self.head, self.counts, self.keys = QLabel(), QLabel(), QLabel()
        self._buttons = QDialogButtonBox(parent=self)
        role = QDialogButtonBox.ButtonRole
        self.copy_button = self._add_button(role.AcceptRole, self._copy)
        self.close_button = self._add_button(role.RejectRole, self.reject)
        self.head.setText(source.source.document.title)
        self._build()
        self.model.changed.connect(self._show_counts)
        self.model.show_answer(source, whole=True)  # what is decided in one go is shown whole
        self.view.setFocus()

    def _add_button(self, role: QDialogButtonBox.ButtonRole, handler: Callable[[], object]) -> QPushButton:
        button = QPushButton()
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the list keeps the keyboard: every key works at once
        button.clicked.connect(lambda: handler())
        self._buttons.addButton(button, role)
        return button

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Same story"))
        font = QFont(self.head.font())
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.15)
        self.head.setFont(font)
        self.head.setTextFormat(Qt.TextFormat.PlainText)
        self.keys.setText(
            self.tr("Space: tick  ·  T: tick the whole article  ·  Ctrl+A: all or none  ·  Enter: copy  ·  Esc: leave")
        )
        self.keys.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.keys.setWordWrap(True)
        self.view.setAccessibleName(self.tr("What would be decided"))
        self.close_button.setText(self.tr("Leave (Esc)"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        for widget in (self.head, self.counts):
            layout.addWidget(widget)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.keys)
        layout.addWidget(self._buttons)
        room = self.screen().availableSize()
        self.resize(min(_SIZE[0], room.width() - 80), min(_SIZE[1], room.height() - 80))

    @property
    def is_empty(self) -> bool:
        """Return whether every article was looked through and nothing was found."""
        return not self.model.every_hit() and not self.model.has_more

    def _show_counts(self) -> None:
        ticked = self.model.hits(ticked=True)
        articles = self.tr("%n article(s)", "", len({hit.document for hit in ticked}))
        gold = sum(hit.standing is Standing.GOLD for hit in ticked)
        parts = [
            self.tr("%n highlight(s) in {articles}", "", len(ticked)).format(articles=articles),
            self.tr("%n accepted", "", gold),
            self.tr("%n rejected", "", len(ticked) - gold),
            self.tr("their links too"),
        ]
        if self.model.reading:
            parts.append(self.tr("still searching…"))
        elif self.is_empty:
            self.emptied.emit()
        self.counts.setText("  ·  ".join(parts))
        self.copy_button.setText(self.tr("Copy %n (Enter)", "", len(ticked)))
        self.copy_button.setEnabled(bool(ticked) and not self.model.reading)

    def _copy(self) -> None:
        hits: list[Hit] = self.model.hits(ticked=True)
        self.model.stop()
        self.accept()
        self.copied.emit(hits)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy with Enter, tick an article's lines with T, leave with Esc."""
        if event.key() in _ENTER:
            self.copy_button.click()
        elif event.key() == Qt.Key.Key_T:
            self.model.toggle_document(self.view.currentIndex().row())
        else:
            super().keyPressEvent(event)
