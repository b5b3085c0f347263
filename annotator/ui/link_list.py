"""The links of the focused span as a list for the keys: each accepted or rejected by itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.core.span import State
from annotator.ui.inspector_parts import RelationRow


class LinkList(QWidget):
    """Holds the rows. Up and Down go from one to the next, Enter to the other end, A accepts, X rejects, Esc leaves.

    `left` says that the article should have the keyboard again.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[RelationRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_rows(self, rows: Sequence[RelationRow]) -> None:
        """Show other rows; the keyboard stays at its place in the list, or leaves with the last row."""
        place = self._place()
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = list(rows)
        self.setVisible(bool(self.rows))
        for row in self.rows:
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._column.addWidget(row)
            row.show()  # at once: a row that is not seen yet can't take the keyboard
        if place is not None:
            self._choose(place)

    def begin(self) -> None:
        """Put the keyboard on the first suggested link, or on the first one."""
        open_ones = (at for at, row in enumerate(self.rows) if row.relation.state is State.SUGGESTED)
        self._choose(next(open_ones, 0))

    def _place(self) -> int | None:
        return next((place for place, row in enumerate(self.rows) if row.hasFocus()), None)

    def _choose(self, place: int) -> None:
        if self.rows:
            self.rows[min(max(place, 0), len(self.rows) - 1)].setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move among the rows and decide about one; the rows leave their keys to the list."""
        key, place = event.key(), self._place()
        row = self.rows[place] if place is not None else None
        if row is None or place is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._choose(place + (1 if key == Qt.Key.Key_Down else -1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            row.wanted.emit()
            self.left.emit()
        elif key == Qt.Key.Key_A:
            if row.relation.state is not State.GOLD:
                row.accepted.emit(row.relation.id)
        elif key in (Qt.Key.Key_X, Qt.Key.Key_Delete):
            if row.relation.state is not State.REJECTED:
                row.rejected.emit(row.relation.id)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            event.ignore()
