"""Rows of the action catalogue for the queue of articles: its order and filter, and stories told more than once."""

from __future__ import annotations

from annotator.ui.action_row import Action, Menu
from annotator.ui.marked import QT_TRANSLATE_NOOP
from annotator.ui.situation import Situation


def _has_articles(s: Situation) -> bool:
    return s.articles


STORY = (
    Action(
        "next_of_story",
        QT_TRANSLATE_NOOP("actions", "Next article of the same story"),
        Menu.GO,
        ("D",),
        "review.next_of_story",
        lambda s: s.alike > 1,
        in_article=True,
        repeats=True,
    ),
    Action(
        "list_story",
        QT_TRANSLATE_NOOP("actions", "List the articles of this story"),
        Menu.VIEW,
        ("Ctrl+Shift+D",),
        "review.list_story",
        lambda s: s.alike > 1,
        divided=True,
    ),
    Action(
        "copy_to_story",
        QT_TRANSLATE_NOOP("actions", "Copy the decisions to the same text elsewhere…"),
        Menu.REVIEW,
        ("Shift+D",),
        "review.copy_to_story",
        lambda s: s.decided > 0,
        in_article=True,
    ),
)

QUEUE = (
    Action(
        "filter_list",
        QT_TRANSLATE_NOOP("actions", "Filter the article list"),
        Menu.VIEW,
        ("F4",),
        "review.filter_list",
        _has_articles,
    ),
    Action(
        "clear_filter",
        QT_TRANSLATE_NOOP("actions", "All articles again"),
        Menu.VIEW,
        ("Shift+F4",),
        "review.clear_filter",
        _has_articles,
    ),
    Action(
        "next_order",
        QT_TRANSLATE_NOOP("actions", "Next order of the article list"),
        Menu.VIEW,
        ("F6",),
        "review.next_order",
        _has_articles,
    ),
    Action(
        "refresh_list",
        QT_TRANSLATE_NOOP("actions", "Order the article list anew"),
        Menu.VIEW,
        ("F5",),
        "review.refresh_list",
        _has_articles,
    ),
)
