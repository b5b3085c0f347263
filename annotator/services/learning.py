"""Learning from a dataset's decided documents; what was learned is used only when it is not worse than before."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from annotator.core.document import AnnotatedDocument, Status
from annotator.core.entry import LexiconEntry
from annotator.core.labels import INSTITUTION, PROJECT
from annotator.core.scoring import Tally, exact_tally
from annotator.core.span import State
from annotator.services.clock import utc_now
from annotator.services.engine import LEARNED_RANKER, content_hash, learned_from, load_engine, open_learned, teach
from annotator.services.lessons import Lesson, lesson_rows, make_lesson, teachable, train_label, train_ranking
from annotator.services.outcome import KEPT, LEAST_DOCUMENTS, TOO_FEW, WORSE, Outcome
from annotator.services.resources import resource
from annotator.services.shipped import ROWS, Row, read_rows, shipped_version
from annotator.storage.dataset import Dataset
from annotator.storage.models import StoredModel
from annotator.storage.queries import Verdicts
from annotator.storage.snapshot import read_decided
from annotator.suggest.learned import Learned
from annotator.suggest.pipeline import Engine

HELD_OUT, LEAST_HELD = 5, 2  # every fifth document is kept back to compare with, and at least two
MOST_DOCUMENTS = 300  # those decided last: more teach little and no longer fit into memory at ease
FOLDS = 2
WEIGHT = 2  # a decision of this dataset counts as that many of the shipped rows

Progress = Callable[[int, int], None]
_Result = TypeVar("_Result")


def train_dataset(path: Path, progress: Progress | None = None) -> Outcome:
    """Learn from the decided documents of a dataset file and store what was learned when it is not worse.

    Reads one moment of the file on a connection of its own and writes once, at the end. `progress` is called with
    (done, total) and may raise to cancel: then nothing is written. Raises UserError as `Dataset` does.
    """
    decided = read_decided(path, MOST_DOCUMENTS)
    number = int((decided.last_training or {}).get("number", 0)) + 1
    try:
        current = learned_from(decided.models)
    except ValueError:  # models that can't be read are as good as none
        current = None
    outcome, models = train_documents(decided.documents, current, number, progress, lexicon=decided.lexicon)
    if outcome.documents >= LEAST_DOCUMENTS or outcome.reason != TOO_FEW:
        record = {**outcome.to_json(), "number": number, "decided": decided.spans, "base": shipped_version()}
        with Dataset(path, create=False) as dataset:
            dataset.save_models(models if outcome.kept else None, {**record, "at": utc_now()})
    return outcome


def train_documents(
    documents: Sequence[AnnotatedDocument],
    current: Learned | None = None,
    number: int = 1,
    progress: Progress | None = None,
    engine: Engine | None = None,
    lexicon: Sequence[LexiconEntry] = (),
) -> tuple[Outcome, list[StoredModel]]:
    """Return the outcome of learning from decided documents, and the models, whether or not they are kept.

    `current` is what is in use now, `number` counts the trainings; `engine` saves loading one and forgets what it
    knew of a dataset, whose own words are `lexicon`.
    """
    started = time.monotonic()
    engine = engine or load_engine()
    before = current.version if current else engine.version
    done, partly = _by_status(documents)
    if len(done) < LEAST_DOCUMENTS:
        return Outcome(TOO_FEW, before, len(done)), []
    held, training = split(done)
    partly = [one for one in partly if not _always_held(one)]  # they will be compared with once they are done
    steps = Steps(progress, len(training) + len(partly) + FOLDS + 4)
    engine.learned = None
    engine.forget()
    engine.lexicon.replace(lexicon)
    lessons = [steps.after(make_lesson(engine, one)) for one in (*training, *partly)]
    new, data = _learn(engine, lessons, number, steps)
    if not data:
        return Outcome(TOO_FEW, before, len(done)), []
    teach(engine, count_verdicts([*training, *partly]))
    labels = sorted({INSTITUTION, PROJECT, *(name for name in data if name != LEARNED_RANKER)})
    old_figures = steps.after(figures(engine, current, held, labels))
    new_figures = steps.after(figures(engine, new, held, labels))
    worse = sum(new_figures.values()) < sum(old_figures.values())
    outcome = Outcome(
        reason=WORSE if worse else KEPT,
        version=before if worse else new.version,
        documents=len(training),
        spans=sum(len(one.in_state(State.GOLD, State.REJECTED)) for one in training),
        held=len(held),
        before=old_figures,
        after=new_figures,
        seconds=round(time.monotonic() - started, 2),
    )
    return outcome, _stored(data, new.version, outcome)


class Steps:
    """Counts the steps of a training for whoever watches."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0

    def after(self, result: _Result) -> _Result:
        """Return `result`, the step that made it being done; raises what the watcher raises to cancel."""
        self._done = min(self._done + 1, self._total)
        if self._progress:
            self._progress(self._done, self._total)
        return result


