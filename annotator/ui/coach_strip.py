"""A calm line above the status line that says what to try next; it can be put away at any time."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from annotator.ui.theme import Theme

_EDGE = 4  # pixels of the coloured edge at the left


class CoachStrip(QWidget):
    """Shows a place in the tour, a text and one or two buttons. `agreed` and `left` tell which was pressed."""

    agreed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.place, self.text = QLabel(), QLabel()
        self.agree_button, self.leave_button = QPushButton(), QPushButton()
        self.text.setWordWrap(True)
        self.place.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16 + _EDGE, 8, 12, 8)
        layout.setSpacing(14)
        layout.addWidget(self.place)
        layout.addWidget(self.text, 1)
        for button, signal in ((self.agree_button, self.agreed), (self.leave_button, self.left)):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the article keeps the keyboard: the tour is about its keys
            button.clicked.connect(lambda _=False, emit=signal.emit: emit())
            layout.addWidget(button)

    def show_step(self, place: str, text: str, agree: str, leave: str) -> None:
        """Show a step; a button without a text is left out."""
        changed = text != self.text.text()
        self.place.setText(place)
        self.text.setText(text)
        for button, title in ((self.agree_button, agree), (self.leave_button, leave)):
            button.setText(title)
            button.setVisible(bool(title))
        self.show()
        if changed:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.text, text))

    def set_theme(self, theme: Theme) -> None:
        """Take over a theme's colours."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, a line above and the coloured edge."""
        colours = self._theme.interface
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours.base)
        painter.fillRect(0, 0, self.width(), 1, QColor(colours.border))
        painter.fillRect(0, 0, _EDGE, self.height(), colours.highlight)
