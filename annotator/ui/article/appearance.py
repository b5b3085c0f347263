"""Fonts and measures of the article view, all derived from the text size."""

from __future__ import annotations

from math import ceil
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF

from annotator.core.furniture import Furniture
from annotator.ui.article.model import SoftParagraph
from annotator.ui.theme import FONT_FAMILIES

COLUMN_EMS = 42
LINE_HEIGHT = 1.7  # of the font's own height: tags above and lanes below need the air
_HEADING_SIZES = {1: 1.3, 2: 1.15}
_FURNITURE_SIZE = 0.86
_TAG_SIZE = 0.62
_SMALLEST_TAG = 8.0  # points


class TextStyle(NamedTuple):
    """The font of a kind of paragraph and its measures in pixels, `above` and `below` from the baseline."""

    font: QFont
    em: float
    pitch: int
    above: float
    below: float
    space_before: int
    space_after: int
    dimmed: bool
    heading: bool


class Appearance:
    """The measures of the whole view for one text size in points and font; font objects are shared, never changed."""

    def __init__(self, points: float, family: str = "", line_height: float = LINE_HEIGHT) -> None:
        self.points, self._family, self._line_height = points, family, line_height
        body = self._font(points)
        self.em = _em(body)
        self.tag_font = self._font(max(_SMALLEST_TAG, points * _TAG_SIZE))
        self.tag_metrics = QFontMetricsF(self.tag_font)
        self.tag_em = _em(self.tag_font)
        self.tag_height = ceil(self.tag_em * 1.3)
        self.tag_gap = 2
        self.lane_width = max(2.0, self.em * 0.12)
        self.lane_step = ceil(self.lane_width + 1.6)
        self.margin = round(self.em * 2)
        self.top_space = round(self.em * 1.2)
        self.bottom_space = round(self.em * 3)
        self._styles: dict[tuple[Furniture, int], TextStyle] = {}
        self.pitch = self.style(Furniture.BODY, 0).pitch

    def column(self, available: int) -> tuple[int, int]:
        """Return (left, width) of the text column in a viewport of this width, in pixels."""
        width = max(round(self.em * 6), min(round(self.em * COLUMN_EMS), available - 2 * self.margin))
        return max(0, (available - width) // 2), width

    def style(self, kind: Furniture, level: int) -> TextStyle:
        """Return the style of a kind of paragraph."""
        style = self._styles.get((kind, level))
        if style is None:
            style = self._styles[kind, level] = self._make_style(kind, level)
        return style

    def estimate(self, paragraph: SoftParagraph, width: int) -> int:
        """Return about how high a paragraph will be, in pixels, without laying it out."""
        style = self.style(paragraph.kind, paragraph.level)
        lines = int((paragraph.end - paragraph.start) * style.em / width) + 1
        before = style.space_before if paragraph.opens else 0
        after = style.space_after if paragraph.closes else 0
        return lines * style.pitch + before + after

    def tag_width(self, title: str) -> float:
        """Return how wide a tag is: a mark for the state, the title, and air around both."""
        return ceil(self.tag_metrics.horizontalAdvance(title) + self.tag_mark + self.tag_padding * 2.5)

    @property
    def tag_padding(self) -> float:
        """Return the air at each end of a tag, in pixels."""
        return max(3.0, self.tag_em * 0.35)

    @property
    def tag_mark(self) -> float:
        """Return the side of the square in a tag where the state is drawn, in pixels."""
        return self.tag_em * 0.6

    def _font(self, points: float, *, bold: bool = False) -> QFont:
        """Return a font with the Chinese faces first: without them Qt may draw the Japanese forms of 直, 骨 or 令."""
        font = QFont()
        font.setFamilies([*filter(None, [self._family]), *FONT_FAMILIES])
        font.setPointSizeF(points)
        font.setBold(bold)
        return font

    def _make_style(self, kind: Furniture, level: int) -> TextStyle:
        heading = kind is Furniture.HEADING
        dimmed = kind not in (Furniture.BODY, Furniture.HEADING)
        scale = _HEADING_SIZES.get(level, 1.05) if heading else _FURNITURE_SIZE if dimmed else 1.0
        font = self._font(self.points * scale, bold=heading)
        em = _em(font)
        return TextStyle(
            font=font,
            em=em,
            pitch=round(QFontMetricsF(font).height() * self._line_height),
            above=em * 0.92,
            below=em * 0.16,
            space_before=round(self.em * 0.7) if heading else 0,
            space_after=round(self.em * (0.1 if heading else 0.5)),
            dimmed=dimmed,
            heading=heading,
        )


def _em(font: QFont) -> float:
    """Return the width of a Chinese character, in pixels."""
    return QFontMetricsF(font).horizontalAdvance("国")
