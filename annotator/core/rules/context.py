"""What every rule works with: the document as it stands, the checks, and the table of rules."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import singledispatch
from uuid import uuid4

from annotator.core import decision as d
from annotator.core.change import Operation, RowChange, row_change
from annotator.core.document import AnnotatedDocument
from annotator.core.errors import UserError
from annotator.core.labels import LabelSet
from annotator.core.relation import Relation
from annotator.core.span import Attributes, Proposal, Span, State, Verdict


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may look at: the document with its annotations, the label set, who decides, and a source of ids."""

    annotated: AnnotatedDocument
    labels: LabelSet
    stamp: d.Stamp
    new_id: Callable[[], str] = lambda: uuid4().hex

    @property
    def document(self) -> str:
        """Return the id of the document."""
        return self.annotated.document.id

    @property
    def text(self) -> str:
        """Return the text of the document."""
        return self.annotated.document.text

    def span(self, span_id: str) -> Span:
        """Return a span of the document; raises UserError when it is gone."""
        try:
            return self.annotated.span(span_id)
        except KeyError:
            raise UserError(
                "span-gone", "This highlight is no longer there.", remedy="Go to the next one with Tab."
            ) from None

    def relation(self, relation_id: str) -> Relation:
        """Return a relation of the document; raises UserError when it is gone."""
        for relation in self.annotated.relations:
            if relation.id == relation_id:
                return relation
        raise UserError("relation-gone", "This link is no longer there.", remedy="Select the project again.")

    def change(self, before: Span | Relation | None, after: Span | Relation | None) -> RowChange:
        """Return the row change from one image to another in this document."""
        return row_change(self.document, before, after)

    def decided(self, span: Span, state: State, verdict: Verdict, **values: object) -> Span:
        """Return the span in a new state, signed with who and when."""
        return span.changed(
            state=state,
            decision=verdict,
            reviewer=self.stamp.reviewer,
            decided_at=self.stamp.at,
            seconds=self.stamp.seconds,
            **values,
        )


Plan = tuple[Operation, list[RowChange]]


@singledispatch
def rule(decision: object, context: Context) -> Plan:
    """Return what a decision does in its context; one function is registered for each kind of decision."""
    raise TypeError(f"no rule for {type(decision).__name__}")


def suggestion_id(document: str, start: int, end: int, label: str) -> str:
    """Return the id of a machine's span: the same place and label get the same id in every run."""
    return hashlib.sha256(f"{document}\0{start}\0{end}\0{label}".encode()).hexdigest()[:16]


def gold_verdict(span: Span) -> Verdict:
    """Return how a span that becomes gold was accepted, judged by what differs from the first proposal."""
    if span.suggester is None:
        return Verdict.ADDED
    first = span.original()
    if span.label != first.label:
        return Verdict.ACCEPTED_LABEL
    if (span.start, span.end) != (first.start, first.end):
        return Verdict.ACCEPTED_BOUNDARY
    return Verdict.ACCEPTED if dict(span.attributes) == dict(first.attributes) else Verdict.ACCEPTED_ATTRIBUTES


def make_gold(context: Context, span: Span, **values: object) -> RowChange:
    """Return the change that makes a span gold, refusing a second gold span at the same place with the same label."""
    moved = span.changed(**values)
    refuse_twin(context, moved)
    return context.change(span, context.decided(moved, State.GOLD, gold_verdict(moved)))


def refuse_twin(context: Context, span: Span) -> None:
    """Raise UserError when another gold span has the same place and label."""
    for other in context.annotated.at(*span.key):
        if other.state is State.GOLD and other.id != span.id:
            raise UserError(
                "twin-span",
                "The same text already carries this label here.",
                remedy="Reject one of the two.",
            )


def take_down(context: Context, relation: Relation) -> RowChange:
    """Return the change that rejects a suggested relation, or removes one that a person made."""
    if relation.suggester is None:
        return context.change(relation, None)
    return context.change(relation, sign(context, relation, State.REJECTED))


def sign(context: Context, relation: Relation, state: State) -> Relation:
    """Return the relation in a new state, signed with who and when."""
    return relation.changed(state=state, reviewer=context.stamp.reviewer, decided_at=context.stamp.at)


def check_place(context: Context, start: int, end: int) -> None:
    """Raise UserError unless there is visible text between the two offsets (code points)."""
    if not 0 <= start < end <= len(context.text) or not context.text[start:end].strip():
        raise UserError("empty-span", "There is no text to highlight here.", remedy="Select some characters first.")


def check_label(context: Context, label: str) -> None:
    """Raise UserError when the label set has no such label."""
    if context.labels.label(label) is None:
        raise UserError("unknown-label", f"This dataset has no label {label}.", remedy="Choose another.", label=label)


def check_attributes(context: Context, label: str, attributes: Attributes, before: Attributes) -> None:
    """Raise UserError when a value that differs from `before` does not fit the label's attributes."""
    known = context.labels.label(label)
    for name, value in attributes.items() if known is not None else ():
        attribute = known.attribute(name) if known is not None else None
        if before.get(name) != value and (attribute is None or not attribute.takes(value)):
            raise UserError(
                "bad-attribute",
                f"{label} can't have {name} = {value}.",
                remedy="Choose one of the offered values.",
                label=label,
                name=name,
                value=value,
            )


def first_proposal(span: Span) -> Proposal | None:
    """Return what to keep as the suggester's original when the span is about to be changed."""
    return None if span.suggester is None else span.original()
