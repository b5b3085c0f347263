"""What the menus do beside deciding: adding articles, export, dialogs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from annotator.core.errors import UserError
from annotator.services.resources import samples_folder
from annotator.services.settings import Settings
from annotator.ui.bridge import Bridge
from annotator.ui.errors import told
from annotator.ui.jobs import Job

if TYPE_CHECKING:
    from PySide6.QtWidgets import QProgressDialog

    from annotator.services.export_wish import ExportWish
    from annotator.services.exporting import ExportSummary
    from annotator.services.importing import ImportSummary
    from annotator.ui.main_window import ReviewWindow

_PATIENCE = 400  # milliseconds before a progress box appears
_LISTED = 12  # skipped files named in the box


class Commands(QObject):
    """Runs imports and exports beside the window.

    `began` and `ended` frame each job; `imported` carries the ids of new articles; `said` a line for the status line;
    `failed` a UserError.
    """

    began = Signal()
    ended = Signal()
    imported = Signal(object)
    said = Signal(str)
    failed = Signal(object)
    broken = Signal(object)

    def __init__(self, bridge: Bridge, settings: Settings, window: ReviewWindow) -> None:
        super().__init__(window)
        self._bridge, self._settings, self._window = bridge, settings, window
        self._box: QProgressDialog | None = None

    def import_files(self) -> None:
        """Ask for files and add them."""
        from PySide6.QtWidgets import QFileDialog

        from annotator.formats.registry import all_formats

        endings = sorted({f"*{ending}" for one in all_formats() if one.reads for ending in one.extensions})
        kinds = [f"{self.tr('Articles')} ({' '.join(endings)})", f"{self.tr('All files')} (*)"]
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Add articles"), "", ";;".join(kinds))
        self.import_paths(Path(name) for name in names)

    def import_folder(self) -> None:
        """Ask for a folder and add the articles in it."""
        from PySide6.QtWidgets import QFileDialog

        name = QFileDialog.getExistingDirectory(self._window, self.tr("Add a folder of articles"))
        self.import_paths([Path(name)] if name else [])

    def import_samples(self) -> None:
        """Add the articles that come with the program."""
        self.add_paths([samples_folder()])

    def import_paths(self, paths: Iterable[Path]) -> None:
        """Show what files and folders would bring, and add them when the person agrees."""
        wanted = list(paths)
        if not wanted or self._is_busy():
            return
        from annotator.ui.import_dialog import ImportDialog

        window = self._window
        dialog = ImportDialog(self._bridge, wanted, window.looks.theme, window.translations.language, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.broken.connect(self.broken)
        options = dialog.options
        dialog.accepted.connect(lambda: self.add_paths(wanted, options.format, options.column))
        dialog.open()

    def _is_busy(self) -> bool:
        """Return whether a job is under way, and say so."""
        busy = self._bridge.job is not None
        if busy:
            self.said.emit(self.tr("Wait until the work under way is done."))
        return busy

    def add_paths(self, paths: Iterable[Path], format: str = "auto", column: str = "") -> None:
        """Add files and folders, on a thread of its own."""
        wanted = list(paths)
        if wanted and not self._is_busy():
            job = self._bridge.import_job(wanted, format, column)
            self.run(job, self.tr("Adding articles…"), self._import_done)

    def _import_done(self, summary: ImportSummary) -> None:
        parts = [self.tr("%n article(s) added.", "", len(summary.added))]
        if summary.known:
            parts.append(self.tr("%n known already.", "", summary.known))
        if summary.skipped:
            parts.append(self.tr("%n left out.", "", len(summary.skipped)))
        self.said.emit(" ".join(parts))
        self.imported.emit(summary.added)
        if summary.skipped:
            count = len(summary.skipped)
            self._tell_left_out(summary.skipped, self.tr("%n file(s) left out, the others were added.", "", count))

    def _tell_left_out(self, skipped: list[UserError], what: str) -> None:
        from PySide6.QtWidgets import QMessageBox

        lines = [told(error) for error in skipped[:_LISTED]]
        if len(skipped) > _LISTED:
            lines.append(self.tr("… and %n more", "", len(skipped) - _LISTED))
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Some files were left out"))
        box.setText(what)
        box.setInformativeText("\n".join(lines))
        if len(skipped) > _LISTED:
            box.setDetailedText("\n".join(map(told, skipped)))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def export(self) -> None:
        """Ask what to export, and write it."""
        from annotator.ui.export_dialog import ExportDialog

        window = self._window
        dialog = ExportDialog(self._bridge, self._settings, window.looks.theme, window.translations.language, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.broken.connect(self.broken)
        dialog.accepted.connect(lambda: self.write(dialog.wish()))
        dialog.open()

    def write(self, wish: ExportWish) -> None:
        """Export as wished, on a thread of its own, and remember the choices."""
        from annotator.services.export_wish import remember

        try:
            remember(self._settings, wish)
        except UserError as error:
            self.failed.emit(error)
        self.run(self._bridge.export_job(wish), self.tr("Exporting…"), self._export_done)

    def _export_done(self, summary: ExportSummary) -> None:
        from annotator.ui.format_words import loss_lines

        text = self.tr("Exported: {documents} articles, {spans} highlights, to {path}")
        parts = [text.format(documents=summary.documents, spans=summary.spans, path=summary.path)]
        if summary.lost:
            parts.append(self.tr("Not held: {losses}").format(losses=" · ".join(loss_lines(summary.lost))))
        self.said.emit("  –  ".join(parts))
        if summary.skipped:
            count = len(summary.skipped)
            self._tell_left_out(summary.skipped, self.tr("%n article(s) left out, the others were written.", "", count))

    def run(self, job: Job, title: str, done: Callable[..., None]) -> None:
        """Start a job with a progress box over the window; `done` gets its result."""
        from PySide6.QtWidgets import QProgressDialog

        box = QProgressDialog(title, self.tr("Cancel"), 0, 0, self._window)
        box.setWindowTitle(title)
        box.setWindowModality(Qt.WindowModality.WindowModal)
        box.setMinimumDuration(_PATIENCE)
        box.setAutoClose(False)
        box.setAutoReset(False)
        box.canceled.connect(job.cancel)
        self._box = box
        job.progressed.connect(self._progress)
        job.done.connect(done)
        job.failed.connect(self.failed)
        job.broken.connect(self.broken)
        job.stopped.connect(lambda: self.said.emit(self.tr("Stopped; nothing was changed.")))
        job.finished.connect(self._close_box)
        self.began.emit()
        job.start()

    def _progress(self, done: int, total: int) -> None:
        if self._box is not None:
            self._box.setMaximum(total)
            self._box.setValue(done)

    def _close_box(self) -> None:
        box, self._box = self._box, None
        if box is not None:
            box.canceled.disconnect()
            box.close()
            box.deleteLater()
        self.ended.emit()

    def show_about(self) -> None:
        """Say what this program is, and where things are kept."""
        from PySide6.QtWidgets import QMessageBox

        from annotator import __version__
        from annotator.ui.errors import log_path

        text = self.tr(
            "annotator {version}\n\nReview machine-suggested highlights in Chinese articles by keyboard, into a local "
            "gold dataset.\n\nDataset: {dataset}\nSettings: {settings}\nLog: {log}"
        )
        values = {
            "version": __version__,
            "dataset": self._bridge.dataset.path.absolute(),
            "settings": self._settings.path,
            "log": log_path(),
        }
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("About"))
        box.setText(text.format(**values))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def show_bug(self, error: BaseException) -> None:
        """Say once that something unexpected happened, and where it is written down."""
        from PySide6.QtWidgets import QMessageBox

        from annotator.ui.errors import log_path

        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Critical)
        box.setWindowTitle(self.tr("Something went wrong"))
        text = self.tr("This is a mistake in the program. All decisions made so far are saved. Details are in:\n{path}")
        box.setText(text.format(path=log_path()))
        box.setInformativeText(f"{type(error).__name__}: {error}")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()
