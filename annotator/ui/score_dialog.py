"""Asks from which score up the open suggestions of an article are accepted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QDoubleSpinBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from annotator.core.span import Span


class ScoreDialog(QDialog):
    """A score field with the number of suggestions that would be accepted; Enter accepts them, Esc leaves."""

    def __init__(self, spans: Sequence[Span], score: float, parent: QWidget) -> None:
        super().__init__(parent)
        self._spans = spans
        self.setWindowTitle(self.tr("Accept above a score"))
        self.score = QDoubleSpinBox()
        self.score.setRange(0.0, 1.0)
        self.score.setSingleStep(0.05)
        self.score.setValue(score)
        self.score.setAccessibleName(self.tr("From this score up"))
        self.count = QLabel()
        button = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(button.Ok | button.Cancel, parent=self)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(self.tr("From this score up"), self.score)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(14)
        for part in (form, self.count, self.buttons):
            layout.addLayout(part) if isinstance(part, QFormLayout) else layout.addWidget(part)
        self.score.valueChanged.connect(self._show_count)
        self._show_count()
        self.score.setFocus()
        self.score.selectAll()

    def wanted(self) -> list[Span]:
        """Return the suggestions with at least the chosen score; one without a score is never among them."""
        least = round(self.score.value(), 2)
        return [span for span in self._spans if span.score is not None and span.score >= least]

    def _show_count(self) -> None:
        wanted = len(self.wanted())
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setText(self.tr("Accept %n", "", wanted))
        ok.setEnabled(wanted > 0)
        text = self.tr("{wanted} of {open} open suggestions of this article")
        self.count.setText(text.format(wanted=wanted, open=len(self._spans)))
