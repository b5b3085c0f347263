"""Display text for reading: printed lines joined into paragraphs, with a two-way map to the stored text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from annotator.core.furniture import BLANKS, Furniture, classify_line, classify_stripped, heading_level, heading_mark
from annotator.core.lazy import regex
from annotator.core.offsets import KeptRanges

# Widths are in full-width characters; an ASCII character counts half.
_TIGHT = 1.0
_NARROWEST_COLUMN = 8
_WIDEST_COLUMN = 60
_LONG_LINE = 40
_SURELY_WIDE = 2 * _WIDEST_COLUMN + 10  # full of ASCII it would still be wider than all that is compared with
_WIDEST_VERSE = 24  # of two lines together
_NEIGHBOURS = 5
_REACH = 3  # in half characters: how far lines of one column differ in width

_PASSAGE = 15  # how many lines around are searched for the end of a sentence
_INDENT = 3.0  # the most that a first line falls short of its column where the page's indents are lost

# Counts of up to 11 lines share one number, six bits each: lines, ending, pausing, with punctuation.
_ENDING, _PAUSING, _MARKED = 1 << 6, 1 << 12, 1 << 18

_STOPS = frozenset("。！？!?…")
_CLOSERS = "”’』」）)》】\"'"
_END_MARKS = frozenset("。！？!?…；;：:.~～—" + _CLOSERS)
_SENTENCE_MARKS = frozenset("。！？；")
_HALTS = _STOPS | frozenset("；;：:")
_PAUSES = frozenset("，,、")
_PUNCTUATION = frozenset("。！？；，,、：:“”（）()《》%")
_DANGLING_WORDS = frozenset("正将的和与及在对把被从向以并而或让使")
_PAIRS = tuple(zip("“‘（(《「『【", "”’）)》」』】", strict=True))
_LIST_SEPARATORS = r"[、;；|\t]|[ \u3000]+"
_ITEM_FIRST = frozenset("-*•●▪◆■□▲①②③④⑤⑥⑦⑧⑨⑩|>（(第0123456789一二三四五六七八九十")
_ITEM = (
    r"[-*•●▪◆■□▲>]\s|\d{1,2}(?:[.．)）]|、)\s*(?!\d)|[（(]\d{1,2}[)）]|[①-⑳]|\||"
    r"[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])|[（(][一二三四五六七八九十]{1,3}[)）]"
)


class Paragraph(NamedTuple):
    """A paragraph of the display: code point range without its final newline, kind, heading level (0 = no heading)."""

    start: int
    end: int
    kind: Furniture
    level: int


@dataclass(frozen=True, slots=True)
class Reflowed:
    """A text as it is read: paragraphs joined by one newline, and the map between display and source offsets."""

    display: str
    paragraphs: tuple[Paragraph, ...]
    ranges: KeptRanges

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """Return the source range of a display range, both in code points; raises ValueError when it is empty."""
        return self.ranges.to_source(start, end)

    def to_display(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the display range of what is shown of a source range, or None when nothing of it is."""
        return self.ranges.to_display(start, end)

    def source_position(self, display: int) -> int:
        """Return the source offset of a display offset (0..length); raises IndexError outside the display."""
        return self.ranges.source_position(display)

    def display_position(self, source: int) -> int:
        """Return how many displayed characters stand before a source offset."""
        return self.ranges.display_position(source)


@dataclass(slots=True)
class _Line:
    """A line with content: its stripped range in the source, and what joining needs to know about it.

    `gap` counts the blank lines before it, `indent` the full-width blanks at its left, which its `width` includes;
    `mark` is the length of a heading mark that isn't shown; `edge` is the width of the line's column when the line
    is full, else 0.
    """

    text: str
    start: int
    end: int
    gap: int
    width: float
    indent: int
    kind: Furniture
    level: int
    mark: int
    edge: float = 0.0

    @property
    def stops(self) -> bool:
        """Return whether a sentence ends at the end of the line."""
        last = self.text[-1]
        return last in _STOPS or (last in _CLOSERS and self.text.rstrip(_CLOSERS)[-1:] in _STOPS)

    @property
    def ends(self) -> bool:
        """Return whether the line ends in a mark that a paragraph may end in."""
        return self.text[-1] in _END_MARKS

    @property
    def is_item(self) -> bool:
        """Return whether the line begins like an entry of a list or a table."""
        return self.text[0] in _ITEM_FIRST and regex(_ITEM).match(self.text) is not None


