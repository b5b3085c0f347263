"""Every place of a text in the dataset as a line with its surroundings, and what to decide on many of them at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from annotator.core import decision as d
from annotator.core.occurrences import Place, free_occurrences, occurrences, squeezed, touches
from annotator.core.span import Attributes, State
from annotator.storage.concordance import FoundDocument, Mark
from annotator.storage.dataset import Dataset

SLICE = 40  # documents with the text looked through at once: some 20 ms
_SIDE = 60  # code points of surroundings to each side
_LINE_BREAKS = re.compile(r"[ \t\u3000]*\n\s*")

Pair = tuple[str, d.Decision]
ReadAttributes = Callable[[str, str, int, int], Attributes]


class Standing(StrEnum):
    """Where a place of the text stands in the review."""

    PLAIN = "plain"
    SUGGESTED = "suggested"
    GOLD = "gold"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Hit:
    """One place of a text: `start` to `end` in code points of `document`, with its surroundings as one line.

    `marks` are the spans that touch it; `shown` is the one of them that the line is about, None for plain text.
    `ticked` says whether it should take part in a decision on all of them unless a person says otherwise.
    """

    document: str
    title: str
    start: int
    end: int
    before: str
    text: str
    after: str
    marks: tuple[Mark, ...] = ()
    shown: Mark | None = None
    ticked: bool = True

    @property
    def place(self) -> Place:
        """Return start and end."""
        return self.start, self.end

    @property
    def exact(self) -> tuple[Mark, ...]:
        """Return the spans that begin and end exactly here."""
        return tuple(mark for mark in self.marks if (mark.start, mark.end) == self.place)

    @property
    def standing(self) -> Standing:
        """Return where the place stands in the review."""
        return Standing(self.shown.state.value) if self.shown is not None else Standing.PLAIN


@dataclass(frozen=True, slots=True)
class Question:
    """What to look for: a text, only under one label and only at places of one standing if these are given."""

    term: str
    label: str = ""
    standing: Standing | None = None

    def hits(self, document: FoundDocument, marks: Sequence[Mark]) -> list[Hit]:
        """Return the places in a document, letter case aside."""
        found = (_hit(document, place, marks) for place in occurrences(document.text, self.term, fold=True))
        return [line for line in map(self._judged, found) if line is not None]

    def _judged(self, hit: Hit) -> Hit | None:
        """Return the hit with the span that it is about, the nearest around it, or None when it isn't asked for."""
        around = [m for m in hit.marks if m.start <= hit.start and hit.end <= m.end and self.label in ("", m.label)]
        if self.standing is Standing.PLAIN:
            return hit if all(mark.state is State.REJECTED for mark in around) else None
        if self.standing is not None:
            around = [mark for mark in around if mark.state.value == self.standing.value]
        if not around:
            return None if self.label or self.standing is not None else hit
        shown = min(around, key=lambda mark: (mark.end - mark.start, mark.state is State.REJECTED))
        asked = self.standing is not None and self.standing is not Standing.GOLD
        return _about(hit, shown, ticked=shown.state is State.SUGGESTED or asked)


@dataclass(frozen=True, slots=True)
class SameText:
    """The undecided places of a text that was decided on under `label`; `relabelled` is the label it had before.

    Suggestions of exactly this text, and places without a decision that touch no gold of this label. A place inside a
    longer suggestion is offered unticked, and so is a suggestion of another label unless that one was corrected.
    """

    term: str
    label: str
    relabelled: str = ""

    def hits(self, document: FoundDocument, marks: Sequence[Mark]) -> list[Hit]:
        """Return the places in a document."""
        gold = [(m.start, m.end) for m in marks if m.label == self.label and m.state is State.GOLD]
        places = free_occurrences(document.text, self.term, gold)
        found = (self._judged(_hit(document, place, marks)) for place in places)
        return [hit for hit in found if hit is not None]

    def _judged(self, hit: Hit) -> Hit | None:
        if any(m.label == self.label and m.state is State.REJECTED for m in hit.exact):
            return None
        same = next((m for m in hit.exact if m.label == self.label), None)
        if same is not None:
            return _about(hit, same, ticked=True)
        other = next((m for m in hit.exact if m.state is State.SUGGESTED), None)
        if other is not None:
            return _about(hit, other, ticked=other.label == self.relabelled)
        inside = any(m.state is not State.REJECTED for m in hit.marks)
        return _about(hit, None, ticked=not inside)


