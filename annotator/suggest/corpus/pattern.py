"""Sentence patterns: text with slots `{name}` and marked spans `⟦CODE[numbers] [value]|content⟧` that may nest."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from annotator.core.labels import HAS_INVESTMENT, INSTITUTION, INVESTED_BY, INVESTMENT, PROJECT

CODES = {"G": PROJECT, "P": PROJECT, "O": INSTITUTION, "I": INVESTMENT}
_TOKEN = re.compile(r"⟦([PGOI])([\d,]*)(?: [^|⟦⟧]*)?\||(⟧)|\{(\w+)\}|([^⟦⟧{}]+)")
_ARTICLE = re.compile(r"(?m)^=== .*$\n?")


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of a made text: code points, end exclusive; `code` is P, G, O or I; equal numbers are related."""

    start: int
    end: int
    code: str
    numbers: frozenset[str]

    @property
    def label(self) -> str:
        """Return the label the code stands for."""
        return CODES[self.code]


@dataclass(frozen=True, slots=True)
class Example:
    """A text made from patterns, with gold by construction."""

    text: str
    marks: tuple[Mark, ...]

    def relations(self) -> list[tuple[str, Mark, Mark]]:
        """Return (type, project, amount or institution) for every pair with a number in common."""
        projects = [mark for mark in self.marks if mark.code in "PG"]
        tails = [mark for mark in self.marks if mark.code in "IO"]
        return [
            (HAS_INVESTMENT if tail.code == "I" else INVESTED_BY, project, tail)
            for project in projects
            for tail in tails
            if project.numbers & tail.numbers
        ]


def fill(pattern: str, filler: Callable[[str], str]) -> Example:
    """Return the example of a pattern with each slot filled by `filler(name)`; raises ValueError on bad markup."""
    parts: list[str] = []
    length = 0
    opened: list[tuple[str, frozenset[str], int]] = []
    marks: list[Mark] = []
    position = 0
    while position < len(pattern):
        match = _TOKEN.match(pattern, position)
        if match is None:
            raise ValueError(f"bad markup at {pattern[position : position + 20]!r}")
        position = match.end()
        if match[1]:
            opened.append((match[1], frozenset(filter(None, match[2].split(","))), length))
        elif match[3]:
            if not opened:
                raise ValueError(f"closed without being opened: {pattern[:position]!r}")
            code, numbers, start = opened.pop()
            marks.append(Mark(start, length, code, numbers))
        else:
            piece = filler(match[4]) if match[4] else match[5]
            parts.append(piece)
            length += len(piece)
    if opened:
        raise ValueError(f"not closed: {pattern!r}")
    return Example("".join(parts), tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end))))


def read_patterns(content: str) -> list[str]:
    """Return the patterns of a file's text: one a line, `#` starts a comment line."""
    return [line.strip() for line in content.splitlines() if line.strip() and not line.startswith("#")]


def read_articles(content: str) -> list[Example]:
    """Return the articles of a file's text: each after a line `=== name`, without slots."""
    return [fill(body.removesuffix("\n"), _no_slot) for body in _ARTICLE.split(content)[1:]]


def _no_slot(name: str) -> str:
    raise ValueError(f"an article has no slots, but this one has {{{name}}}")
