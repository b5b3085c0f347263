"""The order of reading of a printed page: lines, columns and paragraphs from where pieces of text stand on it.

Places are in points from the page's lower left corner. Columns are read one after the other; a line that goes across
them (a headline, a caption) is read where it stands, between what is above and below it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

_END = re.compile(r"[。！？；：…!?;:.][”’』」）)》】\"']*$")
_PAGE_NUMBER = re.compile(r"[-—–·\s]*(第?\s*\d{1,4}\s*页?)(\s*[/共]\s*\d{1,4}\s*页?)?[-—–·\s]*")
# In heights of the letters: how far apart pieces of one line may stand, what an indent is, what a full line may lack.
_GUTTER, _INDENT, _RAGGED, _LEADING = 1.2, 0.8, 2.0, 2.2
_COLUMN_LINES = 3
_PROSE = 6  # characters
_FURNITURE = 3  # pages
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text on one line: its left end, base line, right end (reckoned) and height of letters."""

    text: str
    left: float
    base: float
    right: float
    size: float
    column: str = ""
    cells: bool = False

    @property
    def middle(self) -> float:
        """Return the place across the page in the middle of it."""
        return (self.left + self.right) / 2


def width(text: str, size: float) -> float:
    """Return about how wide a text is: Chinese signs are squares, others about half as wide."""
    return size * sum(0.5 if sign.isascii() else 1.0 for sign in text)


def page_lines(pieces: Iterable[Piece]) -> list[Piece]:
    """Return the lines of a page in the order of reading, each with its column's name; rows of a table as one line."""
    made: list[Piece] = []
    for line in _ordered(_lines(pieces), "c"):
        last = made[-1] if made else None
        if last is not None and last.column == line.column and abs(last.base - line.base) < 0.4 * line.size:
            made[-1] = replace(last, text=f"{last.text} {line.text}", right=line.right, cells=True)
        else:
            made.append(line)
    return made


def _lines(pieces: Iterable[Piece]) -> list[Piece]:
    """Return pieces on the same base line put together where no gutter is between them, from top to bottom."""
    rows: list[list[Piece]] = []
    for piece in sorted((one for one in pieces if one.text.strip()), key=lambda one: -one.base):
        near = rows and abs(rows[-1][0].base - piece.base) < 0.4 * max(piece.size, rows[-1][0].size)
        rows[-1].append(piece) if near else rows.append([piece])
    return [line for row in rows for line in _joined(sorted(row, key=lambda one: one.left))]


def _joined(row: list[Piece]) -> Iterator[Piece]:
    line = row[0]
    for piece in row[1:]:
        gap = piece.left - line.right
        if gap > _GUTTER * max(piece.size, line.size):
            yield line
            line = piece
        else:
            joint = " " if gap > 0.15 * line.size and _both_latin(line.text, piece.text) else ""
            size = max(line.size, piece.size)
            line = replace(line, text=line.text + joint + piece.text, right=max(line.right, piece.right), size=size)
    yield line


def _both_latin(one: str, other: str) -> bool:
    return one[-1:].isascii() and other[:1].isascii() and not one.endswith(" ") and not other.startswith(" ")


def _ordered(lines: list[Piece], name: str) -> Iterator[Piece]:
    """Yield lines by column where there are columns, and those across them in between."""
    gutter = _gutter(lines)
    if gutter is None:
        yield from (replace(line, column=name) for line in lines)
        return
    band: list[Piece] = []
    for line in [*lines, None]:
        if line is not None and not _crosses(line, gutter):
            band.append(line)
            continue
        yield from _ordered([one for one in band if one.middle < gutter], f"{name}l")
        yield from _ordered([one for one in band if one.middle >= gutter], f"{name}r")
        band = []
        if line is not None:
            yield replace(line, column=name)


def _crosses(line: Piece, gutter: float) -> bool:
    return line.left < gutter - line.size and line.right > gutter + line.size


