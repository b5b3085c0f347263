"""The ledger by keys alone: opened, sorted, filtered, added up, followed to the source and exported."""

import csv

import pytest
from PySide6.QtCore import QLocale, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QFileDialog

from annotator.core import decision as d
from annotator.core.naming import GroupNames
from annotator.services.ledger import Ledger
from annotator.ui import ledger_window
from annotator.ui.ledger_model import COLUMNS, LedgerModel

PROJECT, AMOUNT = "PROJECT-智能装备产业园", "INVESTMENT-12亿元"


@pytest.fixture
def cards(window, session, document, second):
    """Two cards: a project with amount and investor in the first article, one without anything in the second."""
    session.apply(document, d.Accept(PROJECT))
    session.apply(document, d.Link("has_investment", PROJECT, AMOUNT))
    session.apply(document, d.Link("invested_by", PROJECT, "INSTITUTION-华兴集团"))
    text = session.load(second).document.text
    start = text.index("第二篇")
    session.apply(second, d.Add(start, start + 3, "PROJECT", {"kind": "group"}))
    return window


@pytest.fixture
def ledger(cards, press, qtbot):
    qtbot.waitUntil(cards.isActiveWindow)
    press("Ctrl+Shift+L")
    return cards.tools.records.ledger


@pytest.fixture
def key(ledger):
    def key(code, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(ledger.focusWidget(), code, modifiers)

    return key


def cell(ledger, row, column):
    return ledger.table.model().index(row, column).data()


def column(name):
    return next(place for place, (title, _, _) in enumerate(COLUMNS) if title == name)


def projects(ledger):
    return [cell(ledger, row, 0) for row in range(ledger.table.model().rowCount())]


def test_a_card_stands_in_its_row(ledger):
    assert ledger.isVisible()
    assert ledger.table.hasFocus()
    row = [cell(ledger, 0, place) for place in range(len(COLUMNS))]
    assert row == [
        "智能装备产业园",
        "named project",
        "12亿元",
        "exactly",
        "1,200,000,000",
        "CNY",
        "华兴集团",
        "滨海开工",
        "华兴集团投资12亿元建设智能装备产业园，滨海银行参与。",
    ]
    assert projects(ledger) == ["智能装备产业园", "第二篇"]
    assert ledger.sums.text() == "2 rows  ·  1,200,000,000 CNY"


def test_the_sums_are_read_in_the_language_of_the_window(ledger, settings, qapp):
    settings.set("language", "zh_CN")
    qapp.processEvents()
    assert QLocale().name() == "zh_CN"
    assert ledger.sums.text() == "共 2 行  ·  12亿元"
    assert ledger.windowTitle() == "台账"
    assert ledger.model.headerData(0, Qt.Orientation.Horizontal) == "项目"


def test_the_same_window_comes_back(ledger, cards):
    ledger.close()
    cards.actions_.actions["ledger"].trigger()
    assert cards.tools.records.ledger is ledger
    assert ledger.isVisible()


def test_s_sorts_by_the_column_and_turns_round(ledger, key):
    ledger.table.choose(0, column("Project"))
    key(Qt.Key.Key_S)
    assert projects(ledger) == ["智能装备产业园", "第二篇"]
    key(Qt.Key.Key_S)
    assert projects(ledger) == ["第二篇", "智能装备产业园"]
    assert ledger.table.horizontalHeader().sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
    key(Qt.Key.Key_O)
    assert projects(ledger) == ["智能装备产业园", "第二篇"]
    ledger.table.choose(0, column("Sentence"))
    key(Qt.Key.Key_S)
    assert projects(ledger) == ["智能装备产业园", "第二篇"]


def test_the_filter_and_the_way_back(ledger, key, qtbot):
    key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(ledger.filter, "zz")
    qtbot.waitUntil(lambda: ledger.empty.isVisible())
    assert "Nothing fits" in ledger.empty.text()
    ledger.filter.setText("华兴")
    key(Qt.Key.Key_Return)
    assert projects(ledger) == ["智能装备产业园"]
    assert ledger.table.hasFocus()
    key(Qt.Key.Key_Escape)
    assert projects(ledger) == ["智能装备产业园", "第二篇"]
    key(Qt.Key.Key_Slash)
    assert ledger.filter.hasFocus()
    key(Qt.Key.Key_Down)
    assert ledger.table.hasFocus()
    key(Qt.Key.Key_Escape)
    assert not ledger.isVisible()


def test_sums_lead_to_their_rows(ledger, key):
    key(Qt.Key.Key_G)
    assert [cell(ledger, row, 0) for row in range(2)] == ["华兴集团", "no institution"]
    assert [cell(ledger, 0, place) for place in range(1, 7)] == ["12亿元", "1,200,000,000", "CNY", "1", "1", "0"]
    key(Qt.Key.Key_Return)
    assert projects(ledger) == ["智能装备产业园"]
    assert "华兴集团 · CNY" in ledger.narrowed.text()
    key(Qt.Key.Key_Escape)
    assert projects(ledger) == ["智能装备产业园", "第二篇"]
    by_project = ["智能装备产业园", "第二篇 · 第二篇"]
    for expected in (["华兴集团", "no institution"], ["CNY", "no amount"], by_project, ["滨海开工", "第二篇"]):
        key(Qt.Key.Key_G)
        assert projects(ledger) == expected
    key(Qt.Key.Key_Escape)
    assert projects(ledger) == ["智能装备产业园", "第二篇"]


def test_a_sum_of_rows_without_amount_leads_to_them(ledger, key):
    key(Qt.Key.Key_G)
    ledger.table.choose(1)
    key(Qt.Key.Key_Return)
    assert projects(ledger) == ["第二篇"]


def test_n_takes_canonical_names(ledger, key, session):
    session.name(GroupNames("INSTITUTION", "华兴集团股份有限公司", ("华兴集团",)))
    session.name(GroupNames("PROJECT", "滨海智能装备产业园", ("智能装备产业园",)))
    key(Qt.Key.Key_N)
    assert ledger.grouped.isChecked()
    assert projects(ledger) == ["滨海智能装备产业园", "第二篇"]
    assert cell(ledger, 0, column("Institutions")) == "华兴集团股份有限公司"
    for _ in range(3):
        key(Qt.Key.Key_G)
    assert projects(ledger) == ["滨海智能装备产业园", "第二篇 · 第二篇"]
    ledger.table.choose(1)
    key(Qt.Key.Key_Return)
    assert projects(ledger) == ["第二篇"]
    key(Qt.Key.Key_Escape)
    for _ in range(3):
        key(Qt.Key.Key_G)
    ledger.table.choose(0)
    key(Qt.Key.Key_Return)
    assert projects(ledger) == ["滨海智能装备产业园"]
    key(Qt.Key.Key_N)
    assert projects(ledger) == ["智能装备产业园", "第二篇"]


def test_enter_goes_to_the_source(ledger, key, cards, second, focus_text):
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Return)
    assert cards.review.document_id == second
    assert focus_text() == "第二篇"
    assert cards.focusWidget() is cards.pane.view


