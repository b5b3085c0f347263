"""The export dialog: which articles, what besides the gold, and where to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What to export: the file, `all` or `done` articles, and what besides gold spans."""

    target: Path
    status: str
    extras: frozenset[str]


class ExportDialog(QDialog):
    """Asks for an ExportWish; the file's name begins as the dataset's own."""

    def __init__(self, dataset: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.file = QLineEdit(str(dataset.absolute().with_suffix(".jsonl")))
        self.status = QComboBox()
        self.with_suggestions = QCheckBox(self.tr("Open suggestions"))
        self.with_rejected = QCheckBox(self.tr("Rejected suggestions"))
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self._build()

    def _build(self) -> None:
        self.status.addItem(self.tr("All articles"), "all")
        self.status.addItem(self.tr("Only articles that are done"), "done")
        browse = QPushButton(self.tr("Choose…"))
        browse.clicked.connect(self._browse)
        self.file.setMinimumWidth(380)
        row = QHBoxLayout()
        row.addWidget(self.file, 1)
        row.addWidget(browse)
        form = QFormLayout()
        form.addRow(self.tr("File"), row)
        form.addRow(self.tr("Articles"), self.status)
        form.addRow(self.tr("With the gold also"), self.with_suggestions)
        form.addRow("", self.with_rejected)
        self.file.setAccessibleName(self.tr("File"))
        self.status.setAccessibleName(self.tr("Articles"))
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Export"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.file.textChanged.connect(self._check)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(16)
        layout.addLayout(form)
        layout.addWidget(self.buttons)

    def _check(self) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self.file.text().strip()))

    def _browse(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export to"), self.file.text(), "JSON Lines (*.jsonl)")
        if name:
            self.file.setText(name)

    def wish(self) -> ExportWish:
        """Return what was asked for."""
        boxes = ((self.with_suggestions, "suggestions"), (self.with_rejected, "rejected"))
        extras = frozenset(name for box, name in boxes if box.isChecked())
        return ExportWish(Path(self.file.text().strip()).expanduser(), str(self.status.currentData()), extras)
