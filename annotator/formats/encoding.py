"""Which encoding an article's bytes are in: marks first, then strict UTF-8, then what reads like Chinese."""

from __future__ import annotations

import codecs
from collections import Counter
from dataclasses import dataclass
from unicodedata import category

from annotator.core.errors import UserError
from annotator.formats.plausibility import plausibility

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_OTHER_FILES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word, Excel or ZIP file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "an RTF file"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)
SAMPLE = 64 * 1024
READABLE = 0.12
_CONTROLS = frozenset(map(chr, range(32))) - set("\t\n\r\f\v\x1a\x1b")


@dataclass(frozen=True, slots=True)
class _Reading:
    encoding: str
    text: str
    score: float


def decode(data: bytes, where: str = "") -> tuple[str, str]:
    """Return the text of an article's bytes and the name of its encoding.

    Raises UserError when the bytes are empty, binary, or in no encoding that gives readable text.
    """
    _refuse_other_files(data, where)
    text, encoding = _decode_marked(data, where) or _decode_utf8(data) or _decode_guessed(data, where)
    if not text.strip().strip("\ufeff\x1a"):
        raise UserError("empty-file", "The file is empty.", where=where, remedy="Nothing was read from it.")
    if any(sign in _CONTROLS for sign in set(text)):
        raise _binary("a binary file", where)
    return text, encoding


def _refuse_other_files(data: bytes, where: str) -> None:
    for magic, kind in _OTHER_FILES:
        if data.startswith(magic):
            raise _binary(kind, where)


def _binary(kind: str, where: str) -> UserError:
    return UserError(
        "binary-file", f"This is {kind}, not a text.", where=where, remedy="Save the article as plain text first."
    )


def _undecodable(where: str) -> UserError:
    return UserError(
        "undecodable",
        "The text is in no encoding that annotator can read.",
        where=where,
        remedy="Save it as UTF-8.",
    )


def _decode_marked(data: bytes, where: str) -> tuple[str, str] | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), encoding
            except UnicodeDecodeError as error:
                raise _undecodable(where) from error
    return None


def _decode_utf8(data: bytes) -> tuple[str, str] | None:
    # With NUL bytes it is UTF-16 or binary, even where the bytes happen to be good UTF-8.
    if b"\0" in data:
        return None
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return None


def _decode_guessed(data: bytes, where: str) -> tuple[str, str]:
    names = ["utf-16-le", "utf-16-be"] if len(data) % 2 == 0 else []
    if b"\0" not in data:
        names += ["gb18030", "big5", "cp950", "big5hkscs"]
    readings = [reading for name in names if (reading := _read(data, name))]
    best = max(readings, key=lambda reading: reading.score, default=None)
    if best is None or best.score < READABLE:
        best = next((reading for reading in readings if reading.encoding == _second_opinion(data)), None)
        if best is None or best.score <= 0:
            raise _binary("a binary file", where) if _looks_binary(data) else _undecodable(where)
    return best.text, best.encoding


def _read(data: bytes, encoding: str) -> _Reading | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return _Reading(encoding, text, plausibility(text[:SAMPLE]))


def _second_opinion(data: bytes) -> str:
    """Return what charset-normalizer takes a text for that has too few common characters to tell."""
    from charset_normalizer import from_bytes  # loaded only for the rare file that needs it

    found = from_bytes(data[:SAMPLE]).best()
    name = found.encoding if found else ""
    return {"gb2312": "gb18030", "gbk": "gb18030", "utf_16_le": "utf-16-le", "utf_16_be": "utf-16-be"}.get(name, name)


def _looks_binary(data: bytes) -> bool:
    counts = Counter(data[:SAMPLE])
    controls = sum(count for byte, count in counts.items() if category(chr(byte)) == "Cc" and byte < 32)
    return counts[0] > 0 or controls > 0.1 * min(len(data), SAMPLE)
