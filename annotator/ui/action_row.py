"""What a row of the action catalogue says, and the menus that the rows stand in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from annotator.ui.marked import QT_TRANSLATE_NOOP
from annotator.ui.situation import Situation

Enabled = Callable[[Situation], bool]


class Menu(StrEnum):
    """The menus, in their order in the menu bar."""

    FILE = "file"
    EDIT = "edit"
    REVIEW = "review"
    LINK = "link"
    BOUNDARY = "boundary"
    GO = "go"
    VIEW = "view"
    HELP = "help"


MENU_TITLES: dict[Menu, str] = {
    Menu.FILE: QT_TRANSLATE_NOOP("actions", "&File"),
    Menu.EDIT: QT_TRANSLATE_NOOP("actions", "&Edit"),
    Menu.REVIEW: QT_TRANSLATE_NOOP("actions", "&Review"),
    Menu.LINK: QT_TRANSLATE_NOOP("actions", "&Links"),
    Menu.BOUNDARY: QT_TRANSLATE_NOOP("actions", "&Boundaries"),
    Menu.GO: QT_TRANSLATE_NOOP("actions", "&Go"),
    Menu.VIEW: QT_TRANSLATE_NOOP("actions", "&View"),
    Menu.HELP: QT_TRANSLATE_NOOP("actions", "&Help"),
}


@dataclass(frozen=True, slots=True)
class Action:
    """One row of the catalogue.

    `handler` is `object.method` among the objects that the window names; `in_article` keys are alive only while the
    article has the keyboard, all others in the whole window; `label_key` puts the name of that key's label into the
    title at `{label}`; `context` rows stand in the article's context menu; `divided` puts a line above the row.
    """

    id: str
    title: str
    menu: Menu
    keys: tuple[str, ...]
    handler: str
    enabled: Enabled
    in_article: bool = False
    context: bool = False
    divided: bool = False
    repeats: bool = False
    label_key: str = ""
    checked: Enabled | None = None
