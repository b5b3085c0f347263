import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from annotator.core.labels import BUILT_IN
from annotator.core.reflow import reflow
from annotator.core.span import Span, State
from annotator.ui.article.view import ArticleView
from annotator.ui.theme import load_themes

THEMES = Path(__file__).parents[3] / "resources" / "themes"


class Stage:
    """A shown article view with a text, and ways to find places in it."""

    def __init__(self, qtbot, theme):
        self.view = ArticleView(theme)
        qtbot.addWidget(self.view)
        self.view.resize(800, 600)
        self.text = ""

    def show(self, text, spans=()):
        self.text = text
        self.view.set_document(reflow(text), spans, BUILT_IN, "zh_CN", text)
        self.view.show()
        QApplication.processEvents()
        return self.view

    def span(self, span_id, quote, label="PROJECT", state=State.SUGGESTED, occurrence=0, **values):
        start = -1
        for _ in range(occurrence + 1):
            start = self.text.index(quote, start + 1)
        return Span(span_id, start, start + len(quote), label, quote, state=state, **values)

    def point(self, offset, share=0.5):
        """The middle of a source character in the viewport, or another share of its width."""
        view = self.view
        shown = view._model.reflowed.to_display(offset, offset + 1)
        box = view._geometry.range_rect(*shown)
        return QPoint(round(box.left() + box.width() * share), box.center().y())


@pytest.fixture
def theme_folder():
    return THEMES


@pytest.fixture
def themes():
    return load_themes(THEMES)


@pytest.fixture
def stage(qtbot, themes):
    return Stage(qtbot, themes["light"])


@pytest.fixture
def long_text():
    sentence = "第{}段说的是城东新区的产业园，园区今年开工，计划总投资{}亿元，由市城投集团建设。"
    return "\n\n".join(sentence.format(index, index + 10) * 3 for index in range(300))


@pytest.fixture
def every_tenth(long_text):
    found, start = [], 0
    while (start := long_text.find("市城投集团", start)) >= 0:
        found.append(Span(f"s{len(found)}", start, start + 5, "INSTITUTION", "市城投集团", state=State.SUGGESTED))
        start += 1
    return found
