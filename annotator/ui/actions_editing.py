"""Rows of the action catalogue for larger changes of a highlight."""

from __future__ import annotations

from annotator.ui.action_row import Action, Menu
from annotator.ui.marked import QT_TRANSLATE_NOOP

COPYING = (
    Action(
        "copy_json",
        QT_TRANSLATE_NOOP("actions", "Copy the highlight as JSON"),
        Menu.EDIT,
        ("Ctrl+Shift+C",),
        "review.copy_json",
        lambda s: s.focus is not None,
        in_article=True,
    ),
)

EDITING = (
    Action(
        "snap",
        QT_TRANSLATE_NOOP("actions", "Snap to the next other proposal"),
        Menu.BOUNDARY,
        ("S",),
        "review.snap",
        lambda s: s.can_move,
        in_article=True,
        context=True,
        divided=True,
        repeats=True,
    ),
    Action(
        "split",
        QT_TRANSLATE_NOOP("actions", "Split in two"),
        Menu.BOUNDARY,
        ("Shift+S",),
        "review.split",
        lambda s: s.can_reject,
        in_article=True,
        context=True,
    ),
    Action(
        "merge",
        QT_TRANSLATE_NOOP("actions", "Merge with the next of the same label"),
        Menu.BOUNDARY,
        ("M",),
        "review.merge",
        lambda s: s.can_move and s.spans > 1,
        in_article=True,
        context=True,
    ),
)
