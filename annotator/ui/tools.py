"""The reviewer's tools beside single decisions, made and connected in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout

from annotator.services.concordance import Hit
from annotator.ui.batch import Batch
from annotator.ui.cards import Cards
from annotator.ui.caret_mode import CaretMode
from annotator.ui.datasets import Datasets
from annotator.ui.editing import Editing
from annotator.ui.guide import Guide
from annotator.ui.help_desk import HelpDesk
from annotator.ui.insights.opening import InsightsTool
from annotator.ui.learning import Learning
from annotator.ui.lexicon_tool import LexiconTool
from annotator.ui.link_chooser import LinkChooser
from annotator.ui.links import Links
from annotator.ui.live_echo import LiveEcho
from annotator.ui.queue_keys import QueueKeys
from annotator.ui.records import Records
from annotator.ui.relabelling import Relabelling
from annotator.ui.span_panel import SpanTwin
from annotator.ui.stories import Stories
from annotator.ui.theme import Theme
from annotator.ui.work_control import WorkControl

if TYPE_CHECKING:
    from annotator.ui.main_window import ReviewWindow
    from annotator.ui.search_panel import SearchPanel

_PANEL_PART = 0.42  # of the window's height


class Tools(QObject):
    """Holds what the catalogue's rows of the review call beside Decisions and ReviewController."""

    def __init__(self, window: ReviewWindow) -> None:
        super().__init__(window)
        self._window = window
        self.batch = Batch(window)
        self.batch.said.connect(window.status.say)
        self.links = Links(window.review, self)
        self.links.said.connect(window.status.say)
        self.links.shown.connect(window.pane.view.set_links)
        window.pane.view.hovered.connect(self.links.hover)
        self.link_chooser = LinkChooser(window, self.links)
        self.cards = Cards(window)
        self.cards.said.connect(window.status.say)
        self.records = Records(window)
        self.records.said.connect(window.status.say)
        self.lexicon = LexiconTool(window, self)
        self.insights = InsightsTool(window, self.records)
        self.insights.said.connect(window.status.say)
        self.editing = Editing(window.review, window.decisions, window.pane.view.caret, self)
        self.editing.said.connect(window.status.say)
        window.feed.mode = window.settings.get("suggestions")
        window.settings.subscribe(self._setting_changed)
        self.echo = LiveEcho(window.bridge, window.review, window.feed)
        self.learning = Learning(window.bridge, window.settings, window.feed)
        self.learning.said.connect(window.status.say)
        self.learning.progress.connect(window.status.show_learning)
        self.learning.changed.connect(lambda: window.actions_.update_enabled(window.review.situation()))
        self.work = WorkControl(window)
        self.work.said.connect(window.status.say)
        window.status.learning.stop_wanted.connect(self.learning.stop_learning)
        self.help = HelpDesk(window)
        self.datasets = Datasets(window)
        self.guide = Guide(window)
        self.labels = Relabelling(window, self)
        self.labels.said.connect(window.status.say)
        self.queue = QueueKeys(window)
        self.queue.said.connect(window.status.say)
        self.caret = CaretMode(window)
        self.span_twin = SpanTwin(window)
        self.stories = Stories(window)
        self.stories.said.connect(window.status.say)
        self.search_panel: SearchPanel | None = None

    @property
    def owners(self) -> tuple[QObject, ...]:
        """Return the objects whose methods the catalogue names."""
        return (
            self,
            self.batch,
            self.links,
            self.link_chooser,
            self.cards,
            self.editing,
            self.records,
            self.lexicon,
            self.insights,
            self.learning,
            self.work,
            self.help,
            self.labels,
            self.datasets,
            self.guide,
            self.queue,
            self.caret,
            self.span_twin,
            self.stories,
        )

    def _setting_changed(self, name: str) -> None:
        if name == "suggestions":
            self.learning.stop()
            self._window.feed.switch(self._window.settings.get(name), self._window.review.document_id)

    def stop(self) -> None:
        """Stop what goes on beside the window."""
        self.echo.stop()
        self.records.stop()
        self.lexicon.stop()
        self.insights.stop()
        self.learning.stop()

    # Search over the dataset

    def search_all(self) -> None:
        """Open the search over all articles, with the selected text in it."""
        selected = self._window.pane.view.selected_text()
        self.search_for("".join(part.strip() for part in selected.splitlines()))

    def search_for(self, text: str) -> None:
        """Open the search over all articles with a text in it; without one the last search stays."""
        if self.search_panel is None:
            self.search_panel = self._make_panel()
        self.search_panel.setFixedHeight(round(self._window.height() * _PANEL_PART))
        self.search_panel.begin(text)

    def _make_panel(self) -> SearchPanel:
        from annotator.ui.search_panel import SearchPanel  # not at the start

        window = self._window
        panel = SearchPanel(window.bridge.dataset, window.looks.theme, lambda: window.translations.language)
        body = window.centralWidget()
        layout = body.layout() if body is not None else None
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(1, panel)
        panel.wanted.connect(self._go_to)
        panel.labelled.connect(self._label)
        panel.rejected.connect(self.batch.reject)
        panel.left.connect(window.pane.view.setFocus)
        window.bridge.changed.connect(panel.follow)
        window.looks.changed.connect(self._set_theme)
        return panel

    def drop_search(self) -> None:
        """Forget the search panel, which is made anew when it is wanted next: its labels are others now."""
        panel, self.search_panel = self.search_panel, None
        if panel is not None:
            panel.hide()
            panel.deleteLater()

    def _set_theme(self, theme: Theme) -> None:
        if self.search_panel is not None:
            self.search_panel.set_theme(theme)

    def _label(self, hits: list[Hit], key: str) -> None:
        labels = self._window.bridge.dataset.labels.labels
        self.batch.label(hits, next(label.name for label in labels if label.key == key))

    def _go_to(self, hit: Hit) -> None:
        """Open the article of a line with the place selected, or with its span focused where it has one."""
        review = self._window.review
        if hit.document != review.document_id:
            review.open(hit.document)
        shown = {span.id for span in review.shown_spans()}
        span = next((mark.id for mark in hit.exact if mark.id in shown), None)
        review.set_focus(span)
        if span is None:
            self._window.pane.view.select_range(hit.start, hit.end)
        else:
            self._window.pane.view.clear_selection()
        self._window.pane.view.setFocus()
