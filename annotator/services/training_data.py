"""Gold made ready for training: units, label names, hard negatives, and parts without near duplicates across them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from annotator.core.document import AnnotatedDocument, annotate, text_hash
from annotator.core.duplicates import groups, sketch
from annotator.core.errors import UserError
from annotator.core.segmentation import Range, sentences
from annotator.core.span import Span, State

UNITS = ("documents", "paragraphs", "sentences")
PARTS = ("train", "dev", "test")
NEGATIVE = "NOT_"
_PARAGRAPH = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Shape:
    """What becomes of documents on their way into training data.

    `unit` is one of `UNITS`; `labels` maps names, to an empty one to leave the label out; `negatives` makes rejected
    spans, where they touch no gold one, spans with the label `NOT_…`; `split` gives the shares of `PARTS` in percent.
    """

    unit: str = "documents"
    labels: Mapping[str, str] = field(default_factory=dict)
    negatives: bool = False
    split: tuple[int, ...] = ()


def parse_labels(words: str) -> dict[str, str]:
    """Return the label mapping of `A=B,C=`; raises UserError when it has another shape."""
    pairs = [pair.partition("=") for pair in words.split(",") if pair.strip()]
    if any(not old.strip() or not sign for old, sign, _ in pairs):
        raise UserError(
            "bad-map", f"“{words}” is no label mapping.", remedy="Write it as INSTITUTION=ORG,PROJECT=PROJ."
        )
    return {old.strip(): new.strip() for old, _, new in pairs}


def parse_split(words: str) -> tuple[int, ...]:
    """Return the shares of `80/10/10`, which are whole percents and 100 together; raises UserError."""
    shares = [int(share) for share in words.split("/") if share.strip().isdecimal()]
    if len(shares) != len(words.split("/")) or len(shares) not in (2, 3) or sum(shares) != 100:
        raise UserError(
            "bad-split", f"“{words}” is no split.", remedy="Write whole percents, such as 80/10/10 or 90/10."
        )
    return tuple(shares)


def shaped(annotated: AnnotatedDocument, shape: Shape) -> Iterator[AnnotatedDocument]:
    """Yield the units of a document; in each, `id` is the document's with `@start-end` of the unit in its text."""
    found = _relabelled(_with_negatives(annotated) if shape.negatives else annotated, shape.labels)
    if shape.unit == "documents":
        yield found
        return
    for start, end in unit_ranges(found, shape.unit):
        yield cut(found, start, end)


def _with_negatives(annotated: AnnotatedDocument) -> AnnotatedDocument:
    gold = annotated.in_state(State.GOLD)
    spans: list[Span] = []
    for span in annotated.spans:
        if span.state is not State.REJECTED:
            spans.append(span)
        elif not any(one.start < span.end and span.start < one.end for one in gold):
            spans.append(span.changed(label=NEGATIVE + span.label, state=State.GOLD))
    stay = {span.id for span in spans if not span.label.startswith(NEGATIVE)}
    relations = [link for link in annotated.relations if {link.head, link.tail} <= stay]
    return annotate(annotated.document, spans, relations)


def _relabelled(annotated: AnnotatedDocument, labels: Mapping[str, str]) -> AnnotatedDocument:
    if not labels:
        return annotated
    named = [span.changed(label=_renamed(span.label, labels)) for span in annotated.spans]
    spans = [span for span in named if span.label]
    stay = {span.id for span in spans}
    relations = [link for link in annotated.relations if {link.head, link.tail} <= stay]
    return annotate(annotated.document, spans, relations)


def _renamed(label: str, labels: Mapping[str, str]) -> str:
    if label.startswith(NEGATIVE):
        plain = label.removeprefix(NEGATIVE)
        new = labels.get(plain, plain)
        return NEGATIVE + new if new else ""
    return labels.get(label, label)


def unit_ranges(annotated: AnnotatedDocument, unit: str) -> list[Range]:
    """Return the paragraphs or sentences as rising ranges; those that a span joins are one, so that none is cut."""
    text = annotated.document.text
    found = sentences(text) if unit == "sentences" else [match.span() for match in _PARAGRAPH.finditer(text)]
    ranges = sorted(
        [(place, stop) for place, stop in found if text[place:stop].strip()]
        + [(span.start, span.end) for span in annotated.spans]
    )
    joined: list[Range] = []
    for start, end in ranges:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def cut(annotated: AnnotatedDocument, start: int, end: int) -> AnnotatedDocument:
    """Return the stretch [start, end) as a document of its own, with its spans and the relations between them."""
    document = annotated.document
    text = document.text[start:end]
    inside = [span for span in annotated.spans if start <= span.start and span.end <= end]
    spans = [replace(span, start=span.start - start, end=span.end - start, proposal=None) for span in inside]
    stay = {span.id for span in spans}
    relations = [link for link in annotated.relations if {link.head, link.tail} <= stay]
    unit = replace(document, id=f"{document.id}@{start}-{end}", text=text, sha256=text_hash(text))
    return annotate(unit, spans, relations)


def parts_of(texts: Iterable[tuple[str, str]], split: tuple[int, ...]) -> dict[str, str]:
    """Return the part of each (id, text): that of its group of near duplicates, chosen by the group's hash.

    The same texts give the same parts in any order; with two shares there is no dev.
    """
    ids: list[str] = []
    keys: list[str] = []
    sketches = []
    for document, text in sorted(texts, key=lambda pair: text_hash(pair[1])):
        ids.append(document)
        keys.append(text_hash(text))
        sketches.append(sketch(text))
    names = PARTS if len(split) == len(PARTS) else (PARTS[0], PARTS[-1])
    return {document: _part(keys[first], names, split) for document, first in zip(ids, groups(sketches), strict=True)}


def _part(key: str, names: tuple[str, ...], split: tuple[int, ...]) -> str:
    place = int(hashlib.sha256(f"split {key}".encode()).hexdigest()[:8], 16) % 100
    for name, share in zip(names, split, strict=True):
        if place < share:
            return name
        place -= share
    return names[-1]
