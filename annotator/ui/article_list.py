"""The list of articles at the left: search, order and filter, and two calm lines for each article."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from annotator.core.change import Change
from annotator.core.document import Status
from annotator.storage.listing import DocumentQuery, DocumentRow, Order
from annotator.ui.article_delegate import ArticleDelegate
from annotator.ui.article_model import ROW_ROLE, ArticleModel
from annotator.ui.elided import ElidedLabel
from annotator.ui.queue_filter import QueueFilter
from annotator.ui.theme import Theme
from annotator.ui.words import ORDER, word

_SEARCH_DELAY = 120  # milliseconds from the last key stroke to the query
_FAR = 1  # pages read on for the open article: further down nobody looks for it
_STATUSES: tuple[Status | None, ...] = (None, Status.TODO, Status.IN_PROGRESS, Status.DONE)


class ArticleList(QWidget):
    """Shows and searches the articles; `chosen` carries the id of one that was picked, `left` that it is done with."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self, queue: ArticleModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = queue
        self.search = QLineEdit()
        self.filter, self.order = QComboBox(), QComboBox()
        self.filters = QueueFilter()
        self._summary = ElidedLabel()
        self.view = _List()
        self._delegate = ArticleDelegate(self.view)
        self._count = QLabel()
        self._empty = QLabel()
        self.fill: Callable[[str], str] = str  # puts the person's keys in where a text names an action
        self._total: int | None = None  # not counted yet
        self._current: str | None = None
        self._delay = QTimer(self, singleShot=True, interval=_SEARCH_DELAY)
        self._build()
        self._connect()
        self.model.ensure()

    def _build(self) -> None:
        self.search.setClearButtonEnabled(True)
        self.filter.addItems([""] * len(_STATUSES))
        self.order.addItems([""] * len(Order))
        for box in (self.filter, self.order):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.filters.hide()
        self._summary.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._summary.hide()
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMargin(16)
        self._empty.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 4, 8)
        layout.setSpacing(6)
        boxes = QHBoxLayout()
        boxes.addWidget(self.filter, 4)
        boxes.addWidget(self.order, 5)
        layout.addWidget(self.search)
        layout.addLayout(boxes)
        for widget in (self.filters, self._summary):
            layout.addWidget(widget)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._count)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._delay.start)
        self.search.returnPressed.connect(self._choose_first)
        for box in (self.filter, self.order):
            box.activated.connect(self._query)
        self.filters.changed.connect(self._query)
        self.filters.shown.connect(self._show_summary)
        self._delay.timeout.connect(self._query)
        self.view.clicked.connect(self._choose)
        self.view.activated.connect(self._choose)
        self.view.escaped.connect(self.left)
        self.model.counted.connect(self._show_count)
        self.model.queried.connect(self.show_query)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the search with Esc, which also empties it; Down goes to the list."""
        if event.key() == Qt.Key.Key_Escape:
            if self.search.hasFocus():
                self.search.clear()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.view.setFocus()
        else:
            super().keyPressEvent(event)

    def stop(self) -> None:
        """Forget a search that was about to run."""
        self._delay.stop()

    def _query(self) -> None:
        self._delay.stop()
        status = _STATUSES[max(0, self.filter.currentIndex())]
        query = DocumentQuery(
            text=self.search.text().strip(),
            statuses=(status,) if status else (),
            order=list(Order)[max(0, self.order.currentIndex())],
        )
        self.model.search(self.filters.query(query))

    def show_query(self, query: DocumentQuery) -> None:
        """Put the query that the list now shows into the fields."""
        if self.search.text().strip() != query.text:
            with QSignalBlocker(self.search):
                self.search.setText(query.text)
        self.filter.setCurrentIndex(_STATUSES.index(query.statuses[0] if query.statuses else None))
        self.order.setCurrentIndex(list(Order).index(query.order))
        self.filters.show_query(query)
        self._show_summary()
        self.show_current(self._current)

    def _show_summary(self) -> None:
        words = [*([self.tr("one story")] if self.model.query.story is not None else []), *self.filters.words()]
        self._summary.show_text(self.tr("Filter: {what}").format(what=" · ".join(words)))
        self._summary.setVisible(bool(words) and self.filters.isHidden())

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, DocumentRow):
            self.chosen.emit(row.id)

    def _choose_first(self) -> None:
        if self._delay.isActive():
            self._query()
        self._choose(self.model.index(0))

    def show_current(self, document: str | None) -> None:
        """Mark the open article, reading on in the list until it is found or the list has grown long."""
        self._current = document
        place = self._find(document) if document else None
        if place is None:
            self.view.clearSelection()
            return
        index = self.model.index(place)
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)

    def _find(self, document: str) -> int | None:
        place = self.model.row_of(document)
        pages = 0
        while place is None and pages < _FAR and self.model.canFetchMore(QModelIndex()):
            self.model.fetchMore(QModelIndex())
            place = self.model.row_of(document)
            pages += 1
        return place

    def follow(self, change: Change) -> None:
        """Keep the open article marked after a Change, which the queue follows by itself."""
        if change.changes_articles:
            self.show_current(self._current)

    def set_theme(self, theme: Theme) -> None:
        """Take over a theme's colours for the marks."""
        self._delegate.theme = theme
        self.view.viewport().update()

    def _show_count(self, total: int) -> None:
        self._total = total
        text = self.tr("%n article(s)", "", total)
        if total < self.model.every:
            text = self.tr("{shown} of {all} articles").format(shown=total, all=self.model.every)
        self._count.setText(text)
        self.view.setVisible(total > 0)
        self._empty.setVisible(total == 0)

    def retranslate(self) -> None:
        """Put all texts into the language of the interface."""
        self.search.setPlaceholderText(self.tr("Search in titles and texts"))
        self.search.setAccessibleName(self.tr("Search in titles and texts"))
        self.filter.setAccessibleName(self.tr("Which articles"))
        self.order.setAccessibleName(self.tr("Order of the articles"))
        self.view.setAccessibleName(self.tr("Articles"))
        self._count.setAccessibleName(self.tr("Number of articles"))
        self._empty.setText(self.fill(self.tr("No article fits. ⟨clear_filter⟩ lists all articles again.")))
        names = (self.tr("All articles"), self.tr("To do"), self.tr("In progress"), self.tr("Done"))
        for place, name in enumerate(names):
            self.filter.setItemText(place, name)
        for place, order in enumerate(Order):
            self.order.setItemText(place, word(ORDER, order))
        self.filters.retranslate()
        self._show_summary()
        if self._total is not None:
            self._show_count(self._total)


class _List(QListView):
    """A list that lets Tab through, opens with Enter and is left with Esc; letters stay the window's keys."""

    escaped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setViewport(QWidget())  # Qt's own makes PySide load every class of widget there is
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.viewport().setAutoFillBackground(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: the search field is for that."""
