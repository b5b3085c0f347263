"""The names window by keys alone: groups confirmed, denied, renamed and moved, in the dataset and in the list."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from annotator.core import decision as d
from annotator.core.document import annotate, make_document
from annotator.core.naming import GroupNames, NameState
from annotator.services.naming import NameBook, Shown, load_forms
from annotator.ui import book_window, names_window
from annotator.ui.name_dialog import NameDialog
from annotator.ui.names_model import NamesModel
from tests.conftest import suggested

FULL, SHORT, OTHER = "远川海光股份有限公司", "远川海光", "北湖银行"
ARTICLES = (f"第三篇\n{FULL}开工，{SHORT}与{OTHER}参与。", f"第四篇\n{SHORT}建设芯谷基地。\n杭州市芯谷基地项目开工。")


@pytest.fixture
def named(window, session):
    """Two articles with all their names gold."""
    quotes = [
        [(FULL, "INSTITUTION"), ("，" + SHORT, "INSTITUTION"), (OTHER, "INSTITUTION")],
        [(SHORT, "INSTITUTION"), ("芯谷基地", "PROJECT"), ("杭州市芯谷基地项目", "PROJECT")],
    ]
    ids = []
    for text, spans in zip(ARTICLES, quotes, strict=True):
        made = [suggested(text, quote, label) for quote, label in spans]
        made = [s.changed(start=s.start + 1, text=s.text[1:]) if s.text[0] == "，" else s for s in made]
        (document,) = session.add_documents([annotate(make_document(text), made)])
        for span in made:
            session.apply(document, d.Accept(span.id))
        ids.append(document)
    return ids


@pytest.fixture
def names(window, named, press, qtbot):
    window.review.open(named[0])
    qtbot.waitUntil(window.isActiveWindow)
    press("Ctrl+Shift+N")
    opened = window.tools.records.names
    qtbot.waitUntil(lambda: opened.model.rowCount() > 0)
    return opened


@pytest.fixture
def key(names):
    def key(code, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(names.focusWidget(), code, modifiers)

    return key


def listed(names):
    return [names.model.index(row, 0).data().strip(" └") for row in range(names.model.rowCount())]


def row_of(names, place):
    return [names.model.index(place, column).data() for column in range(names.model.columnCount())]


@pytest.fixture
def stored(session):
    """Return a function giving the confirmed names and what they stand for, read from the file."""

    def stored():
        return {a.name: a.canonical for a in session.dataset.aliases() if a.state is NameState.CONFIRMED}

    return stored


def answer(names, text):
    """Type into the dialog that asks for a name, and take it."""
    (dialog,) = [dialog for dialog in names.findChildren(NameDialog) if dialog.isVisible()]
    dialog.field.setText(text)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)


def test_proposed_groups_are_listed_with_counts_and_reasons(names):
    assert listed(names) == [FULL, SHORT, "杭州市芯谷基地项目", "芯谷基地"]
    assert row_of(names, 0) == [FULL, "Institution", "", "3", "2", ""]
    assert row_of(names, 1)[2:] == ["proposed", "2", "2", "without the company form"]
    assert names.table.hasFocus()


def test_the_articles_of_a_row_are_named(names, key):
    assert names.articles.text() == "In: 第三篇  ·  第四篇"
    key(Qt.Key.Key_Down)
    assert names.articles.text() == "In: 第三篇  ·  第四篇"
    names.table.choose(3)
    assert names.articles.text() == "In: 第四篇"


def test_a_on_a_group_confirms_all_of_it(names, key, stored, session):
    key(Qt.Key.Key_A)
    assert stored() == {FULL: FULL, SHORT: FULL}
    assert listed(names) == ["杭州市芯谷基地项目", "芯谷基地"]
    key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert stored() == {}
    assert listed(names)[:2] == [FULL, SHORT]


def test_x_denies_a_name_and_it_is_not_proposed_again(names, key, stored, session):
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_X)
    assert stored() == {}
    assert listed(names) == ["杭州市芯谷基地项目", "芯谷基地"]
    for _ in range(2):
        key(Qt.Key.Key_G)
    assert listed(names) == [FULL, SHORT]
    assert row_of(names, 1)[2] == "not the same"
    names.table.choose(1)
    key(Qt.Key.Key_A)
    assert stored() == {FULL: FULL, SHORT: FULL}
    assert names.empty.isVisible()


def test_r_renames_the_group(names, key, stored, qtbot):
    key(Qt.Key.Key_A)
    key(Qt.Key.Key_G)
    key(Qt.Key.Key_R)
    answer(names, "远川海光集团")
    assert stored() == dict.fromkeys(["远川海光集团", FULL, SHORT], "远川海光集团")
    assert listed(names)[0] == "远川海光集团"
    key(Qt.Key.Key_R)
    answer(names, FULL)
    assert stored() == {FULL: FULL, SHORT: FULL}, "a canonical name that stands nowhere is not kept as a name"


def test_c_makes_a_name_the_canonical_one(names, key, stored):
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_C)
    assert stored() == {SHORT: SHORT, FULL: SHORT}


def test_m_puts_a_name_under_another(names, key, stored, qtbot, session):
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_M)
    answer(names, OTHER)
    assert stored() == {SHORT: OTHER, OTHER: OTHER}
    assert [a.name for a in session.dataset.aliases() if a.state is NameState.REJECTED] == [SHORT]
    assert FULL not in listed(names)
    session.undo()
    assert session.dataset.aliases() == []


def test_all_names_can_be_listed_filtered_and_followed(names, key, window, named, focus_text, qtbot):
    for _ in range(3):
        key(Qt.Key.Key_G)
    assert OTHER in listed(names)
    key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    names.filter.setText("北湖")
    assert listed(names) == [OTHER]
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Return)
    assert window.review.document_id == named[0]
    assert focus_text() == OTHER
    assert window.focusWidget() is window.pane.view


def test_escape_goes_back_step_by_step(names, key):
    key(Qt.Key.Key_Slash)
    QTest.keyClicks(names.filter, "zz")
    assert names.empty.isVisible()
    key(Qt.Key.Key_Escape)
    assert (names.filter.text(), names.table.hasFocus()) == ("", True)
    key(Qt.Key.Key_Escape)
    assert not names.isVisible()


def test_it_opens_at_the_focused_name(names, window, named, press, qtbot):
    names.close()
    window.review.open(named[1], "PROJECT-芯谷基地")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.pane.view.setFocus()
    press("Ctrl+Shift+N")
    qtbot.waitUntil(lambda: names._job is None)
    assert listed(names)[names.table.currentIndex().row()] == "芯谷基地"


def test_it_follows_decisions_in_articles(names, session, named, qtbot):
    session.apply(named[0], d.Reject(f"INSTITUTION-{FULL}"))
    qtbot.waitUntil(lambda: FULL not in listed(names))
    session.undo()
    qtbot.waitUntil(lambda: FULL in listed(names))


def test_a_long_search_waits_until_the_window_is_looked_at(names, window, session, named, qtbot):
    names._took = names_window._QUICK
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    session.apply(named[0], d.Reject(f"INSTITUTION-{FULL}"))
    qtbot.wait(book_window.DELAY * 2)
    assert FULL in listed(names)
    names.activateWindow()
    qtbot.waitUntil(lambda: FULL not in listed(names))


def test_it_changes_its_language(names, settings, qapp):
    settings.set("language", "zh_CN")
    qapp.processEvents()
    assert names.windowTitle() == "名称"
    assert row_of(names, 0)[1] == "机构"


def test_nothing_to_decide_is_said(window, press, qtbot):
    press("Ctrl+Shift+N")
    names = window.tools.records.names
    qtbot.waitUntil(lambda: names._job is None)
    assert names.empty.isVisible()
    assert "No names to decide on" in names.empty.text()
    QTest.keyClick(names.focusWidget(), Qt.Key.Key_A)
    QTest.keyClick(names.focusWidget(), Qt.Key.Key_R)


def test_the_history_and_undo_tell_of_names(names, key, window, press, qtbot):
    key(Qt.Key.Key_A)
    key(Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    history = window.tools.records.history
    for _ in range(2):
        QTest.keyClick(history.focusWidget(), Qt.Key.Key_G)
    cells = [history.model.index(0, column).data() for column in range(4)]
    assert cells[1:] == ["tester", "names grouped · Institution", f"{SHORT} → {FULL}"]


def test_confirmed_names_are_suggested_in_other_articles(window, named, session):
    session.name(GroupNames("INSTITUTION", FULL, (SHORT, "远川")))
    counts = {v.text: v.confirmed for v in session.dataset.verdicts() if v.label == "INSTITUTION"}
    assert counts["远川"] == 2


def test_the_model_keeps_qt_s_rules(named, dataset):
    model = NamesModel(dataset.labels)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_groups(NameBook(dataset, load_forms()).groups(Shown.ALL))
    assert model.rowCount() == 5
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None
