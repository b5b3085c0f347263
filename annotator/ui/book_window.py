"""What the windows for names and for words share: a list counted beside the window, filtered, and decided on by key."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from annotator.core.change import Change, Operation
from annotator.storage.dataset import Dataset
from annotator.ui.jobs import Job, Progress
from annotator.ui.record_model import RowModel
from annotator.ui.record_table import RecordTable
from annotator.ui.record_window import REJECT, RecordWindow

DELAY = 400  # milliseconds from the last decision in an article to counting anew


class BookWindow(RecordWindow):
    """Lists what a book, counted on a thread of its own, knows; what a person decides about it is shown at once.

    `decided` carries the decisions, `failed` a UserError, `broken` any other exception of the counting.
    """

    decided = Signal(object)
    failed = Signal(object)
    broken = Signal(object)

    def __init__(self, dataset: Dataset, model: RowModel[Any], lists: int, parent: QWidget) -> None:
        """Show a model, which this window owns from now on; the person chooses among `lists` lists."""
        super().__init__(dataset, parent)
        self._job: Job | None = None
        self._stale = self._waits = False
        self._sought: tuple[str, str] | None = None
        self._rows = model
        self._rows.setParent(self)
        self.table = RecordTable()
        self.filter, self.listed = QLineEdit(), QComboBox()
        self._timer = QTimer(self, singleShot=True, interval=DELAY)
        self.listed.addItems([""] * lists)
        self.filter.setClearButtonEnabled(True)
        self._set_up_table(self.table, model)

    def _finish(self, size: tuple[int, int], note: QLabel, *deciding: QPushButton) -> None:
        """Put everything in its place; `note` tells of the row with the keyboard, which `deciding` is done to."""
        self._deciding = deciding
        note.setTextFormat(Qt.TextFormat.PlainText)
        note.setWordWrap(True)
        self.close_button = self._add_button(REJECT, self.close)
        self._lay_out(size, self.table, top=((self.filter, 1), (self.listed, 0)), below=(note,))
        self.filter.textChanged.connect(lambda: self._list())
        self.filter.returnPressed.connect(self.table.setFocus)
        self.listed.currentIndexChanged.connect(lambda: self._list())
        self.table.opened.connect(self._open)
        self.table.selectionModel().currentRowChanged.connect(lambda: self._show_note())
        self._timer.timeout.connect(self.search)
        self.retranslate()

    # What a window says of itself

    @property
    @abstractmethod
    def _is_counted(self) -> bool:
        """Return whether there is a book."""

    @abstractmethod
    def _counting(self) -> Callable[[], object]:
        """Return what counts, on a thread of its own."""

    @abstractmethod
    def _found(self, result: Any) -> None:
        """Take over what was counted."""

    @abstractmethod
    def _take_decided(self) -> None:
        """Let the book know what a person decided about it."""

    @abstractmethod
    def _decides(self, change: Change) -> bool:
        """Return whether a change decides about what is listed."""

    @abstractmethod
    def _show_rows(self, words: str) -> None:
        """Let the model show what the chosen list has with these words."""

    @abstractmethod
    def _show_note(self) -> None:
        """Tell of the row with the keyboard."""

    @abstractmethod
    def _nothing(self, words: str) -> str:
        """Return what is said where nothing is listed."""

    @abstractmethod
    def _open(self, index: QModelIndex) -> None:
        """Lead to the place that a row is about."""

    @abstractmethod
    def _steps(self) -> Mapping[Qt.Key, Callable[[], None]]:
        """Return what keys do to the row with the keyboard."""

    # What is listed

    def _begin(self, sought: tuple[str, str] | None) -> None:
        self._sought = sought
        self.search()
        self._come_up(self.table)

    def search(self) -> None:
        """Count anew, unless that is going on already."""
        self._timer.stop()
        if self._job is not None:
            self._stale = True
            return
        self._stale = self._waits = False
        count = self._counting()

        def work(_: Progress) -> object:
            return count()

        self._job = Job(work, self)
        self._job.done.connect(self._found)
        self._job.failed.connect(self.failed)
        self._job.broken.connect(self.broken)
        self._job.finished.connect(self._searched)
        self._list()
        self._job.start()

    def _searched(self) -> None:
        ended, self._job = self._job, None
        if ended is not None:
            ended.deleteLater()
        self._list()
        if self._stale:
            self.search()

    def _list(self) -> None:
        """List what is known by now; the keyboard stays on its row as far as it can."""
        row, held = self.table.currentIndex().row(), self.table.hasFocus() or self.hasFocus()
        words = self.filter.text()
        self._show_rows(words)
        some = self._rows.rowCount() > 0
        self.table.setVisible(some)
        self.empty.setVisible(not some)
        self.empty.setText(self._nothing(words))
        for button in self._deciding:
            button.setEnabled(some)
        if held:
            (self.table if some else self).setFocus()
        sought = self._rows.place(*self._sought) if self._sought and self._is_counted else None
        if self._is_counted:
            self._sought = None
        self.table.choose(row if sought is None else sought)
        self._show_note()

    def follow(self, change: Change) -> None:
        """Show what was decided about the rows at once, and count anew once the hand rests."""
        if change.operation is Operation.SUGGEST or not self.isVisible():
            return
        if self._is_counted and self._decides(change):
            self._take_decided()
            self._list()
        if change.documents and self._counts_now():
            self._timer.start()
        elif change.documents:
            self._waits = True

    def _counts_now(self) -> bool:
        """Return whether a decision is followed now, not when a person comes back to the window."""
        return self.isActiveWindow()

    def stop(self) -> None:
        """Wait for the counting that is going on."""
        if self._job is not None:
            self._job.wait()

    # What the keys do

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """G lists others, Ctrl+F and / filter, Esc goes back, letters decide on the row."""
        key, control = event.key(), event.modifiers() == Qt.KeyboardModifier.ControlModifier
        steps = self._steps()
        if (control and key == Qt.Key.Key_F) or key == Qt.Key.Key_Slash:
            self.filter.setFocus()
            self.filter.selectAll()
        elif key == Qt.Key.Key_Down and self.filter.hasFocus():
            self.table.setFocus()
        elif key == Qt.Key.Key_Escape:
            self._step_back()
        elif key == Qt.Key.Key_G:
            self.listed.setCurrentIndex((self.listed.currentIndex() + 1) % self.listed.count())
        elif self.table.hasFocus() and not control and key in steps:
            steps[Qt.Key(key)]()
        elif key not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _step_back(self) -> None:
        if self.filter.hasFocus() or self.filter.text():
            self.filter.clear()
            (self.table if self.table.isVisible() else self).setFocus()
        else:
            self.close()

    # Texts

    def changeEvent(self, event: QEvent) -> None:
        """Catch up with what was decided meanwhile."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self._waits:
            self.search()

    def set_language(self, language: str) -> None:
        """Name the labels in a language."""
        self._rows.language = language
        self._list()

    def _name_lists(self, names: Sequence[str]) -> None:
        for place, name in enumerate(names):
            self.listed.setItemText(place, name)
