"""The review window: the list at the left, the article in the middle, the details at the right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from annotator.core.change import Change
from annotator.core.document import AnnotatedDocument
from annotator.core.errors import UserError
from annotator.core.span import Span
from annotator.services.queue_memory import remembered
from annotator.services.settings import Settings
from annotator.storage.listing import DocumentQuery
from annotator.ui.article_pane import ArticlePane
from annotator.ui.bridge import Bridge
from annotator.ui.commands import Commands
from annotator.ui.errors import told
from annotator.ui.i18n import Translations
from annotator.ui.looks import Looks, field_style
from annotator.ui.review_controller import ReviewController
from annotator.ui.status_line import StatusLine
from annotator.ui.theme import Theme
from annotator.ui.words import SAID, word

if TYPE_CHECKING:
    from annotator.ui.action_set import ActionSet
    from annotator.ui.article_list import ArticleList
    from annotator.ui.decisions import Decisions
    from annotator.ui.idle_collection import IdleCollection
    from annotator.ui.inspector import Inspector
    from annotator.ui.side_pane import SidePane
    from annotator.ui.start_page import StartPage
    from annotator.ui.suggestion_feed import SuggestionFeed
    from annotator.ui.tools import Tools

_FIGURES_DELAY = 40  # milliseconds after a decision: the paint goes first
_WIDTHS = (260, 880, 300)
_FRAME = QSize(8, 48)  # pixels of title bar and edges, which are not known before a window is shown
_NARROWEST_SIDE = 180
_TEXT = ("text_size", "text_font", "line_height")  # settings of the article's text


class ReviewWindow(QMainWindow):
    """Puts the panels together and connects them; everything that is decided goes through `decisions`.

    It begins with the article alone; `furnish` adds the rest, which the first paint does without. `painted` is emitted
    once, after that first paint.
    """

    painted = Signal()

    def __init__(self, bridge: Bridge, settings: Settings, translations: Translations, looks: Looks) -> None:
        super().__init__()
        self.bridge, self.settings, self.translations, self.looks = bridge, settings, translations, looks
        labels = bridge.dataset.labels
        self.review = ReviewController(bridge, self)
        self.commands = Commands(bridge, settings, self)
        self.pane = ArticlePane(looks.theme, labels)
        self.status = StatusLine()
        self._furnished = self._was_painted = False
        self.decisions: Decisions
        self.list: ArticleList
        self.inspector: Inspector
        self.side: SidePane
        self.start_page: StartPage
        self.feed: SuggestionFeed
        self.tools: Tools
        self.collection: IdleCollection
        self.actions_: ActionSet
        self._figures = QTimer(self, singleShot=True, interval=_FIGURES_DELAY)
        self._build()
        self._connect()
        self.set_theme(looks.theme)
        self.retranslate()
        self._apply_filters()
        self._apply_text()
        if settings.problem is not None:
            self.warn(settings.problem)

    # Making

    def _build(self) -> None:
        self.setAcceptDrops(True)
        self.menuBar().addMenu(" ")  # so that the article does not move when the menus come
        self._centre = QStackedWidget()
        self._centre.addWidget(self.pane)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._holders = (QWidget(), QWidget())  # stand where the panels will
        for panel in (self._holders[0], self._centre, self._holders[1]):
            self._splitter.addWidget(panel)
            self._fit(panel)
        self._splitter.setSizes(list(_WIDTHS))
        self._splitter.setHandleWidth(1)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._splitter, 1)
        column.addWidget(self.status)
        self.setCentralWidget(body)
        self.resize(sum(_WIDTHS), 900)

    def _fit(self, panel: QWidget) -> None:
        """Let the centre of the splitter grow and its sides collapse."""
        place, centre = self._splitter.indexOf(panel), panel is self._centre
        self._splitter.setStretchFactor(place, int(centre))
        self._splitter.setCollapsible(place, not centre)
        panel.setMinimumWidth(_WIDTHS[place] // 2 if centre else _NARROWEST_SIDE)

    def furnish(self) -> None:
        """Put in what stands around the article: list, details, start page, menus, keys and tools."""
        if self._furnished:
            return
        from annotator.ui.surroundings import surround

        surround(self)
        self._furnished = True
        self._centre.addWidget(self.start_page)
        for holder, panel in zip(self._holders, (self.list, self.side), strict=True):
            self._splitter.replaceWidget(self._splitter.indexOf(holder), panel)
            holder.deleteLater()
            self._fit(panel)
            panel.show()
        self._set_panel_theme(self.looks.theme)
        self._retranslate_panels()
        self.list.show_query(self.review.queue.query)
        if self.review.annotated is not None:
            self._show_around(self.review.annotated)
            self._show_figures()
        self._update_actions()

    def _connect(self) -> None:
        view, review = self.pane.view, self.review
        review.in_sight = view.visible_range
        review.opened.connect(self._show_article)
        review.spans_changed.connect(view.replace_spans)
        review.focused.connect(self._show_focus)
        review.moved_on.connect(self._update_actions)
        review.said.connect(lambda code: self.status.say(word(SAID, code)))
        self.bridge.changed.connect(self._follow)
        self.bridge.failed.connect(self.warn)
        view.span_clicked.connect(review.set_focus)
        view.selection_changed.connect(lambda: review.set_selection(view.selection()))
        view.context_menu_requested.connect(self._show_context_menu)
        self.settings.subscribe(self._setting_changed)
        self.looks.changed.connect(self.set_theme)
        self.looks.font_changed.connect(self._take_font)
        self._figures.timeout.connect(self._show_figures)

    # Showing

    def begin(self, recall: Callable[[], bool] = lambda: False) -> None:
        """Open what `recall` remembers, else the first article that is not done, or show how to begin."""
        queue, dataset = self.review.queue, self.bridge.dataset
        queue.search(remembered(self.settings, dataset.labels))
        if recall():
            return
        first = queue.neighbour(None, waiting=True) or queue.neighbour(None)
        first = first or dataset.neighbour(DocumentQuery(), None)  # where the filter leaves none
        if first is not None:
            self.review.go_to(first)
        else:
            self.furnish()
            self.review.open(None)
        if self._furnished:
            self._show_figures()

    def _show_article(self, annotated: AnnotatedDocument | None) -> None:
        focus = QGuiApplication.focusObject()
        listed = self._furnished and focus is not None and self.list.isAncestorOf(focus)  # type: ignore[arg-type]
        if self._furnished:
            self._show_sides(annotated is not None)
        if annotated is None or self.review.reflowed is None:
            self.setWindowTitle("annotator")
            self.start_page.setFocus()
            return
        spans = [*self.review.shown_spans()]
        self.pane.show_article(annotated, self.review.reflowed, spans, self.translations.language)
        self.setWindowTitle(f"{annotated.document.title} – {self.bridge.dataset.path.name}")
        if self._furnished:
            self.feed.prefer(annotated.document.id)
            self.list.show_current(annotated.document.id)
        if not listed:
            self.to_article()

    def _show_sides(self, shown: bool) -> None:
        """Show the article between its panels, or the start page alone."""
        if not shown or self._centre.currentWidget() is self.start_page:
            self.list.setVisible(shown)
            self.side.show_when(shown)
        self._centre.setCurrentWidget(self.pane if shown else self.start_page)

    def _show_around(self, annotated: AnnotatedDocument) -> None:
        """Tell the panels what is open and focused."""
        self.list.show_current(annotated.document.id)
        self.inspector.show_span(annotated, self.review.focus)

    def _show_focus(self, span: Span | None, reveal: bool) -> None:
        self.pane.view.set_focus_span(span.id if span else None, reveal)
        if self._furnished:
            self.inspector.show_span(self.review.annotated, span)

    def open_article(self, document: str) -> None:
        """Open an article that was picked, and put the keyboard into it."""
        if document != self.review.document_id:
            self.review.go_to(document)
        self.to_article()

    def to_article(self) -> None:
        """Put the keyboard into the article."""
        if self._centre.currentWidget() is self.pane:
            self.pane.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_context_menu(self, place: QPoint, span: str) -> None:
        if span:
            self.review.set_focus(span)
        self.actions_.context_menu(self).popup(place)

    def _update_actions(self) -> None:
        if self._furnished:
            self.actions_.update_enabled(self.review.situation())

    def _follow(self, change: Change) -> None:
        self.status.clear_error()
        if self._furnished:
            self.list.follow(change)
        if self.review.annotated is not None and self.review.document_id in change.documents:
            self.pane.show_facts(self.review.annotated.document)
        if change.operation.value != "suggest":
            if self._furnished:
                self.feed.decided()
            self._figures.start()

    def _show_figures(self) -> None:
        from annotator.services.statistics import progress

        self.status.show_progress(progress(self.bridge.dataset))

    def warn(self, error: UserError) -> None:
        """Show an error in the status line, in the person's language."""
        self.status.warn(told(error))

    # Jobs

    def job_began(self) -> None:
        """Keep suggestions back while another thread writes."""
        self.feed.hold()
        self._update_actions()

    def job_ended(self) -> None:
        """Take in the suggestions that were kept back."""
        self.feed.release()
        self._update_actions()

    def imported(self, added: list[str]) -> None:
        """Show what an import added, and have suggestions made for it."""
        if self.review.document_id is None and added:
            self.review.go_to(added[0])
        else:
            self.review.reload()
        self.list.show_current(self.review.document_id)
        self._show_figures()
        self.feed.release()
        self.feed.find_work()

    # Settings, looks, language

    def _setting_changed(self, name: str) -> None:
        if name in _TEXT:
            self._apply_text()
        elif name == "language":
            self.translations.switch(self.settings.get("language"))
        elif name == "reviewer":
            self.bridge.renew_session(self.settings.reviewer)
        elif name in ("min_score", "show_rejected"):
            self._apply_filters()

    def _apply_text(self) -> None:
        self.pane.view.set_text_size(*map(self.settings.get, _TEXT))

    def _apply_filters(self) -> None:
        self.review.set_filters(self.settings.get("min_score"), self.settings.get("show_rejected"))

    def set_theme(self, theme: Theme) -> None:
        """Show everything in a theme's colours."""
        if self._furnished:
            self._set_panel_theme(theme)  # first: a new style sheet gives labels their old inks back
        for part in (self.pane, self.status):
            part.set_theme(theme)

    def _take_font(self) -> None:
        """Show the application's new font: widgets below a style sheet take it only together with one."""
        sheet = self.styleSheet()
        self.setStyleSheet("")
        self.setStyleSheet(sheet)

    def _set_panel_theme(self, theme: Theme) -> None:
        self.setStyleSheet(field_style(theme))
        for panel in (self.list, self.inspector):
            panel.set_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        """Put everything into the language that was just switched to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_figures"):
            self.retranslate()

    def retranslate(self) -> None:
        """Put all texts into the language of the interface."""
        self.setAccessibleName(self.tr("Review window"))
        for part in (self.pane, self.status):
            part.retranslate()
        if self._furnished:
            self._retranslate_panels()
        if self.review.annotated is not None and self.review.reflowed is not None:
            focus = self.review.focus
            spans = [*self.review.shown_spans()]
            self.pane.show_article(self.review.annotated, self.review.reflowed, spans, self.translations.language)
            self._show_focus(focus, True)

    def _retranslate_panels(self) -> None:
        language = self.translations.language
        self.actions_.retranslate(language)
        self.tools.guide.retranslate()
        self.inspector.retranslate(language)
        self.tools.queue.retranslate()
        for panel in (self.list, self.start_page):
            panel.retranslate()

    # Window

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first paint, once it is on the screen."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the dropped files and folders; a dataset is opened in place of this one."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        from annotator.services.recent import looks_like_dataset

        if len(paths) == 1 and looks_like_dataset(paths[0]):
            self.tools.datasets.open_path(paths[0])
        else:
            self.commands.import_paths(paths)

    def restore(self, store: QSettings) -> None:
        """Put window and panels where they were."""
        for name, put in (("geometry", self.restoreGeometry), ("splitter", self._splitter.restoreState)):
            if store.contains(name):
                put(store.value(name))
        if not store.contains("geometry"):
            self.resize(self.size().boundedTo(self.screen().availableSize() - _FRAME))

    def save(self, store: QSettings) -> None:
        """Remember where window and panels are."""
        store.setValue("geometry", self.saveGeometry())
        store.setValue("splitter", self._splitter.saveState())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what runs beside the window and later; decisions are all on disk."""
        self._figures.stop()
        self.review.queue.stop()
        if self._furnished:
            self.list.stop()
            self.collection.stop()
            self.tools.stop()
            self.feed.stop()
        self.bridge.stop()
        super().closeEvent(event)
