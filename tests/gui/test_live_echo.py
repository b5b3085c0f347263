"""Echo in the window with a worker that answers when the test says so."""

import pytest

from annotator.core.decision import Suggest
from annotator.core.document import annotate, make_document
from annotator.core.labels import INSTITUTION
from annotator.core.naming import GroupNames
from annotator.services import suggesting
from annotator.services.suggesting import Ready, Result
from annotator.ui.live_echo import MOST
from tests.conftest import ARTICLE, suggested
from tests.gui.test_suggestion_feed import Worker


@pytest.fixture
def others(session, document):
    """Return 30 articles that hold 华兴集团 and 5 that don't."""
    texts = [f"第{n}篇\n{'华兴集团' if n < 30 else '远山集团'}开工。" for n in range(35)]
    return session.add_documents(annotate(make_document(text)) for text in texts)


@pytest.fixture
def running(window, others, monkeypatch, qapp):
    """The window with a fake process that has been through all articles."""
    monkeypatch.setattr(suggesting, "SuggestionWorker", Worker)
    window.begin()
    for one in window.bridge.dataset.ids():
        window.bridge.dataset.mark_suggested(one, "2")
    window.feed.start(window.review.document_id)
    Worker.latest.report(Ready("2"))
    qapp.processEvents()
    assert Worker.latest.queue == []
    return window


def focus_on(window, text):
    window.review.set_focus(next(span.id for span in window.review.shown_spans() if span.text == text))


def test_a_decision_is_echoed_a_moment_later_the_open_article_first(running, document, others, qtbot, qapp):
    focus_on(running, "华兴集团")
    running.decisions.accept()
    assert Worker.latest.queue == []
    qtbot.waitUntil(lambda: len(Worker.latest.queue) >= 3, timeout=5_000)
    assert Worker.latest.queue[0] == document
    assert [(v.text, v.confirmed, v.rejected) for v in Worker.latest.learned] == [("华兴集团", 1, 0)]
    given = set()
    while Worker.latest.queue:
        given.add(Worker.latest.queue[0])
        Worker.latest.answer()
        qapp.processEvents()
    assert document in given
    assert len(given - {document}) == MOST
    assert given - {document} <= set(others[:30])


def test_confirmed_names_are_echoed_and_taken_back(running, session, document, qtbot):
    running.bridge.session.name(GroupNames(INSTITUTION, "远山集团", ("华兴集团",)))
    qtbot.waitUntil(lambda: bool(Worker.latest.learned), timeout=5_000)
    assert {(v.text, v.confirmed) for v in Worker.latest.learned} == {("华兴集团", 2), ("远山集团", 2)}
    assert Worker.latest.queue[0] == document
    Worker.latest.learned.clear()
    running.bridge.session.undo()
    qtbot.waitUntil(lambda: bool(Worker.latest.learned), timeout=5_000)
    assert {(v.text, v.confirmed) for v in Worker.latest.learned} == {("华兴集团", 0), ("远山集团", 0)}


def test_what_is_taken_back_is_echoed_too(running, qtbot):
    focus_on(running, "华兴集团")
    running.decisions.reject()
    qtbot.waitUntil(lambda: bool(Worker.latest.learned), timeout=5_000)
    running.decisions.undo()
    qtbot.waitUntil(lambda: len(Worker.latest.learned) == 2, timeout=5_000)
    assert [(v.confirmed, v.rejected) for v in Worker.latest.learned] == [(0, 1), (0, 0)]


def test_many_decisions_in_a_row_are_one_echo(running, document, qtbot):
    running.decisions.accept()
    running.decisions.accept()
    running.decisions.reject()
    qtbot.waitUntil(lambda: bool(Worker.latest.learned), timeout=5_000)
    assert len(Worker.latest.learned) == 3
    assert Worker.latest.queue.count(document) == 1


def test_marking_unsure_echoes_nothing(running, qtbot):
    running.decisions.unsure()
    qtbot.wait(400)
    assert Worker.latest.learned == []


def test_focus_and_scroll_stay_when_suggestions_come(running, document, qapp):
    focus_on(running, "华兴集团")
    running.decisions.accept()
    focus, bar = running.review.focus, running.pane.view.verticalScrollBar()
    before = bar.value()
    kept = list(running.review.open_spans())
    new = suggested(ARTICLE, "滨海开工", INSTITUTION)
    Worker.latest.report(Result(document, Suggest((*kept, new)), "2"))
    qapp.processEvents()
    assert new.id in {span.id for span in running.review.open_spans()}
    assert (running.review.focus.id, bar.value()) == (focus.id, before)


def test_a_focused_suggestion_that_goes_leaves_the_focus_to_its_heir(running, document, qapp):
    focus_on(running, "滨海银行")
    wider = suggested(ARTICLE, "滨海银行参与", INSTITUTION)
    kept = [span for span in running.review.open_spans() if span.text != "滨海银行"]
    Worker.latest.report(Result(document, Suggest((*kept, wider)), "2"))
    qapp.processEvents()
    assert running.review.focus.text == "滨海银行参与"
