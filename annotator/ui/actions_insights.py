"""The row of the action catalogue for the insights."""

from __future__ import annotations

from annotator.ui.action_row import Action, Menu
from annotator.ui.marked import QT_TRANSLATE_NOOP

INSIGHTS = (
    Action(
        "insights",
        QT_TRANSLATE_NOOP("actions", "Insights…"),
        Menu.VIEW,
        ("Ctrl+I",),
        "review.show_insights",
        lambda s: s.articles,
    ),
)
