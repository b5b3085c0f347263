"""The highlights of the open article as an item model: a thin projection of the controller's list."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from annotator.core.document import span_order
from annotator.core.labels import LabelSet
from annotator.core.reflow import Reflowed
from annotator.core.span import Span
from annotator.ui.article.accessibility import sentence_around
from annotator.ui.marked import QT_TRANSLATE_NOOP
from annotator.ui.record_model import RIGHT, ColumnModel, Index
from annotator.ui.words import verdict_of

SPAN_ROLE = int(Qt.ItemDataRole.UserRole)
COLUMNS = (
    (QT_TRANSLATE_NOOP("highlights", "Text"), 16),
    (QT_TRANSLATE_NOOP("highlights", "Label"), 7),
    (QT_TRANSLATE_NOOP("highlights", "State"), 11),
    (QT_TRANSLATE_NOOP("highlights", "Score"), 4),
    (QT_TRANSLATE_NOOP("highlights", "Place"), 8),
    (QT_TRANSLATE_NOOP("highlights", "Sentence"), 30),
)
_SCORE = 3
_FEW = 64  # changed spans up to which rows are moved one by one


class SpanTableModel(ColumnModel):
    """Rows are Spans (SPAN_ROLE) in reading order; a cell is made when it is asked for, however many rows there are."""

    context, columns, right = "highlights", COLUMNS, (_SCORE,)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spans: list[Span] = []
        self._by_id: dict[str, Span] = {}
        self._reflowed: Reflowed | None = None
        self._labels: LabelSet | None = None
        self._language = "en"

    def show_spans(
        self, spans: Sequence[Span], reflowed: Reflowed | None, labels: LabelSet | None, language: str
    ) -> None:
        """Show these spans, which are in reading order, of a text."""
        self.beginResetModel()
        self._spans = list(spans)
        self._by_id = {span.id: span for span in spans}
        self._reflowed, self._labels, self._language = reflowed, labels, language
        self.endResetModel()

    def replace(self, changed: Iterable[Span], removed: Iterable[str]) -> bool:
        """Take in changed and new spans and drop removed ones; False when they are so many that all is better reset."""
        news, gone = list(changed), list(removed)
        if len(news) + len(gone) > _FEW:
            return False
        for span_id in gone:
            self._remove(self.row_of(span_id))
        for span in news:
            row = self.row_of(span.id)
            if row is not None and span_order(self._spans[row]) == span_order(span):
                self._spans[row] = self._by_id[span.id] = span
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))
            else:
                self._remove(row)
                self._insert(span)
        return True

    def _remove(self, row: int | None) -> None:
        if row is not None:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._by_id[self._spans.pop(row).id]
            self.endRemoveRows()

    def _insert(self, span: Span) -> None:
        row = bisect_left(self._spans, span_order(span), key=span_order)
        self.beginInsertRows(QModelIndex(), row, row)
        self._spans.insert(row, span)
        self._by_id[span.id] = span
        self.endInsertRows()

    def row_of(self, span_id: str) -> int | None:
        """Return the row of a span, or None."""
        span = self._by_id.get(span_id)
        return bisect_left(self._spans, span_order(span), key=span_order) if span is not None else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        """Return how many spans there are."""
        return 0 if parent.isValid() else len(self._spans)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell as text, its side, what is read aloud of its row, or the whole span."""
        if not index.isValid():
            return None
        span = self._spans[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._cell(span, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(span) if index.column() == 0 else self._cell(span, index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == _SCORE:
            return RIGHT
        return span if role == SPAN_ROLE else None

    def _spoken(self, span: Span) -> str:
        return ", ".join(filter(None, (self._cell(span, column) for column in range(len(COLUMNS)))))

    def _cell(self, span: Span, column: int) -> str:
        if column == 0:
            return "".join(part.strip() for part in span.text.splitlines())
        if column == 1:
            label = self._labels.label(span.label) if self._labels else None
            return label.title(self._language) if label else span.label
        if column == 2:
            return verdict_of(span)
        if column == _SCORE:
            return "" if span.score is None else f"{span.score:.2f}"
        return f"{span.start}–{span.end}" if column == 4 else self._sentence(span)

    def _sentence(self, span: Span) -> str:
        shown = self._reflowed.to_display(span.start, span.end) if self._reflowed else None
        return sentence_around(self._reflowed.display, *shown) if self._reflowed and shown else ""
