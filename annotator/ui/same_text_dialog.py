"""The dialog that offers all other places of a text that was just decided on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QWidget

from annotator.core.labels import LabelSet
from annotator.services.concordance import Concordance, Standing
from annotator.ui.hit_dialog import HitDialog
from annotator.ui.theme import Theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_A)


class SameTextDialog(HitDialog):
    """Lists the undecided places of a text, those of the open article first.

    `accepted_all` and `rejected_all` carry the ticked Hits when a person decides on them; the dialog is closed then.
    """

    accepted_all = Signal(object)
    rejected_all = Signal(object)

    def __init__(
        self, source: Concordance, here: str, labels: LabelSet, theme: Theme, language: str, parent: QWidget
    ) -> None:
        question = source.question
        label = labels.label(question.label)
        term = "".join(part.strip() for part in question.term.splitlines())
        head = f"{term} · {label.title(language) if label else question.label}"
        super().__init__(head, labels, theme, language, parent)
        self._source, self._here = source, here
        self.empty = QLabel()
        role = QDialogButtonBox.ButtonRole
        self.accept_button = self._add_button(role.AcceptRole, lambda: self._decide(self.accepted_all))
        self.reject_button = self._add_button(role.DestructiveRole, lambda: self._decide(self.rejected_all))
        self.close_button = self._add_button(role.RejectRole, self.reject)
        self._build()
        self.model.changed.connect(self._show_counts)
        self.model.show_answer(source)
        self.view.setFocus()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Same text"))
        self.empty.setText(self.tr("There is no other place of this text that waits for a decision."))
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.keys.setText(
            self.tr("Space: tick  ·  Ctrl+A: all or none  ·  H: only this article  ·  Enter: accept  ·  X: reject")
        )
        self.view.setAccessibleName(self.tr("Places of the same text"))
        self.close_button.setText(self.tr("Leave (Esc)"))
        self._lay_out(self.empty)

    def _show_counts(self) -> None:
        every, ticked = self.model.every_hit(), self.model.hits(ticked=True)
        here = sum(hit.document == self._here for hit in every)
        plain = sum(hit.standing is Standing.PLAIN for hit in every)
        parts = [
            self.tr("%n here", "", here),
            self.tr("%n in other articles", "", len(every) - here),
            self.tr("%n suggested", "", len(every) - plain),
            self.tr("%n without highlight", "", plain),
        ]
        if self.model.only is not None:
            parts.append(self.tr("only this article is listed"))
        if self.model.reading:
            parts.append(self.tr("still searching…"))
        elif self.model.has_more:
            parts.append(self.tr("more below (End reads them all)"))
        self.counts.setText("  ·  ".join(parts))
        rejectable = sum(hit.standing is Standing.SUGGESTED for hit in ticked)
        self.accept_button.setText(self.tr("Accept %n (Enter)", "", len(ticked)))
        self.reject_button.setText(self.tr("Reject %n (X)", "", rejectable))
        self.accept_button.setEnabled(bool(ticked) and not self.model.reading)
        self.reject_button.setEnabled(bool(rejectable) and not self.model.reading)
        self.view.setVisible(not self.is_empty)
        self.empty.setVisible(self.is_empty)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Accept with Enter or A, reject with X, list only this article with H, leave with Esc."""
        key = event.key()
        if key in _ENTER:
            self.accept_button.click()
        elif key in (Qt.Key.Key_X, Qt.Key.Key_Delete):
            self.reject_button.click()
        elif key == Qt.Key.Key_H:
            self.model.show_only(None if self.model.only else self._here)
        else:
            super().keyPressEvent(event)
