"""The line at the foot: what was just said, what goes on, and that everything is saved."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from annotator.ui.elided import ElidedLabel
from annotator.ui.theme import Theme
from annotator.ui.work_line import WorkLine

if TYPE_CHECKING:
    from annotator.services.statistics import Progress

_MESSAGE_TIME = 8_000  # milliseconds; errors stay until the next decision


class StatusLine(QWidget):
    """Shows messages at the left and, at the right, suggestions under way, decisions today, progress, saved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.message = ElidedLabel()
        self.today, self.progress, self.saved, self.mode = QLabel(), QLabel(), QLabel(), QLabel()
        self.working, self.learning = WorkLine(), WorkLine()
        self._most = 0  # articles that waited for suggestions since none did
        self._theme: Theme | None = None
        self.fill: Callable[[str], str] = str  # puts the person's keys in where a message names an action
        self._waiting = 0
        self._learning = (0, 0)
        self._error = False
        self._figures: Progress | None = None
        self._timer = QTimer(self, singleShot=True, interval=_MESSAGE_TIME)
        self._timer.timeout.connect(self.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 3, 12, 4)
        layout.setSpacing(18)
        layout.addWidget(self.message, 1)
        for label in (self.mode, self.learning, self.working, self.today, self.progress, self.saved):
            layout.addWidget(label)

    def say(self, text: str) -> None:
        """Show a message for a while."""
        self._put(text, error=False)
        self._timer.start()

    def warn(self, text: str) -> None:
        """Show an error until the next decision."""
        self._timer.stop()
        self._put(text, error=True)

    def clear(self) -> None:
        """Take the message away."""
        self._timer.stop()
        self._put("", error=False)

    def clear_error(self) -> None:
        """Take an error away, because something went well since; a message stays its time."""
        if self._error:
            self.clear()

    def _put(self, text: str, *, error: bool) -> None:
        self._error = error
        text = self.fill(text)
        self.message.show_text(text)
        self._colour()
        if text:
            from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.message, text))

    def show_progress(self, figures: Progress) -> None:
        """Show how far the review is."""
        self._figures = figures
        self.progress.setText(self.tr("Done {done} of {total}").format(done=figures.done, total=figures.total))
        self.today.setText(self.tr("Decisions today: %n", "", figures.decisions_today))

    def show_waiting(self, waiting: int) -> None:
        """Show how many articles wait for suggestions."""
        self._waiting = waiting
        self._most = max(self._most, waiting) if waiting else 0
        text = self.tr("Suggesting… %n to go", "", waiting) if waiting else ""
        self.working.show_work(text, self._most - waiting, self._most)

    def show_learning(self, done: int, total: int) -> None:
        """Show how far a training is; (0, 0) when none is under way."""
        self._learning = (done, total)
        text = self.tr("Learning… {done} of {total}").format(done=done, total=total) if done else self.tr("Learning…")
        self.learning.show_work(text if total else "", done, total if done else 0)

    def show_mode(self, text: str) -> None:
        """Show what the keys do while they do something else than usual; an empty text when they don't."""
        self.mode.setText(text)

    def set_theme(self, theme: Theme) -> None:
        """Take over a theme's colours."""
        self._theme = theme
        self._colour()

    def _colour(self) -> None:
        if self._theme is None:
            return
        colours = self._theme.interface
        _ink(self.message, colours.error if self._error else colours.text)
        _ink(self.saved, colours.good)
        _ink(self.mode, colours.text)
        for label in (self.learning, self.working, self.today, self.progress):
            _ink(label, colours.placeholder)

    def retranslate(self) -> None:
        """Put all texts into the language of the interface."""
        self.saved.setText("✓ " + self.tr("Saved"))
        self.saved.setToolTip(self.tr("Every decision is on disk before it is shown."))
        self.working.name_button(self.tr("Pause suggestions"))
        self.learning.name_button(self.tr("Stop learning"))
        self.message.setAccessibleName(self.tr("Message"))
        if self._figures is not None:
            self.show_progress(self._figures)
        self.show_waiting(self._waiting)
        self.show_learning(*self._learning)


def _ink(label: QWidget, colour: QColor) -> None:
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, colour)
    label.setPalette(palette)
