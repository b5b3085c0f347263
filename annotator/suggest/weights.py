"""The weights of a model that crfsuite trained, read from its file, so that many words are scored at once.

The format is that of CRFsuite 0.12 (`lCRF`, version 100; "crf1d_model.c" and "cqdb.c" of its sources): a header of
twelve numbers, the features (kind, from, to, weight), and the names of labels and attributes as constant databases.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
_HEADER = struct.Struct("<4sI4s9I")
_FEATURE = np.dtype([("kind", "<i4"), ("source", "<i4"), ("target", "<i4"), ("weight", "<f8")])
_CHUNK, _STATE = 12, 0  # bytes before a chunk's features; the kind of a feature that joins an attribute and a label


@dataclass(frozen=True)
class Weights:
    """Weights of a linear-chain model.

    `numbers` has each attribute's row in `state`, of shape (attributes + 1, labels), whose last row is zero and stands
    for an unknown attribute; `transitions` is of shape (labels, labels), from the label before to the label after.
    """

    labels: tuple[str, ...]
    numbers: dict[bytes, int]
    state: Array
    transitions: Array

    def rows(self, attributes: Iterable[bytes]) -> list[int]:
        """Return the attributes' rows in `state`."""
        return list(map(self.numbers.get, attributes, repeat(len(self.numbers))))


def read_weights(source: Path | bytes) -> Weights:
    """Return the weights in a model file, or in its content.

    Raises OSError when the file can't be read and ValueError when it is no model of crfsuite.
    """
    data = source if isinstance(source, bytes) else source.read_bytes()
    try:
        return _read(data)
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise ValueError(f"no model of crfsuite: {error}") from error


def _read(data: bytes) -> Weights:
    magic, size, _, _, _, label_count, attribute_count, features, labels, attributes, _, _ = _HEADER.unpack_from(data)
    if magic != b"lCRF" or size != len(data):
        raise ValueError("no model of crfsuite, or a part of one")
    names = [name.decode() for name in _names(data, labels, label_count)]
    known = _names(data, attributes, attribute_count)
    (count,) = struct.unpack_from("<I", data, features + _CHUNK - 4)
    found: Any = np.frombuffer(data, _FEATURE, count, features + _CHUNK)
    state, transitions = np.zeros((len(known) + 1, len(names))), np.zeros((len(names), len(names)))
    first = found[found["kind"] == _STATE]
    other = found[found["kind"] != _STATE]
    state[first["source"], first["target"]] = first["weight"]
    transitions[other["source"], other["target"]] = other["weight"]
    return Weights(tuple(names), {name: i for i, name in enumerate(known)}, state, transitions)


def _names(data: bytes, offset: int, count: int) -> list[bytes]:
    """Return the strings of a constant database in the order of their numbers."""
    size, backward = struct.unpack_from("<II", data, offset + 16)
    names: list[bytes] = []
    for place in struct.unpack_from(f"<{size}I", data, offset + backward)[:count]:
        start = offset + place + 8
        (length,) = struct.unpack_from("<I", data, start - 4)
        names.append(data[start : start + length - 1])
    return names
