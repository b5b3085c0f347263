"""Rule for taking over spans and relations that were decided where the same text stands."""

from __future__ import annotations

from annotator.core import decision as d
from annotator.core.change import Operation
from annotator.core.rules.context import Context, Plan, check_label, check_place, gold_verdict, refuse_twin, rule, sign
from annotator.core.span import State, Verdict


@rule.register
def _take_over(decision: d.TakeOver, context: Context) -> Plan:
    used = {span.id for span in context.annotated.spans}
    names: dict[str, str] = {}
    rows = []
    for span in decision.spans:
        check_place(context, span.start, span.end)
        check_label(context, span.label)
        if span.state is State.GOLD:
            refuse_twin(context, span.changed(id=""))
        names[span.id] = span.id if span.id not in used else context.new_id()
        verdict = Verdict.REJECTED if span.state is State.REJECTED else gold_verdict(span)
        text = context.text[span.start : span.end]
        taken = span.changed(id=names[span.id], text=text, proposal=None)
        rows.append(context.change(None, context.decided(taken, span.state, verdict)))
    linked = {relation.key for relation in context.annotated.relations}
    for relation in decision.relations:
        head, tail = (names.get(end, end) for end in (relation.head, relation.tail))
        new = relation.changed(id=context.new_id(), head=head, tail=tail)
        if new.key not in linked:
            rows.append(context.change(None, sign(context, new, new.state)))
    return Operation.ADD, rows
