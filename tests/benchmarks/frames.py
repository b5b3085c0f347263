"""Frames of the real window while the dataset is trained beside it: the longest one, with keys pressed all the time."""

from __future__ import annotations

import argparse
from itertools import cycle
from time import perf_counter, thread_time

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.document import AnnotatedDocument, Status, annotate
from annotator.core.span import Span, State
from annotator.ui.main_window import ReviewWindow
from tests.benchmarks.figures import machine, spread
from tests.benchmarks.stage import opened_dataset, press, review_window, settle, wait_until
from tests.benchmarks.text_generator import make_article, sample_articles

_PATIENCE = 300  # seconds for the engine, and for the training
_KEYS = ("next_open", "accept", "next_open", "reject", "undo", "PgDown", "end_right", "undo")
_LONG = 50.0  # milliseconds
_BEFORE = 200  # turns of the loop without training, to compare with


class Turns:
    """Times turns of the event loop, on the wall and of the window's own thread."""

    def __init__(self, window: ReviewWindow) -> None:
        self._window = window
        self._keys = cycle(_KEYS)
        self.times: list[float] = []
        self.used: list[float] = []
        self.pressed = 0

    def turn(self, key: bool) -> None:
        """Press the next key, if asked to, and let the loop turn once."""
        start, used = perf_counter(), thread_time()
        if key:
            name = next(self._keys)
            keys = self._window.actions_.keys.get(name, (name,))
            press(self._window, keys[0])
            self.pressed += 1
        QApplication.processEvents()
        self.times.append((perf_counter() - start) * 1000)
        self.used.append((thread_time() - used) * 1000)
        QTest.qSleep(4)

    def report(self, name: str) -> None:
        """Print the times, and how many frames were long."""
        print(spread(f"  {name}", self.times))
        print(spread("    of it processor time", self.used))
        late = sum(time > _LONG for time in self.times)
        print(f"    frames over {_LONG:.0f} ms: {late} of {len(self.times)}; keys pressed: {self.pressed}")


def main() -> None:
    """Print the frames before and while the decided spans of the samples are learned."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=20_000, help="characters of the article that is reviewed")
    size = parser.parse_args().size
    print(machine())
    decided = [_decided(article) for article in sample_articles()]
    articles = [make_article(size), *decided]
    with opened_dataset(articles) as session, review_window(session) as window:
        print(f"{session.dataset.decided_spans()} decided spans are learned beside an article of {size:,} characters")
        window.feed.start(window.review.document_id)
        wait_until(lambda: window.feed.is_ready and window.feed.waiting == 0, _PATIENCE)
        settle(1.0)
        before = Turns(window)
        for number in range(_BEFORE):
            before.turn(key=number % 4 == 0)
        before.report("frames without training")
        during = _while_training(window)
        during.report("frames while training")
        print(f"longest frame while training: {max(during.times):.1f} ms (processor time {max(during.used):.1f} ms)")


def _while_training(window: ReviewWindow) -> Turns:
    """Go on with the review until the training, which begins by itself after a decision, is over."""
    learning, shown = window.tools.learning, [0]
    learning.progress.connect(lambda _, total: shown.append(total))
    window.settings.set("learn_after", 1)
    turns = Turns(window)
    until = perf_counter() + _PATIENCE
    press(window, window.actions_.keys["accept"][0])
    number = 0
    while shown[-1] or len(shown) == 1:
        if perf_counter() > until:
            raise RuntimeError("the training never ended")
        number += 1
        # No decision until it has begun: each of them would put the begin off.
        turns.turn(key=number % 4 == 0 and len(shown) > 1)
        if len(window.review.open_spans()) < 2:
            window.decisions.undo()
    return turns


def _decided(article: AnnotatedDocument) -> AnnotatedDocument:
    """Return a sample as a reviewer left it."""
    spans = (_reviewed(span) for span in article.in_state(State.GOLD))
    return annotate(article.document.changed(status=Status.DONE), spans)


def _reviewed(span: Span) -> Span:
    return span.changed(reviewer="benchmark", decided_at="2026-01-01T00:00:00.000+00:00")


if __name__ == "__main__":
    main()
