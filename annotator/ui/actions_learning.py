"""Rows of the action catalogue about suggestions and learning from what was decided."""

from __future__ import annotations

from annotator.ui.action_row import Action, Menu
from annotator.ui.marked import QT_TRANSLATE_NOOP

LEARNING = (
    Action(
        "pause_suggesting",
        QT_TRANSLATE_NOOP("actions", "Pause suggestions"),
        Menu.REVIEW,
        ("Ctrl+P",),
        "review.pause_suggesting",
        lambda s: s.suggesting or s.paused,
        divided=True,
        checked=lambda s: s.paused,
    ),
    Action(
        "stop_learning",
        QT_TRANSLATE_NOOP("actions", "Stop learning"),
        Menu.REVIEW,
        (),
        "review.stop_learning",
        lambda s: s.learning,
    ),
)
