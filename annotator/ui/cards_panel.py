"""The panel of project cards: each project of the article with its amounts, institutions and sentence, for the keys."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QListView, QVBoxLayout, QWidget

from annotator.core.document import AnnotatedDocument
from annotator.core.labels import LabelSet
from annotator.core.reflow import Reflowed
from annotator.ui.card_delegate import CardDelegate
from annotator.ui.cards_model import CARD_ROLE, CardPart, CardRow, CardsModel
from annotator.ui.theme import Theme

_BATCH = 300
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CardList(QListView):
    """The rows of the cards. Each signal but `left` carries the CardRow with the keyboard.

    `opened` asks to go to its source, `looked` to show its place while the keyboard stays; `accepted` and `rejected`
    are about a project or a link; `left` gives the keyboard back to the article.
    """

    opened = Signal(object)
    looked = Signal(object)
    accepted = Signal(object)
    rejected = Signal(object)
    left = Signal()

    def __init__(self, model: CardsModel) -> None:
        super().__init__()
        self._cards = model
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)  # a long article has thousands of rows
        self.setBatchSize(_BATCH)
        self.setTabKeyNavigation(False)
        self.clicked.connect(self._clicked)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(CARD_ROLE)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep an open field as wide as the rows."""
        super().resizeEvent(event)
        self.executeDelayedItemsLayout()
        self.updateEditorGeometries()

    def row(self) -> CardRow | None:
        """Return the row with the keyboard."""
        row = self.currentIndex().data(CARD_ROLE)
        return row if isinstance(row, CardRow) else None

    def choose(self, place: int) -> None:
        """Put the keyboard on a row, as far as there are that many."""
        if self._cards.rows:
            index = self._cards.index(min(max(place, 0), len(self._cards.rows) - 1))
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def _clicked(self, index: QModelIndex) -> None:
        self.looked.emit(index.data(CARD_ROLE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """J and K go from card to card, Enter to the source, A accepts, X rejects, V edits the amount, Esc leaves."""
        key, row = event.key(), self.row()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in _MOVES:
            super().keyPressEvent(event)
            self._look()
        elif key in (Qt.Key.Key_J, Qt.Key.Key_K):
            place = self._cards.next_card(self.currentIndex().row(), forward=key == Qt.Key.Key_J)
            self.choose(self.currentIndex().row() if place is None else place)
            self._look()
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_P):
            self.left.emit()
        elif row is not None and key in _ENTER:
            self.opened.emit(row)
        elif row is not None and key in (Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_Delete):
            (self.accepted if key == Qt.Key.Key_A else self.rejected).emit(row)
        elif row is not None and key in (Qt.Key.Key_V, Qt.Key.Key_F2):
            self.edit_amount()
        else:
            event.ignore()

    def _look(self) -> None:
        row = self.row()
        if row is not None:
            self.looked.emit(row)

    def edit_amount(self) -> bool:
        """Open the field for the amount with the keyboard, or for the first one of the project; False without one."""
        place = self.currentIndex().row()
        rows = self._cards.rows
        if not 0 <= place < len(rows):
            return False
        if rows[place].part is not CardPart.AMOUNT:
            project = rows[place].card.project.id
            amounts = (
                at for at, row in enumerate(rows) if row.part is CardPart.AMOUNT and row.card.project.id == project
            )
            place = next(amounts, -1)
        if place < 0:
            return False
        self.choose(place)
        self.edit(self._cards.index(place))
        return True


class CardsPanel(QWidget):
    """A title, the cards, and a word on the keys; see CardList for its signals."""

    def __init__(self, labels: LabelSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fill: Callable[[str], str] = str  # puts the person's keys in where a text names an action
        self.model = CardsModel(self)
        self.view = CardList(self.model)
        self.delegate = CardDelegate(labels, self.view)
        self.view.setItemDelegate(self.delegate)
        self.title, self.empty, self.keys = QLabel(), QLabel(), QLabel()
        for label in (self.title, self.empty, self.keys):
            label.setWordWrap(True)
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            label.setContentsMargins(14, 8, 14, 8)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.title)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.empty, 1)
        layout.addWidget(self.keys)
        self.retranslate()

    def show_article(self, annotated: AnnotatedDocument | None, reflowed: Reflowed | None) -> None:
        """Show the cards of an article as it stands now; the keyboard stays on its row as far as it can."""
        row, place = self.view.row(), self.view.currentIndex().row()
        self.model.show_article(annotated, reflowed)
        found = self.model.place(row.key) if row is not None else None
        self.view.choose(place if found is None else found)
        self.view.setVisible(bool(self.model.rows))
        self.empty.setVisible(not self.model.rows)
        self._show_title()

    def follow(self, annotated: AnnotatedDocument, reflowed: Reflowed | None, touched: Collection[str]) -> None:
        """Bring the cards up to date after spans and relations of these ids were touched."""
        if not self.model.follow(annotated, touched):
            self.show_article(annotated, reflowed)

    def show_focus(self, span: str | None) -> None:
        """Choose the row of a span (its id), where it is on a card."""
        place = self.model.place_of(span, self.view.currentIndex().row()) if span is not None else None
        if place is not None:
            self.view.choose(place)

    def set_theme(self, theme: Theme) -> None:
        """Take over a theme's colours."""
        self.delegate.theme = theme
        self.view.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Put everything into the language that was just switched to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "keys"):
            self.retranslate()

    def retranslate(self) -> None:
        """Put all texts into the language of the interface."""
        self.view.setAccessibleName(self.tr("Project cards"))
        self.empty.setText(
            self.fill(
                self.tr("No projects here yet. Accept a project, then link it with ⟨link⟩ to amounts and institutions.")
            )
        )
        self.keys.setText(
            self.tr(
                "Enter: to the source  ·  V: fix the amount  ·  A, X: project or link  ·  J, K: cards  ·  Esc: back"
            )
        )
        self._show_title()
        self.view.viewport().update()

    def _show_title(self) -> None:
        count = sum(row.part is CardPart.PROJECT for row in self.model.rows)
        self.title.setText(self.tr("%n project card(s)", "", count))
