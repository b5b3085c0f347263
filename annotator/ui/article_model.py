"""The articles of the dataset as an item model: a thin projection, read page by page as the list is scrolled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from annotator.core.change import Change, Row, RowChange, RowKind
from annotator.core.document import ReviewState
from annotator.core.span import Span, State
from annotator.storage.dataset import Dataset
from annotator.storage.queries import DocumentQuery, DocumentRow
from annotator.ui.words import STATUS, word

Index = QModelIndex | QPersistentModelIndex
PAGE = 200
ROW_ROLE = int(Qt.ItemDataRole.UserRole)


class ArticleModel(QAbstractListModel):
    """Rows are DocumentRows in import order; `ROW_ROLE` gives the whole row. `counted` carries how many there are."""

    counted = Signal(int)

    def __init__(self, dataset: Dataset, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dataset = dataset
        self._query = DocumentQuery()
        self._rows: list[DocumentRow] = []
        self._places: dict[str, int] = {}
        self._total = 0

    def search(self, query: DocumentQuery) -> None:
        """Show the articles that a query finds."""
        self._query = query
        self.reload()

    def reload(self) -> None:
        """Read the list anew from its beginning."""
        self.beginResetModel()
        self._rows, self._places = [], {}
        self._total = self._dataset.count(self._query)
        self._append(self._dataset.documents(self._query, 0, PAGE))
        self.endResetModel()
        self.counted.emit(self._total)

    def _append(self, rows: Iterable[DocumentRow]) -> None:
        for row in rows:
            self._places[row.id] = len(self._rows)
            self._rows.append(row)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        """Return how many articles have been read so far."""
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index) -> bool:
        """Return whether there are articles not read yet."""
        return not parent.isValid() and len(self._rows) < self._total

    def fetchMore(self, parent: Index) -> None:
        """Read the next page."""
        if parent.isValid():
            return
        after = self._rows[-1].number if self._rows else 0
        page = self._dataset.documents(self._query, after, PAGE)
        if not page:
            self._total = len(self._rows)
            return
        self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(page) - 1)
        self._append(page)
        self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the title, the tool tip, the spoken text or the whole row of an article."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title}, {word(STATUS, row.status)}, " + self.tr("%n open", "", row.open)
        return row if role == ROW_ROLE else None

    def row_of(self, document: str) -> int | None:
        """Return the row of an article among those read so far, or None."""
        return self._places.get(document)

    def follow(self, change: Change) -> None:
        """Bring the rows that a Change touches up to date."""
        if change.added_documents:
            self.reload()
            return
        fresh: dict[int, DocumentRow] = {}
        for row in change.rows:
            place = self._places.get(row.document)
            if place is not None:
                fresh[place] = _after(fresh.get(place, self._rows[place]), row)
        for place, document in fresh.items():
            if document != self._rows[place]:
                self._rows[place] = document
                self.dataChanged.emit(self.index(place), self.index(place))


def _after(document: DocumentRow, change: RowChange) -> DocumentRow:
    """Return a row of the list after a change in its document; the file need not be asked."""
    before, after = change.before, change.after
    if isinstance(after, ReviewState):
        return replace(document, status=after.status, flagged=after.flagged)
    if change.kind is not RowKind.SPAN:
        return document
    waiting = _is(after, State.SUGGESTED) - _is(before, State.SUGGESTED)
    gold = _is(after, State.GOLD) - _is(before, State.GOLD)
    return replace(document, open=document.open + waiting, gold=document.gold + gold)


def _is(row: Row | None, state: State) -> bool:
    """Return whether a row is a span in a state; a suggestion that was looked at no longer counts as open."""
    return isinstance(row, Span) and row.state is state and (row.is_open or state is not State.SUGGESTED)
