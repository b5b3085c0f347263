"""Decided documents as training material: small models over the shipped ones' reading, and rows for the ranker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.core.document import AnnotatedDocument, Status
from annotator.core.labels import INVESTMENT
from annotator.core.span import Span, State
from annotator.services.shipped import Row
from annotator.suggest.candidate import Candidate
from annotator.suggest.modelled import Key
from annotator.suggest.passage import Passage, make_passage
from annotator.suggest.pipeline import Engine
from annotator.suggest.ranking import train_ranker
from annotator.suggest.sequence_model import BEGIN
from annotator.suggest.training import Known, tagged, train

# Passive-aggressive (Crammer et al., 2006): the F1 of L-BFGS in half the time on few sentences.
ALGORITHM, PARAMETERS = "pa", {"type": 1, "c": 1.0, "max_iterations": 25}
LEAST_SPANS = 10  # fewer can't teach a label


@dataclass(frozen=True)
class Lesson:
    """A decided document, read by the shipped models; places are (start, end, label) of the display text.

    `whole` says that everything that is not in `right` is wrong, but for what is still `undecided`; else only what
    stands in `wrong` is.
    """

    passage: Passage
    found: list[Candidate]
    known: Known
    right: frozenset[Key]
    wrong: frozenset[Key]
    undecided: frozenset[Key]
    whole: bool

    def answer(self, key: Key) -> bool | None:
        """Return whether a place is right, or None when nobody said so."""
        if key in self.right:
            return True
        if key in self.wrong:
            return False
        return False if self.whole and key not in self.undecided else None


def make_lesson(engine: Engine, annotated: AnnotatedDocument) -> Lesson:
    """Return a document as a lesson; one that is not done teaches only by what is decided in it."""
    passage = make_passage(annotated.document.text, engine.cutter)
    found = engine.evidence_for(passage)
    right = _places(passage, annotated.in_state(State.GOLD))
    spans: dict[str, list[tuple[int, int]]] = {}
    for start, end, label in sorted(right):
        spans.setdefault(label, []).append((start, end))
    return Lesson(
        passage,
        found,
        Known(engine.stacked(passage, found), spans),
        right,
        _places(passage, annotated.in_state(State.REJECTED)) - right,
        _places(passage, annotated.in_state(State.SUGGESTED)) - right,
        annotated.document.status is Status.DONE,
    )


def _places(passage: Passage, spans: Sequence[Span]) -> frozenset[Key]:
    shown = ((passage.reflowed.to_display(span.start, span.end), span.label) for span in spans)
    return frozenset((*place, label) for place, label in shown if place is not None)


def teachable(lessons: Sequence[Lesson]) -> list[str]:
    """Return the labels that the lessons can teach, amounts of money excepted: those have a grammar."""
    counts: dict[str, int] = {}
    for lesson in lessons:
        for label, spans in lesson.known.spans.items():
            counts[label] = counts.get(label, 0) + (len(spans) if lesson.whole else 0)
    return sorted(label for label, count in counts.items() if count >= LEAST_SPANS and label != INVESTMENT)


def train_label(lessons: Sequence[Lesson], label: str) -> bytes | None:
    """Return a model of one label trained on the whole lessons, or None when no sentence of theirs has it."""
    rows = [row for lesson in lessons if lesson.whole for row in tagged(lesson.known, label)]
    if not any(BEGIN in tags for _, tags in rows):
        return None
    with TemporaryDirectory() as folder:
        path = Path(folder) / "model"
        train(path, rows, PARAMETERS, ALGORITHM)
        return path.read_bytes()


def lesson_rows(engine: Engine, lessons: Sequence[Lesson]) -> Iterator[Row]:
    """Yield what the ranker sees of every place that the engine proposes and the lessons have an answer for."""
    for lesson in lessons:
        for group, features in engine.ranked(lesson.passage, lesson.found):
            right = lesson.answer(group[0].key)
            if right is not None:
                yield features, right


def train_ranking(rows: Sequence[Row]) -> bytes:
    """Return a ranker trained on these rows."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "ranker"
        train_ranker(path, rows)
        return path.read_bytes()
