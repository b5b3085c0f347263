"""Rows of the action catalogue for the links between projects, amounts and institutions."""

from __future__ import annotations

from annotator.ui.action_row import Action, Menu
from annotator.ui.marked import QT_TRANSLATE_NOOP

LINKS = (
    Action(
        "link",
        QT_TRANSLATE_NOOP("actions", "Link with the nearest, again: with the next"),
        Menu.LINK,
        ("R",),
        "review.link",
        lambda s: s.linkable,
        in_article=True,
        context=True,
        divided=True,
    ),
    Action(
        "choose_link",
        QT_TRANSLATE_NOOP("actions", "Link by number…"),
        Menu.LINK,
        ("N",),
        "review.choose_link",
        lambda s: s.linkable,
        in_article=True,
        context=True,
    ),
    Action(
        "unlink",
        QT_TRANSLATE_NOOP("actions", "Take the latest link away"),
        Menu.LINK,
        ("Shift+R",),
        "review.unlink",
        lambda s: s.links > 0,
        in_article=True,
        context=True,
    ),
    Action(
        "accept_links",
        QT_TRANSLATE_NOOP("actions", "Accept the suggested links"),
        Menu.LINK,
        ("L",),
        "review.accept_links",
        lambda s: s.suggested_links > 0,
        in_article=True,
        context=True,
        divided=True,
    ),
    Action(
        "reject_links",
        QT_TRANSLATE_NOOP("actions", "Reject the suggested links"),
        Menu.LINK,
        ("Shift+L",),
        "review.reject_links",
        lambda s: s.suggested_links > 0,
        in_article=True,
        context=True,
    ),
    Action(
        "decide_links",
        QT_TRANSLATE_NOOP("actions", "Decide the links one by one"),
        Menu.LINK,
        ("Ctrl+Shift+R",),
        "window.decide_links",
        lambda s: s.links + s.suggested_links > 0,
        in_article=True,
    ),
)
