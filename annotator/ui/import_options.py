"""How files are read: in which format, and what that format leaves to be chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from annotator.formats.registry import Format, all_formats, get_format
from annotator.ui.format_words import holds, title

AUTO = "auto"
_UTF16, _CODE_POINTS = "doccano", "doccano-codepoints"
_COUNTED = (_UTF16, "doccano-relations", _CODE_POINTS)  # formats whose files don't say how they count
_NARROWEST = 14  # characters of a box


class ImportOptions(QWidget):
    """Fields for format, unit of offsets and column of the text; `changed` says that the person chose another."""

    changed = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.formats, self.units, self.columns = QComboBox(), QComboBox(), QComboBox()
        self.about = QLabel()
        self._build()
        self.show_first(None, [])
        self.formats.activated.connect(lambda _: self._take_format())
        self.units.activated.connect(lambda _: self._take_unit())
        self.columns.activated.connect(lambda _: self.changed.emit())

    def _build(self) -> None:
        self.formats.addItem(self.tr("by ending and content"), AUTO)
        known = [one for one in all_formats() if one.reads]
        for one in sorted(known, key=lambda one: title(one, self._language).casefold()):
            self.formats.addItem(title(one, self._language), one.name)
        self.units.addItem(self.tr("UTF-16 units, as doccano does"), _UTF16)
        self.units.addItem(self.tr("characters (code points)"), _CODE_POINTS)
        self.about.setWordWrap(True)
        self.about.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        for box in (self.formats, self.units, self.columns):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(_NARROWEST)
        self.formats.setAccessibleName(self.tr("Format"))
        self.units.setAccessibleName(self.tr("Places are counted in"))
        self.columns.setAccessibleName(self.tr("Column with the text"))
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.addRow(self.tr("&Format"), self.formats)
        self._form.addRow(self.about)
        self._form.addRow(self.tr("Places are &counted in"), self.units)
        self._form.addRow(self.tr("Column with the &text"), self.columns)

    @property
    def format(self) -> str:
        """Return the name of the chosen format, or `auto`."""
        return str(self.formats.currentData())

    @property
    def column(self) -> str:
        """Return the column that holds the text; empty for that which is called so."""
        return str(self.columns.currentData() or "")

    def show_first(self, first: Format | None, columns: Sequence[str]) -> None:
        """Show which format the first file is of, and the columns it has."""
        one = get_format(self.format) if self.format != AUTO else first
        told = holds(one) if one is not None else ""
        if self.format == AUTO and first is not None:
            about = self.tr("The first file is: {format}. {about}")
            told = about.format(format=title(first, self._language), about=told)
        self.about.setText(told)
        counted = one is not None and one.name in _COUNTED
        self._form.setRowVisible(self.units, counted)
        self._form.setRowVisible(self.columns, bool(columns))
        if counted and one is not None:
            self.units.setCurrentIndex(int(one.name == _CODE_POINTS))
        self._fill_columns(columns)

    def _fill_columns(self, columns: Sequence[str]) -> None:
        chosen = self.column
        with QSignalBlocker(self.columns):
            self.columns.clear()
            self.columns.addItem(self.tr("by its name"), "")
            for name in columns:
                self.columns.addItem(name, name)
            self.columns.setCurrentIndex(max(0, self.columns.findData(chosen)))

    def _take_unit(self) -> None:
        self.formats.setCurrentIndex(self.formats.findData(self.units.currentData()))
        self.changed.emit()

    def _take_format(self) -> None:
        self.columns.setCurrentIndex(0)
        self.changed.emit()
