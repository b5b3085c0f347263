from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from annotator.core.decision import SetFlag, SetStatus
from annotator.core.document import AnnotatedDocument, Status, make_document
from annotator.storage.listing import PAGE, DocumentQuery
from annotator.ui.article_list import ArticleList
from annotator.ui.article_model import ROW_ROLE, ArticleModel


@pytest.fixture
def many(session):
    return session.add_documents(AnnotatedDocument(make_document(f"标题{n:03}\n正文。")) for n in range(PAGE * 2 + 50))


@pytest.fixture
def model(many, dataset, qapp):
    model = ArticleModel(dataset)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.reload()
    yield model
    model.stop()


def test_pages_are_read_as_they_are_needed(model):
    assert model.rowCount() == PAGE
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    assert model.rowCount() == PAGE * 2 + 50
    assert model.index(PAGE * 2).data() == f"标题{PAGE * 2:03}"


def test_search_and_status(model, session, many, qtbot):
    with qtbot.waitSignal(model.counted) as counted:
        model.search(DocumentQuery("标题00"))
    assert counted.args == [10]
    session.apply(many[3], SetStatus(Status.DONE))
    with qtbot.waitSignal(model.counted) as counted:
        model.search(DocumentQuery(statuses=(Status.DONE,)))
    assert counted.args == [1]
    assert model.index(0).data(ROW_ROLE).id == many[3]
    assert "done" in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_change_touches_only_its_row(model, session, many):
    touched = []
    model.dataChanged.connect(lambda first, last: touched.append((first.row(), last.row())))
    model.follow(session.apply(many[5], SetFlag(True)))
    model.follow(session.apply(many[PAGE + 5], SetFlag(True)))
    assert touched == [(5, 5)]
    assert model.index(5).data(ROW_ROLE).flagged


def test_new_articles_appear(model, session, qtbot):
    session.subscribe(model.follow)
    with qtbot.waitSignal(model.counted) as counted:
        session.add_documents([AnnotatedDocument(make_document("新来的\n正文。"))])
    assert counted.args == [PAGE * 2 + 51]


@pytest.fixture
def panel(qtbot, many, dataset):
    panel = ArticleList(ArticleModel(dataset))
    panel.retranslate()
    qtbot.addWidget(panel)
    panel.resize(260, 600)
    panel.show()
    yield panel
    panel.stop()


def test_an_article_far_down_is_found_and_marked(panel, many):
    panel.show_current(many[PAGE + 100])
    assert panel.view.currentIndex().row() == PAGE + 100


def test_typing_searches_after_a_moment(panel, qtbot):
    with qtbot.waitSignal(panel.model.counted):
        qtbot.keyClicks(panel.search, "044")
    assert panel.model.rowCount() == 1


def test_enter_opens_the_first_hit(panel, many, qtbot):
    qtbot.keyClicks(panel.search, "044")
    with qtbot.waitSignal(panel.chosen) as chosen:
        qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert chosen.args == [many[44]]


def test_without_hits_it_says_what_to_do(panel, qtbot):
    panel.search.setText("没有这样的标题")
    with qtbot.waitSignal(panel.model.counted):
        panel._query()
    assert panel.view.isHidden()
    assert "⟨clear_filter⟩" in panel._empty.text()
    panel.fill = lambda text: text.replace("⟨clear_filter⟩", "Shift+F4")
    panel.retranslate()
    assert "Shift+F4" in panel._empty.text()


def test_a_click_opens(panel, many, qtbot):
    place = panel.view.visualRect(panel.model.index(2)).center()
    with qtbot.waitSignal(panel.chosen) as chosen:
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [many[2]]


def test_filter_by_flag(panel, session, many):
    session.apply(many[7], SetFlag(True))
    panel.filters.flag.setCurrentIndex(1)
    assert [panel.model.index(row).data(ROW_ROLE).id for row in range(panel.model.rowCount())] == [many[7]]


def test_the_open_article_stays_marked_when_the_guidelines_change(window, session, document, second):
    window.review.go_to(second)
    session.set_labels(replace(session.dataset.labels, guidelines="# Ours"))
    assert window.list.view.currentIndex().data(ROW_ROLE).id == second
