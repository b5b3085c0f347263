"""Starting the review window: the application, the language, the log, and the picture for `--screenshot`."""

from __future__ import annotations

import logging
import os
import signal
import sys
from collections.abc import MutableMapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from annotator.core.document import Status
from annotator.core.errors import UserError
from annotator.services.resources import resource
from annotator.services.session import ReviewSession
from annotator.services.settings import OFF, Settings
from annotator.storage.dataset import Dataset
from annotator.ui.bridge import Bridge
from annotator.ui.errors import BugReporter, log_path, start_log
from annotator.ui.i18n import Translations
from annotator.ui.looks import Looks, styled_application

if TYPE_CHECKING:
    from annotator.ui.main_window import ReviewWindow
    from annotator.ui.stage import Stage

_QT_LOG = logging.getLogger("annotator.qt")
_PICTURE = (1440, 900)
_PATIENCE = 120_000  # milliseconds for the suggestions of the first article


def display_available() -> bool:
    """Return whether windows can be shown: always except on a Unix without display server or chosen Qt platform."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def make_application(settings: Settings) -> QApplication:
    """Return the application with language, theme and font of the settings; paints in memory without a display."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    if not display_available():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    choose_input_method(os.environ)
    application = styled_application(sys.argv[:1])
    application.setApplicationName("annotator")
    application.setDesktopFileName("annotator")
    return application


def choose_input_method(environment: MutableMapping[str, str]) -> None:
    """Let Qt find the input method of the desktop: its package has ibus alone, to which fcitx answers as well."""
    chosen = (environment.get("QT_IM_MODULES") or environment.get("QT_IM_MODULE") or "").lower()
    desktop = environment.get("XMODIFIERS", "").lower() if not chosen else ""
    if "fcitx" in chosen or "fcitx" in desktop or "ibus" in desktop:
        environment.pop("QT_IM_MODULES", None)
        environment["QT_IM_MODULE"] = "ibus"


def make_window(application: QApplication, session: ReviewSession, settings: Settings) -> ReviewWindow:
    """Return the review window over a session, complete and not yet shown."""
    window = _bare_window(application, session, settings)
    window.furnish()
    return window


def _bare_window(application: QApplication, session: ReviewSession, settings: Settings) -> ReviewWindow:
    """Return the review window with nothing but the article in it."""
    from annotator.ui.main_window import ReviewWindow

    translations = Translations(application)
    translations.switch(settings.get("language"))
    return ReviewWindow(Bridge(session), settings, translations, Looks(application, settings))


def run_review(dataset: Dataset, session: ReviewSession, settings: Settings, screenshot: Path | None) -> int:
    """Show the window until it is closed, or save its picture as soon as the first article has its suggestions.

    Returns the exit status; raises UserError when the picture can't be saved.
    """
    qInstallMessageHandler(_log_qt)
    application = make_application(settings)
    window = _bare_window(application, session, settings)
    stage = _stage(application, window)
    reporter = BugReporter(lambda bug: stage.window.commands.show_bug(bug), lambda error: stage.window.warn(error))
    hook = sys.excepthook
    reporter.install()
    try:
        if screenshot is not None:
            return _save_picture(application, window, screenshot)
        return _show(application, stage)
    finally:
        sys.excepthook = hook
        stage.close()


def _stage(application: QApplication, window: ReviewWindow) -> Stage:
    from annotator.ui.stage import Stage

    return Stage(application, window, _bare_window, lambda shown: _after_first_paint(application, shown))


def _show(application: QApplication, stage: Stage) -> int:
    stage.show()
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        return application.exec()
    finally:
        signal.signal(signal.SIGINT, before)
        stage.leave()


def _after_first_paint(application: QApplication, window: ReviewWindow) -> None:
    """Make what the first paint does without; keys pressed meanwhile wait in the queue of events."""
    from PySide6.QtGui import QIcon

    window.furnish()
    start_log(log_path())
    application.setWindowIcon(QIcon(str(resource("icons", "annotator.svg"))))
    window.feed.start(window.review.document_id)
    import annotator.ui.new_span  # noqa: F401  (its grammar is wanted at the first amount)


def _save_picture(application: QApplication, window: ReviewWindow, path: Path) -> int:
    start_log(log_path())
    window.furnish()
    window.resize(*_PICTURE)
    window.begin()
    window.show()
    application.processEvents()
    row = window.bridge.dataset.document_row(window.review.document_id or "")
    missing = row is not None and row.suggested_with is None and row.status is not Status.DONE
    if missing and window.feed.mode != OFF:
        _wait_for_suggestions(window)
    if window.review.focus is None:
        window.review.next_open()
    window.status.clear()
    application.processEvents()
    if not window.grab().save(str(path), "PNG"):
        raise UserError(
            "picture-unwritable",
            "The picture can't be saved.",
            where=str(path),
            remedy="Choose another file name.",
        )
    return 0


def _log_qt(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Write Qt's own messages to the log: they say nothing to a person at a terminal."""
    level = logging.ERROR if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg) else logging.INFO
    _QT_LOG.log(level, message)


def _wait_for_suggestions(window: ReviewWindow) -> None:
    """Wait until no article waits for suggestions, or for as long as patience lasts."""
    loop = QEventLoop()
    window.feed.progress.connect(lambda waiting: loop.quit() if waiting == 0 and window.feed.is_ready else None)
    QTimer.singleShot(_PATIENCE, loop.quit)
    window.feed.start(window.review.document_id)
    loop.exec()
