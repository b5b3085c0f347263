"""The ledger as item models: its rows, read page by page as they are seen, and its sums."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt

from annotator.services.ledger import PAGE, Ledger, LedgerRow, LedgerSum, SumBy
from annotator.storage.ledger import LedgerColumn
from annotator.ui.marked import QT_TRANSLATE_NOOP
from annotator.ui.record_model import RIGHT, ColumnModel, Index
from annotator.ui.words import COMPARATOR, KIND, amount, word

RECORD_ROLE = int(Qt.ItemDataRole.UserRole)
_PAGES_KEPT = 40

COLUMNS: tuple[tuple[str, LedgerColumn | None, int], ...] = (
    (QT_TRANSLATE_NOOP("ledger", "Project"), LedgerColumn.PROJECT, 16),
    (QT_TRANSLATE_NOOP("ledger", "Kind"), LedgerColumn.KIND, 8),
    (QT_TRANSLATE_NOOP("ledger", "Amount"), LedgerColumn.AMOUNT, 9),
    (QT_TRANSLATE_NOOP("ledger", "Meaning"), LedgerColumn.COMPARATOR, 8),
    (QT_TRANSLATE_NOOP("ledger", "Value"), LedgerColumn.VALUE, 13),
    (QT_TRANSLATE_NOOP("ledger", "Currency"), LedgerColumn.CURRENCY, 5),
    (QT_TRANSLATE_NOOP("ledger", "Institutions"), LedgerColumn.INSTITUTIONS, 16),
    (QT_TRANSLATE_NOOP("ledger", "Article"), LedgerColumn.ARTICLE, 12),
    (QT_TRANSLATE_NOOP("ledger", "Sentence"), None, 40),
)
_VALUE = 4

# The columns of the exported file, in the order of services.ledger_files.COLUMNS.
FILE_HEADINGS = (
    QT_TRANSLATE_NOOP("ledger", "Project"),
    QT_TRANSLATE_NOOP("ledger", "Kind"),
    QT_TRANSLATE_NOOP("ledger", "Amount"),
    QT_TRANSLATE_NOOP("ledger", "Meaning"),
    QT_TRANSLATE_NOOP("ledger", "Value"),
    QT_TRANSLATE_NOOP("ledger", "Value up to"),
    QT_TRANSLATE_NOOP("ledger", "Currency"),
    QT_TRANSLATE_NOOP("ledger", "Institutions"),
    QT_TRANSLATE_NOOP("ledger", "Sentence"),
    QT_TRANSLATE_NOOP("ledger", "Article"),
    QT_TRANSLATE_NOOP("ledger", "Article id"),
    QT_TRANSLATE_NOOP("ledger", "Start"),
    QT_TRANSLATE_NOOP("ledger", "End"),
)
_NAME_HEADINGS = {
    SumBy.INSTITUTION: QT_TRANSLATE_NOOP("ledger", "Institution"),
    SumBy.CURRENCY: QT_TRANSLATE_NOOP("ledger", "Currency"),
    SumBy.PROJECT: QT_TRANSLATE_NOOP("ledger", "Project"),
    SumBy.ARTICLE: QT_TRANSLATE_NOOP("ledger", "Article"),
}
_NONE = {
    SumBy.INSTITUTION: QT_TRANSLATE_NOOP("ledger", "no institution"),
    SumBy.CURRENCY: QT_TRANSLATE_NOOP("ledger", "no amount"),
    SumBy.PROJECT: "",
    SumBy.ARTICLE: "",
}
_SUM_HEADINGS = (
    QT_TRANSLATE_NOOP("ledger", "Sum"),
    QT_TRANSLATE_NOOP("ledger", "Value"),
    QT_TRANSLATE_NOOP("ledger", "Currency"),
    QT_TRANSLATE_NOOP("ledger", "Rows"),
    QT_TRANSLATE_NOOP("ledger", "Amounts added"),
    QT_TRANSLATE_NOOP("ledger", "Not exact"),
)
_SUM_FIGURES = (2, 4, 5, 6)
SUM_WIDTHS = (24, 18, 20, 5, 5, 8, 8)


def translated(text: str) -> str:
    """Return a text of the ledger in the language of the interface."""
    return QCoreApplication.translate("ledger", text) if text else ""


def written(low: Decimal, high: Decimal, currency: str) -> tuple[str, str]:
    """Return a sum's Chinese reading (17亿元) and its figures (1,700,000,000 CNY)."""
    numbers = [int(n) if n == n.to_integral_value() else float(n) for n in (low, high)]
    return amount({"value": numbers[0] if low == high else numbers, "currency": currency})


class LedgerModel(ColumnModel):
    """Rows are LedgerRows (RECORD_ROLE); a row whose project has gone since shows nothing."""

    context = "ledger"
    columns = tuple((title, width) for title, _, width in COLUMNS)
    right = (_VALUE,)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ledger: Ledger | None = None
        self._pages: OrderedDict[int, dict[int, LedgerRow]] = OrderedDict()

    def show_ledger(self, ledger: Ledger) -> None:
        """Show the rows of a ledger."""
        self.beginResetModel()
        self._ledger = ledger
        self._pages.clear()
        self.endResetModel()

    def row(self, place: int) -> LedgerRow | None:
        """Return the row at a place, read with its page when it is not known yet."""
        if self._ledger is None:
            return None
        number = place // PAGE
        if number not in self._pages:
            self._pages[number] = self._ledger.page(number)
            while len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return self._pages[number].get(place)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        """Return how many rows there are."""
        return 0 if parent.isValid() or self._ledger is None else len(self._ledger)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell as text, its place, or the whole row."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if index.column() == _VALUE else None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, RECORD_ROLE):
            return None
        row = self.row(index.row())
        return row if row is None or role == RECORD_ROLE else _cells(row)[index.column()]


def _cells(row: LedgerRow) -> Sequence[str]:
    return (
        row.project,
        word(KIND, row.kind),
        row.amount,
        word(COMPARATOR, row.comparator),
        "" if row.low is None else " – ".join(dict.fromkeys(f"{number:,f}" for number in (row.low, row.high))),
        row.currency,
        "、".join(row.institutions),
        row.article,
        row.sentence,
    )


class SumsModel(QAbstractTableModel):
    """Rows are LedgerSums (RECORD_ROLE)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._by = SumBy.CURRENCY
        self._sums: list[LedgerSum] = []

    def show_sums(self, by: SumBy, sums: list[LedgerSum]) -> None:
        """Show sums."""
        self.beginResetModel()
        self._by, self._sums = by, sums
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many sums there are."""
        return 0 if parent.isValid() else len(self._sums)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(_SUM_HEADINGS) + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's title, or its side."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return translated((_NAME_HEADINGS[self._by], *_SUM_HEADINGS)[section])
        return RIGHT if role == Qt.ItemDataRole.TextAlignmentRole and section in _SUM_FIGURES else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell as text, its place, or the whole sum."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if index.column() in _SUM_FIGURES else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._cells(self._sums[index.row()])[index.column()]
        return self._sums[index.row()] if role == RECORD_ROLE else None

    def _cells(self, one: LedgerSum) -> Sequence[str]:
        name = one.currency if self._by is SumBy.CURRENCY else one.name
        reading, value = written(one.low, one.high, one.currency) if one.amounts else ("", "")
        counts = (f"{count:,}" for count in (one.projects, one.amounts, one.inexact))
        return (name or translated(_NONE[self._by]), reading, value.rpartition(" ")[0], one.currency, *counts)
