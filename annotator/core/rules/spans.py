"""Rules for decisions on single spans."""

from __future__ import annotations

from annotator.core import decision as d
from annotator.core.change import Operation
from annotator.core.errors import UserError
from annotator.core.relation import Relation
from annotator.core.rules.context import (
    Context,
    Plan,
    check_attributes,
    check_label,
    check_place,
    first_proposal,
    gold_verdict,
    make_gold,
    refuse_twin,
    rule,
    take_down,
)
from annotator.core.span import Span, State, Verdict


@rule.register
def accept(decision: d.Accept, context: Context) -> Plan:
    """Return what makes a suggested or rejected span gold; raises UserError when it is gold already."""
    span = context.span(decision.span)
    if span.state is State.GOLD:
        raise UserError("already-gold", "This highlight is confirmed already.", remedy="Go on with Tab.")
    return Operation.ACCEPT, [make_gold(context, span)]


@rule.register
def _reject(decision: d.Reject, context: Context) -> Plan:
    span = context.span(decision.span)
    if span.state is State.REJECTED:
        raise UserError("already-rejected", "This highlight is rejected already.", remedy="Press A to confirm it.")
    relations = [r for r in context.annotated.relations if span.id in (r.head, r.tail)]
    if span.suggester is None:
        rows = [context.change(relation, None) for relation in relations]
        return Operation.REMOVE, [*rows, context.change(span, None)]
    first = span.original()
    back = span.changed(
        start=first.start,
        end=first.end,
        label=first.label,
        attributes=first.attributes,
        text=context.text[first.start : first.end],
        proposal=None,
    )
    rows = [take_down(context, r) for r in relations if r.state is not State.REJECTED]
    return Operation.REJECT, [*rows, context.change(span, context.decided(back, State.REJECTED, Verdict.REJECTED))]


@rule.register
def _unsure(decision: d.MarkUnsure, context: Context) -> Plan:
    span = context.span(decision.span)
    if span.suggester is None:
        raise UserError("unsure-added", "You added this highlight yourself.", remedy="Press X to take it away.")
    return Operation.UNSURE, [context.change(span, context.decided(span, State.SUGGESTED, Verdict.UNSURE))]


@rule.register
def _add(decision: d.Add, context: Context) -> Plan:
    check_place(context, decision.start, decision.end)
    check_label(context, decision.label)
    check_attributes(context, decision.label, decision.attributes, {})
    for span in context.annotated.at(decision.start, decision.end, decision.label):
        if span.state is State.GOLD:
            refuse_twin(context, span.changed(id=""))
        return Operation.ACCEPT, [make_gold(context, span)]
    span = Span(
        context.new_id(),
        decision.start,
        decision.end,
        decision.label,
        context.text[decision.start : decision.end],
        dict(decision.attributes),
    )
    return Operation.ADD, [context.change(None, context.decided(span, State.GOLD, Verdict.ADDED))]


@rule.register
def _relabel(decision: d.Relabel, context: Context) -> Plan:
    span = context.span(decision.span)
    check_label(context, decision.label)
    if span.label == decision.label:
        return accept(d.Accept(span.id), context)
    attributes = span.original().attributes if span.original().label == decision.label else {}
    row = make_gold(context, span, label=decision.label, attributes=attributes, proposal=first_proposal(span))
    after = span.changed(label=decision.label)
    broken = [r for r in context.annotated.relations if span.id in (r.head, r.tail) and not _fits(context, r, after)]
    downs = [take_down(context, r) for r in broken if r.state is not State.REJECTED]
    return Operation.RELABEL, [*downs, row]


def _fits(context: Context, relation: Relation, changed: Span) -> bool:
    kind = context.labels.relation(relation.type)
    ends = [changed if end == changed.id else context.span(end) for end in (relation.head, relation.tail)]
    return kind is not None and (ends[0].label, ends[1].label) == (kind.head, kind.tail)


@rule.register
def _move(decision: d.Move, context: Context) -> Plan:
    span = context.span(decision.span)
    check_place(context, decision.start, decision.end)
    if span.state is State.REJECTED:
        raise UserError("move-rejected", "A rejected highlight can't be moved.", remedy="Press A to confirm it first.")
    if (span.start, span.end) == (decision.start, decision.end):
        return Operation.MOVE, []
    moved = span.changed(
        start=decision.start,
        end=decision.end,
        text=context.text[decision.start : decision.end],
        proposal=first_proposal(span),
    )
    if span.state is State.GOLD:
        refuse_twin(context, moved)
        moved = context.decided(moved, State.GOLD, gold_verdict(moved))
    return Operation.MOVE, [context.change(span, moved)]


@rule.register
def _set_attributes(decision: d.SetAttributes, context: Context) -> Plan:
    span = context.span(decision.span)
    check_attributes(context, span.label, decision.attributes, span.attributes)
    changed = span.changed(attributes=dict(decision.attributes), proposal=first_proposal(span))
    if span.state is State.GOLD:
        changed = context.decided(changed, State.GOLD, gold_verdict(changed))
    return Operation.SET_ATTRIBUTES, [context.change(span, changed)]


@rule.register
def _comment(decision: d.SetComment, context: Context) -> Plan:
    span = context.span(decision.span)
    return Operation.COMMENT, [context.change(span, span.changed(comment=decision.comment.strip()))]
