"""A small list of what the attributes of a highlight can be: one key sets one of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from annotator.core.labels import Attribute, AttributeKind, Label
from annotator.ui.marked import QT_TRANSLATE_NOOP
from annotator.ui.words import COMPARATOR, KIND, word

KEYS = "123456789ABCDFGHIJKLMNOPQRSTUVWXYZ"  # E opens the list and closes it again
NAMES: Mapping[str, str] = {
    "comparator": QT_TRANSLATE_NOOP("words", "Meaning"),
    "value": QT_TRANSLATE_NOOP("words", "Value"),
    "currency": QT_TRANSLATE_NOOP("words", "Currency"),
    "kind": QT_TRANSLATE_NOOP("words", "Kind"),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """What a key does: give an attribute a value, take its value away (None), or open a field for one (`typed`)."""

    key: str
    attribute: Attribute
    value: str | None = None
    typed: bool = False


def choices_of(label: Label, attributes: Mapping[str, Any]) -> list[Choice]:
    """Return what can be done with the attributes of a highlight, with a key for each; past the last key ""."""
    found: list[tuple[Attribute, str | None, bool]] = []
    for attribute in label.attributes:
        if attribute.kind is AttributeKind.CHOICE:
            found += [(attribute, value, False) for value in attribute.values]
        else:
            found.append((attribute, None, True))
        if attribute.name in attributes:
            found.append((attribute, None, False))
    return [Choice(KEYS[place : place + 1], *what) for place, what in enumerate(found)]


class AttributeChooser(QDialog):
    """Lists the choices. `chosen` carries all attributes of the highlight after one of them was set."""

    chosen = Signal(object)

    def __init__(
        self, label: Label, attributes: Mapping[str, Any], language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Attributes: {label}").format(label=label.title(language)))
        self._attributes = dict(attributes)
        self.choices = choices_of(label, attributes)
        self.buttons: list[QPushButton] = []
        self.field, self.message = QLineEdit(), QLabel()
        self._typed: Attribute | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(4)
        shown = ""
        for choice in self.choices:
            if choice.attribute.name != shown:
                shown = choice.attribute.name
                heading = QLabel(word(NAMES, shown))
                heading.setForegroundRole(QPalette.ColorRole.PlaceholderText)
                layout.addWidget(heading)
            layout.addWidget(self._button(choice))
        self.field.hide()
        self.message.setForegroundRole(QPalette.ColorRole.BrightText)
        self.message.hide()
        for part in (self.field, self.message):
            layout.addWidget(part)
        self.field.returnPressed.connect(self._take_typed)
        self.setMinimumWidth(300)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus()

    def _button(self, choice: Choice) -> QPushButton:
        now = self._attributes.get(choice.attribute.name)
        mark = "●" if choice.value is not None and choice.value == now else "○"
        if choice.typed:
            title = self.tr("write it…")
            if now is not None:
                title = self.tr("write another than {value}…").format(value=_said(now))
        else:
            title = self.tr("no value") if choice.value is None else f"{mark} {_title(choice)}"
        button = QPushButton(f"{choice.key}   {title}")
        button.setFlat(True)
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setStyleSheet("text-align: left; padding: 3px 8px;")
        button.setAccessibleName(f"{choice.key} {word(NAMES, choice.attribute.name)} {title}")
        button.clicked.connect(lambda _=False: self._take(choice))
        self.buttons.append(button)
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the choice of a key; E and Esc leave everything as it is."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.text().upper() if plain else ""
        choice = next((choice for choice in self.choices if key and choice.key == key), None)
        if choice is not None and self.field.isHidden():
            self._take(choice)
        elif key == "E" and self.field.isHidden():
            self.reject()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _take(self, choice: Choice) -> None:
        if choice.typed:
            self._typed = choice.attribute
            self.field.setAccessibleName(word(NAMES, choice.attribute.name))
            self.field.setText(_said(self._attributes.get(choice.attribute.name, "")))
            self.field.show()
            self.field.setFocus()
            self.field.selectAll()
            return
        changed = {name: value for name, value in self._attributes.items() if name != choice.attribute.name}
        self._finish(changed if choice.value is None else {**self._attributes, choice.attribute.name: choice.value})

    def _take_typed(self) -> None:
        if self._typed is None:
            return
        read: Callable[[str], object] = typed_number if self._typed.kind is AttributeKind.NUMBER else str.strip
        try:
            value = read(self.field.text())
        except ValueError:
            self.message.setText(self.tr("This is no number. Write 5000000000, 50亿元, or 3 - 5 for a range."))
            self.message.show()
            return
        self._finish({**self._attributes, self._typed.name: value})

    def _finish(self, attributes: dict[str, Any]) -> None:
        self.accept()
        if attributes != self._attributes:
            self.chosen.emit(attributes)


def typed_number(text: str) -> int | float | list[int | float]:
    """Return the number, the range or the Chinese amount that was typed; raises ValueError when it is none."""
    plain = text.replace(",", "").replace("，", "").strip()
    try:
        return _number(plain)
    except ValueError:
        pass
    parts = [part.strip() for mark in ("~", "～", "–", "—", " - ") for part in plain.split(mark) if mark in plain]
    if len(parts) == 2:
        return [_number(parts[0]), _number(parts[1])]
    from annotator.core.money import parse_money
    from annotator.ui.new_span import json_value

    return json_value(parse_money(plain).value)


def _number(text: str) -> int | float:
    value = float(text)
    if value != value or value in (float("inf"), float("-inf")):
        raise ValueError(text)
    return int(value) if value.is_integer() else value


def _said(value: object) -> str:
    if isinstance(value, list | tuple):
        return " - ".join(map(_said, value))
    return f"{value:,}" if isinstance(value, int | float) else str(value)


def _title(choice: Choice) -> str:
    value = choice.value or ""
    return word(COMPARATOR, value) if choice.attribute.name == "comparator" else word(KIND, value)
