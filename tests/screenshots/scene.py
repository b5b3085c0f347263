"""A review window to take pictures of, over its own copy of a dataset, in one theme and one language."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from annotator.services.session import ReviewSession
from annotator.services.settings import Settings
from annotator.storage.dataset import Dataset
from annotator.ui.application import make_window

SIZE = (1440, 900)
_PATIENCE = 20.0  # seconds


class Scene:
    """What the rows of the table work with: the window, and short ways to its actions and to what they open."""

    def __init__(self, application: QApplication, session: ReviewSession, settings: Settings) -> None:
        self.session = session
        self.window = make_window(application, session, settings)
        self.window.resize(*SIZE)
        self.window.begin()
        self.window.show()
        self.window.feed.stop()
        QTest.qWaitForWindowExposed(self.window)
        self.window.pane.view.setFocus()
        settle()

    def action(self, name: str) -> None:
        """Do what an action of the catalogue does."""
        self.window.actions_.actions[name].trigger()
        settle()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key on whatever has the keyboard."""
        widget = QApplication.focusWidget() or QApplication.activeWindow() or self.window
        QTest.keyClick(widget, key, modifiers)
        settle()

    def type(self, text: str) -> None:
        """Type a text into whatever has the keyboard."""
        widget = QApplication.focusWidget()
        if widget is not None:
            widget.insert(text)  # type: ignore[attr-defined]
        settle(0.4)

    def open(self, number: int) -> None:
        """Open an article by its place in the order of import, from 1."""
        self.window.review.go_to(self.session.dataset.ids()[number - 1])
        self.window.pane.view.setFocus()
        settle()

    def focus(self, wanted: Callable[[object], bool]) -> None:
        """Focus the first span of the open article that is wanted."""
        self.window.review.set_focus(next(s.id for s in self.window.review.shown_spans() if wanted(s)))
        settle()

    def shown(self, name: str) -> QWidget:
        """Return the visible widget of a class, by the class's name; LookupError when there is none."""
        for widget in QApplication.allWidgets():
            if type(widget).__name__ == name and widget.isVisible():
                return widget
        raise LookupError(f"no {name} is shown")

    def until(self, reached: Callable[[], bool]) -> None:
        """Let the window work until something is reached; TimeoutError when it never is."""
        end = monotonic() + _PATIENCE
        while not reached():
            if monotonic() > end:
                raise TimeoutError("waited in vain")
            settle(0.02)
        settle()

    def grab(self, widget: QWidget) -> QPixmap:
        """Return the picture of a widget as it stands."""
        settle()
        return widget.grab()

    def close_others(self) -> None:
        """Close every window and menu beside the review window."""
        for widget in QApplication.topLevelWidgets():
            if widget is not self.window and widget.isVisible() and not (isinstance(widget, QMenu) and widget.parent()):
                widget.close()
        settle()


def settle(seconds: float = 0.08) -> None:
    """Let timers, posted events and paints have their turn."""
    end = monotonic() + seconds
    while True:
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if monotonic() > end:
            return
        QTest.qSleep(2)


@contextmanager
def scene(dataset: Path, folder: Path, theme: str, language: str) -> Iterator[Scene]:
    """Give a scene over a copy of a dataset (a new one where there is no file), its settings in `folder`."""
    copy = folder / dataset.name
    if dataset.exists():
        shutil.copy(dataset, copy)
    settings = Settings(folder / "settings.json")
    for name, value in (("theme", theme), ("language", language), ("reviewer", "林审阅"), ("suggestions", "off")):
        settings.set(name, value)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    with Dataset(copy) as opened:
        made = Scene(application, ReviewSession(opened, settings.reviewer), settings)
        try:
            yield made
        finally:
            made.close_others()
            made.window.close()
            made.window.translations.remove()
            made.window.looks.deleteLater()
            made.window.deleteLater()
            settle()
            QGuiApplication.clipboard().clear()
