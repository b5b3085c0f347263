"""The fields of one label in the label set editor: names, key, colour and attributes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFormLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.core.labelling import COLOURS, KEYS
from annotator.core.labels import Attribute, AttributeKind, Label
from annotator.ui.dialog_looks import button_row
from annotator.ui.marked import QT_TRANSLATE_NOOP
from annotator.ui.theme import Theme

KINDS: dict[AttributeKind, str] = {
    AttributeKind.CHOICE: QT_TRANSLATE_NOOP("words", "choices"),
    AttributeKind.NUMBER: QT_TRANSLATE_NOOP("words", "number"),
    AttributeKind.TEXT: QT_TRANSLATE_NOOP("words", "text"),
}
_BETWEEN = re.compile(r"[\s,，、;；]+")
_SWATCH = 14


class LabelForm(QWidget):
    """Shows a label. `changed` carries the label as its fields stand after every change of one of them."""

    changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label: Label | None = None
        self.name, self.title_zh, self.title_en = QLineEdit(), QLineEdit(), QLineEdit()
        self.key, self.colour = QComboBox(), QComboBox()
        self.attributes = AttributeTable()
        self.add_button = QPushButton(self.tr("Add an attribute"))
        self.remove_button = QPushButton(self.tr("Remove it"))
        self._build()
        for field in (self.name, self.title_zh, self.title_en):
            field.textEdited.connect(lambda _: self._tell())
        for box in (self.key, self.colour):
            box.activated.connect(lambda _: self._tell())
        self.attributes.edited.connect(self._tell)
        self.add_button.clicked.connect(lambda _: self.attributes.add(Attribute("", numeric=False)))
        self.remove_button.clicked.connect(lambda _: self.attributes.remove())

    def _build(self) -> None:
        self.key.addItem(self.tr("no key"), "")
        for key in KEYS:
            self.key.addItem(key, key)
        for slot in range(COLOURS):
            self.colour.addItem(swatch(self._theme.label(slot).tag), self.tr("Colour {n}").format(n=slot + 1), slot)
        form = QFormLayout()
        rows = (
            (self.tr("Name in the data"), self.name),
            (self.tr("Chinese title"), self.title_zh),
            (self.tr("English title"), self.title_en),
            (self.tr("Key"), self.key),
            (self.tr("Colour"), self.colour),
        )
        for title, field in rows:
            field.setAccessibleName(title)
            form.addRow(title, field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)
        layout.addWidget(self.attributes, 1)
        layout.addLayout(button_row(self.add_button, self.remove_button))

    def show_label(self, label: Label) -> None:
        """Show a label."""
        self._label = label
        for field, text in ((self.name, label.name), (self.title_zh, label.title_zh), (self.title_en, label.title_en)):
            if field.text() != text:
                field.setText(text)
        self.key.setCurrentIndex(max(0, self.key.findData(label.key)))
        self.colour.setCurrentIndex(max(0, self.colour.findData(label.colour)))
        self.attributes.show_attributes(label.attributes)

    def _tell(self) -> None:
        if self._label is not None:
            self._label = replace(
                self._label,
                name=self.name.text().strip(),
                title_zh=self.title_zh.text().strip(),
                title_en=self.title_en.text().strip(),
                key=self.key.currentData(),
                colour=self.colour.currentData(),
                attributes=self.attributes.attributes(),
            )
            self.changed.emit(self._label)


class AttributeTable(QTableWidget):
    """A row for each attribute: its name, its kind, and its choices where it has some. `edited` tells of any change."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__(0, 3)
        self.setHorizontalHeaderLabels([self.tr("Attribute"), self.tr("Kind"), self.tr("Choices, with blanks between")])
        self.setAccessibleName(self.tr("Attributes of the label"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.itemChanged.connect(lambda _: self.edited.emit())

    def show_attributes(self, attributes: Iterable[Attribute]) -> None:
        """Show attributes, unless they are what stands there already."""
        wanted = tuple(attributes)
        if wanted == self.attributes():
            return
        self.blockSignals(True)
        self.setRowCount(0)
        for attribute in wanted:
            self._append(attribute)
        self.blockSignals(False)

    def _append(self, attribute: Attribute) -> None:
        row = self.rowCount()
        self.insertRow(row)
        self.setItem(row, 0, QTableWidgetItem(attribute.name))
        self.setItem(row, 2, QTableWidgetItem(" ".join(attribute.values)))
        box = QComboBox()
        for kind, title in KINDS.items():
            box.addItem(QCoreApplication.translate("words", title), kind)
        box.setCurrentIndex(box.findData(attribute.kind))
        box.setAccessibleName(self.tr("Kind"))
        box.activated.connect(lambda _: self.edited.emit())
        self.setCellWidget(row, 1, box)

    def add(self, attribute: Attribute) -> None:
        """Append a row and begin to write its name."""
        self.blockSignals(True)
        self._append(attribute)
        self.blockSignals(False)
        self.setCurrentCell(self.rowCount() - 1, 0)
        self.setFocus()
        item = self.item(self.rowCount() - 1, 0)
        if item is not None:
            self.editItem(item)

    def remove(self) -> None:
        """Take the chosen row away."""
        if self.currentRow() >= 0:
            self.removeRow(self.currentRow())
            self.edited.emit()

    def _kind(self, row: int) -> AttributeKind:
        box = self.cellWidget(row, 1)
        return AttributeKind(box.currentData()) if isinstance(box, QComboBox) else AttributeKind.TEXT

    def _text(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return item.text().strip() if item is not None else ""

    def attributes(self) -> tuple[Attribute, ...]:
        """Return the attributes as the rows stand; a row without a name is left out."""
        found = []
        for row in range(self.rowCount()):
            kind = self._kind(row)
            choices = tuple(filter(None, _BETWEEN.split(self._text(row, 2)))) if kind is AttributeKind.CHOICE else ()
            if self._text(row, 0):
                found.append(Attribute(self._text(row, 0), choices, kind is AttributeKind.NUMBER))
        return tuple(found)

    def without_choices(self) -> str | None:
        """Return the name of the first attribute that has choices to choose from and none written, or None."""
        rows = (row for row in range(self.rowCount()) if self._kind(row) is AttributeKind.CHOICE)
        return next((self._text(row, 0) for row in rows if self._text(row, 0) and not self._text(row, 2)), None)


def swatch(colour: QColor) -> QIcon:
    """Return a small square of a colour."""
    pixmap = QPixmap(_SWATCH, _SWATCH)
    pixmap.fill(colour)
    return QIcon(pixmap)
