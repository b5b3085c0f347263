"""What the sequence models see of each word: itself, its neighbours, the lexicons' classes, and what the rules found.

Features that always stand together (a word's own, as seen from one place of the window; a pair of classes) are a group
with a number. A group is made once, and what a model makes of it is worked out once: a sentence is columns of numbers.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from annotator.core.labels import INVESTMENT
from annotator.suggest.candidate import Candidate
from annotator.suggest.evidence import Evidence
from annotator.suggest.passage import Passage
from annotator.suggest.words import Word

WINDOW = (-3, -2, -1, 0, 1, 2, 3)
NEAR = 2  # words to each side that are seen themselves; of those farther away only the class is
_HERE = WINDOW.index(0)
AHEAD = 9  # words looked ahead for the head or suffix that would end a name
Feature = bytes  # crfsuite takes UTF-8 as it is
Group = tuple[Feature, ...]
Columns = npt.NDArray[np.intp]
EMPTY = 0  # the number of the group without features


class FeatureTable:
    """Groups of features by number; numbers are given in order and never again. Only the group `EMPTY` is empty."""

    def __init__(self) -> None:
        self.groups: list[Group] = [()]
        self._numbers: dict[Group, int] = {(): EMPTY}

    def add(self, groups: Iterable[Group]) -> range:
        """Return new numbers for groups that are not known to be here, one after another."""
        first = len(self.groups)
        self.groups += groups
        return range(first, len(self.groups))

    def number(self, group: Group) -> int:
        """Return the number of a group, always the same."""
        number = self._numbers.get(group)
        if number is None:
            (number,) = self.add([group])
            self._numbers[group] = number
        return number


class Shifted(NamedTuple):
    """Numbers of a word's features: the first of those seen from the places of the window, which follow one another,
    then of what the words before and after it see of it at each distance (nothing where a name goes on).
    """

    window: int
    ahead: Sequence[int]
    behind: Sequence[int]


@dataclass(slots=True)
class Sentence:
    """The words of one sentence and their features: `columns`, of shape (columns, words), has in every column for every
    word the number of a group in `table`. Without `may_build` nothing in it hints at a project.
    """

    words: list[Word]
    table: FeatureTable
    columns: Columns
    may_build: bool = True

    @property
    def features(self) -> list[list[Feature]]:
        """Return every word's features, as models are trained on them."""
        groups = self.table.groups
        return [[name for number in row for name in groups[number]] for row in self.columns.T.tolist()]


