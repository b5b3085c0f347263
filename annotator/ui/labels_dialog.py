"""The label set editor: the labels of the dataset and their kinds of link, saved as one decision or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import UserError
from annotator.core.labelling import COLOURS, KEYS
from annotator.core.labels import Label, LabelSet
from annotator.ui.dialog_looks import fit_to_screen
from annotator.ui.errors import told
from annotator.ui.label_form import LabelForm, swatch
from annotator.ui.link_types import LinkTypes
from annotator.ui.theme import Theme

_SIZE = (900, 640)


class LabelsDialog(QDialog):
    """Edits a copy of a label set; `save` gets it and raises UserError where the rules refuse it; then it stays."""

    def __init__(
        self,
        labels: LabelSet,
        save: Callable[[LabelSet], object],
        theme: Theme,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Label set"))
        self._before, self._save, self._theme, self._language = labels, save, theme, language
        self._labels: list[Label] = list(labels.labels)
        self.list, self.form, self.links = QListWidget(), LabelForm(theme), LinkTypes(language)
        self.message = QLabel()
        self.add_button = QPushButton(self.tr("Add (Ins)"))
        self.delete_button = QPushButton(self.tr("Delete (Del)"))
        self.up_button = QPushButton(self.tr("Up (Alt+Up)"))
        self.down_button = QPushButton(self.tr("Down (Alt+Down)"))
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Save | standard.Cancel, parent=self)
        self._build()
        self._connect()
        self.links.show_types(labels.relations, self._labels)
        self._fill(0)
        self.list.setFocus()

    def _build(self) -> None:
        self.list.setAccessibleName(self.tr("Labels"))
        self.message.setWordWrap(True)
        self.message.setForegroundRole(QPalette.ColorRole.BrightText)
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        pairs = ((self.add_button, self.delete_button), (self.up_button, self.down_button))
        for pair in pairs:
            row = QHBoxLayout()
            for button in pair:
                button.setAutoDefault(False)
                row.addWidget(button)
            left.addLayout(row)
        top = QHBoxLayout()
        top.setSpacing(18)
        top.addLayout(left, 2)
        top.addWidget(self.form, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(12)
        layout.addLayout(top, 3)
        layout.addWidget(self.links, 2)
        layout.addWidget(self.message)
        layout.addWidget(self.buttons)
        fit_to_screen(self, _SIZE, margin=60)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._show)
        self.form.changed.connect(self._take)
        steps: tuple[tuple[QPushButton, str, Callable[[], None]], ...] = (
            (self.add_button, "Ins", self.add),
            (self.delete_button, "Del", self.delete),
            (self.up_button, "Alt+Up", lambda: self.shift(-1)),
            (self.down_button, "Alt+Down", lambda: self.shift(1)),
        )
        for button, key, step in steps:
            button.clicked.connect(lambda _=False, step=step: step())
            shortcut = QShortcut(QKeySequence(key), self.list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(step)
        QShortcut(QKeySequence("Ctrl+S"), self).activated.connect(self.save)
        self.buttons.accepted.connect(self.save)
        self.buttons.rejected.connect(self.reject)

    # The list

    def _fill(self, row: int) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for label in self._labels:
            self.list.addItem(QListWidgetItem(swatch(self._theme.label(label.colour).tag), self._line(label)))
        self.list.blockSignals(False)
        self.list.setCurrentRow(max(0, min(row, len(self._labels) - 1)))
        self._show(self.list.currentRow())

    def _line(self, label: Label) -> str:
        return f"{label.key or '–'}  {label.title(self._language) or label.name}"

    def _show(self, row: int) -> None:
        self.form.setEnabled(0 <= row < len(self._labels))
        if self.form.isEnabled():
            self.form.show_label(self._labels[row])

    def _take(self, label: Label) -> None:
        row = self.list.currentRow()
        old, self._labels[row] = self._labels[row], label
        item = self.list.item(row)
        if item is not None:
            item.setText(self._line(label))
            item.setIcon(swatch(self._theme.label(label.colour).tag))
        if (old.name, old.title(self._language)) != (label.name, label.title(self._language)):
            self.links.rename_label(old.name, self._labels, label.name)
        self.message.clear()

    def add(self) -> None:
        """Add a label with the first key and colour that are free, and put the keyboard on its name."""
        keys, colours = {label.key for label in self._labels}, {label.colour for label in self._labels}
        key = next((key for key in KEYS if key not in keys), "")
        colour = next((slot for slot in range(COLOURS) if slot not in colours), 0)
        names = {label.name for label in self._labels}
        name = next(name for number in range(1, 1000) if (name := f"LABEL{number}") not in names)
        self._labels.append(Label(name, "新标签", "New label", key, colour))
        self._fill(len(self._labels) - 1)
        self._labels_changed()
        self.form.name.setFocus()
        self.form.name.selectAll()

    def delete(self) -> None:
        """Delete the chosen label; whether it is in use is asked when all is saved."""
        row = self.list.currentRow()
        if 0 <= row < len(self._labels):
            del self._labels[row]
            self._fill(row)
            self._labels_changed()

    def shift(self, by: int) -> None:
        """Move the chosen label up or down."""
        row, to = self.list.currentRow(), self.list.currentRow() + by
        if 0 <= row < len(self._labels) and 0 <= to < len(self._labels):
            self._labels[row], self._labels[to] = self._labels[to], self._labels[row]
            self._fill(to)
            self._labels_changed()

    def _labels_changed(self) -> None:
        self.links.rename_label("", self._labels, "")
        self.message.clear()

    # Saving

    def label_set(self) -> LabelSet:
        """Return the label set as it stands in the dialog."""
        return replace(self._before, labels=tuple(self._labels), relations=self.links.types())

    def save(self) -> None:
        """Save and close, or say why not."""
        missing = self.form.attributes.without_choices() if self.form.isEnabled() else None
        if missing is not None:
            self.message.setText(self.tr("Write the choices of {name}, with blanks between.").format(name=missing))
            return
        try:
            self._save(self.label_set())
        except UserError as error:
            self.message.setText(told(error))
            return
        self.accept()
