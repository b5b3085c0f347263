"""A very long article in the real window: opening, scrolling, deciding, and the longest frame."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from annotator.ui.main_window import ReviewWindow
from tests.benchmarks.figures import machine, spread
from tests.benchmarks.stage import Clock, opened_dataset, press, review_window, settle
from tests.benchmarks.text_generator import make_article

_PAUSE = 0.06
_OPENINGS = 5


def main() -> None:
    """Print the figures for one article of `--size` characters."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=1_000_000, help="characters (default 1000000)")
    parser.add_argument("--steps", type=int, default=100, help="steps of each kind (default 100)")
    options = parser.parse_args()
    print(machine())
    article = make_article(options.size)
    print(f"an article of {options.size:,} characters with {len(article.spans):,} suggestions")
    with opened_dataset([make_article(2_000, number=9), article]) as session, review_window(session) as window:
        clock = Clock(window)
        _open(window, clock)
        frames = [
            *_scroll(window, clock, options.steps),
            *_decide(window, clock, options.steps, "at the head"),
        ]
        spans = window.review.shown_spans()
        window.review.set_focus(spans[len(spans) // 2].id)
        settle(_PAUSE)
        frames += _decide(window, clock, options.steps, "in the middle")
        print(f"longest frame after opening: {max(frames):.1f} ms")


def _open(window: ReviewWindow, clock: Clock) -> None:
    """Print how long the key to the next article takes the first time and later, when its spans are in memory."""
    there, back = (window.actions_.keys[name][0] for name in ("next_article", "previous_article"))
    times = []
    for _ in range(_OPENINGS):
        times.append(clock.time(_presser(window, there)))
        settle(_PAUSE)
        press(window, back)
        settle(_PAUSE)
    print(f"  opened for the first time {times[0]:.0f} ms, of it processor time {clock.used[0]:.0f} ms")
    print(spread("  opened again", times[1:]))
    press(window, there)
    settle(_PAUSE)


def _scroll(window: ReviewWindow, clock: Clock, steps: int) -> list[float]:
    """Print and return the times of scrolling by page, by wheel and by jumps of the scroll bar, in ms."""
    view = window.pane.view
    bar = view.verticalScrollBar()
    kinds: tuple[tuple[str, Callable[[int], object]], ...] = (
        ("PageDown", lambda _: press(window, "PgDown")),
        ("wheel", lambda _: _turn_wheel(window)),
        ("scroll bar to anywhere", lambda step: bar.setValue(bar.maximum() * (step * 37 % 101) // 101 + 1)),
    )
    found: list[float] = []
    for name, move in kinds:
        times = []
        for step in range(1, steps + 1):
            times.append(clock.time(lambda move=move, step=step: move(step)))  # type: ignore[misc]
            settle(0.005)
        print(spread(f"  {name} to painted", times))
        print(spread("    of it processor time", clock.used[-steps:]))
        found += times
    press(window, "Home")
    settle(_PAUSE)
    return found


def _turn_wheel(window: ReviewWindow) -> None:
    port = window.pane.view.viewport()
    place = QPointF(port.rect().center())
    event = QWheelEvent(
        place,
        QPointF(port.mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(port, event)


def _decide(window: ReviewWindow, clock: Clock, steps: int, where: str) -> list[float]:
    """Print and return the times of Tab, of accepting, and of the window's later work after each, in ms."""
    found: list[float] = []
    for action in ("next_open", "accept", "end_right", "undo"):
        key = window.actions_.keys[action][0]
        times, later = [], []
        for _ in range(steps):
            times.append(clock.time(_presser(window, key)))
            later.append(settle(_PAUSE))
        print(spread(f"  {key} ({action}) {where}", times))
        print(spread("    of it processor time", clock.used[-steps:]))
        print(spread("    longest turn of the event loop after it", later))
        found += times + later
    return found


def _presser(window: ReviewWindow, key: str) -> Callable[[], None]:
    return lambda: press(window, key)


if __name__ == "__main__":
    main()
