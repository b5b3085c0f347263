"""What the windows that list records share: the table over a line of keys, how they come up, and their language."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.storage.dataset import Dataset
from annotator.ui.dialog_looks import fit_to_screen
from annotator.ui.record_model import ColumnModel
from annotator.ui.record_table import RecordTable

ACTION, REJECT = QDialogButtonBox.ButtonRole.ActionRole, QDialogButtonBox.ButtonRole.RejectRole


class RecordWindow(QDialog):
    """A table of records, what is said where there are none, the keys, and a row of buttons."""

    def __init__(self, dataset: Dataset, parent: QWidget) -> None:
        super().__init__(parent)
        self._dataset = dataset
        self.empty, self.keys = QLabel(), QLabel()
        self.buttons = QDialogButtonBox(parent=self)
        for label in (self.empty, self.keys):
            label.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.keys.setForegroundRole(QPalette.ColorRole.PlaceholderText)

    def _add_button(self, role: QDialogButtonBox.ButtonRole, step: Callable[[], object]) -> QPushButton:
        button = QPushButton()
        button.setAutoDefault(False)
        button.clicked.connect(lambda: step())
        self.buttons.addButton(button, role)
        return button

    def _set_up_table(self, table: RecordTable, model: ColumnModel) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # holds the keyboard while there is no list
        table.setModel(model)
        table.set_widths(model.widths)
        table.horizontalHeader().setStretchLastSection(True)

    def _lay_out(
        self,
        size: tuple[int, int],
        body: QWidget,
        top: Iterable[tuple[QWidget, int]] = (),
        above: Iterable[QWidget] = (),
        below: Iterable[QWidget] = (),
    ) -> None:
        """Put `top` (widgets with their stretch) side by side, and under it everything else."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(10)
        beside = QHBoxLayout()
        for widget, stretch in top:
            beside.addWidget(widget, stretch)
        if beside.count():
            layout.addLayout(beside)
        for widget in above:
            layout.addWidget(widget)
        layout.addWidget(body, 1)
        layout.addWidget(self.empty, 1)
        for widget in (*below, self.keys, self.buttons):
            layout.addWidget(widget)
        fit_to_screen(self, size)

    def _come_up(self, table: QWidget | None = None) -> None:
        """Show the window, or bring it to the front, with the keyboard in a table as far as that is shown."""
        if self.isVisible():
            self.raise_()
        self.show()
        self.activateWindow()
        if table is not None:
            (table if table.isVisible() else self).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Put everything into the language that was just switched to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "close_button"):
            self._switch_language()

    def _switch_language(self) -> None:
        self.retranslate()

    @abstractmethod
    def retranslate(self) -> None:
        """Put all texts into the language of the interface."""
