"""The lines of a concordance as an item model: read slice by slice between the events, each line with its tick."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QElapsedTimer,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from annotator.core.change import Change
from annotator.services.concordance import Hit, Standing
from annotator.ui.marked import QT_TRANSLATE_NOOP
from annotator.ui.words import STATE, word

Index = QModelIndex | QPersistentModelIndex
HIT_ROLE = int(Qt.ItemDataRole.UserRole)
TICK_ROLE = HIT_ROLE + 1
PAGE = 1000  # lines read before somebody scrolls to their end
_UNNOTICED = 40  # milliseconds

STANDING = {**STATE, Standing.PLAIN: QT_TRANSLATE_NOOP("words", "no highlight")}


def standing_of(hit: Hit) -> str:
    """Return in words where the place of a line stands."""
    return word(STANDING, hit.standing)


class HitSource(Protocol):
    """Where lines come from, some at a time."""

    @property
    def complete(self) -> bool:
        """Return whether all have been read."""

    def read(self) -> list[Hit]:
        """Return the next lines; there may be none among what was looked through."""

    def of_document(self, document: str) -> list[Hit]:
        """Return the lines of one article as it stands now."""


class ConcordanceModel(QAbstractListModel):
    """Rows are Hits; `changed` says that lines or ticks are others, or that the reading has come to its end."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: HitSource | None = None
        self._hits: list[Hit] = []
        self._ticks: list[bool] = []
        self._only: str | None = None
        self._wanted = PAGE
        self._reader = QTimer(self, interval=0)
        self._reader.timeout.connect(self._read)

    # Reading

    def show_answer(self, source: HitSource | None, *, whole: bool = False) -> None:
        """Show the lines of another source; the first of them are there when this returns.

        After a page no more are read before somebody scrolls to its end, unless the `whole` answer is wanted.
        """
        self.beginResetModel()
        self._source, self._hits, self._ticks, self._only = source, [], [], None
        self._wanted = sys.maxsize if whole else PAGE
        self.endResetModel()
        if source is not None and not source.complete:
            self._reader.start()
            self._read_at_once()
        else:
            self.stop()

    def _read_at_once(self) -> None:
        """Read what a person does not notice: a small dataset is there whole before the first paint."""
        clock = QElapsedTimer()
        clock.start()
        while self.reading and clock.elapsed() < _UNNOTICED:
            self._read()

    def _read(self) -> None:
        source = self._source
        if source is None or source.complete or len(self._hits) >= self._wanted:
            self._reader.stop()
        else:
            self._append(source.read())
            if source.complete:
                self._reader.stop()
        self.changed.emit()

    def _append(self, hits: Sequence[Hit]) -> None:
        shown = [hit for hit in hits if self._only in (None, hit.document)]
        if shown:
            self.beginInsertRows(QModelIndex(), len(self._hits), len(self._hits) + len(hits) - 1)
        self._hits += hits
        self._ticks += [hit.ticked for hit in hits]
        if shown:
            self.endInsertRows()

    def read_all(self) -> None:
        """Read on to the end, however many lines there are."""
        self._wanted = sys.maxsize
        if self.has_more:
            self._reader.start()

    def stop(self) -> None:
        """Read no further."""
        self._reader.stop()
        self.changed.emit()

    @property
    def reading(self) -> bool:
        """Return whether lines are still being read."""
        return self._reader.isActive()

    @property
    def has_more(self) -> bool:
        """Return whether there are articles that were not looked through."""
        return self._source is not None and not self._source.complete

    def follow(self, change: Change) -> None:
        """Read the lines of the articles anew that a Change touched; ticks of lines that stay are kept."""
        listed = {hit.document for hit in self._hits}
        touched = [document for document in change.documents if document in listed]
        if self._source is None or not touched:
            return
        ticks = {(hit.document, hit.place, hit.standing): tick for hit, tick in self._paired()}
        fresh = {document: self._source.of_document(document) for document in touched}
        hits: list[Hit] = []
        for hit in self._hits:
            hits += [hit] if hit.document not in fresh else ()
            if fresh.get(hit.document):
                hits += fresh[hit.document]
                fresh[hit.document] = []
        self.beginResetModel()
        self._hits = hits
        self._ticks = [ticks.get((hit.document, hit.place, hit.standing), hit.ticked) for hit in hits]
        self.endResetModel()
        self.changed.emit()

    # What is listed

    def show_only(self, document: str | None) -> None:
        """List only the lines of the article that was read first, or all lines with None."""
        self.beginResetModel()
        self._only = document
        self.endResetModel()
        self.changed.emit()

    @property
    def only(self) -> str | None:
        """Return the article whose lines alone are listed, or None."""
        return self._only

    def hits(self, *, ticked: bool = False) -> list[Hit]:
        """Return the lines listed, or only those that are ticked."""
        return [hit for hit, tick in list(self._paired())[: self.rowCount()] if tick or not ticked]

    def every_hit(self) -> list[Hit]:
        """Return all lines read so far, listed or not."""
        return list(self._hits)

    def _paired(self) -> zip[tuple[Hit, bool]]:
        return zip(self._hits, self._ticks, strict=True)

    def toggle(self, row: int) -> None:
        """Tick a line, or take its tick away."""
        if 0 <= row < self.rowCount():
            self._ticks[row] = not self._ticks[row]
            self.dataChanged.emit(self.index(row), self.index(row))
            self.changed.emit()

    def toggle_document(self, row: int) -> None:
        """Tick all lines of a line's article; when all of them are ticked, none."""
        if not 0 <= row < self.rowCount():
            return
        document = self._hits[row].document
        rows = [at for at in range(self.rowCount()) if self._hits[at].document == document]
        tick = not all(self._ticks[at] for at in rows)
        for at in rows:
            self._ticks[at] = tick
        self.dataChanged.emit(self.index(rows[0]), self.index(rows[-1]))
        self.changed.emit()

    def toggle_all(self) -> None:
        """Tick every line listed; when all of them are ticked, none."""
        rows = self.rowCount()
        if rows:
            self._ticks[:rows] = [not all(self._ticks[:rows])] * rows
            self.dataChanged.emit(self.index(0), self.index(rows - 1))
            self.changed.emit()

    # Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        """Return how many lines are listed; those of one article alone are the first ones."""
        if parent.isValid():
            return 0
        if self._only is None:
            return len(self._hits)
        return next((n for n, hit in enumerate(self._hits) if hit.document != self._only), len(self._hits))

    def canFetchMore(self, parent: Index) -> bool:
        """Return whether there is more to read than what is being read."""
        return not parent.isValid() and self._only is None and self.has_more and not self.reading

    def fetchMore(self, parent: Index) -> None:
        """Read on."""
        self._wanted = len(self._hits) + PAGE
        self._reader.start()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the line as text, as it is spoken, its tick, or the whole Hit."""
        if not index.isValid() or not 0 <= index.row() < self.rowCount():
            return None
        hit = self._hits[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return f"{hit.before}{hit.text}{hit.after}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            tick = self.tr("ticked") if self._ticks[index.row()] else self.tr("not ticked")
            return f"{tick}, {standing_of(hit)}, {hit.before}{hit.text}{hit.after}, {hit.title}"
        if role == TICK_ROLE:
            return self._ticks[index.row()]
        return hit if role == HIT_ROLE else None
