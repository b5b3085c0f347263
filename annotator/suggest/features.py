"""What the sequence models see of each word: itself, its neighbours, the lexicons' classes and what the rules found."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from operator import attrgetter

import numpy as np

from annotator.core.labels import INVESTMENT
from annotator.suggest.candidate import Candidate
from annotator.suggest.evidence import Evidence
from annotator.suggest.feature_table import AHEAD, EMPTY, Columns, Feature, FeatureTable, Group, Places, Rows, Sentence
from annotator.suggest.passage import Passage
from annotator.suggest.words import Word

WINDOW = (-3, -2, -1, 0, 1, 2, 3)
NEAR = 2  # words to each side that are seen themselves; of those farther away only the class is
_HERE = WINDOW.index(0)
_OFFSETS, _PLACES = np.array(WINDOW)[:, None], np.arange(len(WINDOW))[:, None]
_MOST_GROUPS = 300_000  # in one table: some 80 MB, and the words of about a million code points
_TEXT_AND_POS = attrgetter("text", "pos")


class FeatureMaker:
    """Turns passages into columns of feature numbers; keeps what it worked out for a word for the next time.

    It begins a new table when there is too much in the old one, so that many articles take no more memory than some.

    A form is a word with its part of speech and its class. What is known of a form is a row of numbers: the first of
    the groups seen from the places of the window, the class, whether it hints at a project, whether it is a clause
    mark, and the first of the groups that the words before it and behind it see of it at each distance (`EMPTY` where a
    name goes on).
    """

    def __init__(self, evidence: Evidence) -> None:
        self.evidence = evidence
        self._begin()

    def _begin(self) -> None:
        self.table = FeatureTable()
        self._rows = Rows(6)
        self._plain: dict[tuple[str, str], int] = {}
        self._marked: dict[tuple[str, str, str], int] = {}
        self._classes: dict[str, int] = {"^": 0, "$": 1}
        self._pairs: Columns = np.zeros((64, 64), dtype=np.intp)  # by the classes of two neighbours
        self._far: dict[tuple[str, str], int] = {}
        self._edge = self.table.add((f"{offset}k=_".encode(),) for offset in WINDOW)
        self._none = self._distances("ahead", "none")
        self._start = self._distances("behind", "start")

    def sentences(self, passage: Passage, found: Sequence[Candidate]) -> list[Sentence]:
        """Return the sentences of a passage with the features of every word."""
        words, bounds = passage.words, _bounds(passage)
        if len(bounds) == 1:
            return []
        if len(self.table.groups) > _MOST_GROUPS:
            self._begin()
        count = bounds[-1]
        window, classes, hints, marks, ahead, behind = self._rows.of(self._forms(passage, found)[:count])
        rules = self._rule_marks(passage, found)[:count]
        places = Places(bounds)
        columns = np.empty((len(WINDOW) + 5, count), dtype=np.intp)
        columns[0] = places.ahead(ahead, self._none)
        columns[1] = places.behind(behind, self._start)
        columns[2:4] = self._beside(classes, bounds)
        columns[4] = rules
        columns[5:] = self._window_columns(window, bounds)
        may_build = np.logical_or.reduceat((hints | rules) != EMPTY, bounds[:-1]).tolist()
        marked = _marks_by_sentence(words, bounds, np.flatnonzero(marks).tolist())
        return [
            Sentence(words[first:last], self.table, columns[:, first:last], may, marked.get(first, ()))
            for (first, last), may in zip(pairwise(bounds), may_build, strict=True)
        ]

    def _forms(self, passage: Passage, found: Sequence[Candidate]) -> list[int]:
        """Return the form of every word; the parts of known organisations, sums and places have their own classes."""
        words = passage.words
        forms = list(map(self._plain.get, map(_TEXT_AND_POS, words)))
        for index, kind in self._marks(passage, found).items():
            word = words[index]
            form = self._marked.get((word.text, word.pos, kind))
            if form is None:
                form = self._marked[word.text, word.pos, kind] = self._new_form(word, kind)
            forms[index] = form
        return [self._plain_form(words[index]) if form is None else form for index, form in enumerate(forms)]

    def _plain_form(self, word: Word) -> int:
        form = self._plain.get((word.text, word.pos))
        if form is None:
            form = self._plain[word.text, word.pos] = self._new_form(word, self._lexical_class(word))
        return form

    def _new_form(self, word: Word, kind: str) -> int:
        window = self.table.add(_window(word.text, word.pos, kind))
        halts = kind[0] == "x" or kind in _BREAKS
        ahead = self._distances("ahead", kind) if halts or (kind[0] in "sh" and kind != "s") else EMPTY
        behind = self._distances("behind", kind) if halts or kind[0] == "v" else EMPTY
        return self._rows.add((window, self._class(kind), _hints(kind), word.text in _CLAUSE_MARKS, ahead, behind))

    def _class(self, kind: str) -> int:
        return self._classes.setdefault(kind, len(self._classes))

    def _distances(self, side: str, seen: str) -> int:
        """Return the first of the features of what is seen to one side at each distance."""
        made = self._far.get((side, seen))
        if made is None:
            made = self.table.add((f"{side}={seen},{distance}".encode(),) for distance in range(AHEAD + 1))
            self._far[side, seen] = made
        return made

    def _window_columns(self, numbers: Columns, bounds: Sequence[int]) -> Columns:
        """Return what each word sees from the places of the window; between sentences there is nothing to see."""
        gaps = np.zeros(len(numbers), dtype=np.intp)
        gaps[bounds[1:-1]] = _HERE
        places = np.arange(_HERE, len(numbers) + _HERE) + gaps.cumsum()
        row = np.full(len(numbers) + _HERE * len(bounds), self._edge, dtype=np.intp)
        row[places] = numbers
        columns: Columns = row.take(places + _OFFSETS) + _PLACES
        return columns

    def _beside(self, classes: Columns, bounds: Sequence[int]) -> Columns:
        """Return for each word the pair of its class and that of the word before it, and of the one behind it."""
        while len(self._pairs) < len(self._classes):
            self._pairs = np.pad(self._pairs, (0, len(self._pairs)))
        left = np.empty_like(classes)
        left[1:] = classes[:-1]
        left[bounds[:-1]] = self._classes["^"]
        last = np.array(bounds[1:]) - 1
        beside = np.empty((2, len(classes)), dtype=np.intp)
        beside[0] = self._pair_numbers(left, classes)
        beside[1, :-1] = beside[0, 1:]
        beside[1, last] = self._pair_numbers(classes[last], np.full(len(last), self._classes["$"]))
        beside[1] += 1
        return beside

    def _pair_numbers(self, left: Columns, right: Columns) -> Columns:
        """Return the numbers of neighbours' classes as seen from the latter; the next is as seen from the former."""
        numbers: Columns = self._pairs[left, right]
        new = np.flatnonzero(numbers == EMPTY)
        if not len(new):
            return numbers
        names = list(self._classes)
        for one, other in {*zip(left[new].tolist(), right[new].tolist(), strict=True)}:
            name = f"{names[one]},{names[other]}"
            self._pairs[one, other] = self.table.add((f"{side}={name}".encode(),) for side in ("c", "nc"))
        again: Columns = self._pairs[left, right]
        return again

    def _rule_marks(self, passage: Passage, found: Sequence[Candidate]) -> Columns:
        """Return for each word the group of which rule candidates it begins, is inside of, or ends."""
        marks: dict[int, Group] = {}
        for candidate in found:
            first, last = passage.word_index(candidate.start), passage.word_index(candidate.end - 1)
            only, begin, inside, end = _rule_groups(candidate.suggester)
            marks[first] = marks.get(first, ()) + (only if first == last else begin)
            for index in range(first + 1, last):
                marks[index] = marks.get(index, ()) + inside
            if first < last:
                marks[last] = marks.get(last, ()) + end
        result = np.zeros(len(passage.words), dtype=np.intp)
        result[list(marks)] = list(map(self.table.number, marks.values()))
        return result

    def _marks(self, passage: Passage, found: Sequence[Candidate]) -> dict[int, str]:
        """Return the classes of the words that are part of a known organisation, a sum or a place, the last one's."""
        e = self.evidence
        organisations, places = passage.matches(e.organisations), passage.matches(e.places)
        parts = [(start, end, _parts("O", one.kind[:2], bool(one.notes))) for start, end, one in organisations]
        parts += [(start, end, _parts("L", one.kind[:2])) for start, end, one in places]
        sums = [candidate for candidate in found if candidate.label == INVESTMENT]
        parts += [(one.start, one.end, _parts("M", "+" if one.score >= 0.5 else "-")) for one in sums]
        marks: dict[int, str] = {}
        for start, end, (begin, inside) in parts:
            first, last = passage.word_index(start), passage.word_index(end - 1)
            marks[first] = begin
            for index in range(first + 1, last + 1):
                marks[index] = inside
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
            if verb is not None:
                parts.append(f"v{verb.kind}")
            elif text in e.left_boundaries:
                parts.append("b")
            elif text in e.short_endings.entries:
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


