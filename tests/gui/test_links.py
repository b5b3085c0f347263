"""Linking by key, checked in the dataset file, in the details and in what the article view draws."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from annotator.core.document import annotate, make_document
from annotator.core.labels import INSTITUTION, INVESTMENT, PROJECT
from annotator.core.relation import Relation
from annotator.core.span import State
from annotator.ui.article.linkpainter import LinkMarks
from tests.conftest import suggested

TEXT = "滨海一览\n甲公司投资3亿元建设北园，乙银行参与。\n丙公司建设南园。"


@pytest.fixture
def article(session):
    quotes = [("甲公司", INSTITUTION), ("3亿元", INVESTMENT), ("北园", PROJECT), ("乙银行", INSTITUTION)]
    spans = [suggested(TEXT, quote, label) for quote, label in [*quotes, ("丙公司", INSTITUTION), ("南园", PROJECT)]]
    links = [
        Relation(f"r{tail}", kind, "PROJECT-北园", tail, State.SUGGESTED, 0.8, "rule")
        for kind, tail in (("has_investment", "INVESTMENT-3亿元"), ("invested_by", "INSTITUTION-甲公司"))
    ]
    return session.add_documents([annotate(make_document(TEXT), spans, links)])[0]


@pytest.fixture
def focus(article, window, qtbot):
    """Return a function that gives the focus to a text of the article."""
    qtbot.waitUntil(window.isActiveWindow)
    window.review.go_to(article)
    window.pane.view.setFocus()

    def focus(text):
        window.review.set_focus(next(span.id for span in window.review.annotated.spans if span.text == text))

    return focus


@pytest.fixture
def linked(session, article):
    """Return a function giving the linked texts by state, read from the file."""

    def linked(state=State.GOLD):
        stored = session.dataset.load(article)
        texts = {span.id: span.text for span in stored.spans}
        return {(texts[r.head], texts[r.tail]) for r in stored.relations if r.state is state}

    return linked


@pytest.fixture
def gold(session, article):
    return lambda: {span.text for span in session.dataset.load(article).spans if span.state is State.GOLD}


def test_r_links_a_project_with_the_nearest(window, press, focus, linked, gold):
    focus("北园")
    press("R")
    assert linked() == {("北园", "乙银行")}
    assert gold() == {"北园", "乙银行"}
    assert "乙银行" in window.status.message.whole
    assert window.review.focus.text == "北园"
    assert ("乙银行", State.GOLD) in [(row.other.text(), row.relation.state) for row in window.inspector.links.rows]


def test_r_again_goes_on_in_the_same_undo_step(press, focus, linked, gold, session):
    focus("北园")
    press("R", "R")
    assert linked() == {("北园", "3亿元")}
    assert gold() == {"北园", "3亿元"}
    press("Ctrl+Z")
    assert linked() == {("北园", "乙银行")}
    assert gold() == {"北园", "乙银行"}
    press("Ctrl+Z")
    assert (linked(), gold()) == (set(), set())
    assert not session.can_undo
    press("Ctrl+Y", "Ctrl+Y")
    assert linked() == {("北园", "3亿元")}


def test_after_the_last_candidate_it_says_so(window, press, focus, linked):
    focus("北园")
    press("R", "R", "R", "R")
    assert linked() == {("北园", "甲公司")}
    assert window.status.message.whole == "No further candidate."


def test_something_else_in_between_keeps_the_link(press, focus, linked):
    focus("北园")
    press("R", "F", "R")
    assert linked() == {("北园", "乙银行"), ("北园", "3亿元")}


def test_r_on_an_amount_or_institution_finds_the_project(press, focus, linked):
    focus("丙公司")
    press("R")
    focus("3亿元")
    press("R")
    assert linked() == {("南园", "丙公司"), ("北园", "3亿元")}


def test_nothing_to_link_with_is_said(window, press, focus, linked):
    focus("乙银行")
    press("R", "R")
    assert window.status.message.whole == "No further candidate."
    focus("南园")
    press("R", "Shift+R", "X")
    focus("丙公司")
    press("R")
    assert window.status.message.whole == "There is nothing in this paragraph to link with."


def test_shift_r_takes_the_latest_link_away(window, press, focus, linked):
    focus("北园")
    press("R", "F", "R", "Shift+R")
    assert linked() == {("北园", "乙银行")}
    press("Shift+R")
    assert linked() == set()
    assert not window.actions_.actions["unlink"].isEnabled()


def test_l_accepts_all_suggested_links_and_goes_on(press, focus, linked, gold, focus_text, session):
    focus("北园")
    press("L")
    assert linked() == {("北园", "3亿元"), ("北园", "甲公司")}
    assert gold() == {"北园", "3亿元", "甲公司"}
    assert focus_text() == "乙银行"
    press("Ctrl+Z")
    assert gold() == set()
    assert not session.can_undo


def test_shift_l_rejects_them(window, press, focus, linked, gold):
    focus("北园")
    press("Shift+L")
    assert linked(State.REJECTED) == {("北园", "3亿元"), ("北园", "甲公司")}
    assert gold() == set()
    assert not window.actions_.actions["accept_links"].isEnabled()


def drawn(view):
    return view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def test_curves_are_drawn_and_taken_away(window, press, focus, qapp):
    view = window.pane.view
    focus("北园")
    qapp.processEvents()
    with_curves = drawn(view)
    assert len(view._links.marks.links) == 2
    area = view._links.area(view._geometry, view.focus_span_id())
    assert area.intersects(view.span_rect("INSTITUTION-甲公司"))
    view.set_links(LinkMarks())
    assert drawn(view).copy(area) != with_curves.copy(area)
    focus("南园")
    assert view._links.area(view._geometry, view.focus_span_id()).isEmpty()


def stored(window):
    """Return what the window's backing store holds of the article, without painting anything anew."""
    port = window.pane.view.viewport()
    picture = window.screen().grabWindow(window.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)
    return picture.copy(QRect(port.mapTo(window, QPoint(0, 0)), port.size()))


