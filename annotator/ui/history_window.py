"""The history window: what was decided on the open article, today or ever, and the way back to any moment of it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QWidget,
)

from annotator.core.change import Change, Operation
from annotator.services.history import History, HistoryLine, Scope
from annotator.storage.dataset import Dataset
from annotator.ui.history_model import COLUMNS, LINE_ROLE, HistoryModel
from annotator.ui.record_table import RecordTable
from annotator.ui.record_window import ACTION, REJECT, RecordWindow

_DELAY = 120  # milliseconds from the last decision to the query
_SIZE = (1240, 600)
_SCOPES = tuple(Scope)


class HistoryWindow(RecordWindow):
    """Lists HistoryLines. `wanted` carries the one whose place is to be shown, `restored` the moment to go back to."""

    wanted = Signal(object)
    restored = Signal(object)

    def __init__(self, dataset: Dataset, parent: QWidget) -> None:
        super().__init__(dataset, parent)
        self._document: str | None = None
        self.model = HistoryModel(dataset.labels, self)
        self.table = RecordTable()
        self.scope, self.title = QComboBox(), QLabel()
        self._timer = QTimer(self, singleShot=True, interval=_DELAY)
        self.restore_button = self._add_button(ACTION, self._restore)
        self.close_button = self._add_button(REJECT, self.close)
        self.scope.addItems([""] * len(_SCOPES))
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self._set_up_table(self.table, self.model)
        self._lay_out(_SIZE, self.table, top=((self.scope, 0), (self.title, 1)))
        self.scope.currentIndexChanged.connect(lambda: self.reload())
        self.table.opened.connect(self._open)
        self.table.selectionModel().currentRowChanged.connect(lambda: self._allow())
        self._timer.timeout.connect(self.reload)
        self.retranslate()

    def begin(self) -> None:
        """Show the window as the dataset stands now, with the keyboard in the list."""
        self.reload()
        self._come_up(self.table)

    def show_document(self, document: str | None) -> None:
        """Take over another open article."""
        self._document = document
        if self.isVisible():
            self.reload()

    def reload(self) -> None:
        """Read the history anew, from its newest line on; the keyboard stays on its line, or on the newest."""
        self._timer.stop()
        row, line = self.table.currentIndex().row(), self._line()
        held = self.table.hasFocus() or self.hasFocus()
        scope = _SCOPES[self.scope.currentIndex()]
        self.model.show_history(History(self._dataset, scope, self._document))
        self.table.setColumnHidden(len(COLUMNS) - 1, scope is Scope.ARTICLE)
        lines = self.model.rowCount()
        self.table.setVisible(lines > 0)
        self.empty.setVisible(lines == 0)
        if held:
            (self.table if lines else self).setFocus()
        found = self._dataset.document_row(self._document) if self._document else None
        self.title.setText(found.title if found and scope is Scope.ARTICLE else "")
        known = self.model.place(line, row) if line is not None and row > 0 else None
        self.table.choose(row if known is None else known)
        self._allow()

    def _allow(self) -> None:
        """Let an article be put back where the line is about one, and not about names or labels."""
        line = self._line()
        self.restore_button.setEnabled(line is not None and bool(line.document))

    def follow(self, change: Change) -> None:
        """Read the history anew after a decision."""
        if change.changes_labels:
            self.model.set_labels(self._dataset.labels)
        if self.isVisible() and change.operation is not Operation.SUGGEST:
            self._timer.start()

    def _line(self) -> HistoryLine | None:
        line = self.table.currentIndex().data(LINE_ROLE)
        return line if isinstance(line, HistoryLine) else None

    def _open(self, index: QModelIndex) -> None:
        self.wanted.emit(index.data(LINE_ROLE))

    def _restore(self) -> None:
        line = self._line()
        if line is not None and line.document:
            self.restored.emit(line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """R puts the article back to the line, G goes through the scopes, Esc closes."""
        key = event.key()
        if key == Qt.Key.Key_R and self.table.hasFocus():
            self.restore_button.click()
        elif key == Qt.Key.Key_Escape:
            self.close()
        elif key == Qt.Key.Key_G:
            self._next_scope()
        elif key not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _next_scope(self) -> None:
        self.scope.setCurrentIndex((self.scope.currentIndex() + 1) % len(_SCOPES))

    def retranslate(self) -> None:
        """Put all texts into the language of the interface."""
        self.setWindowTitle(self.tr("History"))
        self.table.setAccessibleName(self.tr("History"))
        self.scope.setAccessibleName(self.tr("Whose history"))
        for place, name in enumerate((self.tr("This article"), self.tr("Today"), self.tr("Everything"))):
            self.scope.setItemText(place, name)
        self.empty.setText(self.tr("Nothing was decided here yet. Every decision in an article is listed here."))
        self.keys.setText(
            self.tr(
                "Enter: to the place  ·  R: put the article back to how it stood right after this line  ·  "
                "G: article, today, everything  ·  Esc: close"
            )
        )
        self.restore_button.setText(self.tr("Put back to this moment (R)"))
        self.close_button.setText(self.tr("Close"))

    def _switch_language(self) -> None:
        super()._switch_language()
        self.reload()
