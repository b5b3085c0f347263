"""The search over all articles, with real keys, checked in the dataset file and in the view."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core.document import AnnotatedDocument, make_document
from annotator.core.span import State
from annotator.services.concordance import Standing
from annotator.ui import concordance_model


@pytest.fixture
def panel(window, press, qtbot):
    qtbot.waitUntil(window.isActiveWindow)
    press("Ctrl+Shift+F")
    return window.tools.search_panel


@pytest.fixture
def look(panel):
    """Type a text into the field and go into the list."""

    def look(text):
        panel.field.selectAll()
        panel.field.insert(text)
        QTest.keyClick(panel.field, Qt.Key.Key_Return)
        return panel.model.hits()

    return look


def test_it_opens_with_the_keyboard_in_the_field(window, panel):
    assert panel.isVisible()
    assert panel.field.hasFocus()
    assert panel.empty.text() == "Type what to look for."
    assert not panel.view.isVisible()


@pytest.mark.parametrize(("text", "found"), [("团", 2), ("亿元", 2), ("集团投资", 2), ("没有", 0)])
def test_texts_of_any_length(look, panel, text, found):
    assert len(look(text)) == found
    assert panel.view.isVisible() == (found > 0)
    assert panel.empty.isVisible() == (found == 0)


def test_letters_in_the_field_decide_nothing(panel, session, document):
    QTest.keyClicks(panel.field, "x1 ag")
    assert panel.field.text() == "x1 ag"
    assert all(span.is_open for span in session.dataset.load(document).spans)


def test_typing_searches_by_itself(panel, qtbot):
    panel.field.insert("集团")
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2)


def test_enter_jumps_to_article_and_selection(window, look, press, second, focus_text):
    look("集团")
    press("Down", "Return")
    assert window.review.document_id == second
    assert window.pane.view.selected_text() == "集团"
    assert window.pane.view.hasFocus()
    assert focus_text() is None


def test_enter_focuses_a_highlight_that_stands_there(window, look, press, second, focus_text):
    look("远山集团")
    press("Return")
    assert (window.review.document_id, focus_text()) == (second, "远山集团")
    assert window.pane.view.selection() is None


def test_a_number_key_labels_all_ticked_lines(look, press, session, document, second, window):
    look("集团投资")
    press("1")
    for place in (second, document):
        (made,) = [span for span in session.dataset.load(place).spans if span.state is State.GOLD]
        assert (made.text, made.label) == ("集团投资", "PROJECT")
    assert window.pane.view.spans_at(made.start)
    press("Ctrl+Z")
    assert not any(
        span.state is State.GOLD for place in (document, second) for span in session.dataset.load(place).spans
    )
    assert not session.can_undo


def test_lines_follow_what_was_decided(look, panel, press):
    look("亿元")
    press("X")
    assert {hit.standing for hit in panel.model.hits()} == {Standing.REJECTED}
    press("Ctrl+Z")
    assert {hit.standing for hit in panel.model.hits()} == {Standing.SUGGESTED}


def test_exceptions_are_ticked_off(look, press, spans, document, second):
    look("集团")
    press("Space", "X")
    assert spans(document)["华兴集团"].is_open
    assert spans(second)["远山集团"].state is State.REJECTED


def test_all_or_none(look, press, panel, session):
    look("集团")
    press("Ctrl+A", "3")
    assert not session.can_undo
    press("Ctrl+A")
    assert len(panel.model.hits(ticked=True)) == 2


def test_filters(panel, look, press, session, document):
    look("集团")
    press("Space", "J", "Space", "K", "Space", "X")
    panel.standing.setCurrentIndex(panel.standing.findData(Standing.REJECTED))
    panel.search()
    assert [hit.document for hit in panel.model.hits()] == [document]
    panel.standing.setCurrentIndex(0)
    panel.label.setCurrentIndex(panel.label.findData("PROJECT"))
    panel.search()
    assert panel.model.hits() == []


def test_escape_gives_the_keyboard_back(window, panel, look, press):
    look("集团")
    press("Escape")
    assert panel.isHidden()
    assert window.pane.view.hasFocus()


def test_the_selected_text_is_looked_for(window, press):
    start = window.review.annotated.document.text.index("亿元")
    window.pane.view.select_range(start, start + 2)
    press("Ctrl+Shift+F")
    assert window.tools.search_panel.field.text() == "亿元"
    assert window.tools.search_panel.model.rowCount() == 2


def test_it_speaks_the_chosen_language(window, panel, settings, qapp):
    settings.set("language", "zh_CN")
    qapp.processEvents()
    assert panel.field.placeholderText() == "在全部文章中搜索"
    assert panel.label.itemText(1) == "项目"


def test_a_closing_window_reads_no_further(window, look, panel, press):
    look("集团")
    panel.model._reader.start()
    window.close()
    assert not panel.model.reading


def test_filters_by_keyboard_alone(panel, look, press, session, document, second, window):
    look("集团")
    press("Shift+Tab", "Shift+Tab")
    assert panel.label.hasFocus()
    press("Down", "Down", "Down")
    assert panel.label.currentText() == "Institution"
    assert [hit.document for hit in panel.model.hits()] == [document, second]
    press("Tab")
    assert panel.standing.hasFocus()
    press("Down", "Down", "Down")
    assert panel.standing.currentText() == "accepted"
    assert panel.model.hits() == []
    press("Up", "Return")
    assert panel.view.hasFocus()
    press("X")
    assert not any(span.is_open for span in session.dataset.load(second).spans if span.text == "远山集团")
    press("Ctrl+Z")
    assert not session.can_undo


def test_end_reads_all_lines(session, panel, look, press, qtbot, monkeypatch):
    session.add_documents(AnnotatedDocument(make_document(f"{n}号集团。" * 3)) for n in range(200))
    monkeypatch.setattr(concordance_model, "PAGE", 5)
    monkeypatch.setattr(concordance_model, "_UNNOTICED", -1)
    look("号集团")
    qtbot.waitUntil(lambda: not panel.model.reading)
    assert panel.model.has_more
    assert "End reads them all" in panel.counts.text()
    press("End")
    qtbot.waitUntil(lambda: panel.model.rowCount() == 600)
    qtbot.waitUntil(lambda: not panel.model.has_more)  # that there is nothing more is known a moment later
    press("3")
    assert len(session.dataset.load(session.dataset.ids()[-1]).spans) == 3
    press("Ctrl+Z")
    assert session.dataset.load(session.dataset.ids()[-1]).spans == ()
