"""What the sequence models see of each word: itself, its neighbours, the lexicons' classes, and what the rules found.

A word's own features depend on nothing but the word and its classes, so they are made once for each distinct word and
shifted over the neighbours: feature building is the bound of the whole pass (ENGINE's measurements).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from annotator.core.labels import INVESTMENT
from annotator.suggest.candidate import Candidate
from annotator.suggest.evidence import Evidence
from annotator.suggest.passage import Passage
from annotator.suggest.words import Word

WINDOW = (-2, -1, 0, 1, 2)
AHEAD = 9  # words looked ahead for the head or suffix that would end a name
Feature = bytes  # crfsuite takes UTF-8 as it is: made once per distinct feature, not once per word
Shifted = tuple[tuple[Feature, ...], ...]  # a word's features as seen from each place of the window


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
    _classes: dict[tuple[str, str], str] = field(default_factory=dict)

    def sentences(self, passage: Passage, found: Sequence[Candidate]) -> list[Sentence]:
        """Return the sentences of a passage with the features of every word."""
        words = passage.words
        classes = self._word_classes(passage, found)
        rules = _rule_marks(passage, found)
        result: list[Sentence] = []
        first = 0
        for _, end in passage.sentences:
            last = first
            while last < len(words) and words[last].start < end:
                last += 1
            if last > first:
                result.append(self._sentence(words[first:last], classes[first:last], rules[first:last]))
            first = last
        return result

    def _sentence(self, words: list[Word], classes: list[str], rules: list[list[Feature]]) -> Sentence:
        count = len(words)
        own: list[Shifted] = [_EDGE, _EDGE]
        own += [self._own_features(word, kind) for word, kind in zip(words, classes, strict=True)]
        own += own[:2]
        ahead, behind = _look_ahead(classes), _look_behind(classes)
        pairs = [_pair(one, other) for one, other in pairwise(["^", *classes, "$"])]
        features = [
            [
                ahead[i],
                behind[i],
                pairs[i][0],
                pairs[i + 1][1],
                *rules[i],
                *own[i][0],
                *own[i + 1][1],
                *own[i + 2][2],
                *own[i + 3][3],
                *own[i + 4][4],
            ]
            for i in range(count)
        ]
        return Sentence(words, features, _may_build(classes) or any(rules))

    def _own_features(self, word: Word, kind: str) -> Shifted:
        """Return a word's features for each place in the window."""
        key = (word.text, word.pos, kind)
        made = self._own.get(key)
        if made is None:
            made = self._own[key] = tuple(_shifted(word, kind, offset) for offset in WINDOW)
        return made

    def _word_classes(self, passage: Passage, found: Sequence[Candidate]) -> list[str]:
        """Return each word's class: lexicon kinds, and whether it is part of a known organisation, a sum or a place."""
        words = passage.words
        classes = [self._class(word) for word in words]
        for start, end, entry in self.evidence.organisations.find(passage.folded):
            _mark(passage, classes, start, end, f"O{entry.kind[:2]}{'?' if entry.notes else ''}")
        for start, end, entry in self.evidence.places.find(passage.folded):
            _mark(passage, classes, start, end, f"L{entry.kind[:2]}")
        for candidate in found:
            if candidate.label == INVESTMENT:
                sign = "+" if candidate.score >= 0.5 else "-"
                _mark(passage, classes, candidate.start, candidate.end, f"M{sign}")
        return classes

    def _class(self, word: Word) -> str:
        key = (word.text, word.pos)
        made = self._classes.get(key)
        if made is None:
            made = self._classes[key] = self._lexical_class(word)
        return made

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


def _shifted(word: Word, kind: str, offset: int) -> tuple[Feature, ...]:
    text = word.text
    names = [f"{offset}k={kind}", f"{offset}w={text}"]
    if offset == 0:
        names += [f"p={word.pos}", f"z={text[-1]}", f"a={text[0]}", f"n={min(len(text), 5)}"]
    return tuple(name.encode() for name in names)


@cache
def _pair(one: str, other: str) -> tuple[Feature, Feature]:
    return f"c={one},{other}".encode(), f"nc={one},{other}".encode()


@cache
def _distant(side: str, seen: str, distance: int) -> Feature:
    return f"{side}={seen},{distance}".encode()


_EDGE: Shifted = tuple((f"{offset}k=_".encode(),) for offset in WINDOW)


def _mark(passage: Passage, classes: list[str], start: int, end: int, mark: str) -> None:
    """Put a mark with its position (B first, I inside) on the words of a stretch of the text."""
    index = passage.word_index(start)
    position = "B"
    while index < len(classes) and passage.words[index].start < end:
        classes[index] = f"{mark}{position}"
        position = "I"
        index += 1


def _rule_marks(passage: Passage, found: Sequence[Candidate]) -> list[list[Feature]]:
    """Return for each word which rule candidates it begins, is inside of, or ends."""
    marks: list[list[Feature]] = [[] for _ in passage.words]
    for candidate in found:
        first, last = passage.word_index(candidate.start), passage.word_index(candidate.end - 1)
        for index in range(first, min(last + 1, len(marks))):
            place = "B" if index == first else "E" if index == last else "I"
            marks[index].append(f"r{candidate.suggester}{place}".encode())
            if index == last:
                marks[index].append(f"r{candidate.suggester}end".encode())
    return marks


def _look_ahead(classes: list[str]) -> list[Feature]:
    """Return for each word what could end a name it is in: the next head or suffix before a boundary, and how far."""
    result = [b""] * len(classes)
    seen, distance = "none", AHEAD
    for i in range(len(classes) - 1, -1, -1):
        kind = classes[i]
        if (kind[0] in "sh" and kind != "s") or kind[0] == "x" or kind in _BREAKS:
            seen, distance = kind, 0
        else:
            distance += 1
        result[i] = _distant("ahead", seen, min(distance, AHEAD))
    return result


def _look_behind(classes: list[str]) -> list[Feature]:
    """Return for each word the last verb, boundary or break before it, and how far."""
    result = [b""] * len(classes)
    seen, distance = "start", 0
    for i, kind in enumerate(classes):
        result[i] = _distant("behind", seen, min(distance, AHEAD))
        if kind[0] in "vx" or kind in _BREAKS:
            seen, distance = kind, 0
        else:
            distance += 1
    return result


_BREAKS = frozenset({"b", "uj", "p", "c", "u", "ul", "uz"})
