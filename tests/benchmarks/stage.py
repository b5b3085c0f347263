"""The real review window over a dataset of its own, and the clock from an action to its paint."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter, thread_time

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, qInstallMessageHandler
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.document import AnnotatedDocument
from annotator.services.session import ReviewSession
from annotator.services.settings import Settings
from annotator.storage.dataset import Dataset
from annotator.ui.application import make_application, make_window
from annotator.ui.main_window import ReviewWindow

SIZE = (1440, 900)
_PATIENCE = 5.0  # seconds for a paint that never comes


@contextmanager
def opened_dataset(articles: Sequence[AnnotatedDocument]) -> Iterator[ReviewSession]:
    """Give a session on a new dataset in a temporary folder; articles with suggestions count as suggested already."""
    with (
        tempfile.TemporaryDirectory(prefix="annotator-benchmark-") as folder,
        Dataset(Path(folder) / "gold.db") as dataset,
    ):
        session = ReviewSession(dataset, "benchmark")
        ids = session.add_documents(articles)
        for document, article in zip(ids, articles, strict=True):
            if article.spans:
                dataset.mark_suggested(document, "rules")
        yield session


@contextmanager
def review_window(session: ReviewSession) -> Iterator[ReviewWindow]:
    """Give the review window on a session, shown and painted, without the suggestion process."""
    settings = Settings(session.dataset.path.parent / "config" / "settings.json")
    settings.set("language", "zh_CN")
    settings.set("theme", "light")
    qInstallMessageHandler(lambda *_: None)  # the offscreen platform's remark on window sizes
    application = make_application(settings)
    window = make_window(application, session, settings)
    window.resize(*SIZE)
    window.begin()
    window.show()
    QTest.qWaitForWindowExposed(window)
    settle(0.2)
    window.pane.view.setFocus()
    try:
        yield window
    finally:
        window.close()
        window.looks.deleteLater()
        window.translations.remove()


class Clock(QObject):
    """Times actions on the window until the article is painted.

    `used` collects the processor milliseconds of each: on a busy machine they say more than the time on the wall.
    """

    def __init__(self, window: ReviewWindow) -> None:
        super().__init__(window)
        self._paints = 0
        self.used: list[float] = []
        window.pane.view.viewport().installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Count the paints of the article."""
        if event.type() is QEvent.Type.Paint:
            self._paints += 1
        return False

    def time(self, action: Callable[[], object]) -> float:
        """Return the milliseconds from an action's begin to the end of the paint it asks for."""
        before = self._paints
        start, used = perf_counter(), thread_time()
        action()
        QApplication.processEvents()
        while self._paints == before:
            if perf_counter() - start > _PATIENCE:
                raise RuntimeError("nothing was painted")
            QApplication.processEvents()
        self.used.append((thread_time() - used) * 1000)
        return (perf_counter() - start) * 1000


def settle(seconds: float) -> float:
    """Let the window's timers and posted events run for a while; return the longest turn of the loop in ms."""
    longest = 0.0
    until = perf_counter() + seconds
    while (start := perf_counter()) < until:
        QApplication.processEvents()
        longest = max(longest, (perf_counter() - start) * 1000)
        QTest.qSleep(1)
    return longest


def wait_until(reached: Callable[[], bool], seconds: float) -> None:
    """Let the window work until something is reached; raises RuntimeError when that takes longer than `seconds`."""
    until = perf_counter() + seconds
    while not reached():
        if perf_counter() > until:
            raise RuntimeError(f"waited {seconds} seconds in vain")
        settle(0.01)


def press(window: ReviewWindow, key: str) -> None:
    """Press and release a key, written as in the catalogue, on what has the keyboard."""
    stroke: QKeyCombination = QKeySequence(key)[0]  # type: ignore[index]
    QTest.keyClick(window.focusWidget() or window, Qt.Key(stroke.key()), stroke.keyboardModifiers())
