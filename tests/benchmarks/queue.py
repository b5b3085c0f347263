"""A dataset of 100,000 articles: pages, filters, counts and neighbours of the article list, in processor time."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from time import perf_counter, thread_time

from annotator.core.decision import Accept, SetFlag, SetStatus
from annotator.core.document import AnnotatedDocument, Status, annotate, make_document
from annotator.core.labels import INVESTMENT
from annotator.core.span import Span
from annotator.services.concordance import Concordance, Question
from annotator.services.session import ReviewSession
from annotator.storage.dataset import Dataset
from annotator.storage.listing import PAGE, DocumentQuery, Order, Place, Standing
from tests.benchmarks.figures import machine, spread
from tests.benchmarks.text_generator import open_suggestions, sample_articles

_CHUNK = 2_000
_PAGES = 60
Part = tuple[str, list[Span]]
_SUGGESTERS = ("money", "institution_lexicon", "project_named", "learned")


def main() -> None:
    """Make the dataset, or take the one given, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--keep", type=Path, help="make the dataset here, or use the one that is here")
    options = parser.parse_args()
    print(machine())
    with tempfile.TemporaryDirectory(prefix="annotator-queue-") as folder:
        path = options.keep or Path(folder) / "gold.db"
        if not path.exists():
            _make(path, options.articles)
        with Dataset(path) as dataset:
            print(f"{dataset.count():,} articles, {path.stat().st_size / 1e6:,.0f} MB")
            _measure(dataset)


