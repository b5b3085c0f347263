"""spaCy's DocBin written and read piece by piece: one compressed MessagePack map, whose parts lie in temporary files.

spaCy itself builds the whole in memory, some 60 kB for an article of 2,000 characters. What is written here is what it
would write, and what it wrote is read, a few articles at a time.
"""

from __future__ import annotations

import mmap
import struct
import tempfile
import zlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, BinaryIO

from annotator.core.errors import UserError
from annotator.formats.extras import library

MAX_UNPACKED = 4_000_000_000
BATCH = 50
_PIECE = 1 << 20
_BLOBS = ("tokens", "spaces", "lengths")
_LISTS = ("cats", "flags", "span_groups", "user_data")
_MOST = 0xFFFF_FFFF
Source = bytes | mmap.mmap


class DocBinWriter:
    """Takes documents one by one and writes them as one DocBin at the end; a context manager over temporary files."""

    def __init__(self, extra: str) -> None:
        self._dumps = library("srsly", extra).msgpack_dumps
        self._numpy = library("numpy", extra)
        self._attrs = list(library("spacy.tokens", extra).DocBin(attrs=["ENT_IOB", "ENT_TYPE"]).attrs)
        self._space = library("spacy.attrs", extra).SPACY
        self._stack = ExitStack()
        self._files: dict[str, IO[bytes]] = {}
        self._lengths = array("i")
        self._strings: set[str] = set()

    def __enter__(self) -> DocBinWriter:
        for name in ("tokens", "spaces", *_LISTS):
            self._files[name] = self._stack.enter_context(tempfile.TemporaryFile())
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def add(self, doc: Any) -> None:
        """Take in a spaCy Doc whose tokens have nothing but their text and their entity."""
        self._files["tokens"].write(doc.to_array(self._attrs).tobytes("C"))
        self._files["spaces"].write(self._numpy.asarray(doc.to_array(self._space), dtype=bool).tobytes("C"))
        self._lengths.append(len(doc))
        self._strings.update(("", *doc.text))
        self._strings.update(span.label_ for group in doc.spans.values() for span in group)
        self._strings.update(span.label_ for span in doc.ents)
        self._put("cats", doc.cats)
        self._put("flags", {"has_unknown_spaces": doc.has_unknown_spaces})
        self._put("span_groups", doc.spans.to_bytes())
        self._put("user_data", self._dumps(doc.user_data))

    def _put(self, name: str, value: object) -> None:
        self._files[name].write(self._dumps(value))

    def write(self, stream: BinaryIO) -> None:
        """Write what was taken in; raises UserError when it is more than one DocBin can hold."""
        packer = zlib.compressobj()
        for piece in self._pieces():
            stream.write(packer.compress(piece))
        stream.write(packer.flush())

    def _pieces(self) -> Iterator[bytes]:
        yield bytes([0x80 + 6 + len(_LISTS)])
        yield self._dumps("version") + self._dumps("0.1") + self._dumps("attrs") + self._dumps(self._attrs)
        for name in ("tokens", "spaces"):
            yield self._dumps(name) + _bin_head(self._files[name].tell())
            yield from self._content(name)
        yield self._dumps("lengths") + self._dumps(self._lengths.tobytes())
        yield self._dumps("strings") + self._dumps(sorted(self._strings))
        for name in _LISTS:
            yield self._dumps(name) + _array_head(len(self._lengths))
            yield from self._content(name)

    def _content(self, name: str) -> Iterator[bytes]:
        self._files[name].seek(0)
        while piece := self._files[name].read(_PIECE):
            yield piece


def _bin_head(size: int) -> bytes:
    if size > _MOST:
        raise UserError(
            "file-too-big", "One DocBin can't hold that many articles.", remedy="Export in parts, with --split."
        )
    if size < 1 << 8:
        return struct.pack(">BB", 0xC4, size)
    return struct.pack(">BH", 0xC5, size) if size < 1 << 16 else struct.pack(">BI", 0xC6, size)


def _array_head(count: int) -> bytes:
    if count < 1 << 4:
        return bytes([0x90 + count])
    return struct.pack(">BH", 0xDC, count) if count < 1 << 16 else struct.pack(">BI", 0xDD, count)


def read_docs(path: Path, file: BinaryIO, vocab: Any, extra: str) -> Iterator[Any]:
    """Yield the Docs of a DocBin; raises UserError when it grows beyond measure, ValueError and others when broken."""
    with tempfile.TemporaryFile() as unpacked:
        _unpack(path, file, unpacked)
        if not unpacked.tell():
            raise ValueError("nothing in it")
        unpacked.flush()
        with mmap.mmap(unpacked.fileno(), 0, access=mmap.ACCESS_READ) as data:
            yield from _docs(data, vocab, extra)


