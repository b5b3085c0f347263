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
    print(machine(), f"({options.platform})")
    with tempfile.TemporaryDirectory(prefix="annotator-benchmark-") as folder:
        dataset = Path(folder) / "gold.db"
        _fill(dataset)
        environment = {**os.environ, "XDG_CONFIG_HOME": folder, "XDG_STATE_HOME": folder}
        environment["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "pyc")  # compiled by the warm-ups
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        environment["QT_QPA_PLATFORM"] = _OFFSCREEN if options.platform == "offscreen" else options.platform
        bare: list[list[float]] = []
        review: list[list[float]] = []
        for turn in range(options.runs + _WARM_UPS):  # in turn, so that a busy machine slows both
            plain = _start(["tests.benchmarks.start_bare"], environment)
            ours = _start(["tests.benchmarks.start_review", str(dataset)], environment)
            if turn >= _WARM_UPS:
                bare.append(plain)
                review.append(ours)
    for place, kind in enumerate(("time", "processor time")):
        plainly, really = [run[place] for run in bare], [run[place] for run in review]
        print(spread(f"bare PySide6 window, {kind}", plainly))
        print(spread(f"annotator review on the samples, {kind}", really))
        print(f"  ratio: medians {median(really) / median(plainly):.2f}, bests {min(really) / min(plainly):.2f}")
    early = sum(bool(run[2]) for run in review)
    print(f"suggestion process started before the first paint: {early} of {len(review)}")


def _fill(path: Path) -> None:
    """Make a dataset of the samples with their gold as open suggestions, as after yesterday's session."""
    with Dataset(path) as dataset:
        session = ReviewSession(dataset, "benchmark")
        for document in session.add_documents(map(open_suggestions, sample_articles())):
            dataset.mark_suggested(document, VERSION)


def _start(module: list[str], environment: dict[str, str]) -> list[float]:
    """Start a process; return the milliseconds until its first paint, those of the processor, and what else it says."""
    start = time.monotonic_ns()
    run = subprocess.run(
        [sys.executable, "-m", *module], env=environment, stdout=subprocess.PIPE, text=True, timeout=60, check=True
    )
    painted, used, *more = (int(figure) for figure in run.stdout.split())
    return [(painted - start) / 1e6, used / 1e6, *more]


if __name__ == "__main__":
    main()
