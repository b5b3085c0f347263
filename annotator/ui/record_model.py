"""What the item models of records share: columns with translated titles, and rows of which each cell is a text."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Collection, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from annotator.core.labels import LabelSet

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

Row = TypeVar("Row")


class ColumnModel(QAbstractTableModel):
    """A table whose columns have a title, in the translation context `context`, and a width in characters.

    The columns in `right` stand to the right.
    """

    context: str
    columns: Sequence[tuple[str, int]]
    right: Collection[int] = ()

    @property
    def widths(self) -> tuple[int, ...]:
        """Return the widths of the columns, in Chinese characters."""
        return tuple(width for _, width in self.columns)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's title, or its side."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return QCoreApplication.translate(self.context, self.columns[section][0])
        return RIGHT if role == Qt.ItemDataRole.TextAlignmentRole and section in self.right else None


class RowModel(ColumnModel, Generic[Row]):
    """A table with all its rows in memory (ROW_ROLE); a row is found by the label and the words it is about."""

    def __init__(self, labels: LabelSet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.labels, self.language = labels, "en"
        self.rows: Sequence[Row] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def place(self, label: str, words: str) -> int | None:
        """Return the row about words of a label, None when it is not listed."""
        return next((place for place, row in enumerate(self.rows) if self._about(row) == (label, words)), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell as text, its place and font, or the whole row."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if index.column() in self.right else None
        if role == Qt.ItemDataRole.FontRole:
            return self._font(row) if index.column() == 0 else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._cells(row)[index.column()]
        return row if role == ROW_ROLE else None

    def _title(self, label: str) -> str:
        """Return a label's title in the language of the interface."""
        known = self.labels.label(label)
        return known.title(self.language) if known else label

    @abstractmethod
    def _about(self, row: Row) -> tuple[str, str]:
        """Return the label and the words that a row is about."""

    @abstractmethod
    def _cells(self, row: Row) -> tuple[str, ...]:
        """Return the texts of a row, one for each column."""

    @abstractmethod
    def _font(self, row: Row) -> QFont | None:
        """Return the font of a row's first cell, None for the usual one."""