def _hints(kind: str) -> bool:
    """Return whether a word of this class hints at a project: one that ends a project's name, or an amount."""
    return kind[0] in "hM" or "+h" in kind


def _marks_by_sentence(words: Sequence[Word], bounds: Sequence[int], marks: Iterable[int]) -> dict[int, list[int]]:
    """Return by a sentence's first word which of its words are clause marks (of `marks`) that no name holds; inside a
    number or a Latin name one may stand: 1,4-丁二醇, Co., Ltd.
    """
    found: dict[int, list[int]] = {}
    for index in marks:
        place = bisect_right(bounds, index)
        first, end = bounds[place - 1], bounds[place]
        inside = first < index < end - 1
        if not (inside and words[index - 1].text.isascii() and words[index + 1].text.isascii()):
            found.setdefault(first, []).append(index - first)
    return found


def _bounds(passage: Passage) -> list[int]:
    """Return the first words of the sentences and the end of the last one; a word on a sentence's end is part of it."""
    words, bounds = passage.words, [0]
    for _, end in passage.sentences:
        last = passage.word_index(end)
        if last < len(words) and words[last].start < end:
            last += 1
        if last > bounds[-1]:
            bounds.append(last)
    return bounds


def _window(text: str, pos: str, kind: str) -> list[Group]:
    """Return a word's features as seen from each place of the window."""
    word = text.encode()
    groups: list[Group] = [(seen, name + word) if name else (seen,) for name, seen in _kinds(kind)]
    own = (f"p={pos}", f"z={text[-1]}", f"a={text[0]}", f"n={min(len(text), 5)}")
    groups[_HERE] += tuple([name.encode() for name in own])
    return groups


@cache
def _kinds(kind: str) -> list[tuple[Feature, Feature]]:
    """Return for each place of the window how the feature of a word there begins, if it has one, and the class's."""
    return [(f"{o}w=".encode() if abs(o) <= NEAR else b"", f"{o}k={kind}".encode()) for o in WINDOW]


@cache
def _parts(sign: str, kind: str, noted: bool = False) -> tuple[str, str]:
    """Return the classes of the first and of the other parts of a known organisation (O), a place (L) or a sum (M)."""
    mark = f"{sign}{kind}{'?' if noted else ''}"
    return f"{mark}B", f"{mark}I"


@cache
def _rule_groups(suggester: str) -> tuple[Group, Group, Group, Group]:
    """Return the features of the only word of a rule's candidate, of the first, of an inner and of the last one."""
    begin, inside, end, ends = (f"r{suggester}{place}".encode() for place in ("B", "I", "E", "end"))
    return (begin, ends), (begin,), (inside,), (end, ends)


_CLAUSE_MARKS = frozenset(",。;!?")
_BREAKS = frozenset({"b", "uj", "p", "c", "u", "ul", "uz"})