class FeatureMaker:
    """Turns passages into columns of feature numbers; keeps what it worked out for a word for the next time."""

    def __init__(self, evidence: Evidence) -> None:
        self.evidence = evidence
        self.table = FeatureTable()
        self._own: dict[tuple[str, str, str], Shifted] = {}
        self._plain: dict[tuple[str, str], tuple[str, Shifted]] = {}
        self._pairs: dict[tuple[str, str], int] = {}
        self._far: dict[tuple[str, str], Sequence[int]] = {}
        self._edge = self.table.add((f"{offset}k=_".encode(),) for offset in WINDOW)[0]
        self._none = self._distances("ahead", "none")
        self._start = self._distances("behind", "start")

    def sentences(self, passage: Passage, found: Sequence[Candidate]) -> list[Sentence]:
        """Return the sentences of a passage with the features of every word."""
        words, bounds = passage.words, [0]
        for _, end in passage.sentences:
            last = bisect_left(words, end, bounds[-1], key=_start)
            if last > bounds[-1]:
                bounds.append(last)
        classes, own = self._words(passage, found)
        rules = self._rule_marks(passage, found)
        columns = self._columns(classes, own, rules, bounds)
        return [
            Sentence(
                words[first:last],
                self.table,
                columns[:, first:last],
                _may_build(classes[first:last]) or any(rules[first:last]),
            )
            for first, last in pairwise(bounds)
        ]

    def _words(self, passage: Passage, found: Sequence[Candidate]) -> tuple[list[str], list[Shifted]]:
        """Return each word's class and, by it, the word's own features."""
        words, known = passage.words, self._plain
        plain = [known.get(word[2:]) or self._new_word(word) for word in words]
        classes, own = [kind for kind, _ in plain], [features for _, features in plain]
        for index, kind in self._marks(passage, found).items():
            classes[index], own[index] = kind, self._own_features(words[index], kind)
        return classes, own

    def _new_word(self, word: Word) -> tuple[str, Shifted]:
        kind = self._lexical_class(word)
        made = self._plain[word.text, word.pos] = kind, self._shifted(word.text, word.pos, kind)
        return made

    def _own_features(self, word: Word, kind: str) -> Shifted:
        """Return the own features of a word that is part of a known organisation, a sum or a place."""
        made = self._own.get((word.text, word.pos, kind))
        if made is None:
            made = self._own[word.text, word.pos, kind] = self._shifted(word.text, word.pos, kind)
        return made

    def _shifted(self, text: str, pos: str, kind: str) -> Shifted:
        near = self.table.add(_window(text, pos, kind))[0]
        halts = kind[0] == "x" or kind in _BREAKS
        ahead = self._distances("ahead", kind) if halts or (kind[0] in "sh" and kind != "s") else ()
        return Shifted(near, ahead, self._distances("behind", kind) if halts or kind[0] == "v" else ())

    def _distances(self, side: str, seen: str) -> Sequence[int]:
        """Return the feature of what is seen to one side at each distance."""
        made = self._far.get((side, seen))
        if made is None:
            names = (f"{side}={seen},{distance}".encode() for distance in range(AHEAD + 1))
            made = self._far[side, seen] = self.table.add((name,) for name in names)
        return made

    def _columns(
        self, classes: Sequence[str], own: Sequence[Shifted], rules: Sequence[int], bounds: Sequence[int]
    ) -> Columns:
        """Return the feature numbers of the words of a passage by their classes, own features and rule marks; `bounds`
        are the sentences' first words and the end of the last one.
        """
        known, ahead, behind, before, after = self._pairs, list[int](), list[int](), list[int](), list[int]()
        for first, last in pairwise(bounds):
            here = own[first:last]
            ahead += self._look_ahead(here)
            behind += self._look_behind(here)
            seen = ["^", *classes[first:last], "$"]
            sides = [known.get(pair) or self._new_pair(pair) for pair in pairwise(seen)]
            before += sides[:-1]
            after += sides[1:]
        count = len(ahead)
        columns = np.empty((5 + len(WINDOW), count), dtype=np.intp)
        columns[0], columns[1], columns[2], columns[3], columns[4] = ahead, behind, before, after, rules[:count]
        columns[3] += 1
        self._fill_window(columns[5:], [word.window for word in own[:count]], bounds)
        return columns

    def _fill_window(self, columns: Columns, numbers: Sequence[int], bounds: Sequence[int]) -> None:
        """Fill in what each word sees from the places of the window; between sentences there is nothing to see."""
        places = np.arange(len(numbers))
        gaps = np.zeros(len(numbers), dtype=np.intp)
        gaps[list(bounds[1:-1])] = _HERE
        places += _HERE + np.cumsum(gaps)
        row = np.full(len(numbers) + _HERE * len(bounds), self._edge, dtype=np.intp)
        row[places] = numbers
        for place, offset in enumerate(WINDOW):
            columns[place] = row[places + offset] + place

    def _new_pair(self, pair: tuple[str, str]) -> int:
        """Return the number of two neighbours' classes as seen from the latter; the next is as seen from the former."""
        name = ",".join(pair)
        made = self._pairs[pair] = self.table.add((f"{side}={name}".encode(),) for side in ("c", "nc"))[0]
        return made

    def _look_ahead(self, own: Sequence[Shifted]) -> list[int]:
        """Return for each word what could end a name it is in: the next head or suffix before a boundary, how far."""
        result: list[int] = []
        row, distance = self._none, AHEAD
        for word in reversed(own):
            if word.ahead:
                row, distance = word.ahead, 0
            elif distance < AHEAD:
                distance += 1
            result.append(row[distance])
        result.reverse()
        return result

    def _look_behind(self, own: Sequence[Shifted]) -> list[int]:
        """Return for each word the last verb, boundary or break before it, and how far."""
        result: list[int] = []
        row, distance = self._start, 0
        for word in own:
            result.append(row[distance])
            if word.behind:
                row, distance = word.behind, 0
            elif distance < AHEAD:
                distance += 1
        return result

    def _rule_marks(self, passage: Passage, found: Sequence[Candidate]) -> list[int]:
        """Return for each word the group of which rule candidates it begins, is inside of, or ends."""
        marks: dict[int, list[Feature]] = {}
        for candidate in found:
            first, last = passage.word_index(candidate.start), passage.word_index(candidate.end - 1)
            begin, inside, end, ends = _rule_names(candidate.suggester)
            for index in range(first, min(last + 1, len(passage.words))):
                here = marks.setdefault(index, [])
                here.append(begin if index == first else end if index == last else inside)
                if index == last:
                    here.append(ends)
        result = [EMPTY] * len(passage.words)
        for index, names in marks.items():
            result[index] = self.table.number(tuple(names))
        return result

    def _marks(self, passage: Passage, found: Sequence[Candidate]) -> dict[int, str]:
        """Return the classes of the words that are part of a known organisation, a sum or a place, the last one's."""
        marks: dict[int, str] = {}
        for start, end, entry in passage.matches(self.evidence.organisations):
            _mark(passage, marks, start, end, f"O{entry.kind[:2]}{'?' if entry.notes else ''}")
        for start, end, entry in passage.matches(self.evidence.places):
            _mark(passage, marks, start, end, f"L{entry.kind[:2]}")
        for candidate in found:
            if candidate.label == INVESTMENT:
                sign = "+" if candidate.score >= 0.5 else "-"
                _mark(passage, marks, candidate.start, candidate.end, f"M{sign}")
        return marks

    def _lexical_class(self, word: Word) -> str:
        text, e = word.text, self.evidence
        parts: list[str] = []
        head = e.project_heads.of(text)
        suffix = e.suffixes.of(text)
        if suffix is not None:
            parts.append(f"s{suffix.kind[:3]}{'w' if suffix.notes else ''}")
        if head is not None:
            parts.append("hw" if "weak" in (head.kind, *head.notes) else "hs")
        if not parts:
            verb = e.project_verbs.get(text)
            short = e.short_endings.of(text)
            if verb is not None:
                parts.append(f"v{verb.kind}")
            elif text in e.left_boundaries:
                parts.append("b")
            elif short is not None and short.word == text:
                parts.append("t")
            elif text in e.stop_words:
                parts.append("q")
            elif text in e.trades:
                parts.append(f"i{e.trades[text][:2]}")
        return "+".join(parts) or _plain_class(word)


