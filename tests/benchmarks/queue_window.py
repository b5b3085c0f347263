"""The real window over a dataset that `tests.benchmarks.queue --keep` made: what its keys on the list take."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, thread_time

from PySide6.QtWidgets import QApplication

from annotator.services.session import ReviewSession
from annotator.storage.dataset import Dataset
from annotator.storage.listing import Order
from annotator.ui.main_window import ReviewWindow
from tests.benchmarks.figures import machine, spread
from tests.benchmarks.stage import press, review_window, settle

_TURNS = 8
_PAUSE = 0.4  # seconds, for what is put off


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dataset", type=Path)
    options = parser.parse_args()
    print(machine())
    with Dataset(options.dataset, create=False) as dataset:
        session = ReviewSession(dataset, "benchmark")
        used, begin = thread_time(), perf_counter()
        with review_window(session) as window:
            took = (thread_time() - used) * 1e3, (perf_counter() - begin) * 1e3
            print(f"window made and settled: processor {took[0]:.0f} ms, on the wall {took[1]:.0f} ms")
            _measure(window)


def _measure(window: ReviewWindow) -> None:
    for key, name in (
        ("F6", "next order"),
        ("F5", "ordered anew"),
        ("Ctrl+PgDown", "next article"),
        ("Tab", "next open"),
    ):
        _repeat(window, key, name)
    window.list.order.setCurrentIndex(list(Order).index(Order.UNCERTAINTY))
    for name, status in (("to do", 1), ("in progress", 2), ("all", 0)):
        window.list.filter.setCurrentIndex(status)
        _timed(window, f"status {name}, by uncertainty", window.list._query)
    for text in ("亿", "项目", "第99999号", "没有这样的字", ""):
        window.list.search.setText(text)
        _timed(window, f"text {text or '(none)'}, by uncertainty", window.list._query)
    window.list.view.setFocus()
    _repeat(window, "PgDown", "page of the list")
    window.pane.view.setFocus()
    for key, name in (("A", "accept"), ("Ctrl+Z", "undo")):
        _repeat(window, key, name)


def _repeat(window: ReviewWindow, key: str, name: str) -> None:
    times = []
    for _ in range(_TURNS):
        times.append(_once(lambda: press(window, key)))
        settle(0.05)
    print(spread(f"  {key} ({name})", times))


def _timed(window: ReviewWindow, name: str, step: Callable[[], object]) -> None:
    took, later = _once(step), settle(_PAUSE)
    rows = window.list.model.rowCount()
    print(f"  {name:<44} {took:8.1f} ms, longest turn after it {later:6.1f} ms; {rows} rows read")


def _once(step: Callable[[], object]) -> float:
    """Return the processor milliseconds of a step with what it paints."""
    begin = thread_time()
    step()
    QApplication.processEvents()
    return (thread_time() - begin) * 1e3


if __name__ == "__main__":
    main()
