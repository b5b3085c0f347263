"""What a reviewer decided in one article, for another where the same text stands: what would be done, and how."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from uuid import uuid4

from annotator.core import decision as d
from annotator.core.alignment import Alignment
from annotator.core.document import AnnotatedDocument
from annotator.core.occurrences import squeezed
from annotator.core.relation import Relation
from annotator.core.rules import suggestion_id
from annotator.core.span import Span, State

Key = tuple[int, int, str]
_DECIDED = (State.GOLD, State.REJECTED)


@dataclass(frozen=True, slots=True)
class Copy:
    """A decided span and its place in another article, code points; `there` is the open suggestion it is about, if any.

    `id` is what the span there is or will be called.
    """

    span: Span
    start: int
    end: int
    there: Span | None
    id: str

    @property
    def key(self) -> Key:
        """Return start, end and label."""
        return self.start, self.end, self.span.label


@dataclass(slots=True)
class Copies:
    """All that can be copied into `target`: spans in the order of the text, and where each span of the source stands.

    `ends` names the spans of the target that a span of the source stands for: copies, and what is gold there already.
    """

    source: AnnotatedDocument
    target: AnnotatedDocument
    spans: list[Copy] = field(default_factory=list)
    ends: dict[str, list[str]] = field(default_factory=dict)

    def decisions(self, wanted: Collection[Key]) -> list[d.Decision]:
        """Return the decisions that copy the spans with these keys, and the relations between them."""
        chosen = [copy for copy in self.spans if copy.key in wanted]
        known = {span.id for span in self.target.in_state(State.GOLD)} | {copy.id for copy in chosen}
        accepted, rejected, new = self._relations(known)
        made = tuple(self._made(copy) for copy in chosen if copy.there is None)
        decided = [decision for copy in chosen if copy.there is not None for decision in _decided(copy, copy.there)]
        steps: list[d.Decision] = [*(d.RejectRelation(one) for one in rejected), *decided]
        steps += [d.AcceptRelation(one) for one in accepted]
        return [*steps, d.TakeOver(made, tuple(new))] if made or new else steps

    def _made(self, copy: Copy) -> Span:
        span = copy.span.changed(id=copy.id, start=copy.start, end=copy.end)
        if span.state is State.REJECTED:
            return span
        return span.changed(score=None, suggester=None, suggester_version=None, reason=None)

    def _relations(self, known: Collection[str]) -> tuple[list[str], list[str], list[Relation]]:
        """Return the suggested relations to accept, those to reject, and the decided ones to make."""
        there = {relation.key: relation for relation in self.target.relations}
        decided: dict[State, list[str]] = {State.GOLD: [], State.REJECTED: []}
        new: dict[tuple[str, str, str], Relation] = {}
        for relation in self.source.relations:
            if relation.state not in _DECIDED:
                continue
            for head, tail in self._pairs(relation):
                found = there.get((relation.type, head, tail))
                if not {head, tail} <= set(known) or (found is not None and found.state is not State.SUGGESTED):
                    continue
                if found is not None:
                    decided[relation.state].append(found.id)
                else:
                    made = relation.changed(head=head, tail=tail)
                    new.setdefault(made.key, made)
        return _once(decided[State.GOLD]), _once(decided[State.REJECTED]), list(new.values())

    def _pairs(self, relation: Relation) -> Iterable[tuple[str, str]]:
        """Return the ends of a relation in the target: the first head with the first tail, and so on."""
        heads, tails = self.ends.get(relation.head, []), self.ends.get(relation.tail, [])
        return zip(heads, tails, strict=True) if len(heads) == len(tails) else ()


def _once(ids: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(ids))


def _decided(copy: Copy, there: Span) -> list[d.Decision]:
    """Return the decisions that make an open suggestion what the copied span is."""
    if copy.span.state is State.REJECTED:
        return [d.Reject(there.id)]
    steps: list[d.Decision] = []
    if (there.start, there.end) != (copy.start, copy.end):
        steps.append(d.Move(there.id, copy.start, copy.end))
    if there.label != copy.span.label:
        steps.append(d.Relabel(there.id, copy.span.label))
    else:
        steps.append(d.Accept(there.id))
    if dict(there.attributes) != dict(copy.span.attributes) or there.label != copy.span.label:
        steps.append(d.SetAttributes(there.id, dict(copy.span.attributes)))
    return steps


def copies(source: AnnotatedDocument, target: AnnotatedDocument, alignment: Alignment) -> Copies:
    """Return what the decided spans of `source` say about `target`, with nothing over what is decided there.

    Where the source decided the same text in two ways, neither is copied.
    """
    found = Copies(source, target)
    matched = _matched(source, alignment)
    states: defaultdict[Key, set[State]] = defaultdict(set)
    for span, start, end in matched:
        states[(start, end, span.label)].add(span.state)
    taken: dict[Key, str] = {}
    used: set[str] = set()
    ends: defaultdict[str, list[str]] = defaultdict(list)
    for span, start, end in matched:
        key = (start, end, span.label)
        name = taken.get(key) or _gold_there(target, key)
        if name is None and len(states[key]) == 1 and not _is_decided(target, span, key):
            there = _there(source, target, span, key, used)
            name = there.id if there is not None else _new_name(target, span, key)
            taken[key] = name
            used.add(name)
            found.spans.append(Copy(span, start, end, there, name))
        if name is not None:
            ends[span.id].append(name)
    found.ends = dict(ends)
    found.spans.sort(key=lambda copy: (copy.start, -copy.end, copy.span.label))
    return found


def _matched(source: AnnotatedDocument, alignment: Alignment) -> list[tuple[Span, int, int]]:
    decided = source.in_state(*_DECIDED)
    return [(span, *place) for span in decided for place in alignment.places(span.start, span.end, span.text)]


def _gold_there(target: AnnotatedDocument, key: Key) -> str | None:
    return next((span.id for span in target.at(*key) if span.state is State.GOLD), None)


def _is_decided(target: AnnotatedDocument, span: Span, key: Key) -> bool:
    """Return whether a person has looked at this place of the target already."""
    start, end, label = key
    if any(not there.is_open for there in target.at(*key)):
        return True
    gold = [other for other in target.in_state(State.GOLD) if other.start < end and start < other.end]
    if span.state is State.REJECTED:
        return False
    return any(other.label == label or (other.start, other.end) == (start, end) for other in gold)


def _there(
    source: AnnotatedDocument, target: AnnotatedDocument, span: Span, key: Key, used: Collection[str]
) -> Span | None:
    """Return the open suggestion at a place, or else the one that the source's reviewer moved or relabelled."""
    keys = [(key, span.text)]
    if span.proposal is not None and span.state is State.GOLD:
        first = span.proposal
        moved = key[0] + first.start - span.start, key[1] + first.end - span.end, first.label
        keys.append((moved, source.document.text[first.start : first.end]))
    for place, text in keys:
        for there in target.at(*place):
            if there.is_open and there.id not in used and squeezed(there.text) == squeezed(text):
                return there
    return None


def _new_name(target: AnnotatedDocument, span: Span, key: Key) -> str:
    if span.state is State.REJECTED:
        return suggestion_id(target.document.id, *key)  # a later run of the suggesters knows it by this name
    return uuid4().hex