def _hit(document: FoundDocument, place: Place, marks: Sequence[Mark]) -> Hit:
    start, end = place
    text = document.text
    near = tuple(mark for mark in marks if touches(place, [(mark.start, mark.end)]))
    return Hit(
        document.id,
        document.title,
        start,
        end,
        _line(text[max(0, start - _SIDE) : start]).lstrip(),
        _LINE_BREAKS.sub("", text[start:end]),
        _line(text[end : end + _SIDE]).rstrip(),
        near,
    )


def _about(hit: Hit, shown: Mark | None, *, ticked: bool) -> Hit:
    return Hit(hit.document, hit.title, hit.start, hit.end, hit.before, hit.text, hit.after, hit.marks, shown, ticked)


def hit_at(document: FoundDocument, place: Place, marks: Sequence[Mark], shown: Mark | None, *, ticked: bool) -> Hit:
    """Return the line for a place of a document, about one of the spans there."""
    return _about(_hit(document, place, marks), shown, ticked=ticked)


def _line(text: str) -> str:
    return _LINE_BREAKS.sub(" ", text)


class Concordance:
    """The answer to a question, read slice by slice in import order, the document `first` before all others."""

    def __init__(self, dataset: Dataset, question: Question | SameText, first: str | None = None) -> None:
        self._dataset, self.question = dataset, question
        self._term = squeezed(question.term)
        self._first = first
        self._waiting = first is not None
        self._at = 0
        self._ended = not self._term

    @property
    def complete(self) -> bool:
        """Return whether every document has been looked through."""
        return not self._waiting and self._ended

    def read(self) -> list[Hit]:
        """Return the hits of the next slice of documents; it may hold none."""
        if self._waiting:
            self._waiting = False
            return self.of_document(self._first or "")
        found = self._dataset.documents_with(self._term, self._at, SLICE)
        self._ended = len(found) < SLICE
        self._at = found[-1].number if found else self._at
        return self._hits([document for document in found if document.id != self._first])

    def of_document(self, document: str) -> list[Hit]:
        """Return the hits of one document as it stands now."""
        row = self._dataset.document_row(document)
        if row is None or not self._term:
            return []
        text = self._dataset.document(document).text
        return self._hits([FoundDocument(row.number, document, row.title, text)])

    def _hits(self, documents: Sequence[FoundDocument]) -> list[Hit]:
        marks = self._dataset.marks_of([document.id for document in documents])
        return [hit for document in documents for hit in self.question.hits(document, marks.get(document.id, ()))]


def labelling(hits: Iterable[Hit], label: str, attributes: ReadAttributes) -> list[Pair]:
    """Return the decisions that give all these places a label; those that touch gold of that label are left out.

    A suggestion that stands exactly there is accepted or relabelled, other places become new spans, whose attributes
    `attributes(document, label, start, end)` reads off.
    """
    pairs: list[Pair] = []
    taken: set[tuple[str, int, int]] = set()
    for hit in hits:
        gold = [(m.start, m.end) for m in hit.marks if m.state is State.GOLD and m.label == label]
        if gold or (hit.document, *hit.place) in taken:
            continue
        taken.add((hit.document, *hit.place))
        pairs += [(hit.document, decision) for decision in _labelled(hit, label, attributes)]
    return pairs


def _labelled(hit: Hit, label: str, attributes: ReadAttributes) -> list[d.Decision]:
    same = next((mark for mark in hit.exact if mark.label == label), None)
    if same is not None:
        return [d.Accept(same.id)]
    read = attributes(hit.document, label, hit.start, hit.end)
    other = next((mark for mark in hit.exact if mark.state is not State.REJECTED), None)
    if other is None:
        return [d.Add(hit.start, hit.end, label, read)]
    relabel: list[d.Decision] = [d.Relabel(other.id, label)]
    return [*relabel, d.SetAttributes(other.id, read)] if read else relabel


def rejecting(hits: Iterable[Hit]) -> list[Pair]:
    """Return the decisions that reject what these lines show, each span once; plain text has nothing to reject."""
    shown = {(hit.document, hit.shown.id): hit.shown for hit in hits if hit.shown is not None}
    return [(document, d.Reject(span)) for (document, span), mark in shown.items() if mark.state is not State.REJECTED]
