"""The history as an item model: lines of the decision log, read page by page as the list is scrolled."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QLocale,
    QModelIndex,
    QObject,
    Qt,
)

from annotator.core.labels import LabelSet
from annotator.services.history import History, HistoryLine
from annotator.ui.history_words import moment, text_of, what
from annotator.ui.marked import QT_TRANSLATE_NOOP
from annotator.ui.record_model import ColumnModel, Index

LINE_ROLE = int(Qt.ItemDataRole.UserRole)
_NEWER = 20  # lines that may have come on top since a line was looked at
COLUMNS = (
    (QT_TRANSLATE_NOOP("history", "When"), 11),
    (QT_TRANSLATE_NOOP("history", "Who"), 7),
    (QT_TRANSLATE_NOOP("history", "What"), 23),
    (QT_TRANSLATE_NOOP("history", "Text"), 24),
    (QT_TRANSLATE_NOOP("history", "Article"), 16),
)


class HistoryModel(ColumnModel):
    """Rows are HistoryLines (LINE_ROLE), newest first."""

    context, columns = "history", COLUMNS

    def __init__(self, labels: LabelSet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._labels = labels
        self._history: History | None = None
        self._lines: list[HistoryLine] = []

    def set_labels(self, labels: LabelSet) -> None:
        """Use another label set; call before the lines are read anew."""
        self._labels = labels

    def show_history(self, history: History) -> None:
        """Show the lines of a history; the first of them are there when this returns."""
        self.beginResetModel()
        self._history = history
        self._lines = history.read()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        """Return how many lines have been read so far."""
        return 0 if parent.isValid() else len(self._lines)

    def canFetchMore(self, parent: Index) -> bool:
        """Return whether there are lines not read yet."""
        return not parent.isValid() and self._history is not None and not self._history.complete

    def fetchMore(self, parent: Index) -> None:
        """Read the next lines."""
        lines = self._history.read() if self._history is not None and not parent.isValid() else []
        if lines:
            self.beginInsertRows(QModelIndex(), len(self._lines), len(self._lines) + len(lines) - 1)
            self._lines += lines
            self.endInsertRows()

    def place(self, line: HistoryLine, about: int) -> int | None:
        """Return the row of a line that stood in row `about` before newer ones came, or None."""
        while len(self._lines) <= about + _NEWER and self.canFetchMore(QModelIndex()):
            self.fetchMore(QModelIndex())
        rows = range(len(self._lines))
        wanted = (line.number, line.document)
        return next((row for row in rows if (self._lines[row].number, self._lines[row].document) == wanted), None)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell as text, or the whole line."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._cell(line, index.column())
        return line if role == LINE_ROLE else None

    def _cell(self, line: HistoryLine, column: int) -> str:
        if column == 2:
            return what(line, self._labels, QLocale().name())
        return (moment(line.at), line.reviewer, "", text_of(line), line.title)[column]
