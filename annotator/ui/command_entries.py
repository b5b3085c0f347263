"""The action catalogue as entries of the command palette."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from annotator.ui.action_row import MENU_TITLES, Action
from annotator.ui.action_set import ActionSet
from annotator.ui.actions import CATALOGUE
from annotator.ui.i18n import LANGUAGES, AllLanguages
from annotator.ui.keymap import Keys, shown_key
from annotator.ui.palette import Entry

_MNEMONIC = re.compile(r"\(&.\)|&")  # the underlined letter, in Chinese in brackets behind the title


def menu_title(row: Action) -> str:
    """Return the title of a row's menu without its underlined letter."""
    return _MNEMONIC.sub("", QCoreApplication.translate("actions", MENU_TITLES[row.menu]))


def keys_text(keys: Keys) -> str:
    """Return keys as the person's system writes them; Return and Enter have one name in Chinese."""
    return "  ".join(dict.fromkeys(map(shown_key, keys)))


def entries(actions: ActionSet, language: str) -> list[Entry]:
    """Return an entry for every action that is shown in the menus, except the palette itself."""
    texts = AllLanguages()
    found = []
    for row in CATALOGUE:
        action = actions.actions[row.id]
        if action.isVisible() and row.id != "palette":
            said = (*texts.texts("actions", row.title), *(actions.title(row, known) for known in LANGUAGES))
            found.append(
                Entry(
                    row.id,
                    actions.title(row, language).rstrip("…"),
                    menu_title(row),
                    keys_text(actions.keys[row.id]),
                    action.isEnabled(),
                    said,
                )
            )
    return found
