"""The catalogue brought to life in a window: QActions with keys, menus, and enabling by the situation."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from annotator.core.labels import LabelSet
from annotator.ui.action_row import MENU_TITLES, Action, Menu
from annotator.ui.actions import CATALOGUE
from annotator.ui.keymap import Keymap, Keys, shown_key
from annotator.ui.situation import Situation

_NAMED = re.compile("⟨([a-z_0-9]+)⟩")
_TYPED_WITH_SHIFT = "?+"

Handlers = Mapping[str, Callable[[], None]]


class ActionSet(QObject):
    """One QAction for each row of the catalogue, put into menus and onto the widgets where their keys are alive."""

    def __init__(self, window: QWidget, article: QWidget, handlers: Handlers, keymap: Keymap, labels: LabelSet) -> None:
        """Make the actions; a handler missing from `handlers` raises KeyError at once and not at the first key."""
        super().__init__(window)
        self._labels = labels
        self.keys = keymap.keys
        self._menus: dict[Menu, QMenu] = {}
        self._context: QMenu | None = None
        self.actions: dict[str, QAction] = {}
        self._enabled: dict[str, bool] = {}  # as they were last set: most keys change few
        for row in CATALOGUE:
            action = self._make(row, handlers[row.handler], keymap)
            (article if row.in_article else window).addAction(action)
            self.actions[row.id] = action

    def _make(self, row: Action, handler: Callable[[], None], keymap: Keymap) -> QAction:
        action = QAction(self)
        action.setObjectName(row.id)
        context = Qt.ShortcutContext
        action.setShortcutContext(context.WidgetShortcut if row.in_article else context.WindowShortcut)
        _bind(action, keymap.keys[row.id])
        action.setAutoRepeat(row.repeats)
        action.setCheckable(row.checked is not None)
        action.setVisible(not row.label_key or self._label_title(row, "en") is not None)
        action.triggered.connect(partial(_call, handler))
        return action

    def set_labels(self, labels: LabelSet, language: str) -> None:
        """Name the labels of another label set, each at its key."""
        self._labels = labels
        for row in CATALOGUE:
            if row.label_key:
                self.actions[row.id].setVisible(self._label_title(row, language) is not None)
        self.retranslate(language)

    def shown_labels(self) -> LabelSet:
        """Return the label set with the keys that the person gave its labels, for what shows them."""
        keys = {row.label_key: self.keys[row.id] for row in CATALOGUE if row.label_key}
        own = (
            replace(one, key=shown_key(keys[one.key][0]) if keys.get(one.key) else "") for one in self._labels.labels
        )
        return replace(self._labels, labels=tuple(own))

    def set_keys(self, keys: Mapping[str, Keys]) -> None:
        """Give every action the keys of a new keymap, alive at once."""
        self.keys = keys
        for name, action in self.actions.items():
            _bind(action, keys[name])

    def _label_title(self, row: Action, language: str) -> str | None:
        titles = (label.title(language) for label in self._labels.labels if label.key == row.label_key)
        return next(titles, None)

    def fill_menu_bar(self, bar: QMenuBar) -> None:
        """Put every action into the menu bar, in the order of the catalogue."""
        bar.clear()
        for menu in Menu:
            self._menus[menu] = bar.addMenu("")
        for row in CATALOGUE:
            if row.divided:
                self._menus[row.menu].addSeparator()
            self._menus[row.menu].addAction(self.actions[row.id])

    def context_menu(self, parent: QWidget) -> QMenu:
        """Return the article's context menu, made at the first call."""
        if self._context is None:
            self._context = QMenu(parent)
            for row in CATALOGUE:
                if row.context:
                    if row.divided:
                        self._context.addSeparator()
                    self._context.addAction(self.actions[row.id])
        return self._context

    def retranslate(self, language: str) -> None:
        """Put every title into the language of the interface."""
        for menu, widget in self._menus.items():
            widget.setTitle(QCoreApplication.translate("actions", MENU_TITLES[menu]))
        for row in CATALOGUE:
            self.actions[row.id].setText(self.title(row, language))

    def title(self, row: Action, language: str) -> str:
        """Return a row's title in the language of the interface."""
        title = QCoreApplication.translate("actions", row.title)
        return title.format(label=self._label_title(row, language) or row.label_key) if row.label_key else title

    def fill(self, text: str) -> str:
        """Return a text with the person's own keys for the actions that it names as ⟨action⟩."""
        return _NAMED.sub(lambda found: self._named(found[1]) or found[0], text)

    def _named(self, action: str) -> str:
        keys = self.keys.get(action)
        return shown_key(keys[0]) if keys else self.actions[action].text() if action in self.actions else ""

    def update_enabled(self, situation: Situation) -> None:
        """Enable exactly what can do something now."""
        for row in CATALOGUE:
            enabled = row.enabled(situation)
            if self._enabled.get(row.id) != enabled:
                self._enabled[row.id] = enabled
                self.actions[row.id].setEnabled(enabled)
            if row.checked is not None:
                self.actions[row.id].setChecked(row.checked(situation))  # Qt itself ticks it at each key


def with_shift(keys: Keys) -> Keys:
    """Return keys with a Shift variant of those signs that most keyboards type with Shift, as they report it."""
    shifted = (f"{key[:-1]}Shift+{key[-1]}" for key in keys if key[-1] in _TYPED_WITH_SHIFT)
    return (*keys, *shifted)


def _bind(action: QAction, keys: Keys) -> None:
    action.setShortcuts([QKeySequence(key) for key in with_shift(keys)])


def _call(handler: Callable[[], None], _checked: bool = False) -> None:
    handler()