def reflow(text: str) -> Reflowed:
    """Return the display text of a stored text, its paragraphs and the offset map; never raises."""
    lines = list(_lines(text))
    _mark_full(lines)
    _demote(lines)
    return _assemble(text, _group(text, lines))


def _lines(text: str) -> Iterator[_Line]:
    """Yield the lines that have content, without the blanks around it and without heading marks."""
    position = gap = 0
    for raw in text.split("\n"):
        content = raw.strip(BLANKS)
        if content:
            lead = 0 if raw[0] == content[0] else len(raw) - len(raw.lstrip(BLANKS))
            start = position + lead
            kind = classify_stripped(content)
            level = mark = 0
            if kind is Furniture.HEADING:
                level, mark = heading_level(content), heading_mark(content)[1]
                content, start = content[mark:], start + mark
            indent = raw.count("\u3000", 0, lead) if lead else 0
            width = float(indent + len(content))
            if width < _SURELY_WIDE:
                width -= len(content.encode("ascii", "ignore")) / 2
            yield _Line(content, start, start + len(content), gap, width, indent, kind, level, mark)
            gap = 0
        else:
            gap += 1
        position += len(raw) + 1


def _mark_full(lines: list[_Line]) -> None:
    """Set the column width of each line that reaches the right edge of a printed column.

    A column shows as several lines of one width close together. They are not a column but verse or a list when most
    of them end in a mark, or when none of the lines around holds a sentence.
    """
    slots = [0 if line.mark or line.width > _WIDEST_COLUMN else int(2 * line.width) for line in lines]
    traits = [_traits(line.text) if slot else 0 for line, slot in zip(lines, slots, strict=True)]
    sentences = [0, *accumulate(map(_holds_sentence, lines))]
    by_width = [0] * (2 * _WIDEST_COLUMN + _REACH + 1)
    first = last = 0
    for index, slot in enumerate(slots):
        while last < len(slots) and last <= index + _NEIGHBOURS:
            by_width[slots[last]] += traits[last]
            last += 1
        if first < index - _NEIGHBOURS:
            by_width[slots[first]] -= traits[first]
            first += 1
        if slot < 2 * _NARROWEST_COLUMN or not _is_column(
            sum(by_width[slot - _REACH : slot + _REACH + 1]), last - first
        ):
            continue
        if sentences[min(index + _PASSAGE, len(slots))] > sentences[max(0, index - _PASSAGE)]:
            lines[index].edge = next(other for other in range(slot + _REACH, 0, -1) if by_width[other]) / 2


def _traits(text: str) -> int:
    """Return one line's part in the counts that `_is_column` reads, packed into one number so that they add up."""
    last = text[-1]
    if last in _HALTS or (last in _CLOSERS and text[-2:-1] in _STOPS):
        traits = 1 + _ENDING
    elif last in _PAUSES:
        traits = 1 + _PAUSING
    else:
        traits = 1
    return traits if _PUNCTUATION.isdisjoint(text) else traits + _MARKED


def _holds_sentence(line: _Line) -> bool:
    """Return whether a sentence or its larger half ends in the line."""
    text = line.text
    return "。" in text or "；" in text or "！" in text or "？" in text


def _is_column(traits: int, around: int) -> bool:
    """Return whether the lines of about one width among `around` lines are running text cut by that width."""
    count = traits & 63
    if count < 3 or count - 1 < 0.3 * (around - 1):
        return False
    ending, pausing, marked = traits >> 6 & 63, traits >> 12 & 63, traits >> 18
    return 2 * ending < count and ending + pausing <= 0.6 * count and 3 * marked >= count


def _demote(lines: list[_Line]) -> None:
    """Make body text of full lines that only by their shape look like furniture."""
    for before, line in zip([None, *lines], lines, strict=False):
        if line.kind is Furniture.BODY or not line.edge:
            continue
        runs_on = before is not None and before.edge > 0 and not before.stops
        if line.kind is Furniture.HEADING or runs_on:
            line.kind = classify_line(line.text, runs_on=True)
            line.level = 0


def _group(text: str, lines: list[_Line]) -> list[list[_Line]]:
    """Return the lines of each paragraph."""
    groups: list[list[_Line]] = []
    for index, line in enumerate(lines):
        if groups and _joins(text, lines, index - 1, groups[-1]):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _joins(text: str, lines: list[_Line], index: int, group: list[_Line]) -> bool:
    """Return whether line `index`, the last of `group`, and the next are parts of one paragraph."""
    line, following = lines[index], lines[index + 1]
    if line.kind is not Furniture.BODY or following.kind is not Furniture.BODY:
        return False
    if following.indent or following.is_item:
        return False
    if line.edge:
        return not line.stops or _stops_inside(lines, index)
    if line.stops:
        return False
    begun = len(group) > 1 or _is_first_of_column(lines, index)
    if line.ends and not begun:
        return False
    return _is_cut(line, following, begun=begun) or _closes(text, group[0].start, line, following)


