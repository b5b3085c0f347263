"""What stands around the article: list, details, start page, keys and tools. The first paint does without it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from annotator.ui.action_set import ActionSet
from annotator.ui.actions import CATALOGUE
from annotator.ui.article_list import ArticleList
from annotator.ui.decisions import Decisions, boundary_handlers
from annotator.ui.idle_collection import IdleCollection
from annotator.ui.inspector import Inspector
from annotator.ui.keymap import load_keymap
from annotator.ui.showing import Showing
from annotator.ui.side_pane import SidePane
from annotator.ui.start_page import StartPage
from annotator.ui.suggestion_feed import SuggestionFeed
from annotator.ui.tools import Tools

if TYPE_CHECKING:
    from annotator.ui.main_window import ReviewWindow

_RECENT = 5  # datasets on the start page


def surround(window: ReviewWindow) -> None:
    """Give the window its panels, actions and tools, and connect them; to be called once."""
    labels = window.bridge.dataset.labels
    window.decisions = Decisions(window.review, window)
    window.list = ArticleList(window.review.queue)
    window.inspector = Inspector(labels)
    window.side = SidePane(window.inspector)
    window.start_page = StartPage()
    window.feed = SuggestionFeed(window.bridge, window)
    window.tools = Tools(window)
    keymap = load_keymap(CATALOGUE, window.settings.path.parent / "keymap.json")
    window.actions_ = ActionSet(window, window.pane.view, _handlers(window), keymap, labels)
    window.actions_.fill_menu_bar(window.menuBar())
    shown = window.actions_.shown_labels()
    if shown != labels:
        window.pane.set_labels(shown)
        window.retranslate()
    for part in (window.status, window.inspector, window.list):
        part.fill = window.actions_.fill
    window.collection = IdleCollection(window)
    window.review.moved_on.connect(window.collection.stir)
    _connect(window)
    _connect_work(window)
    if keymap.problem is not None:
        window.warn(keymap.problem)


def _handlers(window: ReviewWindow) -> dict[str, Callable[[], None]]:
    """Return what each handler name of the catalogue means."""
    boundaries, showing = boundary_handlers(window.decisions), Showing(window)
    found: dict[str, Callable[[], None]] = {}
    for row in CATALOGUE:
        owner, _, name = row.handler.partition(".")
        if row.label_key:
            found[row.handler] = lambda key=row.label_key: window.decisions.label(key)  # type: ignore[misc]
        elif row.id in boundaries:
            found[row.handler] = boundaries[row.id]
        else:
            review = (window.decisions, window.review, *window.tools.owners)
            owners = review if owner == "review" else (window, window.commands, showing)
            found[row.handler] = next(getattr(o, name) for o in owners if hasattr(type(o), name))
    return found


def _connect(window: ReviewWindow) -> None:
    window.list.chosen.connect(window.open_article)
    window.list.left.connect(window.to_article)
    inspector, decisions, start, view = window.inspector, window.decisions, window.start_page, window.pane.view
    decisions.selection_used.connect(view.clear_selection)
    view.label_chosen.connect(decisions.label_selection)
    inspector.left.connect(window.to_article)
    inspector.commented.connect(decisions.comment)
    inspector.relation_accepted.connect(decisions.accept_relation)
    inspector.relation_rejected.connect(decisions.reject_relation)
    inspector.span_wanted.connect(window.review.set_focus)
    start.files_wanted.connect(window.commands.import_files)
    start.folder_wanted.connect(window.commands.import_folder)
    start.samples_wanted.connect(window.commands.import_samples)
    start.dataset_wanted.connect(window.tools.datasets.open_path)
    here = window.bridge.dataset.path.absolute()
    start.show_recent([path for path in window.tools.datasets.recent.paths() if path != here][:_RECENT])


def _connect_work(window: ReviewWindow) -> None:
    """Connect what runs beside the window."""
    commands, feed, status = window.commands, window.feed, window.status
    commands.began.connect(window.job_began)
    commands.ended.connect(window.job_ended)
    commands.imported.connect(window.imported)
    commands.said.connect(status.say)
    commands.failed.connect(window.warn)
    commands.broken.connect(_raise)
    feed.progress.connect(status.show_waiting)
    feed.failed.connect(window.warn)
    window.decisions.finished.connect(feed.refresh)


def _raise(error: Exception) -> None:
    raise error
