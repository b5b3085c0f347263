"""Inspector, find bar, status line and key sheet."""

import pytest
from PySide6.QtWidgets import QLabel, QToolButton

from annotator.core.decision import Accept, Link, Move, Suggest
from annotator.core.errors import UserError
from annotator.core.span import State
from annotator.ui.actions import CATALOGUE
from annotator.ui.find_bar import find_all
from annotator.ui.help_sheet import KeySheet
from annotator.ui.words import amount


def span_named(window, text):
    return next(span for span in window.review.annotated.spans if span.text == text)


def test_inspector_tells_all_about_an_amount(window):
    window.review.set_focus(span_named(window, "12亿元").id)
    shown = window.inspector.fields.values()
    assert shown["Value"] == "12亿元\n1,200,000,000 CNY"
    assert shown["Meaning"] == "exactly"
    assert shown["Score"] == "0.90"
    assert shown["Why"] == "because"
    assert shown["Suggested by"] == "rule 1"
    assert "Decided by" not in shown
    window.decisions.accept()
    window.review.set_focus(span_named(window, "12亿元").id)
    assert window.inspector.fields.values()["Decided by"] == "tester"
    assert window.inspector.chip.accessibleName() == "Investment, accepted"


def test_inspector_keeps_the_first_suggestion_in_sight(window, document, session):
    span = span_named(window, "智能装备产业园")
    session.apply(document, Move(span.id, span.start + 2, span.end))
    window.review.set_focus(span.id)
    assert window.inspector.fields.values()["First suggested"] == "智能装备产业园 (Project)"


def test_links_are_shown_followed_and_decided(window, document, session):
    project, money = span_named(window, "智能装备产业园"), span_named(window, "12亿元")
    session.apply(document, Link("has_investment", project.id, money.id))
    window.review.set_focus(project.id)
    (row,) = window.inspector.links.rows
    assert (row.kind.text(), row.other.text()) == ("investment", "12亿元")
    row.wanted.emit()
    assert window.review.focus.text == "12亿元"
    (row,) = window.inspector.links.rows
    row.findChildren(QToolButton)[1].click()
    assert session.dataset.load(document).relations == ()
    assert window.inspector.links.rows == []


def test_without_focus_it_says_what_to_do(window):
    window.review.set_focus(None)
    assert window.inspector.hint.isVisible()
    assert not window.inspector.comment.isVisible()


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ({"value": 5_000_000_000, "currency": "CNY"}, ("50亿元", "5,000,000,000 CNY")),
        ({"value": [3_000_000_000, 5_000_000_000]}, ("30亿—50亿元", "3,000,000,000 – 5,000,000,000 CNY")),
        ({"value": 42_000_000, "currency": "EUR"}, ("4200万欧元", "42,000,000 EUR")),
        ({"value": "lots"}, ("", "")),
        ({}, ("", "")),
    ],
)
def test_amount_in_words_and_figures(attributes, expected):
    assert amount(attributes) == expected


def test_an_unknown_currency_still_shows_its_figures():
    assert amount({"value": 7, "currency": "XYZ"})[1] == "7 XYZ"


def test_attributes_from_elsewhere_do_not_break_the_panel(window, document, session):
    span = span_named(window, "12亿元")
    odd = span.changed(attributes={"value": None, "comparator": "odd", "kind": 3})
    session.suggest(document, Suggest((odd,)), "of another program")
    window.review.set_focus(span.id)
    assert window.inspector.fields.values()["Meaning"] == "odd"


@pytest.mark.parametrize(
    ("text", "term", "hits"),
    [
        ("甲乙甲乙", "甲", [(0, 1), (2, 3)]),
        ("aAaA", "AA", [(0, 2), (2, 4)]),
        ("İstanbul ist", "ist", [(9, 12)]),
        ("😀甲", "甲", [(1, 2)]),
        ("甲", "", []),
    ],
)
def test_find_all(text, term, hits):
    assert find_all(text, term) == hits


def test_find_marks_hits_in_source_offsets(window):
    window.pane.begin_find()
    window.pane.find_bar.field.setText("滨海银行")
    start = window.review.annotated.document.text.index("滨海银行")
    shown = window.review.reflowed.to_display(start, start + 4)
    assert window.pane.view._marks.hits == [shown]
    window.pane.find_bar.field.setText("无此字样")
    assert window.pane.find_bar._count.text() == "not found"
    window.pane.find_bar.leave()
    assert window.pane.view._marks.hits == []


def test_find_begins_with_the_selected_text(window):
    window.pane.view.select_range(2, 4)
    window.pane.begin_find()
    assert window.pane.find_bar.field.text() == "滨海"


def test_status_counts_and_says_saved(window, qtbot):
    window.decisions.accept()
    qtbot.waitUntil(lambda: window.status.today.text() == "Decisions today: 1" or "0" in window.status.today.text())
    assert window.status.progress.text() == "Done 0 of 2"
    assert window.status.saved.text() == "✓ Saved"
    window.feed.progress.emit(3)
    assert window.status.working.text() == "Suggesting… 3 to go"
    window.feed.progress.emit(0)
    assert window.status.working.text() == ""


def test_errors_stay_until_the_next_decision(window, document):
    window.bridge.apply(document, [Accept("nothing")])
    assert window.status.message.whole == "This highlight is no longer there. Go to the next one with Tab."
    window.decisions.accept()
    assert window.status.message.whole == ""


def test_messages_of_user_errors_name_the_place(window):
    window.warn(UserError("file-missing", "There is no such file.", where="x.txt"))
    assert window.status.message.whole == "x.txt: There is no such file."


def test_key_sheet_lists_every_key_that_is_alive(window, qtbot):
    sheet = KeySheet(window.actions_, "en", window)
    qtbot.addWidget(sheet)
    texts = {label.text() for label in sheet.findChildren(QLabel)}
    for row in CATALOGUE:
        action = window.actions_.actions[row.id]
        if row.keys and action.isVisible():
            assert window.actions_.title(row, "en") in texts, row.id
    assert "A  Return  Enter" in texts
    assert not any("{" in text for text in texts)


def test_a_rejected_link_can_be_taken_back(window, document, session):
    project, money = span_named(window, "智能装备产业园"), span_named(window, "12亿元")
    session.apply(document, Link("has_investment", project.id, money.id))
    window.review.set_focus(money.id)
    buttons = window.inspector.links.rows[0].findChildren(QToolButton)
    assert [button.isEnabled() for button in buttons] == [False, True]
    assert session.load(document).relations[0].state is State.GOLD
