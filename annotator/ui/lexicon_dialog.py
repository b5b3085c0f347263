"""Asks for an entry of the lexicon: a new word with label and kind, or another kind of a known word."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.core.labels import INVESTMENT, LabelSet
from annotator.core.lexicon import LONGEST, PutWord
from annotator.services.lexicon import WordLine
from annotator.ui.lexicon_model import ENTRY_KIND
from annotator.ui.words import word

Kinds = Callable[[str], Sequence[str]]
Guess = Callable[[str, str], str]


class LexiconDialog(QDialog):
    """Fields for word, label, kind and whether it is an ordinary word too; with `line` only the latter two change.

    `kinds` gives the kinds of a label to choose from, any other can be typed; `guess` the kind that a new word begins
    with. `put` is the decision that the fields say.
    """

    def __init__(
        self, labels: LabelSet, language: str, kinds: Kinds, guess: Guess, line: WordLine | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._kinds, self._guess, self._line = kinds, guess, line
        self._touched = line is not None
        self.word, self.label, self.kind, self.ambiguous = QLineEdit(), QComboBox(), QComboBox(), QCheckBox()
        self.word.setMaxLength(LONGEST)
        self.typed = QLineEdit()
        self.kind.setEditable(True)
        self.kind.setLineEdit(self.typed)
        self.kind.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for one in labels.labels:
            if one.name != INVESTMENT:
                self.label.addItem(one.title(language), one.name)
        self._build()
        self.label.currentIndexChanged.connect(lambda: self._offer_kinds())
        self.word.textChanged.connect(lambda: self._guess_kind())
        self.typed.textEdited.connect(lambda: self._touch())
        self.kind.activated.connect(lambda: self._touch())
        if line is not None:
            self.word.setText(line.word)
            self.label.setCurrentIndex(self.label.findData(line.label))
            self.ambiguous.setChecked(line.ambiguous)
            self.word.setEnabled(False)
            self.label.setEnabled(False)
        self._offer_kinds()
        (self.kind if line is not None else self.word).setFocus()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Change the entry") if self._line is not None else self.tr("New word"))
        self.ambiguous.setText(self.tr("Also a common word: needs 公司, 集团 or the like behind it"))
        button = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(button.Ok | button.Cancel, parent=self)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.setSpacing(10)
        titles = self.tr("Word"), self.tr("Label"), self.tr("Kind")
        for title, field in zip(titles, (self.word, self.label, self.kind), strict=True):
            field.setAccessibleName(title)
            form.addRow(title, field)
        form.addRow("", self.ambiguous)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("字") * 34)

    def begin_with(self, label: str, text: str) -> None:
        """Put a word and its label into the fields."""
        place = self.label.findData(label)
        if place >= 0:
            self.label.setCurrentIndex(place)
        self.word.setText(text)
        self.word.selectAll()

    @property
    def put(self) -> PutWord:
        """Return the decision that the fields say."""
        typed = self.kind.currentText().strip()
        known = (self.kind.itemData(n) for n in range(self.kind.count()) if self.kind.itemText(n) == typed)
        return PutWord(self._label, self.word.text(), next(known, typed), ambiguous=self.ambiguous.isChecked())

    @property
    def _label(self) -> str:
        return str(self.label.currentData())

    def _offer_kinds(self) -> None:
        self.kind.clear()
        for kind in self._kinds(self._label):
            self.kind.addItem(word(ENTRY_KIND, kind), kind)
        if self._line is not None:
            self._show_kind(self._line.kind)
            self.typed.selectAll()
        else:
            self._touched = False
            self._guess_kind()

    def _guess_kind(self) -> None:
        """Follow the word with the kind as long as nobody chose one."""
        text = self.word.text().strip()
        if not self._touched:
            self._show_kind(self._guess(self._label, text))
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(text))

    def _show_kind(self, kind: str) -> None:
        self.kind.setEditText(word(ENTRY_KIND, kind))

    def _touch(self) -> None:
        self._touched = True
