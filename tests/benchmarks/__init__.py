"""Measurements: each module runs by itself as `python -m tests.benchmarks.NAME` and prints plain lines."""