def _gutter(lines: list[Piece]) -> float | None:
    """Return where a second column of prose begins, or None when there is one column only."""
    starts = Counter(round(line.left) for line in lines)
    best: tuple[int, float] | None = None
    for start, count in starts.items():
        if count < _COLUMN_LINES:
            continue
        left = [line for line in lines if line.right <= start + line.size / 2 and line.left < start]
        right = [line for line in lines if line.left >= start - 1]
        beside = min(len(left), len(right)) - _across(lines, left, right, start)
        if beside >= _COLUMN_LINES and _is_prose(left) and _is_prose(right) and (best is None or beside > best[0]):
            best = (beside, float(start) - 1)
    return None if best is None else best[1]


def _across(lines: list[Piece], left: list[Piece], right: list[Piece], gutter: float) -> int:
    """Return how many lines cross a gutter at heights where there is text on both sides of it."""
    if not left or not right:
        return 0
    low = max(min(line.base for line in side) for side in (left, right))
    high = min(max(line.base for line in side) for side in (left, right))
    return sum(_crosses(line, gutter) and low <= line.base <= high for line in lines)


def _is_prose(lines: list[Piece]) -> bool:
    """Return whether most lines fill a column to its right edge, which the cells of a table do not."""
    columns: dict[int, list[Piece]] = defaultdict(list)
    for line in lines:
        columns[round(line.left)].append(line)
    inside = [column for column in columns.values() if len(column) >= _COLUMN_LINES]
    edges = [max(line.right for line in column) for column in inside]
    full = sum(
        line.right >= edge - _RAGGED * line.size for column, edge in zip(inside, edges, strict=True) for line in column
    )
    return 2 * full >= len(lines) > 0 and median(len(line.text) for line in lines) >= _PROSE


def without_furniture(pages: Sequence[Sequence[Piece]]) -> list[list[Piece]]:
    """Return pages of lines without page numbers, and without the lines that head or foot at least half of them."""
    kept = [[line for line in page if not _PAGE_NUMBER.fullmatch(line.text.strip())] for page in pages]
    said = Counter(words for page in kept for words in {_DIGITS.sub("", line.text) for line in (*page[:1], *page[-1:])})
    usual = {words for words, count in said.items() if count >= max(_FURNITURE, len(kept) / 2)}
    return [
        [line for place, line in enumerate(page) if place not in (0, len(page) - 1) or not _usual(line, usual)]
        for page in kept
    ]


def _usual(line: Piece, usual: set[str]) -> bool:
    return _DIGITS.sub("", line.text) in usual


def paragraphs(pages: Iterable[Sequence[Piece]]) -> str:
    """Return the text of pages of lines: a paragraph a line, wrapped lines put together."""
    made: list[str] = []
    before: Piece | None = None
    edges: dict[str, tuple[float, float, bool]] = {}
    for lines in pages:
        old, edges = edges, _edges(lines)
        for line in lines:
            text = line.text.strip()
            if before is not None and _goes_on(before, line, old.get(before.column) or edges[before.column], edges):
                joint = " " if made[-1][-1].isascii() and text[0].isascii() and made[-1][-1].isalnum() else ""
                made[-1] += joint + text
            else:
                made.append(text)
            before, old = line, {}
    return "\n".join(made)


def _edges(lines: Iterable[Piece]) -> dict[str, tuple[float, float, bool]]:
    """Return each column's left and right edge, and whether its paragraphs begin with an indent."""
    columns: dict[str, list[Piece]] = defaultdict(list)
    for line in lines:
        columns[line.column].append(line)
    found = {}
    for name, inside in columns.items():
        left = min(line.left for line in inside)
        indented = sum(_INDENT * line.size < line.left - left < 4 * line.size for line in inside)
        found[name] = (left, max(line.right for line in inside), indented >= 1)
    return found


def _goes_on(
    before: Piece, line: Piece, own: tuple[float, float, bool], edges: dict[str, tuple[float, float, bool]]
) -> bool:
    """Return whether a line goes on where the one before it ended: that one is full and this one begins nothing."""
    _, right, indents = own
    if before.cells or line.cells:
        return False
    if before.right < right - _RAGGED * before.size or abs(before.size - line.size) > 0.1 * before.size:
        return False
    if before.base - line.base > _LEADING * line.size:
        return False
    if line.left - edges[line.column][0] > _INDENT * line.size or line.text.startswith(("\u3000", "  ")):
        return False
    return indents or not _END.search(before.text.strip())
