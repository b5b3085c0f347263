"""Checks of what moves about in the text without a mouse."""

from tests.gui.every_action.desk import check


@check("caret")
def _caret(desk, go):
    go()
    assert desk.window.pane.view.text_caret.active
    assert desk.window.actions_.actions["caret"].isChecked()
    desk.press("Right")
    assert desk.stored()["华兴集团"].is_open  # the arrows move the caret and no boundary
    go()
    assert not desk.window.pane.view.text_caret.active
    assert not desk.window.actions_.actions["caret"].isChecked()


@check("jump")
def _jump(desk, go):
    go()
    marks = desk.window.pane.view.jump_marks
    code, place = next(iter(marks.marks.items()))
    for letter in code.upper():
        desk.press(letter)
    assert desk.window.pane.view.text_caret.active
    assert desk.window.pane.view.ground().position == place
    assert all(span.is_open for span in desk.stored().values())  # the letters decided nothing
