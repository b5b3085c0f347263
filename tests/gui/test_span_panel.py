"""The table of the highlights, the accessible twin of the text: real keys, checked in the dataset and in both views."""

import time

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from annotator.core.document import annotate, make_document
from annotator.core.labels import BUILT_IN, INSTITUTION
from annotator.core.reflow import reflow
from annotator.core.span import Span, State
from annotator.ui.span_table_model import COLUMNS, SPAN_ROLE, SpanTableModel

ROW = "第一市城投集团投资建设。"


@pytest.fixture
def panel(window, press, qtbot):
    """The table, opened by its key on the focused highlight."""
    qtbot.waitUntil(window.pane.view.hasFocus)
    press("T")
    return window.tools.span_twin.panel


def texts(panel):
    return [panel.model.index(row, 0).data() for row in range(panel.model.rowCount())]


def current(panel):
    return panel.table.currentIndex().siblingAtColumn(0).data()


def test_t_opens_it_on_the_focused_highlight_and_t_or_escape_leads_back(window, press, panel, focus_text):
    assert panel.table.hasFocus()
    assert texts(panel) == ["华兴集团", "12亿元", "智能装备产业园", "滨海银行"]
    assert current(panel) == focus_text() == "华兴集团"
    press("T")
    assert panel.isHidden()
    assert window.pane.view.hasFocus()
    press("T", "Escape")
    assert panel.isHidden()
    assert focus_text() == "华兴集团"


def test_rows_say_text_label_state_score_place_and_sentence(panel):
    cells = [panel.model.index(0, column).data() for column in range(len(COLUMNS))]
    assert cells == [
        "华兴集团",
        "Institution",
        "suggested",
        "0.90",
        "7–11",
        "华兴集团投资12亿元建设智能装备产业园，滨海银行参与。",
    ]
    spoken = panel.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert all(cell in spoken for cell in cells)
    heads = [panel.model.headerData(column, Qt.Orientation.Horizontal) for column in range(len(COLUMNS))]
    assert heads == ["Text", "Label", "State", "Score", "Place", "Sentence"]


def test_the_focus_is_the_same_in_both(window, press, panel, focus_text):
    press("Down")
    assert focus_text() == current(panel) == "12亿元"
    assert window.pane.view.focus_span_id() == window.review.focus.id
    press("Tab")
    assert focus_text() == current(panel) == "智能装备产业园"
    press("K")
    assert focus_text() == current(panel) == "12亿元"
    window.review.set_focus(window.review.shown_spans()[3].id)
    assert current(panel) == "滨海银行"
    press("Home")
    assert focus_text() == "华兴集团"
    assert panel.table.hasFocus()


def test_accept_reject_label_and_nudge_work_there(window, press, panel, document, spans, focus_text):
    press("A")
    assert spans(document)["华兴集团"].state is State.GOLD
    assert panel.model.index(0, 2).data() == "accepted"
    assert current(panel) == "12亿元"
    press("X")
    assert spans(document)["12亿元"].state is State.REJECTED
    press("Alt+Left")
    assert "智能装备产业" in texts(panel)
    assert "智能装备产业" in spans(document)
    press("Return")
    assert spans(document)["智能装备产业"].state is State.GOLD
    press("1")
    assert spans(document)["滨海银行"].label == "PROJECT"
    press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert all(span.is_open for span in spans(document).values())
    assert texts(panel) == ["华兴集团", "12亿元", "智能装备产业园", "滨海银行"]
    assert panel.table.hasFocus()


def test_added_and_split_highlights_get_their_rows(window, press, panel, document):
    start = window.review.annotated.document.text.index("智能装备产业园")
    window.pane.view.select_range(start, start + 4)
    press("3")
    assert texts(panel)[2:4] == ["智能装备产业园", "智能装备"]
    assert current(panel) == "智能装备"


def test_it_follows_the_article(window, press, panel, second):
    press("Ctrl+PageDown")
    assert texts(panel) == ["远山集团", "3亿元"]


def test_hidden_rejections_are_no_rows(window, press, panel, settings):
    settings.set("show_rejected", False)
    press("X")
    assert "华兴集团" not in texts(panel)


def test_accepting_everything_at_once_is_shown(press, panel):
    press("Ctrl+Shift+A")
    assert {panel.model.index(row, 2).data() for row in range(4)} == {"accepted"}


def test_an_article_without_highlights_says_what_to_do(session, window, press, panel):
    session.add_documents([annotate(make_document("没有标注的一篇。"))])
    press("Ctrl+PageDown", "Ctrl+PageDown")
    assert panel.empty.isVisible()
    assert "number key" in panel.empty.text()
    assert window.pane.view.hasFocus()


def test_the_input_method_is_kept_out_of_tables_and_let_into_fields(window, press, panel):
    attribute = Qt.WidgetAttribute.WA_InputMethodEnabled
    assert not panel.table.testAttribute(attribute)
    press("Down")
    assert QApplication.focusWidget() is panel.table
    assert not panel.table.testAttribute(attribute)
    press("Escape")
    assert not window.pane.view.testAttribute(attribute)
    press("Ctrl+L")
    assert window.list.search.testAttribute(attribute)
    press("Escape", "Ctrl+F")
    assert window.pane.find_bar.field.testAttribute(attribute)


def test_a_screen_reader_finds_the_rows(panel):
    spoken = QAccessible.queryAccessibleInterface(panel.table)
    assert spoken.text(QAccessible.Text.Name) == "Highlights of the article"
    assert spoken.role() is QAccessible.Role.Table
    cells = [spoken.child(place).text(QAccessible.Text.Name) for place in range(spoken.childCount())]
    assert panel.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) in cells


def many(count):
    text = ROW * count
    size = len(ROW)
    return text, [Span(f"s{n}", n * size + 2, n * size + 7, INSTITUTION, "市城投集团") for n in range(count)]


def test_the_model_keeps_qt_s_rules():
    text, spans = many(30)
    model = SpanTableModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_spans(spans[:20], reflow(text), BUILT_IN, "en")
    moved = spans[3].changed(start=spans[3].start - 1, text="一市城投集团")
    assert model.replace([spans[25], moved, spans[5].changed(state=State.GOLD)], [spans[7].id, "unknown"])
    assert model.rowCount() == 20
    assert [model.index(row, 0).data(SPAN_ROLE).id for row in (3, 6, 7, 19)] == ["s3", "s6", "s8", "s25"]
    assert model.row_of("s25") == 19
    assert model.row_of("s7") is None
    assert not model.replace(spans * 3, [])
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None


def test_twenty_thousand_highlights_are_fluent(session, window, press):
    text, spans = many(20_000)
    opened = [span.changed(state=State.SUGGESTED, score=0.5, suggester="rule") for span in spans]
    window.review.go_to(session.add_documents([annotate(make_document(text), opened)])[0])
    press("T")
    panel = window.tools.span_twin.panel
    assert panel.model.rowCount() == 20_000
    for key, turns in (("Down", 20), ("PageDown", 20), ("End", 1), ("A", 3)):
        before = time.thread_time()
        press(*[key] * turns)
        QApplication.processEvents()
        assert (time.thread_time() - before) / turns < 0.15, key  # seconds; far from it on any machine
