"""Selecting and labelling without a mouse: the caret, moved by real keys in the real window."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QGuiApplication

from annotator.core.document import annotate, make_document
from annotator.core.labels import INSTITUTION
from annotator.core.span import State, Verdict
from tests.conftest import suggested

ODD = (
    "# 滨海开工\n甲😀乙𠮷丙公司今年开工，投资三亿元，由市城投集团建设。\n\n责任编辑：王小明\n\n"
    "昨天上午，城东新区智能装备产业园项目正式开工建设，该项目由\n"
    "市城投集团和海川重工联合投资建设，计划总投资十二亿五千万元，\n"
    "分两期实施，其中一期用地二百亩，建设标准厂房和研发中心，预计\n"
    "明年年底前建成投产。全部建成以后，年产值可以达到三十亿元，并\n"
    "带动当地就业一千二百人以上。\n"
)


@pytest.fixture
def odd(session, window):
    """The article with unusual characters, printed lines and page furniture, opened; its amount is suggested."""
    made = annotate(make_document(ODD), [suggested(ODD, "海川重工", INSTITUTION)])
    document = session.add_documents([made])[0]
    window.review.go_to(document)
    return document


@pytest.fixture
def caret(window):
    """The source text before the caret."""
    return lambda: window.review.annotated.document.text[: window.pane.view.caret()]


def begin_at_the_top(window, press):
    press("Escape", "I", "Ctrl+Home")


def go(window, press, key, before):
    """Press a key until the text before the caret ends so."""
    for _ in range(100):
        if ODD[: window.pane.view.caret()].endswith(before):
            return
        press(key)
    pytest.fail(f"{key} never leads behind {before}")


def test_i_shows_a_caret_at_the_focused_highlight_and_escape_leads_back(window, press, caret, focus_text, qtbot):
    press("I")
    assert window.pane.view.text_caret.active
    assert "Caret" in window.status.mode.text()
    assert window.actions_.actions["caret"].isChecked()
    assert window.review.annotated.document.text[len(caret()) :].startswith("华兴集团")
    press("Right", "Escape")
    assert not window.pane.view.text_caret.active
    assert window.status.mode.text() == ""
    assert focus_text() == "华兴集团"
    press("Left")
    assert focus_text() != "华兴集团"  # the arrows nudge again


def test_arrows_move_the_caret_and_no_boundary(window, press, document, spans, caret):
    before = spans(document)
    press("I", "Right", "Right", "Left", "Ctrl+Right")
    assert caret().endswith("华兴集团")
    assert spans(document) == before


def test_i_again_takes_the_caret_away(window, press):
    press("I", "I")
    assert not window.pane.view.text_caret.active


def test_shift_selects_and_a_digit_labels(window, press, odd, spans, focus_text):
    begin_at_the_top(window, press)
    press("Ctrl+Down", *["Shift+Right"] * 5)
    assert window.review.selection is not None
    press("3")
    span = spans(odd)["甲😀乙𠮷丙"]
    assert (span.label, span.decision, span.state) == (INSTITUTION, Verdict.ADDED, State.GOLD)
    assert focus_text() == "甲😀乙𠮷丙"
    assert not window.pane.view.text_caret.active
    press("Alt+Right", "Ctrl+Z", "Ctrl+Z")
    assert "甲😀乙𠮷丙" not in spans(odd)


def test_a_digit_without_selection_labels_on_to_the_next_mark(window, press, odd, spans):
    begin_at_the_top(window, press)
    press("Ctrl+Down", "Right", "Right", "3")
    assert "乙𠮷丙公司今年开工" in spans(odd)


def test_a_digit_anywhere_in_an_amount_takes_all_of_it(window, press, odd, spans):
    begin_at_the_top(window, press)
    press("Ctrl+Down", "End", "Left", "Left")
    go(window, press, "Left", "三")
    press("2")
    assert dict(spans(odd)["三亿元"].attributes)["value"] == 300_000_000


def test_where_there_is_no_word_a_digit_says_so(window, press, odd, spans):
    begin_at_the_top(window, press)
    before = spans(odd)
    press("Ctrl+End", "3")
    assert spans(odd) == before
    assert "no word" in window.status.message.whole


def test_a_selection_over_printed_lines_and_with_the_keys_of_lines(window, press, odd, spans):
    begin_at_the_top(window, press)
    go(window, press, "Ctrl+Right", "该项目由\n")
    press(*["Shift+Right"] * 5, "3")
    assert "市城投集团" in spans(odd)


def test_furniture_is_walked_through(window, press, odd, caret):
    begin_at_the_top(window, press)
    press("Ctrl+Down", "Ctrl+Down")
    assert caret().endswith("建设。\n\n")
    press("End")
    assert caret().endswith("王小明")
    press("Ctrl+Up", "Ctrl+Up")
    assert caret().endswith("# 滨海开工\n")


def test_up_and_down_keep_the_column(window, press, odd, caret):
    begin_at_the_top(window, press)
    press("Ctrl+End", "Ctrl+Up", *["Right"] * 12)
    place = caret()
    press("Up", "Up", "Down", "Down")
    assert caret() == place


def test_every_step_right_is_taken_back_by_one_left(window, press, odd):
    begin_at_the_top(window, press)
    view, seen = window.pane.view, []
    while not seen or seen[-1] != view.text_caret.position:
        seen.append(view.text_caret.position)
        assert not view.text_caret.rect().isEmpty()
        press("Right")
    assert seen[-1] == len(window.review.reflowed.display)
    for place in reversed(seen[:-1]):
        press("Left")
        assert view.text_caret.position == place


def test_pages_scroll_with_the_caret(session, window, press):
    text = "\n\n".join(f"第{n}段说的是城东新区的产业园，园区今年开工，计划总投资{n + 3}亿元。" for n in range(300))
    window.review.go_to(session.add_documents([annotate(make_document(text))])[0])
    press("I")
    view = window.pane.view
    places = [view.text_caret.position]
    for _ in range(4):
        press("PageDown")
        places.append(view.text_caret.position)
        assert view.viewport().rect().contains(view.text_caret.rect().center())
    assert places == sorted(set(places))
    press("PageUp", "PageUp", "PageUp", "PageUp")
    assert view.text_caret.position < places[1]
    press("Ctrl+End", "PageDown")
    assert view.text_caret.position == len(window.review.reflowed.display)


def test_it_blinks_only_while_it_is_there_and_has_the_keyboard(window, press, qtbot):
    caret = window.pane.view.text_caret
    assert not caret.blinks
    press("I")
    window.activateWindow()
    qtbot.waitUntil(lambda: caret.blinks or QGuiApplication.styleHints().cursorFlashTime() <= 0)
    press("Ctrl+L")
    assert caret.active
    assert not caret.blinks
    press("Escape")
    assert caret.blinks
    press("Escape")
    assert not caret.blinks


def test_it_is_painted_where_it_stands(window, press):
    press("I")
    view, colour = window.pane.view, window.looks.theme.article.focus
    place = view.text_caret.rect()
    image = view.viewport().grab().toImage()
    seen = image.pixelColor(QPoint(place.left(), place.center().y()) * image.devicePixelRatio())
    assert seen == colour


@pytest.mark.parametrize("key", ["Tab", "A", "J"])
def test_going_on_to_a_highlight_takes_the_caret_away(window, press, key):
    press("I", key)
    assert not window.pane.view.text_caret.active


def test_another_article_takes_the_caret_away(window, press):
    press("I", "Ctrl+PageDown")
    assert not window.pane.view.text_caret.active
    assert window.status.mode.text() == ""


def test_no_article_at_all_takes_the_caret_away(window, press):
    press("I")
    window.review.open(None)
    assert not window.pane.view.text_caret.active
    assert not window.review.caret


def test_the_caret_halves_a_highlight_where_it_stands(window, press, document, spans):
    press("Tab", "Tab", "I", "Right", "Right", "Right", "Right", "Shift+S")
    assert {"智能装备", "产业园"} <= set(spans(document))


def test_a_hit_of_the_search_is_labelled_directly(window, press, document, spans):
    press("Ctrl+F")
    window.pane.find_bar.field.insert("𠮷安厂")
    press("Escape")
    assert window.pane.view.selected_text() == "𠮷安厂"
    press("3")
    assert spans(document)["𠮷安厂"].decision is Verdict.ADDED


@pytest.mark.parametrize("key", ["Tab", "J", "U"])
def test_going_on_lets_go_of_a_selection_so_that_a_digit_means_the_highlight(window, press, document, spans, key):
    press("Ctrl+F")
    window.pane.find_bar.field.insert("𠮷安厂")
    press("Escape", key)
    assert window.review.selection is None
    assert window.pane.view.selection() is None
    press("3")
    assert "𠮷安厂" not in spans(document)
    assert spans(document)["12亿元"].label == INSTITUTION


def test_the_way_of_the_caret_is_read_aloud(window, press, odd, monkeypatch):
    begin_at_the_top(window, press)
    told = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: told.append(event.message()))
    press("Ctrl+Down", "Right", "Right")
    assert told[-2:] == ["甲", "😀"]