def _plain_class(word: Word) -> str:
    """Return the class of a word the lexicons say nothing of: its part of speech; a mark stands for itself."""
    if word.pos != "x":
        return word.pos[:2]
    return "unknown" if word.text[0].isalnum() else f"x{word.text[0]}"


def _may_build(classes: Sequence[str]) -> bool:
    return any(kind[0] in "hM" or "+h" in kind for kind in classes)


def _start(word: Word) -> int:
    return word.start


def _window(text: str, pos: str, kind: str) -> list[Group]:
    """Return a word's features as seen from each place of the window."""
    word = b"w=" + text.encode()
    groups: list[Group] = [
        (seen, b"%d" % offset + word) if abs(offset) <= NEAR else (seen,) for offset, seen in _kinds(kind)
    ]
    own = (f"p={pos}", f"z={text[-1]}", f"a={text[0]}", f"n={min(len(text), 5)}")
    groups[_HERE] += tuple([name.encode() for name in own])
    return groups


@cache
def _kinds(kind: str) -> list[tuple[int, Feature]]:
    """Return each offset of the window with the feature of a class there."""
    return [(offset, f"{offset}k={kind}".encode()) for offset in WINDOW]


def _mark(passage: Passage, marks: dict[int, str], start: int, end: int, mark: str) -> None:
    """Put a mark with its position (B first, I inside) on the words of a stretch of the text."""
    words, index, position = passage.words, passage.word_index(start), "B"
    while index < len(words) and words[index].start < end:
        marks[index] = f"{mark}{position}"
        position = "I"
        index += 1


@cache
def _rule_names(suggester: str) -> tuple[Feature, Feature, Feature, Feature]:
    begin, inside, end, ends = (f"r{suggester}{place}".encode() for place in ("B", "I", "E", "end"))
    return begin, inside, end, ends


_BREAKS = frozenset({"b", "uj", "p", "c", "u", "ul", "uz"})
