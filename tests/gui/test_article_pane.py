"""The head of the article says what is known of it."""

from dataclasses import replace

from PySide6.QtGui import QFontMetrics

from annotator.core.document import annotate, make_document
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


def test_an_article_shown_anew_stays_at_its_line(window, session, settings, qtbot):
    text = "\n".join(f"第{number}段，滨海新区又签约一批项目。" for number in range(300))
    window.review.go_to(session.add_documents([annotate(make_document(text), [])])[0])
    view = window.pane.view
    view.go_to(text.index("第150段"))
    top = view.visible_range()[0]
    assert top > 0
    settings.set("language", "zh_CN")
    qtbot.waitUntil(lambda: window.list._count.text().startswith("共"))
    assert view.visible_range()[0] == top
    names = session.dataset.labels
    session.set_labels(replace(names, labels=(replace(names.labels[0], title_en="Undertaking"), *names.labels[1:])))
    assert view.visible_range()[0] == top
    other = session.add_documents([annotate(make_document("另一篇" + text), [])])[0]
    window.review.go_to(other)
    assert view.visible_range()[0] == 0


def test_title_and_text_of_the_highlight_grow_with_the_type(window, settings, qapp, qtbot):
    before = qapp.font()
    parts = (window.pane._title, window.inspector.text)
    heights = [part.fontMetrics().height() for part in parts]
    try:
        settings.set("interface_size", 24)
        qtbot.waitUntil(lambda: all(p.fontMetrics().height() > h for p, h in zip(parts, heights, strict=True)))
    finally:
        qapp.setFont(before)
