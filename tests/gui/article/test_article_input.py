"""Mouse and keys: selections, clicks, copy, and which keys are left to the program."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.span import Span

TEXT = "城东新区智能装备产业园一期今年开工，计划总投资12.5亿元，由市城投集团和海川重工联合建设。"
ODD = "甲😀乙𠮷丙\u00a0丁\u2028戊己公司今年开工，投资三亿元。"
WRAPPED = "".join(
    line + "\n"
    for line in [
        "昨天上午，城东新区智能装备产业园项目正式开工建设，该项目由",
        "市城投集团和海川重工联合投资建设，计划总投资十二亿五千万元，",
        "分两期实施，其中一期用地二百亩，建设标准厂房和研发中心，预计",
        "明年年底前建成投产。全部建成以后，年产值可以达到三十亿元，并",
        "带动当地就业一千二百人以上。",
    ]
)


def press(view, key, modifiers=Qt.KeyboardModifier.NoModifier):
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers)
    view.keyPressEvent(event)
    return event.isAccepted()


def drag(view, start, end):
    port, left, none = view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(port, left, none, start)
    QTest.mouseMove(port, (start + end) / 2)
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, left, none, end)


def click(view, point, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifiers, point)


@pytest.mark.parametrize("quote", ["乙𠮷丙", "😀", "丙\u00a0丁", "己公司", "丁\u2028戊己"])
def test_a_dragged_selection_is_right_among_odd_characters(stage, quote):
    view = stage.show(ODD)
    start = ODD.index(quote)
    end = start + len(quote)
    drag(view, stage.point(start, 0.1), stage.point(end - 1, 0.9))
    assert view.selection() == (start, end)
    assert view.selected_text() == quote


def test_a_selection_over_joined_lines_is_in_source_offsets(stage):
    view = stage.show(WRAPPED)
    start, end = WRAPPED.index("项目由"), WRAPPED.index("集团") + 2
    drag(view, stage.point(start, 0.1), stage.point(end - 1, 0.9))
    assert view.selection() == (start, end)
    assert view.selected_text() == "项目由\n市城投集团"


def test_shift_click_extends_the_selection(stage):
    view = stage.show(TEXT)
    drag(view, stage.point(2, 0.1), stage.point(5, 0.9))
    click(view, stage.point(9, 0.9), Qt.KeyboardModifier.ShiftModifier)
    assert view.selection() == (2, 10)


def test_dragging_past_the_edge_scrolls(stage, long_text, qtbot):
    view = stage.show(long_text)
    port = view.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(300, 300))
    QTest.mouseMove(port, QPoint(300, 400))
    QTest.mouseMove(port, QPoint(300, port.height() + 200))
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 300, timeout=3000)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(300, port.height() + 9))
    stopped = view.verticalScrollBar().value()
    qtbot.wait(80)
    assert view.verticalScrollBar().value() == stopped
    start, end = view.selection()
    assert end - start > 200


def test_double_click_selects_a_word_by_the_given_cutter(stage):
    view = stage.show(TEXT)
    view.set_word_cutter(lambda text: ["城东", "新区", *text[4:]])
    point = stage.point(2)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    assert view.selection() == (2, 4)


def nested(stage):
    stage.text = TEXT
    return [stage.span("outer", "城东新区智能装备产业园一期"), stage.span("inner", "城东新区", "INSTITUTION")]


def test_clicks_go_from_the_innermost_span_to_the_next_one(stage, qtbot):
    view = stage.show(TEXT, nested(stage))
    clicked = []
    view.span_clicked.connect(clicked.append)
    view.span_clicked.connect(view.set_focus_span)
    for _ in range(3):
        click(view, stage.point(1))
    click(view, stage.point(6))
    assert clicked == ["inner", "outer", "inner", "outer"]


def test_a_click_on_a_tag_means_its_span(stage, qtbot):
    view = stage.show(TEXT, nested(stage))
    layout, origin = next(view._geometry.layouts_in(view.viewport().rect()))
    tag = next(tag for tag in layout.tags if tag.span_id == "outer")
    with qtbot.waitSignal(view.span_clicked) as signal:
        click(view, origin + tag.rect.center().toPoint())
    assert signal.args == ["outer"]


def test_a_click_beside_spans_clears_the_selection_only(stage, qtbot):
    view = stage.show(TEXT, nested(stage))
    view.select_range(2, 6)
    with qtbot.assertNotEmitted(view.span_clicked), qtbot.waitSignal(view.selection_changed):
        click(view, stage.point(TEXT.index("联合")))
    assert view.selection() is None


def test_the_right_button_asks_for_the_menu_of_the_span(stage, qtbot):
    view = stage.show(TEXT, nested(stage))
    point = stage.point(6)
    where = view.viewport().mapToGlobal(point)
    with qtbot.waitSignal(view.context_menu_requested) as signal:
        QApplication.sendEvent(view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, where))
    assert signal.args == [where, "outer"]
    view.set_focus_span("inner")
    with qtbot.waitSignal(view.context_menu_requested) as signal:
        QApplication.sendEvent(view, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, point, where))
    assert signal.args[1] == "inner"


SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def test_shift_arrows_extend_from_the_focused_span_over_whole_characters(stage):
    view = stage.show(ODD, [Span("s", 1, 3, "PROJECT", ODD[1:3])])
    view.set_focus_span("s")
    for expected in (2, 3, 4):
        assert press(view, Qt.Key.Key_Right, SHIFT)
        assert view.selection() == (1, expected)
    assert press(view, Qt.Key.Key_Left, SHIFT)
    assert view.selection() == (1, 3)


def test_without_focus_the_caret_is_at_the_top_in_sight(stage, long_text):
    view = stage.show(long_text)
    view.verticalScrollBar().setValue(3000)
    top = view.visible_range()[0]
    press(view, Qt.Key.Key_Right, SHIFT)
    assert view.selection() == (top, top + 1)


def test_shift_up_down_home_and_end_go_by_lines(stage):
    view = stage.show(TEXT * 4)
    layout, _ = next(view._geometry.layouts_in(view.viewport().rect()))
    line = layout.lines[1].start
    view.select_range(0, 3)
    press(view, Qt.Key.Key_Down, SHIFT)
    assert view.selection()[0] == 0
    assert line < view.selection()[1] < layout.lines[1].end
    press(view, Qt.Key.Key_Up, SHIFT)
    assert view.selection() == (0, 3)
    press(view, Qt.Key.Key_End, SHIFT)
    assert view.selection() == (0, layout.lines[0].end)
    view.select_range(2, 5)
    press(view, Qt.Key.Key_Home, SHIFT)
    assert view.selection() == (0, 2)


def test_ctrl_shift_arrows_extend_by_words(stage):
    view = stage.show(TEXT)
    view.set_word_cutter(lambda text: ["城东", "新区", *text[4:]])
    press(view, Qt.Key.Key_Right, SHIFT | Qt.KeyboardModifier.ControlModifier)
    press(view, Qt.Key.Key_Right, SHIFT | Qt.KeyboardModifier.ControlModifier)
    assert view.selection() == (0, 4)
    press(view, Qt.Key.Key_Left, SHIFT | Qt.KeyboardModifier.ControlModifier)
    assert view.selection() == (0, 2)


def test_a_selection_over_paragraphs_leaves_out_the_line_breaks_at_its_ends(stage):
    text = "甲公司今年开工。\n\n乙公司明年投产。"
    view = stage.show(text)
    view.select_range(5, 8)
    press(view, Qt.Key.Key_Right, SHIFT)
    assert view.selection() == (5, 8)
    press(view, Qt.Key.Key_Right, SHIFT)
    assert view.selection() == (5, 11)


def test_page_and_end_keys_scroll(stage, long_text):
    view = stage.show(long_text)
    bar = view.verticalScrollBar()
    assert press(view, Qt.Key.Key_PageDown)
    assert 0 < bar.value() < view.viewport().height()
    assert press(view, Qt.Key.Key_PageUp)
    assert bar.value() == 0
    assert press(view, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    assert press(view, Qt.Key.Key_Home)
    assert bar.value() == 0
    assert press(view, Qt.Key.Key_End, CTRL)
    assert bar.value() == bar.maximum()
    assert press(view, Qt.Key.Key_Home, CTRL)
    assert bar.value() == 0


def test_ctrl_c_copies_the_source_and_is_left_alone_without_a_selection(stage):
    view = stage.show(WRAPPED)
    control = Qt.KeyboardModifier.ControlModifier
    assert not press(view, Qt.Key.Key_C, control)
    start = WRAPPED.index("项目由")
    view.select_range(start, start + 5)
    assert press(view, Qt.Key.Key_C, control)
    assert QGuiApplication.clipboard().text() == "项目由\n市"


ALT, CONTROL, NONE = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.NoModifier,
)


@pytest.mark.parametrize(("key", "modifiers"), [
    (Qt.Key.Key_Left, NONE), (Qt.Key.Key_Right, NONE), (Qt.Key.Key_Up, NONE), (Qt.Key.Key_Down, NONE),
    (Qt.Key.Key_Left, ALT), (Qt.Key.Key_Right, ALT | CONTROL), (Qt.Key.Key_Right, CONTROL), (Qt.Key.Key_Tab, NONE),
    (Qt.Key.Key_Backtab, SHIFT), (Qt.Key.Key_A, NONE), (Qt.Key.Key_1, NONE), (Qt.Key.Key_Return, NONE),
    (Qt.Key.Key_Space, NONE), (Qt.Key.Key_Escape, NONE), (Qt.Key.Key_PageDown, CONTROL),
])  # fmt: skip
def test_keys_of_the_program_are_not_consumed(stage, long_text, key, modifiers):
    view = stage.show(long_text)
    view.select_range(0, 4)
    assert not press(view, key, modifiers)
    assert view.selection() == (0, 4)
    assert view.verticalScrollBar().value() == 0


def test_a_key_that_qt_has_no_name_for_is_left_alone(stage):
    view = stage.show(TEXT)
    event = QKeyEvent(QEvent.Type.KeyPress, 0x4E2D, NONE, "中")
    view.keyPressEvent(event)
    assert not event.isAccepted()


def test_tab_and_input_methods_are_left_to_the_program(stage):
    view = stage.show(TEXT)
    assert not view.focusNextPrevChild(True)
    assert not view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_selecting_what_is_not_shown_selects_nothing(stage):
    text = "甲公司开工。\n\n乙公司投产。"
    view = stage.show(text)
    view.select_range(7, 8)
    assert view.selection() is None


def test_signals_tell_of_each_change_of_the_selection_once(stage):
    view = stage.show(TEXT)
    told = []
    view.selection_changed.connect(lambda: told.append(view.selection()))
    view.select_range(2, 4)
    view.select_range(2, 4)
    view.clear_selection()
    view.clear_selection()
    assert told == [(2, 4), None]
