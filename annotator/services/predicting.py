"""Suggestions in bulk: for files, for evaluation and for a whole dataset, with as many processes as asked for."""

from __future__ import annotations

import logging
import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from pathlib import Path

from annotator.core.decision import Suggest
from annotator.core.document import AnnotatedDocument, Document, annotate
from annotator.services.session import ReviewSession
from annotator.services.settings import OFF, WARM
from annotator.storage.queries import Verdicts
from annotator.suggest.pipeline import Engine

_LOG = logging.getLogger(__name__)
WAITING_EACH = 4  # documents under way for each process: enough to keep it busy, few enough for any corpus


def predict(
    documents: Iterable[Document],
    *,
    workers: int = 1,
    min_score: float = 0.0,
    verdicts: Sequence[Verdicts] = (),
    dataset: Path | None = None,
    mode: str = WARM,
) -> Iterator[AnnotatedDocument]:
    """Yield each document with suggestions of at least `min_score` (0..1), in the order given.

    With more than one worker the work is shared by that many processes; the result is the same. `verdicts` and what
    the file `dataset` taught count unless the mode is `cold`; with `off` there are no suggestions.
    """
    if mode == OFF:
        yield from map(annotate, documents)
        return
    if workers <= 1:
        _start(tuple(verdicts), dataset, mode)
        for document in documents:
            yield _kept(document, _suggest(document.id, document.text), min_score)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, context, initializer=_start, initargs=(tuple(verdicts), dataset, mode)) as pool:
        waiting: deque[tuple[Document, Future[Suggest]]] = deque()
        try:
            for document in documents:
                waiting.append((document, pool.submit(_suggest, document.id, document.text)))
                if len(waiting) >= workers * WAITING_EACH:
                    first, result = waiting.popleft()
                    yield _kept(first, result.result(), min_score)
            for document, result in waiting:
                yield _kept(document, result.result(), min_score)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


_engine: list[Engine] = []  # one for each process: loading takes a second or two


def _start(verdicts: tuple[Verdicts, ...], dataset: Path | None, mode: str) -> None:
    from annotator.services.engine import dataset_engine  # not at the top: most commands never need the engine
    from annotator.services.plugins import dataset_plugins

    _engine[:] = [dataset_engine(dataset, verdicts, mode)]
    _engine[0].plugins = dataset_plugins(dataset)


def _suggest(document: str, text: str) -> Suggest:
    engine = _engine[0]
    suggestions = engine.suggest(document, text)
    for problem in engine.plugins.take_problems() if engine.plugins else ():
        _LOG.warning("the suggester %s was switched off (%s)", problem.name, problem.what)
    return suggestions


def _kept(document: Document, suggestions: Suggest, min_score: float) -> AnnotatedDocument:
    spans = [span for span in suggestions.spans if (span.score or 0.0) >= min_score]
    ids = {span.id for span in spans}
    return annotate(document, spans, [r for r in suggestions.relations if {r.head, r.tail} <= ids])


def suggest_all(session: ReviewSession, progress: Callable[[int, int], None] | None = None, mode: str = WARM) -> int:
    """Make the suggestions that are missing or outdated in a dataset; return for how many documents (`off`: none).

    `progress` is called with (done, total) and may raise to cancel: what is done by then stays.
    """
    if mode == OFF:
        return 0
    _start(tuple(session.dataset.verdicts()), session.dataset.path, mode)
    version = _engine[0].version
    ids = session.dataset.without_suggestions(version)
    for number, document in enumerate(ids):
        if progress:
            progress(number, len(ids))
        text = session.load(document).document.text
        session.suggest(document, _suggest(document, text), version)
    if progress and ids:
        progress(len(ids), len(ids))
    return len(ids)
