"""The lexicon window: words that the decisions propose for the dataset's own lexicon, and the words it has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from annotator.core.change import Change
from annotator.core.lexicon import DropWord, EntryState, PutWord, WordDecision
from annotator.services.lexicon import EntryStanding, Listed, ShippedWords, WordBook, WordLine, load_shipped
from annotator.storage.dataset import Dataset
from annotator.ui.book_window import BookWindow
from annotator.ui.lexicon_dialog import LexiconDialog
from annotator.ui.lexicon_model import ENTRY_KIND, LexiconModel, example_of
from annotator.ui.record_model import ROW_ROLE
from annotator.ui.record_window import ACTION
from annotator.ui.words import word

_SIZE = (1000, 620)
_LISTED = tuple(Listed)
_OUT = (EntryStanding.EXCLUDE, EntryStanding.EXCLUDED)


class LexiconWindow(BookWindow):
    """Lists words. `decided` carries WordDecisions, `wanted` the word whose places are to be shown."""

    wanted = Signal(str)

    def __init__(self, dataset: Dataset, language: str, parent: QWidget) -> None:
        self.model = LexiconModel(dataset.labels)
        self.model.language = language
        super().__init__(dataset, self.model, len(_LISTED), parent)
        self._shipped: ShippedWords | None = None
        self._book: WordBook | None = None
        self._begun = ("", "")
        self.example = QLabel()
        self.add_button = self._add_button(ACTION, self.add)
        self.exclude_button = self._add_button(ACTION, self.exclude)
        self.new_button = self._add_button(ACTION, self.ask_new)
        self._finish(_SIZE, self.example, self.add_button, self.exclude_button)

    # What is listed

    def begin(self, label: str, text: str) -> None:
        """Show the window as the dataset stands now; a new word begins with `text`, and its row is sought."""
        self._begun = (label, text)
        self._begin(self._begun if text else None)

    @property
    def _is_counted(self) -> bool:
        return self._book is not None

    def _counting(self) -> Callable[[], tuple[ShippedWords, WordBook]]:
        path, shipped = self._dataset.path, self._shipped

        def count() -> tuple[ShippedWords, WordBook]:
            known = shipped or load_shipped()
            with Dataset(path) as dataset:
                return known, WordBook(dataset, known)

        return count

    def _found(self, result: tuple[ShippedWords, WordBook]) -> None:
        self._shipped, self._book = result
        self._take_decided()

    def _decides(self, change: Change) -> bool:
        return change.changes_lexicon

    def _take_decided(self) -> None:
        if self._book is not None:
            self._book.take_entries(self._dataset)

    def _show_rows(self, words: str) -> None:
        book = self._book
        self.model.show_rows(book.lines(_LISTED[self.listed.currentIndex()], words, _kind_name) if book else ())
        self.new_button.setEnabled(book is not None)

    def _show_note(self) -> None:
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

    # What the keys do

    def _line(self) -> WordLine | None:
        line = self.table.currentIndex().data(ROW_ROLE)
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
        line = index.data(ROW_ROLE)
        if isinstance(line, WordLine):
            self.wanted.emit(line.example[1] or line.word)

    def _steps(self) -> Mapping[Qt.Key, Callable[[], None]]:
        return {Qt.Key.Key_A: self.add, Qt.Key.Key_X: self.exclude, Qt.Key.Key_E: self.ask_kind}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A adds, X excludes or drops, E changes the kind, N adds a new word, G lists the others."""
        if event.key() == Qt.Key.Key_N and event.modifiers() != Qt.KeyboardModifier.ControlModifier:
            self.ask_new()
        else:
            super().keyPressEvent(event)

    # Texts

    def retranslate(self) -> None:
        """Put all texts into the language of the interface."""
        self.setWindowTitle(self.tr("The dataset's own lexicon"))
        self.table.setAccessibleName(self.tr("Words"))
        self.filter.setPlaceholderText(self.tr("Filter: part of a word or kind"))
        self.filter.setAccessibleName(self.tr("Filter"))
        self.listed.setAccessibleName(self.tr("What is listed"))
        self._name_lists((self.tr("To decide"), self.tr("Entries")))
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
