"""The fields of the export dialog: which articles, what of them, in which shape, and the card."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from annotator.services.export_wish import ExportWish
from annotator.services.training_data import UNITS

_SPLITS = ("", "80/10/10", "90/10", "70/15/15")
_NARROWEST = 12  # characters of a box


class ExportForm(QWidget):
    """Shows the choices of an ExportWish besides format and target; `changed` says that one of them did."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.status, self.unit, self.split = QComboBox(), QComboBox(), QComboBox()
        self.with_suggestions = QCheckBox(self.tr("Open &suggestions"))
        self.with_rejected = QCheckBox(self.tr("&Rejected suggestions"))
        self.negatives = QCheckBox(self.tr("Rejected as &negatives: NOT_…"))
        self.labels, self.guidelines, self.agreement = QLineEdit(), QLineEdit(), QLineEdit()
        self.card = QCheckBox(self.tr("Write a &card beside it"))
        self._build()
        self._connect()

    def _build(self) -> None:
        self.status.addItem(self.tr("All articles"), "all")
        self.status.addItem(self.tr("Only articles that are done"), "done")
        titles = (self.tr("Whole articles"), self.tr("Paragraphs"), self.tr("Sentences"))
        for unit, title in zip(UNITS, titles, strict=True):
            self.unit.addItem(title, unit)
        self.split.setEditable(True)
        self.split.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.split.addItems(list(_SPLITS))
        line = self.split.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("none, or percents: 80/10/10"))
        self.labels.setPlaceholderText("INSTITUTION=ORG, PROJECT=")
        self.guidelines.setPlaceholderText(self.tr("those of the dataset"))
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows = (
            (self.tr("&Articles"), self.status, self.tr("Articles")),
            (self.tr("With the gold also"), self.with_suggestions, ""),
            ("", self.with_rejected, ""),
            ("", self.negatives, ""),
            (self.tr("&Units"), self.unit, self.tr("Units")),
            (self.tr("S&plit in parts"), self.split, self.tr("Split in parts")),
            (self.tr("Rename la&bels"), self.labels, self.tr("Rename labels")),
            (self.tr("Card"), self.card, ""),
            (self.tr("&Guidelines"), self.guidelines, self.tr("Guidelines")),
            (self.tr("Agree&ment"), self.agreement, self.tr("Agreement")),
        )
        for title, field, name in rows:
            form.addRow(title, field)
            if name:
                field.setAccessibleName(name)
        for box in (self.status, self.unit, self.split):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(_NARROWEST)

    def _connect(self) -> None:
        for tick in (self.with_suggestions, self.with_rejected, self.negatives, self.card):
            tick.toggled.connect(lambda _: self._take())
        for box in (self.status, self.unit):
            box.currentIndexChanged.connect(lambda _: self._take())
        self.split.currentTextChanged.connect(lambda _: self._take())
        for line in (self.labels, self.guidelines, self.agreement):
            line.textChanged.connect(lambda _: self._take())

    def _take(self) -> None:
        carded = self.card.isChecked() or bool(self.split.currentText().strip())
        for line in (self.guidelines, self.agreement):
            line.setEnabled(carded)
        self.changed.emit()

    def show_wish(self, wish: ExportWish) -> None:
        """Put the choices of a wish into the fields."""
        self.status.setCurrentIndex(self.status.findData(wish.status))
        self.unit.setCurrentIndex(self.unit.findData(wish.unit))
        self.with_suggestions.setChecked("suggestions" in wish.extras)
        self.with_rejected.setChecked("rejected" in wish.extras)
        self.negatives.setChecked(wish.negatives)
        self.card.setChecked(wish.card)
        self.split.setEditText(wish.split)
        self.labels.setText(wish.labels)
        self.guidelines.setText(wish.guidelines)
        self.agreement.setText(wish.agreement)
        self._take()

    def filled(self, wish: ExportWish) -> ExportWish:
        """Return a wish with the choices of the fields."""
        boxes = ((self.with_suggestions, "suggestions"), (self.with_rejected, "rejected"))
        return replace(
            wish,
            status=str(self.status.currentData()),
            extras=frozenset(name for box, name in boxes if box.isChecked()),
            unit=str(self.unit.currentData()),
            labels=self.labels.text().strip(),
            negatives=self.negatives.isChecked(),
            split=self.split.currentText().strip(),
            card=self.card.isChecked(),
            guidelines=self.guidelines.text().strip(),
            agreement=self.agreement.text().strip(),
        )
