"""A soft paragraph laid out: text lines, a fragment for each span and line, and tags. Nothing here knows a state."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import NamedTuple, cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextLayout, QTextLine, QTextOption

from annotator.core.offsets import Utf16Map
from annotator.ui.article.appearance import Appearance, TextStyle
from annotator.ui.article.lanes import TagWish, assign_lanes, place_tags
from annotator.ui.article.model import PlacedSpan, SoftParagraph

_LANES_KEPT = 2  # room under each line: most nested spans need no more

# Characters that a text layout gives no width or takes for an inline object; each replaced by one as long.
_DRAWABLE = str.maketrans({"\u2029": "\u2028", "\ufffc": "\ufffd"})


class Fragment(NamedTuple):
    """The part of a span on one line: the box around its glyphs and the height of its underline, in pixels."""

    span_id: str
    line: int
    box: QRectF
    lane_y: float
    lane: int


class Tag(NamedTuple):
    """A label's tag above the first line of its span."""

    span_id: str
    title: str
    rect: QRectF


class LineBox(NamedTuple):
    """A line: `top` to `bottom` with its tags and lanes, the box of its glyphs, UTF-16 range in the paragraph."""

    top: int
    bottom: int
    glyph_top: float
    glyph_bottom: float
    start: int
    end: int


@dataclass(slots=True)
class ParagraphLayout:
    """All that is drawn of a soft paragraph, in pixels from its top left corner."""

    paragraph: SoftParagraph
    style: TextStyle
    units: Utf16Map
    text: QTextLayout
    height: int = 0
    lines: list[LineBox] = field(default_factory=list)
    fragments: list[Fragment] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)

    def line_at(self, y: float) -> int:
        """Return the line at a height; the nearest one above or below the text."""
        return next((rank for rank, line in enumerate(self.lines) if y < line.bottom), len(self.lines) - 1)

    def line_of(self, position: int) -> int:
        """Return the line that shows a display position of this paragraph."""
        unit = self.unit(position)
        return next((rank for rank, line in enumerate(self.lines) if unit < line.end), len(self.lines) - 1)

    def unit(self, position: int) -> int:
        """Return the UTF-16 offset in this paragraph of a display position, cut to the paragraph."""
        inside = min(max(position, self.paragraph.start), self.paragraph.end)
        return self.units.to_utf16(inside - self.paragraph.start)

    def position(self, unit: int) -> int:
        """Return the display position of a UTF-16 offset in this paragraph."""
        return self.paragraph.start + self.units.to_code_point(unit)

    def position_on_line(self, rank: int, x: float) -> int:
        """Return the display position between two characters of a line that is nearest to a place in it."""
        return self.position(min(self.text.lineAt(rank).xToCursor(x), self.lines[rank].end))

    def character_at(self, rank: int, x: float) -> int:
        """Return the display position of the character at a place of a line."""
        unit = self.text.lineAt(rank).xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
        return self.position(min(unit, self.lines[rank].end))

    def x_of(self, rank: int, unit: int) -> float:
        """Return where a UTF-16 offset stands on a line, in pixels."""
        return _x(self.text, rank, unit)

    def rects(self, start: int, end: int) -> list[QRectF]:
        """Return the glyph boxes of a display range, one for each line it touches."""
        first, last = self.unit(start), self.unit(end)
        found: list[QRectF] = []
        for rank, line in enumerate(self.lines):
            left, right = max(first, line.start), min(last, line.end)
            if left < right:
                x, until = self.x_of(rank, left), self.x_of(rank, right)
                found.append(QRectF(x, line.glyph_top, until - x, line.glyph_bottom - line.glyph_top))
        return found


def lay_out(
    text: str,
    paragraph: SoftParagraph,
    spans: Sequence[PlacedSpan],
    appearance: Appearance,
    width: int,
    title: Callable[[str], str],
) -> ParagraphLayout:
    """Return the layout of a soft paragraph in a column `width` pixels wide; `title` names a label for its tag."""
    style = appearance.style(paragraph.kind, paragraph.level)
    layout = ParagraphLayout(paragraph, style, Utf16Map(text), _break_lines(text, style, width))
    ranges = [(layout.unit(item.start), layout.unit(item.end)) for item in spans]
    pieces = _pieces(layout.text, ranges, assign_lanes(ranges))
    tags = _tags(layout, spans, pieces, appearance, width, title)
    _stack_lines(layout, pieces, tags, spans, appearance)
    return layout


@dataclass(slots=True)
class _Piece:
    """A span's part of one line before the heights are known: index of the span, lane, left and right edge."""

    index: int
    lane: int
    left: float
    right: float
    first: bool


@dataclass(slots=True)
class _PlacedTag:
    """A tag before the heights are known."""

    index: int
    title: str
    x: float
    row: int
    width: float


