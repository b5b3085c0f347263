"""The project cards beside the article: shown by key, following the review, deciding through the one door."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, QTimer, Signal

from annotator.core import decision as d
from annotator.core.change import Change
from annotator.core.labels import INVESTMENT, LabelSet
from annotator.core.span import Attributes, State

if TYPE_CHECKING:
    from annotator.ui.cards_model import CardRow
    from annotator.ui.cards_panel import CardsPanel
    from annotator.ui.main_window import ReviewWindow

_SHARE = (2, 3)  # details and cards
_SHOWN = "cards/shown"
_DELAY = 60  # milliseconds after a decision: the article's own paint goes first


class Cards(QObject):
    """Shows the panel and carries out what is asked there. `said` carries a line for the status line."""

    said = Signal(str)

    def __init__(self, window: ReviewWindow) -> None:
        super().__init__(window)
        self._window, self._review, self._bridge = window, window.review, window.bridge
        self.panel: CardsPanel | None = None
        self._timer = QTimer(self, singleShot=True, interval=_DELAY)
        self._timer.timeout.connect(self._follow)
        self._touched: set[str] | None = set()  # ids since the cards were shown, None when all is another

    # What the catalogue's rows call

    def show_cards(self) -> None:
        """Put the keyboard into the cards, on the row of the focused highlight."""
        panel, focus = self._opened(), self._review.focus
        panel.show()
        self._show()
        if focus is not None:
            panel.show_focus(focus.id)
        panel.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def toggle_cards(self) -> None:
        """Show or hide the cards; the keyboard stays in the article."""
        panel = self._opened()
        shown = panel.isHidden()
        panel.setVisible(shown)
        if shown:
            self._show()
        else:
            self._window.to_article()

    def fix_amount(self) -> None:
        """Open the field for the focused amount, or for that of the focused project."""
        focus = self._review.focus
        if focus is None:
            return
        self.show_cards()
        panel = self._opened()
        place = panel.model.place_of(focus.id, panel.view.currentIndex().row())
        if place is not None:
            panel.view.choose(place)
        if place is None or not panel.view.edit_amount():
            self._window.to_article()
            self.said.emit(self._nothing(focus.label == INVESTMENT))

    def _nothing(self, amount: bool) -> str:
        if amount:
            return self.tr("This amount is on no card yet: link it with ⟨link⟩.")
        return self.tr("There is no amount on this card.")

    def save(self, store: QSettings) -> None:
        """Remember whether the cards are shown."""
        store.setValue(_SHOWN, int(self.panel is not None and not self.panel.isHidden()))

    def restore(self, store: QSettings) -> None:
        """Show the cards again where they were shown."""
        if str(store.value(_SHOWN)) == "1" and (self.panel is None or self.panel.isHidden()):
            self.toggle_cards()

    def set_labels(self, labels: LabelSet) -> None:
        """Use another label set."""
        if self.panel is not None:
            self.panel.delegate.labels = labels
            self.panel.view.viewport().update()

    # The panel

    def _opened(self) -> CardsPanel:
        if self.panel is None:
            from annotator.ui.cards_panel import CardsPanel  # not at the start

            window = self._window
            self.panel = CardsPanel(self._bridge.dataset.labels)
            self.panel.fill = window.actions_.fill
            self.panel.retranslate()
            self.panel.set_theme(window.looks.theme)
            window.side.add(self.panel, shown=False)
            window.side.share(*_SHARE)
            window.looks.changed.connect(self.panel.set_theme)
            view = self.panel.view
            view.left.connect(window.to_article)
            view.opened.connect(self._go_to)
            view.looked.connect(self._look_at)
            view.accepted.connect(self._accept)
            view.rejected.connect(self._reject)
            self.panel.delegate.entered.connect(self._enter)
            self._review.opened.connect(lambda _: self._changed(None))
            self._review.focused.connect(lambda span, _: self._focused(span.id if span else None))
            self._bridge.changed.connect(self._changed)
        return self.panel

    def _changed(self, change: Change | None) -> None:
        """Note what a change touches here: everything when another article is open, which is without one, or joined."""
        if change is None or self._review.document_id in change.joined_documents:
            self._touched = None
        elif self._review.document_id not in change.documents:
            return
        elif self._touched is not None:
            self._touched |= {row.id for row in change.rows if row.document == self._review.document_id}
        self._timer.start()

    def _follow(self) -> None:
        touched, annotated = self._touched, self._review.annotated
        if touched is None or annotated is None:
            self._show()
        elif self.panel is not None and not self.panel.isHidden():
            self._touched = set()
            self.panel.follow(annotated, self._review.reflowed, touched)

    def _show(self) -> None:
        self._timer.stop()
        self._touched = set()
        if self.panel is not None and not self.panel.isHidden():
            self.panel.show_article(self._review.annotated, self._review.reflowed)

    def _focused(self, span: str | None) -> None:
        if self.panel is not None and not self.panel.isHidden() and not self.panel.view.hasFocus():
            self.panel.show_focus(span)

    def _look_at(self, row: CardRow) -> None:
        """Show the place of a row while the keyboard stays in the cards."""
        self._review.set_focus(row.span.id)

    def _go_to(self, row: CardRow) -> None:
        self._review.set_focus(row.span.id)
        self._window.to_article()

    # Decisions

    def _accept(self, row: CardRow) -> None:
        if row.is_open:
            self._apply(d.AcceptRelation(row.relation.id) if row.relation else d.Accept(row.span.id))

    def _reject(self, row: CardRow) -> None:
        if row.relation is None:
            self._apply(d.Reject(row.span.id))
        elif row.relation.state is not State.REJECTED:
            self._apply(d.RejectRelation(row.relation.id))

    def _enter(self, row: CardRow, attributes: Attributes) -> None:
        if dict(row.span.attributes) != dict(attributes):
            self._apply(d.SetAttributes(row.span.id, attributes))

    def _apply(self, decision: d.Decision) -> None:
        document = self._review.document_id
        if document is not None and self._bridge.apply(document, [decision], self._review.seconds) is not None:
            self._timer.stop()
            self._follow()
