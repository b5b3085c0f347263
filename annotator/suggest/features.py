"""What the sequence models see of each word: itself, its neighbours, the lexicons' classes, and what the rules found.

A word's own features depend on nothing but the word and its classes, so they are made once for each distinct word and
shifted over the neighbours: feature building is the bound of the whole pass (ENGINE's measurements).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import islice

from annotator.core.labels import INVESTMENT
from annotator.suggest.candidate import Candidate
from annotator.suggest.evidence import Evidence
from annotator.suggest.passage import Passage
from annotator.suggest.words import Word

WINDOW = (-2, -1, 0, 1, 2)
AHEAD = 9  # words looked ahead for the head or suffix that would end a name
Feature = bytes  # crfsuite takes UTF-8 as it is: made once per distinct feature, not once per word
# A word's features as seen from each place of the window, then what the words before and after it see of it at each
# distance (nothing where a name goes on).
Shifted = tuple[tuple[Feature, ...], ...]


@dataclass(slots=True)
class Sentence:
    """The words of one sentence and their feature lists; without `may_build` nothing in it hints at a project."""

    words: list[Word]
    features: list[list[Feature]]
    may_build: bool = True


@dataclass
class FeatureMaker:
    """Turns passages into feature lists; keeps what it worked out for a word for the next time."""

    evidence: Evidence
    _own: dict[tuple[str, str, str], Shifted] = field(default_factory=dict)
    _plain: dict[tuple[str, str], tuple[str, Shifted]] = field(default_factory=dict)

    def sentences(self, passage: Passage, found: Sequence[Candidate]) -> list[Sentence]:
        """Return the sentences of a passage with the features of every word."""
        words = passage.words
        classes, own = self._words(passage, found)
        rules = _rule_marks(passage, found)
        result: list[Sentence] = []
        first = 0
        for _, end in passage.sentences:
            last = bisect_left(words, end, first, key=_start)
            if last > first:
                features = _sentence_features(classes[first:last], own[first:last], rules[first:last])
                may_build = _may_build(classes[first:last]) or any(rules[first:last])
                result.append(Sentence(words[first:last], features, may_build))
            first = last
        return result

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
        made = self._plain[word.text, word.pos] = kind, _shifted(word.text, word.pos, kind)
        return made

    def _own_features(self, word: Word, kind: str) -> Shifted:
        """Return the own features of a word that is part of a known organisation, a sum or a place."""
        made = self._own.get((word.text, word.pos, kind))
        if made is None:
            made = self._own[word.text, word.pos, kind] = _shifted(word.text, word.pos, kind)
        return made

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


def _sentence_features(
    classes: Sequence[str], own: Sequence[Shifted], rules: Sequence[Sequence[Feature]]
) -> list[list[Feature]]:
    """Return the features of the words of one sentence by their classes, own features and rule marks."""
    around = [_EDGE, _EDGE, *own, _EDGE, _EDGE]
    pairs = list(map(_pair, ["^", *classes], [*classes, "$"]))
    return [
        [ahead, behind, before[0], after[1], *marks, *a[0], *b[1], *c[2], *d[3], *e[4]]
        for ahead, behind, before, after, marks, a, b, c, d, e in zip(
            _look_ahead(own),
            _look_behind(own),
            pairs,
            islice(pairs, 1, None),
            rules,
            around,
            islice(around, 1, None),
            own,
            islice(around, 3, None),
            islice(around, 4, None),
            strict=False,
        )
    ]


def _start(word: Word) -> int:
    return word.start


def _shifted(text: str, pos: str, kind: str) -> Shifted:
    """Return a word's features as seen from each place of the window and, at the end, from the words far away."""
    near = (_seen_from(offset, text, pos, kind) for offset in WINDOW)
    halts = kind[0] == "x" or kind in _BREAKS
    ahead = _distances("ahead", kind) if halts or (kind[0] in "sh" and kind != "s") else ()
    return (*near, ahead, _distances("behind", kind) if halts or kind[0] == "v" else ())


def _seen_from(offset: int, text: str, pos: str, kind: str) -> tuple[Feature, ...]:
    names = [f"{offset}k={kind}", f"{offset}w={text}"]
    if offset == 0:
        names += [f"p={pos}", f"z={text[-1]}", f"a={text[0]}", f"n={min(len(text), 5)}"]
    return tuple(name.encode() for name in names)


@cache
def _pair(one: str, other: str) -> tuple[Feature, Feature]:
    return f"c={one},{other}".encode(), f"nc={one},{other}".encode()


@cache
def _distances(side: str, seen: str) -> tuple[Feature, ...]:
    """Return the feature of what is seen to one side at each distance."""
    return tuple(f"{side}={seen},{distance}".encode() for distance in range(AHEAD + 1))


_EDGE: Shifted = tuple((f"{offset}k=_".encode(),) for offset in WINDOW)


def _mark(passage: Passage, marks: dict[int, str], start: int, end: int, mark: str) -> None:
    """Put a mark with its position (B first, I inside) on the words of a stretch of the text."""
    words, index, position = passage.words, passage.word_index(start), "B"
    while index < len(words) and words[index].start < end:
        marks[index] = f"{mark}{position}"
        position = "I"
        index += 1


def _rule_marks(passage: Passage, found: Sequence[Candidate]) -> list[list[Feature]]:
    """Return for each word which rule candidates it begins, is inside of, or ends."""
    nothing: list[Feature] = []
    marks = [nothing] * len(passage.words)
    for candidate in found:
        first, last = passage.word_index(candidate.start), passage.word_index(candidate.end - 1)
        begin, inside, end, ends = _rule_names(candidate.suggester)
        for index in range(first, min(last + 1, len(marks))):
            mark = begin if index == first else end if index == last else inside
            if marks[index] is nothing:
                marks[index] = [mark]
            else:
                marks[index].append(mark)
            if index == last:
                marks[index].append(ends)
    return marks


@cache
def _rule_names(suggester: str) -> tuple[Feature, Feature, Feature, Feature]:
    begin, inside, end, ends = (f"r{suggester}{place}".encode() for place in ("B", "I", "E", "end"))
    return begin, inside, end, ends


def _look_ahead(own: Sequence[Shifted]) -> list[Feature]:
    """Return for each word what could end a name it is in: the next head or suffix before a boundary, and how far."""
    result: list[Feature] = []
    row, distance = _distances("ahead", "none"), AHEAD
    for word in reversed(own):
        if word[5]:
            row, distance = word[5], 0
        elif distance < AHEAD:
            distance += 1
        result.append(row[distance])
    result.reverse()
    return result


def _look_behind(own: Sequence[Shifted]) -> list[Feature]:
    """Return for each word the last verb, boundary or break before it, and how far."""
    result: list[Feature] = []
    row, distance = _distances("behind", "start"), 0
    for word in own:
        result.append(row[distance])
        if word[6]:
            row, distance = word[6], 0
        elif distance < AHEAD:
            distance += 1
    return result


_BREAKS = frozenset({"b", "uj", "p", "c", "u", "ul", "uz"})
