"""What the keys of the article list do: order, filter, and the way through a story that several articles tell."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.core.errors import UserError
from annotator.services.queue_memory import remember
from annotator.storage.listing import DocumentQuery, Order
from annotator.ui.words import ORDER, word

if TYPE_CHECKING:
    from annotator.ui.main_window import ReviewWindow


class QueueKeys(QObject):
    """Changes how the list is ordered and filtered, which is kept for the next start. `said` carries a line to show."""

    said = Signal(str)

    def __init__(self, window: ReviewWindow) -> None:
        super().__init__(window)
        self._window = window
        self._list, self._queue = window.list, window.review.queue
        self._list.filters.left.connect(window.to_article)
        self._queue.queried.connect(self._remember)

    def filter_list(self) -> None:
        """Show the fields of the filter, with the keyboard in the first."""
        self._list.setVisible(True)
        dataset = self._window.bridge.dataset
        dataset.settle()
        self._offer(dataset.suggesters())
        self._list.filters.begin()

    def retranslate(self) -> None:
        """Name the labels of the filter in the language of the interface."""
        self._offer(self._list.filters.offered())

    def _offer(self, suggesters: list[str]) -> None:
        labels, language = self._window.bridge.dataset.labels, self._window.translations.language
        self._list.filters.set_choices(labels, suggesters, language)

    def clear_filter(self) -> None:
        """List all articles again, in the order they have."""
        self._queue.search(DocumentQuery(order=self._queue.query.order))
        self._window.to_article()

    def next_order(self) -> None:
        """Order the list by the next of the four orders."""
        orders = list(Order)
        order = orders[(orders.index(self._queue.query.order) + 1) % len(orders)]
        self._queue.search(replace(self._queue.query, order=order))
        self.said.emit(self.tr("Order of the list: {order}").format(order=word(ORDER, order)))

    def refresh_list(self) -> None:
        """Order and filter the list by how the articles stand now."""
        self._queue.search(self._queue.query)
        self.said.emit(self.tr("The list is ordered by how the articles stand now."))

    def _remember(self, query: DocumentQuery) -> None:
        try:
            remember(self._window.settings, query)
        except UserError as error:
            self._window.warn(error)
