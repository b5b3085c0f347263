"""The settings dialog, made from the table of settings; each change takes effect at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import UserError
from annotator.services.settings import SETTINGS, Setting, Settings, account_name
from annotator.ui.marked import QT_TRANSLATE_NOOP

CHOICES: dict[str, str] = {
    "system": QT_TRANSLATE_NOOP("choices", "Like the system"),
    "zh_CN": "简体中文",
    "en": "English",
    "light": QT_TRANSLATE_NOOP("choices", "Light"),
    "dark": QT_TRANSLATE_NOOP("choices", "Dark"),
    "high-contrast": QT_TRANSLATE_NOOP("choices", "High contrast"),
    "standard": QT_TRANSLATE_NOOP("choices", "Blue, amber, green"),
    "blue-orange": QT_TRANSLATE_NOOP("choices", "Sky, brown, indigo"),
    "violet-green": QT_TRANSLATE_NOOP("choices", "Violet, green, ochre"),
    "muted": QT_TRANSLATE_NOOP("choices", "Muted"),
    "warm": QT_TRANSLATE_NOOP("choices", "With what was learned"),
    "cold": QT_TRANSLATE_NOOP("choices", "As shipped"),
    "off": QT_TRANSLATE_NOOP("choices", "None"),
}


ASKED = tuple(setting for setting in SETTINGS if setting.asked)

_NARROWEST = 180  # pixels of a field


class SettingsDialog(QDialog):
    """One field for each setting, named by its sentence; `failed` is called with a UserError that refuses a value.

    `keys_wanted` says that the person wants to change keys, `language_switched` that the texts are to be put anew.
    """

    keys_wanted = Signal()
    language_switched = Signal()

    def __init__(
        self, settings: Settings, language: str, failed: Callable[[UserError], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings, self._failed = settings, failed
        self.fields: dict[str, QWidget] = {}
        self._titles: dict[str, QLabel] = {}
        self._form = QFormLayout()
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for setting in ASKED:
            self.fields[setting.name] = field = self._field(setting)
            self._titles[setting.name] = title = QLabel()
            title.setBuddy(field)
            field.setMinimumWidth(_NARROWEST)
            self._form.addRow(title, field)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, parent=self)
        self._buttons.rejected.connect(self.accept)
        self.keys_button = QPushButton()
        self.keys_button.setAutoDefault(False)
        self._buttons.addButton(self.keys_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.keys_button.clicked.connect(lambda _=False: self._leave_for_keys())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(16)
        layout.addLayout(self._form)
        layout.addWidget(self._buttons)
        self.retranslate(language)

    def _leave_for_keys(self) -> None:
        self.accept()
        self.keys_wanted.emit()

    def _field(self, setting: Setting) -> QWidget:
        value = self._settings.get(setting.name)
        if setting.choices:
            box = QComboBox()
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            for choice in setting.choices:
                box.addItem(choice, choice)
            box.setCurrentIndex(setting.choices.index(value))
            box.activated.connect(lambda _: self._set(setting.name, box.currentData()))
            return box
        if isinstance(setting.default, bool):
            check = QCheckBox()
            check.setChecked(value)
            check.toggled.connect(lambda on: self._set(setting.name, on))
            return check
        if setting.font:
            return self._font_field(setting, value)
        if isinstance(setting.default, str):
            line = QLineEdit(value)
            line.setPlaceholderText(account_name())
            line.editingFinished.connect(lambda: self._set(setting.name, line.text().strip()))
            return line
        return self._number_field(setting, value)

    def _font_field(self, setting: Setting, value: str) -> QComboBox:
        """Return a list of the fonts that have simplified Chinese, the program's own choice first."""
        box = QComboBox()
        box.addItem("", "")
        families = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
        for family in dict.fromkeys([*families, *filter(None, [value])]):
            box.addItem(family, family)
        box.setCurrentIndex(box.findData(value))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(20)
        box.activated.connect(lambda _: self._set(setting.name, box.currentData()))
        return box

    def _number_field(self, setting: Setting, value: float) -> QWidget:
        spin: QSpinBox | QDoubleSpinBox = QSpinBox() if isinstance(setting.default, int) else QDoubleSpinBox()
        if isinstance(spin, QDoubleSpinBox):
            spin.setSingleStep(0.05)
        spin.setKeyboardTracking(False)
        spin.setRange(setting.low or 0, setting.high or 100)  # type: ignore[arg-type]
        spin.setValue(value)  # type: ignore[arg-type]
        spin.valueChanged.connect(lambda number: self._set(setting.name, number))
        return spin

    def _set(self, name: str, value: object) -> None:
        if value == self._settings.get(name):
            return
        try:
            self._settings.set(name, value)
        except UserError as error:
            self._failed(error)

    def changeEvent(self, event: QEvent) -> None:
        """Tell that the language was switched while this is open."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.language_switched.emit()

    def retranslate(self, language: str) -> None:
        """Put all texts into the language of the interface."""
        self.setWindowTitle(self.tr("Settings"))
        self.keys_button.setText(self.tr("Change keys…"))
        for setting in ASKED:
            field = self.fields[setting.name]
            sentence = setting.sentence_zh if language.startswith("zh") else setting.sentence_en
            self._titles[setting.name].setText(sentence)
            field.setAccessibleName(sentence)
            if isinstance(field, QComboBox):
                for place, choice in enumerate(setting.choices):
                    field.setItemText(place, choice_title(choice))
                if setting.font:
                    field.setItemText(0, self.tr("the program's choice"))
                field.setMinimumWidth(max(_NARROWEST, field.sizeHint().width()))


def choice_title(choice: str) -> str:
    """Return a choice in the language of the interface; one without a text of its own stands as it is written."""
    return QCoreApplication.translate("choices", CHOICES.get(choice, choice))
