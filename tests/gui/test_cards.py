"""The project cards by keys: opened, walked, followed to the source, links and values decided there."""

import random

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from annotator.core import decision as d
from annotator.core.document import annotate, make_document
from annotator.core.errors import UserError
from annotator.core.relation import Relation
from annotator.core.span import State
from annotator.ui.amount_editor import AmountEditor
from annotator.ui.card_delegate import value_line
from annotator.ui.cards_model import CARD_ROLE, PARSED_ROLE, SENTENCE_ROLE, CardsModel
from tests.conftest import suggested

TEXT = "滨海一览\n甲公司投资约3亿元建设北园，乙银行参与。\n丙公司建设南园。"
MONEY = {"comparator": "approx", "value": 300_000_000, "currency": "CNY"}
BASE, AMOUNT, OTHER = "PROJECT-北园", "INVESTMENT-3亿元", "PROJECT-南园"


@pytest.fixture
def article(session, window):
    quotes = [("甲公司", "INSTITUTION"), ("北园", "PROJECT"), ("乙银行", "INSTITUTION"), ("南园", "PROJECT")]
    spans = [suggested(TEXT, quote, label) for quote, label in quotes]
    spans.append(suggested(TEXT, "3亿元", "INVESTMENT", attributes=MONEY))
    links = [
        Relation(f"r{tail}", kind, BASE, tail, State.SUGGESTED, 0.8, "rule")
        for kind, tail in (("has_investment", AMOUNT), ("invested_by", "INSTITUTION-甲公司"))
    ]
    document = session.add_documents([annotate(make_document(TEXT), spans, links)])[0]
    window.review.open(document, BASE)
    window.pane.view.setFocus()
    return document


@pytest.fixture
def cards(article, window, press, qtbot):
    qtbot.waitUntil(window.isActiveWindow)
    press("P")
    return window.tools.cards.panel


@pytest.fixture
def stored(session, article):
    """Return a function giving a span, or the states of the links by their ids, read from the file."""

    def stored(span=None):
        document = session.dataset.load(article)
        return document.span(span) if span else {relation.id: relation.state for relation in document.relations}

    return stored


def rows(panel):
    return [row.span.text for row in panel.model.rows]


def here(panel):
    return panel.view.row().span.text


def test_p_puts_the_keyboard_into_the_cards(cards, window):
    assert cards.isVisible()
    assert cards.view.hasFocus()
    assert rows(cards) == ["北园", "3亿元", "甲公司", "南园"]
    assert here(cards) == "北园"
    assert cards.title.text() == "2 project cards"
    assert cards.model.index(0).data(SENTENCE_ROLE) == "甲公司投资约3亿元建设北园，乙银行参与。"
    assert value_line(cards.model.rows[1], {}) == ("300,000,000 CNY", False)
    assert cards.model.index(1).data() == "3亿元, about, 300,000,000 CNY, suggested"


def test_the_article_shows_the_row_and_enter_goes_there(cards, window, press, focus_text):
    press("Down", "Down")
    assert (here(cards), focus_text()) == ("甲公司", "甲公司")
    assert cards.view.hasFocus()
    press("J")
    assert here(cards) == "南园"
    press("K", "Down", "Return")
    assert focus_text() == "3亿元"
    assert window.focusWidget() is window.pane.view


def test_escape_gives_the_keyboard_back(cards, window, press):
    press("Escape")
    assert window.focusWidget() is window.pane.view
    assert cards.isVisible()


def test_links_are_accepted_and_rejected_one_by_one(cards, press, stored, session):
    press("Down", "A")
    assert stored() == {f"r{AMOUNT}": State.GOLD, "rINSTITUTION-甲公司": State.SUGGESTED}
    assert (stored(BASE).state, stored(AMOUNT).state) == (State.GOLD, State.GOLD)
    assert cards.view.hasFocus()
    press("Down", "X")
    assert stored()["rINSTITUTION-甲公司"] is State.REJECTED
    assert rows(cards) == ["北园", "3亿元", "南园"]
    press("Ctrl+Z")
    assert stored()["rINSTITUTION-甲公司"] is State.SUGGESTED


def test_projects_are_accepted_and_rejected_there(cards, press, stored):
    press("J", "A")
    assert stored(OTHER).state is State.GOLD
    press("X")
    assert stored(OTHER).state is State.REJECTED
    assert "南园" not in rows(cards)


def editor(panel):
    (found,) = [one for one in panel.view.findChildren(AmountEditor) if one.isVisible()]
    return found


