"""The window that lists the spans behind a number, each in its surroundings."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from annotator.core.change import Change, Operation
from annotator.storage.dataset import Dataset
from annotator.storage.span_query import SpanKey, SpanQuery
from annotator.ui.insights.reading import Reading
from annotator.ui.insights.sheet import Link
from annotator.ui.insights.span_model import SPAN_ROLE, SpanModel
from annotator.ui.record_table import RecordTable
from annotator.ui.record_window import REJECT, RecordWindow

_DELAY = 400  # milliseconds from the last decision to the query
_SIZE = (1300, 560)


class SpanWindow(RecordWindow):
    """Lists ListedSpans; `wanted` carries the one whose place is to be shown, `failed` a UserError."""

    wanted = Signal(object)
    failed = Signal(object)

    def __init__(self, dataset: Dataset, parent: QWidget) -> None:
        super().__init__(dataset, parent)
        self._link: Link | None = None
        self.model = SpanModel(dataset, self)
        self.table, self.title = RecordTable(), QLabel()
        self.close_button = self._add_button(REJECT, self.close)
        self.reading = Reading(self)
        self._timer = QTimer(self, singleShot=True, interval=_DELAY)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self._set_up_table(self.table, self.model)
        self._lay_out(_SIZE, self.table, above=(self.title,))
        self.reading.done.connect(self._show)
        self.reading.failed.connect(self.failed)
        self._timer.timeout.connect(self.reload)
        self.table.opened.connect(self._open)
        self.retranslate()

    def begin(self, link: Link, language: str) -> None:
        """List the spans of a number, with the keyboard in the list."""
        self._link, self.model.language = link, language
        self.model.show_keys(())
        self._show_texts()
        self._come_up()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reload()

    def reload(self) -> None:
        """Look for the spans anew."""
        self._timer.stop()
        if self._link is not None:
            self.reading.ask(partial(_read, self._dataset.path, self._link.query))
            self._show_texts()

    def _show(self, keys: object) -> None:
        row, held = max(self.table.currentIndex().row(), 0), self.focusWidget() in (None, self, self.table)
        self.model.show_keys(cast(list[SpanKey], keys))
        self._show_texts(done=True)
        self.table.choose(row)
        if held:
            (self.table if self.model.rowCount() else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self, change: Change) -> None:
        """Look anew after a decision, once the hand rests."""
        if self.isVisible() and change.operation is not Operation.SUGGEST:
            self._timer.start()

    def _open(self, index: QModelIndex) -> None:
        span = index.data(SPAN_ROLE)
        if span is not None:
            self.wanted.emit(span)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc; Enter belongs to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    # Texts

    def _show_texts(self, *, done: bool = False) -> None:
        rows = self.model.rowCount()
        self.table.setVisible(rows > 0)
        self.empty.setVisible(rows == 0)
        nothing = self.tr("No highlight stands behind this number any more. Esc goes back.")
        self.empty.setText(nothing if done else self.tr("Looking…"))
        parts = [self._link.title if self._link else "", self.tr("%n highlight(s)", "", rows) if rows else ""]
        self.title.setText("   –   ".join(filter(None, parts)))

    def retranslate(self) -> None:
        """Put all texts into the language of the interface."""
        self.setWindowTitle(self.tr("Behind the number"))
        self.table.setAccessibleName(self.tr("Highlights behind the number"))
        self.keys.setText(self.tr("Enter: to the place  ·  Esc: back to the insights"))
        self.close_button.setText(self.tr("Close"))

    def _switch_language(self) -> None:
        super()._switch_language()
        self.close()  # the number's name is in the old language


def _read(path: Path, query: SpanQuery) -> object:
    """Return the keys of the spans; what finds them is loaded on the thread that does."""
    from annotator.storage.snapshot import read_span_keys

    return read_span_keys(path, query)
