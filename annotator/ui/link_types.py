"""The kinds of link in the label set editor: which labels they join, and what they are called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.core.labels import Label, RelationType
from annotator.ui.dialog_looks import button_row

_NAME, _HEAD, _TAIL, _CHINESE, _ENGLISH = range(5)


class LinkTypes(QWidget):
    """A row for each kind of link. `changed` tells of any change."""

    changed = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._labels: Sequence[Label] = ()
        self.table = QTableWidget(0, 5)
        titles = (self.tr("Name in the data"), self.tr("From"), self.tr("To"))
        self.table.setHorizontalHeaderLabels([*titles, self.tr("Chinese title"), self.tr("English title")])
        self.table.setAccessibleName(self.tr("Kinds of link"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.itemChanged.connect(lambda _: self.changed.emit())
        self.add_button = QPushButton(self.tr("Add a kind of link"))
        self.remove_button = QPushButton(self.tr("Remove it"))
        self.add_button.clicked.connect(lambda _: self.add())
        self.remove_button.clicked.connect(lambda _: self.remove())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(QLabel(self.tr("Kinds of link")))
        layout.addWidget(self.table, 1)
        layout.addLayout(button_row(self.add_button, self.remove_button))

    def show_types(self, kinds: Sequence[RelationType], labels: Sequence[Label]) -> None:
        """Show kinds of link between these labels."""
        self._labels = labels
        self.table.blockSignals(True)
        self.table.setRowCount(0)
        for kind in kinds:
            self._append(kind)
        self.table.blockSignals(False)

    def _append(self, kind: RelationType) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        for column, text in ((_NAME, kind.name), (_CHINESE, kind.title_zh), (_ENGLISH, kind.title_en)):
            self.table.setItem(row, column, QTableWidgetItem(text))
        for column, chosen in ((_HEAD, kind.head), (_TAIL, kind.tail)):
            box = QComboBox()
            for label in self._labels:
                box.addItem(label.title(self._language), label.name)
            box.setCurrentIndex(box.findData(chosen))
            box.setAccessibleName(self.tr("From") if column == _HEAD else self.tr("To"))
            box.activated.connect(lambda _: self.changed.emit())
            self.table.setCellWidget(row, column, box)

    def types(self) -> tuple[RelationType, ...]:
        """Return the kinds of link as the rows stand."""
        rows = range(self.table.rowCount())
        return tuple(
            RelationType(
                self._text(row, _NAME),
                self._chosen(row, _HEAD),
                self._chosen(row, _TAIL),
                self._text(row, _CHINESE),
                self._text(row, _ENGLISH),
            )
            for row in rows
        )

    def _text(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return item.text().strip() if item is not None else ""

    def _chosen(self, row: int, column: int) -> str:
        box = self.table.cellWidget(row, column)
        return str(box.currentData() or "") if isinstance(box, QComboBox) else ""

    def add(self) -> None:
        """Append a row and begin to write its name."""
        first = self._labels[0].name if self._labels else ""
        self.table.blockSignals(True)
        self._append(RelationType("", first, self._labels[-1].name if self._labels else "", "", ""))
        self.table.blockSignals(False)
        self.table.setCurrentCell(self.table.rowCount() - 1, _NAME)
        self.table.setFocus()
        item = self.table.item(self.table.rowCount() - 1, _NAME)
        if item is not None:
            self.table.editItem(item)

    def remove(self) -> None:
        """Take the chosen row away."""
        if self.table.currentRow() >= 0:
            self.table.removeRow(self.table.currentRow())
            self.changed.emit()

    def rename_label(self, old: str, labels: Sequence[Label], new: str) -> None:
        """Follow labels that were renamed, added or deleted."""
        kinds = (
            replace(kind, head=new if kind.head == old else kind.head, tail=new if kind.tail == old else kind.tail)
            for kind in self.types()
        )
        self.show_types(tuple(kinds), labels)
