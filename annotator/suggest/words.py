"""Word segmentation with parts of speech, without the hidden Markov model: names stay in pieces for the models.

rjieba does it where it is installed, jieba itself elsewhere: the same words and tags (a test compares them), but
rjieba takes a tenth of the time and has its dictionary ready at once.
"""

from __future__ import annotations

import logging
import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

Tagger = Callable[[str], Iterable[tuple[str, str]]]
SHORTEST_NAME = 3  # shorter ones would cut ordinary words: 海正 in 上海正式
NAME_TAG, PLACE_TAG, NOUN_TAG = "nt", "ns", "n"
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
        places: Iterable[str] = (),
        cache: Path | None = None,
        tagger: Tagger | None = None,
    ) -> None:
        """Load a dictionary and add `names` to it as organisations, `nouns` and `places` as such, all in folded form.

        `cache` is a folder for jieba's cache file; `tagger` replaces both jiebas.
        """
        known = dict.fromkeys(nouns, NOUN_TAG) | dict.fromkeys(places, PLACE_TAG)
        known |= {name: NAME_TAG for name in names if len(name) >= SHORTEST_NAME}
        self._tagger = tagger or rust_tagger(known) or python_tagger(known, cache)
        self._single: dict[str, bool] = {}

    def words(self, text: str, start: int = 0) -> list[Word]:
        """Return the words of a text whose first character stands at `start`.

        They are the whole text but for the blanks that set off Latin letters and digits: 建设 2 条 PE 膜生产线.
        """
        points, blanks = ({start + match.start() for match in sign.finditer(text)} for sign in (_POINT, _BLANK))
        words = self._cut(text, start)
        return _mended(words, points, blanks) if points or blanks else words

    def is_word(self, text: str) -> bool:
        """Return whether a text of two signs or more is one word; remembered, because the same ones come again."""
        known = self._single.get(text)
        if known is None:
            known = self._single[text] = len(text) > 1 and len(self._cut(text, 0)) == 1
        return known

    def _cut(self, text: str, start: int) -> list[Word]:
        found: list[Word] = []
        make = tuple.__new__  # what Word(…) comes to, without a call in between
        for piece, pos in self._tagger(text):
            size = len(piece)
            end = start + size
            part = _PART.search(piece) if size > 1 and piece[-1] in _PART_ENDS else None
            if part is not None:
                middle = start + part.start()
                found.append(Word(start, middle, piece[: part.start()], "n"))
                found.append(Word(middle, end, piece[part.start() :], "n"))
            else:
                found.append(make(Word, (start, end, piece, pos)))
            start = end
        return found


def _mended(words: Sequence[Word], points: set[int], blanks: set[int]) -> list[Word]:
    """Return words with numbers in one piece and without blanks; `points` and `blanks` say where these stand."""
    result: list[Word] = []
    done = 0
    behind = {point + 1 for point in points}
    for place in sorted(points | behind | blanks):
        index = bisect_left(words, (place,), done)
        if index < len(words) and words[index].start == place:
            result += words[done:index]
            done = index + 1
            if place not in blanks:
                before, word = result.pop(), words[index]
                result.append(Word(before.start, word.end, before.text + word.text, "m"))
    result += words[done:]
    return result


# What they find comes first, so that other places are passed over quickly.
_POINT = re.compile(r"\.(?<=[0-9]\.)(?=[0-9])")
_BLANK = re.compile(r" (?:(?<=[A-Za-z0-9] )(?=\w)|(?<=\w )(?=[A-Za-z0-9]))")
# The dictionary has 市委书记, 市委常委 and 晨报讯 as one word, where the institution is 市委 or 晨报.
_PART = re.compile(
    r"(?<=..)(?:副?书记|常委|副?主任|副?部长|副?局长|副?院长|副?主席|副?校长|副?行长|副?厅长|委员|代表|党组)$|(?<=[报网社])讯$"
)
_PART_ENDS = frozenset("记委任长席员表组讯")


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
