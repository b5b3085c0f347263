"""Figures about a dataset: progress, counts, pace."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.core.document import Status
from annotator.services.clock import local_midnight
from annotator.storage.dataset import Dataset
from annotator.storage.listing import DocumentQuery


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a dataset is: documents done and in all, and decisions made since local midnight."""

    done: int
    total: int
    decisions_today: int


def progress(dataset: Dataset) -> Progress:
    """Return how far the review of a dataset is."""
    done = dataset.count(DocumentQuery(statuses=(Status.DONE,)))
    return Progress(done, dataset.count(), dataset.decisions_since(local_midnight()))


@dataclass(frozen=True, slots=True)
class LabelCount:
    """The number of spans of one label in each state."""

    label: str
    gold: int
    rejected: int
    suggested: int


def label_counts(dataset: Dataset) -> list[LabelCount]:
    """Return the span counts of every label, in the order of the label set."""
    counts = dataset.count_spans()
    return [
        LabelCount(label.name, *(counts.get((label.name, state), 0) for state in ("gold", "rejected", "suggested")))
        for label in dataset.labels.labels
    ]
