from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from annotator.ui.article.labelbar import LabelBar

TEXT = "城东新区智能装备产业园一期今年开工，计划总投资12.5亿元，由市城投集团和海川重工联合建设。"


def bar_of(view):
    return view.viewport().findChild(LabelBar)


def test_the_bar_stands_by_the_selection_and_goes_with_it(stage):
    view = stage.show(TEXT)
    assert not bar_of(view).isVisible()
    view.select_range(4, 8)
    bar = bar_of(view)
    assert bar.isVisible()
    assert view.viewport().rect().contains(bar.geometry())
    selected = view._geometry.range_rect(4, 8)
    assert not bar.geometry().intersects(selected)
    assert abs(bar.geometry().top() - selected.bottom()) < 20
    view.clear_selection()
    assert not bar.isVisible()


def test_the_bar_stays_in_sight_at_the_last_line(stage, long_text):
    view = stage.show(long_text)
    view.select_range(len(long_text) - 5, len(long_text) - 1)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert view.viewport().rect().contains(bar_of(view).geometry())


def test_the_bar_is_hidden_while_the_selection_is_out_of_sight(stage, long_text):
    view = stage.show(long_text)
    view.select_range(0, 5)
    view.verticalScrollBar().setValue(4000)
    assert not bar_of(view).isVisible()


def test_a_button_chooses_its_label_and_keeps_the_focus_in_the_article(stage, qtbot):
    view = stage.show(TEXT)
    view.setFocus()
    view.select_range(4, 8)
    buttons = bar_of(view).findChildren(QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    texts = [button.text() for button in buttons if button.isVisible()]
    assert texts == ["1 项目", "2 投资金额", "3 机构"]
    chosen = next(button for button in buttons if button.text() == "3 机构" and button.isVisible())
    with qtbot.waitSignal(view.label_chosen) as signal:
        QTest.mouseClick(chosen, Qt.MouseButton.LeftButton)
    assert signal.args == ["INSTITUTION"]
    assert view.selection() == (4, 8)
    assert all(button.focusPolicy() is Qt.FocusPolicy.NoFocus for button in buttons)
