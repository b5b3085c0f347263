"""Going on in another dataset: by file dialog, from the recent ones, or dropped on the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from annotator.core.errors import UserError
from annotator.services.recent import RecentDatasets

if TYPE_CHECKING:
    from annotator.storage.dataset import Dataset
    from annotator.ui.main_window import ReviewWindow


class Datasets(QObject):
    """Opens other datasets. `wanted` carries one that is open already, for a window of its own in place of this one."""

    wanted = Signal(object)

    def __init__(self, window: ReviewWindow) -> None:
        super().__init__(window)
        self._window = window
        self.recent = RecentDatasets(window.settings.path.parent / "recent.json")

    def open_dataset(self) -> None:
        """Ask for a dataset file, an existing one or the name of a new one."""
        from PySide6.QtWidgets import QFileDialog

        here = self._window.bridge.dataset.path.absolute().parent
        dialog = QFileDialog(self._window, self.tr("Open or begin a dataset"), str(here))
        dialog.setNameFilters([self.tr("Datasets") + " (*.db)", self.tr("All files") + " (*)"])
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
        dialog.setDefaultSuffix("db")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.open_path(Path(name)))
        dialog.open()

    def show_recent(self) -> None:
        """Let the person pick one of the datasets that were open last."""
        from annotator.ui.palette import Entry, Palette

        here = self._window.bridge.dataset.path.absolute()
        paths = [path for path in self.recent.paths() if path != here]
        entries = [Entry(str(path), path.name, str(path.parent)) for path in paths]
        palette = Palette(self.tr("Recent datasets"), self.tr("Type a part of the name"), entries, self._window)
        if not entries:
            palette.empty.setText(self.tr("No other dataset was open yet. File → Open or begin a dataset."))
        palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        palette.picked.connect(lambda name: self.open_path(Path(name)))
        palette.open()

    def open_path(self, path: Path) -> None:
        """Go on in the dataset at `path`, made when it is missing; one that can't be opened is told, and all stays."""
        if path.absolute() == self._window.bridge.dataset.path.absolute():
            self._window.status.say(self.tr("This dataset is open already."))
            return
        self._open(lambda: _opened(path))

    def open_made(self, make: Callable[[], Dataset]) -> None:
        """Go on in the dataset that `make` returns; a UserError of it is told, and all stays."""
        self._open(make)

    def _open(self, opening: Callable[[], Dataset]) -> None:
        if self._window.bridge.job is not None:
            self._window.status.say(self.tr("Wait until the work under way is done."))
            return
        try:
            dataset = opening()
        except UserError as error:
            self._window.warn(error)
            return
        except OSError as error:
            where = str(error.filename or "")
            told = UserError("file-unwritable", f"The file can't be written ({error.strerror}).", where=where)
            self._window.warn(told)
            return
        self.wanted.emit(dataset)


def _opened(path: Path) -> Dataset:
    from annotator.storage.dataset import Dataset

    return Dataset(path)
