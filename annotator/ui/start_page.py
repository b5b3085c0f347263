"""What an empty dataset shows: how to begin, in three lines and three buttons."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class StartPage(QWidget):
    """Offers to add files, a folder or the samples; files can also be dropped anywhere on the window."""

    files_wanted = Signal()
    folder_wanted = Signal()
    samples_wanted = Signal()
    dataset_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._text = QLabel(), QLabel()
        self._files, self._folder, self._samples = QPushButton(), QPushButton(), QPushButton()
        self._recent_title, self._recent = QLabel(), QVBoxLayout()
        self._recent_title.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._recent_title.hide()
        self._build()

    def show_recent(self, paths: Sequence[Path]) -> None:
        """Offer the datasets that were open last."""
        self._recent_title.setVisible(bool(paths))
        for path in paths:
            button = QPushButton(f"{path.name}  –  {path.parent}")
            button.setFlat(True)
            button.setStyleSheet("text-align: left; padding: 3px 0;")
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda _=False, path=path: self.dataset_wanted.emit(path))
            self._recent.addWidget(button)

    def _build(self) -> None:
        font = QFont(self._title.font())
        font.setPointSizeF(font.pointSizeF() * 1.8)
        self._title.setFont(font)
        self._text.setWordWrap(True)
        self._text.setForegroundRole(QPalette.ColorRole.WindowText)
        self._text.setMinimumWidth(420)
        self._text.setMaximumWidth(560)
        buttons = QHBoxLayout()
        pairs = (
            (self._files, self.files_wanted),
            (self._folder, self.folder_wanted),
            (self._samples, self.samples_wanted),
        )
        for button, signal in pairs:
            button.clicked.connect(lambda _=False, emit=signal.emit: emit())
            button.setMinimumHeight(round(button.fontMetrics().height() * 2.1))
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(18)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addLayout(buttons)
        column.addWidget(self._recent_title)
        column.addLayout(self._recent)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addLayout(column)
        row.addStretch(1)
        self.setFocusProxy(self._files)

    def retranslate(self) -> None:
        """Put all texts into the language of the interface."""
        self.setAccessibleName(self.tr("Begin"))
        self._title.setText(self.tr("No articles yet"))
        self._recent_title.setText(self.tr("Recent datasets"))
        self._text.setText(
            self.tr(
                "Add articles (text, web pages, Word, PDF), or drop them on this window. Suggestions appear in the "
                "text by themselves; you accept or reject them by key. Every decision is saved at once."
            )
        )
        self._files.setText(self.tr("Add articles…"))
        self._folder.setText(self.tr("Add a folder…"))
        self._samples.setText(self.tr("Open the samples"))
        for button in (self._files, self._folder, self._samples):
            button.setAccessibleName(button.text())
        self._text.setAlignment(Qt.AlignmentFlag.AlignLeft)
