"""Rows of the action catalogue for working without a mouse: a caret in the text, and the highlights as a table."""

from __future__ import annotations

from annotator.ui.action_row import Action, Menu
from annotator.ui.marked import QT_TRANSLATE_NOOP

CARET = (
    Action(
        "caret",
        QT_TRANSLATE_NOOP("actions", "Caret in the text: arrows move it, Shift selects"),
        Menu.GO,
        ("I",),
        "review.toggle_caret",
        lambda s: s.article,
        in_article=True,
        divided=True,
        checked=lambda s: s.caret,
    ),
    Action(
        "jump",
        QT_TRANSLATE_NOOP("actions", "Caret to a word in sight, by two letters"),
        Menu.GO,
        ("W",),
        "review.show_jump_marks",
        lambda s: s.article,
        in_article=True,
    ),
)

TWIN = (
    Action(
        "span_table",
        QT_TRANSLATE_NOOP("actions", "Table of the highlights"),
        Menu.VIEW,
        ("T",),
        "review.toggle_span_table",
        lambda s: s.article,
        in_article=True,
    ),
)
