"""The queue by its keys: order and filter, what comes next in it, and that it is kept for the next start."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core.document import Status, annotate, make_document
from annotator.core.labels import INSTITUTION, INVESTMENT
from annotator.core.span import State
from annotator.services.queue_memory import remembered
from annotator.services.settings import Settings
from annotator.storage.listing import DocumentQuery, Order, Standing
from annotator.ui.application import _bare_window, make_window
from tests.conftest import suggested
from tests.gui.conftest import discard

THIRD = "第三篇\n白鹭银行贷款90亿元。"


@pytest.fixture
def third(session):
    amount = suggested(THIRD, "90亿元", INVESTMENT, 0.5, attributes={"value": 9_000_000_000, "currency": "CNY"})
    return session.add_documents([annotate(make_document(THIRD), [amount])])[0]


@pytest.fixture
def window(document, second, third, empty_window):
    empty_window.pane.view.setFocus()
    return empty_window


@pytest.fixture
def listed(window):
    """Return the ids that the list shows, as its rows say."""

    def listed():
        model = window.list.view.model()
        return [model.index(row).data(Qt.ItemDataRole.UserRole).id for row in range(model.rowCount())]

    return listed


def test_f6_goes_through_the_orders(window, press, listed, document, second, third):
    seen = []
    for _ in range(4):
        press("F6")
        seen.append((window.review.queue.query.order, listed()))
    assert seen == [
        (Order.UNCERTAINTY, [third, document, second]),
        (Order.MONEY, [third, document, second]),
        (Order.NOVELTY, [document, second, third]),
        (Order.IMPORT, [document, second, third]),
    ]
    assert window.list.order.currentIndex() == 0


def test_the_order_is_said_and_chosen_in_the_field(window, press, listed, third):
    press("F6")
    assert "least certain first" in window.status.message.whole
    assert window.list.order.currentText() == "least certain first"
    assert window.list.view.currentIndex().row() == 1, "the open article stays marked"
    assert listed()[0] == third


def test_the_next_article_is_the_next_of_the_order(window, press, document, second, third):
    press("F6", "Ctrl+PageUp")
    assert window.review.document_id == third
    press("Ctrl+PageUp")
    assert window.review.document_id == third
    press("Ctrl+PageDown", "Ctrl+PageDown")
    assert window.review.document_id == second


def test_what_was_decided_moves_nothing_until_f5(window, press, listed, session, document, second, third, focus_text):
    press("F6", "Ctrl+PageUp", "X")
    assert listed() == [third, document, second]
    press("Tab")
    assert (window.review.document_id, focus_text()) == (document, "华兴集团")
    press("F5")
    assert listed() == [document, second, third]
    assert "how the articles stand now" in window.status.message.whole


def test_done_and_next_follows_the_filter(window, press, document, second, third, session):
    press("F4", "Tab", "Tab")
    window.list.filters.label.setCurrentIndex(window.list.filters.label.findData("PROJECT"))
    press("Escape", "Ctrl+Return")
    assert session.dataset.document(document).status is Status.DONE
    assert window.review.document_id == document
    assert "last article" in window.status.message.whole


def test_f4_leads_through_the_fields_by_keyboard(window, press, listed, document, second, third):
    filters = window.list.filters
    assert filters.isHidden()
    press("F4")
    assert filters.label.hasFocus()
    press("Down", "Down")
    assert filters.label.currentText() == "Investment"
    assert listed() == [document, second, third]
    press("Tab")
    assert filters.standing.hasFocus()
    press("Down", "Down")
    assert filters.standing.currentText() == "accepted"
    assert listed() == []
    press("Up", "Tab")
    assert filters.suggester.hasFocus()
    press("Down")
    assert filters.suggester.currentText() == "rule"
    press("Tab", "Tab")
    assert filters.high.hasFocus()
    press(*["Down"] * 8)
    assert listed() == [third]
    assert window.review.queue.query == DocumentQuery(
        label="INVESTMENT", standing=Standing.OPEN, suggester="rule", high=0.6
    )
    press("Escape")
    assert filters.isHidden()
    assert window.pane.view.hasFocus()
    assert window.list._summary.whole == "Filter: Investment · rule · open · 0.00–0.60"
    assert window.list._summary.isVisible()
    press("F4")
    assert not window.list._summary.isVisible(), "the fields say it"


def test_the_count_says_of_how_many(window, press, qtbot):
    qtbot.waitUntil(lambda: window.list._count.text() == "3 articles")
    press("F4", "Down")
    qtbot.waitUntil(lambda: window.list._count.text() == "1 of 3 articles")
    press("Shift+F4")
    qtbot.waitUntil(lambda: window.list._count.text() == "3 articles")


def test_flags_are_a_filter(window, press, listed, second):
    press("Ctrl+PageDown", "F", "F4", "Tab", "Tab", "Tab", "Tab", "Tab")
    assert window.list.filters.flag.hasFocus()
    press("Down")
    assert listed() == [second]


def test_status_is_a_filter(window, press, listed, document, second, third):
    press("A", "Ctrl+L", "Tab")
    assert window.list.filter.hasFocus()
    press("Down")
    assert listed() == [second, third]
    press("Down")
    assert listed() == [document]
    press("Escape")
    assert window.pane.view.hasFocus()


@pytest.mark.parametrize("order", [Order.IMPORT, Order.MONEY])
def test_an_article_that_is_not_listed_has_its_place_between_the_others(window, press, document, second, third, order):
    queue = window.review.queue
    queue.search(DocumentQuery(order=order, text="投资"))
    listed = [document, second]
    assert queue.row_of(third) is None
    first = order is Order.MONEY
    assert queue.neighbour(third) == (listed[0] if first else None)
    assert queue.neighbour(third, forward=False) == (None if first else listed[1])
    assert queue.neighbour(third, waiting=True) == (listed[0] if first else None)
    assert queue.neighbour("not there") is None


def test_shift_f4_lists_all_again(window, press, listed, document, second, third):
    press("F4", "Down", "F6")
    assert listed() == [document]
    press("Shift+F4")
    assert listed() == [third, document, second]
    assert window.list.filters.label.currentIndex() == 0
    assert window.pane.view.hasFocus()


@pytest.mark.parametrize(("text", "wanted"), [("鹭", [2]), ("滨海", [0]), ("亿元", [0, 1, 2]), ("第二篇", [1])])
def test_texts_of_one_and_two_characters(window, press, qtbot, listed, document, second, third, text, wanted):
    press("Ctrl+L")
    with qtbot.waitSignal(window.list.model.queried):
        window.list.search.insert(text)
    assert listed() == [(document, second, third)[place] for place in wanted]
    press("Return")
    assert window.review.document_id == listed()[0]


def test_bounds_of_the_score_never_pass_each_other(window, press):
    filters = window.list.filters
    filters.low.setValue(0.5)
    filters.high.setValue(0.3)
    assert (filters.low.value(), filters.high.value()) == (0.25, 0.3)


def test_what_was_left_is_there_at_the_next_start(window, press, settings, session, qapp, third, document):
    press("F6", "F4", "Down", "Down", "Escape")
    again = make_window(qapp, session, Settings(settings.path))
    again.begin()
    try:
        assert again.review.queue.query == DocumentQuery(label="INVESTMENT", order=Order.UNCERTAINTY)
        assert again.list.filters.label.currentText() == "Investment"
        assert again.review.document_id == third
    finally:
        discard(again)


def test_the_fields_show_what_was_left_though_the_list_comes_after_the_article(settings, session, qapp, document):
    settings.set("queue", '{"text": "滨海", "label": "PROJECT", "order": "uncertainty"}')
    again = _bare_window(qapp, session, settings)
    again.begin()
    again.furnish()
    try:
        assert again.list.search.text() == "滨海"
        assert again.list.order.currentText() == "least certain first"
        assert again.list.filters.label.currentData() == "PROJECT"
        assert (again.review.queue.query.text, again.review.queue.query.label) == ("滨海", "PROJECT")
    finally:
        discard(again)


def test_a_filter_that_leaves_nothing_still_opens_an_article(window, settings, session, qapp, document):
    settings.set("queue", '{"text": "没有这样的"}')
    again = make_window(qapp, session, settings)
    again.begin()
    try:
        assert again.review.document_id == document
        assert again.list.model.rowCount() == 0
        assert again.list.search.text() == "没有这样的"
    finally:
        discard(again)


@pytest.mark.parametrize("kept", ["[", '{"order": "worst"}', '{"label": "NONE"}', '{"low": "x"}', "[1]"])
def test_a_broken_memory_lists_all(settings, dataset, kept):
    settings.set("queue", kept)
    assert remembered(settings, dataset.labels) == DocumentQuery()


def test_rows_say_how_far_they_are(window, press, document, session):
    press("A", "X")
    row = window.list.model.index(0)
    assert row.data(Qt.ItemDataRole.UserRole + 1) == ("2 open  ·  2/4", "")
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "滨海开工, in progress, 2 open, 2 decided"
    press("Ctrl+Z", "F")
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "滨海开工, in progress, 3 open, 1 decided, flagged"
    assert session.dataset.document_row(document).decided == 1


def test_letters_in_the_fields_decide_nothing(window, press, session, document):
    press("F4")
    QTest.keyClicks(window.list.filters.label, "ax")
    assert not any(span.state is not State.SUGGESTED for span in session.dataset.load(document).spans)


def test_many_articles_are_settled_between_the_events(window, session, qtbot):
    made = [f"第{n}批\n白鹭银行贷款{n}亿元。" for n in range(230)]
    spans = [[suggested(text, "白鹭银行", INSTITUTION, 0.5)] for text in made]
    ids = session.add_documents(annotate(make_document(t), s) for t, s in zip(made, spans, strict=True))
    window.review.queue.search(DocumentQuery(order=Order.UNCERTAINTY))
    qtbot.waitUntil(lambda: session.dataset.settle(1) and not window.review.queue._settler.isActive())
    assert window.review.queue.row_of(ids[0]) is not None
    assert window.list.model.index(0).data(Qt.ItemDataRole.UserRole).key == 1
