"""The feed with a worker that answers when the test says so; one test with the real process."""

import pytest

from annotator.core.decision import SetStatus, Suggest
from annotator.core.document import AnnotatedDocument, Status, make_document
from annotator.services import suggesting
from annotator.services.suggesting import Failure, PluginOff, Ready, Result
from annotator.ui.bridge import Bridge
from annotator.ui.suggestion_feed import SuggestionFeed
from tests.conftest import ARTICLE, suggested


class Worker:
    """Stands in for the suggestion process: remembers what it was given."""

    def __init__(self, on_report, verdicts=(), dataset=None, mode="warm"):
        self.report, self.queue, self.learned, self.stopped = on_report, [], [], False
        self.dataset, self.mode, self.reloaded, self.lexicon = dataset, mode, 0, None
        Worker.latest = self

    def submit(self, job, *, first=False):
        self.queue.insert(0 if first else len(self.queue), job.document)

    def learn(self, verdicts):
        self.learned += verdicts

    def use_lexicon(self, entries):
        self.lexicon = entries

    def reload_models(self):
        self.reloaded += 1

    def stop(self):
        self.stopped = True

    def answer(self, spans=()):
        self.report(Result(self.queue.pop(0), Suggest(tuple(spans)), "2"))


@pytest.fixture
def many(session):
    return session.add_documents(AnnotatedDocument(make_document(f"标题{n}\n远山集团开工。")) for n in range(8))


@pytest.fixture
def feed(qapp, session, many, monkeypatch):
    monkeypatch.setattr(suggesting, "SuggestionWorker", Worker)
    feed = SuggestionFeed(Bridge(session))
    yield feed
    feed.stop()


def settle(qapp):
    qapp.processEvents()


def test_the_open_article_comes_first_and_only_a_few_are_handed_over(feed, many, qapp):
    feed.start(many[5])
    assert Worker.latest.queue == [many[5]]
    Worker.latest.report(Ready("2"))
    settle(qapp)
    assert Worker.latest.queue == [many[5], many[0], many[1]]
    assert feed.waiting == 8


def test_results_go_into_the_dataset_until_nothing_waits(feed, many, qapp, session):
    waiting = []
    feed.progress.connect(waiting.append)
    feed.start(many[0])
    Worker.latest.report(Ready("2"))
    settle(qapp)
    while Worker.latest.queue:
        Worker.latest.answer()
        settle(qapp)
    assert waiting[-1] == 0
    assert session.dataset.without_suggestions("2") == []


def test_an_article_that_is_opened_is_preferred(feed, many, qapp):
    feed.start(many[0])
    Worker.latest.report(Ready("2"))
    settle(qapp)
    feed.prefer(many[7])
    assert Worker.latest.queue[0] == many[7]
    feed.prefer(many[7])
    assert Worker.latest.queue.count(many[7]) == 1


def test_reports_wait_while_another_thread_writes(feed, many, qapp, session):
    feed.start(many[0])
    feed.hold()
    Worker.latest.report(Ready("2"))
    Worker.latest.answer()
    settle(qapp)
    assert session.dataset.document_row(many[0]).suggested_with is None
    feed.release()
    assert session.dataset.document_row(many[0]).suggested_with == "2"


def test_a_failure_is_told_and_the_rest_goes_on(feed, many, qapp, caplog):
    told = []
    feed.failed.connect(told.append)
    feed.start(many[0])
    Worker.latest.report(Ready("2"))
    settle(qapp)
    Worker.latest.report(Failure(Worker.latest.queue.pop(0), "Traceback: odd"))
    settle(qapp)
    assert told[0].code == "suggest-failed"
    assert "Traceback: odd" in caplog.text
    assert feed.waiting == 7


def test_a_dead_process_leaves_nothing_waiting(feed, many, qapp, caplog):
    feed.start(many[0])
    Worker.latest.report(Failure("", "gone"))
    settle(qapp)
    assert feed.waiting == 0


def test_decisions_teach_later_articles(feed, many, qapp, session):
    feed.start(many[0])
    Worker.latest.report(Ready("2"))
    settle(qapp)
    while Worker.latest.queue:
        Worker.latest.answer(
            [suggested("标题0\n远山集团开工。", "远山集团", "INSTITUTION")] if feed.waiting == 8 else []
        )
        settle(qapp)
    feed.refresh(many[1])
    assert Worker.latest.queue == []
    from annotator.core.decision import Accept

    session.apply(many[0], Accept(session.load(many[0]).spans[0].id))
    feed.decided()
    feed.refresh(many[0])
    assert Worker.latest.queue == []
    feed.refresh(many[1])
    assert Worker.latest.queue == [many[1]]
    assert [(v.text, v.confirmed) for v in Worker.latest.learned] == [("远山集团", 1)]


def test_the_process_gets_the_dataset_and_the_mode(feed, many, session):
    feed.mode = "cold"
    feed.start(many[0])
    assert (Worker.latest.dataset, Worker.latest.mode) == (session.dataset.path, "cold")


