"""What the queue orders and filters by is true after any decisions, and old files get it when they are opened."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core import decision as d
from annotator.core.document import Status, annotate, make_document
from annotator.core.labels import INSTITUTION, INVESTMENT, PROJECT
from annotator.core.span import State
from annotator.services.session import ReviewSession
from annotator.storage import paging
from annotator.storage.dataset import Dataset
from annotator.storage.listing import DocumentQuery, Order, Standing
from tests.conftest import suggested

GOLDEN = Path(__file__).parents[1] / "golden"
TEXTS = (
    "甲集团投资5亿元建设云杉产业园，乙银行参与。",
    "乙银行与丙公司签约，总投资20亿元的银杉项目开工。",
    "甲集团年报。",
    "丁公司 NEWS\n　　甲集\n团。",
)
QUOTES = (
    (
        ("甲集团", INSTITUTION, 0.5),
        ("5亿元", INVESTMENT, 0.9),
        ("云杉产业园", PROJECT, 0.7),
        ("乙银行", INSTITUTION, 0.9),
    ),
    (("乙银行", INSTITUTION, 0.95), ("丙公司", INSTITUTION, 1.0), ("20亿元", INVESTMENT, 0.95)),
    (("甲集团", INSTITUTION, 0.6),),
    (),
)
VALUES = {"5亿元": {"value": 500_000_000}, "20亿元": {"value": [1_000_000_000, 2_000_000_000]}}


@pytest.fixture
def four(session):
    return session.add_documents(articles())


def articles():
    for text, quotes in zip(TEXTS, QUOTES, strict=True):
        spans = (suggested(text, *quote, attributes=VALUES.get(quote[0], {})) for quote in quotes)
        yield annotate(make_document(text), spans)


def settled(dataset):
    while not dataset.settle(2):
        pass
    return dataset


def listed(dataset, **query):
    return [row.id for row in settled(dataset).documents(DocumentQuery(**query))]


def places(four, found):
    return [four.index(document) for document in found]


@pytest.mark.parametrize(
    ("order", "wanted"),
    [
        (Order.IMPORT, [0, 1, 2, 3]),
        (Order.UNCERTAINTY, [2, 0, 1, 3]),
        (Order.MONEY, [1, 0, 2, 3]),
        (Order.NOVELTY, [0, 1, 2, 3]),
    ],
)
def test_orders(four, dataset, order, wanted):
    assert places(four, listed(dataset, order=order)) == wanted


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("forward", [True, False])
def test_pages_and_neighbours_go_the_same_way(four, dataset, order, forward):
    query = DocumentQuery(order=order)
    whole = [row.id for row in settled(dataset).documents(query)]
    paged, after = [], None
    while page := dataset.documents(query, after, 1):
        paged.append(page[0].id)
        after = (page[0].key, page[0].number)
    assert paged == whole
    walked, place = [], None
    while document := dataset.neighbour(query, place, forward=forward):
        walked.append(document)
        place = dataset.place_of(document, query)
    assert walked == (whole if forward else whole[::-1])


def test_a_string_decided_once_is_new_nowhere(four, dataset, session):
    assert places(four, listed(dataset, order=Order.NOVELTY))[0] == 0
    session.apply(four[2], d.Accept("INSTITUTION-甲集团"))
    session.apply(four[1], d.Reject("INSTITUTION-乙银行"))
    settled(dataset)
    keys = {row.id: row.key for row in dataset.documents(DocumentQuery(order=Order.NOVELTY))}
    assert [keys[id] for id in four] == [0.5, 1.0, 0.0, 0.0]
    session.undo()
    settled(dataset)
    keys = {row.id: row.key for row in dataset.documents(DocumentQuery(order=Order.NOVELTY))}
    assert [keys[id] for id in four] == [0.75, 1.0, 0.0, 0.0]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ({"text": "甲"}, [0, 2, 3]),
        ({"text": "甲集"}, [0, 2, 3]),
        ({"text": "甲集团"}, [0, 2, 3]),
        ({"text": "news"}, [3]),
        ({"text": "，"}, [0, 1]),
        ({"text": "银杉 项目"}, [1]),
        ({"text": "没有"}, []),
        ({"text": '"'}, []),
        ({"text": "  "}, [0, 1, 2, 3]),
        ({"label": PROJECT}, [0]),
        ({"label": INVESTMENT, "standing": Standing.OPEN}, [0, 1]),
        ({"label": INVESTMENT, "standing": Standing.GOLD}, []),
        ({"suggester": "rule"}, [0, 1, 2]),
        ({"suggester": "ule"}, []),
        ({"high": 0.55}, [0]),
        ({"low": 1.0}, [1]),
        ({"low": 0.6, "high": 0.65}, [2]),
        ({"low": 0.6, "high": 0.75}, [0, 2]),
        ({"waiting": True}, [0, 1, 2]),
        ({"statuses": (Status.DONE,)}, []),
        ({"text": "甲", "label": INSTITUTION, "high": 0.55, "order": Order.MONEY}, [0]),
    ],
)
def test_filters(four, dataset, query, wanted):
    assert places(four, listed(dataset, **query)) == wanted
    assert dataset.count(DocumentQuery(**query)) == len(wanted)


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("common", [1, 5000])
@pytest.mark.parametrize("nearest", [1, 10])
@pytest.mark.parametrize(
    "query",
    [
        {"text": "第"},
        {"text": "号"},
        {"flagged": True},
        {"flagged": True, "text": "第"},
        {"waiting": True},
        {"high": 0.5},
    ],
)
def test_every_way_to_read_gives_the_same_list(session, dataset, monkeypatch, order, common, nearest, query):
    monkeypatch.setattr(paging, "_COMMON", common)
    monkeypatch.setattr(paging, "_NEAREST", nearest)
    monkeypatch.setattr(paging, "PAGE", 2)
    texts = [f"第{n}篇{'号' if n % 5 == 0 else ''}亿{n % 3}元" for n in range(30)]
    scores = [(n % 7) / 10 for n in range(30)]
    pairs = enumerate(zip(texts, scores, strict=True))
    spans = [[suggested(t, t[-3:], INVESTMENT, s, attributes={"value": n % 4})] for n, (t, s) in pairs]
    ids = session.add_documents(annotate(make_document(t), s) for t, s in zip(texts, spans, strict=True))
    for n, id in enumerate(ids):
        if n % 4 == 0:
            session.apply(id, d.SetFlag(True))
        if n % 6 == 0:
            session.apply(id, d.Accept(spans[n][0].id))
    wanted = DocumentQuery(order=order, **query)
    every = settled(dataset).documents(DocumentQuery(order=order), limit=100)
    keep = {row.id for row in dataset.documents(replace(wanted, order=Order.IMPORT), limit=100)}
    whole = [row.id for row in every if row.id in keep]
    assert 0 < len(whole) == dataset.count(wanted)
    walked, place = [], None
    while page := dataset.documents(wanted, place, 4):
        walked += [row.id for row in page]
        place = (page[-1].key, page[-1].number)
    assert walked == whole
    assert dataset.ids(wanted) == [id for id in ids if id in keep]
    back, place = [], None
    while document := dataset.neighbour(wanted, place, forward=False):
        back.append(document)
        place = dataset.place_of(document, wanted)
    assert back == whole[::-1]


def test_gold_counts_for_filters_too(four, dataset, session):
    session.apply(four[0], d.Accept("INVESTMENT-5亿元"))
    assert places(four, listed(dataset, label=INVESTMENT, standing=Standing.GOLD)) == [0]
    assert places(four, listed(dataset, suggester="rule", standing=Standing.GOLD)) == [0]
    assert dataset.suggesters() == ["rule"]


def test_flags_and_statuses(four, dataset, session):
    session.apply(four[1], d.SetFlag(True))
    session.apply(four[2], d.SetStatus(Status.DONE))
    assert places(four, listed(dataset, flagged=True)) == [1]
    assert places(four, listed(dataset, flagged=False)) == [0, 2, 3]
    assert places(four, listed(dataset, statuses=(Status.DONE,))) == [2]
    assert places(four, listed(dataset, waiting=True)) == [0, 1]


_STEPS = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.sampled_from("arusUm")), max_size=14)


@given(_STEPS)
def test_whatever_is_decided_the_queue_is_what_a_fresh_one_would_be(tmp_path_factory, steps):
    path = tmp_path_factory.mktemp("queue") / "g.db"
    with Dataset(path) as dataset:
        session = ReviewSession(dataset, "甲")
        ids = session.add_documents(articles())
        for place, which, step in steps:
            do(session, ids[place], which, step)
        settled(dataset)
    with closing(sqlite3.connect(path)) as file:
        kept = contents(file)
        file.execute("UPDATE queue SET stale = 1, novel = -1, novelty = -1, money = -1, uncertainty = -1")
        file.commit()
    with Dataset(path) as dataset:
        settled(dataset)
        for id in ids:
            row, loaded = dataset.document_row(id), dataset.load(id)
            assert row.open == sum(span.is_open for span in loaded.spans)
            assert (row.gold, row.rejected) == tuple(len(loaded.in_state(s)) for s in (State.GOLD, State.REJECTED))
    with closing(sqlite3.connect(path)) as file:
        assert contents(file) == kept


def contents(file):
    return file.execute("SELECT * FROM queue ORDER BY number").fetchall()


def do(session, document, which, step):
    spans = session.load(document).spans
    if step == "U":
        if session.can_undo:
            session.undo()
        return
    if step == "s":
        session.dataset.settle(1)
        return
    if not spans:
        return
    span = spans[which % len(spans)]
    if step == "a" and span.state is not State.GOLD:
        session.apply(document, d.Accept(span.id))
    elif step == "r" and span.state is not State.REJECTED:
        session.apply(document, d.Reject(span.id))
    elif step == "u":
        session.apply(document, d.MarkUnsure(span.id))
    elif step == "m" and span.state is not State.REJECTED and len(span.text) > 2:
        session.apply(document, d.Move(span.id, span.start, span.end - 1))


def test_new_suggestions_are_taken_in(four, dataset, session):
    settled(dataset)
    session.suggest(four[3], d.Suggest((suggested(TEXTS[3], "丁公司", INSTITUTION, 0.5),)), "v2")
    assert places(four, listed(dataset, order=Order.UNCERTAINTY))[0] == 3
    row = dataset.document_row(four[3])
    assert (row.open, row.suggested_with) == (1, "v2")


def test_settling_waits_for_nobody(four, dataset):
    with closing(sqlite3.connect(dataset.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert dataset.settle() is True, "nothing more to do now"
        other.execute("ROLLBACK")
    assert dataset.documents(DocumentQuery(order=Order.MONEY))[0].key == 0
    assert places(four, listed(dataset, order=Order.MONEY))[0] == 1


def test_suggestions_of_a_label_that_is_given_up_are_counted_no_longer(four, dataset, session):
    labels = dataset.labels
    kept = tuple(label for label in labels.labels if label.name != PROJECT)
    session.set_labels(replace(labels, labels=kept, relations=()))
    assert dataset.document_row(four[0]).open == 3
    assert listed(dataset, label=PROJECT) == []


@pytest.mark.parametrize("version", [1, 2])
def test_an_old_file_gets_its_queue_when_it_is_opened(tmp_path, version):
    path = tmp_path / "old.db"
    with closing(sqlite3.connect(path)) as file:
        file.executescript((GOLDEN / f"dataset-v{version}.sql").read_text(encoding="utf-8"))
    with Dataset(path, create=False) as dataset:
        for row in settled(dataset).documents():
            loaded = dataset.load(row.id)
            assert row.open == sum(span.is_open for span in loaded.spans)
            assert (row.gold, row.rejected) == tuple(len(loaded.in_state(s)) for s in (State.GOLD, State.REJECTED))
            assert (row.title, row.length, row.status) == (
                loaded.document.title,
                len(loaded.document.text),
                loaded.document.status,
            )
            part = loaded.document.text[-2:]
            assert row.id in dataset.ids(DocumentQuery(text=part))
        assert dataset.count() == len(dataset.ids()) == 2
