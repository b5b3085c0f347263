"""The lexicon window by keys alone, and its words in the suggestions of the open article and of others."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from annotator.core import decision as d
from annotator.core.document import annotate, make_document
from annotator.core.lexicon import EntryState, PutWord
from annotator.core.span import Span, State
from annotator.services import suggesting
from annotator.services.lexicon import Listed, WordBook, load_shipped
from annotator.services.suggesting import Ready
from annotator.ui.lexicon_dialog import LexiconDialog
from annotator.ui.lexicon_model import LexiconModel
from tests.gui.test_suggestion_feed import Worker

INSTITUTION = "INSTITUTION"
NAME, SHIPPED, ODD = "远川海光银行", "腾讯", "蓝鲸七号"
NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def marked(text, word, state):
    places, start = [], text.find(word)
    while start >= 0:
        places.append(Span(f"{word}-{start}", start, start + len(word), INSTITUTION, word, {}, state))
        start = text.find(word, start + 1)
    return places


@pytest.fixture
def counted(window, session):
    """Two articles: a name confirmed in three places, a shipped word rejected in three; and one that has neither."""
    first = f"第三篇\n{NAME}说，{NAME}来。{SHIPPED}，{SHIPPED}。"
    texts = (first, f"第四篇\n{NAME}走。{SHIPPED}。", f"第五篇\n昨天，{ODD}的人来了。")
    made = [
        annotate(make_document(text), [*marked(text, NAME, State.GOLD), *marked(text, SHIPPED, State.REJECTED)])
        for text in texts
    ]
    return session.add_documents(made)


@pytest.fixture
def lexicon(window, counted, press, qtbot):
    window.review.open(counted[2])
    qtbot.waitUntil(window.isActiveWindow)
    press("Ctrl+Shift+W")
    opened = window.tools.lexicon.lexicon
    qtbot.waitUntil(lambda: opened.model.rowCount() > 0)
    return opened


@pytest.fixture
def key(lexicon):
    def key(code, modifiers=NONE):
        QTest.keyClick(lexicon.focusWidget(), code, modifiers)

    return key


@pytest.fixture
def stored(session):
    return lambda: {entry.word: (entry.state.value, entry.kind) for entry in session.dataset.lexicon()}


def listed(lexicon):
    return [line.word for line in lexicon.model.rows]


def row_of(lexicon, place):
    return [lexicon.model.index(place, column).data() for column in range(lexicon.model.columnCount())]


def dialog_of(lexicon):
    (dialog,) = [dialog for dialog in lexicon.findChildren(LexiconDialog) if dialog.isVisible()]
    return dialog


def test_proposals_are_listed_with_counts_and_examples(lexicon):
    assert row_of(lexicon, 0)[:7] == [NAME, "Institution", "bank", "add?", "3", "0", "2"]
    assert f"第三篇〔{NAME}〕说，" in row_of(lexicon, 0)[7]
    assert row_of(lexicon, 1)[:7] == [SHIPPED, "Institution", "listed company", "exclude?", "0", "3", "2"]
    assert f"〔{SHIPPED}〕，{SHIPPED}。" in row_of(lexicon, 1)[7]
    assert lexicon.example.text().startswith(f"For example: …第三篇〔{NAME}〕说，")
    assert lexicon.table.hasFocus()


def test_a_adds_x_excludes_and_undo_takes_back(lexicon, key, stored):
    key(Qt.Key.Key_A)
    assert stored() == {NAME: ("added", "bank")}
    assert listed(lexicon) == [SHIPPED]
    key(Qt.Key.Key_X)
    assert stored()[SHIPPED][0] == "excluded"
    assert lexicon.empty.isVisible()
    assert "N adds a word by hand" in lexicon.empty.text()
    for _ in range(2):
        key(Qt.Key.Key_Z, CONTROL)
    assert stored() == {}
    assert listed(lexicon) == [NAME, SHIPPED]


def test_x_on_a_proposed_name_means_never_and_on_an_entry_drops_it(lexicon, key, stored):
    key(Qt.Key.Key_X)
    assert stored()[NAME][0] == "excluded"
    key(Qt.Key.Key_G)
    assert listed(lexicon) == [NAME]
    assert row_of(lexicon, 0)[3] == "excluded"
    key(Qt.Key.Key_A)
    assert stored()[NAME][0] == "added"
    key(Qt.Key.Key_X)
    assert stored() == {}
    assert "has no words of its own yet" in lexicon.empty.text()


def test_e_changes_the_kind(lexicon, key, stored):
    key(Qt.Key.Key_A)
    key(Qt.Key.Key_G)
    key(Qt.Key.Key_E)
    dialog = dialog_of(lexicon)
    assert (dialog.word.text(), dialog.word.isEnabled(), dialog.kind.currentText()) == (NAME, False, "bank")
    dialog.kind.lineEdit().selectAll()
    QTest.keyClicks(dialog.kind.lineEdit(), "listed company")
    QTest.keyClick(dialog.kind.lineEdit(), Qt.Key.Key_Return)
    assert stored() == {NAME: ("added", "listed")}
    key(Qt.Key.Key_E)
    dialog = dialog_of(lexicon)
    dialog.kind.lineEdit().selectAll()
    QTest.keyClicks(dialog.kind.lineEdit(), "partner")
    QTest.keyClick(dialog.ambiguous, Qt.Key.Key_Space)
    QTest.keyClick(dialog.kind.lineEdit(), Qt.Key.Key_Return)
    assert stored() == {NAME: ("added", "partner")}
    assert row_of(lexicon, 0)[2] == "partner · common"


def test_e_on_an_excluded_word_leaves_it_excluded(lexicon, key, stored):
    lexicon.table.choose(1)
    key(Qt.Key.Key_E)
    dialog = dialog_of(lexicon)
    dialog.kind.setCurrentText("app")
    QTest.keyClick(dialog.kind.lineEdit(), Qt.Key.Key_Return)
    assert stored() == {SHIPPED: ("excluded", "app")}


def test_n_adds_a_word_with_label_and_a_kind_that_follows_it(lexicon, key, stored):
    key(Qt.Key.Key_N)
    dialog = dialog_of(lexicon)
    dialog.word.insert("北湖")
    assert dialog.kind.currentText() == "company"
    dialog.word.insert("大学")
    assert dialog.kind.currentText() == "university"
    QTest.keyClick(dialog.word, Qt.Key.Key_Return)
    assert stored() == {"北湖大学": ("added", "university")}
    key(Qt.Key.Key_N)
    dialog = dialog_of(lexicon)
    dialog.word.insert("芯谷基地")
    dialog.label.setCurrentIndex(dialog.label.findData("PROJECT"))
    assert dialog.put == PutWord("PROJECT", "芯谷基地", "named")
    assert dialog.label.findData("INVESTMENT") == -1


def test_the_selected_text_is_ready_to_be_added(lexicon, window, press, qtbot, key):
    lexicon.close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    text = window.review.annotated.document.text
    window.pane.view.select_range(text.index(ODD), text.index(ODD) + len(ODD))
    window.pane.view.setFocus()
    press("Ctrl+Shift+W")
    qtbot.waitUntil(lambda: lexicon._job is None)
    key(Qt.Key.Key_N)
    assert dialog_of(lexicon).word.text() == ODD


def test_the_filter_and_the_way_back(lexicon, key):
    key(Qt.Key.Key_F, CONTROL)
    QTest.keyClicks(lexicon.filter, "bank")
    assert listed(lexicon) == [NAME]
    QTest.keyClicks(lexicon.filter, "zz")
    assert "Esc empties the filter" in lexicon.empty.text()
    key(Qt.Key.Key_Escape)
    assert (lexicon.filter.text(), lexicon.table.hasFocus()) == ("", True)
    key(Qt.Key.Key_Escape)
    assert not lexicon.isVisible()


def test_enter_shows_the_places(lexicon, key, window, qtbot):
    key(Qt.Key.Key_Return)
    panel = window.tools.search_panel
    assert panel.isVisible()
    assert panel.field.text() == NAME
    qtbot.waitUntil(lambda: panel.model.rowCount() == 3)


def test_it_follows_decisions_in_articles(lexicon, session, counted, qtbot):
    session.apply(counted[1], d.Reject(f"{NAME}-4"))
    qtbot.waitUntil(lambda: NAME not in listed(lexicon))
    session.undo()
    qtbot.waitUntil(lambda: NAME in listed(lexicon))


def test_it_changes_its_language(lexicon, settings, qapp):
    settings.set("language", "zh_CN")
    qapp.processEvents()
    assert lexicon.windowTitle() == "本数据集的词典"
    assert row_of(lexicon, 0)[1:4] == ["机构", "银行", "加入？"]
    lexicon.filter.setText("上市")
    assert listed(lexicon) == [SHIPPED]


def test_the_history_tells_of_words(lexicon, key, window):
    key(Qt.Key.Key_A)
    key(Qt.Key.Key_H, CONTROL)
    history = window.tools.records.history
    for _ in range(2):
        QTest.keyClick(history.focusWidget(), Qt.Key.Key_G)
    cells = [history.model.index(0, column).data() for column in range(4)]
    assert cells[1:] == ["tester", "lexicon changed · Institution · bank", NAME]


def test_the_model_keeps_qt_s_rules(counted, dataset):
    model = LexiconModel(dataset.labels)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rows(WordBook(dataset, load_shipped()).lines(Listed.PROPOSED))
    assert model.rowCount() == 2
    assert model.rowCount(model.index(0, 0)) == 0


def test_the_engine_is_told_and_articles_with_the_word_come_first(
    lexicon, window, counted, session, monkeypatch, qapp, qtbot
):
    monkeypatch.setattr(suggesting, "SuggestionWorker", Worker)
    for one in window.bridge.dataset.ids():
        window.bridge.dataset.mark_suggested(one, "2")
    (other,) = session.add_documents([annotate(make_document(f"第六篇\n{ODD}也来。"))])
    window.bridge.dataset.mark_suggested(other, "2")
    window.feed.start(counted[2])
    Worker.latest.report(Ready("2"))
    qapp.processEvents()
    session.set_words([PutWord(INSTITUTION, ODD, "company")])
    qtbot.waitUntil(lambda: other in Worker.latest.queue, timeout=5_000)
    assert set(Worker.latest.queue) == {counted[2], other}
    assert Worker.latest.learned == []
    assert [entry.word for entry in Worker.latest.lexicon] == [ODD]
    session.undo()
    qtbot.waitUntil(lambda: Worker.latest.lexicon == [], timeout=5_000)


def suggestions(session, document):
    return {s.text: s.suggester for s in session.load(document).spans if s.state is State.SUGGESTED}


def test_a_word_added_in_the_window_is_suggested_here_and_elsewhere(lexicon, key, window, session, counted, qtbot):
    (other,) = session.add_documents([annotate(make_document(f"第六篇\n后来，{ODD}的人也来了。"))])
    window.feed.start(counted[2])
    qtbot.waitUntil(lambda: window.feed.is_ready and window.feed.waiting == 0, timeout=60_000)
    assert ODD not in suggestions(session, counted[2])
    key(Qt.Key.Key_N)
    dialog = dialog_of(lexicon)
    dialog.word.insert(ODD)
    QTest.keyClick(dialog.word, Qt.Key.Key_Return)
    for document in (counted[2], other):
        qtbot.waitUntil(lambda one=document: ODD in suggestions(session, one), timeout=20_000)
        assert suggestions(session, document)[ODD] == "dataset-lexicon"
    span = next(span for span in session.load(counted[2]).spans if span.text == ODD)
    session.apply(counted[2], d.Reject(span.id))
    session.set_words([PutWord(INSTITUTION, ODD, "listed", EntryState.ADDED)])
    qtbot.waitUntil(lambda: ODD not in suggestions(session, other), timeout=20_000)
    assert ODD not in suggestions(session, counted[2]), "what was rejected is not brought back"
