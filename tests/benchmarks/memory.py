"""Memory of the program on the samples: the window's process, the suggestion process, and a bare PySide6 window."""

from __future__ import annotations

import argparse
import multiprocessing
import os
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.figures import machine

_LOADING = 120  # seconds for the engine and all the samples
_BARE = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
from tests.benchmarks.memory import usage
application = QApplication([])
window = QWidget()
window.resize(1440, 900)
window.show()
for _ in range(20):
    application.processEvents()
print(usage("bare PySide6 window", "self"))
"""


def main() -> None:
    """Print one line for each process; Linux only, because the figures come from /proc."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    if not Path("/proc/self/status").exists():
        sys.exit("This measurement reads /proc, which only Linux has.")
    print(machine())
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    for line in (["-c", _BARE], ["-c", "from tests.benchmarks.memory import measure; measure()"]):
        subprocess.run([sys.executable, *line], env=environment, check=True)


def measure() -> None:
    """Open the window on the samples, have all of them suggested for, go through them, and print what that took."""
    from tests.benchmarks.stage import opened_dataset, press, review_window, settle, wait_until
    from tests.benchmarks.text_generator import sample_articles

    plain = [type(article)(article.document) for article in sample_articles()]
    with opened_dataset(plain) as session, review_window(session) as window:
        print(usage(f"window, {len(plain)} samples, first one open", "self"))
        window.feed.start(window.review.document_id)
        wait_until(lambda: window.feed.is_ready and window.feed.waiting == 0, _LOADING)
        for _ in plain:
            press(window, window.actions_.keys["next_article"][0])
            settle(0.1)
        print(usage("window, all samples suggested for and seen", "self"))
        for child in multiprocessing.active_children():
            print(usage("suggestion process, after all samples", str(child.pid)))


def usage(name: str, process: str) -> str:
    """Return a line with peak and present resident memory and the proportional share (PSS) of a process, in MB."""
    status = _kilobytes(Path("/proc", process, "status"))
    shares = _kilobytes(Path("/proc", process, "smaps_rollup"))
    pss = f"{shares['Pss'] / 1024:.0f} MB" if "Pss" in shares else "unknown"
    peak, now = status["VmHWM"] / 1024, status["VmRSS"] / 1024
    return f"{name:<44} peak RSS {peak:.0f} MB, RSS {now:.0f} MB, PSS {pss}"


def _kilobytes(path: Path) -> dict[str, int]:
    """Return the figures in kB of a file of /proc; empty when it can't be read."""
    try:
        lines = path.read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return {}
    pairs = (line.split() for line in lines if line.endswith(" kB"))
    return {pair[0].rstrip(":"): int(pair[1]) for pair in pairs}


if __name__ == "__main__":
    main()
