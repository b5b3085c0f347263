"""The review window: the list at the left, the article in the middle, the details at the right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QSettings, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from annotator.core.change import Change
from annotator.core.document import AnnotatedDocument
from annotator.core.errors import UserError
from annotator.core.span import Span
from annotator.services.settings import Settings
from annotator.services.statistics import progress
from annotator.ui.action_set import ActionSet
from annotator.ui.actions import CATALOGUE
from annotator.ui.article_list import ArticleList
from annotator.ui.article_pane import ArticlePane
from annotator.ui.bridge import Bridge
from annotator.ui.commands import Commands
from annotator.ui.decisions import Decisions, boundary_handlers
from annotator.ui.errors import told
from annotator.ui.i18n import Translations
from annotator.ui.inspector import Inspector
from annotator.ui.keymap import load_keymap
from annotator.ui.looks import Looks, field_style
from annotator.ui.review_controller import ReviewController
from annotator.ui.start_page import StartPage
from annotator.ui.status_line import StatusLine
from annotator.ui.suggestion_feed import SuggestionFeed
from annotator.ui.theme import Theme
from annotator.ui.tools import Tools
from annotator.ui.words import SAID, word

_FIGURES_DELAY = 40  # milliseconds after a decision: the paint goes first
_TEXT_SIZES = (9, 40)
_WIDTHS = (260, 880, 300)


class ReviewWindow(QMainWindow):
    """Puts the panels together and connects them; everything that is decided goes through `decisions`."""

    def __init__(self, bridge: Bridge, settings: Settings, translations: Translations, looks: Looks) -> None:
        super().__init__()
        self.bridge, self.settings, self.translations, self.looks = bridge, settings, translations, looks
        labels = bridge.dataset.labels
        self.review = ReviewController(bridge, self)
        self.decisions = Decisions(self.review, self)
        self.commands = Commands(bridge, settings, self)
        self.feed = SuggestionFeed(bridge, self)
        self.list = ArticleList(bridge.dataset)
        self.pane = ArticlePane(looks.theme, labels)
        self.inspector = Inspector(labels)
        self.start_page = StartPage()
        self.status = StatusLine()
        self.tools = Tools(self)
        self._figures = QTimer(self, singleShot=True, interval=_FIGURES_DELAY)
        self._build()
        keymap = load_keymap(CATALOGUE, settings.path.parent / "keymap.json")
        self.actions_ = ActionSet(self, self.pane.view, self._handlers(), keymap, labels)
        self.actions_.fill_menu_bar(self.menuBar())
        self._connect()
        self.set_theme(looks.theme)
        self.retranslate()
        self._apply_filters()
        self.pane.view.set_text_size(settings.get("text_size"))
        for problem in (settings.problem, keymap.problem):
            if problem is not None:
                self.warn(problem)

    # Making

    def _build(self) -> None:
        self.setAcceptDrops(True)
        self._centre = QStackedWidget()
        self._centre.addWidget(self.start_page)
        self._centre.addWidget(self.pane)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        for place, (panel, width) in enumerate(zip((self.list, self._centre, self.inspector), _WIDTHS, strict=True)):
            self._splitter.addWidget(panel)
            self._splitter.setStretchFactor(place, int(panel is self._centre))
            self._splitter.setCollapsible(place, panel is not self._centre)
            panel.setMinimumWidth(width // 2 if panel is self._centre else 180)
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

    def _handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each handler name of the catalogue means."""
        boundaries = boundary_handlers(self.decisions)
        found: dict[str, Callable[[], None]] = {}
        for row in CATALOGUE:
            owner, _, name = row.handler.partition(".")
            if row.label_key:
                found[row.handler] = lambda key=row.label_key: self.decisions.label(key)  # type: ignore[misc]
            elif row.id in boundaries:
                found[row.handler] = boundaries[row.id]
            else:
                review = (self.decisions, self.review, *self.tools.owners)
                owners = review if owner == "review" else (self, self.commands)
                found[row.handler] = next(getattr(o, name) for o in owners if hasattr(type(o), name))
        return found

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
        self.decisions.selection_used.connect(view.clear_selection)
        self.decisions.finished.connect(self.feed.refresh)
        view.span_clicked.connect(review.set_focus)
        view.selection_changed.connect(lambda: review.set_selection(view.selection()))
        view.label_chosen.connect(self.decisions.label_selection)
        view.context_menu_requested.connect(self._show_context_menu)
        self._connect_panels()
        self.settings.subscribe(self._setting_changed)
        self.looks.changed.connect(self.set_theme)
        self._figures.timeout.connect(self._show_figures)

    def _connect_panels(self) -> None:
        to_article = self._to_article
        self.list.chosen.connect(self._open_chosen)
        self.list.left.connect(to_article)
        self.inspector.left.connect(to_article)
        self.inspector.commented.connect(self.decisions.comment)
        self.inspector.relation_accepted.connect(self.decisions.accept_relation)
        self.inspector.relation_rejected.connect(self.decisions.reject_relation)
        self.inspector.span_wanted.connect(self.review.set_focus)
        self.start_page.files_wanted.connect(self.commands.import_files)
        self.start_page.folder_wanted.connect(self.commands.import_folder)
        self.start_page.samples_wanted.connect(self.commands.import_samples)
        self.commands.began.connect(self._job_began)
        self.commands.ended.connect(self._job_ended)
        self.commands.imported.connect(self._imported)
        self.commands.said.connect(self.status.say)
        self.commands.failed.connect(self.warn)
        self.commands.broken.connect(self._raise)
        self.feed.progress.connect(self.status.show_waiting)
        self.feed.failed.connect(self.warn)

    # Showing

    def begin(self) -> None:
        """Open the first article that is not done, or show how to begin."""
        rows = self.bridge.dataset.documents(limit=1)
        first = self.bridge.dataset.neighbour("", open_only=True) or (rows[0].id if rows else None)
        if first is not None:
            self.review.go_to(first)
        else:
            self.review.open(None)
        self._show_figures()

    def _show_article(self, annotated: AnnotatedDocument | None) -> None:
        for widget in (self.list, self.inspector):
            if annotated is None or self._centre.currentWidget() is self.start_page:
                widget.setVisible(annotated is not None)
        self._centre.setCurrentWidget(self.pane if annotated else self.start_page)
        if annotated is None or self.review.reflowed is None:
            self.setWindowTitle("annotator")
            self.start_page.setFocus()
            return
        spans = list(self.review.shown_spans())
        self.pane.show_article(annotated, self.review.reflowed, spans, self.translations.language)
        self.list.show_current(annotated.document.id)
        self.setWindowTitle(f"{annotated.document.title} – {self.bridge.dataset.path.name}")
        self.feed.prefer(annotated.document.id)
        if not self.list.isAncestorOf(QGuiApplication.focusObject()):  # type: ignore[arg-type]
            self._to_article()

    def _show_focus(self, span: Span | None, reveal: bool) -> None:
        self.pane.view.set_focus_span(span.id if span else None, reveal)
        self.inspector.show_span(self.review.annotated, span)

    def _open_chosen(self, document: str) -> None:
        if document != self.review.document_id:
            self.review.go_to(document)
        self._to_article()

    def _to_article(self) -> None:
        if self._centre.currentWidget() is self.pane:
            self.pane.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_context_menu(self, place: QPoint, span: str) -> None:
        if span:
            self.review.set_focus(span)
        self.actions_.context_menu(self).popup(place)

    def _update_actions(self) -> None:
        self.actions_.update_enabled(self.review.situation())

    def _follow(self, change: Change) -> None:
        self.status.clear_error()
        self.list.follow(change)
        if self.review.annotated is not None and self.review.document_id in change.documents:
            self.pane.show_facts(self.review.annotated.document)
        if change.operation.value != "suggest":
            self.feed.decided()
            self._figures.start()

    def _show_figures(self) -> None:
        self.status.show_progress(progress(self.bridge.dataset))

    def warn(self, error: UserError) -> None:
        """Show an error in the status line, in the person's language."""
        self.status.warn(told(error))

    def _raise(self, error: Exception) -> None:
        raise error

    # Jobs

    def _job_began(self) -> None:
        self.feed.hold()
        self._update_actions()

    def _job_ended(self) -> None:
        self.feed.release()
        self._update_actions()

    def _imported(self, added: list[str]) -> None:
        self.bridge.renew_session()
        self.list.model.reload()
        if self.review.document_id is None and added:
            self.review.go_to(added[0])
        else:
            self.review.reload()
        self.list.show_current(self.review.document_id)
        self._show_figures()
        self.feed.release()
        self.feed.find_work()

    # Handlers of the catalogue

    def clear(self) -> None:
        """Let go of the selection, or else of the focus."""
        if self.review.selection is not None:
            self.pane.view.clear_selection()
        else:
            self.review.set_focus(None)

    def copy_text(self) -> None:
        """Copy the selected text, or else the focused span's."""
        focus = self.review.focus
        text = self.pane.view.selected_text() or (focus.text if focus else "")
        QGuiApplication.clipboard().setText(text)

    def find_in_article(self) -> None:
        """Open the find bar."""
        self.pane.begin_find()

    def search_titles(self) -> None:
        """Put the keyboard into the search over the list."""
        self.list.setVisible(True)
        self.list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.search.selectAll()

    def edit_comment(self) -> None:
        """Put the keyboard into the comment field."""
        self.inspector.setVisible(True)
        self.inspector.edit_comment()

    def larger_text(self) -> None:
        """Make the article's text one point larger."""
        self._set_text_size(self.settings.get("text_size") + 1)

    def smaller_text(self) -> None:
        """Make the article's text one point smaller."""
        self._set_text_size(self.settings.get("text_size") - 1)

    def normal_text(self) -> None:
        """Give the article's text its default size."""
        from annotator.services.settings import SETTINGS

        self._set_text_size(next(int(s.default) for s in SETTINGS if s.name == "text_size"))

    def _set_text_size(self, points: int) -> None:
        low, high = _TEXT_SIZES
        try:
            self.settings.set("text_size", max(low, min(high, points)))
        except UserError as error:
            self.warn(error)

    def toggle_list(self) -> None:
        """Show or hide the article list."""
        self.list.setVisible(self.list.isHidden())

    def toggle_inspector(self) -> None:
        """Show or hide the details."""
        self.inspector.setVisible(self.inspector.isHidden())

    def show_keys(self) -> None:
        """Show the key sheet."""
        from annotator.ui.help_sheet import KeySheet

        sheet = KeySheet(self.actions_, self.translations.language, self)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

    def show_settings(self) -> None:
        """Show the settings."""
        from annotator.ui.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self.settings, self.translations.language, self.warn, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # Settings, looks, language

    def _setting_changed(self, name: str) -> None:
        if name == "text_size":
            self.pane.view.set_text_size(self.settings.get("text_size"))
        elif name == "language":
            self.translations.switch(self.settings.get("language"))
        elif name == "reviewer":
            self.bridge.renew_session(self.settings.reviewer)
        elif name in ("min_score", "show_rejected"):
            self._apply_filters()

    def _apply_filters(self) -> None:
        self.review.set_filters(self.settings.get("min_score"), self.settings.get("show_rejected"))

    def set_theme(self, theme: Theme) -> None:
        """Show everything in a theme's colours."""
        self.setStyleSheet(field_style(theme))
        for panel in (self.list, self.pane, self.inspector, self.status):
            panel.set_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        """Put everything into the language that was just switched to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "actions_"):
            self.retranslate()

    def retranslate(self) -> None:
        """Put all texts into the language of the interface."""
        language = self.translations.language
        self.setAccessibleName(self.tr("Review window"))
        self.actions_.retranslate(language)
        self.inspector.retranslate(language)
        for panel in (self.list, self.pane, self.start_page, self.status):
            panel.retranslate()
        if self.review.annotated is not None and self.review.reflowed is not None:
            focus = self.review.focus
            spans = list(self.review.shown_spans())
            self.pane.show_article(self.review.annotated, self.review.reflowed, spans, language)
            self._show_focus(focus, True)

    # Window

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the dropped files and folders."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.commands.import_paths(paths)

    def restore(self, store: QSettings) -> None:
        """Put window and panels where they were."""
        for name, put in (("geometry", self.restoreGeometry), ("splitter", self._splitter.restoreState)):
            if store.contains(name):
                put(store.value(name))
        if not store.contains("geometry"):
            self.resize(self.size().boundedTo(self.screen().availableSize()))

    def save(self, store: QSettings) -> None:
        """Remember where window and panels are."""
        store.setValue("geometry", self.saveGeometry())
        store.setValue("splitter", self._splitter.saveState())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what runs beside the window and later; decisions are all on disk."""
        self._figures.stop()
        self.list.stop()
        self.bridge.stop()
        self.feed.stop()
        super().closeEvent(event)
