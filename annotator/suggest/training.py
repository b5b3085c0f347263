"""Training the sequence models from passages with known spans."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pycrfsuite

from annotator.suggest.feature_table import Sentence
from annotator.suggest.sequence_model import tags_for

BASE_PARAMETERS = {"c1": 0.05, "c2": 0.25, "max_iterations": 100, "feature.minfreq": 2}

TaggedRow = tuple[list[list[bytes]], list[str]]  # a sentence's feature lists and its BIO tags


@dataclass(frozen=True)
class Known:
    """The sentences of one document and its known spans of each label: display offsets, end exclusive."""

    sentences: Sequence[Sentence]
    spans: dict[str, list[tuple[int, int]]]


def tagged(known: Known, *labels: str) -> Iterator[TaggedRow]:
    """Yield the features and tags of every sentence whose spans of the labels stand on word boundaries."""
    for sentence in known.sentences:
        words = [(word.start, word.end) for word in sentence.words]
        first, last = words[0][0], words[-1][1]
        layers: list[list[str]] = []
        for label in labels:
            inside = [(start, end) for start, end in known.spans.get(label, ()) if first <= start < last]
            tags = tags_for(words, outermost(inside))
            if tags is None:
                break
            layers.append(tags)
        else:
            yield sentence.features, ["".join(marks) for marks in zip(*layers, strict=True)]


def outermost(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans that no other one holds: a flat tagging knows one level only."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def train(path: Path, rows: Iterable[TaggedRow], parameters: dict[str, Any], algorithm: str = "lbfgs") -> int:
    """Train one model into the file `path`; return the number of sentences. The same rows give the same file."""
    trainer: Any = pycrfsuite.Trainer(verbose=False)
    trainer.select(algorithm)
    _restart_random_numbers()
    trainer.set_params(parameters)
    count = 0
    for features, tags in rows:
        trainer.append(features, tags)
        count += 1
    trainer.train(str(path))
    return count


def _restart_random_numbers() -> None:
    """Start the C library's random numbers anew: crfsuite shuffles by them, and would train otherwise each time."""
    ctypes.CDLL("ucrtbase" if sys.platform == "win32" else None).srand(1)
