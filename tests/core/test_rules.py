import itertools

import pytest

from annotator.core import decision as d
from annotator.core.change import Operation
from annotator.core.document import Status, annotate
from annotator.core.errors import UserError
from annotator.core.labels import BUILT_IN
from annotator.core.relation import Relation
from annotator.core.rules import Context, plan, suggestion_id
from annotator.core.rules.context import rule
from annotator.core.span import Proposal, Span, State, Verdict
from annotator.services.session import with_changes
from tests.conftest import ARTICLE, suggested

STAMP = d.Stamp("甲", "2026-01-01T00:00:00.000+00:00", 2.5)
PROJECT, AMOUNT = "PROJECT-智能装备产业园", "INVESTMENT-12亿元"
INVESTOR, BANK = "INSTITUTION-华兴集团", "INSTITUTION-滨海银行"


class Desk:
    """Carries decisions out on one document in memory."""

    def __init__(self, annotated):
        self.annotated = annotated
        self.operation = None
        self._ids = itertools.count()

    def do(self, decision):
        context = Context(self.annotated, BUILT_IN, STAMP, lambda: f"new{next(self._ids)}")
        self.operation, self.rows = plan(context, decision)
        self.annotated = with_changes(self.annotated, self.rows)
        return self

    def check_refused(self, decision, code):
        with pytest.raises(UserError) as caught:
            self.do(decision)
        assert caught.value.code == code

    def span(self, id):
        return self.annotated.span(id)

    @property
    def relations(self):
        return {relation.id: relation for relation in self.annotated.relations}


@pytest.fixture
def desk(annotated):
    return Desk(annotated)


@pytest.fixture
def linked(annotated):
    link = Relation("r", "has_investment", PROJECT, AMOUNT, State.SUGGESTED, 0.8, "nearest")
    return Desk(annotate(annotated.document, annotated.spans, [link]))


def place(quote):
    start = ARTICLE.index(quote)
    return start, start + len(quote)


def test_accepting_signs_the_span_and_starts_the_document(desk):
    span = desk.do(d.Accept(PROJECT)).span(PROJECT)
    assert (span.state, span.decision, span.reviewer, span.decided_at, span.seconds) == (
        State.GOLD,
        Verdict.ACCEPTED,
        "甲",
        STAMP.at,
        2.5,
    )
    assert desk.annotated.document.status is Status.IN_PROGRESS
    assert desk.operation is Operation.ACCEPT
    desk.check_refused(d.Accept(PROJECT), "already-gold")


def test_a_document_that_is_done_stays_done(desk):
    desk.do(d.SetStatus(Status.DONE)).do(d.Accept(PROJECT))
    assert desk.annotated.document.status is Status.DONE


def test_rejecting_keeps_the_span_and_accepting_brings_it_back(desk):
    assert desk.do(d.Reject(PROJECT)).span(PROJECT).state is State.REJECTED
    desk.check_refused(d.Reject(PROJECT), "already-rejected")
    assert desk.do(d.Accept(PROJECT)).span(PROJECT).decision is Verdict.ACCEPTED


def test_rejecting_a_changed_suggestion_rejects_what_was_proposed(desk):
    first = desk.span(PROJECT)
    desk.do(d.Move(PROJECT, first.start + 2, first.end)).do(d.Reject(PROJECT))
    span = desk.span(PROJECT)
    assert (span.start, span.end, span.text, span.proposal) == (first.start, first.end, first.text, None)


def test_rejecting_what_the_reviewer_added_removes_it(desk):
    desk.do(d.Add(*place("投产"), "PROJECT"))
    added = next(span for span in desk.annotated.spans if span.decision is Verdict.ADDED)
    assert (added.text, added.suggester) == ("投产", None)
    desk.do(d.Reject(added.id))
    assert desk.operation is Operation.REMOVE
    assert added.id not in {span.id for span in desk.annotated.spans}


def test_unsure_leaves_it_suggested_but_looked_at(desk):
    span = desk.do(d.MarkUnsure(PROJECT)).span(PROJECT)
    assert (span.state, span.decision, span.is_open) == (State.SUGGESTED, Verdict.UNSURE, False)
    desk.do(d.Add(*place("投产"), "PROJECT"))
    added = next(span for span in desk.annotated.spans if span.decision is Verdict.ADDED)
    desk.check_refused(d.MarkUnsure(added.id), "unsure-added")


