"""Checks of what decides: review, links, undo."""

import json
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core.document import Status
from annotator.core.labels import Label
from annotator.core.span import State, Verdict
from annotator.services import learning_process
from tests.gui.every_action.desk import LINKED, check


@check("accept")
def _accept(desk, go):
    go()
    assert desk.stored()["华兴集团"].state is State.GOLD
    assert desk.drawn("华兴集团").state is State.GOLD
    assert desk.focus == "12亿元"


@check("reject")
def _reject(desk, go):
    go()
    assert desk.stored()["华兴集团"].state is State.REJECTED
    assert desk.drawn("华兴集团").state is State.REJECTED
    assert desk.focus == "12亿元"


@check("unsure")
def _unsure(desk, go):
    go()
    assert desk.stored()["华兴集团"].decision is Verdict.UNSURE
    assert desk.focus == "12亿元"


@check(*(f"label_{key}" for key in "123456789"))
def _label(desk, go):
    """Relabels the focused span; labels that the built-in set lacks are added to it first."""
    labels = desk.session.dataset.labels
    more = tuple(Label(f"MORE_{key}", f"更多{key}", f"More {key}", key, int(key) % 8) for key in "456789")
    desk.session.set_labels(replace(labels, labels=(*labels.labels, *more)))
    wanted = next(label for label in desk.session.dataset.labels.labels if label.key == desk.row.label_key)
    desk.focus_on("12亿元" if wanted.name != "INVESTMENT" else "华兴集团")
    text = desk.focus
    go()
    span = desk.stored()[text]
    assert (span.label, span.state) == (wanted.name, State.GOLD)
    assert desk.drawn(text).label == wanted.name


@check("comment")
def _comment(desk, go):
    go()
    field = desk.window.inspector.comment
    assert field.hasFocus()
    QTest.keyClicks(field, "why")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert desk.stored()["华兴集团"].comment == "why"
    assert desk.window.pane.view.hasFocus()


@check("attributes")
def _attributes(desk, go):
    desk.focus_on("12亿元")
    go()
    chooser = desk.child("AttributeChooser")
    desk.qtbot.waitUntil(chooser.isActiveWindow)
    QTest.keyClick(chooser, Qt.Key.Key_2)
    assert desk.stored()["12亿元"].attributes["comparator"] == "approx"
    assert desk.window.inspector.fields.values()["Meaning"] == "about"


@check("accept_all")
def _accept_all(desk, go):
    go()
    assert {span.state for span in desk.stored().values()} == {State.GOLD}
    assert not desk.review.open_spans()


@check("accept_above")
def _accept_above(desk, go):
    desk.open(desk.third)
    go()
    dialog = desk.child("ScoreDialog")
    desk.qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Return)
    stored = desk.stored(desk.third)
    assert stored["乙银行"].state is State.GOLD
    assert stored["智能北园项目"].is_open  # its score is 0.6


@check("same_text")
def _same_text(desk, go):
    go()
    dialog = desk.child("SameTextDialog")
    assert dialog.head.text() == "华兴集团 · Institution"
    QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Escape)
    assert desk.stored()["华兴集团"].is_open


@check("finish")
def _finish(desk, go):
    go()
    assert desk.status().status is Status.DONE
    assert desk.review.document_id == desk.second


@check("reopen")
def _reopen(desk, go):
    desk.window.decisions.finish()
    desk.open(desk.first)
    go()
    assert desk.status().status is Status.IN_PROGRESS
    assert desk.review.annotated.document.status is Status.IN_PROGRESS


@check("flag")
def _flag(desk, go):
    go()
    assert desk.status().flagged
    assert desk.window.actions_.actions["flag"].isChecked()


@check("stop_learning")
def _stop_learning(desk, go):
    """Ends a training under way; the process of it is a stand-in, which only remembers that it was ended."""
    ended = []

    class Training:
        def __init__(self, *_):
            pass

        def cancel(self):
            ended.append(True)

    desk.patch(learning_process, "LearningProcess", Training)
    desk.window.tools.learning._begin()
    go()
    assert ended == [True]
    assert "stopped" in desk.window.status.message.whole
    assert not desk.window.actions_.actions["stop_learning"].isEnabled()