def _unpack(path: Path, file: BinaryIO, target: IO[bytes]) -> None:
    unpacker = zlib.decompressobj()
    size = 0
    piece = file.read(_PIECE)
    while piece and not unpacker.eof:
        plain = unpacker.decompress(piece, _PIECE)
        size += target.write(plain)
        if size > MAX_UNPACKED:
            raise UserError(
                "file-too-big", "The DocBin grows without measure when unpacked.", where=str(path), remedy="Split it."
            )
        piece = unpacker.unconsumed_tail or file.read(_PIECE)
    target.write(unpacker.flush())


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a value lies: for a blob its bytes, for a list where each item begins and the last one ends."""

    start: int = 0
    end: int = 0
    items: Sequence[int] = ()


def _docs(data: mmap.mmap, vocab: Any, extra: str) -> Iterator[Any]:
    srsly, tokens = library("srsly", extra), library("spacy.tokens", extra)
    places = _map(data)
    lengths = array("i", data[places["lengths"].start : places["lengths"].end])
    attrs = srsly.msgpack_loads(data[places["attrs"].start : places["attrs"].end])
    width = 8 * len(attrs)
    strings: list[str] = srsly.msgpack_loads(data[places["strings"].start : places["strings"].end])
    begin = 0
    for first in range(0, len(lengths), BATCH):
        last = min(first + BATCH, len(lengths))
        end = begin + sum(lengths[first:last])
        message = {"version": "0.1", "attrs": attrs, "strings": strings, "lengths": lengths[first:last].tobytes()}
        message["tokens"] = _slice(data, places["tokens"], begin * width, end * width)
        message["spaces"] = _slice(data, places["spaces"], begin, end)
        for name in _LISTS:
            if name in places:
                message[name] = [srsly.msgpack_loads(item) for item in _items(data, places[name], first, last)]
        yield from tokens.DocBin().from_bytes(zlib.compress(srsly.msgpack_dumps(message), 0)).get_docs(vocab)
        # The vocabulary knows them all from here on.
        begin, strings = end, []
        if hasattr(data, "madvise"):
            data.madvise(mmap.MADV_DONTNEED)  # what was read counts as the process's memory until somebody needs it


def _slice(data: Source, place: _Place, start: int, end: int) -> bytes:
    if not 0 <= start <= end <= place.end - place.start:
        raise ValueError("the lengths do not fit the tokens")
    return data[place.start + start : place.start + end]


def _items(data: Source, place: _Place, first: int, last: int) -> Iterator[bytes]:
    for number in range(first, last):
        yield data[place.items[number] : place.items[number + 1]]


def _map(data: Source) -> dict[str, _Place]:
    """Return where the values of the outermost map lie, by their keys; raises ValueError or IndexError for another."""
    size, place = _head(data, 0)
    if data[0] >> 4 != 0x8 and data[0] not in (0xDE, 0xDF):
        raise ValueError("it is no map")
    found: dict[str, _Place] = {}
    for _ in range(size // 2):
        length, start = _head(data, place)
        key = data[start : start + length].decode("ascii") if _is_text(data[place]) else ""
        place = start + length
        found[key] = _place(data, place, key)
        place = found[key].end
    return found


def _place(data: Source, place: int, key: str) -> _Place:
    if key in _LISTS:
        count, start = _head(data, place)
        items = array("Q", [start])
        for _ in range(count):
            items.append(_skip(data, items[-1]))
        return _Place(place, items[-1], items)
    end = _skip(data, place)
    return _Place(_head(data, place)[1] if key in _BLOBS else place, end)


def _is_text(kind: int) -> bool:
    return kind >> 5 == 0x5 or kind in (0xD9, 0xDA, 0xDB)


# By first byte: the width of the size that follows, what a unit of it is (bytes, or values inside), and bytes besides.
_SIZED = {0xC4: 1, 0xC5: 2, 0xC6: 4, 0xD9: 1, 0xDA: 2, 0xDB: 4, 0xC7: 1, 0xC8: 2, 0xC9: 4}
_NESTED = {0xDC: (2, 1), 0xDD: (4, 1), 0xDE: (2, 2), 0xDF: (4, 2)}
_FIXED = {0xCA: 4, 0xCB: 8, 0xCC: 1, 0xCD: 2, 0xCE: 4, 0xCF: 8, 0xD0: 1, 0xD1: 2, 0xD2: 4, 0xD3: 8}
_FIXED |= {0xD4: 2, 0xD5: 3, 0xD6: 5, 0xD7: 9, 0xD8: 17}


def _head(data: Source, place: int) -> tuple[int, int]:
    """Return (bytes or values inside, where they begin) of the value at a place."""
    kind = data[place]
    if kind >> 4 in (0x8, 0x9):
        return (kind & 0xF) * (2 if kind >> 4 == 0x8 else 1), place + 1
    if kind >> 5 == 0x5:
        return kind & 0x1F, place + 1
    if kind in _NESTED:
        width, unit = _NESTED[kind]
        return unit * int.from_bytes(data[place + 1 : place + 1 + width], "big"), place + 1 + width
    if kind in _SIZED:
        width = _SIZED[kind]
        extension = kind in (0xC7, 0xC8, 0xC9)
        return int.from_bytes(data[place + 1 : place + 1 + width], "big") + extension, place + 1 + width
    return _FIXED.get(kind, 0), place + 1


def _skip(data: Source, place: int) -> int:
    """Return where the value at a place ends, however deep it is; raises IndexError past the end of the data."""
    left = 1
    while left:
        kind = data[place]
        inside, place = _head(data, place)
        left -= 1
        if kind >> 4 in (0x8, 0x9) or kind in _NESTED:
            left += inside
        else:
            place += inside
    if place > len(data):
        raise IndexError("it ends too early")
    return place


def written(docs: Iterable[Any], stream: BinaryIO, extra: str) -> None:
    """Write spaCy Docs as one DocBin."""
    with DocBinWriter(extra) as writer:
        for doc in docs:
            writer.add(doc)
        writer.write(stream)
