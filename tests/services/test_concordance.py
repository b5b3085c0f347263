import pytest

from annotator.core import decision as d
from annotator.core.document import annotate, make_document
from annotator.core.labels import INSTITUTION, INVESTMENT, PROJECT
from annotator.core.span import State
from annotator.services import concordance as module
from annotator.services.concordance import Concordance, Question, SameText, Standing, labelling, rejecting
from tests.conftest import suggested

OTHER = "二\n华兴集团和华兴集团控股谈12亿元与112亿元。"


@pytest.fixture
def other(session):
    spans = [suggested(OTHER, "华兴集团", INSTITUTION), suggested(OTHER, "华兴集团控股", INSTITUTION)]
    return session.add_documents([annotate(make_document(OTHER), spans)])[0]


def read(session, question, first=None):
    source = Concordance(session.dataset, question, first)
    hits = []
    while not source.complete:
        hits += source.read()
    return hits


def nothing(*_):
    return {}


@pytest.mark.parametrize(("term", "found"), [("集", 3), ("集团", 3), ("华兴集团", 3), ("没有", 0), ("", 0), (" ", 0)])
def test_terms_of_any_length(session, document, other, term, found):
    assert len(read(session, Question(term))) == found


def test_lines_carry_their_surroundings(session, document, other):
    hit = read(session, Question("集团控股"))[0]
    assert (hit.before, hit.text, hit.after) == ("二 华兴集团和华兴", "集团控股", "谈12亿元与112亿元。")
    assert (hit.document, hit.title, hit.start) == (other, "二", OTHER.index("集团控股"))


def test_the_open_article_comes_first_and_once(session, document, other):
    assert [hit.document for hit in read(session, Question("华兴"), first=other)] == [other, other, document]


def test_slices_give_what_one_reading_gives(session, document, other, monkeypatch):
    whole = read(session, Question("华兴"))
    monkeypatch.setattr(module, "SLICE", 1)
    assert read(session, Question("华兴")) == whole


def test_filters(session, document, other):
    session.apply(document, d.Accept("INSTITUTION-华兴集团"))
    session.apply(other, d.Reject("INSTITUTION-华兴集团"))

    def texts(**filters):
        return [(hit.document, hit.start) for hit in read(session, Question("集团", **filters))]

    inside = OTHER.index("集团控股")
    assert texts(standing=Standing.GOLD) == [(document, 9)]
    assert texts(standing=Standing.REJECTED) == [(other, 4)]
    assert texts(standing=Standing.SUGGESTED) == [(other, inside)]
    assert texts(standing=Standing.PLAIN) == [(other, 4)]
    assert len(texts(label=INSTITUTION)) == 3
    assert texts(label=PROJECT) == []
    assert len(texts(label=PROJECT, standing=Standing.PLAIN)) == 3


def test_same_text_leaves_out_what_is_decided_or_longer_numbers(session, document, other):
    amounts = read(session, SameText("12亿元", INVESTMENT))
    assert [(hit.document, hit.standing) for hit in amounts] == [
        (document, Standing.SUGGESTED),
        (other, Standing.PLAIN),
    ]
    session.apply(document, d.Accept("INVESTMENT-12亿元"))
    session.apply(other, d.Add(amounts[1].start, amounts[1].end, INVESTMENT))
    assert read(session, SameText("12亿元", INVESTMENT)) == []


def test_same_text_ticks(session, document, other):
    hits = read(session, SameText("华兴集团", INSTITUTION), first=other)
    assert [(hit.standing, hit.ticked) for hit in hits] == [
        (Standing.SUGGESTED, True),
        (Standing.PLAIN, False),
        (Standing.SUGGESTED, True),
    ]
    session.apply(other, d.Reject("INSTITUTION-华兴集团"))
    assert len(read(session, SameText("华兴集团", INSTITUTION))) == 2
    hits = read(session, SameText("华兴集团", PROJECT))
    assert [hit.ticked for hit in hits if hit.exact] == [False, True]
    hits = read(session, SameText("华兴集团", PROJECT, relabelled=INSTITUTION))
    assert hits[0].ticked


def test_labelling_and_rejecting(session, document, other):
    hits = read(session, Question("华兴集团"))
    pairs = labelling(hits, INSTITUTION, nothing)
    assert session.apply_all(pairs) is not None
    gold = [span for span in session.load(other).spans if span.state is State.GOLD]
    assert [span.text for span in gold] == ["华兴集团", "华兴集团"]
    assert labelling(read(session, Question("华兴集团")), INSTITUTION, nothing) == []
    session.undo()
    pairs = labelling(hits, PROJECT, lambda *_: {"kind": "named"})
    session.apply_all(pairs)
    gold = [span for span in session.load(other).spans if span.state is State.GOLD]
    assert [(span.label, dict(span.attributes)) for span in gold] == [(PROJECT, {"kind": "named"})] * 2
    session.undo()
    assert rejecting([*hits, *hits]) == [
        (document, d.Reject("INSTITUTION-华兴集团")),
        (other, d.Reject("INSTITUTION-华兴集团")),
        (other, d.Reject("INSTITUTION-华兴集团控股")),
    ]
    session.apply_all(rejecting(hits))
    assert rejecting(read(session, Question("华兴集团"))) == []


def test_one_document_as_it_stands(session, document, other):
    source = Concordance(session.dataset, Question("华兴集团"))
    session.apply(document, d.Accept("INSTITUTION-华兴集团"))
    assert [hit.standing for hit in source.of_document(document)] == [Standing.GOLD]
    assert source.of_document("gone") == []
