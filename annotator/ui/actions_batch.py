"""Rows of the action catalogue for looking through the whole dataset and deciding on many places at once."""

from __future__ import annotations

from annotator.ui.action_row import Action, Menu
from annotator.ui.actions_queue import QUEUE
from annotator.ui.marked import QT_TRANSLATE_NOOP

SEARCH = (
    Action(
        "search_all",
        QT_TRANSLATE_NOOP("actions", "Search in all articles"),
        Menu.EDIT,
        ("Ctrl+Shift+F",),
        "review.search_all",
        lambda s: s.articles,
    ),
    *QUEUE,
)

BATCH = (
    Action(
        "same_text",
        QT_TRANSLATE_NOOP("actions", "Same text everywhere…"),
        Menu.REVIEW,
        ("G",),
        "review.same_text",
        lambda s: s.focus is not None,
        in_article=True,
        context=True,
        divided=True,
    ),
    Action(
        "accept_above",
        QT_TRANSLATE_NOOP("actions", "Accept all open ones above a score…"),
        Menu.REVIEW,
        ("Shift+A",),
        "review.accept_above",
        lambda s: s.open_here > 0,
        in_article=True,
    ),
)
