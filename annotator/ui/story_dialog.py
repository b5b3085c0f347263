"""The dialog that offers what was decided in one article for the others that tell the same story."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from annotator.core.labels import LabelSet
from annotator.services.concordance import Standing
from annotator.services.stories import StoryCopies
from annotator.ui.hit_dialog import HitDialog
from annotator.ui.theme import Theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class StoryDialog(HitDialog):
    """Lists what would be decided, each line with its article.

    `copied` carries the ticked Hits when a person says so; the dialog is closed then. `emptied` says that every article
    was looked through and there is nothing to copy.
    """

    copied = Signal(object)
    emptied = Signal()

    def __init__(self, source: StoryCopies, labels: LabelSet, theme: Theme, language: str, parent: QWidget) -> None:
        super().__init__(source.source.document.title, labels, theme, language, parent)
        role = QDialogButtonBox.ButtonRole
        self.copy_button = self._add_button(role.AcceptRole, lambda: self._decide(self.copied))
        self.close_button = self._add_button(role.RejectRole, self.reject)
        self._build()
        self.model.changed.connect(self._show_counts)
        self.model.show_answer(source, whole=True)  # what is decided in one go is shown whole
        self.view.setFocus()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Same story"))
        self.keys.setText(
            self.tr("Space: tick  ·  T: tick the whole article  ·  Ctrl+A: all or none  ·  Enter: copy  ·  Esc: leave")
        )
        self.view.setAccessibleName(self.tr("What would be decided"))
        self.close_button.setText(self.tr("Leave (Esc)"))
        self._lay_out()

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy with Enter, tick an article's lines with T, leave with Esc."""
        if event.key() in _ENTER:
            self.copy_button.click()
        elif event.key() == Qt.Key.Key_T:
            self.model.toggle_document(self.view.currentIndex().row())
        else:
            super().keyPressEvent(event)
