"""The key sheet: every action from the catalogue, with the keys as they are now."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from annotator.ui.action_row import Action, Menu
from annotator.ui.action_set import ActionSet
from annotator.ui.actions import CATALOGUE
from annotator.ui.command_entries import keys_text, menu_title

_COLUMNS = ((Menu.REVIEW, Menu.EDIT), (Menu.BOUNDARY, Menu.GO, Menu.LINK), (Menu.FILE, Menu.VIEW, Menu.HELP))


class KeySheet(QDialog):
    """Shows the actions with their keys in three columns, menu by menu; Esc closes it."""

    def __init__(self, actions: ActionSet, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self._actions, self._language = actions, language
        body = QWidget()
        columns = QHBoxLayout(body)
        columns.setContentsMargins(24, 20, 24, 20)
        columns.setSpacing(36)
        for menus in _COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(6)
            for menu in menus:
                self._add_menu(column, menu)
            column.addStretch(1)
            columns.addLayout(column)
        area = QScrollArea()
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setAccessibleName(self.tr("Keys"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        size = body.sizeHint()
        screen = self.screen().availableSize()
        self.resize(min(size.width() + 24, screen.width() - 80), min(size.height() + 8, screen.height() - 80))

    def _add_menu(self, column: QVBoxLayout, menu: Menu) -> None:
        rows = [row for row in CATALOGUE if row.menu is menu and self._actions.actions[row.id].isVisible()]
        if not rows:
            return
        title = QLabel(menu_title(rows[0]))
        font = QFont(title.font())
        font.setBold(True)
        title.setFont(font)
        column.addSpacing(8 if column.count() else 0)
        column.addWidget(title)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for place, row in enumerate(rows):
            keys = QLabel(self._shortcuts(row))
            keys.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            grid.addWidget(QLabel(self._actions.title(row, self._language)), place, 0)
            grid.addWidget(keys, place, 1, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(0, 1)
        column.addLayout(grid)

    def _shortcuts(self, row: Action) -> str:
        return keys_text(self._actions.keys[row.id])
