import pytest

from annotator.core import decision as d
from annotator.core.document import annotate, make_document
from annotator.core.editing import following, merging, proposals, split_places, splitting
from annotator.core.labels import INSTITUTION, PROJECT
from annotator.core.relation import Relation
from annotator.core.span import Proposal, State
from tests.conftest import suggested

TEXT = "甲公司、 乙公司和丙公司建设智能装备产业园。"


def span(quote, label=INSTITUTION, score=0.9):
    return suggested(TEXT, quote, label, score)


def parts(quote, cut=None):
    found = split_places(TEXT, span(quote), cut)
    return [TEXT[start:end] for start, end in found] if found else None


@pytest.mark.parametrize(
    ("quote", "cut", "expected"),
    [
        ("甲公司、 乙公司", None, ["甲公司", "乙公司"]),
        ("乙公司和丙公司", None, ["乙公司", "丙公司"]),
        ("甲公司", None, None),
        ("甲公司、", None, None),
        ("甲公司、 乙公司", (3, 4), ["甲公司", "乙公司"]),
        ("甲公司、 乙公司", (2, 2), ["甲公", "司、 乙公司"]),
        ("甲公司、 乙公司", (0, 3), ["甲公司", "、 乙公司"]),
        ("甲公司、 乙公司", (5, 8), ["甲公司、", "乙公司"]),
        ("甲公司、 乙公司", (0, 8), None),
        ("甲公司", (5, 8), None),
        ("甲公司", (0, 0), None),
    ],
)
def test_where_a_span_is_split(quote, cut, expected):
    assert parts(quote, cut) == expected


def test_proposals_by_score_and_its_own_first():
    moved = span("装备产业园", PROJECT).changed(
        start=TEXT.index("产业园"), text="产业园", proposal=Proposal(13, 20, PROJECT)
    )
    near = [span("智能装备", PROJECT, 0.4), span("智能装备产业园", PROJECT, 0.8), span("甲公司")]
    gold = span("能装备产业园", PROJECT).changed(state=State.GOLD)
    article = annotate(make_document(TEXT), [moved, *near, gold])
    assert [TEXT[slice(*place)] for place in proposals(article, moved)] == [TEXT[13:20], "智能装备产业园", "智能装备"]


def test_the_parts_are_gold():
    one = span("乙公司和丙公司")
    places = split_places(TEXT, one, None)
    assert splitting(one, places, [{}, {"kind": "named"}]) == [
        d.Move(one.id, *places[0]),
        d.Accept(one.id),
        d.Add(*places[1], INSTITUTION, {"kind": "named"}),
    ]


def test_the_next_of_the_label():
    spans = [span("甲公司"), span("乙公司").changed(state=State.REJECTED), span("丙公司"), span("产业园", PROJECT)]
    assert following(spans, spans[0]).text == "丙公司"
    assert following(spans, spans[2]) is None


def test_merging_takes_links_over_once():
    one, other, project = span("乙公司"), span("丙公司"), span("产业园", PROJECT)
    links = [Relation("r", "invested_by", project.id, other.id)]
    article = annotate(make_document(TEXT), [one, other, project], links)
    assert merging(article, one, other, {}) == [
        d.Reject(other.id),
        d.Move(one.id, one.start, other.end),
        d.Accept(one.id),
        d.Link("invested_by", project.id, one.id),
    ]
    both = annotate(article.document, article.spans, [*links, Relation("s", "invested_by", project.id, one.id)])
    assert not any(isinstance(decision, d.Link) for decision in merging(both, one, other, {}))