def test_off_starts_nothing_and_warm_starts_again(feed, many, monkeypatch):
    feed.mode = "off"
    monkeypatch.setattr(Worker, "latest", None, raising=False)
    feed.start(many[0])
    assert Worker.latest is None
    feed.switch("warm", many[0])
    running = Worker.latest
    assert running.mode == "warm"
    assert running.queue == [many[0]]
    feed.switch("off", many[0])
    assert running.stopped
    assert Worker.latest is running
    assert not feed.is_ready


def test_a_plug_in_that_is_switched_off_is_told_and_the_rest_goes_on(feed, many, qapp):
    told = []
    feed.failed.connect(told.append)
    feed.start(many[0])
    Worker.latest.report(Ready("2"))
    Worker.latest.report(PluginOff("stars", "ValueError: no"))
    settle(qapp)
    assert [(error.code, error.values["name"]) for error in told] == [("plugin-off", "stars")]
    assert feed.waiting == 8


def test_after_the_stop_nothing_is_taken(feed, many, qapp, session):
    feed.start(many[0])
    worker = Worker.latest
    feed.stop()
    assert worker.stopped
    worker.report(Ready("2"))
    settle(qapp)
    assert not feed.is_ready


def test_the_real_process_suggests(qtbot, session):
    (document,) = session.add_documents([AnnotatedDocument(make_document(ARTICLE))])
    feed = SuggestionFeed(Bridge(session))
    with qtbot.waitSignal(feed.suggested, timeout=60_000) as suggested_signal:
        feed.start(document)
    feed.stop()
    assert suggested_signal.args == [document]
    assert "12亿元" in {span.text for span in session.load(document).spans}


def test_a_pause_begins_nothing_more_and_going_on_takes_up_the_rest(feed, many, qapp):
    heard = []
    feed.progress.connect(heard.append)
    feed.start(many[5])
    Worker.latest.report(Ready("2"))
    settle(qapp)
    feed.pause()
    assert heard[-1] == 0
    given = list(Worker.latest.queue)
    for _ in given:
        Worker.latest.answer()
    settle(qapp)
    assert Worker.latest.queue == []
    assert all(feed._bridge.dataset.document_row(document).suggested_with == "2" for document in given)
    feed.again(many)
    feed.find_work()
    assert Worker.latest.queue == []
    feed.resume()
    assert len(Worker.latest.queue) == 3
    assert set(Worker.latest.queue).isdisjoint(given)


@pytest.fixture
def long(session):
    """A long article, and as many suggestions as need several parts."""
    text = "".join(f"第{n}家远山集团开工。\n" for n in range(200))
    document = session.add_documents([AnnotatedDocument(make_document(text))])[0]
    places = [text.index(f"第{n}家") + len(f"第{n}家") for n in range(200)]
    return document, [_named(text, place) for place in places]


def _named(text, place):
    return suggested(text, "远山集团", "INSTITUTION").changed(id=f"s{place}", start=place, end=place + 4)


def test_many_suggestions_are_taken_in_by_parts(feed, long, qapp, qtbot, session):
    document, spans = long
    seen, ended = [], []
    feed.suggested.connect(ended.append)
    session.subscribe(lambda change: seen.append(len(change.rows)))
    feed.start(document)
    Worker.latest.answer(spans)
    settle(qapp)
    assert 0 < len(session.load(document).spans) < len(spans)
    assert ended == []
    assert session.dataset.document_row(document).suggested_with is None
    qtbot.waitUntil(lambda: ended == [document], timeout=10_000)
    assert [span.id for span in session.load(document).spans] == [span.id for span in spans]
    assert max(seen) <= 60
    assert session.dataset.document_row(document).suggested_with == "2"


def test_a_newer_result_replaces_what_is_left_of_an_older_one(feed, long, qapp, qtbot, session):
    document, spans = long
    ended = []
    feed.suggested.connect(ended.append)
    feed.start(document)
    Worker.latest.answer(spans)
    settle(qapp)
    Worker.latest.report(Result(document, Suggest(tuple(spans[:3])), "2"))
    qtbot.waitUntil(lambda: ended == [document], timeout=10_000)
    assert [span.id for span in session.load(document).spans] == [span.id for span in spans[:3]]


def test_parts_wait_while_another_thread_writes(feed, long, qapp, qtbot, session):
    document, spans = long
    feed.start(document)
    Worker.latest.answer(spans)
    settle(qapp)
    feed.hold()
    qtbot.wait(60)
    begun = len(session.load(document).spans)
    assert begun < len(spans)
    feed.release()
    qtbot.waitUntil(lambda: len(session.load(document).spans) == len(spans), timeout=10_000)


def test_an_article_that_was_finished_gets_no_further_part(feed, long, qapp, qtbot, session):
    document, spans = long
    ended = []
    feed.suggested.connect(ended.append)
    feed.start(document)
    Worker.latest.answer(spans)
    settle(qapp)
    session.apply(document, SetStatus(Status.DONE))
    begun = len(session.load(document).spans)
    qtbot.waitUntil(lambda: ended == [document], timeout=10_000)
    assert len(session.load(document).spans) == begun
