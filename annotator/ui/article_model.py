"""The articles of the dataset as an item model: a thin projection, read page by page as the list is scrolled."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from annotator.core.change import Change, Row, RowChange, RowKind
from annotator.core.document import ReviewState, Status
from annotator.core.span import Span, State
from annotator.storage.dataset import Dataset
from annotator.storage.listing import PAGE, DocumentQuery, DocumentRow, Place
from annotator.ui.words import STATUS, word

Index = QModelIndex | QPersistentModelIndex
_AT_ONCE = 20  # articles brought up to date between two events
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
TEXT_ROLE = ROW_ROLE + 1  # how far the article is, and how many tell its story, in words


class ArticleModel(QAbstractListModel):
    """The queue: DocumentRows in the order of a query; `ROW_ROLE` gives the whole row.

    It is read page by page and keeps its order while decisions are made, so that nothing moves under the reviewer's
    hands: `reload` orders it anew. `counted` carries how many articles the query finds, and `every` holds how many
    there are; `queried` carries the query now shown.
    """

    counted = Signal(int)
    queried = Signal(object)

    def __init__(self, dataset: Dataset, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dataset = dataset
        self.query = DocumentQuery()
        self.every = 0
        self._rows: list[DocumentRow] = []
        self._places: dict[str, int] = {}
        self._complete = self._loaded = False
        self._end: Place | None = None
        self._counter = QTimer(self, singleShot=True, interval=0)
        self._counter.timeout.connect(self._count)
        self._settler = QTimer(self, interval=0)
        self._settler.timeout.connect(self._settle)

    def search(self, query: DocumentQuery) -> None:
        """Show the articles that a query finds, in its order."""
        self.query = query
        self.reload()
        self.queried.emit(query)

    def ensure(self) -> None:
        """Read the first page if that was not done yet, and tell the count in any case."""
        if self._loaded:
            self._counter.start()
        else:
            self.reload()

    def reload(self) -> None:
        """Read the list anew from its beginning."""
        settled = not self.query.asks_for_facts or self._dataset.settle()
        self.beginResetModel()
        self._rows, self._places, self._loaded, self._end = [], {}, True, None
        self._take(self._read())
        self.endResetModel()
        self._counter.start()
        if not settled:
            self._settler.start()

    def _settle(self) -> None:
        """Bring some more of the queue up to date between the events, and show it anew at the end."""
        if self._dataset.settle(_AT_ONCE):
            self._settler.stop()
            self.search(self.query)

    def _count(self) -> None:
        found = self._dataset.count(self.query)
        self.every = found if self.query.asks_for_all else self._dataset.count()
        self.counted.emit(found)

    def stop(self) -> None:
        """Leave undone what was put off."""
        self._counter.stop()
        self._settler.stop()

    def _read(self) -> list[DocumentRow]:
        page = self._dataset.documents(self.query, self._end)
        self._complete = len(page) < PAGE
        self._end = (page[-1].key, page[-1].number) if page else self._end
        return [row for row in page if row.id not in self._places]  # a key may have changed since it was read

    def _take(self, rows: Sequence[DocumentRow]) -> None:
        for row in rows:
            self._places[row.id] = len(self._rows)
            self._rows.append(row)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        """Return how many articles have been read so far."""
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index) -> bool:
        """Return whether there may be articles not read yet."""
        return not parent.isValid() and self._loaded and not self._complete

    def fetchMore(self, parent: Index) -> None:
        """Read the next page."""
        if parent.isValid() or self._complete:
            return
        rows = self._read()
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._take(rows)
            self.endInsertRows()

    def neighbour(self, document: str | None, *, forward: bool = True, waiting: bool = False) -> str | None:
        """Return the article after or before one in the queue as it is shown, or of those not done with open
        suggestions; the first without one, None at the end.

        An article that is not listed stands where its own values put it.
        """
        self.ensure()
        at = self._places.get(document) if document else -1
        place = self._end if at is not None else self._dataset.place_of(document or "", self.query)
        if at is None and place is None:
            return None
        if at is not None or self._complete:
            rows = self._beyond(at, place, forward=forward)
            found = next((row.id for row in rows if not waiting or _waits(row)), None)
            if found is not None or not forward or self._complete:
                return found
        query = replace(self.query, waiting=waiting or self.query.waiting)
        return self._dataset.neighbour(query, place, forward=forward)

    def _beyond(self, at: int | None, place: Place | None, *, forward: bool) -> Iterable[DocumentRow]:
        """Return the rows read so far that follow or precede a row, or else a place."""
        if at is not None:
            return self._rows[at + 1 :] if forward else reversed(self._rows[: max(0, at)])
        before = sum(_rank((row.key, row.number)) < _rank(place) for row in self._rows) if place else 0
        return self._rows[before:] if forward else reversed(self._rows[:before])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the title, the tool tip, the second line, the spoken text or the whole row of an article."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((row.title, word(STATUS, row.status), *self._spoken(row)))
        if role == TEXT_ROLE:
            return self._progress(row), self._alike(row)
        return row if role == ROW_ROLE else None

    def _progress(self, row: DocumentRow) -> str:
        total = row.open + row.decided
        if not total:
            return ""
        return self.tr("%n open", "", row.open) + f"  ·  {row.decided}/{total}"

    def _alike(self, row: DocumentRow) -> str:
        return self.tr("same story: %n", "", row.alike) if row.alike > 1 else ""

    def _spoken(self, row: DocumentRow) -> list[str]:
        flag = self.tr("flagged") if row.flagged else ""
        decided = self.tr("%n decided", "", row.decided)
        return [part for part in (self.tr("%n open", "", row.open), decided, flag, self._alike(row)) if part]

    def row(self, document: str) -> DocumentRow | None:
        """Return what is known of an article, whether it is listed or not, or None when it is not there."""
        place = self._places.get(document)
        return self._rows[place] if place is not None else self._dataset.document_row(document)

    def row_of(self, document: str) -> int | None:
        """Return the row of an article among those read so far, or None."""
        return self._places.get(document)

    def follow(self, change: Change) -> None:
        """Bring the rows that a Change touches up to date."""
        if change.changes_articles:
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
    rejected = _is(after, State.REJECTED) - _is(before, State.REJECTED)
    return replace(
        document, open=document.open + waiting, gold=document.gold + gold, rejected=document.rejected + rejected
    )


def _rank(place: Place) -> tuple[float, int]:
    """Return a place as the orders sort it: the greatest value first."""
    return -(place[0] or 0.0), place[1]


def _waits(row: DocumentRow) -> bool:
    return row.status is not Status.DONE and row.open > 0


def _is(row: Row | None, state: State) -> bool:
    """Return whether a row is a span in a state; a suggestion that was looked at no longer counts as open."""
    return isinstance(row, Span) and row.state is state and (row.is_open or state is not State.SUGGESTED)
