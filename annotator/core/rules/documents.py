"""Rules for what happens to a document as a whole: status, flag, fresh suggestions, annotations from a file."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping

from annotator.core import decision as d
from annotator.core.change import Operation, RowChange, row_change
from annotator.core.document import ReviewState, review_state
from annotator.core.relation import Relation
from annotator.core.rules.context import Context, Plan, rule
from annotator.core.span import Proposal, Span, State


@rule.register
def _set_status(decision: d.SetStatus, context: Context) -> Plan:
    before = review_state(context.annotated.document)
    after = ReviewState(decision.status, before.flagged)
    return Operation.SET_STATUS, [] if after == before else [row_change(context.document, before, after)]


@rule.register
def _set_flag(decision: d.SetFlag, context: Context) -> Plan:
    before = review_state(context.annotated.document)
    after = ReviewState(before.status, decision.flagged)
    return Operation.SET_FLAG, [] if after == before else [row_change(context.document, before, after)]


@rule.register
def _suggest(decision: d.Suggest, context: Context) -> Plan:
    spans = context.annotated.spans
    low, high = decision.within or (0, len(context.text) + 1)
    kept = [span for span in spans if not _replaceable(span)]
    taken = {span.key for span in kept} | {_place(span.original()) for span in kept}
    named = [s for s in decision.spans if context.labels.label(s.label) is not None]
    fresh = {s.id: s for s in named if low <= s.start < high and s.key not in taken}
    first, end = (bisect_left(spans, offset, key=lambda span: span.start) for offset in (low, high))
    old = {span.id: span for span in spans[first:end] if _replaceable(span)}
    return Operation.SUGGEST, [
        *_difference(context, old, fresh),
        *_links(decision, context, _by_place(kept), old.keys(), fresh.keys()),
    ]


def _links(
    decision: d.Suggest,
    context: Context,
    places: Mapping[tuple[int, int, str], str],
    old: Collection[str],
    fresh: Collection[str],
) -> list[RowChange]:
    """Return what becomes of the suggested links, `old` spans being replaced by `fresh` ones."""
    by_id, relations = context.annotated.by_id, context.annotated.relations

    def present(span: str) -> bool:
        known = by_id.get(span)
        return span in fresh or (known is not None and span not in old and known.state is not State.REJECTED)

    alias = {s.id: places.get(s.key, s.id) for s in decision.spans}
    asked = [r.changed(head=alias.get(r.head, r.head), tail=alias.get(r.tail, r.tail)) for r in decision.relations]
    decided = {r.key for r in relations if r.state is not State.SUGGESTED}
    known = {kind.name for kind in context.labels.relations}
    wanted = {
        r.id: r for r in asked if r.key not in decided and present(r.head) and present(r.tail) and r.type in known
    }
    waiting = {r.id: r for r in relations if r.state is State.SUGGESTED}
    if not decision.last:
        lost = {key for key, r in waiting.items() if not (present(r.head) and present(r.tail))}
        waiting = {key: r for key, r in waiting.items() if key in lost or key in wanted}
    return _difference(context, waiting, wanted)


def _replaceable(span: Span) -> bool:
    """Return whether no reviewer has touched the span, so that a new run of the suggesters may take it away."""
    return span.is_open and span.proposal is None and not span.comment


def _place(proposal: Proposal) -> tuple[int, int, str]:
    return (proposal.start, proposal.end, proposal.label)


def _by_place(kept: Iterable[Span]) -> dict[tuple[int, int, str], str]:
    """Return the first span at each place, the one it was suggested at as well, by its id."""
    found: dict[tuple[int, int, str], str] = {}
    for span in kept:
        found.setdefault(span.key, span.id)
        found.setdefault(_place(span.original()), span.id)
    return found


def _difference(
    context: Context, old: Mapping[str, Span | Relation], new: Mapping[str, Span | Relation]
) -> list[RowChange]:
    gone = [context.change(row, None) for key, row in old.items() if key not in new]
    come = [context.change(old.get(key), row) for key, row in new.items() if old.get(key) != row]
    return [*gone, *come]


@rule.register
def _annotate(decision: d.Annotate, context: Context) -> Plan:
    present = {(span.key, span.state): span.id for span in context.annotated.spans}
    used = {span.id for span in context.annotated.spans}
    names: dict[str, str] = {}
    rows: list[RowChange] = []
    for span in decision.spans:
        twin = present.get((span.key, span.state))
        names[span.id] = twin or (span.id if span.id not in used else context.new_id())
        if twin is None:
            used.add(names[span.id])
            rows.append(context.change(None, span.changed(id=names[span.id])))
    linked = {relation.key for relation in context.annotated.relations}
    taken = {relation.id for relation in context.annotated.relations}
    for relation in decision.relations:
        new = relation.changed(head=names[relation.head], tail=names[relation.tail])
        if new.key not in linked:
            new = new.changed(id=new.id if new.id not in taken else context.new_id())
            rows.append(context.change(None, new))
    return Operation.IMPORT, rows
