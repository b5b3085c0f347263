"""The row of the action catalogue for the dataset's own lexicon."""

from __future__ import annotations

from annotator.ui.action_row import Action, Menu
from annotator.ui.marked import QT_TRANSLATE_NOOP

LEXICON = (
    Action(
        "lexicon",
        QT_TRANSLATE_NOOP("actions", "Lexicon…"),
        Menu.VIEW,
        ("Ctrl+Shift+W",),
        "review.show_lexicon",
        lambda s: s.articles,
    ),
)
