"""The table of a sheet: each cell is reached by the arrow keys, and Enter opens the spans behind its number."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget

from annotator.ui.insights.sheet import Cell, Link, Sheet
from annotator.ui.record_model import RIGHT, Index
from annotator.ui.record_table import RecordTable

LINK_ROLE = int(Qt.ItemDataRole.UserRole)


class FigureModel(QAbstractTableModel):
    """Rows are those of a Sheet; LINK_ROLE gives the Link of a cell whose number has spans behind it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sheet: Sheet | None = None

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Show another sheet."""
        self.beginResetModel()
        self.sheet = sheet
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        """Return how many rows there are."""
        return 0 if parent.isValid() or self.sheet is None else len(self.sheet.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many columns there are."""
        return 0 if parent.isValid() or self.sheet is None else len(self.sheet.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's title, or its side."""
        if self.sheet is None or orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.sheet.columns[section][0]
        return RIGHT if role == Qt.ItemDataRole.TextAlignmentRole and section >= self.sheet.texts else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell as text, its place, or its Link."""
        if not index.isValid() or self.sheet is None:
            return None
        row = self.sheet.rows[index.row()]
        cell = row[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if index.column() >= self.sheet.texts else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._title(row, index.column())
        return Link(cell.query, self._title(row, index.column())) if role == LINK_ROLE and cell.query else None

    def _title(self, row: tuple[Cell, ...], column: int) -> str:
        assert self.sheet is not None
        names = " · ".join(cell.text for cell in row[: self.sheet.texts])
        if column < self.sheet.texts:
            return names
        return f"{names} · {self.sheet.columns[column][0]}: {row[column].text}"


class FigureTable(RecordTable):
    """A RecordTable in which the keyboard stands on single cells; `opened` carries the index of one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.clicked.connect(self._point)

    def _point(self, index: QModelIndex) -> None:
        self.setCurrentIndex(index)
