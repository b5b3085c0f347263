"""The names window: which names mean one thing, proposed for a person to confirm, deny, rename and move."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QElapsedTimer, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from annotator.core.change import Change
from annotator.core.naming import GroupNames, NameDecision, RejectNames, RenameGroup
from annotator.services.naming import NameBook, NameLine, Shown, Standing, load_forms
from annotator.storage.dataset import Dataset
from annotator.suggest.naming import NameForms
from annotator.ui.book_window import BookWindow
from annotator.ui.name_dialog import NameDialog
from annotator.ui.names_model import NameRow, NamesModel
from annotator.ui.record_model import ROW_ROLE
from annotator.ui.record_window import ACTION

_QUICK = 1500  # milliseconds; a longer search waits until a person comes back to the window
_SIZE = (900, 620)
_SHOWN = tuple(Shown)
_TITLES = 6  # articles named for a row


class NamesWindow(BookWindow):
    """Lists groups of names. `decided` carries NameDecisions, `wanted` the NameUse whose place is to be shown."""

    wanted = Signal(object)

    def __init__(self, dataset: Dataset, language: str, parent: QWidget) -> None:
        self.model = NamesModel(dataset.labels)
        self.model.language = language
        super().__init__(dataset, self.model, len(_SHOWN), parent)
        self._forms: NameForms | None = None
        self._book: NameBook | None = None
        self._took = 0
        self._clock = QElapsedTimer()
        self.articles = QLabel()
        self.confirm_button = self._add_button(ACTION, self.confirm)
        self.reject_button = self._add_button(ACTION, self.deny)
        self._finish(_SIZE, self.articles, self.confirm_button, self.reject_button)

    # What is listed

    def begin(self, sought: tuple[str, str] | None) -> None:
        """Show the window as the dataset stands now, on the row of the (label, name) `sought` where it is listed."""
        self._begin(sought)

    @property
    def _is_counted(self) -> bool:
        return self._book is not None

    def _counting(self) -> Callable[[], tuple[NameForms, NameBook]]:
        self._clock.start()
        path, forms = self._dataset.path, self._forms

        def count() -> tuple[NameForms, NameBook]:
            known = forms or load_forms()
            with Dataset(path) as dataset:
                return known, NameBook(dataset, known)

        return count

    def _found(self, result: tuple[NameForms, NameBook]) -> None:
        self._forms, self._book = result
        self._take_decided()

    def _searched(self) -> None:
        self._took = self._clock.elapsed()
        super()._searched()

    def _counts_now(self) -> bool:
        return self.isActiveWindow() or self._took < _QUICK

    def _decides(self, change: Change) -> bool:
        return any(row.document == "" for row in change.rows)

    def _take_decided(self) -> None:
        if self._book is not None:
            self._book.take_aliases(self._dataset)

    def _show_rows(self, words: str) -> None:
        self.model.show_groups(self._book.groups(_SHOWN[self.listed.currentIndex()], words) if self._book else [])

    def _show_note(self) -> None:
        """Name the articles that have the name, or any of the group's names."""
        row = self._row()
        titles: list[str] = []
        if row is not None and self._book is not None:
            lines = (line.name for line in row.group.lines if line.standing is not Standing.REJECTED)
            names = [row.name] if row.line else [row.name, *lines]
            found = self._book.documents(row.group.label, names)
            rows = map(self._dataset.document_row, found[:_TITLES])
            titles = [one.title for one in rows if one is not None] + ["…"] * (len(found) > _TITLES)
        self.articles.setText(self.tr("In: {titles}").format(titles="  ·  ".join(titles)) if titles else "")

    def _nothing(self, words: str) -> str:
        if self._book is None:
            return self.tr("Looking for names…")
        if words:
            return self.tr("Nothing fits. Esc empties the filter.")
        if _SHOWN[self.listed.currentIndex()] is Shown.PROPOSED:
            return self.tr("No names to decide on. They are looked for among accepted projects and institutions.")
        return self.tr("Nothing here yet.")

    # What the keys do

    def _row(self) -> NameRow | None:
        row = self.table.currentIndex().data(ROW_ROLE)
        return row if isinstance(row, NameRow) else None

    def _chosen(self, *standings: Standing) -> tuple[NameRow, Sequence[NameLine]] | None:
        """Return the row with the keyboard, and the names it is about that stand so: a group's row is about all."""
        row = self._row()
        if row is None:
            return None
        lines = (row.line,) if row.line else row.group.lines
        return row, [line for line in lines if line.standing in standings]

    def confirm(self) -> None:
        """Confirm the name, or all proposed names of the group."""
        chosen = self._chosen(Standing.PROPOSED, Standing.REJECTED)
        if chosen is not None:
            row, lines = chosen
            wanted = [line for line in lines if row.line is not None or line.standing is Standing.PROPOSED]
            self._decide(wanted, GroupNames)

    def deny(self) -> None:
        """Deny the name, or all proposed and confirmed names of the group."""
        chosen = self._chosen(Standing.PROPOSED, Standing.CONFIRMED)
        if chosen is not None:
            self._decide(chosen[1], RejectNames)

    def _decide(self, lines: Sequence[NameLine], kind: Callable[[str, str, tuple[str, ...]], NameDecision]) -> None:
        if lines:
            self.decided.emit([kind(lines[0].label, lines[0].canonical, tuple(line.name for line in lines))])

    def make_canonical(self) -> None:
        """Make the name its group's canonical name."""
        row = self._row()
        if row is not None and row.line is not None:
            self._rename(row, row.line.name)

    def ask_rename(self) -> None:
        """Ask for another canonical name of the group."""
        row = self._row()
        if row is not None:
            title = self.tr("Canonical name of the group")
            self._ask(title, row.group.canonical, row, lambda name: self._rename(row, name))

    def _rename(self, row: NameRow, name: str) -> None:
        """Give a group a canonical name: its names, proposed ones too when a person names it, stand for that now."""
        group = row.group
        names = tuple(line.name for line in group.lines if line.standing is Standing.CONFIRMED)
        keep = group.use.times > 0
        if names:
            self.decided.emit([RenameGroup(group.label, group.canonical, name, keep)])
            return
        proposed = tuple(line.name for line in group.lines if line.standing is Standing.PROPOSED)
        own = (group.canonical,) if keep else ()
        others = tuple(one for one in (*own, *proposed) if one != name)
        if others:
            self.decided.emit([GroupNames(group.label, name, others)])

    def ask_move(self) -> None:
        """Ask which canonical name the name is to stand for instead."""
        row = self._row()
        if row is not None:
            title = self.tr("{name} stands for").format(name=row.name)
            self._ask(title, "", row, lambda name: self._move(row, name))

    def _move(self, row: NameRow, canonical: str) -> None:
        line, group = row.line, row.group
        if canonical in (row.name, group.canonical):
            return
        away: list[NameDecision] = []
        if line is not None and line.standing is Standing.PROPOSED:
            away.append(RejectNames(group.label, group.canonical, (line.name,)))
        self.decided.emit([*away, GroupNames(group.label, canonical, (row.name,))])

    def _ask(self, title: str, text: str, row: NameRow, done: Callable[[str], None]) -> None:
        known = self._book.canonicals(row.group.label) if self._book else []
        dialog = NameDialog(title, text, known, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: done(dialog.name))
        dialog.open()

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, NameRow) and row.use.document:
            self.wanted.emit(row.use)

    def _steps(self) -> Mapping[Qt.Key, Callable[[], None]]:
        return {
            Qt.Key.Key_A: self.confirm,
            Qt.Key.Key_X: self.deny,
            Qt.Key.Key_R: self.ask_rename,
            Qt.Key.Key_C: self.make_canonical,
            Qt.Key.Key_M: self.ask_move,
        }

    # Texts

    def retranslate(self) -> None:
        """Put all texts into the language of the interface."""
        self.setWindowTitle(self.tr("Names"))
        self.table.setAccessibleName(self.tr("Names"))
        self.filter.setPlaceholderText(self.tr("Filter: words of a name"))
        self.filter.setAccessibleName(self.tr("Filter"))
        self.listed.setAccessibleName(self.tr("What is listed"))
        names = (self.tr("To decide"), self.tr("Confirmed"), self.tr("Not the same"), self.tr("All names"))
        self._name_lists(names)
        self.keys.setText(
            self.tr(
                "A: the same, on a group all of it  ·  X: not the same  ·  R: rename the group  ·  "
                "C: make this its name  ·  M: put under another name  ·  Enter: to the source  ·  "
                "G: others  ·  Ctrl+F: filter  ·  Esc: back"
            )
        )
        self.confirm_button.setText(self.tr("The same (A)"))
        self.reject_button.setText(self.tr("Not the same (X)"))
        self.close_button.setText(self.tr("Close"))
        self._list()