def type_amount(panel, text):
    field = editor(panel).field
    field.setText(text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_v_fixes_a_value_in_its_place_and_red_says_that_the_parser_disagrees(cards, press, stored, session):
    press("Down", "V")
    assert editor(cards).field.text() == "约3亿元"
    type_amount(cards, "超过5亿美元")
    assert stored(AMOUNT).attributes == {"comparator": "gt", "value": 500_000_000, "currency": "USD"}
    assert cards.view.hasFocus()
    row = cards.model.index(1)
    said, wrong = value_line(row.data(CARD_ROLE), row.data(PARSED_ROLE))
    assert wrong
    assert said == "≠ 500,000,000 USD; the parser reads 3亿元 (about)"
    session.undo()
    assert stored(AMOUNT).attributes == MONEY


def painted(panel):
    """Return the colours that the row of the amount is painted with."""
    picture = panel.view.viewport().grab(panel.view.visualRect(panel.model.index(1))).toImage()
    return {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}


def test_the_value_in_doubt_is_painted_red(cards, article, session, window, qtbot):
    red = window.looks.theme.interface.error.name()
    assert red not in painted(cards)
    session.apply(article, d.SetAttributes(AMOUNT, {"value": 1, "comparator": "eq", "currency": "CNY"}))
    qtbot.waitUntil(lambda: cards.model.rows[1].span.attributes["value"] == 1)
    assert red in painted(cards)


def test_an_amount_without_value_says_what_the_parser_reads(cards, article, session, qtbot):
    session.apply(article, d.SetAttributes(AMOUNT, {}))
    qtbot.waitUntil(lambda: not cards.model.rows[1].span.attributes)
    row = cards.model.index(1)
    assert value_line(row.data(CARD_ROLE), row.data(PARSED_ROLE)) == (
        "≠ no value; the parser reads 3亿元 (about)",
        True,
    )
    assert value_line(row.data(CARD_ROLE), {}) == ("! no value", True)


def test_no_amount_is_not_taken_and_escape_leaves_it(cards, press, stored):
    press("V")
    assert here(cards) == "3亿元", "from the project to its first amount"
    type_amount(cards, "甲乙丙")
    assert "no amount" in editor(cards).told.text()
    QTest.keyClick(editor(cards).field, Qt.Key.Key_Escape)
    assert stored(AMOUNT).attributes == MONEY
    assert cards.view.hasFocus()


def test_up_and_down_go_through_the_comparators(cards, press, stored):
    press("Down", "V")
    field = editor(cards).field
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.text() == "超过3亿元"
    assert editor(cards).told.text() == "= 300,000,000 CNY · more than"
    QTest.keyClick(field, Qt.Key.Key_Up)
    QTest.keyClick(field, Qt.Key.Key_Up)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert stored(AMOUNT).attributes["comparator"] == "eq"


def test_v_in_the_article_opens_the_field_at_once(article, window, press, qtbot, stored):
    qtbot.waitUntil(window.isActiveWindow)
    window.review.set_focus(AMOUNT)
    press("V")
    type_amount(window.tools.cards.panel, "4亿元")
    assert stored(AMOUNT).attributes["value"] == 400_000_000
    window.review.set_focus(OTHER)
    window.to_article()
    press("V")
    assert window.status.message.whole == "There is no amount on this card."
    assert window.focusWidget() is window.pane.view


def test_v_on_an_unlinked_amount_says_what_to_do(article, window, press, session, qtbot):
    qtbot.waitUntil(window.isActiveWindow)
    session.apply(article, d.RejectRelation(f"r{AMOUNT}"))
    window.review.set_focus(AMOUNT)
    press("V")
    assert "link it with R" in window.status.message.whole


def test_it_follows_decisions_and_the_focus(cards, window, article, session, press, qtbot):
    press("Escape")
    window.review.set_focus("PROJECT-南园")
    assert here(cards) == "南园"
    session.apply(article, d.Link("invested_by", OTHER, "INSTITUTION-乙银行"))
    qtbot.waitUntil(lambda: rows(cards)[-1] == "乙银行")
    session.undo()
    qtbot.waitUntil(lambda: rows(cards)[-1] == "南园")


def test_shift_f9_shows_and_hides_them(article, window, press, qtbot):
    qtbot.waitUntil(window.isActiveWindow)
    press("Shift+F9")
    panel = window.tools.cards.panel
    assert panel.isVisible()
    assert window.focusWidget() is window.pane.view
    press("F9", "Shift+F9")
    assert not window.side.isVisible(), "nothing is left in the column"
    press("Shift+F9")
    assert window.side.isVisible()
    assert not window.inspector.isVisible()


def test_an_article_without_projects_says_what_to_do(window, second, press, qtbot):
    qtbot.waitUntil(window.isActiveWindow)
    window.review.open(second)
    window.pane.view.setFocus()
    press("P")
    panel = window.tools.cards.panel
    assert panel.empty.isVisible()
    assert "Accept a project, then link it with R to" in panel.empty.text()


def test_it_speaks_chinese(cards, settings, qapp):
    settings.set("language", "zh_CN")
    qapp.processEvents()
    assert cards.title.text() == "2 张项目卡片"
    assert cards.model.index(1).data() == "3亿元, 约, 300,000,000 CNY, 建议"


def test_the_model_keeps_qt_s_rules(cards, window):
    model = CardsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_article(window.review.annotated, window.review.reflowed)
    assert model.rowCount() == 4
    assert model.rowCount(model.index(0)) == 0
    assert model.data(QModelIndex()) is None


def told(model):
    return [(row.key, row.span.state, row.span.attributes, row.relation and row.relation.state) for row in model.rows]


@pytest.mark.parametrize("seed", range(8))
def test_following_changes_shows_what_a_fresh_look_shows(cards, window, article, session, seed):
    chance = random.Random(seed)
    review, model = window.review, cards.model
    spans = [span.id for span in review.annotated.spans]
    for _ in range(25):
        one, other = chance.choice(spans), chance.choice(spans)
        known = [relation.id for relation in session.load(article).relations]
        decision = chance.choice(
            [
                d.Accept(one),
                d.Reject(one),
                d.SetAttributes(AMOUNT, {"value": chance.randint(1, 9)}),
                d.Link("has_investment", one, AMOUNT),
                d.Link("invested_by", one, other),
                d.RejectRelation(chance.choice(known)),
                d.AcceptRelation(chance.choice(known)),
            ]
        )
        try:
            change = (
                session.apply(article, decision) if chance.random() < 0.85 or not session.can_undo else session.undo()
            )
        except UserError:
            continue
        touched = {row.id for row in change.rows} if change else set()
        if not model.follow(session.load(article), touched):
            model.show_article(session.load(article), review.reflowed)
        fresh = CardsModel()
        fresh.show_article(session.load(article), review.reflowed)
        assert told(model) == told(fresh)
