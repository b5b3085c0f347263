"""A list to pick from by typing a few letters: the command palette, and every other choice of its kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.fuzzy import rank

_ENTRY = int(Qt.ItemDataRole.UserRole)
_SIZE = (620, 460)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to pick: `detail` stands behind the title, `keys` at the right; `texts` are what is typed for it."""

    id: str
    title: str
    detail: str = ""
    keys: str = ""
    enabled: bool = True
    texts: tuple[str, ...] = ()


class Palette(QDialog):
    """A field over a list of entries; Enter picks the chosen one, Esc leaves. `picked` carries the entry's id."""

    picked = Signal(str)

    def __init__(self, title: str, hint: str, entries: Sequence[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._entries = entries
        self.field, self.list = QLineEdit(), QListWidget()
        self.empty = QLabel(self.tr("Nothing fits. Type other letters."))
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.list.setAccessibleName(title)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(_EntryDelegate(self.list))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        for part in (self.field, self.list, self.empty):
            layout.addWidget(part, int(part is not self.field))
        room = self.screen().availableSize()
        self.resize(min(_SIZE[0], room.width() - 80), min(_SIZE[1], room.height() - 80))
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(lambda _: self._pick())
        self._fill("")

    def shown(self) -> list[Entry]:
        """Return what fits the field, the best first."""
        return [self.list.item(row).data(_ENTRY) for row in range(self.list.count())]

    def _fill(self, query: str) -> None:
        fitting = [
            (not entry.enabled, -found, place)
            for place, entry in enumerate(self._entries)
            if (found := rank(query, (entry.title, entry.detail, entry.keys, *entry.texts))) is not None
        ]
        if not query.strip():
            fitting.sort(key=lambda item: item[2])
        else:
            fitting.sort()
        self.list.clear()
        for *_, place in fitting:
            entry = self._entries[place]
            item = QListWidgetItem(entry.title)
            item.setData(_ENTRY, entry)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (entry.title, entry.keys, entry.detail)))
            )
            if not entry.enabled:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
        self.list.setVisible(bool(fitting))
        self.empty.setVisible(not fitting)
        self._step(0)

    def _step(self, by: int) -> None:
        """Choose the entry so many places on among those that can be picked; 0 begins at the first."""
        rows = [row for row, entry in enumerate(self.shown()) if entry.enabled]
        if not rows:
            return
        now = self.list.currentRow()
        at = rows.index(now) + by if by and now in rows else 0
        if abs(by) == 1:
            at %= len(rows)
        self.list.setCurrentRow(rows[max(0, min(at, len(rows) - 1))])
        if self.isVisible():
            said = self.list.currentItem().data(Qt.ItemDataRole.AccessibleTextRole)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.list, said))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows in the field move through the list, and Enter pick."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _STEPS:
                self._step(_STEPS[Qt.Key(event.key())])
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._pick()
                return True
        return super().eventFilter(watched, event)

    def _pick(self) -> None:
        item = self.list.currentItem()
        entry = item.data(_ENTRY) if item is not None else None
        if entry is not None and entry.enabled:
            self.accept()
            self.picked.emit(entry.id)


class _EntryDelegate(QStyledItemDelegate):
    """Paints title and detail at the left and the keys at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return one line with air around it."""
        return QSize(120, round(option.fontMetrics.height() * 1.75))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one entry."""
        entry: Entry = index.data(_ENTRY)
        palette: QPalette = option.palette
        area: QRect = option.rect
        role = QPalette.ColorRole
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        group = QPalette.ColorGroup.Active if entry.enabled else QPalette.ColorGroup.Disabled
        ink = palette.color(group, role.HighlightedText if chosen else role.Text)
        quiet = ink if chosen or not entry.enabled else palette.color(role.PlaceholderText)
        painter.save()
        if chosen:
            painter.fillRect(area, palette.color(role.Highlight))
        metrics = option.fontMetrics
        line = area.adjusted(10, 0, -10, 0)
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(quiet)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, entry.keys)
        room = line.width() - (metrics.horizontalAdvance(entry.keys) + 16 if entry.keys else 0)
        title = metrics.elidedText(entry.title, Qt.TextElideMode.ElideMiddle, room)
        width = metrics.horizontalAdvance(title) + 14
        rest = metrics.elidedText(entry.detail, Qt.TextElideMode.ElideMiddle, max(0, room - width))
        painter.drawText(line.adjusted(width, 0, 0, 0), left, rest)
        painter.setPen(ink)
        painter.drawText(line, left, title)
        painter.restore()
