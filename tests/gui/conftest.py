import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest

from annotator.core.document import annotate, make_document
from annotator.core.labels import INSTITUTION, INVESTMENT
from annotator.services.settings import Settings
from annotator.ui.application import make_window
from tests.conftest import suggested

SECOND = "第二篇\n远山集团投资3亿元。"


def pytest_collection_modifyitems(items):
    for item in items:
        # The offscreen platform says so of every window with a smallest size, and of every menu.
        silent = ("propagateSizeHints", r"does not support (raise\(\)|grabbing the keyboard)")
        item.add_marker(pytest.mark.qt_log_ignore(*silent, extend=True))


@pytest.fixture
def settings(tmp_path):
    settings = Settings(tmp_path / "config" / "settings.json")
    settings.set("language", "en")
    settings.set("theme", "light")
    return settings


@pytest.fixture
def second(session, document):
    """A second article after `document`, with an institution and an amount suggested."""
    spans = [suggested(SECOND, "远山集团", INSTITUTION), suggested(SECOND, "3亿元", INVESTMENT)]
    return session.add_documents([annotate(make_document(SECOND), spans)])[0]


@pytest.fixture
def empty_window(qtbot, qapp, session, settings):
    window = make_window(qapp, session, settings)
    window.resize(1200, 800)
    window.begin()
    window.show()
    qtbot.waitExposed(window)
    yield window
    discard(window)


def discard(window):
    """Close a window and really delete it, so that it hears of no later test's language or theme."""
    window.close()
    window.translations.remove()
    for gone in (window.looks, window):
        gone.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(document, second, empty_window):
    """The review window on two articles, without the suggestion process; the first suggestion has the focus."""
    empty_window.pane.view.setFocus()
    return empty_window


_MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}


@pytest.fixture
def press(window):
    """Press keys such as `A` or `Ctrl+Alt+Left` on whatever has the keyboard."""

    def press(*keys):
        for key in keys:
            *names, last = key.split("+")
            modifiers = Qt.KeyboardModifier.NoModifier
            for name in names:
                modifiers |= _MODIFIERS[name]
            code = getattr(Qt.Key, f"Key_{last}")
            QTest.keyClick(window.focusWidget() or window, code, modifiers)

    return press


@pytest.fixture
def focus_text(window):
    """Return a function giving the focused span's text, None without a focus."""
    return lambda: window.review.focus.text if window.review.focus else None


@pytest.fixture
def spans(session):
    """Return a function giving a document's spans by their text, read from the file and not from memory."""

    def spans(document):
        return {span.text: span for span in session.dataset.load(document).spans}

    return spans
