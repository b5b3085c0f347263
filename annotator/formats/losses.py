"""What a format can't hold: reckoned beforehand from what it says it holds, measured afterwards on what came back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from annotator.core.document import AnnotatedDocument, Document, Source, Status, facts, find_title
from annotator.core.relation import Relation
from annotator.core.span import Span, State

GOLD = frozenset({State.GOLD})
EVERY = frozenset(State)
Key = tuple[int, int, str, str]

# What each count is a count of, in the order in which a report names them.
KINDS = {
    "documents": "articles left out",
    "texts": "articles whose text changed",
    "nested": "spans inside another span",
    "crossing": "spans that cross another span",
    "edges": "spans that begin or end with a line break",
    "suggested": "open suggestions",
    "rejected": "rejected suggestions",
    "spans": "spans",
    "added": "spans that were not there before",
    "relations": "relations",
    "attributes": "spans with attributes",
    "scores": "spans with a score",
    "history": "spans and relations with a decision, reviewer or suggester",
    "comments": "spans with a comment",
    "titles": "titles",
    "status": "articles with a status or flag",
    "sources": "articles with a file name, encoding or import time",
    "facts": "articles with a date, publisher or web address",
    "ids": "ids of articles",
}
_FLAGS = ("relations", "attributes", "history", "comments", "titles", "status", "sources", "facts", "ids")


class Overlaps(Enum):
    """Which spans may share characters: any, only one wholly inside another, or none."""

    ANY = "any"
    NESTED = "nested"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Holds:
    """What a format holds of a document besides its text; `spans` says of a single span whether it has a place there.

    `states` are those that can be told apart in the file, `scores` those whose scores it keeps; what `spans` refuses
    counts as "edges"; `links` says of a relation and its two spans whether there is a place for it.
    """

    states: frozenset[State] = GOLD
    overlaps: Overlaps = Overlaps.ANY
    spans: Callable[[Span], bool] | None = None
    links: Callable[[Relation, Span, Span], bool] | None = None
    relations: bool = False
    attributes: bool = False
    scores: frozenset[State] = frozenset()
    history: bool = False
    comments: bool = False
    titles: bool = False
    status: bool = False
    sources: bool = False
    facts: bool = False
    ids: bool = False


EVERYTHING = Holds(
    EVERY,
    relations=True,
    attributes=True,
    scores=EVERY,
    history=True,
    comments=True,
    titles=True,
    status=True,
    sources=True,
    facts=True,
    ids=True,
)


def key(span: Span) -> Key:
    """Return (start, end, label, state), by which a span is known again in whatever came back."""
    return (span.start, span.end, span.label, span.state.value)


def kept(annotated: AnnotatedDocument, holds: Holds) -> AnnotatedDocument:
    """Return the document as the format holds it; of overlapping spans the longest stays, then the first."""
    return _reduced(annotated, holds)[0]


def losses(annotated: AnnotatedDocument, holds: Holds) -> Counter[str]:
    """Return how much of each kind in `KINDS` a document loses in a format that holds this; empty for nothing."""
    return _reduced(annotated, holds)[1]


def _reduced(annotated: AnnotatedDocument, holds: Holds) -> tuple[AnnotatedDocument, Counter[str]]:
    if holds == EVERYTHING:
        return annotated, Counter()
    lost: Counter[str] = Counter()
    found: list[Span] = []
    for span in annotated.spans:
        if span.state not in holds.states:
            lost[span.state.value] += 1
        elif holds.spans is not None and not holds.spans(span):
            lost["edges"] += 1
        else:
            found.append(span)
    found = _untangled(found, holds.overlaps, lost)
    relations = _joined(annotated.relations, found, holds)
    lost["relations"] += len(annotated.relations) - len(relations)
    reduced = AnnotatedDocument(
        _held_document(annotated.document, holds),
        tuple(_held_span(span, holds) for span in found),
        tuple(relation if holds.history else _bare(relation) for relation in relations),
    )
    return reduced, +(lost + _changes(annotated, reduced))


def _untangled(spans: list[Span], overlaps: Overlaps, lost: Counter[str]) -> list[Span]:
    if overlaps is Overlaps.ANY:
        return spans
    chosen: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.start - one.end, one.start)):
        near = [other for other in chosen if other.start < span.end and span.start < other.end]
        crossed = any(not (other.start <= span.start and span.end <= other.end) for other in near)
        if crossed or (near and overlaps is Overlaps.NONE):
            lost["crossing" if crossed else "nested"] += 1
        else:
            chosen.append(span)
    stay = {span.id for span in chosen}
    return [span for span in spans if span.id in stay]


def _joined(relations: Iterable[Relation], spans: Iterable[Span], holds: Holds) -> list[Relation]:
    if not holds.relations:
        return []
    ends = {span.id: span for span in spans}
    there = [r for r in relations if r.state in holds.states and r.head in ends and r.tail in ends]
    return [r for r in there if holds.links is None or holds.links(r, ends[r.head], ends[r.tail])]


_NO_HISTORY: dict[str, None] = dict.fromkeys(
    ("decision", "suggester", "suggester_version", "reason", "reviewer", "decided_at", "seconds", "proposal")
)


def _held_span(span: Span, holds: Holds) -> Span:
    changes: dict[str, Any] = {}
    if not holds.history and any(value is not None for value in _history(span)):
        changes |= _NO_HISTORY
    if span.attributes and not holds.attributes:
        changes["attributes"] = {}
    if span.score is not None and span.state not in holds.scores:
        changes["score"] = None
    if span.comment and not holds.comments:
        changes["comment"] = ""
    # Most spans of most exports stay as they are, and making new ones is what takes the time.
    return replace(span, **changes) if changes else span


def _bare(relation: Relation) -> Relation:
    return replace(relation, score=None, suggester=None, reason=None, reviewer=None, decided_at=None)


def _held_document(document: Document, holds: Holds) -> Document:
    if not holds.status:
        document = replace(document, status=Status.TODO, flagged=False)
    return replace(
        document,
        id=document.id if holds.ids else document.sha256[:16],
        title=document.title if holds.titles else find_title(document.text),
        source=_held_source(document.source, holds),
    )


def _held_source(source: Source, holds: Holds) -> Source:
    if not holds.sources:
        source = Source(date=source.date, publisher=source.publisher, url=source.url)
    return source if holds.facts else replace(source, date="", publisher="", url="")


def difference(before: AnnotatedDocument, after: AnnotatedDocument, holds: Holds | None = None) -> Counter[str]:
    """Return what of a document did not come back, by the kinds in `KINDS`; ids of spans and relations don't count.

    `holds` is what the format says of itself: the reason for which a span is missing is looked for there.
    """
    lost: Counter[str] = Counter()
    found = {key(span): span for span in after.spans}
    missing = [span for span in before.spans if key(span) not in found]
    for span in missing:
        lost[_why(span, after.spans, holds or Holds(EVERY))] += 1
    lost["added"] = len(found.keys() - {key(span) for span in before.spans})
    there, back = set(_links(before)), set(_links(after))
    lost["relations"] = len(there - back)
    return +(lost + _changes(before, after))


def _why(span: Span, others: Iterable[Span], holds: Holds) -> str:
    """Return the kind under which a missing span counts: "spans" where nothing that the format says explains it."""
    if span.state not in holds.states:
        return span.state.value
    if holds.spans is not None and not holds.spans(span):
        return "edges"
    near = [other for other in others if other.start < span.end and span.start < other.end]
    if holds.overlaps is Overlaps.ANY or not near:
        return "spans"
    return "nested" if all(other.start <= span.start and span.end <= other.end for other in near) else "crossing"


def _links(annotated: AnnotatedDocument) -> dict[tuple[str, Key, Key, str], Relation]:
    spans = {span.id: key(span) for span in annotated.spans}
    return {(r.type, spans[r.head], spans[r.tail], r.state.value): r for r in annotated.relations}


def _changes(before: AnnotatedDocument, after: AnnotatedDocument) -> Counter[str]:
    """Return what changed about that which is in both."""
    lost: Counter[str] = Counter()
    found = {key(span): span for span in after.spans}
    for span in before.spans:
        same = found.get(key(span))
        if same is not None:
            lost["attributes"] += dict(span.attributes) != dict(same.attributes)
            lost["scores"] += span.score != same.score
            lost["comments"] += span.comment != same.comment
            lost["history"] += _history(span) != _history(same)
    back = _links(after)
    for link, relation in _links(before).items():
        if link in back:
            lost["history"] += _told(relation) != _told(back[link])
    one, other = before.document, after.document
    lost["texts"] = int(one.text != other.text)
    lost["titles"] = int(one.title != other.title)
    lost["status"] = int((one.status, one.flagged) != (other.status, other.flagged))
    lost["sources"] = int(_file(one.source) != _file(other.source))
    lost["facts"] = int(facts(one.source) != facts(other.source))
    lost["ids"] = int(one.id != other.id)
    return lost


def _file(source: Source) -> Source:
    return replace(source, date="", publisher="", url="")


def _history(span: Span) -> tuple[object, ...]:
    return (
        span.decision,
        span.suggester,
        span.suggester_version,
        span.reason,
        span.reviewer,
        span.decided_at,
        span.seconds,
        span.proposal,
    )


def _told(relation: Relation) -> tuple[object, ...]:
    return (relation.score, relation.suggester, relation.reason, relation.reviewer, relation.decided_at)


def lacks(holds: Holds) -> list[str]:
    """Return the kinds that a format can't hold at all, in the order of `KINDS`."""
    missing = {
        "nested": holds.overlaps is Overlaps.NONE,
        "crossing": holds.overlaps is not Overlaps.ANY,
        "edges": holds.spans is not None,
        **{state.value: state not in holds.states for state in State},
        "scores": not holds.scores,
        **{kind: not getattr(holds, kind) for kind in _FLAGS},
    }
    return [kind for kind in KINDS if missing.get(kind)]


def in_words(lost: Counter[str]) -> list[str]:
    """Return a line for each kind of loss, `3 spans inside another span`, in the order of `KINDS`."""
    return [f"{lost[kind]} {words}" for kind, words in KINDS.items() if lost[kind]]
