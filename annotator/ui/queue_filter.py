"""The rest of the filter of the article list: label, suggester, score and flag, hidden while nobody needs it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.core.labels import LabelSet
from annotator.storage.listing import DocumentQuery, Standing

_STEP = 0.05
_FLAGS = (None, True, False)


class QueueFilter(QWidget):
    """Fields for a DocumentQuery.

    `changed` says that one was changed, `shown` whether they can be seen, `left` that the keyboard should go back.
    """

    changed = Signal()
    shown = Signal(bool)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label, self.standing, self.suggester, self.flag = (QComboBox() for _ in range(4))
        self.low, self.high = _score_field(0.0), _score_field(1.0)
        self._titles = [QLabel() for _ in range(4)]
        self._build()
        for box in (self.label, self.standing, self.suggester, self.flag):
            box.currentIndexChanged.connect(self.changed)
        self.low.valueChanged.connect(self._keep_in_order)
        self.high.valueChanged.connect(self._keep_in_order)

    def _build(self) -> None:
        for box in (self.label, self.suggester):
            box.addItem("", "")
        for standing in Standing:
            self.standing.addItem("", standing.value)
        for flag in _FLAGS:
            self.flag.addItem("", flag)
        scores = QHBoxLayout()
        scores.setSpacing(4)
        dash = QLabel("–")
        for widget in (self.low, dash, self.high):
            scores.addWidget(widget, 0 if widget is dash else 1)
        labelled = QVBoxLayout()
        labelled.setSpacing(4)
        for box in (self.label, self.standing):
            labelled.addWidget(box)
        form = QFormLayout(self)
        form.setContentsMargins(0, 2, 0, 2)
        form.setVerticalSpacing(5)
        form.setHorizontalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for title, field in zip(self._titles, (labelled, self.suggester, scores, self.flag), strict=True):
            form.addRow(title, field)  # type: ignore[call-overload]
        for box in (self.label, self.standing, self.suggester, self.flag):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(6)
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _keep_in_order(self) -> None:
        """Let neither bound of the scores pass the other."""
        if self.sender() is self.low and self.high.value() < self.low.value() + _STEP:
            self.high.setValue(self.low.value() + _STEP)
        elif self.sender() is self.high and self.low.value() > self.high.value() - _STEP:
            self.low.setValue(self.high.value() - _STEP)
        self.changed.emit()

    def begin(self) -> None:
        """Show the fields with the keyboard in the first."""
        self.show()
        self.shown.emit(True)
        self.label.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def query(self, rest: DocumentQuery) -> DocumentQuery:
        """Return a query with what the fields say, and all else as it is in `rest`."""
        return replace(
            rest,
            label=self.label.currentData() or "",
            suggester=self.suggester.currentData() or "",
            standing=Standing(self.standing.currentData()),
            low=round(self.low.value(), 2),
            high=round(self.high.value(), 2),
            flagged=_FLAGS[max(0, self.flag.currentIndex())],
        )

    def show_query(self, query: DocumentQuery) -> None:
        """Put a query into the fields; nothing is emitted."""
        with QSignalBlocker(self):
            for box, value in ((self.label, query.label), (self.suggester, query.suggester)):
                if box.findData(value) < 0:
                    box.addItem(value, value)
                box.setCurrentIndex(box.findData(value))
            self.standing.setCurrentIndex(self.standing.findData(query.standing.value))
            self.flag.setCurrentIndex(_FLAGS.index(query.flagged))
            for field, score in ((self.low, query.low), (self.high, query.high)):
                with QSignalBlocker(field):
                    field.setValue(score)

    def set_choices(self, labels: LabelSet, suggesters: Sequence[str], language: str) -> None:
        """Offer these labels and suggesters; what is chosen stays, where it is still there."""
        with QSignalBlocker(self):
            self._fill(self.label, [(label.title(language), label.name) for label in labels.labels])
            self._fill(self.suggester, [(name, name) for name in suggesters])

    def offered(self) -> list[str]:
        """Return the suggesters that are offered."""
        return [self.suggester.itemData(place) for place in range(1, self.suggester.count())]

    def _fill(self, box: QComboBox, items: list[tuple[str, str]]) -> None:
        chosen = box.currentData()
        while box.count() > 1:
            box.removeItem(1)
        for title, name in items:
            box.addItem(title, name)
        if chosen and box.findData(chosen) < 0:
            box.addItem(chosen, chosen)
        box.setCurrentIndex(max(0, box.findData(chosen)))

    def words(self) -> list[str]:
        """Return what the fields leave out, in words."""
        found = [box.currentText() for box in (self.label, self.suggester, self.flag) if box.currentIndex() > 0]
        if self.standing.currentIndex() > 0 and (self.label.currentIndex() > 0 or self.suggester.currentIndex() > 0):
            found.append(self.standing.currentText())
        if (self.low.value(), self.high.value()) != (0.0, 1.0):
            found.append(f"{self.low.value():.2f}–{self.high.value():.2f}")
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hide with Esc and give the keyboard back; the filter stays."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.shown.emit(False)
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Put all texts into the language of the interface."""
        titles = (self.tr("Label"), self.tr("Suggester"), self.tr("Score"), self.tr("Flag"))
        for title, text in zip(self._titles, titles, strict=True):
            title.setText(text)
        self.label.setItemText(0, self.tr("Any label"))
        self.suggester.setItemText(0, self.tr("Any suggester"))
        standings = (self.tr("open or accepted"), self.tr("open"), self.tr("accepted"))
        flags = (self.tr("Flagged or not"), self.tr("Flagged"), self.tr("Not flagged"))
        for box, texts in ((self.standing, standings), (self.flag, flags)):
            for place, text in enumerate(texts):
                box.setItemText(place, text)
        for field, name in (
            (self.label, self.tr("Label")),
            (self.standing, self.tr("Open or accepted highlights")),
            (self.suggester, self.tr("Suggester")),
            (self.low, self.tr("An open suggestion has a score from here")),
            (self.high, self.tr("An open suggestion has a score below this")),
            (self.flag, self.tr("Flag")),
        ):
            field.setAccessibleName(name)
            field.setToolTip(name)


def _score_field(value: float) -> QDoubleSpinBox:
    field = QDoubleSpinBox()
    field.setRange(0.0, 1.0)
    field.setSingleStep(_STEP)
    field.setValue(value)
    field.setKeyboardTracking(False)
    field.setMinimumWidth(64)
    return field
