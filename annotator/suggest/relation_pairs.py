"""Pairs of a project and an amount or institution near it, with what the relation model sees of each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.core.labels import INSTITUTION, INVESTMENT, PROJECT
from annotator.suggest.candidate import Candidate
from annotator.suggest.evidence import Evidence
from annotator.suggest.passage import Passage

FARTHEST = 220  # code points between two spans that may still be related
_STEPS = (0, 1, 2, 4, 7, 12, 20, 32, 50, 80, 130)
_JOINED = re.compile(r"(?:、|和|与|及|以及|联合|携手|,)")
_CLAUSE = re.compile(r"[,;:。!?\n]")
_THIS = re.compile(r"该|此|本(?=项目|工程)|项目(?=总|由|计划|拟|占|位|规划|建成|采用|分)|工程(?=总|由|计划)")
_NEAR_WORDS = 2
Key = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Pair:
    """A project and a tail (amount or institution) that may belong to it, with the features of the pair."""

    project: Candidate
    tail: Candidate
    features: list[str]


@dataclass
class PairFinder:
    """Finds the pairs of one passage among its candidates (in text order)."""

    passage: Passage
    evidence: Evidence
    candidates: Sequence[Candidate]
    _verbs: dict[tuple[int, int], list[str]] = field(default_factory=dict)

    def pairs(self, verdicts: Mapping[tuple[Key, Key], str]) -> Iterator[Pair]:
        """Yield every pair within reach; `verdicts` says by which rule, if any, the rules link a pair."""
        projects = [c for c in self.candidates if c.label == PROJECT]
        tails = [c for c in self.candidates if c.label in (INVESTMENT, INSTITUTION)]
        starts = [p.start for p in projects]
        for tail in tails:
            paragraph = self.passage.paragraph_at(tail.start)
            low = bisect_right(starts, max(paragraph[0] - FARTHEST, tail.start - FARTHEST) - 1)
            high = bisect_right(starts, min(paragraph[1], tail.end + FARTHEST))
            near = [p for p in projects[max(0, low - 1) : high] if _distance(p, tail) <= FARTHEST]
            for project in near:
                if project.key[:2] != tail.key[:2]:
                    verdict = verdicts.get((project.key, tail.key), "")
                    yield Pair(project, tail, self._features(project, tail, near, verdict))

    def _features(self, project: Candidate, tail: Candidate, near: Sequence[Candidate], verdict: str) -> list[str]:
        kind = "M" if tail.label == INVESTMENT else "O"
        marks = [f"rule={verdict}", *self._where(project, tail, near), *self._words(project, tail)]
        group = project.attributes.get("kind") == "group"
        marks += [f"group={group}", f"rule={verdict} group={group}"]
        return [kind, *(f"{kind} {mark}" for mark in marks)]

    def _where(self, project: Candidate, tail: Candidate, near: Sequence[Candidate]) -> Iterator[str]:
        """Yield how the two stand to each other, to sentence and paragraph, and to the other spans around."""
        folded, passage = self.passage.folded, self.passage
        order = _order(project, tail)
        gap = bisect_right(_STEPS, _distance(project, tail))
        left, right = sorted((project, tail), key=lambda c: c.start)
        between = folded[left.end : right.start]
        same = passage.sentence_at(project.start) == passage.sentence_at(tail.start)
        page = passage.paragraph_at(project.start) == passage.paragraph_at(tail.start)
        reach = "same" if same else "page" if page else "far"
        ranked = sorted(near, key=lambda p: (_distance(p, tail) + 15 * (_order(p, tail) != order), p.start))
        place = min(ranked.index(project), 3)
        closest = min(range(len(near)), key=lambda i: _distance(near[i], tail))
        fellows = sum(left.end <= c.start and c.end <= right.start and c.label == tail.label for c in self.candidates)
        others = sum(left.end <= p.start and p.end <= right.start for p in near)
        yield f"order={order} reach={reach}"
        yield f"order={order} reach={reach} gap={gap}"
        yield f"order={order} place={place}"
        yield f"order={order} reach={reach} place={place} only={len(near) == 1}"
        yield f"nearest={near[closest] is project} reach={reach} order={order}"
        yield f"others={min(others, 2)} order={order} reach={reach}"
        yield f"fellows={min(fellows, 2)} others={min(others, 2)} order={order}"
        yield f"commas={min(between.count(','), 4)} order={order} reach={reach}"
        for sign in (";", "。", ":", "其中", "、", "("):
            if sign in between:
                yield f"has={sign} order={order}"
        if _THIS.search(between):
            yield f"this order={order} reach={reach}"
        if len(between) <= 8:
            yield f"between={between} order={order}"
        elif order != "in":
            yield f"between^{between[:3]} order={order}"
            yield f"between${between[-3:]} order={order}"

    def _words(self, project: Candidate, tail: Candidate) -> Iterator[str]:
        """Yield the words around both spans, and the verbs between them; a list of institutions counts as one."""
        order = _order(project, tail)
        first, last = self._run(tail)
        for name, position, step in (("pre", first, -1), ("post", last, 1)):
            words = self._beside(position, step)
            yield f"{name}={words[0]} order={order}"
            yield f"{name}2={''.join(words)} order={order}"
        for name, position, step in (("ppre", project.start, -1), ("ppost", project.end, 1)):
            yield f"{name}={self._beside(position, step)[0]} order={order}"
        kinds = self._between(project, tail)
        for kind in dict.fromkeys(kinds):
            yield f"verb={kind} order={order}"
        yield f"verbs={'+'.join(kinds[:2])} order={order}"
        yield f"first={tail.start == project.start} run={min(last - first - (tail.end - tail.start), 1)} order={order}"

    def _between(self, project: Candidate, tail: Candidate) -> list[str]:
        left, right = sorted((project, tail), key=lambda c: c.start)
        place = (left.end, right.start)
        if place[1] <= place[0] or place[1] - place[0] > 80:
            return []
        if place not in self._verbs:
            text = self.passage.folded[place[0] : place[1]]
            self._verbs[place] = [hit[2].kind for hit in self.evidence.project_verbs.find(text)]
        return self._verbs[place]

    def _run(self, tail: Candidate) -> tuple[int, int]:
        """Return start and end of the list of institutions that a tail stands in; of an amount, its own."""
        first, last = tail.start, tail.end
        if tail.label == INVESTMENT:
            return first, last
        fellows = [c for c in self.candidates if c.label == INSTITUTION]
        at = next(i for i, c in enumerate(fellows) if c is tail)
        for other in fellows[at + 1 :]:
            if other.start < last or not _JOINED.fullmatch(self.passage.folded[last : other.start]):
                break
            last = other.end
        for other in reversed(fellows[:at]):
            if other.end > first or not _JOINED.fullmatch(self.passage.folded[other.end : first]):
                break
            first = other.start
        return first, last

    def _beside(self, position: int, step: int) -> list[str]:
        """Return the two words before or after a position, nearest first; ^ stands for a clause's begin or end."""
        words = self.passage.words
        index = self.passage.word_index(position - 1) if step < 0 else self.passage.word_index(position)
        found: list[str] = []
        while len(found) < _NEAR_WORDS:
            word = words[index].text if 0 <= index < len(words) and (position or step > 0) else "^"
            found.append(word if word.strip() else "^")
            if found[-1] in "^,。;:":
                return [*found, *["^"] * (_NEAR_WORDS - len(found))]
            index += step
        return found


def _distance(project: Candidate, tail: Candidate) -> int:
    return max(0, tail.start - project.end, project.start - tail.end)


def _order(project: Candidate, tail: Candidate) -> str:
    """Return whether the tail stands inside, before or after the project (`in`, `before`, `after`)."""
    if tail.start < project.end and project.start < tail.end:
        return "in"
    return "before" if tail.start < project.start else "after"
