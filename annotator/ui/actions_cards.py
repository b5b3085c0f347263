"""Rows of the action catalogue for the project cards of the open article."""

from __future__ import annotations

from annotator.core.labels import INVESTMENT, PROJECT
from annotator.ui.action_row import Action, Menu
from annotator.ui.marked import QT_TRANSLATE_NOOP
from annotator.ui.situation import Situation


def _has_amount(s: Situation) -> bool:
    return s.focus is not None and s.focus.label in (INVESTMENT, PROJECT)


CARDS = (
    Action(
        "cards",
        QT_TRANSLATE_NOOP("actions", "Project cards"),
        Menu.LINK,
        ("P",),
        "review.show_cards",
        lambda s: s.article,
        in_article=True,
        divided=True,
    ),
    Action(
        "fix_amount",
        QT_TRANSLATE_NOOP("actions", "Fix the amount's value"),
        Menu.LINK,
        ("V",),
        "review.fix_amount",
        _has_amount,
        in_article=True,
        context=True,
    ),
    Action(
        "toggle_cards",
        QT_TRANSLATE_NOOP("actions", "Show or hide the project cards"),
        Menu.VIEW,
        ("Shift+F9",),
        "review.toggle_cards",
        lambda s: s.article,
    ),
)
