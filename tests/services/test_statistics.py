import itertools
from datetime import UTC, datetime, timedelta

from annotator.core import decision as d
from annotator.core.document import Status, annotate, make_document
from annotator.services.clock import local_midnight, utc_now
from annotator.services.session import ReviewSession
from annotator.services.statistics import LabelCount, Progress, label_counts, progress


def session_at(dataset, start):
    ticks = itertools.count()
    moments = (datetime.fromisoformat(start) + timedelta(milliseconds=next(ticks)) for _ in itertools.repeat(None))
    return ReviewSession(dataset, "tester", now=lambda: next(moments).isoformat(timespec="milliseconds"))


def test_an_empty_dataset_has_no_progress(dataset):
    assert progress(dataset) == Progress(0, 0, 0)
    assert label_counts(dataset) == [
        LabelCount("PROJECT", 0, 0, 0),
        LabelCount("INVESTMENT", 0, 0, 0),
        LabelCount("INSTITUTION", 0, 0, 0),
    ]


def test_progress_counts_documents_done_and_all(session, dataset, document):
    session.add_documents([annotate(make_document("第二篇。")), annotate(make_document("第三篇。"))])
    assert (progress(dataset).done, progress(dataset).total) == (0, 3)
    session.apply(document, d.SetStatus(Status.DONE))
    assert (progress(dataset).done, progress(dataset).total) == (1, 3)
    session.apply(document, d.SetStatus(Status.IN_PROGRESS))
    assert progress(dataset).done == 0


def test_only_todays_decisions_count(dataset, annotated):
    midnight = datetime.fromisoformat(local_midnight())
    yesterday = session_at(dataset, (midnight - timedelta(minutes=1)).astimezone(UTC).isoformat())
    (document,) = yesterday.add_documents([annotated])
    yesterday.apply(document, d.Accept("INVESTMENT-12亿元"))
    assert progress(dataset).decisions_today == 0
    today = session_at(dataset, midnight.isoformat())
    today.apply(document, d.Accept("PROJECT-智能装备产业园"))
    ReviewSession(dataset, "tester", now=utc_now).apply(document, d.Reject("INSTITUTION-滨海银行"))
    assert progress(dataset).decisions_today == 2


def test_spans_are_counted_by_label_and_state(session, dataset, document):
    session.apply(document, d.Accept("PROJECT-智能装备产业园"))
    session.apply(document, d.Reject("INSTITUTION-滨海银行"))
    assert label_counts(dataset) == [
        LabelCount("PROJECT", 1, 0, 0),
        LabelCount("INVESTMENT", 0, 0, 1),
        LabelCount("INSTITUTION", 0, 1, 1),
    ]
