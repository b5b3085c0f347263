"""What a reviewer (or a program in the reviewer's name) may ask for: one small class for each intent."""

from __future__ import annotations

from dataclasses import dataclass, field

from annotator.core.document import Status
from annotator.core.relation import Relation
from annotator.core.span import Attributes, Span


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who decides and when: ISO 8601 UTC, with the seconds spent looking (None when nobody measured)."""

    reviewer: str
    at: str
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Accept:
    """Make a suggested or rejected span gold."""

    span: str


@dataclass(frozen=True, slots=True)
class Reject:
    """Turn a span down for ever; one that a reviewer added is removed instead."""

    span: str


@dataclass(frozen=True, slots=True)
class MarkUnsure:
    """Leave a suggestion open, marked as looked at and not decided."""

    span: str


@dataclass(frozen=True, slots=True)
class Add:
    """Add a gold span that no suggester proposed, at code points `start` to `end` (exclusive)."""

    start: int
    end: int
    label: str
    attributes: Attributes = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Relabel:
    """Give a span another label; a suggestion becomes gold by it."""

    span: str
    label: str


@dataclass(frozen=True, slots=True)
class Move:
    """Put a span's boundaries elsewhere (code points, end exclusive); a suggestion stays open."""

    span: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SetAttributes:
    """Replace the attributes of a span."""

    span: str
    attributes: Attributes


@dataclass(frozen=True, slots=True)
class SetComment:
    """Write a comment on a span; an empty one removes it."""

    span: str
    comment: str


@dataclass(frozen=True, slots=True)
class SetStatus:
    """Set how far the review of the document has come."""

    status: Status


@dataclass(frozen=True, slots=True)
class SetFlag:
    """Flag the document for later, or take the flag off."""

    flagged: bool


@dataclass(frozen=True, slots=True)
class Link:
    """Relate two spans (ids); suggested spans become gold by it."""

    type: str
    head: str
    tail: str


@dataclass(frozen=True, slots=True)
class AcceptRelation:
    """Make a suggested relation gold, and its spans with it."""

    relation: str


@dataclass(frozen=True, slots=True)
class RejectRelation:
    """Turn a relation down; one that a reviewer made is removed instead."""

    relation: str


@dataclass(frozen=True, slots=True)
class Suggest:
    """Replace the open suggestions of the document by these; what a reviewer decided or touched stays.

    With `within`, only those that begin in that range of code points are taken in and out; spans from elsewhere are
    named as ends of links. Links that are not named go with the `last` part alone, or with their ends.
    """

    spans: tuple[Span, ...]
    relations: tuple[Relation, ...] = ()
    within: tuple[int, int] | None = None
    last: bool = True


@dataclass(frozen=True, slots=True)
class Annotate:
    """Add spans and relations that come from a file; those already there (same place and label) are left alone."""

    spans: tuple[Span, ...]
    relations: tuple[Relation, ...] = ()


@dataclass(frozen=True, slots=True)
class TakeOver:
    """Add gold and rejected spans, and relations between spans, that were decided where the same text stands."""

    spans: tuple[Span, ...]
    relations: tuple[Relation, ...] = ()


Decision = (
    Accept
    | Reject
    | MarkUnsure
    | Add
    | Relabel
    | Move
    | SetAttributes
    | SetComment
    | SetStatus
    | SetFlag
    | Link
    | AcceptRelation
    | RejectRelation
    | Suggest
    | Annotate
    | TakeOver
)
