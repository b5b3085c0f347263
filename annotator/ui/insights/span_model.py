"""The spans behind a number as an item model, read page by page as they are seen."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from annotator.storage.dataset import Dataset
from annotator.storage.span_query import ListedSpan, SpanKey
from annotator.ui.marked import QT_TRANSLATE_NOOP
from annotator.ui.record_model import RIGHT, ColumnModel, Index
from annotator.ui.words import STATE, VERDICT, word

SPAN_ROLE = int(Qt.ItemDataRole.UserRole)
COLUMNS = (
    (QT_TRANSLATE_NOOP("insights", "Before"), 20),
    (QT_TRANSLATE_NOOP("insights", "Highlight"), 12),
    (QT_TRANSLATE_NOOP("insights", "After"), 16),
    (QT_TRANSLATE_NOOP("insights", "Label"), 6),
    (QT_TRANSLATE_NOOP("insights", "State"), 10),
    (QT_TRANSLATE_NOOP("insights", "Score"), 4),
    (QT_TRANSLATE_NOOP("insights", "Suggester"), 6),
    (QT_TRANSLATE_NOOP("insights", "Article"), 12),
)
_BEFORE, _SCORE = 0, 5
_PAGE, _PAGES_KEPT = 50, 40
_BEFORE_SHOWN = 18  # code points: as many as the column shows, for the end of them must be seen


class SpanModel(ColumnModel):
    """Rows are ListedSpans (SPAN_ROLE); one that is gone by now shows nothing."""

    context, columns, right = "insights", COLUMNS, (_BEFORE, _SCORE)

    def __init__(self, dataset: Dataset, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dataset = dataset
        self._keys: Sequence[SpanKey] = ()
        self._pages: OrderedDict[int, dict[SpanKey, ListedSpan]] = OrderedDict()
        self.language = "en"

    def show_keys(self, keys: Sequence[SpanKey]) -> None:
        """Show the spans of these keys."""
        self.beginResetModel()
        self._keys = keys
        self._pages.clear()
        self.endResetModel()

    def listed(self, row: int) -> ListedSpan | None:
        """Return the span of a row, read with its page when it is not known yet; None when it is gone."""
        number = row // _PAGE
        if number not in self._pages:
            keys = self._keys[number * _PAGE : (number + 1) * _PAGE]
            self._pages[number] = self._dataset.listed_spans(keys)
            while len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return self._pages[number].get(self._keys[row])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        """Return how many spans there are."""
        return 0 if parent.isValid() else len(self._keys)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell as text, its place, or the whole span."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if index.column() in (_BEFORE, _SCORE) else None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, SPAN_ROLE):
            return None
        span = self.listed(index.row())
        return span if span is None or role == SPAN_ROLE else self._cells(span)[index.column()]

    def _cells(self, span: ListedSpan) -> Sequence[str]:
        label = self._dataset.labels.label(span.label)
        return (
            _line(span.before)[-_BEFORE_SHOWN:],
            _line(span.text),
            _line(span.after),
            label.title(self.language) if label else span.label,
            word(VERDICT, span.verdict) if span.verdict else word(STATE, span.state),
            "" if span.score is None else f"{span.score:.2f}",
            span.suggester,
            span.title,
        )


def _line(text: str) -> str:
    return "".join(part.strip() for part in text.splitlines())
