"""Rows of the action catalogue for the windows that list records: ledger, names and history."""

from __future__ import annotations

from annotator.ui.action_row import Action, Menu
from annotator.ui.marked import QT_TRANSLATE_NOOP

RECORDS = (
    Action(
        "ledger",
        QT_TRANSLATE_NOOP("actions", "Ledger…"),
        Menu.VIEW,
        ("Ctrl+Shift+L",),
        "review.show_ledger",
        lambda s: s.articles,
        divided=True,
    ),
    Action(
        "names",
        QT_TRANSLATE_NOOP("actions", "Names…"),
        Menu.VIEW,
        ("Ctrl+Shift+N",),
        "review.show_names",
        lambda s: s.articles,
    ),
    Action(
        "history",
        QT_TRANSLATE_NOOP("actions", "History…"),
        Menu.VIEW,
        ("Ctrl+H",),
        "review.show_history",
        lambda s: s.articles,
    ),
)
