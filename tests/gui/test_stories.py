"""A story that several articles tell, decided once: with real keys, checked in the dataset file and in the view."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core.decision import AcceptRelation, SetStatus
from annotator.core.document import Status, annotate, make_document
from annotator.core.labels import INSTITUTION, INVESTMENT, PROJECT
from annotator.core.relation import Relation
from annotator.core.span import State
from tests.conftest import suggested

STORY = (
    "云杉材料公司拟投资5亿元建设临江复合材料产业园，丙县农商银行为其提供贷款，项目计划在明年年底之前建成并且投入使用。"
)
COPIES = (f"临江开工\n{STORY}\n", f"本报讯\n{STORY}\n（记者）", f"今日要闻\n{STORY.replace('明年年底之前', '后年')}\n")
QUOTES = (
    ("临江复合材料产业园", PROJECT),
    ("5亿元", INVESTMENT),
    ("云杉材料公司", INSTITUTION),
    ("丙县农商银行", INSTITUTION),
)


@pytest.fixture
def story(session):
    """Three articles that tell one story, with the same suggestions and a suggested link each."""
    made = []
    for text in COPIES:
        spans = [suggested(text, quote, label) for quote, label in QUOTES]
        link = Relation("link", "has_investment", spans[0].id, spans[1].id, State.SUGGESTED, 0.8, "rule")
        made.append(annotate(make_document(text), spans, [link]))
    return session.add_documents(made)


@pytest.fixture
def window(document, story, empty_window):
    empty_window.pane.view.setFocus()
    return empty_window


@pytest.fixture
def dialog_of(window, qtbot):
    def dialog_of():
        dialog = next(c for c in window.children() if type(c).__name__ == "StoryDialog" and c.isVisible())
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return dialog_of


@pytest.fixture
def decided(window, story, press, qtbot):
    """Accept project, amount, their link and one institution of the first copy, and reject the other one."""
    qtbot.waitUntil(window.isActiveWindow)
    window.review.go_to(story[0])
    window.pane.view.setFocus()
    for step, text in (("A", "云杉材料公司"), ("A", "5亿元"), ("A", "临江复合材料产业园"), ("X", "丙县农商银行")):
        assert window.review.focus.text == text
        press(step)
    window.bridge.apply(story[0], [AcceptRelation("link")])
    return story


def key(dialog, code, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(dialog.focusWidget() or dialog, code, modifier)


def states(session, document):
    return {span.text: span.state for span in session.dataset.load(document).spans}


WHOLE = {
    "云杉材料公司": State.GOLD,
    "5亿元": State.GOLD,
    "临江复合材料产业园": State.GOLD,
    "丙县农商银行": State.REJECTED,
}


def test_the_list_says_how_many_tell_a_story(window, story):
    rows = {window.list.model.index(n).data(Qt.ItemDataRole.UserRole).id: window.list.model.index(n) for n in range(4)}
    assert [rows[id].data(Qt.ItemDataRole.UserRole + 1)[1] for id in story] == ["same story: 3"] * 3
    assert "same story: 3" in rows[story[0]].data(Qt.ItemDataRole.AccessibleTextRole)
    assert window.list.model.row(story[0]).alike == 3


def test_d_goes_through_the_story_and_round(window, story, press, document):
    assert not window.actions_.actions["next_of_story"].isEnabled()
    window.review.go_to(story[0])
    window.pane.view.setFocus()
    seen = []
    for _ in range(3):
        press("D")
        seen.append(window.review.document_id)
    assert seen == [story[1], story[2], story[0]]
    assert "Same story: 1 of 3" in window.status.message.whole


def test_ctrl_shift_d_lists_the_story_alone(window, story, press, document, settings):
    window.review.go_to(story[1])
    window.pane.view.setFocus()
    press("Ctrl+Shift+D")
    model = window.list.model
    assert [model.index(row).data(Qt.ItemDataRole.UserRole).id for row in range(model.rowCount())] == story
    assert window.list._summary.whole == "Filter: one story"
    assert settings.get("queue") == "", "the next start lists everything"
    press("Ctrl+PageDown", "Ctrl+PageDown")
    assert window.review.document_id == story[2]
    press("Shift+F4")
    assert model.rowCount() == 4


def test_shift_d_copies_everything_as_one_undo(window, decided, press, session, dialog_of, qtbot):
    press("Shift+D")
    dialog = dialog_of()
    assert dialog.head.text() == "临江开工"
    assert dialog.counts.text() == "8 highlights in 2 articles  ·  6 accepted  ·  2 rejected  ·  their links too"
    key(dialog, Qt.Key.Key_Return)
    assert "8 highlights copied in 2 articles" in window.status.message.whole
    for copy in decided[1:]:
        assert states(session, copy) == WHOLE
        (link,) = session.dataset.load(copy).relations
        assert (link.state, link.reviewer) == (State.GOLD, "tester")
        assert window.list.model.row(copy).open == 0
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press("Ctrl+Z")
    for copy in decided[1:]:
        assert set(states(session, copy).values()) == {State.SUGGESTED}
        assert session.dataset.load(copy).relations[0].state is State.SUGGESTED
    assert states(session, decided[0]) == WHOLE


def test_the_last_decision_says_that_it_can_be_copied(window, decided):
    assert "Shift+D: copy to the same story" in window.status.message.whole


def test_exceptions_are_ticked_off(window, decided, press, session, dialog_of):
    press("Shift+D")
    dialog = dialog_of()
    key(dialog, Qt.Key.Key_Space)
    key(dialog, Qt.Key.Key_End)
    key(dialog, Qt.Key.Key_T)
    assert dialog.copy_button.text() == "Copy 3 (Enter)"
    key(dialog, Qt.Key.Key_Return)
    assert states(session, decided[1]) == {**WHOLE, "云杉材料公司": State.SUGGESTED}
    assert set(states(session, decided[2]).values()) == {State.SUGGESTED}


def test_escape_copies_nothing(window, decided, press, session, dialog_of):
    press("Shift+D")
    key(dialog_of(), Qt.Key.Key_Escape)
    assert set(states(session, decided[1]).values()) == {State.SUGGESTED}


def test_all_or_none(window, decided, press, dialog_of):
    press("Shift+D")
    dialog = dialog_of()
    key(dialog, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.copy_button.isEnabled()


def test_a_done_article_begins_unticked_and_decisions_stay(window, decided, press, session, dialog_of):
    session.apply(decided[1], SetStatus(Status.DONE))
    window.review.go_to(decided[2])
    window.pane.view.setFocus()
    press("X")
    window.review.go_to(decided[0])
    window.pane.view.setFocus()
    press("Shift+D")
    dialog = dialog_of()
    assert [tick for _, tick in dialog.model._paired()] == [False] * 4 + [True] * 3
    key(dialog, Qt.Key.Key_Return)
    assert states(session, decided[2]) == {**WHOLE, "云杉材料公司": State.REJECTED}


def test_nothing_to_copy_is_said(window, document, press):
    assert not window.actions_.actions["copy_to_story"].isEnabled()
    press("A", "Shift+D")
    assert "no other place" in window.status.message.whole
    assert window.isActiveWindow()


def test_repeated_paragraphs_of_one_article(window, session, press, dialog_of):
    text = f"汇编\n{STORY}\n其间一段。\n{STORY}\n"
    (id,) = session.add_documents([annotate(make_document(text), [suggested(text, "5亿元", INVESTMENT)])])
    window.review.go_to(id)
    window.pane.view.setFocus()
    press("A", "Shift+D")
    dialog = dialog_of()
    hits = [hit for hit in dialog.model.hits() if hit.document == id]
    assert [hit.start for hit in hits] == [text.rindex("5亿元")]
    key(dialog, Qt.Key.Key_Return)
    assert [s.state for s in session.dataset.load(id).spans if s.text == "5亿元"] == [State.GOLD] * 2


def test_a_batch_that_decides_the_focused_span_moves_on(window, session, press, dialog_of, focus_text):
    text = f"汇编\n{STORY}\n其间一段。\n{STORY}\n"
    second = text.rindex("5亿元")
    again = suggested(text, "5亿元", INVESTMENT).changed(id="again", start=second, end=second + 3)
    spans = [suggested(text, "5亿元", INVESTMENT), again, suggested(text, "其间", INSTITUTION)]
    (id,) = session.add_documents([annotate(make_document(text), spans)])
    window.review.go_to(id)
    window.pane.view.setFocus()
    press("A", "Tab")
    assert window.review.focus.id == "again"
    press("Shift+D")
    key(dialog_of(), Qt.Key.Key_Return)
    assert focus_text() == "其间"
