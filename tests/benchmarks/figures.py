"""Turning lists of measured times into lines to read."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from statistics import median


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which `share` (0..1) of the values lie; raises ValueError without values."""
    if not values:
        raise ValueError("nothing was measured")
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def spread(name: str, values: Sequence[float], unit: str = "ms") -> str:
    """Return a line with best, median, p95 and worst of the values, in their unit."""
    figures = (min(values), median(values), percentile(values, 0.95), max(values))
    best, middle, high, worst = (f"{value:.2f}" for value in figures)
    return f"{name:<46} best {best:>8}  p50 {middle:>8}  p95 {high:>8}  worst {worst:>8} {unit}  n={len(values)}"


def machine() -> str:
    """Return a line on the machine, with its load: figures from a busy one are no better than that."""
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    system = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    return f"# {system}, {os.cpu_count()} cores{load}"
