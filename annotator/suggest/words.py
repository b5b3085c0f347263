"""Word segmentation with parts of speech, without the hidden Markov model: names stay in pieces for the models.

rjieba does it where it is installed, jieba itself elsewhere: the same words and tags (a test compares them), but
rjieba takes a tenth of the time and has its dictionary ready at once.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

Tagger = Callable[[str], Iterable[tuple[str, str]]]
SHORTEST_NAME = 3  # shorter ones would cut ordinary words: 海正 in 上海正式
NAME_TAG, NOUN_TAG = "nt", "n"
FREQUENCY = 60
_NOTHING: Mapping[str, str] = MappingProxyType({})


class Word(NamedTuple):
    """A word of the display text: offsets in code points, and jieba's part of speech (ICTCLAS tags, `x` unknown)."""

    start: int
    end: int
    text: str
    pos: str


class WordCutter:
    """Cuts text into words; made once per process."""

    def __init__(
        self,
        names: Iterable[str] = (),
        nouns: Iterable[str] = (),
        cache: Path | None = None,
        tagger: Tagger | None = None,
    ) -> None:
        """Load a dictionary and add `names` to it as organisations and `nouns` as such, all in folded form.

        `cache` is a folder for jieba's cache file; `tagger` replaces both jiebas.
        """
        known = dict.fromkeys(nouns, NOUN_TAG)
        known |= {name: NAME_TAG for name in names if len(name) >= SHORTEST_NAME}
        self._tagger = tagger or rust_tagger(known) or python_tagger(known, cache)

    def words(self, text: str, start: int = 0) -> list[Word]:
        """Return the words of a text whose first character stands at `start`."""
        found: list[Word] = []
        make = tuple.__new__  # what Word(…) comes to, without a call in between
        for piece, pos in self._tagger(text):
            size = len(piece)
            end = start + size
            title = _TITLE.search(piece) if size > 3 and piece[-1] in _TITLE_ENDS else None
            if title is not None and title.start():
                middle = start + title.start()
                found.append(Word(start, middle, piece[: title.start()], "n"))
                found.append(Word(middle, end, piece[title.start() :], "n"))
            else:
                found.append(make(Word, (start, end, piece, pos)))
            start = end
        return found


# The dictionary has 市委书记 and 市委常委 as one word, where the institution is 市委.
_TITLE = re.compile(r"(?:副?书记|常委|副?主任|副?部长|副?局长|副?院长|副?主席|副?校长|副?行长|副?厅长|委员|代表|党组)$")
_TITLE_ENDS = frozenset("记委任长席员表组")


def rust_tagger(words: Mapping[str, str] = _NOTHING) -> Tagger | None:
    """Return rjieba's tagger with words and their tags added, or None where it is not installed."""
    try:
        import rjieba
    except ImportError:
        return None
    dictionary: Any = rjieba.Jieba()
    for word, tag in words.items():
        dictionary.add_word(word, FREQUENCY, tag)
    return lambda text: dictionary.tag(text, False)


def python_tagger(words: Mapping[str, str] = _NOTHING, cache: Path | None = None) -> Tagger:
    """Return jieba's cut with its own table of parts of speech; loading the dictionary takes one to two seconds."""
    import jieba
    import jieba.posseg

    jieba.setLogLevel(logging.WARNING)
    dictionary: Any = jieba.Tokenizer()
    if cache is not None:
        dictionary.tmp_dir = str(cache)
    dictionary.initialize()
    tags: dict[str, str] = dict(jieba.posseg.dt.word_tag_tab)
    for word, tag in words.items():
        # As rjieba counts: a word that is there already gives its old count back and keeps its tag.
        dictionary.total -= dictionary.FREQ.get(word, 0)
        dictionary.add_word(word, FREQUENCY)
        tags.setdefault(word, tag)
    return lambda text: [(piece, tags.get(piece) or _tag(piece)) for piece in dictionary.cut(text, HMM=False)]


def _tag(piece: str) -> str:
    """Return the part of speech of a word that the dictionary does not have: number, Latin or unknown."""
    if not piece.isascii() or not piece.isalnum():
        return "x"
    return "m" if piece.isdigit() else "eng"
