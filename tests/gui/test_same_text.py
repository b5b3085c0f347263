"""Deciding on the same text everywhere, with real keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core.document import annotate, make_document
from annotator.core.labels import INSTITUTION
from annotator.core.span import State, Verdict
from tests.conftest import suggested

THIRD = "第三篇\n华兴集团与华兴集团控股签约，另有华兴集团\n参与。"


@pytest.fixture
def third(session):
    spans = [suggested(THIRD, "华兴集团", INSTITUTION), suggested(THIRD, "华兴集团控股", INSTITUTION, 0.5)]
    return session.add_documents([annotate(make_document(THIRD), spans)])[0]


@pytest.fixture
def window(document, second, third, empty_window):
    empty_window.pane.view.setFocus()
    return empty_window


@pytest.fixture
def dialog_of(window, qtbot):
    """Return the open dialog of a kind as soon as it has the keyboard."""

    def dialog_of(kind="SameTextDialog"):
        dialog = next(child for child in window.children() if type(child).__name__ == kind and child.isVisible())
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return dialog_of


@pytest.fixture
def back(window, qtbot):
    """Return to the window as a window manager does when a dialog closes: the offscreen platform has none."""

    def back():
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)

    return back


@pytest.fixture
def ask(press, dialog_of):
    """Accept the first suggestion, ask for the same text, and return the dialog."""

    def ask(decision="A"):
        press(decision, "G")
        return dialog_of()

    return ask


def hit_texts(dialog):
    return [(hit.document, hit.start, tick) for hit, tick in dialog.model._paired()]


def key(dialog, code, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(dialog.focusWidget() or dialog, code, modifier)


def gold(session, document):
    return [span.start for span in session.dataset.load(document).spans if span.state is State.GOLD]


def test_it_is_about_the_span_decided_last(ask, third):
    dialog = ask()
    assert dialog.head.text() == "华兴集团 · Institution"
    starts = [THIRD.index("华兴集团"), THIRD.index("华兴集团控股"), THIRD.rindex("华兴集团")]
    assert hit_texts(dialog) == [(third, starts[0], True), (third, starts[1], False), (third, starts[2], True)]
    assert "3 in other articles" in dialog.counts.text()
    assert "1 suggested" in dialog.counts.text()
    assert dialog.accept_button.text() == "Accept 2 (Enter)"


def test_enter_accepts_all_ticked_as_one_undo(ask, window, press, session, document, third, spans, back):
    dialog = ask()
    key(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert gold(session, third) == [THIRD.index("华兴集团"), THIRD.rindex("华兴集团")]
    added = session.dataset.load(third).spans[-1]
    assert (added.decision, added.label, added.text) == (Verdict.ADDED, INSTITUTION, "华兴集团")
    assert "2 places decided in 1 article." in window.status.message.whole
    back()
    press("Ctrl+Z")
    assert gold(session, third) == []
    assert spans(document)["华兴集团"].state is State.GOLD


def test_space_takes_exceptions_out(ask, session, third):
    dialog = ask()
    key(dialog, Qt.Key.Key_Space)
    key(dialog, Qt.Key.Key_Down)
    key(dialog, Qt.Key.Key_Space)
    key(dialog, Qt.Key.Key_A)
    assert gold(session, third) == [THIRD.index("华兴集团控股"), THIRD.rindex("华兴集团")]


def test_x_rejects_the_ticked_suggestions(ask, press, session, third, back):
    dialog = ask("X")
    key(dialog, Qt.Key.Key_X)
    states = {span.text: span.state for span in session.dataset.load(third).spans}
    assert states == {"华兴集团": State.REJECTED, "华兴集团控股": State.SUGGESTED}
    back()
    press("Ctrl+Z")
    assert all(span.is_open for span in session.dataset.load(third).spans)


def test_escape_leaves_everything(ask, session, third):
    dialog = ask()
    key(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert gold(session, third) == []


def test_only_this_article(ask, window, press, third, dialog_of, back):
    dialog = ask()
    key(dialog, Qt.Key.Key_H)
    assert dialog.model.rowCount() == 0
    assert not dialog.accept_button.isEnabled()
    key(dialog, Qt.Key.Key_H)
    assert dialog.model.rowCount() == 3
    key(dialog, Qt.Key.Key_Escape)
    back()
    window.review.go_to(third)
    window.pane.view.setFocus()
    press("G")
    dialog = dialog_of()
    key(dialog, Qt.Key.Key_H)
    assert dialog.model.rowCount() == 3


def test_all_or_none(ask):
    dialog = ask()
    key(dialog, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert dialog.accept_button.text() == "Accept 3 (Enter)"
    key(dialog, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.accept_button.isEnabled()


def test_after_going_on_it_is_about_the_focused_span(press, focus_text, dialog_of):
    press("A", "Tab", "G")
    assert dialog_of().head.text().startswith(focus_text())


def test_a_corrected_label_is_offered_for_suggestions_of_the_old_one(press, session, third, dialog_of):
    press("1", "G")
    dialog = dialog_of()
    assert [tick for _, _, tick in hit_texts(dialog)] == [True, False, True]
    key(dialog, Qt.Key.Key_Return)
    made = [span for span in session.dataset.load(third).spans if span.state is State.GOLD]
    assert [(span.label, span.attributes["kind"]) for span in made] == [("PROJECT", "named")] * 2


def test_nothing_to_offer_is_said(window, press):
    press("Tab", "Tab", "A", "G")
    assert "no other place" in window.status.message.whole
    assert window.isActiveWindow()


def test_a_batch_that_decides_the_focused_span_moves_on(window, press, third, focus_text, dialog_of):
    window.review.go_to(third)
    window.pane.view.setFocus()
    assert focus_text() == "华兴集团"
    press("G")
    key(dialog_of(), Qt.Key.Key_Return)
    assert focus_text() == "华兴集团控股"


def test_accept_above_a_score(window, press, session, third, settings, dialog_of, back):
    settings.set("accept_score", 0.6)
    window.review.go_to(third)
    window.pane.view.setFocus()
    press("Shift+A")
    dialog = dialog_of("ScoreDialog")
    assert dialog.count.text() == "1 of 2 open suggestions of this article"
    QTest.keyClick(dialog.score, Qt.Key.Key_Return)
    assert {span.text: span.state for span in session.dataset.load(third).spans} == {
        "华兴集团": State.GOLD,
        "华兴集团控股": State.SUGGESTED,
    }
    back()
    press("Ctrl+Z")
    assert all(span.is_open for span in session.dataset.load(third).spans)


def test_accept_above_another_score(window, press, third, session, dialog_of):
    window.review.go_to(third)
    window.pane.view.setFocus()
    press("Shift+A")
    dialog = dialog_of("ScoreDialog")
    QTest.keyClicks(dialog.score, "0.45")
    assert dialog.count.text().startswith("2 of 2")
    QTest.keyClick(dialog.score, Qt.Key.Key_Return)
    assert len(gold(session, third)) == 2


def test_a_list_still_being_read_decides_nothing(ask, session, third):
    dialog = ask()
    dialog.model._reader.start()
    dialog._show_counts()
    key(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert gold(session, third) == []
    dialog.model.stop()
