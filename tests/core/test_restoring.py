"""Putting a document back: after any decisions, at any moment, it is what it was."""

import pytest

from annotator.core import decision as d
from annotator.core.change import RowKind, row_change
from annotator.core.document import ReviewState, Status, annotate, make_document
from annotator.core.relation import Relation
from annotator.core.restoring import putting_back
from annotator.core.rules import Context, plan
from annotator.core.span import State
from annotator.services.session import with_changes
from tests.conftest import suggested

TEXT = "华兴集团投资12亿元建设产业园。"


@pytest.fixture
def article():
    spans = [suggested(TEXT, "产业园", "PROJECT"), suggested(TEXT, "12亿元", "INVESTMENT")]
    link = Relation("r", "has_investment", spans[0].id, spans[1].id, State.SUGGESTED, suggester="rule")
    return annotate(make_document(TEXT), spans, [link])


def decided(labels, annotated, *decisions):
    """Return the document after each decision, and all row changes."""
    images, rows = [annotated], []
    for decision in decisions:
        _, changes = plan(Context(images[-1], labels, d.Stamp("x", "2026")), decision)
        images.append(with_changes(images[-1], changes))
        rows.append(changes)
    return images, rows


def test_every_moment_can_be_reached(article, dataset):
    decisions = (
        d.AcceptRelation("r"),
        d.Move("PROJECT-产业园", 10, 13),
        d.Add(0, 4, "INSTITUTION"),
        d.SetComment("PROJECT-产业园", "看过"),
        d.Reject("INVESTMENT-12亿元"),
        d.SetStatus(Status.DONE),
    )
    images, rows = decided(dataset.labels, article, *decisions)
    for moment, image in enumerate(images):
        since = [row for changes in rows[moment:] for row in changes]
        assert with_changes(images[-1], putting_back(images[-1], since)) == image


def test_rows_of_other_documents_are_passed_over(article):
    other = row_change("other", ReviewState(Status.TODO), ReviewState(Status.DONE))
    assert putting_back(article, [other]) == []


def test_what_changed_there_and_back_is_no_change(article, dataset):
    images, rows = decided(dataset.labels, article, d.SetFlag(True), d.SetFlag(False))
    assert putting_back(images[-1], [row for changes in rows for row in changes]) == []


def test_a_link_left_without_an_end_goes(article, dataset):
    images, rows = decided(dataset.labels, article, d.Add(0, 4, "INSTITUTION"))
    added = next(span for span in images[-1].spans if span.label == "INSTITUTION")
    link = Relation("new", "invested_by", "PROJECT-产业园", added.id, State.SUGGESTED, suggester="rule")
    now = annotate(images[-1].document, images[-1].spans, [*images[-1].relations, link])
    back = putting_back(now, rows[0])
    assert [row.id for row in back if row.kind is RowKind.RELATION] == ["new"]
    assert with_changes(now, back) == article
