"""Project cards of a document: what is linked with each project, rejected things left out."""

from annotator.core.cards import cards
from annotator.core.document import annotate, make_document
from annotator.core.relation import Relation
from annotator.core.span import State
from tests.conftest import suggested

TEXT = "甲公司投资3亿元建设北园，乙银行参与，二期投资5亿元。南园开工。"


def made(**states):
    quotes = [("甲公司", "INSTITUTION"), ("3亿元", "INVESTMENT"), ("5亿元", "INVESTMENT"), ("乙银行", "INSTITUTION")]
    quotes += [("北园", "PROJECT"), ("南园", "PROJECT")]
    spans = [suggested(TEXT, *quote).changed(state=states.get(quote[0], State.GOLD)) for quote in quotes]
    links = [
        Relation("1", "has_investment", "PROJECT-北园", "INVESTMENT-3亿元"),
        Relation("2", "has_investment", "PROJECT-北园", "INVESTMENT-5亿元", State.SUGGESTED),
        Relation("3", "invested_by", "PROJECT-北园", "INSTITUTION-甲公司"),
        Relation("4", "invested_by", "PROJECT-北园", "INSTITUTION-乙银行", State.REJECTED),
    ]
    return list(cards(annotate(make_document(TEXT), spans, links)))


def texts(linked):
    return [(span.text, relation.id) for span, relation in linked]


def test_a_card_has_what_its_project_is_linked_with():
    north, south = made()
    assert (north.project.text, south.project.text) == ("北园", "南园")
    assert texts(north.amounts) == [("3亿元", "1"), ("5亿元", "2")]
    assert texts(north.institutions) == [("甲公司", "3")]
    assert (south.amounts, south.institutions) == ((), ())


def test_rejected_spans_are_on_no_card():
    north, _ = made(**{"3亿元": State.REJECTED})
    assert texts(north.amounts) == [("5亿元", "2")]
    assert [card.project.text for card in made(**{"北园": State.REJECTED})] == ["南园"]
