"""Where windows beside the review were: they come back to the same place in the same size."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, QObject, QSettings
from PySide6.QtWidgets import QWidget

from annotator.services.settings import Settings


def window_store(settings: Settings) -> QSettings:
    """Return the file beside the settings that keeps where windows are; it holds nothing a person would miss."""
    return QSettings(str(settings.path.parent / "window.ini"), QSettings.Format.IniFormat)


class WindowMemory(QObject):
    """Puts windows where they were and remembers where they are when they are hidden or closed."""

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    def keep(self, window: QWidget) -> None:
        """Put a window, not yet shown, where the last of its kind was, and remember where it ends up."""
        known = window_store(self._settings).value(_key(window))
        if isinstance(known, QByteArray):
            window.restoreGeometry(known)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember a window that is being hidden."""
        if event.type() == QEvent.Type.Hide and isinstance(watched, QWidget) and not event.spontaneous():
            window_store(self._settings).setValue(_key(watched), watched.saveGeometry())
        return False


def _key(window: QWidget) -> str:
    return f"windows/{type(window).__name__}"