def test_adding_where_a_suggestion_is_accepts_it(desk):
    desk.do(d.Add(*place("智能装备产业园"), "PROJECT"))
    assert desk.operation is Operation.ACCEPT
    assert desk.span(PROJECT).decision is Verdict.ACCEPTED
    desk.check_refused(d.Add(*place("智能装备产业园"), "PROJECT"), "twin-span")


@pytest.mark.parametrize(("start", "end"), [(3, 3), (5, 2), (-1, 2), (0, 10_000)])
def test_there_must_be_text_to_add(desk, start, end):
    desk.check_refused(d.Add(start, end, "PROJECT"), "empty-span")


def test_the_label_must_be_known(desk):
    desk.check_refused(d.Add(0, 2, "X"), "unknown-label")
    desk.check_refused(d.Relabel(PROJECT, "X"), "unknown-label")


def test_another_label_makes_it_gold_and_keeps_the_proposal(desk):
    span = desk.do(d.Relabel(PROJECT, "INSTITUTION")).span(PROJECT)
    assert (span.label, span.state, span.decision) == ("INSTITUTION", State.GOLD, Verdict.ACCEPTED_LABEL)
    assert span.proposal.label == "PROJECT"
    assert dict(span.attributes) == {}
    back = desk.do(d.Relabel(PROJECT, "PROJECT")).span(PROJECT)
    assert (back.decision, dict(back.attributes)) == (Verdict.ACCEPTED, {"kind": "named"})


def test_the_same_label_accepts(desk):
    assert desk.do(d.Relabel(PROJECT, "PROJECT")).span(PROJECT).decision is Verdict.ACCEPTED


def test_relabelling_takes_down_links_that_no_longer_fit(linked):
    linked.do(d.AcceptRelation("r")).do(d.Relabel(AMOUNT, "INSTITUTION"))
    assert linked.relations["r"].state is State.REJECTED


def test_moving_a_suggestion_leaves_it_open_and_accepting_tells_of_the_boundary(desk):
    first = desk.span(PROJECT)
    span = desk.do(d.Move(PROJECT, first.start + 2, first.end)).span(PROJECT)
    assert (span.text, span.state, span.decision) == ("装备产业园", State.SUGGESTED, None)
    assert span.proposal == Proposal(first.start, first.end, "PROJECT", {"kind": "named"})
    assert desk.do(d.Accept(PROJECT)).span(PROJECT).decision is Verdict.ACCEPTED_BOUNDARY
    assert desk.do(d.Move(PROJECT, first.start, first.end)).span(PROJECT).decision is Verdict.ACCEPTED


def test_moves_that_cannot_be(desk):
    first = desk.span(PROJECT)
    assert desk.do(d.Move(PROJECT, first.start, first.end)).rows == []
    desk.check_refused(d.Move(PROJECT, first.end, first.end), "empty-span")
    desk.do(d.Accept(INVESTOR)).do(d.Accept(BANK))
    desk.check_refused(d.Move(BANK, *place("华兴集团")), "twin-span")
    desk.do(d.Reject(AMOUNT))
    desk.check_refused(d.Move(AMOUNT, 0, 2), "move-rejected")


def test_attributes_tell_in_the_verdict(desk):
    desk.do(d.Accept(AMOUNT)).do(d.SetAttributes(AMOUNT, {"comparator": "gt", "value": 1}))
    assert desk.span(AMOUNT).decision is Verdict.ACCEPTED_ATTRIBUTES
    desk.do(d.SetAttributes(PROJECT, {"kind": "group"}))
    assert desk.span(PROJECT).state is State.SUGGESTED


def test_a_comment_is_kept_trimmed(desk):
    assert desk.do(d.SetComment(PROJECT, " 看 ")).span(PROJECT).comment == "看"


def test_status_and_flag_change_once(desk):
    assert len(desk.do(d.SetFlag(True)).rows) == 1
    assert desk.annotated.document.status is Status.TODO
    assert desk.do(d.SetFlag(True)).rows == []
    assert desk.do(d.SetStatus(Status.TODO)).rows == []
    assert desk.annotated.document.flagged


