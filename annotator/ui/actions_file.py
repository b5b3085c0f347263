"""Rows of the action catalogue for files: articles in, gold out, other datasets, settings."""

from __future__ import annotations

from annotator.ui.action_row import Action, Menu
from annotator.ui.marked import QT_TRANSLATE_NOOP
from annotator.ui.situation import Situation


def _idle(s: Situation) -> bool:
    return not s.busy


FILE = (
    Action(
        "import_files",
        QT_TRANSLATE_NOOP("actions", "Add articles…"),
        Menu.FILE,
        ("Ctrl+O",),
        "window.import_files",
        _idle,
    ),
    Action(
        "import_folder",
        QT_TRANSLATE_NOOP("actions", "Add a folder of articles…"),
        Menu.FILE,
        ("Ctrl+Shift+O",),
        "window.import_folder",
        _idle,
    ),
    Action(
        "import_samples", QT_TRANSLATE_NOOP("actions", "Add the samples"), Menu.FILE, (), "window.import_samples", _idle
    ),
    Action(
        "open_dataset",
        QT_TRANSLATE_NOOP("actions", "Open or begin a dataset…"),
        Menu.FILE,
        ("Ctrl+D",),
        "review.open_dataset",
        lambda s: not s.busy,
        divided=True,
    ),
    Action(
        "recent_datasets",
        QT_TRANSLATE_NOOP("actions", "Recent datasets…"),
        Menu.FILE,
        ("Ctrl+R",),
        "review.show_recent",
        lambda s: not s.busy,
    ),
    Action(
        "export",
        QT_TRANSLATE_NOOP("actions", "Export…"),
        Menu.FILE,
        ("Ctrl+E",),
        "window.export",
        lambda s: s.articles and not s.busy,
        divided=True,
    ),
    Action(
        "settings",
        QT_TRANSLATE_NOOP("actions", "Settings…"),
        Menu.FILE,
        ("Ctrl+,",),
        "window.show_settings",
        lambda _: True,
        divided=True,
    ),
    Action(
        "quit",
        QT_TRANSLATE_NOOP("actions", "Quit"),
        Menu.FILE,
        ("Ctrl+Q",),
        "window.close",
        lambda _: True,
        divided=True,
    ),
)
