"""The row of the action catalogue about learning from what was decided."""

from __future__ import annotations

from annotator.ui.action_row import Action, Menu
from annotator.ui.marked import QT_TRANSLATE_NOOP

LEARNING = (
    Action(
        "stop_learning",
        QT_TRANSLATE_NOOP("actions", "Stop learning"),
        Menu.REVIEW,
        (),
        "review.stop_learning",
        lambda s: s.learning,
        divided=True,
    ),
)
