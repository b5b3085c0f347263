"""A table of records for the keyboard: Enter opens a row, Tab leaves, letters are left to the window around it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

_MOVES = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)
_PADDING = 12  # pixels of a cell: figures keep clear of the next column
_CELLS = """
    QTableView::item { padding-left: 4px; padding-right: 8px; }
    QTableView::item:selected { background: palette(highlight); color: palette(highlighted-text); }
"""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RecordTable(QTableView):
    """Shows whole rows; `opened` carries the index of one that was chosen with Enter or a double click."""

    opened = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)  # letters are keys here
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet(_CELLS)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.7))
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.doubleClicked.connect(self.opened)

    def set_widths(self, characters: tuple[int, ...]) -> None:
        """Give the columns widths in Chinese characters."""
        one = self.fontMetrics().horizontalAdvance("字")
        for column, width in enumerate(characters):
            self.setColumnWidth(column, width * one + _PADDING)

    def choose(self, row: int, column: int = 0) -> None:
        """Put the keyboard on a row, as far as there are that many."""
        model = self.model()
        if model is not None and model.rowCount():
            place = model.index(min(max(row, 0), model.rowCount() - 1), min(max(column, 0), model.columnCount() - 1))
            self.setCurrentIndex(place)
            self.scrollTo(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, open with Enter, and leave everything else to the window."""
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.currentIndex().isValid():
                self.opened.emit(self.currentIndex())
        elif event.key() in _MOVES:
            super().keyPressEvent(event)
        else:
            event.ignore()
