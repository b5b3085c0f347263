"""The learning curve: what would have been suggested at each article with all earlier ones decided."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from annotator.core.document import AnnotatedDocument, Status, annotate
from annotator.core.labels import INSTITUTION, INVESTMENT, PROJECT
from annotator.core.scoring import Tally, exact_tally
from annotator.core.span import Span, State
from annotator.services.baselines import organisation_words, string_matches
from annotator.services.engine import learned_from, load_engine, teach
from annotator.services.learning import count_verdicts, train_documents
from annotator.storage.queries import Verdicts
from annotator.suggest.echo import Memory
from annotator.suggest.pipeline import Engine

LABELS = (PROJECT, INVESTMENT, INSTITUTION)
ECHOED = (PROJECT, INSTITUTION)
COLD_WAY, WARM_WAY, STRINGS, JIEBA = WAYS = ("cold", "warm", "strings", "jieba")

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Reached:
    """Of `gold` spans so many were `suggested` when the reviewer came to them."""

    suggested: int = 0
    gold: int = 0

    @property
    def share(self) -> float:
        """Return the share that was suggested (0..1), 1 when there was nothing to suggest."""
        return self.suggested / self.gold if self.gold else 1.0

    def __add__(self, other: Reached) -> Reached:
        return Reached(self.suggested + other.suggested, self.gold + other.gold)


@dataclass(frozen=True, slots=True)
class Point:
    """One article of the curve; `decided` spans stand in those before it, `version` is of the engine that met it.

    `suggested` holds for each way of suggesting (cold, warm, string match, jieba) the tally of exact spans of each
    label when the article is opened. `reached` says how many gold spans of each label were suggested (warm) when the
    reviewer came to them, names decided further up in the same article being echoed.
    """

    document: str
    title: str
    decided: int
    version: str
    suggested: dict[str, dict[str, Tally]]
    reached: dict[str, Reached]

    def to_json(self) -> dict[str, Any]:
        """Return the point as plain JSON values; figures are shares (0..1)."""
        return {
            "document": self.document,
            "title": self.title,
            "decided": self.decided,
            "version": self.version,
            "suggested": _tallies_json(self.suggested),
            "reached": _reached_json(self.reached),
        }


@dataclass(frozen=True, slots=True)
class Curve:
    """The points in the order of the articles."""

    points: tuple[Point, ...]

    def suggested(self) -> dict[str, dict[str, Tally]]:
        """Return the tally by way of suggesting and label over all articles, each as it is opened."""
        return {
            way: {label: sum((p.suggested[way][label] for p in self.points), Tally()) for label in LABELS}
            for way in WAYS
        }

    def reached(self) -> dict[str, Reached]:
        """Return by label what was suggested when the reviewer came to it, over all articles."""
        return {label: sum((p.reached[label] for p in self.points), Reached()) for label in LABELS}

    def to_json(self) -> dict[str, Any]:
        """Return points and sums as plain JSON values."""
        return {
            "points": [point.to_json() for point in self.points],
            "suggested": _tallies_json(self.suggested()),
            "reached": _reached_json(self.reached()),
        }


def _tallies_json(ways: dict[str, dict[str, Tally]]) -> dict[str, Any]:
    names = ("precision", "recall", "f1", "gold", "predicted")
    return {
        way: {label: {name: getattr(tally, name) for name in names} for label, tally in tallies.items()}
        for way, tallies in ways.items()
    }


def _reached_json(labels: dict[str, Reached]) -> dict[str, Any]:
    return {label: {"share": one.share, "suggested": one.suggested, "gold": one.gold} for label, one in labels.items()}


def learning_curve(
    documents: Sequence[AnnotatedDocument], learn_after: int = 200, progress: Progress | None = None
) -> Curve:
    """Return the learning curve over annotated documents in their order, each decided before the next is opened.

    Only gold spans of theirs count. What is suggested and not gold is rejected, as a reviewer would do; models are
    trained anew after `learn_after` decided spans (0: never) and used from then on only when they are not worse.
    `progress` is called with (done, total) and may raise to cancel.
    """
    life = Life(learn_after)
    points: list[Point] = []
    for number, one in enumerate(documents):
        if progress:
            progress(number, len(documents))
        article = annotate(one.document.changed(status=Status.DONE), one.in_state(State.GOLD))
        cold, warm = life.suggest_cold(article), life.suggest(article)
        ways = dict(
            zip(WAYS, (cold, warm, string_matches(article, life.decided), organisation_words(article)), strict=True)
        )
        suggested = {way: _by_label(article, spans) for way, spans in ways.items()}
        arrived = reached(article.spans, warm, life.verdicts())
        document = article.document
        points.append(Point(document.id, document.title, life.count, life.version, suggested, arrived))
        life.decide(article, warm)
    return Curve(tuple(points))


def _by_label(article: AnnotatedDocument, spans: Sequence[Span]) -> dict[str, Tally]:
    return {
        label: exact_tally([s for s in article.spans if s.label == label], [s for s in spans if s.label == label])
        for label in LABELS
    }


def reached(gold: Sequence[Span], opened: Sequence[Span], verdicts: Iterable[Verdicts]) -> dict[str, Reached]:
    """Return by label how many gold spans were suggested when the reviewer, going through the article, came to them.

    `opened` are the suggestions when the article was opened, `verdicts` what was decided before; a name decided
    further up is echoed as the engine would.
    """
    memory = Memory()
    for known in verdicts:
        memory.learn(known.label, known.text, known.confirmed, known.rejected)
    keys, right = {span.key for span in opened}, {span.key for span in gold}
    counts = {label: Reached() for label in LABELS}
    wrong = (span for span in opened if span.key not in right)
    for span in sorted([*gold, *wrong], key=lambda s: (s.start, -s.end)):
        confirmed, rejected = memory.decisions(span.label, span.text)
        if span.key in right:
            echoed = span.label in ECHOED and memory.sure(span.label, span.text)
            counts[span.label] = counts.get(span.label, Reached()) + Reached(span.key in keys or echoed, 1)
            memory.learn(span.label, span.text, confirmed + 1, rejected)
        else:
            memory.learn(span.label, span.text, confirmed, rejected + 1)
    return counts


class Life:
    """A reviewer's way through articles: suggestions, decisions, trainings when they are due."""

    def __init__(self, learn_after: int) -> None:
        """Begin with nothing decided; train after every `learn_after` decided spans (0: never)."""
        self.decided: list[AnnotatedDocument] = []
        self.count = 0
        self._learn_after = learn_after
        self._trained_at = 0
        self._trainings = 0
        self._cold, self._warm = load_engine(), load_engine()

    @property
    def version(self) -> str:
        """Return the version of the engine that learns."""
        return self._warm.version

    def suggest_cold(self, article: AnnotatedDocument) -> list[Span]:
        """Return what an engine suggests that learned nothing."""
        return list(self._cold.suggest(article.document.id, article.document.text).spans)

    def suggest(self, article: AnnotatedDocument) -> list[Span]:
        """Return what the engine suggests that knows all decided articles."""
        teach(self._warm, self.verdicts())
        return list(self._warm.suggest(article.document.id, article.document.text).spans)

    def verdicts(self) -> list[Verdicts]:
        """Return how often each string was confirmed and rejected so far."""
        return count_verdicts(self.decided)

    def decide(self, article: AnnotatedDocument, suggested: Sequence[Span]) -> None:
        """Decide a whole article: its spans are right, what else is suggested is wrong; train when it is due."""
        right = {span.key for span in article.spans}
        wrong = [span.changed(state=State.REJECTED) for span in suggested if span.key not in right]
        self.decided.append(annotate(article.document, [*article.spans, *wrong]))
        self.count += len(article.spans) + len(wrong)
        if self._learn_after and self.count - self._trained_at >= self._learn_after:
            self._train()

    def _train(self) -> None:
        self._trainings += 1
        self._trained_at = self.count
        trainer: Engine = self._cold
        outcome, models = train_documents(self.decided, self._warm.learned, self._trainings, engine=trainer)
        trainer.learned = None
        trainer.forget()
        if outcome.kept:
            self._warm.learned = learned_from(models)