def test_partial_repaints_show_what_a_whole_repaint_shows(window, press, focus, qapp):
    qapp.processEvents()
    plain = stored(window)
    for step in (lambda: focus("北园"), lambda: press("R"), lambda: press("Left"), lambda: focus("南园")):
        step()
        qapp.processEvents()
        partly = stored(window)
        window.pane.view.viewport().update()
        qapp.processEvents()
        assert partly == stored(window)
        assert partly != plain


@pytest.fixture
def pick(window):
    """Return a function that presses a key in the menu of candidates."""

    def pick(key):
        QTest.keyClick(window.tools.link_chooser.menu, key)

    return pick


def entries(window):
    return [(action.text(), action.isChecked()) for action in window.tools.link_chooser.menu.actions()]


def test_n_links_by_number(window, press, focus, linked, pick, session):
    focus("北园")
    press("N")
    assert entries(window) == [
        ("&1  乙银行  (Institution)", False),
        ("&2  3亿元  (Investment)", False),
        ("&3  甲公司  (Institution)", False),
    ]
    assert window.pane.view._links.marks.numbered == ("INSTITUTION-乙银行", "INVESTMENT-3亿元", "INSTITUTION-甲公司")
    pick(Qt.Key.Key_3)
    assert linked() == {("北园", "甲公司")}
    assert window.status.message.whole == "Linked with 甲公司."
    press("N")
    assert entries(window)[2][1]
    pick(Qt.Key.Key_2)
    assert linked() == {("北园", "甲公司"), ("北园", "3亿元")}
    press("N")
    pick(Qt.Key.Key_3)
    assert linked() == {("北园", "3亿元")}, "a ticked one is taken away"
    press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert linked() == set()
    assert not session.can_undo


def test_a_number_after_r_replaces_what_r_tried(window, press, focus, linked, pick, session):
    focus("北园")
    press("R")
    assert window.pane.view._links.marks.numbered[0] == "INSTITUTION-乙银行"
    press("N")
    pick(Qt.Key.Key_3)
    assert linked() == {("北园", "甲公司")}
    press("R")
    assert linked() == {("北园", "甲公司"), ("北园", "乙银行")}, "what a number chose stays"


def test_the_menu_is_left_with_escape_and_walked_with_arrows(window, press, focus, linked, pick):
    focus("北园")
    press("N")
    pick(Qt.Key.Key_Escape)
    assert linked() == set()
    press("N")
    pick(Qt.Key.Key_Down)
    pick(Qt.Key.Key_Return)
    assert linked() == {("北园", "3亿元")}


def test_nothing_to_number_is_said(window, press, focus):
    focus("南园")
    press("R", "Shift+R", "X")
    focus("丙公司")
    press("N")
    assert window.tools.link_chooser.menu is None
    assert window.status.message.whole == "There is nothing in this paragraph to link with."


def test_numbers_are_painted_and_go_with_the_focus(window, press, focus, qapp):
    view = window.pane.view
    focus("北园")
    qapp.processEvents()
    before = drawn(view)
    press("N")
    QTest.keyClick(window.tools.link_chooser.menu, Qt.Key.Key_Escape)
    qapp.processEvents()
    assert view._links.marks.numbered
    area = view._links.area(view._geometry, view.focus_span_id())
    assert area.intersects(view.span_rect("INSTITUTION-甲公司"))
    assert drawn(view).copy(view.span_rect("INSTITUTION-甲公司")) != before.copy(view.span_rect("INSTITUTION-甲公司"))
    focus("南园")
    assert view._links.marks.numbered == ()


def test_the_links_under_the_pointer_are_drawn(window, focus, qapp):
    view = window.pane.view
    focus("南园")
    qapp.processEvents()
    plain = drawn(view)
    QTest.mouseMove(view.viewport(), view.span_rect("PROJECT-北园").center() + QPoint(0, 4))
    qapp.processEvents()
    assert view._links.marks.hovered == "PROJECT-北园"
    assert len(view._links.marks.hovered_links) == 2
    assert drawn(view) != plain
    qapp.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    qapp.processEvents()
    assert drawn(view) == plain


def test_links_are_decided_one_by_one_in_the_details(window, press, focus, linked):
    focus("北园")
    press("Ctrl+Shift+R")
    rows = window.inspector.links.rows
    assert rows[0].hasFocus()
    texts = [row.other.text() for row in rows]
    press("A")
    assert linked() == {("北园", texts[0])}
    press("Down", "X")
    assert linked(State.REJECTED) == {("北园", texts[1])}
    assert window.inspector.links.rows[1].hasFocus()
    press("Ctrl+Z")
    assert linked(State.REJECTED) == set()
    press("Up", "Return")
    assert window.review.focus.text == texts[0]
    assert window.focusWidget() is window.pane.view


def test_escape_leaves_the_links_and_the_last_one_taken_away_too(window, press, focus, linked):
    focus("北园")
    press("Ctrl+Shift+R", "Escape")
    assert window.focusWidget() is window.pane.view
    press("Shift+L")
    focus("丙公司")
    press("R", "Ctrl+Shift+R", "X")
    assert linked() == set()
    assert window.focusWidget() is window.pane.view
