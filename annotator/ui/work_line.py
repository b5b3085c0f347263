"""Work under way beside the review: what it is, how far it has come, and a button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

_BAR = (90, 6)  # pixels


class WorkLine(QWidget):
    """Hidden while there is nothing to do. `stop_wanted` says that the person pressed the button."""

    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label, self.bar, self.button = QLabel(), QProgressBar(), QToolButton()
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(*_BAR)
        self.button.setText("×")
        self.button.setAutoRaise(True)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(lambda _=False: self.stop_wanted.emit())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for part in (self._label, self.bar, self.button):
            layout.addWidget(part)
        self.hide()

    def text(self) -> str:
        """Return what is said, empty while there is nothing to do."""
        return self._label.text()

    def show_work(self, text: str, done: int, total: int) -> None:
        """Say what is under way and that `done` of `total` is over; an empty text says that nothing is."""
        self._label.setText(text)
        self.bar.setAccessibleName(text)
        if text:
            self.bar.setRange(0, total)
            self.bar.setValue(done)
        self.setVisible(bool(text))

    def name_button(self, title: str) -> None:
        """Say what the button stops."""
        self.button.setToolTip(title)
        self.button.setAccessibleName(title)
