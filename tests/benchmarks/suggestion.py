"""The engine's pass over a text against `jieba.cut` on the same text, in processor time, and loading the engine.

Words are remembered from text to text, so that the first pass of a process over a text takes longer than the next ones.
"""

from __future__ import annotations

import argparse
import logging
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from time import process_time

import jieba

from annotator.services.engine import load_engine
from annotator.suggest.pipeline import Engine
from tests.benchmarks.figures import machine, spread
from tests.benchmarks.text_generator import make_article, read_gold, sample_articles

_GOLD = Path(__file__).parents[3] / "shared" / "gold" / "articles.jsonl"
_HELD_OUT = Path(__file__).parents[1] / "heldout"
_LOAD = """
import time
started, used = time.perf_counter(), time.process_time()
from annotator.services.engine import load_engine
load_engine()
print(time.perf_counter() - started, time.process_time() - used)
"""


def main() -> None:
    """Print the loading times and the ratio for every set of articles."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7, help="passes over each set of articles (default 7)")
    parser.add_argument("--gold", type=Path, default=_GOLD, help="a file of document JSON to measure on as well")
    options = parser.parse_args()
    print(machine())
    _print_loading(options.runs)
    jieba.setLogLevel(logging.WARNING)
    jieba.initialize()
    engine = load_engine()
    sets = [("samples", [article.document.text for article in sample_articles()])]
    for path in (options.gold, _HELD_OUT / "long.jsonl", _HELD_OUT / "gold.jsonl"):
        if path.exists():
            sets.append((f"{path.parent.name}/{path.name}", [article.document.text for article in read_gold(path)]))
    sets.append(("one article of 200,000 characters", [make_article(200_000).document.text]))
    for name, texts in sets:
        _print_ratio(name, texts, engine, options.runs)


def _print_loading(runs: int) -> None:
    """Print the wall and processor seconds of loading the engine in a fresh process."""
    found = []
    for _ in range(runs):
        run = subprocess.run([sys.executable, "-c", _LOAD], stdout=subprocess.PIPE, text=True, check=True)
        found.append([float(figure) for figure in run.stdout.split()])
    print(spread("engine loaded, wall time", [wall for wall, _ in found], "s"))
    print(spread("engine loaded, processor time", [used for _, used in found], "s"))


def _print_ratio(name: str, texts: Sequence[str], engine: Engine, runs: int) -> None:
    """Print processor milliseconds of both on the same texts and their ratio."""
    size = sum(map(len, texts))
    cut, suggested = [], []
    for _ in range(runs + 1):  # in turn, so that a busy machine slows both
        cut.append(_used(lambda: [list(jieba.cut(text)) for text in texts]))
        suggested.append(_used(lambda: [engine.suggest(str(place), text) for place, text in enumerate(texts)]))
    (_, *cut), (first, *suggested) = cut, suggested
    print(f"{name}: {len(texts)} texts, {size:,} characters, {size / min(suggested):.0f} thousand characters a second")
    print(spread("  jieba.cut, processor time", cut))
    print(spread("  engine pass, processor time", suggested))
    print(f"  ratio: medians {median(suggested) / median(cut):.2f}, bests {min(suggested) / min(cut):.2f}")
    print(f"  ratio of the first pass over these texts: {first / median(cut):.2f}")


def _used(work: Callable[[], object]) -> float:
    """Return the processor milliseconds of a piece of work."""
    start = process_time()
    work()
    return (process_time() - start) * 1000


if __name__ == "__main__":
    main()
