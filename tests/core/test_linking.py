import pytest

from annotator.core import decision as d
from annotator.core.document import annotate, make_document
from annotator.core.labels import BUILT_IN, INSTITUTION, INVESTMENT, PROJECT
from annotator.core.linking import candidates, link_between, relations_of
from annotator.core.reflow import reflow
from annotator.core.relation import Relation
from annotator.core.span import State
from tests.conftest import suggested

TEXT = """甲公司投资3亿元建设北园。乙公司投资5亿元建设南园，丙银行参与。
丁公司也来了。"""
QUOTES = [
    ("甲公司", INSTITUTION),
    ("3亿元", INVESTMENT),
    ("北园", PROJECT),
    ("乙公司", INSTITUTION),
    ("5亿元", INVESTMENT),
    ("南园", PROJECT),
    ("丙银行", INSTITUTION),
    ("丁公司", INSTITUTION),
]


@pytest.fixture
def article():
    return annotate(make_document(TEXT), [suggested(TEXT, quote, label) for quote, label in QUOTES])


def found(article, quote):
    span = next(span for span in article.spans if span.text == quote)
    return [s.text for s in candidates(article, reflow(TEXT), BUILT_IN, span, article.spans)]


def test_the_same_sentence_comes_first_and_by_distance(article):
    assert found(article, "南园") == ["丙银行", "5亿元", "乙公司", "3亿元", "甲公司"]
    assert found(article, "3亿元") == ["北园", "南园"]
    assert found(article, "丁公司") == []


def test_rejected_and_linked_ones_are_left_out(article):
    by_text = {span.text: span for span in article.spans}
    link = Relation("r", "has_investment", by_text["南园"].id, by_text["5亿元"].id)
    spans = [s.changed(state=State.REJECTED) if s.text == "丙银行" else s for s in article.spans]
    assert found(annotate(article.document, spans, [link]), "南园")[0] == "乙公司"
    open_link = link.changed(state=State.SUGGESTED)
    assert found(annotate(article.document, spans, [open_link]), "南园")[0] == "5亿元"


def test_the_project_is_the_head(article):
    by_text = {span.text: span for span in article.spans}
    project, amount = by_text["北园"], by_text["3亿元"]
    wanted = d.Link("has_investment", project.id, amount.id)
    assert link_between(BUILT_IN, project, amount) == link_between(BUILT_IN, amount, project) == wanted
    assert link_between(BUILT_IN, amount, by_text["甲公司"]) is None


def test_relations_by_state(article):
    span, other = article.spans[0], article.spans[2]
    link = Relation("r", "invested_by", other.id, span.id, State.SUGGESTED)
    linked = annotate(article.document, article.spans, [link])
    assert relations_of(linked, span, State.SUGGESTED) == [link]
    assert relations_of(linked, span, State.GOLD) == []
    assert relations_of(linked, article.spans[1], State.SUGGESTED) == []
