"""The lexicon window: words that the decisions propose for the dataset's own lexicon, and the words it has."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.change import Change, Operation
from annotator.core.lexicon import DropWord, EntryState, PutWord, WordDecision
from annotator.services.lexicon import EntryStanding, Listed, ShippedWords, WordBook, WordLine, load_shipped
from annotator.storage.dataset import Dataset
from annotator.ui.jobs import Job, Progress
from annotator.ui.lexicon_dialog import LexiconDialog
from annotator.ui.lexicon_model import COLUMNS, ENTRY_KIND, WORD_ROLE, LexiconModel, example_of
from annotator.ui.record_table import RecordTable
from annotator.ui.words import word

_DELAY = 400  # milliseconds from the last decision in an article to counting anew
_SIZE = (1000, 620)
_LISTED = tuple(Listed)
_OUT = (EntryStanding.EXCLUDE, EntryStanding.EXCLUDED)


class LexiconWindow(QDialog):
    """Lists words. `decided` carries WordDecisions, `wanted` the word whose places are to be shown; `failed` carries a
    UserError, `broken` any other exception of the counting.

    Words are counted on a thread of their own; what a person decides about them is shown at once.
    """

    decided = Signal(object)
    wanted = Signal(str)
    failed = Signal(object)
    broken = Signal(object)

    def __init__(self, dataset: Dataset, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._dataset = dataset
        self._shipped: ShippedWords | None = None
        self._book: WordBook | None = None
        self._job: Job | None = None
        self._stale = self._waits = False
        self._sought: tuple[str, str] | None = None
        self._begun = ("", "")
        self.model = LexiconModel(dataset.labels, self)
        self.model.language = language
        self.table = RecordTable()
        self.filter, self.listed = QLineEdit(), QComboBox()
        self.empty, self.example, self.keys = QLabel(), QLabel(), QLabel()
        self._timer = QTimer(self, singleShot=True, interval=_DELAY)
        self._build()
        self.filter.textChanged.connect(lambda: self._list())
        self.filter.returnPressed.connect(self.table.setFocus)
        self.listed.currentIndexChanged.connect(lambda: self._list())
        self.table.opened.connect(self._open)
        self.table.selectionModel().currentRowChanged.connect(lambda: self._show_example())
        self._timer.timeout.connect(self.search)
        self.retranslate()

    def _build(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # holds the keyboard while there is no list
        self.listed.addItems([""] * len(_LISTED))
        self.filter.setClearButtonEnabled(True)
        self.table.setModel(self.model)
        self.table.set_widths(tuple(width for _, width in COLUMNS))
        self.table.horizontalHeader().setStretchLastSection(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.keys.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.example.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self.empty, self.example, self.keys):
            label.setWordWrap(True)
        buttons = QDialogButtonBox(parent=self)
        role = QDialogButtonBox.ButtonRole
        self.add_button, self.exclude_button = QPushButton(), QPushButton()
        self.new_button, self.close_button = QPushButton(), QPushButton()
        for button, its, step in (
            (self.add_button, role.ActionRole, self.add),
            (self.exclude_button, role.ActionRole, self.exclude),
            (self.new_button, role.ActionRole, self.ask_new),
            (self.close_button, role.RejectRole, self.close),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, step=step: step())
            buttons.addButton(button, its)
        top = QHBoxLayout()
        top.addWidget(self.filter, 1)
        top.addWidget(self.listed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.empty, 1)
        for widget in (self.example, self.keys, buttons):
            layout.addWidget(widget)
        room = self.screen().availableSize()
        self.resize(min(_SIZE[0], room.width() - 80), min(_SIZE[1], room.height() - 80))

    # What is listed

    def begin(self, label: str, text: str) -> None:
        """Show the window as the dataset stands now; a new word begins with `text`, and its row is sought."""
        self._begun = (label, text)
        self._sought = self._begun if text else None
        self.search()
        if self.isVisible():
            self.raise_()
        self.show()
        self.activateWindow()
        (self.table if self.table.isVisible() else self).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def search(self) -> None:
        """Count anew, unless that is going on already."""
        self._timer.stop()
        if self._job is not None:
            self._stale = True
            return
        self._stale = self._waits = False
        path, shipped = self._dataset.path, self._shipped

        def work(_: Progress) -> tuple[ShippedWords, WordBook]:
            known = shipped or load_shipped()
            with Dataset(path) as dataset:
                return known, WordBook(dataset, known)

        self._job = Job(work, self)
        self._job.done.connect(self._found)
        self._job.failed.connect(self.failed)
        self._job.broken.connect(self.broken)
        self._job.finished.connect(self._searched)
        self._list()
        self._job.start()

    def _found(self, result: tuple[ShippedWords, WordBook]) -> None:
        self._shipped, self._book = result
        self._book.take_entries(self._dataset)

    def _searched(self) -> None:
        ended, self._job = self._job, None
        if ended is not None:
            ended.deleteLater()
        self._list()
        if self._stale:
            self.search()

    def _list(self) -> None:
        """List what is known by now; the keyboard stays on its row as far as it can."""
        row, held = self.table.currentIndex().row(), self.table.hasFocus() or self.hasFocus()
        words = self.filter.text()
        lines = self._book.lines(_LISTED[self.listed.currentIndex()], words, _kind_name) if self._book else []
        self.model.show_lines(lines)
        self.table.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        self.empty.setText(self._nothing(words))
        for button in (self.add_button, self.exclude_button):
            button.setEnabled(bool(lines))
        self.new_button.setEnabled(self._book is not None)
        if held:
            (self.table if lines else self).setFocus()
        sought = self.model.place(*self._sought) if self._sought and self._book else None
        if self._book:
            self._sought = None
        self.table.choose(row if sought is None else sought)
        self._show_example()

    def _show_example(self) -> None:
        line = self._line()
        text = example_of(line, len(line.example[0])) if line is not None else ""
        self.example.setText(self.tr("For example: {example}").format(example=text) if text else "")

    def _nothing(self, words: str) -> str:
        if self._book is None:
            return self.tr("Counting the decisions…")
        if words:
            return self.tr("Nothing fits. Esc empties the filter.")
        if _LISTED[self.listed.currentIndex()] is Listed.PROPOSED:
            return self.tr(
                "Nothing to decide on.\nNames accepted often are proposed here, and words of the shipped lexicons that "
                "are rejected often.\nN adds a word by hand, G lists the entries."
            )
        return self.tr("This dataset has no words of its own yet.\nN adds one, G lists what is proposed.")

    def follow(self, change: Change) -> None:
        """Show what was decided about words at once, and count anew once the hand rests."""
        if change.operation is Operation.SUGGEST or not self.isVisible():
            return
        if self._book is not None and change.changes_lexicon:
            self._book.take_entries(self._dataset)
            self._list()
        if change.documents and self.isActiveWindow():
            self._timer.start()
        elif change.documents:
            self._waits = True

    # What the keys do

    def _line(self) -> WordLine | None:
        line = self.table.currentIndex().data(WORD_ROLE)
        return line if isinstance(line, WordLine) else None

    def _decide(self, decision: WordDecision) -> None:
        self.decided.emit([decision])

    def add(self) -> None:
        """Add the word; one that is excluded or proposed for it is kept in."""
        line = self._line()
        if line is not None and line.standing is not EntryStanding.ADDED:
            self._decide(PutWord(line.label, line.word, line.kind, EntryState.ADDED, line.ambiguous))

    def exclude(self) -> None:
        """Exclude a proposed word, or drop an entry."""
        line = self._line()
        if line is None:
            return
        if line.standing in (EntryStanding.ADDED, EntryStanding.EXCLUDED):
            self._decide(DropWord(line.label, line.word))
        else:
            self._decide(PutWord(line.label, line.word, line.kind, EntryState.EXCLUDED, line.ambiguous))

    def ask_kind(self) -> None:
        """Ask for another kind of the word; a proposed one is added with it."""
        line = self._line()
        if line is not None:
            state = EntryState.EXCLUDED if line.standing in _OUT else EntryState.ADDED
            self._ask(line, state)

    def ask_new(self) -> None:
        """Ask for a word to add; the one that was focused or selected in the article stands there already."""
        self._ask(None, EntryState.ADDED)

    def _ask(self, line: WordLine | None, state: EntryState) -> None:
        if self._book is None:
            return
        book = self._book
        dialog = LexiconDialog(self.model.labels, self.model.language, book.kinds, book.kind, line, self)
        if line is None:
            dialog.begin_with(*self._begun)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._take(dialog.put, state))
        dialog.open()

    def _take(self, put: PutWord, state: EntryState) -> None:
        self._sought = (put.label, put.word)
        self._decide(replace(put, state=state))

    def _open(self, index: QModelIndex) -> None:
        line = index.data(WORD_ROLE)
        if isinstance(line, WordLine):
            self.wanted.emit(line.example[1] or line.word)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A adds, X excludes or drops, E changes the kind, N adds a new word, G lists the others."""
        key, control = event.key(), event.modifiers() == Qt.KeyboardModifier.ControlModifier
        steps = {Qt.Key.Key_A: self.add, Qt.Key.Key_X: self.exclude, Qt.Key.Key_E: self.ask_kind}
        if (control and key == Qt.Key.Key_F) or key == Qt.Key.Key_Slash:
            self.filter.setFocus()
            self.filter.selectAll()
        elif key == Qt.Key.Key_Down and self.filter.hasFocus():
            self.table.setFocus()
        elif key == Qt.Key.Key_Escape:
            self._step_back()
        elif key == Qt.Key.Key_G:
            self.listed.setCurrentIndex((self.listed.currentIndex() + 1) % len(_LISTED))
        elif key == Qt.Key.Key_N and not control:
            self.ask_new()
        elif self.table.hasFocus() and not control and key in steps:
            steps[Qt.Key(key)]()
        elif key not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _step_back(self) -> None:
        if self.filter.hasFocus() or self.filter.text():
            self.filter.clear()
            (self.table if self.table.isVisible() else self).setFocus()
        else:
            self.close()

    def stop(self) -> None:
        """Wait for the counting that is going on."""
        if self._job is not None:
            self._job.wait()

    # Texts

    def changeEvent(self, event: QEvent) -> None:
        """Catch up with what was decided meanwhile; put everything into the language that was just switched to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self._waits:
            self.search()
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "close_button"):
            self.retranslate()

    def set_language(self, language: str) -> None:
        """Name the labels in a language."""
        self.model.language = language
        self._list()

    def retranslate(self) -> None:
        """Put all texts into the language of the interface."""
        self.setWindowTitle(self.tr("The dataset's own lexicon"))
        self.table.setAccessibleName(self.tr("Words"))
        self.filter.setPlaceholderText(self.tr("Filter: part of a word or kind"))
        self.filter.setAccessibleName(self.tr("Filter"))
        self.listed.setAccessibleName(self.tr("What is listed"))
        for place, name in enumerate((self.tr("To decide"), self.tr("Entries"))):
            self.listed.setItemText(place, name)
        self.keys.setText(
            self.tr(
                "A: add, is suggested everywhere  ·  X: exclude, an entry: drop  ·  E: kind  ·  N: new word  ·  "
                "Enter: its places  ·  G: the other list  ·  Ctrl+F: filter  ·  Esc: back"
            )
        )
        self.add_button.setText(self.tr("Add (A)"))
        self.exclude_button.setText(self.tr("Exclude or drop (X)"))
        self.new_button.setText(self.tr("New word (N)"))
        self.close_button.setText(self.tr("Close"))
        self._list()


def _kind_name(kind: str) -> str:
    return word(ENTRY_KIND, kind)
