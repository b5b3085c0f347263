"""The date of an article, read off its file name or its first lines."""

from __future__ import annotations

import re
from datetime import date

HEAD = 400  # code points of an article in which its date is looked for

_DIGITS = str.maketrans("〇零○一二三四五六七八九０１２３４５６７８９", "0001234567890123456789")
_FIGURES = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*[-年./_]\s*(\d{1,2})\s*[-月./_]\s*(\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)")
_WORDS = re.compile(
    r"([一二][九〇零○][〇零○一二三四五六七八九]{2})年(十[一二]?|[一二三四五六七八九])月"
    r"(三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])日"
)


def article_date(text: str, name: str = "", told: str = "") -> date | None:
    """Return the date of an article, None when nothing says it.

    That is the first full date in what its file tells of it, else in the file's name, else in the first 400 code points
    of the text.
    """
    for source, patterns in (
        (told, (_FIGURES, _WORDS)),
        (name, (_FIGURES, _COMPACT)),
        (text[:HEAD], (_FIGURES, _WORDS)),
    ):
        found = [made for pattern in patterns for match in pattern.finditer(source) if (made := _made(match))]
        if found:
            return min(found)[1]
    return None


def _made(match: re.Match[str]) -> tuple[int, date] | None:
    """Return where a date stands and which it is, None when the calendar has no such day."""
    try:
        year, month, day = (_number(part) for part in match.groups())
        return match.start(), date(year, month, day)
    except ValueError:
        return None


def _number(part: str) -> int:
    tens, ten, ones = part.partition("十")
    if not ten:
        return int(part.translate(_DIGITS))
    return int((tens or "一").translate(_DIGITS)) * 10 + int((ones or "〇").translate(_DIGITS))
