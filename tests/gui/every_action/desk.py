"""What the checks work with: the window on three articles, ways to look at the dataset file, and their register."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest

from annotator.core.document import annotate, make_document
from annotator.core.labels import INSTITUTION, INVESTMENT, PROJECT
from annotator.core.relation import Relation
from annotator.core.span import State
from annotator.ui.action_row import Menu
from tests.conftest import suggested

CHECKS = {}
LINKED = "滨海一览\n甲公司、丁公司投资3亿元建设智能北园项目，乙银行参与。\n丙公司建设南园。"


def check(*names):
    """Register a function `check(desk, go)` for the actions of these ids."""

    def register(function):
        for name in names:
            assert name not in CHECKS, f"{name} has two checks"
            CHECKS[name] = function
        return function

    return register


def linked_article():
    """Return an article with two suggested links, an enumeration in one span and overlapping projects."""
    quotes = [("甲公司、丁公司", INSTITUTION), ("3亿元", INVESTMENT), ("乙银行", INSTITUTION), ("丙公司", INSTITUTION)]
    spans = [suggested(LINKED, quote, label) for quote, label in [*quotes, ("北园", PROJECT), ("南园", PROJECT)]]
    spans.append(suggested(LINKED, "智能北园项目", PROJECT, 0.6))
    links = [
        Relation(f"r{tail}", kind, "PROJECT-北园", tail, State.SUGGESTED, 0.8, "rule")
        for kind, tail in (("has_investment", "INVESTMENT-3亿元"), ("invested_by", "INSTITUTION-乙银行"))
    ]
    return annotate(make_document(LINKED), spans, links)


class Desk:
    """The window with the first of three articles open and its first suggestion focused."""

    def __init__(self, window, session, qtbot, articles):
        self.window, self.session, self.qtbot = window, session, qtbot
        self.first, self.second, self.third = articles
        self.row = None

    # The window

    @property
    def review(self):
        return self.window.review

    @property
    def settings(self):
        return self.window.settings

    @property
    def focus(self):
        """The focused span's text, None without a focus."""
        return self.review.focus.text if self.review.focus else None

    @property
    def drawn_focus(self):
        """The id of the span that the article view draws as focused."""
        return self.window.pane.view.focus_span_id()

    @property
    def clipboard(self):
        return QGuiApplication.clipboard().text()

    def press(self, key):
        """Press a key, written as in the catalogue, on whatever has the keyboard."""
        stroke = QKeySequence(key)[0]
        QTest.keyClick(self.window.focusWidget() or self.window, Qt.Key(stroke.key()), stroke.keyboardModifiers())

    def pick(self, name):
        """Pick an action in its menu."""
        row_menu = self.row.menu
        menu = self.window.menuBar().actions()[list(Menu).index(row_menu)].menu()
        next(action for action in menu.actions() if action.objectName() == name).trigger()

    def open(self, document):
        """Open an article with the keyboard in it."""
        self.review.go_to(document)
        self.window.pane.view.setFocus()

    def focus_on(self, text):
        """Focus the first span of the open article that has this text."""
        self.review.set_focus(next(span.id for span in self.review.annotated.spans if span.text == text))

    def select(self, text):
        """Select the first place of a text in the open article."""
        start = self.review.annotated.document.text.index(text)
        self.window.pane.view.select_range(start, start + len(text))

    def child(self, kind):
        """The visible window or dialog of a class, by the class's name."""
        found = [one for one in self.window.children() if type(one).__name__ == kind and one.isVisible()]
        assert found, f"no {kind} is shown"
        return found[0]

    def drawn(self, text):
        """The span with this text as the article view has it, None when it draws none."""
        start = self.review.annotated.document.text.index(text)
        return next((span for span in self.window.pane.view.spans_at(start) if span.text == text), None)

    # The dataset file

    def stored(self, document=None):
        """The spans of a document (the first) by their texts, read from the file."""
        return {span.text: span for span in self.session.dataset.load(document or self.first).spans}

    def span(self, name, document=None):
        """The span of a document (the first) with this id, read from the file."""
        return self.session.dataset.load(document or self.first).span(name)

    def status(self, document=None):
        """A document (the first) as it stands in the file."""
        return self.session.dataset.document(document or self.first)

    def links(self, state):
        """The linked texts of the third article in a state, read from the file."""
        loaded = self.session.dataset.load(self.third)
        texts = {span.id: span.text for span in loaded.spans}
        return {(texts[link.head], texts[link.tail]) for link in loaded.relations if link.state is state}
