"""Rules for linking spans and for decisions on suggested relations."""

from __future__ import annotations

from annotator.core import decision as d
from annotator.core.change import Operation, RowChange
from annotator.core.errors import UserError
from annotator.core.relation import Relation
from annotator.core.rules.context import Context, Plan, make_gold, rule, sign, take_down
from annotator.core.span import State


@rule.register
def _link(decision: d.Link, context: Context) -> Plan:
    kind = context.labels.relation(decision.type)
    head, tail = context.span(decision.head), context.span(decision.tail)
    if kind is None or (head.label, tail.label) != (kind.head, kind.tail):
        raise UserError("bad-link", "These two highlights can't be linked.", remedy="Link a project to what it has.")
    for relation in context.annotated.relations:
        if relation.key == (decision.type, decision.head, decision.tail):
            return _accept_relation(d.AcceptRelation(relation.id), context)
    relation = sign(context, Relation(context.new_id(), decision.type, decision.head, decision.tail), State.GOLD)
    return Operation.LINK, [*gold_ends(context, relation), context.change(None, relation)]


def gold_ends(context: Context, relation: Relation) -> list[RowChange]:
    """Return the changes that make both ends of a relation gold."""
    ends = [context.span(relation.head), context.span(relation.tail)]
    return [make_gold(context, span) for span in ends if span.state is not State.GOLD]


@rule.register
def _accept_relation(decision: d.AcceptRelation, context: Context) -> Plan:
    relation = context.relation(decision.relation)
    if relation.state is State.GOLD:
        raise UserError("already-linked", "These two are linked already.", remedy="Choose another candidate.")
    row = context.change(relation, sign(context, relation, State.GOLD))
    return Operation.ACCEPT_RELATION, [*gold_ends(context, relation), row]


@rule.register
def _reject_relation(decision: d.RejectRelation, context: Context) -> Plan:
    relation = context.relation(decision.relation)
    if relation.state is State.REJECTED:
        raise UserError("already-unlinked", "This link is rejected already.", remedy="Link them again with R.")
    return Operation.REJECT_RELATION, [take_down(context, relation)]