def _stops_inside(lines: list[_Line], index: int) -> bool:
    """Return whether a sentence that ends exactly at the edge of a column is followed by more of its paragraph.

    The page tells by its indents or by larger gaps between paragraphs; where it has lost both, a paragraph's first
    line falls short of the column by the width of the indent.
    """
    line, following = lines[index], lines[index + 1]
    around = lines[max(0, index - _NEIGHBOURS) : index + _NEIGHBOURS + 1]
    gaps = sorted(other.gap for other in around[1:])
    usual = gaps[len(gaps) // 2]
    if following.gap > usual:
        return False
    if gaps[-1] > usual or any(other.indent for other in around):
        return True
    short = line.edge - following.width
    return line.width >= line.edge - _TIGHT and not _TIGHT < short <= _INDENT


def _is_first_of_column(lines: list[_Line], index: int) -> bool:
    """Return whether a line falls short of the lines around by no more than an indent that was lost."""
    least = lines[index].width
    around = lines[max(0, index - _NEIGHBOURS) : index + _NEIGHBOURS + 1]
    return any(least < line.edge <= least + _INDENT for line in around)


def _is_cut(line: _Line, following: _Line, *, begun: bool) -> bool:
    """Return whether a line without end mark is a paragraph cut by a column or page, going on in the next line.

    `begun` says that the line is known to be running text, being part of a column or going on with an earlier line.
    """
    if not (following.ends or following.edge or following.width > _LONG_LINE or following.text[-1] in _PAUSES):
        return False
    if begun:
        return True
    if line.text[-1] in _PAUSES:
        return line.width + following.width > _WIDEST_VERSE
    if line.width > _LONG_LINE:
        return not _is_list(line.text)
    if not _SENTENCE_MARKS.isdisjoint(line.text):
        return True
    return line.text[-1] in _DANGLING_WORDS and not _PAUSES.isdisjoint(line.text)


def _is_list(text: str) -> bool:
    """Return whether a long line is an enumeration: many short pieces and no sentence."""
    if not _SENTENCE_MARKS.isdisjoint(text):
        return False
    pieces = len(regex(_LIST_SEPARATORS).findall(text)) + 1
    return pieces >= 5 and len(text) / pieces < 12


def _closes(text: str, start: int, line: _Line, following: _Line) -> bool:
    """Return whether the next line closes a quote or bracket that the paragraph from `start` left open."""
    for opening, closing in _PAIRS:
        opened = text.rfind(opening, start, line.end)
        if opened < 0 or opened < text.rfind(closing, start, line.end):
            continue
        closed = following.text.find(closing, 0, _LONG_LINE)
        if closed >= 0 and opening not in following.text[:closed]:
            return True
    return False


def _assemble(text: str, groups: list[list[_Line]]) -> Reflowed:
    """Return the display made of the paragraphs, each line a stretch of the source."""
    stretches: list[tuple[int, int]] = []
    pieces: list[str] = []
    paragraphs: list[Paragraph] = []
    size = 0
    for group in groups:
        if paragraphs:
            stretches.append((text.index("\n", stretches[-1][0] + stretches[-1][1]), 1))
            pieces.append("\n")
            size += 1
        begin = size
        for rank, line in enumerate(group):
            if rank and _needs_blank(group[rank - 1], line):
                stretches.append((text.index("\n", group[rank - 1].end), 1))
                pieces.append(" ")
                size += 1
            stretches.append((line.start, line.end - line.start))
            pieces.append(line.text)
            size += line.end - line.start
        paragraphs.append(Paragraph(begin, size, group[0].kind, group[0].level))
    return Reflowed("".join(pieces), tuple(paragraphs), KeptRanges.of(stretches))


def _needs_blank(line: _Line, following: _Line) -> bool:
    """Return whether a cut between two lines separates two Latin words, not the halves of a word or number."""
    last, first = line.text[-1], following.text[0]
    if not (last.isascii() and last.isalnum() and first.isascii() and first.isalnum()):
        return False
    if 2 * len(line.text.encode("ascii", "ignore")) > len(line.text):
        return True
    return last.isalpha() and first.isalpha() and not (last.isupper() and first.isupper())
