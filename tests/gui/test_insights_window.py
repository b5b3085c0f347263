"""The insights by keys alone: pages, numbers, the spans behind them and their places, charts, export."""

import csv

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QFileDialog

from annotator.core import decision as d
from annotator.core.document import Status
from annotator.ui.insights.sheet import Link, percent, short_money

PROJECT, AMOUNT, BANK = "PROJECT-智能装备产业园", "INVESTMENT-12亿元", "INSTITUTION-滨海银行"


@pytest.fixture
def decided(window, session, document):
    session.apply(document, d.Accept(PROJECT), 3.0)
    session.apply(document, d.Accept(AMOUNT), 5.0)
    session.apply(document, d.Reject(BANK), 1.0)
    return window


@pytest.fixture
def insights(decided, press, qtbot):
    qtbot.waitUntil(decided.isActiveWindow)
    press("Ctrl+I")
    found = decided.tools.insights.insights
    qtbot.waitUntil(lambda: found.sheet is not None)
    qtbot.waitUntil(found.isActiveWindow)
    yield found
    decided.tools.insights.stop()


@pytest.fixture
def key(insights):
    def key(code, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(insights.focusWidget(), code, modifiers)

    return key


def rows(insights):
    return [[cell.text for cell in row] for row in insights.sheet.rows]


def test_the_overview_comes_first_with_the_keyboard_in_it(insights):
    assert insights.isVisible()
    assert insights.table.hasFocus()
    found = dict(rows(insights))
    assert found["Articles done"] == "0 of 2 articles"
    assert found["Highlights decided"] == "3"
    assert found["Suggestions open"] == "3"
    assert found["Seconds for a decision (median)"] == "3.0"
    assert found["Seconds for a highlight (mean)"] == "3.0"
    assert found["Work that remains"] == "0 min"
    assert "At the pace so far" in insights.sentence.text()


def test_figures_choose_pages_and_g_goes_through_the_views(insights, key):
    key(Qt.Key.Key_2)
    assert rows(insights)[0] == ["Project", "1", "0", "0", "0", "1"]
    assert rows(insights)[-1] == ["All", "2", "3", "0", "1", "6"]
    key(Qt.Key.Key_3)
    assert rows(insights)[0] == ["rule", "Project", "1", "1", "0", "0", "0", "0", "100%"]
    key(Qt.Key.Key_G)
    assert [row[0] for row in rows(insights)] == ["Project", "Investment"]
    key(Qt.Key.Key_4)
    assert rows(insights) == [["0.9 – 1.0", "3", "90.0%", "66.7%"]]
    key(Qt.Key.Key_5)
    assert rows(insights)[0][1:] == ["CNY", "12亿元", "1,200,000,000", "1", "1"]
    key(Qt.Key.Key_6)
    assert rows(insights) == [["tester", "3", "2", "1", "0"]]
    assert "Agreement can be measured" in insights.sentence.text()
    key(Qt.Key.Key_1)
    key(Qt.Key.Key_G)
    assert rows(insights)[0][1:] == ["3", "2", "1", "0", "0", "0 min", "3.0"]
    key(Qt.Key.Key_G)
    assert insights.views.currentText() == "By hour"


def listed(insights, qtbot):
    spans = insights.parent().tools.insights.spans
    qtbot.waitUntil(lambda: spans.isVisible() and not spans.reading.busy)
    return spans


def cells(spans, column):
    return [spans.model.index(row, column).data() for row in range(spans.model.rowCount())]


def test_enter_on_a_number_lists_its_spans_and_enter_there_goes_to_the_place(insights, key, qtbot, decided, second):
    decided.review.go_to(second)
    key(Qt.Key.Key_2)
    key(Qt.Key.Key_Down)
    insights.table.choose(2, 4)  # rejected institutions
    key(Qt.Key.Key_Return)
    spans = listed(insights, qtbot)
    assert cells(spans, 1) == ["滨海银行"]
    assert "Institution · Rejected: 1" in spans.title.text()
    assert cells(spans, 4) == ["rejected"]
    assert cells(spans, 0) == ["华兴集团投资12亿元建设智能装备产业园，"[-18:]]
    assert spans.table.hasFocus()
    QTest.keyClick(spans.table, Qt.Key.Key_Return)
    assert decided.review.focus.text == "滨海银行"
    qtbot.waitUntil(decided.pane.view.hasFocus)


@pytest.mark.qt_log_ignore(r"raise\(\)", "propagateSizeHints", extend=True)  # there is no stack of windows
def test_every_number_lists_as_many_spans_as_it_says(insights, key, qtbot, decided, session, document, second):
    session.apply(second, d.MarkUnsure("INSTITUTION-远山集团"))
    session.apply(document, d.Add(2, 4, "PROJECT", {"kind": "named"}))
    session.apply(document, d.SetStatus(Status.DONE))
    insights.reload()
    qtbot.waitUntil(lambda: not insights.reading.busy)
    counted = 0
    for page in range(6):
        insights.tabs.setCurrentIndex(page)
        for view in range(insights.views.count()):
            insights.views.setCurrentIndex(view)
            insights._show_sheet()
            for row in insights.sheet.rows:
                for place, cell in enumerate(row):
                    heading = insights.sheet.columns[place][0]
                    other = heading in ("Articles", "Amounts", "Work") or row[0].text.startswith(("Articles", "Work"))
                    if isinstance(cell.raw, int) and cell.query is not None and not other:
                        decided.tools.insights._list(Link(cell.query, cell.text))
                        spans = listed(insights, qtbot)
                        assert spans.model.rowCount() == cell.raw, (page, view, [c.text for c in row], heading)
                        counted += 1
    assert counted > 30


def test_esc_goes_back_and_then_closes(insights, key, qtbot):
    insights.table.choose(2, 1)
    key(Qt.Key.Key_Return)
    spans = listed(insights, qtbot)
    QTest.keyClick(spans.focusWidget() or spans, Qt.Key.Key_Escape)
    assert not spans.isVisible()
    key(Qt.Key.Key_Escape)
    assert not insights.isVisible()


def test_tab_goes_to_the_chart_and_enter_opens_its_mark(insights, key, qtbot):
    key(Qt.Key.Key_2)
    qtbot.waitUntil(lambda: bool(insights.charts[0].spots))
    key(Qt.Key.Key_Tab)
    assert insights.charts[0].hasFocus()
    key(Qt.Key.Key_Return)
    spans = listed(insights, qtbot)
    assert cells(spans, 1) == ["智能装备产业园"]
    assert "Project · accepted: 1" in spans.title.text()


def test_the_figures_follow_the_decisions(insights, key, qtbot, session, document, decided):
    key(Qt.Key.Key_2)
    session.apply(document, d.Accept("INSTITUTION-华兴集团"))
    qtbot.waitUntil(lambda: rows(insights)[2][1] == "1")
    insights.table.choose(2, 1)
    key(Qt.Key.Key_Return)
    spans = listed(insights, qtbot)
    decided.actions_.actions["undo"].trigger()
    qtbot.waitUntil(lambda: spans.model.rowCount() == 0)
    assert spans.empty.isVisible()
    qtbot.waitUntil(lambda: rows(insights)[2][1] == "0")


def test_undo_works_from_the_window(insights, session, document, spans):
    QTest.keyClick(insights.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert spans(document)["滨海银行"].is_open


@pytest.mark.parametrize("kind", ["png", "svg", "csv"])
def test_pictures_and_numbers_are_exported(insights, key, monkeypatch, tmp_path, kind):
    target = tmp_path / f"out.{kind}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a: (str(target), ""))
    key(Qt.Key.Key_2)
    key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert target.stat().st_size > 100
    assert str(target) in insights.sentence.text()
    if kind == "csv":
        table = list(csv.reader(target.read_text(encoding="utf-8-sig").splitlines()))
        assert table[:2] == [
            ["Label", "Accepted", "Open", "Unsure", "Rejected", "All"],
            ["Project", "1", "0", "0", "0", "1"],
        ]


def test_another_ending_is_refused(insights, key, monkeypatch, tmp_path, decided):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a: (str(tmp_path / "a.xyz"), ""))
    key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert ".png, .svg or .csv" in decided.status.message.whole
    assert not (tmp_path / "a.xyz").exists()


def test_the_language_and_the_theme_change_live(insights, key, settings, qapp, qtbot):
    key(Qt.Key.Key_2)
    settings.set("language", "zh_CN")
    qapp.processEvents()
    assert insights.windowTitle() == "统计"
    assert rows(insights)[0][0] == "项目"
    before = insights.charts[0].ink.ground
    settings.set("theme", "dark")
    assert insights.charts[0].ink.ground != before


def test_the_models_are_sound(insights, key, qtbot):
    QAbstractItemModelTester(insights.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for page in (2, 3, 4, 5, 6, 1):
        insights.tabs.setCurrentIndex(page - 1)
    insights.tabs.setCurrentIndex(1)
    insights.table.choose(0, 5)
    key(Qt.Key.Key_Return)
    spans = listed(insights, qtbot)
    QAbstractItemModelTester(spans.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    spans.reload()
    qtbot.waitUntil(lambda: not spans.reading.busy)


def test_without_decisions_every_page_says_what_to_do(window, press, qtbot, settings):
    window.actions_.set_keys({**window.actions_.keys, "accept": ("Y",)})
    qtbot.waitUntil(window.isActiveWindow)
    press("Ctrl+I")
    insights = window.tools.insights.insights
    qtbot.waitUntil(lambda: insights.sheet is not None)
    empty = 0
    for page in range(6):
        insights.tabs.setCurrentIndex(page)
        for view in range(insights.views.count()):
            insights.views.setCurrentIndex(view)
            insights._show_sheet()
            if not insights.sheet.rows:
                empty += 1
                assert insights.empty.isVisible()
                assert "⟨" not in insights.empty.text()
                assert "Y accepts" in insights.empty.text() or "with Y" in insights.empty.text() or view == 1
                assert not insights.export_button.isEnabled()
    assert empty == 8
    window.tools.insights.stop()


def test_numbers_are_short():
    assert [short_money(v, chinese=True) for v in (0, 5e4, 1.5e8, 2e12)] == ["0", "5万", "1.5亿", "2万亿"]
    assert [short_money(v, chinese=False) for v in (0, 5e4, 1.5e8, 2e12)] == ["0", "50k", "150m", "2tn"]
    assert [percent(v) for v in (0, 0.5, 1)] == ["0%", "50.0%", "100%"]