def _by_status(documents: Iterable[AnnotatedDocument]) -> tuple[list[AnnotatedDocument], list[AnnotatedDocument]]:
    done: list[AnnotatedDocument] = []
    partly: list[AnnotatedDocument] = []
    for one in documents:
        (done if one.document.status is Status.DONE else partly).append(one)
    return done, partly


def split(documents: Sequence[AnnotatedDocument]) -> tuple[list[AnnotatedDocument], list[AnnotatedDocument]]:
    """Return documents to compare with and documents to learn from, by the hashes of their texts.

    A document that was learned from once is never compared with later on, whatever is added.
    """

    def order(one: AnnotatedDocument) -> tuple[bool, str]:
        return (not _always_held(one), one.document.sha256)

    count = max(LEAST_HELD, sum(map(_always_held, documents)))
    held = {one.document.sha256 for one in sorted(documents, key=order)[:count]}
    return (
        [one for one in documents if one.document.sha256 in held],
        [one for one in documents if one.document.sha256 not in held],
    )


def _always_held(one: AnnotatedDocument) -> bool:
    return int(one.document.sha256, 16) % HELD_OUT == 0


def _learn(engine: Engine, lessons: Sequence[Lesson], number: int, steps: Steps) -> tuple[Learned, dict[str, bytes]]:
    """Return the models of all labels with the ranker, and their data by name.

    The ranker sees, of each half of the lessons, what models of the other half say: in use they meet new texts too.
    """
    labels = teachable(lessons)
    shipped = list(read_rows(resource("models", ROWS)))
    own: list[Row] = []
    for fold in range(FOLDS):
        others = [lesson for i, lesson in enumerate(lessons) if i % FOLDS != fold]
        engine.learned = open_learned("", _train(others, labels))
        own += steps.after(list(lesson_rows(engine, lessons[fold::FOLDS])))
    data = steps.after(_train(lessons, labels))
    if shipped:
        data[LEARNED_RANKER] = train_ranking([*shipped, *(row for row in own for _ in range(WEIGHT))])
    steps.after(None)
    return open_learned(f"learned-{number}-{content_hash(data)}", data), data


def _train(lessons: Sequence[Lesson], labels: Sequence[str]) -> dict[str, bytes]:
    trained = ((label, train_label(lessons, label)) for label in labels)
    return {label: data for label, data in trained if data is not None}


def _stored(data: dict[str, bytes], version: str, outcome: Outcome) -> list[StoredModel]:
    at = utc_now()
    return [
        StoredModel(
            name=name,
            version=version,
            label="" if name == LEARNED_RANKER else name,
            base=shipped_version(),
            data=content,
            trained_at=at,
            documents=outcome.documents,
            spans=outcome.spans,
            figures={"f1": outcome.after.get(name), "f1_before": outcome.before.get(name)} if outcome.after else {},
        )
        for name, content in sorted(data.items())
    ]


def figures(
    engine: Engine, learned: Learned | None, held: Sequence[AnnotatedDocument], labels: Sequence[str]
) -> dict[str, float]:
    """Return the exact F1 (0..1) by label of an engine with these learned models on decided documents."""
    engine.learned = learned
    tallies = {label: Tally() for label in labels}
    for one in held:
        suggested = engine.suggest(one.document.id, one.document.text).spans
        gold = one.in_state(State.GOLD)
        for label in labels:
            tallies[label] += exact_tally(
                [span for span in gold if span.label == label], [span for span in suggested if span.label == label]
            )
    return {label: round(tally.f1, 4) for label, tally in tallies.items()}


def count_verdicts(documents: Iterable[AnnotatedDocument]) -> list[Verdicts]:
    """Return how often each string was confirmed and rejected in these documents."""
    confirmed: Counter[tuple[str, str]] = Counter()
    rejected: Counter[tuple[str, str]] = Counter()
    for one in documents:
        confirmed.update((span.label, span.text) for span in one.in_state(State.GOLD))
        rejected.update((span.label, span.text) for span in one.in_state(State.REJECTED))
    return [Verdicts(*key, confirmed[key], rejected[key]) for key in sorted({*confirmed, *rejected})]