def _break_lines(text: str, style: TextStyle, width: int) -> QTextLayout:
    """Return a text broken into lines, all still at height 0."""
    layout = QTextLayout(text.translate(_DRAWABLE), style.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
    layout.endLayout()
    return layout


def _pieces(
    text: QTextLayout, ranges: Sequence[tuple[int, int]], lanes: Sequence[int]
) -> defaultdict[int, list[_Piece]]:
    """Return the pieces of the spans by line; only the piece where a span begins in this paragraph is `first`."""
    pieces: defaultdict[int, list[_Piece]] = defaultdict(list)
    for index, ((start, end), lane) in enumerate(zip(ranges, lanes, strict=True)):
        rank = text.lineForTextPosition(start).lineNumber()
        left = start
        while left < end:
            line = text.lineAt(rank)
            right = min(end, line.textStart() + line.textLength())
            pieces[rank].append(_Piece(index, lane, _x(text, rank, left), _x(text, rank, right), left == start))
            left, rank = right, rank + 1
    return pieces


def _tags(
    layout: ParagraphLayout,
    spans: Sequence[PlacedSpan],
    pieces: defaultdict[int, list[_Piece]],
    appearance: Appearance,
    width: int,
    title: Callable[[str], str],
) -> dict[int, list[_PlacedTag]]:
    """Return the tags of each line; a span that began in an earlier soft paragraph has its tag there."""
    tags: dict[int, list[_PlacedTag]] = {}
    for rank, row in pieces.items():
        heads = [piece for piece in row if piece.first and spans[piece.index].start >= layout.paragraph.start]
        # Of two spans that begin together the shorter comes first: the longer has room to slide its tag aside.
        heads.sort(key=lambda piece: (piece.left, piece.right))
        titles = [title(spans[piece.index].span.label) for piece in heads]
        wishes = [
            TagWish(piece.left, piece.right - piece.left, appearance.tag_width(name))
            for piece, name in zip(heads, titles, strict=True)
        ]
        places = place_tags(wishes, width, appearance.tag_gap)
        tags[rank] = [
            _PlacedTag(piece.index, name, x, level, wish.width)
            for piece, name, wish, (x, level) in zip(heads, titles, wishes, places, strict=True)
        ]
    return tags


def _stack_lines(
    layout: ParagraphLayout,
    pieces: defaultdict[int, list[_Piece]],
    tags: dict[int, list[_PlacedTag]],
    spans: Sequence[PlacedSpan],
    appearance: Appearance,
) -> None:
    """Give each line its height: one row of tags and two lanes at least, so that the rhythm of the lines is even."""
    style = layout.style
    row_height = appearance.tag_height + appearance.tag_gap
    y = style.space_before if layout.paragraph.opens else 0
    for rank in range(layout.text.lineCount()):
        line = layout.text.lineAt(rank)
        rows = 1 + max((tag.row for tag in tags.get(rank, ())), default=0)
        lanes = max([_LANES_KEPT, *(piece.lane + 1 for piece in pieces.get(rank, ()))])
        need = rows * row_height + style.above + style.below + lanes * appearance.lane_step + appearance.tag_gap
        height = max(style.pitch, ceil(need))
        bottom = y + height
        baseline = bottom - appearance.tag_gap - lanes * appearance.lane_step - style.below
        line.setPosition(QPointF(0.0, baseline - line.ascent()))
        box = LineBox(y, bottom, baseline - style.above, baseline + style.below, *_range(layout, rank))
        layout.lines.append(box)
        for piece in pieces.get(rank, ()):
            area = QRectF(piece.left, box.glyph_top, piece.right - piece.left, box.glyph_bottom - box.glyph_top)
            lane_y = box.glyph_bottom + (piece.lane + 0.5) * appearance.lane_step
            layout.fragments.append(Fragment(spans[piece.index].span.id, rank, area, lane_y, piece.lane))
        for tag in tags.get(rank, ()):
            top = box.glyph_top - (tag.row + 1) * row_height
            rect = QRectF(tag.x, top, tag.width, appearance.tag_height)
            layout.tags.append(Tag(spans[tag.index].span.id, tag.title, rect))
        y = bottom
    layout.height = y + (style.space_after if layout.paragraph.closes else 0)


def _range(layout: ParagraphLayout, rank: int) -> tuple[int, int]:
    """Return the UTF-16 range of a line."""
    line = layout.text.lineAt(rank)
    return line.textStart(), line.textStart() + line.textLength()


def _x(text: QTextLayout, rank: int, unit: int) -> float:
    """Return where a UTF-16 offset stands on a line, in pixels; Qt answers with the offset it used as well."""
    place = cast(tuple[float, int], text.lineAt(rank).cursorToX(unit))
    return place[0]