@check("undo")
def _undo(desk, go):
    desk.press("A")
    assert desk.stored()["华兴集团"].state is State.GOLD
    go()
    assert desk.stored()["华兴集团"].is_open
    assert desk.focus == "华兴集团"


@check("redo")
def _redo(desk, go):
    desk.press("A")
    desk.press("Ctrl+Z")
    go()
    assert desk.stored()["华兴集团"].state is State.GOLD
    assert desk.drawn("华兴集团").state is State.GOLD


# Links


@check("link")
def _link(desk, go):
    desk.open(desk.third)
    desk.focus_on("智能北园项目")
    go()
    (nearest,) = desk.links(State.GOLD)
    assert nearest[0] == "智能北园项目"
    go()
    (following,) = desk.links(State.GOLD)
    assert following[0] == "智能北园项目"
    assert following != nearest


@check("choose_link")
def _choose_link(desk, go):
    desk.open(desk.third)
    desk.focus_on("智能北园项目")
    go()
    menu = desk.window.tools.link_chooser.menu
    wanted = menu.actions()[1].text()
    QTest.keyClick(menu, Qt.Key.Key_2)
    ((head, tail),) = desk.links(State.GOLD)
    assert head == "智能北园项目"
    assert tail in wanted


@check("decide_links")
def _decide_links(desk, go):
    desk.open(desk.third)
    desk.focus_on("北园")
    go()
    assert desk.window.inspector.links.rows[0].hasFocus()
    desk.press("A")
    assert len(desk.links(State.GOLD)) == 1
    assert len(desk.links(State.SUGGESTED)) == 1


@check("unlink")
def _unlink(desk, go):
    desk.open(desk.third)
    desk.focus_on("南园")
    desk.press("R")
    assert desk.links(State.GOLD)
    go()
    assert not desk.links(State.GOLD)


@check("accept_links")
def _accept_links(desk, go):
    desk.open(desk.third)
    desk.focus_on("北园")
    go()
    assert desk.links(State.GOLD) == {("北园", "3亿元"), ("北园", "乙银行")}


@check("reject_links")
def _reject_links(desk, go):
    desk.open(desk.third)
    desk.focus_on("北园")
    go()
    assert desk.links(State.REJECTED) == {("北园", "3亿元"), ("北园", "乙银行")}
    assert not desk.links(State.GOLD)


# Boundaries

_MOVED = {
    "start_left": "设智能装备产业园",
    "start_right": "能装备产业园",
    "end_left": "智能装备产业",
    "end_right": "智能装备产业园，",
    "start_word_left": "建设智能装备产业园",
    "start_word_right": "装备产业园",
    "end_word_left": "智能装备产业",
    "end_word_right": "智能装备产业园，",
}


@check(*_MOVED)
def _moved(desk, go):
    desk.focus_on("智能装备产业园")
    go()
    wanted = _MOVED[desk.row.id]
    moved = desk.span("PROJECT-智能装备产业园")
    if "word" in desk.row.id:  # where words end is the segmenter's business
        assert moved.text != "智能装备产业园"
        assert moved.text in wanted or wanted in moved.text
    else:
        assert moved.text == wanted
    assert moved.is_open
    assert desk.drawn(moved.text) is not None
    assert desk.focus == moved.text


@check("snap")
def _snap(desk, go):
    desk.open(desk.third)
    desk.focus_on("北园")
    go()
    snapped = desk.span("PROJECT-北园", desk.third)
    assert snapped.text != "北园"
    assert desk.focus == snapped.text


@check("split")
def _split(desk, go):
    desk.open(desk.third)
    desk.focus_on("甲公司、丁公司")
    desk.select("、")
    go()
    stored = desk.stored(desk.third)
    assert {"甲公司", "丁公司"} <= set(stored)
    assert "甲公司、丁公司" not in stored
    assert desk.focus == "甲公司"


@check("merge")
def _merge(desk, go):
    desk.open(desk.third)
    desk.focus_on("甲公司、丁公司")
    go()
    merged = LINKED[LINKED.index("甲公司") : LINKED.index("乙银行") + 3]
    assert merged in desk.stored(desk.third)
    assert desk.focus == merged


@check("copy_json")
def _copy_json(desk, go):
    go()
    assert json.loads(desk.clipboard)["text"] == "华兴集团"
