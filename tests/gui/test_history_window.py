"""The history by keys alone: opened, read, followed to the place, and an article put back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from annotator.core import decision as d
from annotator.core.change import Operation
from annotator.core.document import Status
from annotator.core.naming import GroupNames
from annotator.core.span import State
from annotator.services.history import History, HistoryLine, Scope
from annotator.ui import history_words
from annotator.ui.history_model import HistoryModel

BANK = "INSTITUTION-滨海银行"


@pytest.fixture
def history(window, press, qtbot):
    """The history after two decisions of the first article, made by keys."""
    qtbot.waitUntil(window.isActiveWindow)
    press("A", "X", "Ctrl+H")
    return window.tools.records.history


@pytest.fixture
def key(history):
    return lambda code: QTest.keyClick(history.focusWidget() or history, code)


def rows(history, *columns):
    model = history.model
    return [tuple(model.index(row, column).data() for column in columns) for row in range(model.rowCount())]


def test_who_did_what_to_which_text(history):
    assert history.isVisible()
    assert history.table.hasFocus()
    assert rows(history, 1, 2, 3, 4) == [
        ("tester", "rejected · Investment", "12亿元", "滨海开工"),
        ("tester", "accepted · Institution", "华兴集团", "滨海开工"),
        ("", "article added", "", "滨海开工"),
    ]
    assert history.table.isColumnHidden(4)
    assert all(":" in when for (when,) in rows(history, 0)[:2])


def test_enter_goes_to_the_place(history, key, window, focus_text):
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Return)
    assert focus_text() == "华兴集团"
    assert window.focusWidget() is window.pane.view


def test_a_span_that_is_gone_is_shown_by_its_place(history, key, window, session, document, qtbot):
    session.apply(document, d.Add(8, 10, "PROJECT"))
    added = next(span for span in session.load(document).spans if (span.start, span.end) == (8, 10))
    session.apply(document, d.Reject(added.id))
    qtbot.waitUntil(lambda: rows(history, 2)[0] == ("taken away · Project",))
    history.table.choose(0)
    key(Qt.Key.Key_Return)
    assert window.review.focus is None
    assert window.pane.view.selection() == (8, 10)


def test_r_puts_the_article_back_and_undo_takes_that_back(history, key, spans, document, session, qtbot):
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_R)
    assert spans(document)["12亿元"].is_open
    assert spans(document)["华兴集团"].state is State.GOLD
    assert session.dataset.log_entries(limit=1)[0].operation is Operation.RESTORE
    qtbot.waitUntil(lambda: rows(history, 2)[0][0].startswith("article put back"))
    assert history.table.currentIndex().row() == 2  # the same line still, though one has come on top
    QTest.keyClick(history.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert spans(document)["12亿元"].state is State.REJECTED


def test_the_last_line_is_the_untouched_article(history, key, spans, document, window):
    key(Qt.Key.Key_End)
    history.table.choose(99)
    key(Qt.Key.Key_R)
    assert all(span.is_open for span in spans(document).values())
    assert "Ctrl+Z" in window.status.message.text()
    history.table.choose(99)
    key(Qt.Key.Key_R)
    assert "as it stood then" in window.status.message.text()


def test_g_goes_through_the_scopes(history, key, window, session, second):
    session.apply(second, d.Accept("INSTITUTION-远山集团"))
    titles = {}
    for name in ("day", "all", "article"):
        key(Qt.Key.Key_G)
        titles[name] = {title for (title,) in rows(history, 4)}
    # The tests' clock stands in January: nothing of it is of today.
    assert titles == {"day": set(), "all": {"滨海开工", "第二篇"}, "article": {"滨海开工"}}


def test_it_follows_to_another_article(history, press, window):
    window.review.next_article()
    assert rows(history, 2, 4) == [("article added", "第二篇")]
    assert history.title.text() == "第二篇"


def test_it_speaks_chinese(history, settings, qapp):
    settings.set("language", "zh_CN")
    qapp.processEvents()
    assert history.windowTitle() == "历史"
    assert rows(history, 2)[:2] == [("已否决 · 投资金额",), ("已接受 · 机构",)]


def test_ctrl_shift_l_leads_on_to_the_ledger(history, window):
    QTest.keyClick(history.table, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert window.tools.records.ledger.isVisible()


def test_a_line_about_names_leads_to_no_article(history, key, session, qtbot):
    session.name(GroupNames("INSTITUTION", "华兴集团股份有限公司", ("华兴集团",)))
    for _ in range(2):
        key(Qt.Key.Key_G)
    history.table.choose(0)
    assert rows(history, 2, 3)[0] == ("names grouped · Institution", "华兴集团 → 华兴集团股份有限公司")
    assert not history.restore_button.isEnabled()
    key(Qt.Key.Key_R)
    assert session.dataset.log_entries(limit=1)[0].operation is Operation.NAME
    key(Qt.Key.Key_Down)
    assert history.restore_button.isEnabled()


def test_esc_closes_it(history, key):
    key(Qt.Key.Key_Escape)
    assert not history.isVisible()


def test_every_operation_but_suggesting_has_words():
    assert set(history_words.OPERATION) == set(Operation) - {Operation.SUGGEST}


@pytest.mark.parametrize(
    ("decision", "expected"),
    [
        (d.Relabel(BANK, "PROJECT"), ("label changed · Institution → Project", "滨海银行")),
        (d.Move(BANK, 27, 29), ("boundaries moved · Institution", "滨海银行 → 滨海")),
        (d.SetComment(BANK, "看过"), ("comment changed · 看过", "滨海银行")),
        (d.SetFlag(True), ("flag changed · flagged", "")),
        (d.SetStatus(Status.DONE), ("article status changed · to do → done", "")),
        (d.SetAttributes("INVESTMENT-12亿元", {"value": 5}), ("value changed · 12亿元 → 5元 · exactly", "12亿元")),
        (
            d.SetAttributes("INVESTMENT-12亿元", {"value": 1_200_000_000, "comparator": "approx"}),
            ("value changed · 12亿元 · exactly → about", "12亿元"),
        ),
    ],
)
def test_words(window, session, document, decision, expected):
    session.apply(document, decision)
    line = History(session.dataset, Scope.ARTICLE, document).read()[0]
    assert (history_words.what(line, session.dataset.labels, "en"), history_words.text_of(line)) == expected


def test_words_of_links_batches_and_undo(window, session, document, second):
    session.apply_all([(document, d.Accept(BANK)), (second, d.Accept("INSTITUTION-远山集团"))])
    session.undo()
    session.apply_all([(document, d.Accept("PROJECT-智能装备产业园")), (document, d.Accept("INVESTMENT-12亿元"))])
    session.apply(document, d.Link("has_investment", "PROJECT-智能装备产业园", "INVESTMENT-12亿元"))
    lines = History(session.dataset, Scope.ALL, document).read()
    assert [history_words.what(line, session.dataset.labels, "en") for line in lines] == [
        "linked · investment",
        "decided at once · 2 places",
        "undone: decided at once · 2 places in 2 articles",
        "decided at once · 2 places in 2 articles",
    ]
    assert history_words.text_of(lines[0]) == "智能装备产业园 – 12亿元"


def test_no_time_is_no_text():
    assert history_words.moment("") == ""
    assert history_words.text_of(HistoryLine(0, Operation.IMPORT, "", "")) == ""


def test_the_model_keeps_qt_s_rules(window, session, document):
    for flag in (True, False) * 70:
        session.apply(document, d.SetFlag(flag))
    model = HistoryModel(session.dataset.labels)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_history(History(session.dataset, Scope.ARTICLE, document))
    assert model.rowCount() == 100
    model.fetchMore(model.index(-1, -1))
    assert model.rowCount() == 141
    assert not model.canFetchMore(model.index(-1, -1))