def test_it_follows_decisions(ledger, session, document, qtbot):
    session.apply(document, d.Reject(AMOUNT))
    qtbot.waitUntil(lambda: cell(ledger, 0, 2) == "")
    assert ledger.sums.text() == "2 rows"
    session.undo()
    qtbot.waitUntil(lambda: cell(ledger, 0, 2) == "12亿元")


def test_a_long_ledger_catches_up_when_it_is_looked_at(ledger, cards, session, document, qtbot, monkeypatch):
    monkeypatch.setattr(ledger_window, "_LIVE", 1)
    cards.activateWindow()
    qtbot.waitUntil(cards.isActiveWindow)
    session.apply(document, d.Reject(AMOUNT))
    qtbot.wait(ledger_window._DELAY * 2)
    assert ledger.sums.text() == "2 rows  ·  1,200,000,000 CNY"
    ledger.activateWindow()
    qtbot.waitUntil(lambda: ledger.sums.text() == "2 rows")


def test_export_writes_what_is_listed(ledger, key, cards, tmp_path, qtbot, monkeypatch):
    target = tmp_path / "o"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), "CSV (*.csv)"))
    ledger.filter.setText("智能")
    ledger.reload()
    key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: cards.bridge.job is None and target.with_suffix(".csv").exists())
    rows = list(csv.reader(target.with_suffix(".csv").read_text(encoding="utf-8-sig").splitlines()))
    assert rows[0][:3] == ["Project", "Kind", "Amount"]
    assert [row[0] for row in rows[1:]] == ["智能装备产业园"]
    qtbot.waitUntil(lambda: "1 rows" in ledger.sums.text())


def test_an_empty_ledger_says_what_to_do(window, press):
    press("Ctrl+Shift+L")
    ledger = window.tools.records.ledger
    assert ledger.empty.isVisible()
    assert "Accept projects" in ledger.empty.text()
    assert not ledger.export_button.isEnabled()


def test_the_model_keeps_qt_s_rules(cards, dataset):
    model = LedgerModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_ledger(Ledger(dataset))
    assert model.rowCount() == 2
    assert model.index(0, 0).data() == "智能装备产业园"
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None
