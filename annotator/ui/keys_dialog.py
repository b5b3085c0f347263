"""The person's own keys: all actions, and a new key for one of them, refused when it has a meaning already."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.action_set import ActionSet
from annotator.ui.actions import CATALOGUE
from annotator.ui.command_entries import keys_text, menu_title
from annotator.ui.dialog_looks import fit_to_screen
from annotator.ui.fuzzy import rank
from annotator.ui.keymap import TEXT_KEYS, Keys, default_keys, normal_key, shown_key

_SIZE = (720, 560)
_MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)


class KeysDialog(QDialog):
    """Lists the actions with their keys. `changed` carries all keys by action whenever a change was made."""

    changed = Signal(object)

    def __init__(self, actions: ActionSet, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self._rows = [row for row in CATALOGUE if actions.actions[row.id].isVisible()]
        self._titles = {row.id: actions.title(row, language).rstrip("…") for row in CATALOGUE}
        self._keys: dict[str, Keys] = dict(actions.keys)
        self._defaults = default_keys(CATALOGUE)
        self._adding = False
        self.search, self.table, self.message = QLineEdit(), QTableWidget(), QLabel()
        self.capture = KeyCapture()
        self.replace_button = QPushButton(self.tr("New key (Enter)"))
        self.add_button = QPushButton(self.tr("Further key (+)"))
        self.remove_button = QPushButton(self.tr("No key (Del)"))
        self.reset_button = QPushButton(self.tr("Default (Backspace)"))
        self.reset_all_button = QPushButton(self.tr("All defaults"))
        self.close_button = QPushButton(self.tr("Close"))
        self._build()
        self._connect()
        self._fill()
        self.table.selectRow(0)

    def _build(self) -> None:
        self.search.setPlaceholderText(self.tr("Find an action"))
        self.search.setAccessibleName(self.tr("Find an action"))
        self.table.setColumnCount(3)
        self.table.setHorizontalHeaderLabels([self.tr("Menu"), self.tr("Action"), self.tr("Keys")])
        self.table.setAccessibleName(self.tr("Actions and their keys"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(2, 190)
        self.capture.hide()
        self.message.setWordWrap(True)
        buttons = QHBoxLayout()
        for button in (self.replace_button, self.add_button, self.remove_button, self.reset_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        last = QHBoxLayout()
        last.addWidget(self.reset_all_button)
        last.addStretch(1)
        last.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        for part in (self.search, self.table, self.capture, self.message):
            layout.addWidget(part, int(part is self.table))
        layout.addLayout(buttons)
        layout.addLayout(last)
        fit_to_screen(self, _SIZE)

    def _connect(self) -> None:
        pairs = (
            (self.replace_button, lambda: self._begin(adding=False)),
            (self.add_button, lambda: self._begin(adding=True)),
            (self.remove_button, self.remove),
            (self.reset_button, self.reset),
            (self.reset_all_button, self.reset_all),
            (self.close_button, self.close),
        )
        for button, step in pairs:
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, step=step: step())
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self.table.setFocus)
        self.table.installEventFilter(self)
        self.table.doubleClicked.connect(lambda _: self._begin(adding=False))
        self.capture.pressed.connect(self._take)
        self.capture.left.connect(self._end)

    def _fill(self) -> None:
        self.table.setRowCount(len(self._rows))
        for place, row in enumerate(self._rows):
            cells = (menu_title(row), self._titles[row.id], keys_text(self._keys[row.id]))
            own = self._keys[row.id] != self._defaults[row.id]
            for column, text in enumerate(cells):
                item = self.table.item(place, column)
                if item is None:
                    item = QTableWidgetItem()
                    self.table.setItem(place, column, item)
                item.setText(text)
                font = self.table.font()
                font.setBold(own)
                item.setFont(font)

    def _filter(self, query: str) -> None:
        for place, row in enumerate(self._rows):
            texts = (menu_title(row), self._titles[row.id], row.title, keys_text(self._keys[row.id]))
            self.table.setRowHidden(place, rank(query, texts) is None)
        shown = [place for place in range(len(self._rows)) if not self.table.isRowHidden(place)]
        if shown:
            self.table.selectRow(shown[0])

    def select(self, action: str) -> None:
        """Put the keyboard on an action's row."""
        self.table.selectRow(next(place for place, row in enumerate(self._rows) if row.id == action))
        self.table.setFocus()

    def _action(self) -> str | None:
        place = self.table.currentRow()
        return self._rows[place].id if 0 <= place < len(self._rows) and not self.table.isRowHidden(place) else None

    # Changing

    def _begin(self, *, adding: bool) -> None:
        action = self._action()
        if action is None:
            return
        self._adding = adding
        text = self.tr("Press the key for “{action}”; Esc leaves it as it is.")
        self._say(text.format(action=self._titles[action]), wrong=False)
        self.capture.show()
        self.capture.setFocus()

    def _end(self) -> None:
        self._say("", wrong=False)
        self.table.setFocus()
        self.capture.hide()

    def _take(self, key: str) -> None:
        action = self._action()
        self._end()
        if action is None:
            return
        if key in TEXT_KEYS:
            text = self.tr("{key} scrolls or selects the text. Press another key.")
            self._say(text.format(key=shown_key(key)), wrong=True)
            return
        owner = next((name for name, keys in self._keys.items() if key in keys and name != action), None)
        if owner is not None:
            text = self.tr("{key} means “{action}” already. Take it away there first, or press another key.")
            self._say(text.format(key=shown_key(key), action=self._titles[owner]), wrong=True)
            return
        kept = self._keys[action] if self._adding else ()
        self._set({action: tuple(dict.fromkeys((*kept, key)))})

    def remove(self) -> None:
        """Take all keys of the chosen action away."""
        action = self._action()
        if action is not None:
            self._set({action: ()})

    def reset(self) -> None:
        """Give the chosen action its default keys, unless another one has them by now."""
        action = self._action()
        if action is None:
            return
        for name, keys in self._keys.items():
            taken = set(keys) & set(self._defaults[action]) if name != action else set()
            if taken:
                text = self.tr("{key} means “{action}” by now. Take it away there first.")
                self._say(text.format(key=shown_key(taken.pop()), action=self._titles[name]), wrong=True)
                return
        self._set({action: self._defaults[action]})

    def reset_all(self) -> None:
        """Give every action its default keys."""
        self._set(self._defaults)

    def _set(self, keys: Mapping[str, Keys]) -> None:
        self._say("", wrong=False)
        self._keys = {**self._keys, **keys}
        self._fill()
        self.changed.emit(dict(self._keys))

    def _say(self, text: str, *, wrong: bool) -> None:
        self.message.setText(text)
        self.message.setForegroundRole(QPalette.ColorRole.BrightText if wrong else QPalette.ColorRole.WindowText)
        if text:
            from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.message, text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the list Enter takes a new key, + a further one, Del takes all away, Backspace gives the default back."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {
                int(Qt.Key.Key_Return): lambda: self._begin(adding=False),
                int(Qt.Key.Key_Enter): lambda: self._begin(adding=False),
                int(Qt.Key.Key_Plus): lambda: self._begin(adding=True),
                int(Qt.Key.Key_Delete): self.remove,
                int(Qt.Key.Key_Backspace): self.reset,
            }
            if event.key() in steps:
                steps[event.key()]()
                return True
        return super().eventFilter(watched, event)


