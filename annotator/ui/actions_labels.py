"""Rows of the action catalogue about the label set and the attributes that it gives a highlight."""

from __future__ import annotations

from annotator.core.span import State
from annotator.ui.action_row import Action, Menu
from annotator.ui.marked import QT_TRANSLATE_NOOP

LABELS = (
    Action(
        "label_set",
        QT_TRANSLATE_NOOP("actions", "Label set…"),
        Menu.EDIT,
        ("F7",),
        "review.show_label_set",
        lambda s: not s.busy,
        divided=True,
    ),
)

ATTRIBUTES = (
    Action(
        "attributes",
        QT_TRANSLATE_NOOP("actions", "Attribute of the highlight…"),
        Menu.REVIEW,
        ("E",),
        "review.choose_attribute",
        lambda s: s.focus is not None and s.focus.state is not State.REJECTED,
        in_article=True,
        context=True,
    ),
)
