"""Search over the whole dataset: a field, two filters, and the lines found, each in its surroundings."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from annotator.core.change import Change
from annotator.services.concordance import Concordance, Question, Standing
from annotator.storage.dataset import Dataset
from annotator.ui.concordance_model import STANDING, ConcordanceModel
from annotator.ui.concordance_view import ConcordanceView
from annotator.ui.theme import Theme
from annotator.ui.words import word

_DELAY = 150  # milliseconds after the last letter typed
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchPanel(QWidget):
    """Looks for a text in all articles. Enter goes to a place, a label's key labels all ticked lines, X rejects them.

    `wanted` carries the Hit to go to; `labelled` the ticked Hits and the label's key; `rejected` the ticked Hits;
    `left` says that the article should have the keyboard again.
    """

    wanted = Signal(object)
    labelled = Signal(object, str)
    rejected = Signal(object)
    left = Signal()

    def __init__(
        self, dataset: Dataset, theme: Theme, language: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        """Search in `dataset`; `language` tells the language of the interface, which may change."""
        super().__init__(parent)
        self._dataset, self._language = dataset, language
        self.field, self.label, self.standing = QLineEdit(), QComboBox(), QComboBox()
        self.model = ConcordanceModel(self)
        self.view = ConcordanceView(self.model, dataset.labels, theme)
        self.counts, self.empty, self.keys, self._close = QLabel(), QLabel(), QLabel(), QToolButton()
        self._delay = QTimer(self, singleShot=True, interval=_DELAY)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.label.addItem("", "")
        for label in self._dataset.labels.labels:
            self.label.addItem("", label.name)
        self.standing.addItem("", None)
        for standing in Standing:
            self.standing.addItem("", standing)
        self.field.setClearButtonEnabled(True)
        self._close.setText("×")
        self._close.setAutoRaise(True)
        self._close.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Esc is its key
        self.keys.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        top = QHBoxLayout()
        top.addWidget(self.field, 1)
        for widget in (self.label, self.standing, self.counts):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.empty, 1)
        layout.addWidget(self.keys)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._delay.start)
        self._delay.timeout.connect(self.search)
        self.label.activated.connect(self.search)
        self.standing.activated.connect(self.search)
        self._close.clicked.connect(self.leave)
        self.view.opened.connect(self.wanted)
        self.model.changed.connect(self._show_counts)

    def begin(self, term: str = "") -> None:
        """Show the panel with the keyboard in its field; `term` is looked for when it is given."""
        self.show()
        if term:
            self.field.setText(term)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search()

    def search(self) -> None:
        """Look for what the field and the filters say."""
        self._delay.stop()
        standing = self.standing.currentData()  # Qt gives a plain string back
        question = Question(self.field.text(), self.label.currentData(), Standing(standing) if standing else None)
        self.model.show_answer(Concordance(self._dataset, question))

    def leave(self) -> None:
        """Close the panel and stop reading."""
        self._delay.stop()
        self.model.show_answer(None)
        self.hide()
        self.left.emit()

    def follow(self, change: Change) -> None:
        """Bring the lines up to date with a Change."""
        if self.isVisible():
            self.model.follow(change)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the lines with the keys of a list, or go from the field into the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif self.view.hasFocus():
            self._list_key(event)
        elif event.key() in _ENTER or (event.key() == Qt.Key.Key_Down and self.field.hasFocus()):
            if self._delay.isActive():
                self.search()
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _list_key(self, event: QKeyEvent) -> None:
        hit = self.view.current_hit()
        if event.key() in _ENTER and hit is not None:
            self.wanted.emit(hit)
        elif event.modifiers() == Qt.KeyboardModifier.NoModifier and not self.model.reading:
            self._decide(event)
        else:
            event.ignore()

    def _decide(self, event: QKeyEvent) -> None:
        ticked = self.model.hits(ticked=True)
        if event.key() in (Qt.Key.Key_X, Qt.Key.Key_Delete):
            self.rejected.emit(ticked)
        elif any(label.key == event.text() for label in self._dataset.labels.labels):
            self.labelled.emit(ticked, event.text())
        else:
            event.ignore()

    def _show_counts(self) -> None:
        every = self.model.rowCount()
        ticked = len(self.model.hits(ticked=True))
        parts = [self.tr("%n place(s)", "", every), self.tr("%n ticked", "", ticked)] if every else []
        if self.model.reading:
            parts.append(self.tr("still searching…"))
        elif self.model.has_more:
            parts.append(self.tr("more below (End reads them all)"))
        self.counts.setText("  ·  ".join(parts))
        looked_for = bool(self.field.text().strip())
        nothing = self.tr("Nothing found. Try other words, or every label and state.")
        self.empty.setText(nothing if looked_for else self.tr("Type what to look for."))
        self.view.setVisible(every > 0)
        self.empty.setVisible(every == 0 and not self.model.reading)
        self.keys.setVisible(every > 0)

    def set_theme(self, theme: Theme) -> None:
        """Take over a theme's colours."""
        self.view.set_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        """Put the texts into the language that was just switched to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def hideEvent(self, event: QHideEvent) -> None:
        """Read no further: the window may be closing."""
        super().hideEvent(event)
        self._delay.stop()
        self.model.stop()

    def retranslate(self) -> None:
        """Put all texts into the language of the interface."""
        language = self._language()
        self.field.setPlaceholderText(self.tr("Search in all articles"))
        self.view.set_language(language)
        self.label.setItemText(0, self.tr("Any label"))
        for place, label in enumerate(self._dataset.labels.labels, 1):
            self.label.setItemText(place, label.title(language))
        self.standing.setItemText(0, self.tr("Decided or not"))
        for place, standing in enumerate(Standing, 1):
            self.standing.setItemText(place, word(STANDING, standing))
        self.keys.setText(
            self.tr(
                "Enter: go there  ·  Space: tick  ·  Ctrl+A: all or none  ·  1, 2, 3: label all ticked  ·  X: reject"
            )
        )
        self._close.setToolTip(self.tr("Close (Esc)"))
        for widget, name in (
            (self.field, self.tr("Search in all articles")),
            (self.label, self.tr("Label")),
            (self.standing, self.tr("State")),
            (self.view, self.tr("Places found")),
            (self.counts, self.tr("Number of places")),
            (self._close, self.tr("Close (Esc)")),
        ):
            widget.setAccessibleName(name)
        self._show_counts()
