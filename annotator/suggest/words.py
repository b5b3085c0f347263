"""Word segmentation with parts of speech by jieba, loaded once and late."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the display text: offsets in code points, and jieba's part of speech (ICTCLAS tags)."""

    start: int
    end: int
    text: str
    pos: str


class WordCutter:
    """jieba without its hidden Markov model: a quarter of the time at equal use (ENGINE's measurements)."""

    def __init__(self, cache: Path | None = None) -> None:
        """Load the dictionary; `cache` is a folder of the user's own for jieba's cache file."""
        import jieba
        import jieba.posseg

        jieba.setLogLevel(logging.WARNING)
        if cache is not None:
            jieba.dt.tmp_dir = str(cache)
        jieba.initialize()
        self._cut: Any = jieba.posseg.dt.cut

    def words(self, text: str, start: int = 0) -> list[Word]:
        """Return the words of a text whose first character stands at `start`."""
        found: list[Word] = []
        for pair in self._cut(text, HMM=False):
            end = start + len(pair.word)
            found.append(Word(start, end, pair.word, pair.flag))
            start = end
        return found
