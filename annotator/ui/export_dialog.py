"""The export dialog: in which format, which articles, what of them, and where to."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import UserError
from annotator.formats.registry import all_formats, get_format
from annotator.services.export_wish import ExportWish, remembered
from annotator.services.settings import Settings
from annotator.ui.dialog_looks import fit_to_font, frame_style
from annotator.ui.errors import told
from annotator.ui.export_form import ExportForm
from annotator.ui.export_outlook import ExportOutlook
from annotator.ui.format_words import holds, title
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.ui.bridge import Bridge

_BETWEEN = "  ·  "
_SIZE = (1180, 740)
_LIST_WIDTH = 200
_FORM_WIDTH = 400
_BAR = 24  # of a scroll bar and frames


class ExportDialog(QDialog):
    """Asks for an ExportWish, and shows what it comes to; the choices are those of the last time.

    `broken` carries an exception that nobody expected.
    """

    broken = Signal(object)

    def __init__(self, bridge: Bridge, settings: Settings, theme: Theme, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._dataset, self._language = bridge.dataset.path, language
        self._error: UserError | None = None  # for which nothing could be written
        self._first = remembered(settings)
        self._ending = self._first.ending
        self.formats, self.about = QListWidget(), QLabel()
        self.form, self.outlook = ExportForm(), ExportOutlook(bridge, theme, self)
        self.file, self.message = QLineEdit(), QLabel()
        self.browse_button = QPushButton(self.tr("Ch&oose…"))
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Ok | standard.Cancel, parent=self)
        self.export_button = self.buttons.button(standard.Ok)
        folder = self._first.target if self._first.target.is_dir() and self._first != ExportWish() else None
        self.file.setText(str(self._first.named(self._dataset, folder)))
        self._build()
        self.setStyleSheet(frame_style(theme))
        self._fill()
        self._connect()
        self.form.show_wish(self._first)
        self._take()
        self.formats.setFocus()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Export"))
        self.formats.setAccessibleName(self.tr("Format"))
        self.about.setWordWrap(True)
        self.about.setMinimumHeight(3 * self.fontMetrics().lineSpacing())
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.message.setWordWrap(True)
        self.message.setForegroundRole(QPalette.ColorRole.BrightText)
        self.export_button.setText(self.tr("&Export"))
        self.export_button.setDefault(True)
        self.browse_button.setAutoDefault(False)
        middle = QWidget()
        middle.setFixedWidth(max(_FORM_WIDTH, self.form.sizeHint().width()))
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.about)
        column.addWidget(self.form)
        column.addStretch(1)
        left = QVBoxLayout()
        left.addWidget(self._titled(self.tr("&Format"), self.formats))
        left.addWidget(self.formats, 1)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addLayout(left)
        body.addWidget(middle)
        body.addWidget(self.outlook, 1)
        row = QHBoxLayout()
        row.addWidget(self._titled(self.tr("&To"), self.file))
        row.addWidget(self.file, 1)
        row.addWidget(self.browse_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(body, 1)
        layout.addLayout(row)
        layout.addWidget(self.message)
        layout.addWidget(self.buttons)
        self.file.setAccessibleName(self.tr("File or folder to write"))
        after = (self.outlook.sample, self.outlook.report, self.file, self.browse_button, self.export_button)
        for first, second in pairwise((self.form.agreement, *after)):
            self.setTabOrder(first, second)
        fit_to_font(self, *_SIZE)

    @staticmethod
    def _titled(text: str, field: QWidget) -> QLabel:
        label = QLabel(text)
        label.setBuddy(field)
        return label

    def _fill(self) -> None:
        known = [one for one in all_formats() if one.writes]
        for one in sorted(known, key=lambda one: (one.name != "jsonl", title(one, self._language).casefold())):
            item = QListWidgetItem(title(one, self._language))
            item.setData(Qt.ItemDataRole.UserRole, one.name)
            item.setToolTip(holds(one))
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, holds(one))
            self.formats.addItem(item)
            if one.name == self._first.format:
                self.formats.setCurrentItem(item)
        self.formats.setFixedWidth(max(_LIST_WIDTH, self.formats.sizeHintForColumn(0) + _BAR))

    def _connect(self) -> None:
        self.formats.currentRowChanged.connect(lambda _: self._take())
        self.form.changed.connect(self._take)
        self.file.textChanged.connect(lambda _: self._check())
        self.browse_button.clicked.connect(lambda _=False: self._browse())
        self.outlook.failed.connect(self._take_error)
        self.outlook.broken.connect(self.broken)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    @property
    def format(self) -> str:
        """Return the name of the chosen format."""
        return str(self.formats.currentItem().data(Qt.ItemDataRole.UserRole))

    def wish(self) -> ExportWish:
        """Return what is asked for."""
        target = Path(self.file.text().strip()).expanduser()
        return self.form.filled(ExportWish(target, self.format))

    def _take(self) -> None:
        """Show what the choices come to, and let the file's name follow them."""
        wish = self.wish()
        self.about.setText(holds(get_format(wish.format)))
        if wish.ending != self._ending:
            self.file.setText(self.file.text().removesuffix(self._ending) + wish.ending)
            self._ending = wish.ending
        self.outlook.show_wish(wish)

    def _take_error(self, error: UserError | None) -> None:
        self._error = error
        self._check()

    def _check(self) -> None:
        self.message.setText(told(self._error) if self._error is not None else "")
        self.export_button.setEnabled(self._error is None and bool(self.file.text().strip()))

    def _browse(self) -> None:
        options = QFileDialog.Option.DontConfirmOverwrite  # asked for at the end, however the name came there
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export to"), self.file.text(), options=options)
        if name:
            self.file.setText(name)

    def _place_problem(self, wish: ExportWish) -> str:
        """Return why nothing can be written to the target, empty when it can."""
        target = wish.target
        if target.exists() and target.samefile(self._dataset):
            return told(UserError("export-onto-dataset", "This is the dataset itself."))
        if not target.absolute().parent.is_dir():
            return self.tr("The folder {folder} does not exist.").format(folder=target.absolute().parent)
        if wish.is_folder and target.is_file():
            return self.tr("A folder is written, and this is a file. Choose another name.")
        if wish.is_folder and target.is_dir() and any(target.iterdir()):
            return self.tr("There is something in this folder already. Choose a new one, or empty it first.")
        if not wish.is_folder and target.is_dir():
            return self.tr("This is a folder. Choose the name of a file.")
        return ""

    def accept(self) -> None:
        """Close, once the choices and the place are fit and the person agrees to what is replaced there."""
        wish = self.wish()
        try:
            wish.shape  # noqa: B018 - the outlook may not have come to it yet
        except UserError as error:
            self._take_error(error)
            return
        problem = self._place_problem(wish)
        if problem:
            self.message.setText(problem)
            self.file.setFocus()
        elif there := [path for path in wish.files if path.is_file()]:
            self._ask_to_replace(there)
        else:
            super().accept()

    def _ask_to_replace(self, there: list[Path]) -> None:
        standard = QMessageBox.StandardButton
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Replace the file?"))
        box.setText(
            self.tr("{name} is there already. Replace it?").format(name=_BETWEEN.join(path.name for path in there))
        )
        box.setStandardButtons(standard.Yes | standard.Cancel)
        box.button(standard.Yes).setText(self.tr("&Replace"))
        box.setDefaultButton(standard.Cancel)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.accepted.connect(lambda: QDialog.accept(self))
        box.open()

    def done(self, result: int) -> None:
        """Stop counting, and close."""
        self.outlook.stop()
        super().done(result)
