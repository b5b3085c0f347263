"""Every review key, pressed in the real window, checked in the dataset file and in the view."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from annotator.core.document import Status
from annotator.core.span import State, Verdict


def test_begins_at_the_first_open_suggestion(window, focus_text):
    assert focus_text() == "华兴集团"
    assert window.pane.view.focus_span_id() == window.review.focus.id
    assert window.inspector.text.text() == "华兴集团"


@pytest.mark.parametrize("key", ["A", "Return", "Enter"])
def test_accept_makes_gold_and_moves_on(press, document, spans, focus_text, key):
    press(key)
    assert spans(document)["华兴集团"].state is State.GOLD
    assert focus_text() == "12亿元"


@pytest.mark.parametrize("key", ["X", "Delete"])
def test_reject_moves_on(press, document, spans, focus_text, key):
    press(key)
    assert spans(document)["华兴集团"].state is State.REJECTED
    assert focus_text() == "12亿元"


def test_unsure_leaves_it_and_moves_on(press, document, spans, focus_text):
    press("U")
    assert spans(document)["华兴集团"].decision is Verdict.UNSURE
    assert focus_text() == "12亿元"


def test_seconds_are_measured(press, document, spans, qtbot):
    qtbot.wait(30)
    press("A")
    assert 0.02 < spans(document)["华兴集团"].seconds < 30


def test_skipped_suggestions_come_back_after_the_last(press, focus_text):
    press("Tab", "A", "A", "A")
    assert focus_text() == "华兴集团"


def test_tab_goes_on_into_the_next_article_and_round(window, press, document, second, focus_text):
    seen = [focus_text()]
    for _ in range(6):
        press("Tab")
        seen.append(focus_text())
    assert seen == ["华兴集团", "12亿元", "智能装备产业园", "滨海银行", "远山集团", "3亿元", "华兴集团"]
    press("Ctrl+PageDown")
    assert (window.review.document_id, focus_text()) == (second, "远山集团")
    press("Shift+Tab")
    assert (window.review.document_id, focus_text()) == (document, "滨海银行")
    press("Shift+Tab")
    assert focus_text() == "智能装备产业园"


def test_j_and_k_meet_decided_spans_too(press, focus_text):
    press("A", "K")
    assert focus_text() == "华兴集团"
    press("J", "J")
    assert focus_text() == "智能装备产业园"


def test_label_key_relabels_the_focused_span(press, document, spans, focus_text):
    press("1")
    span = spans(document)["华兴集团"]
    assert (span.label, span.state, dict(span.attributes)) == ("PROJECT", State.GOLD, {"kind": "named"})
    assert focus_text() == "12亿元"


def test_label_key_makes_a_span_of_the_selection(window, press, document, spans, focus_text):
    start = window.review.annotated.document.text.index("𠮷安厂😀")
    window.pane.view.select_range(start, start + 4)
    press("3")
    span = spans(document)["𠮷安厂😀"]
    assert (span.label, span.decision) == ("INSTITUTION", Verdict.ADDED)
    assert focus_text() == "𠮷安厂😀"
    assert window.pane.view.selection() is None
    press("Alt+Left")
    assert "𠮷安厂" in spans(document)


def test_amount_made_by_hand_gets_its_value(window, press, document, spans):
    start = window.review.annotated.document.text.index("2亿元")
    window.pane.view.select_range(start, start + 3)
    press("2")
    assert dict(spans(document)["2亿元"].attributes) == {"comparator": "eq", "value": 200_000_000, "currency": "CNY"}


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("Left", "设智能装备产业园"),
        ("Right", "能装备产业园"),
        ("Alt+Left", "智能装备产业"),
        ("Alt+Right", "智能装备产业园，"),
        ("Ctrl+Left", "建设智能装备产业园"),
        ("Ctrl+Alt+Right", "智能装备产业园，"),
    ],
)
def test_boundaries_move_and_the_suggestion_stays_open(press, document, spans, key, text):
    press("Tab", "Tab", key)
    span = spans(document)[text]
    assert span.is_open
    assert span.proposal is not None


def test_word_steps_halt_inside_the_span(press, document, spans):
    press("Tab", "Ctrl+Right")
    assert "亿元" in spans(document)
    press("Ctrl+Left", "Ctrl+Alt+Left")
    assert "12" in spans(document)


def test_moving_an_amount_reads_its_value_anew(press, document, spans):
    press("Tab", "Right")
    assert spans(document)["2亿元"].attributes["value"] == 200_000_000


def test_undo_and_redo_jump_to_the_place(window, press, document, second, spans, focus_text):
    press("A", "Ctrl+PageDown")
    assert window.review.document_id == second
    press("Ctrl+Z")
    assert (window.review.document_id, focus_text()) == (document, "华兴集团")
    assert spans(document)["华兴集团"].is_open
    press("Alt+Down", "Ctrl+Y")
    assert (window.review.document_id, focus_text()) == (document, "华兴集团")
    assert spans(document)["华兴集团"].state is State.GOLD
    press("Ctrl+Z", "Ctrl+Shift+Z")
    assert spans(document)["华兴集团"].state is State.GOLD


def test_done_and_on_to_the_next(window, press, document, second, session, focus_text):
    press("Ctrl+Return")
    assert session.dataset.document(document).status is Status.DONE
    assert (window.review.document_id, focus_text()) == (second, "远山集团")
    press("Ctrl+Return")
    assert session.dataset.document(second).status is Status.DONE
    assert "last article" in window.status.message.whole


def test_accept_all_is_one_undo(window, press, document, session):
    press("Ctrl+Shift+A")
    assert not window.review.open_spans()
    press("Ctrl+Z")
    assert len(window.review.open_spans()) == 4
    assert not session.can_undo


def test_flag(press, document, session):
    press("F")
    assert session.dataset.document(document).flagged
    press("F")
    assert not session.dataset.document(document).flagged


def test_article_keys(window, press, document, second):
    for key, wanted in (
        ("Ctrl+PageDown", second),
        ("Ctrl+PageUp", document),
        ("Alt+Down", second),
        ("Alt+Up", document),
    ):
        press(key)
        assert window.review.document_id == wanted


def test_cycle_overlapping_spans(window, press, focus_text):
    start = window.review.annotated.document.text.index("智能装备")
    window.pane.view.select_range(start, start + 4)
    press("3", "O")
    assert focus_text() == "智能装备产业园"
    press("O")
    assert focus_text() == "智能装备"


def test_comment(window, press, document, spans):
    press("C")
    assert window.inspector.comment.hasFocus()
    QTest.keyClicks(window.inspector.comment, "axu1")
    press("Return")
    assert spans(document)["华兴集团"].comment == "axu1"
    assert spans(document)["华兴集团"].is_open
    assert window.pane.view.hasFocus()
    press("C")
    QTest.keyClicks(window.inspector.comment, "no")
    press("Escape")
    assert spans(document)["华兴集团"].comment == "axu1"


def test_escape_clears_selection_then_focus(window, press, focus_text):
    window.pane.view.select_range(0, 3)
    press("Escape")
    assert window.review.selection is None
    assert focus_text() == "华兴集团"
    press("Escape")
    assert focus_text() is None


def test_letters_typed_in_the_search_decide_nothing(window, press, document, spans):
    press("Ctrl+L")
    assert window.list.search.hasFocus()
    QTest.keyClicks(window.list.search, "axu123f")
    assert window.list.search.text() == "axu123f"
    assert all(span.is_open for span in spans(document).values())
    press("Escape")
    assert window.pane.view.hasFocus()
    assert window.list.search.text() == ""


def test_find_in_article(window, press, focus_text):
    press("Ctrl+F")
    assert window.pane.find_bar.field.hasFocus()
    window.pane.find_bar.field.insert("滨海")
    assert window.pane.find_bar._count.text() == "1 / 2"
    image = window.pane.view.viewport().grab().toImage()
    painted = {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    assert {window.looks.theme.article.hit.name(), window.looks.theme.article.current_hit.name()} <= painted
    press("Return")
    assert window.pane.find_bar._count.text() == "2 / 2"
    press("Escape")
    assert window.pane.view.hasFocus()
    assert focus_text() == "华兴集团"


def test_text_size(window, press, settings):
    press("Ctrl+Equal", "Ctrl+Equal", "Ctrl+Minus")
    assert settings.get("text_size") == 17
    press("Ctrl+0")
    assert settings.get("text_size") == 16


def test_panels_hide_and_show(window, press):
    press("F8", "F9")
    assert window.list.isHidden()
    assert window.inspector.isHidden()
    press("F8", "F9")
    assert not window.list.isHidden()
    assert not window.inspector.isHidden()


def test_copy(window, press):
    press("Ctrl+C")
    assert QGuiApplication.clipboard().text() == "华兴集团"
    window.pane.view.select_range(2, 6)
    press("Ctrl+C")
    assert QGuiApplication.clipboard().text() == "滨海开工"


def test_key_sheet(window, qtbot):
    QTest.keyClick(window.pane.view, Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier)
    sheet = next(child for child in window.children() if type(child).__name__ == "KeySheet")
    assert sheet.isVisible()
    sheet.close()


def test_quit(window, press):
    press("Ctrl+Q")
    assert not window.isVisible()
