"""The import dialog: what the files are, what they would bring, and in which format they are read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import UserError
from annotator.formats.registry import get_format
from annotator.services.importing import Preview, preview
from annotator.services.surveying import Survey, survey
from annotator.storage.dataset import Dataset
from annotator.ui.dialog_looks import fit_to_font, frame_style
from annotator.ui.document_preview import DocumentPreview
from annotator.ui.errors import told
from annotator.ui.format_words import title
from annotator.ui.import_options import ImportOptions
from annotator.ui.jobs import Progress
from annotator.ui.looker import Looker
from annotator.ui.theme import Theme
from annotator.ui.words import STATE, word

if TYPE_CHECKING:
    from annotator.ui.bridge import Bridge

_BETWEEN = "  ·  "
_SIZE = (960, 640)
_LISTED = 500  # problems


class ImportDialog(QDialog):
    """Shows what an import of files and folders would bring; Enter imports, also before all of them are read.

    `broken` carries an exception that nobody expected.
    """

    broken = Signal(object)

    def __init__(self, bridge: Bridge, paths: Sequence[Path], theme: Theme, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._paths, self._language = list(paths), language
        self.options = ImportOptions(language)
        self.preview = DocumentPreview(bridge.dataset.labels, theme, language)
        self.found, self.outcome, self.empty = QLabel(), QLabel(), QLabel()
        self.problems, self.progress = QListWidget(), QProgressBar()
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Ok | standard.Cancel, parent=self)
        self.import_button = self.buttons.button(standard.Ok)
        self._first, self._all = Looker(bridge, self), Looker(bridge, self)
        self._build()
        self.setStyleSheet(frame_style(theme))
        self._connect()
        self._ask()
        self.import_button.setFocus()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Add articles"))
        self.import_button.setText(self.tr("&Import"))
        self.import_button.setDefault(True)
        self.problems.setAccessibleName(self.tr("What can't be added, and why"))
        self.problems.setWordWrap(True)
        self.problems.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.progress.setAccessibleName(self.tr("How far the files are read"))
        self.progress.setTextVisible(False)
        self.progress.setMaximumHeight(6)
        self.empty.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for label in (self.found, self.outcome, self.empty):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        left = QVBoxLayout()
        left.setSpacing(10)
        for part in (self.options, self.found, self.outcome, self.progress):
            left.addWidget(part)
        left.addWidget(self.problems, 1)
        left.addStretch(0)
        right = QVBoxLayout()
        right.addWidget(self.preview, 1)
        right.addWidget(self.empty, 1)
        body = QHBoxLayout()
        body.setSpacing(18)
        body.addLayout(left, 4)
        body.addLayout(right, 5)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(14)
        layout.addLayout(body, 1)
        layout.addWidget(self.buttons)
        fit_to_font(self, *_SIZE)

    def _connect(self) -> None:
        self.options.changed.connect(self._ask)
        self._first.found.connect(self._show_first)
        self._first.failed.connect(self._show_failure)
        self._all.found.connect(self._show_survey)
        self._all.failed.connect(self._show_failure)
        self._all.progressed.connect(self._show_progress)
        for looker in (self._first, self._all):
            looker.broken.connect(self.broken)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    @property
    def settled(self) -> bool:
        """Return whether everything is read."""
        return not (self._first.busy or self._all.busy)

    # Asking

    def _ask(self) -> None:
        """Read the first article, and then all files, in the chosen format."""
        paths, format, column = self._paths, self.options.format, self.options.column
        self._all.stop()
        self.import_button.setEnabled(True)
        self._show_empty(self.tr("Reading the first article…"))
        self.problems.hide()
        self.found.setText("\n".join(_names(paths, self.tr("… and %n more", "", max(0, len(paths) - 3)))))
        self.outcome.setText("")
        self.progress.setRange(0, 0)
        self.progress.show()

        def question(_: Dataset, progress: Progress) -> tuple[Preview, list[str]]:
            progress(0, 0)
            shown = preview(paths, format, column)
            columns = shown.format.columns
            return shown, columns(shown.path) if columns is not None else []

        self._first.look(question)

    def _show_first(self, found: tuple[Preview, list[str]]) -> None:
        shown, columns = found
        self.options.show_first(shown.format, columns)
        if shown.document is None:
            self._show_empty(self.tr("No article can be read."))
            self._list(shown.problems)
        else:
            self.empty.hide()
            self.preview.show()
            self.preview.show_document(shown.document)
        paths, format, column = self._paths, self.options.format, self.options.column
        self._all.look(lambda dataset, progress: survey(dataset, paths, format, progress, column))

    def _show_empty(self, text: str) -> None:
        self.preview.show_document(None)
        self.preview.hide()
        self.empty.setText(text)
        self.empty.show()

    def _show_failure(self, error: UserError) -> None:
        self._show_empty(self.tr("No article can be read."))
        self.progress.hide()
        self._list([error])
        self.import_button.setEnabled(False)

    def _show_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _show_survey(self, found: Survey) -> None:
        self.progress.hide()
        kinds = [f"{count} × {title(get_format(name), self._language)}" for name, count in found.formats.most_common()]
        files = self.tr("%n file(s): {kinds}", "", found.formats.total())
        lines = [files.format(kinds=_BETWEEN.join(kinds))] if kinds else []
        if found.passed:
            lines.append(self.tr("%n other file(s) in the folder stay out.", "", found.passed))
            lines.append(self.tr("Annotated files and archives have to be chosen by themselves."))
        self.found.setText("\n".join(lines))
        self.outcome.setText("\n".join(self._outcome(found)))
        self._list(found.problems)
        self.import_button.setEnabled(bool(found.new + found.known))

    def _outcome(self, found: Survey) -> list[str]:
        lines = [self.tr("%n new article(s)", "", found.new)]
        if found.known:
            lines[0] += _BETWEEN + self.tr("%n in the dataset already", "", found.known)
        if found.spans:
            counts = [f"{count} {word(STATE, state)}" for state, count in sorted(found.spans.items())]
            lines.append(self.tr("Highlights: {counts}").format(counts=_BETWEEN.join(counts)))
        if found.problems:
            lines.append(self.tr("%n can't be added:", "", len(found.problems)))
        return lines

    def _list(self, problems: Sequence[UserError]) -> None:
        self.problems.clear()
        self.problems.addItems([told(problem) for problem in problems[:_LISTED]])
        if len(problems) > _LISTED:
            self.problems.addItem(self.tr("… and %n more", "", len(problems) - _LISTED))
        self.problems.setVisible(bool(problems))

    def done(self, result: int) -> None:
        """Stop reading, and close."""
        for looker in (self._first, self._all):
            looker.stop()
        super().done(result)


def _names(paths: Sequence[Path], more: str) -> list[str]:
    names = [path.name + ("/" if path.is_dir() else "") for path in paths[:3]]
    return [*names, more] if len(paths) > len(names) else names