def test_linking_makes_both_ends_gold(desk):
    desk.do(d.Link("has_investment", PROJECT, AMOUNT))
    (relation,) = desk.annotated.relations
    assert (relation.state, relation.reviewer) == (State.GOLD, "甲")
    assert {desk.span(PROJECT).state, desk.span(AMOUNT).state} == {State.GOLD}
    desk.check_refused(d.Link("has_investment", PROJECT, AMOUNT), "already-linked")
    desk.check_refused(d.Link("has_investment", AMOUNT, PROJECT), "bad-link")
    desk.check_refused(d.Link("nothing", PROJECT, AMOUNT), "bad-link")
    desk.do(d.RejectRelation(relation.id))
    assert desk.annotated.relations == ()


def test_linking_what_is_suggested_accepts_the_suggestion(linked):
    linked.do(d.Link("has_investment", PROJECT, AMOUNT))
    assert linked.relations["r"].state is State.GOLD
    assert linked.operation is Operation.ACCEPT_RELATION


def test_a_suggested_link_is_rejected_for_ever_and_goes_with_its_span(linked):
    linked.do(d.RejectRelation("r"))
    assert linked.relations["r"].state is State.REJECTED
    linked.check_refused(d.RejectRelation("r"), "already-unlinked")
    linked.do(d.AcceptRelation("r")).do(d.Reject(AMOUNT))
    assert linked.relations["r"].state is State.REJECTED


def test_what_is_gone_is_told(desk):
    desk.check_refused(d.Accept("x"), "span-gone")
    desk.check_refused(d.AcceptRelation("x"), "relation-gone")


def test_fresh_suggestions_replace_only_what_nobody_touched(desk):
    desk.do(d.Accept(PROJECT)).do(d.Reject(AMOUNT)).do(d.SetComment(BANK, "?"))
    again = (
        desk.span(PROJECT).changed(state=State.SUGGESTED, decision=None),
        desk.span(AMOUNT).changed(state=State.SUGGESTED, decision=None),
        suggested(ARTICLE, "𠮷安厂", "INSTITUTION"),
    )
    desk.do(d.Suggest(again))
    assert desk.operation is Operation.SUGGEST
    assert desk.span(PROJECT).state is State.GOLD
    assert desk.span(AMOUNT).state is State.REJECTED
    assert desk.span(BANK).comment == "?"
    assert {span.id for span in desk.annotated.in_state(State.SUGGESTED)} == {BANK, "INSTITUTION-𠮷安厂"}
    assert desk.do(d.Suggest(again)).rows == [], "the same suggestions again change nothing"


def test_a_moved_span_is_not_suggested_again_at_its_old_place(desk):
    first = desk.span(PROJECT)
    desk.do(d.Move(PROJECT, first.start + 2, first.end)).do(d.Suggest((first.changed(id="again"),)))
    assert [span.id for span in desk.annotated.spans if span.label == "PROJECT"] == [PROJECT]


def test_suggested_links_follow_their_spans(desk):
    spans = desk.annotated.spans
    link = Relation("r", "has_investment", PROJECT, AMOUNT, State.SUGGESTED, 0.8, "nearest")
    desk.do(d.Accept(PROJECT)).do(d.Suggest(spans, (link,)))
    assert desk.relations["r"].head == PROJECT
    desk.do(d.RejectRelation("r")).do(d.Suggest(spans, (link.changed(id="r2"),)))
    assert set(desk.relations) == {"r"}


def test_annotations_from_a_file_join_what_is_there(desk):
    gold = desk.span(PROJECT).changed(state=State.GOLD)
    other = Span("mine", *place("华兴集团"), "INSTITUTION", "华兴集团")
    relation = Relation("x", "invested_by", PROJECT, "mine")
    desk.do(d.Annotate((gold, other), (relation,)))
    assert len(desk.annotated.in_state(State.GOLD)) == 2
    (link,) = desk.annotated.relations
    assert (desk.span(link.head).text, desk.span(link.tail).text) == ("智能装备产业园", "华兴集团")
    assert desk.do(d.Annotate((gold, other), (relation,))).rows == []


def test_only_known_decisions_have_rules(desk):
    with pytest.raises(TypeError):
        rule("accept", Context(desk.annotated, BUILT_IN, STAMP))


def test_a_machines_span_has_the_same_id_in_every_run():
    assert suggestion_id("d", 0, 1, "X") == suggestion_id("d", 0, 1, "X")
    assert suggestion_id("d", 0, 1, "X") != suggestion_id("d", 0, 1, "Y")
