"""Suggests lighthouses as institutions: an example of a suggester in a package of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.suggest.plugin import PluginSpan

_NAME = re.compile(r"滨海[一二三四五六七八九十]号灯塔")


class Towers:
    """Finds lighthouses by their pattern of name."""

    name = "towers"
    version = "1.0"
    labels = ("INSTITUTION",)

    def suggest(self, text: str) -> Iterator[PluginSpan]:
        """Yield a span for every lighthouse in the text."""
        for match in _NAME.finditer(text):
            yield PluginSpan(match.start(), match.end(), "INSTITUTION", 0.9, "灯塔名", {})
