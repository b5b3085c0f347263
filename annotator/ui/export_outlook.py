"""What an export would write and lose: the beginning of its files, and the loss report for the dataset."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QProgressBar, QTextEdit, QVBoxLayout, QWidget

from annotator.core.errors import UserError
from annotator.services.export_sample import SampleFile, sample
from annotator.services.export_wish import ExportWish
from annotator.services.exporting import ExportSummary, forecast
from annotator.storage.dataset import Dataset
from annotator.ui.errors import told
from annotator.ui.format_words import loss_lines
from annotator.ui.jobs import Progress
from annotator.ui.looker import Looker
from annotator.ui.theme import FONT_FAMILIES, Theme

if TYPE_CHECKING:
    from annotator.ui.bridge import Bridge

_BETWEEN = "  ·  "
_DELAY = 200  # milliseconds after the last change
_LISTED = 5  # articles that can't be written
_REPORT_LINES = 8


class ExportOutlook(QWidget):
    """Shows sample and loss report of a wish a moment after it was given; both are made beside the window.

    `failed` carries the UserError for which nothing could be written, None once something can.
    """

    failed = Signal(object)
    broken = Signal(object)

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wish = ExportWish()
        self.sample, self.report, self.progress = QPlainTextEdit(), QTextEdit(), QProgressBar()
        self._looks, self._counts = Looker(bridge, self), Looker(bridge, self)
        self._timer = QTimer(self, singleShot=True, interval=_DELAY)
        self._build()
        self._timer.timeout.connect(self._ask)
        self._looks.found.connect(self._show_sample)
        self._counts.found.connect(self._show_report)
        self._counts.progressed.connect(self._show_progress)
        for looker in (self._looks, self._counts):
            looker.failed.connect(self._show_failure)
            looker.broken.connect(self.broken)

    def _build(self) -> None:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setFamilies([QFontInfo(font).family(), *FONT_FAMILIES])  # the name it goes by alone finds no other
        font.setPointSizeF(self.font().pointSizeF())
        self.sample.setFont(font)
        self.sample.setAccessibleName(self.tr("Preview of the file"))
        self.report.setAccessibleName(self.tr("What is lost"))
        self.report.setFixedHeight(_REPORT_LINES * self.fontMetrics().lineSpacing())
        self.progress.setAccessibleName(self.tr("How far the articles are counted"))
        self.progress.setTextVisible(False)
        self.progress.setMaximumHeight(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for title, part in ((self.tr("Pre&view"), self.sample), (self.tr("What is &lost"), self.report)):
            label = QLabel(title)
            label.setBuddy(part)
            column.addWidget(label)
            column.addWidget(part)
            part.setReadOnly(True)
            part.setTabChangesFocus(True)
        column.addWidget(self.progress)

    def show_wish(self, wish: ExportWish) -> None:
        """Show what a wish comes to."""
        self._wish = wish
        self.stop()
        self.progress.setRange(0, 0)
        self.progress.show()
        self._timer.start()

    def _ask(self) -> None:
        wish = self._wish

        def count(dataset: Dataset, progress: Progress) -> ExportSummary:
            return forecast(dataset, wish.format, wish.status, wish.extras, progress, wish.shape)

        self._looks.look(lambda dataset, _: sample(dataset, wish))
        self._counts.look(count)

    @property
    def settled(self) -> bool:
        """Return whether what is shown is the answer to the latest wish."""
        return not (self._timer.isActive() or self._looks.busy or self._counts.busy)

    def stop(self) -> None:
        """Give up what is being counted."""
        self._timer.stop()
        self._looks.stop()
        self._counts.stop()

    def _show_sample(self, files: Sequence[SampleFile]) -> None:
        self.failed.emit(None)
        parts = []
        for file in files:
            told_ = file.text if file.text is not None else self.tr("(no text: %n byte(s))", "", file.size)
            parts.append(told_ if len(files) == 1 else f"——— {file.name} ———\n{told_}")
        self.sample.setPlainText("\n\n".join(parts) or self.tr("There is no article to write."))

    def _show_failure(self, error: UserError) -> None:
        self.stop()
        self.progress.hide()
        self.sample.clear()
        self.report.clear()
        self.failed.emit(error)

    def _show_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _show_report(self, found: ExportSummary) -> None:
        self.progress.hide()
        self.report.clear()
        colours = self._theme.interface
        counts = (self.tr("%n article(s)", "", found.documents), self.tr("%n highlight(s)", "", found.spans))
        plain = colours.text
        lines = [(_BETWEEN.join(counts), plain)]
        lost = loss_lines(found.lost)
        lines += [(line, colours.warning) for line in lost] or [(self.tr("Nothing of it is lost."), colours.good)]
        if found.units:
            lines.append((self.tr("Places are UTF-16 units: in %n article(s) not characters.", "", found.units), plain))
        if found.skipped:
            lines.append((self.tr("%n article(s) can't be written:", "", len(found.skipped)), colours.error))
            lines += [(told(problem), colours.error) for problem in found.skipped[:_LISTED]]
        write = partial(_write, QTextCursor(self.report.document()))
        for number, (line, colour) in enumerate(lines):
            write(line if number == 0 else f"\n{line}", colour)
        self.report.moveCursor(QTextCursor.MoveOperation.Start)


def _write(cursor: QTextCursor, text: str, colour: QColor) -> None:
    look = QTextCharFormat()
    look.setForeground(colour)
    cursor.insertText(text, look)
