"""The head of the article says what is known of it."""

from dataclasses import replace

from PySide6.QtGui import QFontMetrics

from annotator.ui.elided import ElidedLabel


def test_the_head_says_when_and_where_an_article_was_published(window, session, document):
    stored = session.load(document).document
    told = {"date": "2026-03-05", "publisher": "滨海日报", "url": "https://a.example/" + "x" * 500}
    facts = window.pane.findChild(ElidedLabel, "facts")
    window.pane.show_facts(stored)
    assert "滨海日报" not in facts.whole
    before = window.minimumSizeHint().width()
    window.pane.show_facts(replace(stored, source=replace(stored.source, **told)))
    assert all(value in facts.whole for value in (*told.values(), stored.source.name))
    assert facts.toolTip() == facts.whole
    # However long an address is, it does not widen the window.
    assert window.minimumSizeHint().width() == before
    assert QFontMetrics(facts.font()).horizontalAdvance(facts.text()) <= max(facts.width(), 1)
