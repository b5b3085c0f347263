"""A real key on a focused suggestion in the real window, until the decision is committed and painted."""

from __future__ import annotations

import argparse
import sqlite3
from collections.abc import Callable
from time import perf_counter
from typing import Any

from annotator.core.change import Operation
from annotator.core.decision import Accept
from annotator.core.span import State
from annotator.services.session import ReviewSession
from annotator.ui.main_window import ReviewWindow
from tests.benchmarks.figures import machine, spread
from tests.benchmarks.stage import Clock, opened_dataset, press, review_window, settle, wait_until
from tests.benchmarks.text_generator import make_article

_PAUSE = 0.06  # seconds between two keys, so that what the window does later is not timed with the next key
_SHORT, _LONG = 2_000, 200_000
_BACKLOG = 300  # articles that keep the suggestion process busy
_LOADING = 60  # seconds the engine may take to load


def main() -> None:
    """Print the figures for every size of article."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keys", type=int, default=120, help="keys pressed of each kind (default 120)")
    parser.add_argument("--size", type=int, action="append", help="characters (default 2000 and 200000)")
    keys = parser.parse_args().keys
    print(machine())
    for size in parser.parse_args().size or (_SHORT, _LONG):
        articles = 1 + keys * 60 // size  # enough suggestions for every key
        print(f"articles of {size:,} characters, {len(make_article(size).spans)} suggestions each")
        without_window(size, articles, keys)
        in_window(size, articles, keys)
        in_window(size, articles, keys, busy=True)


def without_window(size: int, articles: int, keys: int) -> None:
    """Print how long SQLite takes for two rows in the same folder, and the session for a decision."""
    with opened_dataset([make_article(size, number=number) for number in range(articles)]) as session:
        print(spread("  two rows committed by SQLite alone", _bare_commits(str(session.dataset.path) + ".bare", keys)))
        times: list[float] = []
        for document in session.dataset.ids():
            for span in session.load(document).spans[: keys - len(times)]:
                start = perf_counter()
                session.apply(document, Accept(span.id))
                times.append((perf_counter() - start) * 1000)
        print(spread("  session.apply(Accept), no window", times))


def _bare_commits(path: str, keys: int) -> list[float]:
    """Return the milliseconds of transactions of two rows as safe on disk as the dataset's."""
    with sqlite3.connect(path, isolation_level=None) as file:
        file.execute("PRAGMA journal_mode = WAL")
        file.execute("PRAGMA synchronous = FULL")
        file.execute("CREATE TABLE t (a TEXT, b TEXT)")
        times = []
        for number in range(keys):
            start = perf_counter()
            file.execute("BEGIN IMMEDIATE")
            file.executemany("INSERT INTO t VALUES (?, ?)", [(str(number), "x" * 300), ("log", "x" * 600)])
            file.execute("COMMIT")
            times.append((perf_counter() - start) * 1000)
    file.close()
    return times


def in_window(size: int, articles: int, keys: int, busy: bool = False) -> None:
    """Print the times of Tab and A in the window, with the suggestion process at work if `busy`."""
    made = [make_article(size, number=number) for number in range(articles)]
    backlog = [make_article(1_500, density=0, number=1_000 + number) for number in range(_BACKLOG if busy else 0)]
    with opened_dataset([*made, *backlog]) as session, review_window(session) as window:
        if busy:
            _start_suggestions(window)
        beside = ", engine busy" if busy else ""
        times, used, _ = _press_often(window, "next_open", keys)
        print(spread(f"  Tab to the next painted{beside}", times))
        print(spread("    of it processor time", used))
        before, committed = _gold(session), _time_commits(session)
        times, used, longest = _press_often(window, "accept", keys)
        print(spread(f"  A to committed and painted{beside}", times))
        print(spread("    of it processor time", used))
        print(spread("    of it the commit, on the disk", committed))
        if _gold(session) - before != len(times):
            raise RuntimeError("some keys decided nothing")
        print(f"  longest turn of the event loop between the keys: {longest:.1f} ms")
        if busy:
            print(f"  articles that still waited for suggestions at the end: {window.feed.waiting}")


def _time_commits(session: ReviewSession) -> list[float]:
    """Return a list to which every commit of a decision adds its milliseconds from now on."""
    commit, times = session.dataset.commit, list[float]()

    def timed(uuid: str, operation: Operation, *rest: Any, **more: Any) -> None:
        start = perf_counter()
        commit(uuid, operation, *rest, **more)
        if operation is Operation.ACCEPT:
            times.append((perf_counter() - start) * 1000)

    session.dataset.commit = timed  # type: ignore[method-assign]
    return times


def _start_suggestions(window: ReviewWindow) -> None:
    window.feed.start(None)
    wait_until(lambda: window.feed.is_ready and window.feed.waiting > 0, _LOADING)


def _gold(session: ReviewSession) -> int:
    return sum(count for (_, state), count in session.dataset.count_spans().items() if state == State.GOLD)


def _press_often(window: ReviewWindow, action: str, keys: int) -> tuple[list[float], list[float], float]:
    """Return the milliseconds of each key, those of the processor, and the longest turn of the loop in between."""
    clock, key = Clock(window), window.actions_.keys[action][0]
    times: list[float] = []
    longest = 0.0
    while len(times) < keys:
        _be_on_an_open_suggestion(window)
        times.append(clock.time(_presser(window, key)))
        longest = max(longest, settle(_PAUSE))
    return times, clock.used, longest


def _presser(window: ReviewWindow, key: str) -> Callable[[], None]:
    return lambda: press(window, key)


def _be_on_an_open_suggestion(window: ReviewWindow) -> None:
    """Go on, untimed, when this article has no two open suggestions left or the focus is on a decided one."""
    while len(window.review.open_spans()) < 2:
        press(window, window.actions_.keys["next_article"][0])
        settle(_PAUSE)
    focus, spans = window.review.focus, window.review.open_spans()
    if focus is None or not focus.is_open or focus == spans[-1]:
        window.review.set_focus(spans[0].id)
        settle(_PAUSE)


if __name__ == "__main__":
    main()