def _make(path: Path, articles: int) -> None:
    """Write articles of some 1,000 characters with suggestions, one in twelve a copy, one in twenty reviewed."""
    random = Random(7)
    with Dataset(path) as dataset:
        dataset._db.execute("PRAGMA synchronous=OFF")  # the figures are of processor time
        session = ReviewSession(dataset, "benchmark")
        begin, made = perf_counter(), _articles(random, articles)
        ids: list[str] = []
        while chunk := [article for _, article in zip(range(_CHUNK), made, strict=False)]:
            ids += session.add_documents(chunk)
        print(f"imported in {perf_counter() - begin:.0f} s, {(perf_counter() - begin) * 1e3 / articles:.2f} ms each")
        begin = perf_counter()
        while not dataset.settle():
            pass
        print(f"settled in {perf_counter() - begin:.0f} s, {(perf_counter() - begin) * 1e3 / articles:.2f} ms each")
        _review(session, random.sample(ids, len(ids) // 20))


def _articles(random: Random, wanted: int) -> Iterator[AnnotatedDocument]:
    """Yield articles put together of the sentences of the samples, with the highlights that lie in them."""
    parts = [part for sample in sample_articles() for part in _paragraphs(open_suggestions(sample))]
    last: list[Part] = []
    for number in range(wanted):
        if not (last and number % 12 == 0):
            last = [_varied(random, *part) for part in random.sample(parts, min(len(parts), 6))]
        text, spans = f"第{number}号项目报道\n", list[Span]()
        for body, found in last:
            spans += [_moved(random, span, len(text)) for span in found]
            text += f"{body}\n"
        yield annotate(make_document(text), (span.changed(id=f"{place}") for place, span in enumerate(spans)))


def _moved(random: Random, span: Span, by: int) -> Span:
    score, suggester = round(random.random(), 3), random.choice(_SUGGESTERS)
    return span.changed(start=span.start + by, end=span.end + by, score=score, suggester=suggester)


def _paragraphs(article: AnnotatedDocument) -> Iterator[Part]:
    start = 0
    for line in article.document.text.split("\n"):
        end = start + len(line)
        inside = [span for span in article.spans if start <= span.start < span.end <= end]
        if len(line) > 40:
            yield line, [span.changed(start=span.start - start, end=span.end - start) for span in inside]
        start = end + 1


def _varied(random: Random, body: str, spans: list[Span]) -> Part:
    """Return a paragraph with a third of the characters between its highlights changed: another story."""
    kept = {place for span in spans for place in range(span.start, span.end)}
    signs = [
        sign if place in kept or random.random() < 0.67 else chr(random.randrange(0x4E00, 0x9000))
        for place, sign in enumerate(body)
    ]
    return "".join(signs), spans


def _review(session: ReviewSession, ids: list[str]) -> None:
    begin = perf_counter()
    with session.dataset.transaction():
        for number, document in enumerate(ids):
            spans = session.load(document).spans
            decisions = [Accept(span.id) for span in spans[: number % 9]]
            status = SetStatus(Status.DONE if number % 3 else Status.IN_PROGRESS)
            steps = (*decisions, status, SetFlag(number % 50 == 0))
            session.apply_all([(document, step) for step in steps])
    while not session.dataset.settle():
        pass
    print(f"{len(ids):,} reviewed in {perf_counter() - begin:.0f} s")


QUERIES: dict[str, DocumentQuery] = {
    "everything": DocumentQuery(),
    "to do": DocumentQuery(statuses=(Status.TODO,)),
    "in progress": DocumentQuery(statuses=(Status.IN_PROGRESS,)),
    "flagged": DocumentQuery(flagged=True),
    "flagged and done": DocumentQuery(statuses=(Status.DONE,), flagged=True),
    "gold amounts": DocumentQuery(label=INVESTMENT, standing=Standing.GOLD),
    "a suggester": DocumentQuery(suggester="learned", standing=Standing.OPEN),
    "scores 0.45 to 0.55": DocumentQuery(low=0.45, high=0.55),
    "scores below 0.05": DocumentQuery(high=0.05),
    "text 亿": DocumentQuery(text="亿"),
    "text 项目": DocumentQuery(text="项目"),
    "text 龘 (nowhere)": DocumentQuery(text="龘"),
    "text 第99999号": DocumentQuery(text="第99999号"),
    "text of 4 signs, flagged": DocumentQuery(text="项目报道", flagged=True),
}


def _measure(dataset: Dataset) -> None:
    for name, query in QUERIES.items():
        for order in Order:
            _pages(dataset, f"{name}, by {order}", replace(query, order=order))
        print(spread(f"  {name}: count", _times(5, lambda query=query: dataset.count(query))))  # type: ignore[misc]
    _others(dataset)


def _pages(dataset: Dataset, name: str, query: DocumentQuery) -> None:
    """Print how long pages take from the first on, up to `_PAGES` or the end."""
    times: list[float] = []
    place: Place | None = None
    for _ in range(_PAGES):
        begin = thread_time()
        rows = dataset.documents(query, place)
        times.append((thread_time() - begin) * 1e3)
        if len(rows) < PAGE:
            break
        place = (rows[-1].key, rows[-1].number)
    print(spread(f"  {name}", times))


def _others(dataset: Dataset) -> None:
    """Print how long the next article takes, a decision, and bringing the queue up to date after it."""
    query = DocumentQuery(order=Order.UNCERTAINTY, waiting=True)
    ids = Random(3).sample(dataset.ids(), 200)
    places = iter([dataset.place_of(id, query) for id in ids])
    print(spread("  next open article by uncertainty", _times(200, lambda: dataset.neighbour(query, next(places)))))
    print(spread("  suggesters", _times(5, dataset.suggesters)))
    for term in ("亿", "第99999号", "没有这样的字"):
        source = Concordance(dataset, Question(term))
        slices = _times(1, source.read)
        while not source.complete and len(slices) < _PAGES:
            slices += _times(1, source.read)
        print(spread(f"  search for {term}: a slice", slices))
    session = ReviewSession(dataset, "benchmark")
    deciding: list[float] = []
    settling: list[float] = []
    for id in ids[:60]:
        span = next((span for span in session.load(id).spans if span.is_open), None)
        if span is not None:
            deciding += _times(1, lambda id=id, span=span: session.apply(id, Accept(span.id)))  # type: ignore[misc]
            settling += _times(1, dataset.settle)
            session.undo()
            dataset.settle()
    print(spread("  a decision", deciding))
    print(spread("  settling after it", settling))


def _times(count: int, step: Callable[[], object]) -> list[float]:
    times = []
    for _ in range(count):
        begin = thread_time()
        step()
        times.append((thread_time() - begin) * 1e3)
    return times


if __name__ == "__main__":
    main()
