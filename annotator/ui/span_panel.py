"""The table of the article's highlights: its accessible twin, under the text, with the same keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from annotator.core.span import Span
from annotator.ui.action_row import Action
from annotator.ui.record_table import RecordTable
from annotator.ui.span_table_model import COLUMNS, SPAN_ROLE, SpanTableModel

if TYPE_CHECKING:
    from annotator.ui.main_window import ReviewWindow

_PART = 0.36  # of the window's height
_TEXT_ONLY = frozenset({"clear", "caret", "jump"})  # what only makes sense in the text


class SpanPanel(QWidget):
    """Shows the highlights row by row; the current row is the focused one. `left` asks for the article."""

    left = Signal()

    def __init__(self, window: ReviewWindow) -> None:
        super().__init__()
        self._window, self._review = window, window.review
        self.model = SpanTableModel(self)
        self.table = _Rows()
        self.empty = QLabel()
        self._following = False
        self._build()
        self._review.opened.connect(lambda _: self.reload())
        self._review.spans_changed.connect(self._replace)
        self._review.focused.connect(self._follow)
        self.table.selectionModel().currentRowChanged.connect(self._go)
        self.retranslate()
        self.hide()

    def _build(self) -> None:
        self.table.setModel(self.model)
        self.table.set_widths(tuple(width for _, width in COLUMNS))
        self.table.horizontalHeader().setStretchLastSection(True)
        for row, action in self._actions():
            if row.in_article and row.id not in _TEXT_ONLY:
                self.table.addAction(action)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1)

    def _actions(self) -> list[tuple[Action, QAction]]:
        from annotator.ui.actions import CATALOGUE

        return [(row, self._window.actions_.actions[row.id]) for row in CATALOGUE]

    def begin(self) -> None:
        """Show the table with the keyboard on the focused highlight."""
        self.setFixedHeight(round(self._window.height() * _PART))
        self.show()
        self.reload()
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Put the table away and give the keyboard back."""
        self.hide()
        self.left.emit()

    # Following the review

    def reload(self) -> None:
        """Read all highlights anew."""
        if not self.isVisible():
            return
        review = self._review
        labels, language = self._window.bridge.dataset.labels, self._window.translations.language
        self._following = True
        self.model.show_spans(review.shown_spans(), review.reflowed, labels, language)
        self._following = False
        self._show_state()
        self._follow(review.focus, True)

    def _replace(self, changed: list[Span], removed: list[str]) -> None:
        if not self.isVisible():
            return
        self._following = True
        kept = self.model.replace(changed, removed)
        self._following = False
        if kept:
            self._show_state()
        else:
            self.reload()

    def _show_state(self) -> None:
        rows = self.model.rowCount()
        held = self.table.hasFocus()
        self.table.setVisible(rows > 0)
        self.empty.setVisible(rows == 0)
        if held and not rows:
            self.left.emit()

    def _follow(self, span: Span | None, _: bool) -> None:
        """Put the table on the row of the focused highlight."""
        row = self.model.row_of(span.id) if span is not None and self.isVisible() else None
        self._following = True
        if row is not None:
            index = self.model.index(row, max(0, self.table.currentIndex().column()))
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index)
        else:
            self.table.selectionModel().setCurrentIndex(QModelIndex(), QItemSelectionModel.SelectionFlag.Clear)
        self._following = False

    def _go(self, index: QModelIndex) -> None:
        """Focus in the article what the keyboard went to in the table."""
        span = index.data(SPAN_ROLE)
        if isinstance(span, Span) and not self._following:
            self._review.set_focus(span.id)

    # Qt events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Put everything into the language that was just switched to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.reload()

    def retranslate(self) -> None:
        """Put all texts into the language of the interface."""
        self.table.setAccessibleName(self.tr("Highlights of the article"))
        self.empty.setText(self.tr("No highlights here yet. Select text and press a number key to add one."))


class _Rows(RecordTable):
    """A table whose Home and End go to the first and the last row: Left and Right are no keys of the columns here."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the first or the last row."""
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.choose(0 if event.key() == Qt.Key.Key_Home else self.model().rowCount() - 1)
        else:
            super().keyPressEvent(event)


class SpanTwin(QObject):
    """Makes the table when it is first wanted."""

    def __init__(self, window: ReviewWindow) -> None:
        super().__init__(window)
        self._window = window
        self.panel: SpanPanel | None = None

    def toggle_span_table(self) -> None:
        """Show the table with the keyboard in it; from there, put it away."""
        if self.panel is None:
            self.panel = self._made()
        if self.panel.table.hasFocus():
            self.panel.leave()
        else:
            self.panel.begin()

    def _made(self) -> SpanPanel:
        panel = SpanPanel(self._window)
        body = self._window.centralWidget()
        layout = body.layout() if body is not None else None
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(1, panel)
        panel.left.connect(self._window.to_article)
        return panel
