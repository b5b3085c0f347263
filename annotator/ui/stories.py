"""The way through a story that several articles tell, and deciding it once for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from annotator.services.concordance import Hit
from annotator.services.stories import StoryCopies, same_story
from annotator.storage.listing import DocumentQuery

if TYPE_CHECKING:
    from annotator.ui.main_window import ReviewWindow


class Stories(QObject):
    """Leads from one article of a story to the next, and copies decisions. `said` carries a line to show."""

    said = Signal(str)

    def __init__(self, window: ReviewWindow) -> None:
        super().__init__(window)
        self._window = window

    def next_of_story(self) -> None:
        """Open the next article that tells the story of the open one, after the last the first again."""
        review = self._window.review
        rows = same_story(self._window.bridge.session, review.document_id or "")
        ids = [row.id for row in rows]
        if len(ids) > 1 and review.document_id in ids:
            at = (ids.index(review.document_id) + 1) % len(ids)
            review.go_to(ids[at])
            self.said.emit(self.tr("Same story: {number} of {all}").format(number=at + 1, all=len(ids)))

    def list_story(self) -> None:
        """List only the articles that tell the story of the open one."""
        queue, document = self._window.review.queue, self._window.review.document_id
        row = queue.row(document) if document else None
        if row is not None:
            self._window.list.setVisible(True)
            queue.search(DocumentQuery(story=row.story))
            self.said.emit(self.tr("⟨clear_filter⟩ lists all articles again."))

    def copy_to_story(self) -> None:
        """Offer what is decided in the open article for where the same text stands, here and in its story."""
        from annotator.ui.story_dialog import StoryDialog  # not at the start

        window, document = self._window, self._window.review.document_id
        if document is None:
            return
        source = StoryCopies(window.bridge.session, document)
        dialog = StoryDialog(
            source, window.bridge.dataset.labels, window.looks.theme, window.translations.language, window
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if dialog.is_empty:
            dialog.close()
            self._say_nothing()
            return
        dialog.emptied.connect(dialog.close)
        dialog.emptied.connect(self._say_nothing)
        dialog.copied.connect(lambda hits: self._copy(source, hits))
        dialog.open()

    def _say_nothing(self) -> None:
        self.said.emit(self.tr("There is no other place that a decision of this article could be copied to."))

    def _copy(self, source: StoryCopies, hits: list[Hit]) -> None:
        bridge, review = self._window.bridge, self._window.review
        pairs = source.pairs(hits)
        focus = review.focus
        if not pairs or bridge.guarded(lambda: bridge.session.apply_all(pairs)) is None:
            return
        articles = self.tr("%n article(s)", "", len({hit.document for hit in hits}))
        text = self.tr("%n highlight(s) copied in {articles}. ⟨undo⟩ takes all of it back.", "", len(hits))
        self.said.emit(text.format(articles=articles))
        if focus is not None and focus.is_open and all(span.id != focus.id for span in review.open_spans()):
            review.after_decision(focus)
