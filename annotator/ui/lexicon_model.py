"""The words of a lexicon as an item model: proposed ones with their counts and an example, or the entries."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from annotator.core.labels import LabelSet
from annotator.services.lexicon import EntryStanding, WordLine
from annotator.ui.marked import QT_TRANSLATE_NOOP
from annotator.ui.words import word

Index = QModelIndex | QPersistentModelIndex
WORD_ROLE = int(Qt.ItemDataRole.UserRole)

COLUMNS: tuple[tuple[str, int], ...] = (
    (QT_TRANSLATE_NOOP("lexicon", "Word"), 13),
    (QT_TRANSLATE_NOOP("lexicon", "Label"), 6),
    (QT_TRANSLATE_NOOP("lexicon", "Kind"), 11),
    (QT_TRANSLATE_NOOP("lexicon", "Standing"), 5),
    (QT_TRANSLATE_NOOP("lexicon", "Confirmed"), 5),
    (QT_TRANSLATE_NOOP("lexicon", "Rejected"), 5),
    (QT_TRANSLATE_NOOP("lexicon", "Articles"), 4),
    (QT_TRANSLATE_NOOP("lexicon", "Example"), 16),
)
_NEAR = 4  # signs before the word in a cell, so that the word itself is in sight
_FIGURES = (4, 5, 6)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

STANDING: Mapping[str, str] = {
    EntryStanding.ADD: QT_TRANSLATE_NOOP("words", "add?"),
    EntryStanding.EXCLUDE: QT_TRANSLATE_NOOP("words", "exclude?"),
    EntryStanding.ADDED: QT_TRANSLATE_NOOP("words", "added"),
    EntryStanding.EXCLUDED: QT_TRANSLATE_NOOP("words", "excluded"),
}
ENTRY_KIND: Mapping[str, str] = {
    "company": QT_TRANSLATE_NOOP("words", "company"),
    "listed": QT_TRANSLATE_NOOP("words", "listed company"),
    "private": QT_TRANSLATE_NOOP("words", "private company"),
    "soe": QT_TRANSLATE_NOOP("words", "state-owned company"),
    "foreign": QT_TRANSLATE_NOOP("words", "foreign company"),
    "brand-company": QT_TRANSLATE_NOOP("words", "internet company"),
    "bank": QT_TRANSLATE_NOOP("words", "bank"),
    "insurer": QT_TRANSLATE_NOOP("words", "insurer"),
    "securities": QT_TRANSLATE_NOOP("words", "securities firm"),
    "fund": QT_TRANSLATE_NOOP("words", "fund"),
    "trust": QT_TRANSLATE_NOOP("words", "trust"),
    "exchange": QT_TRANSLATE_NOOP("words", "exchange"),
    "finance": QT_TRANSLATE_NOOP("words", "finance"),
    "university": QT_TRANSLATE_NOOP("words", "university"),
    "college": QT_TRANSLATE_NOOP("words", "college"),
    "school": QT_TRANSLATE_NOOP("words", "school"),
    "academy": QT_TRANSLATE_NOOP("words", "academy"),
    "institute": QT_TRANSLATE_NOOP("words", "institute"),
    "laboratory": QT_TRANSLATE_NOOP("words", "laboratory"),
    "national": QT_TRANSLATE_NOOP("words", "national body"),
    "local": QT_TRANSLATE_NOOP("words", "local body"),
    "government": QT_TRANSLATE_NOOP("words", "government"),
    "party": QT_TRANSLATE_NOOP("words", "party or mass body"),
    "hospital": QT_TRANSLATE_NOOP("words", "hospital"),
    "media": QT_TRANSLATE_NOOP("words", "media"),
    "law": QT_TRANSLATE_NOOP("words", "law firm"),
    "accounting": QT_TRANSLATE_NOOP("words", "accountants"),
    "consulting": QT_TRANSLATE_NOOP("words", "consultants"),
    "association": QT_TRANSLATE_NOOP("words", "association"),
    "international": QT_TRANSLATE_NOOP("words", "international body"),
    "named": QT_TRANSLATE_NOOP("words", "named project"),
}


class LexiconModel(QAbstractTableModel):
    """Rows are WordLines (WORD_ROLE)."""

    def __init__(self, labels: LabelSet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.labels = labels
        self.language = "en"
        self.rows: list[WordLine] = []

    def show_lines(self, lines: list[WordLine]) -> None:
        """Show these words."""
        self.beginResetModel()
        self.rows = lines
        self.endResetModel()

    def place(self, label: str, text: str) -> int | None:
        """Return the row of a word, None when it is not listed."""
        found = (place for place, row in enumerate(self.rows) if (row.label, row.word) == (label, text))
        return next(found, None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's title, or its side."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return QCoreApplication.translate("lexicon", COLUMNS[section][0])
        return _RIGHT if role == Qt.ItemDataRole.TextAlignmentRole and section in _FIGURES else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell as text, its place and font, or the whole row."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() in _FIGURES else None
        if role == Qt.ItemDataRole.FontRole:
            return _struck(row) if index.column() == 0 else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._cells(row)[index.column()]
        return row if role == WORD_ROLE else None

    def _cells(self, row: WordLine) -> tuple[str, ...]:
        label = self.labels.label(row.label)
        title = label.title(self.language) if label else row.label
        kind = word(ENTRY_KIND, row.kind)
        if row.ambiguous:
            kind = f"{kind} · {QCoreApplication.translate('words', 'common')}"
        counts = (f"{row.gold:,}", f"{row.rejected:,}", f"{row.articles:,}")
        return row.word, title, kind, word(STANDING, row.standing), *counts, example_of(row, _NEAR)


def example_of(row: WordLine, near: int) -> str:
    """Return the example as one line, the word in brackets 〔〕 with at most `near` signs before; empty without one."""
    before, text, after = ("".join(part.split("\n")) for part in row.example)
    return f"…{before[-near:]}〔{text}〕{after}…" if text else ""


def _struck(row: WordLine) -> QFont:
    font = QFont()
    font.setStrikeOut(row.standing is EntryStanding.EXCLUDED)
    return font
