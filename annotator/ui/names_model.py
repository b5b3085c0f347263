"""Groups of names as an item model: a row for each canonical name, and under it the names that may mean the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from annotator.core.labels import LabelSet
from annotator.services.naming import NameGroup, NameLine, NameUse, Standing
from annotator.suggest.naming import Sign
from annotator.ui.marked import QT_TRANSLATE_NOOP
from annotator.ui.words import word

Index = QModelIndex | QPersistentModelIndex
NAME_ROLE = int(Qt.ItemDataRole.UserRole)

COLUMNS: tuple[tuple[str, int], ...] = (
    (QT_TRANSLATE_NOOP("names", "Name"), 19),
    (QT_TRANSLATE_NOOP("names", "Label"), 7),
    (QT_TRANSLATE_NOOP("names", "Standing"), 7),
    (QT_TRANSLATE_NOOP("names", "Times"), 4),
    (QT_TRANSLATE_NOOP("names", "Articles"), 5),
    (QT_TRANSLATE_NOOP("names", "Why"), 14),
)
_FIGURES = (3, 4)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

STANDING: Mapping[str, str] = {
    Standing.PROPOSED: QT_TRANSLATE_NOOP("words", "proposed"),
    Standing.CONFIRMED: QT_TRANSLATE_NOOP("words", "confirmed"),
    Standing.REJECTED: QT_TRANSLATE_NOOP("words", "not the same"),
}
SIGN: Mapping[str, str] = {
    Sign.BRACKET: QT_TRANSLATE_NOOP("words", "named so in brackets"),
    Sign.WIDTH: QT_TRANSLATE_NOOP("words", "the same but for full-width signs"),
    Sign.LEXICON: QT_TRANSLATE_NOOP("words", "well-known short name"),
    Sign.FORM: QT_TRANSLATE_NOOP("words", "without the company form"),
    Sign.PLACE: QT_TRANSLATE_NOOP("words", "without the place"),
    Sign.SHORT: QT_TRANSLATE_NOOP("words", "beginning of the full name"),
    Sign.ABBREVIATION: QT_TRANSLATE_NOOP("words", "abbreviation"),
    Sign.OWNER: QT_TRANSLATE_NOOP("words", "without the owner"),
    Sign.PHASE: QT_TRANSLATE_NOOP("words", "without the phase"),
}


@dataclass(frozen=True, slots=True)
class NameRow:
    """A row of the list: a group's own, or with `line` one of its names."""

    group: NameGroup
    line: NameLine | None = None

    @property
    def name(self) -> str:
        """Return the name that the row is about."""
        return self.line.name if self.line else self.group.canonical

    @property
    def use(self) -> NameUse:
        """Return how the name is used."""
        return self.line.use if self.line else self.group.use


class NamesModel(QAbstractTableModel):
    """Rows are NameRows (NAME_ROLE): each group and then its names."""

    def __init__(self, labels: LabelSet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.labels = labels
        self.language = "en"
        self.rows: list[NameRow] = []

    def show_groups(self, groups: list[NameGroup]) -> None:
        """Show groups with their names."""
        self.beginResetModel()
        self.rows = [row for one in groups for row in (NameRow(one), *(NameRow(one, line) for line in one.lines))]
        self.endResetModel()

    def place(self, label: str, name: str) -> int | None:
        """Return the row of a name, None when it is not listed."""
        found = (place for place, row in enumerate(self.rows) if (row.group.label, row.name) == (label, name))
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
            return QCoreApplication.translate("names", COLUMNS[section][0])
        return _RIGHT if role == Qt.ItemDataRole.TextAlignmentRole and section in _FIGURES else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell as text, its place and font, or the whole row."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() in _FIGURES else None
        if role == Qt.ItemDataRole.FontRole:
            return _font(row, index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._cells(row)[index.column()]
        return row if role == NAME_ROLE else None

    def _cells(self, row: NameRow) -> tuple[str, ...]:
        label = self.labels.label(row.group.label)
        title = label.title(self.language) if label else row.group.label
        if row.line is None:
            group = row.group
            return group.canonical, title, "", f"{group.times:,}", f"{group.articles:,}", ""
        line = row.line
        sign = word(SIGN, line.sign)
        times, articles = f"{line.use.times:,}", f"{line.use.articles:,}"
        return f"    └ {line.name}", "", word(STANDING, line.standing), times, articles, sign


def _font(row: NameRow, column: int) -> QFont | None:
    font = QFont()
    if row.line is None and row.group.lines and column == 0:
        font.setBold(True)
        return font
    if row.line is not None and row.line.standing is Standing.REJECTED and column == 0:
        font.setStrikeOut(True)
        return font
    return None
