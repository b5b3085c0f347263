"""The dataset of the pictures: the samples with suggestions made from their gold, partly decided, some wrong."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from annotator.core import decision as d
from annotator.core.document import AnnotatedDocument, Source, Status, annotate, make_document
from annotator.core.span import Span, State
from annotator.services.resources import samples_folder
from annotator.services.session import ReviewSession
from annotator.storage.dataset import Dataset
from annotator.suggest.pipeline import VERSION
from tests.benchmarks.text_generator import read_gold

DONE, PARTLY = 9, 10  # articles decided to the end, and the one that is being decided
_SUGGESTERS = {
    "PROJECT": ("head", "planned", "model"),
    "INVESTMENT": ("money", "money", "model"),
    "INSTITUTION": ("lexicon", "suffix", "model"),
}
_BEGIN = datetime(2025, 3, 3, 9, tzinfo=UTC)


def make_dataset(path: Path, *, decided: bool = True) -> None:
    """Write the dataset, undecided if asked; the same each time but for the moments of the latest decisions."""
    gold = sorted(read_gold(samples_folder() / "gold.jsonl"), key=lambda one: one.document.source.name)
    with Dataset(path) as dataset:
        session = ReviewSession(dataset, "林审阅", now=map(_stamp, _moments()).__next__)
        ids = session.add_documents(map(_open, [*gold, _copy(gold[0])]))
        for document in ids:
            dataset.mark_suggested(document, VERSION)
        if not decided:
            return
        for document, wanted in zip(ids[:DONE], gold, strict=False):
            _decide(session, document, wanted)
            session.apply(document, d.SetStatus(Status.DONE), 3.0)
        session.apply(ids[11], d.SetFlag(True))
        _decide(ReviewSession(dataset, "林审阅"), ids[PARTLY - 1], gold[PARTLY - 1], 8)


def _copy(one: AnnotatedDocument) -> AnnotatedDocument:
    """Return the same story as another paper prints it."""
    text = f"{one.document.text}\n（本报转载）"
    source = Source("19-reprint.txt", "", "utf-8", one.document.source.imported_at)
    return annotate(make_document(text, title="【转载】" + one.document.title, source=source), one.spans, one.relations)


def _moments() -> Iterator[datetime]:
    """Yield the times of decisions: a few seconds apart, two hours in the morning and one after a break, every day."""
    at = _BEGIN
    while True:
        for _ in range(31):
            yield at
            at += timedelta(seconds=73)
        at += timedelta(hours=3 if at.hour < 13 else 20)


def _stamp(at: datetime) -> str:
    return at.isoformat(timespec="milliseconds")


def _dice(span: Span, text: str, sides: int) -> int:
    return hashlib.sha256(f"{text[:40]}{span.start}{span.end}{span.label}".encode()).digest()[0] % sides


def _open(one: AnnotatedDocument) -> AnnotatedDocument:
    """Return an article with its gold as suggestions: some missing, some a little wrong, some too many."""
    text = one.document.text
    spans: list[Span] = []
    for span in one.spans:
        dice = _dice(span, text, 12)
        if dice == 0:
            continue  # missed by all
        start, end = (span.start, span.end - 1) if dice == 1 and span.end - span.start > 3 else (span.start, span.end)
        label = "INSTITUTION" if dice == 2 and span.label == "PROJECT" else span.label
        spans.append(_suggested(span, start, end, label, text))
        if dice == 3 and span.end - span.start > 5 and span.label != "INVESTMENT":
            spans.append(_suggested(span, span.start, span.start + 3, span.label, text))
    known = {span.id for span in spans}
    links = [link for link in one.relations if {link.head, link.tail} <= known]
    marked = [link.changed(state=State.SUGGESTED, suggester="near", score=0.8, reason="同句") for link in links]
    bare = one.document.changed(status=Status.TODO)
    return AnnotatedDocument(bare, tuple(sorted(spans, key=lambda s: (s.start, -s.end))), tuple(marked))


def _suggested(span: Span, start: int, end: int, label: str, text: str) -> Span:
    same = (start, end, label) == span.key
    names = _SUGGESTERS[label]
    doubt = _dice(span, text, 23) / 100
    return Span(
        span.id if same or (start == span.start and end != span.start + 3) else f"{span.id}-part",
        start,
        end,
        label,
        text[start:end],
        dict(span.attributes) if label == span.label else {},
        state=State.SUGGESTED,
        score=round((0.97 if same else 0.6) - doubt, 3),
        suggester=names[_dice(span, text, len(names))],
        suggester_version="1",
        reason="词典与上下文",
    )


def _decide(session: ReviewSession, document: str, wanted: AnnotatedDocument, most: int = 10_000) -> None:
    """Decide on an article as its gold says: accept, correct, reject, add what was missed, confirm the links."""
    gold = {span.id: span for span in wanted.spans}
    made = 0
    for span in session.load(document).spans[:most]:
        made += 1
        seconds = 1.5 + _dice(span, wanted.document.text, 9)
        for decision in _decisions(span, gold.get(span.id)):
            session.apply(document, decision, seconds)
    if made >= most:
        return
    known = {span.key for span in session.load(document).spans}
    for span in wanted.spans:
        if span.key not in known:
            session.apply(document, d.Add(span.start, span.end, span.label, dict(span.attributes)), 6.0)
    for relation in session.load(document).relations:
        if relation.state is State.SUGGESTED:
            session.apply(document, d.AcceptRelation(relation.id), 1.0)


def _decisions(span: Span, gold: Span | None) -> list[d.Decision]:
    if gold is None:
        return [d.Reject(span.id)]
    if span.label != gold.label:
        return [d.Relabel(span.id, gold.label)]
    if (span.start, span.end) != (gold.start, gold.end):
        return [d.Move(span.id, gold.start, gold.end), d.Accept(span.id)]
    return [d.Accept(span.id)]
