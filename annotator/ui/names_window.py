"""The names window: which names mean one thing, proposed for a person to confirm, deny, rename and move."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QElapsedTimer, QEvent, QModelIndex, Qt, QTimer, Signal
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
from annotator.core.naming import GroupNames, NameDecision, RejectNames, RenameGroup
from annotator.services.naming import NameBook, NameLine, Shown, Standing, load_forms
from annotator.storage.dataset import Dataset
from annotator.suggest.naming import NameForms
from annotator.ui.jobs import Job, Progress
from annotator.ui.name_dialog import NameDialog
from annotator.ui.names_model import COLUMNS, NAME_ROLE, NameRow, NamesModel
from annotator.ui.record_table import RecordTable

_DELAY = 400  # milliseconds from the last decision in an article to looking for names anew
_QUICK = 1500  # milliseconds; a longer search waits until a person comes back to the window
_SIZE = (900, 620)
_SHOWN = tuple(Shown)
_TITLES = 6  # articles named for a row


class NamesWindow(QDialog):
    """Lists groups of names. `decided` carries NameDecisions, `wanted` the NameUse whose place is to be shown;
    `failed` carries a UserError, `broken` any other exception of a search.

    Names are looked for on a thread of their own; what a person decides about them is shown at once.
    """

    decided = Signal(object)
    wanted = Signal(object)
    failed = Signal(object)
    broken = Signal(object)

    def __init__(self, dataset: Dataset, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._dataset = dataset
        self._forms: NameForms | None = None
        self._book: NameBook | None = None
        self._job: Job | None = None
        self._stale = self._waits = False
        self._took = 0
        self._clock = QElapsedTimer()
        self._sought: tuple[str, str] | None = None
        self.model = NamesModel(dataset.labels, self)
        self.model.language = language
        self.table = RecordTable()
        self.filter, self.shown = QLineEdit(), QComboBox()
        self.empty, self.articles, self.keys = QLabel(), QLabel(), QLabel()
        self._timer = QTimer(self, singleShot=True, interval=_DELAY)
        self._build()
        self.filter.textChanged.connect(self._list)
        self.filter.returnPressed.connect(self.table.setFocus)
        self.shown.currentIndexChanged.connect(lambda: self._list())
        self.table.opened.connect(self._open)
        self.table.selectionModel().currentRowChanged.connect(lambda: self._show_articles())
        self._timer.timeout.connect(self.search)
        self.retranslate()

    def _build(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # holds the keyboard while there is no list
        self.shown.addItems([""] * len(_SHOWN))
        self.filter.setClearButtonEnabled(True)
        self.table.setModel(self.model)
        self.table.set_widths(tuple(width for _, width in COLUMNS))
        self.table.horizontalHeader().setStretchLastSection(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.keys.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        for label in (self.empty, self.articles, self.keys):
            label.setWordWrap(True)
        self.articles.setTextFormat(Qt.TextFormat.PlainText)
        buttons = QDialogButtonBox(parent=self)
        role = QDialogButtonBox.ButtonRole
        self.confirm_button, self.reject_button, self.close_button = QPushButton(), QPushButton(), QPushButton()
        for button, its, step in (
            (self.confirm_button, role.ActionRole, self.confirm),
            (self.reject_button, role.ActionRole, self.deny),
            (self.close_button, role.RejectRole, self.close),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, step=step: step())
            buttons.addButton(button, its)
        top = QHBoxLayout()
        top.addWidget(self.filter, 1)
        top.addWidget(self.shown)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.empty, 1)
        for widget in (self.articles, self.keys, buttons):
            layout.addWidget(widget)
        room = self.screen().availableSize()
        self.resize(min(_SIZE[0], room.width() - 80), min(_SIZE[1], room.height() - 80))

    # What is listed

    def begin(self, sought: tuple[str, str] | None) -> None:
        """Show the window as the dataset stands now, on the row of the (label, name) `sought` where it is listed."""
        self._sought = sought
        self.search()
        if self.isVisible():
            self.raise_()
        self.show()
        self.activateWindow()
        (self.table if self.table.isVisible() else self).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def search(self) -> None:
        """Look for names anew, unless that is going on already."""
        self._timer.stop()
        if self._job is not None:
            self._stale = True
            return
        self._stale = self._waits = False
        self._clock.start()
        path, forms = self._dataset.path, self._forms

        def work(_: Progress) -> tuple[NameForms, NameBook]:
            known = forms or load_forms()
            with Dataset(path) as dataset:
                return known, NameBook(dataset, known)

        self._job = Job(work, self)
        self._job.done.connect(self._found)
        self._job.failed.connect(self.failed)
        self._job.broken.connect(self.broken)
        self._job.finished.connect(self._searched)
        self._list()
        self._job.start()

    def _found(self, result: tuple[NameForms, NameBook]) -> None:
        self._forms, self._book = result
        self._book.take_aliases(self._dataset)

    def _searched(self) -> None:
        ended, self._job = self._job, None
        self._took = self._clock.elapsed()
        if ended is not None:
            ended.deleteLater()
        self._list()
        if self._stale:
            self.search()

    def _list(self) -> None:
        """List what is known by now; the keyboard stays on its row as far as it can."""
        row, held = self.table.currentIndex().row(), self.table.hasFocus() or self.hasFocus()
        words = self.filter.text()
        groups = self._book.groups(_SHOWN[self.shown.currentIndex()], words) if self._book else []
        self.model.show_groups(groups)
        self.table.setVisible(bool(groups))
        self.empty.setVisible(not groups)
        self.empty.setText(self._nothing(words))
        for button in (self.confirm_button, self.reject_button):
            button.setEnabled(bool(groups))
        if held:
            (self.table if groups else self).setFocus()
        sought = self.model.place(*self._sought) if self._sought and self._book else None
        if self._book:
            self._sought = None
        self.table.choose(row if sought is None else sought)
        self._show_articles()

    def _show_articles(self) -> None:
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
        if _SHOWN[self.shown.currentIndex()] is Shown.PROPOSED:
            return self.tr("No names to decide on. They are looked for among accepted projects and institutions.")
        return self.tr("Nothing here yet.")

    def follow(self, change: Change) -> None:
        """Show what was decided about names at once, and look for names anew once the hand rests."""
        if change.operation is Operation.SUGGEST or not self.isVisible():
            return
        if self._book is not None and any(row.document == "" for row in change.rows):
            self._book.take_aliases(self._dataset)
            self._list()
        if change.documents and (self.isActiveWindow() or self._took < _QUICK):
            self._timer.start()
        elif change.documents:
            self._waits = True

    # What the keys do

    def _row(self) -> NameRow | None:
        row = self.table.currentIndex().data(NAME_ROLE)
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
        row = index.data(NAME_ROLE)
        if isinstance(row, NameRow) and row.use.document:
            self.wanted.emit(row.use)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A confirms, X denies, R renames the group, C makes the name canonical, M moves it; G lists others."""
        key, control = event.key(), event.modifiers() == Qt.KeyboardModifier.ControlModifier
        steps = {
            Qt.Key.Key_A: self.confirm,
            Qt.Key.Key_X: self.deny,
            Qt.Key.Key_R: self.ask_rename,
            Qt.Key.Key_C: self.make_canonical,
            Qt.Key.Key_M: self.ask_move,
        }
        if (control and key == Qt.Key.Key_F) or key == Qt.Key.Key_Slash:
            self.filter.setFocus()
            self.filter.selectAll()
        elif key == Qt.Key.Key_Down and self.filter.hasFocus():
            self.table.setFocus()
        elif key == Qt.Key.Key_Escape:
            self._step_back()
        elif key == Qt.Key.Key_G:
            self.shown.setCurrentIndex((self.shown.currentIndex() + 1) % len(_SHOWN))
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
        """Wait for the search that is going on."""
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
        self.setWindowTitle(self.tr("Names"))
        self.table.setAccessibleName(self.tr("Names"))
        self.filter.setPlaceholderText(self.tr("Filter: words of a name"))
        self.filter.setAccessibleName(self.tr("Filter"))
        self.shown.setAccessibleName(self.tr("What is listed"))
        names = (self.tr("To decide"), self.tr("Confirmed"), self.tr("Not the same"), self.tr("All names"))
        for place, name in enumerate(names):
            self.shown.setItemText(place, name)
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
