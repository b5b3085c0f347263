"""Jump marks: two letters bring the caret to any word in sight."""

import pytest
from PySide6.QtTest import QTest

from annotator.core.document import annotate, make_document
from annotator.core.span import Verdict


@pytest.fixture
def marks(window, press):
    """The marks, shown by their key."""

    def show():
        press("W")
        return window.pane.view.jump_marks

    return show


def code_at(marks, position):
    return next(code for code, place in marks.marks.items() if place == position)


def typed(window, code):
    QTest.keyClicks(window.pane.view, code)


def test_two_letters_bring_the_caret_to_a_word_and_a_digit_labels_it(window, marks, press, document, spans):
    text = window.review.annotated.document.text
    shown = marks()
    assert shown.active
    place = window.review.reflowed.display_position(text.index("𠮷安厂"))
    typed(window, code_at(shown, place))
    assert not shown.active
    assert window.pane.view.text_caret.active
    assert window.pane.view.caret() == text.index("𠮷安厂")
    press("3")
    assert spans(document)["𠮷安厂"].decision is Verdict.ADDED


def test_a_second_letter_with_shift_selects_up_to_there(window, marks, press, document, spans):
    display = window.review.reflowed.display
    typed(window, code_at(marks(), display.index("滨海银行")))
    code = code_at(marks(), display.index("参与"))
    typed(window, code[0])
    press(f"Shift+{code[1].upper()}")
    assert window.pane.view.selected_text() == "滨海银行"


def test_letters_decide_nothing_while_the_marks_are_shown(window, marks, press, document, spans):
    before = spans(document)
    shown = marks()
    for key in ("A", "X"):
        press(key)
    assert spans(document) == before
    marks()
    press("Escape")
    assert not shown.active
    press("A")
    assert spans(document) != before


def test_every_place_in_sight_is_within_a_step_of_a_mark(session, window, press, marks):
    text = "\n\n".join(f"第{n}段说的是城东新区的产业园，园区今年开工，计划总投资{n + 3}亿元。" for n in range(300))
    window.review.go_to(session.add_documents([annotate(make_document(text))])[0])
    found = dict(marks().marks)
    places = set(found.values())
    start, end = window.pane.view.places.visible_range()
    display = window.review.reflowed.display
    rect, sight = window.pane.view.places.caret_rect, window.pane.view.viewport().rect()
    seen = [at for at in range(start, end) if display[at] != "\n" and sight.contains(rect(at).center())]
    assert len(seen) > 100
    assert all({at - 1, at, at + 1} & places for at in seen)
    assert len(found) == len(places)


def test_the_letters_are_painted(window, marks):
    view = window.pane.view
    before = view.viewport().grab().toImage()
    marks()
    assert view.viewport().grab().toImage() != before


@pytest.mark.parametrize("leave", ["Ctrl+L", "Ctrl+PageDown"])
def test_they_go_when_the_reviewer_goes_elsewhere(window, marks, press, leave):
    shown = marks()
    press(leave)
    assert not shown.active


def test_letters_that_are_no_mark_take_them_away(window, marks):
    shown = marks()
    typed(window, "m")
    assert not shown.active