class KeyCapture(QLineEdit):
    """Takes the next key whatever it is, Tab and the program's own keys too; only Esc leaves without one."""

    pressed = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setPlaceholderText(self.tr("Press a key"))
        self.setAccessibleName(self.tr("Press a key"))

    def event(self, event: QEvent) -> bool:
        """Take keys before anything else does."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._take(event)
            return True
        return super().event(event)

    def _take(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MODIFIERS or key == Qt.Key.Key_unknown:
            return
        if key == Qt.Key.Key_Escape and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.left.emit()
            return
        self.pressed.emit(_key_name(event))

    def focusOutEvent(self, event: object) -> None:
        """Leave when the keyboard goes elsewhere."""
        super().focusOutEvent(event)  # type: ignore[arg-type]
        if self.isVisible():
            self.left.emit()


def _key_name(event: QKeyEvent) -> str:
    """Return a pressed key in the portable spelling; Shift is left out of signs that are only typed with it."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key(event.key())
    if key == Qt.Key.Key_Backtab:
        key = Qt.Key.Key_Tab
    text = event.text()
    if text and text.isprintable() and not text.isalnum() and not text.isspace():
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    name = QKeySequence(QKeyCombination(modifiers, key)).toString(QKeySequence.SequenceFormat.PortableText)
    return normal_key(name)
