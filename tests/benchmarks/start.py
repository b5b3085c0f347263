"""Process start to the first painted window with the first sample article, against a bare PySide6 window."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from annotator.services.session import ReviewSession
from annotator.storage.dataset import Dataset
from annotator.suggest.pipeline import VERSION
from tests.benchmarks.figures import machine, spread
from tests.benchmarks.text_generator import open_suggestions, sample_articles

# Two platforms in one value: `annotator review` paints a picture and ends where it reads a plain "offscreen".
_OFFSCREEN = "offscreen;minimal"
_WARM_UPS = 2


def main() -> None:
    """Start both programs in turn and print times and ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=12, help="starts of each program (default 12)")
    parser.add_argument("--platform", choices=("offscreen", "xcb"), default="offscreen", help="xcb needs a DISPLAY")
    options = parser.parse_args()
    print(machine())
    with tempfile.TemporaryDirectory(prefix="annotator-benchmark-") as folder:
        dataset = Path(folder) / "gold.db"
        _fill(dataset)
        environment = {**os.environ, "XDG_CONFIG_HOME": folder, "XDG_STATE_HOME": folder}
        environment["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "pyc")  # compiled by the warm-ups
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        environment["QT_QPA_PLATFORM"] = _OFFSCREEN if options.platform == "offscreen" else options.platform
        bare: list[float] = []
        review: list[float] = []
        early = 0
        for turn in range(options.runs + _WARM_UPS):
            plain, _ = _start(["tests.benchmarks.start_bare"], environment)
            ours, before_paint = _start(["tests.benchmarks.start_review", str(dataset)], environment)
            if turn >= _WARM_UPS:
                bare.append(plain)
                review.append(ours)
                early += before_paint
    print(spread(f"bare PySide6 window ({options.platform})", bare))
    print(spread(f"annotator review, samples ({options.platform})", review))
    print(f"suggestion process started before the first paint: {early} of {len(review)}")
    print(f"ratio: medians {median(review) / median(bare):.2f}, bests {min(review) / min(bare):.2f}")


def _fill(path: Path) -> None:
    """Make a dataset of the samples with their gold as open suggestions, as after yesterday's session."""
    with Dataset(path) as dataset:
        session = ReviewSession(dataset, "benchmark")
        for document in session.add_documents(map(open_suggestions, sample_articles())):
            dataset.mark_suggested(document, VERSION)


def _start(module: list[str], environment: dict[str, str]) -> tuple[float, int]:
    """Return milliseconds from before the start of a process to the time it prints, and the second figure if any."""
    start = time.monotonic_ns()
    run = subprocess.run(
        [sys.executable, "-m", *module], env=environment, stdout=subprocess.PIPE, text=True, timeout=60, check=True
    )
    told = [int(figure) for figure in run.stdout.split()]
    return (told[0] - start) / 1e6, told[1] if len(told) > 1 else 0


if __name__ == "__main__":
    main()
