"""Rows of the action catalogue that help to find one's way: the palette, own keys, the key sheet."""

from __future__ import annotations

from annotator.ui.action_row import Action, Menu
from annotator.ui.marked import QT_TRANSLATE_NOOP
from annotator.ui.situation import Situation


def _always(_: Situation) -> bool:
    return True


HELP = (
    Action(
        "guidelines",
        QT_TRANSLATE_NOOP("actions", "Guidelines…"),
        Menu.HELP,
        ("F1",),
        "review.show_guidelines",
        _always,
    ),
    Action(
        "palette",
        QT_TRANSLATE_NOOP("actions", "Find an action…"),
        Menu.HELP,
        ("Ctrl+K",),
        "review.show_palette",
        _always,
    ),
    Action(
        "own_keys",
        QT_TRANSLATE_NOOP("actions", "Change keys…"),
        Menu.HELP,
        ("Ctrl+Shift+K",),
        "review.show_own_keys",
        _always,
    ),
    Action(
        "tour",
        QT_TRANSLATE_NOOP("actions", "First five minutes"),
        Menu.HELP,
        ("Shift+F1",),
        "review.tour",
        lambda s: not s.busy,
    ),
    Action("keys", QT_TRANSLATE_NOOP("actions", "Keys"), Menu.HELP, ("?",), "window.show_keys", _always),
    Action("about", QT_TRANSLATE_NOOP("actions", "About"), Menu.HELP, (), "window.show_about", _always),
)
