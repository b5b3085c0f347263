"""Pairs of a project and an institution near it, with what the relation model sees of each."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from annotator.core.labels import INSTITUTION, PROJECT
from annotator.suggest.candidate import Candidate
from annotator.suggest.evidence import Evidence
from annotator.suggest.lexicon import Entry
from annotator.suggest.passage import Passage

FARTHEST = 220  # code points between two spans that may still be related
BEFORE, AFTER = 2, 3  # how many projects on either side of an institution are looked at
Key = tuple[int, int, str]
_STEPS = (0, 1, 2, 4, 7, 12, 20, 32, 50, 80, 130)
_JOINED = re.compile(r"(?:、|和|与|及|以及|联合|携手|,)")
_THIS = re.compile(r"该|此|本(?=项目|工程)|项目(?=总|由|计划|拟|占|位|规划|建成|采用|分)|工程(?=总|由|计划)")
_SIGNS = (";", "。", ":", "其中", "、", "(")
_VERBS_WITHIN = 80


@dataclass(frozen=True, slots=True)
class Pair:
    """A project and an institution (the tail) that may have a part in it, with the features of the pair."""

    project: Candidate
    tail: Candidate
    features: list[str]


@dataclass(frozen=True)
class _Near:
    """The projects around one tail, the nearest first for each side, and what holds for the tail in all its pairs."""

    tail: Candidate
    projects: list[Candidate]
    nearest: Candidate
    run: tuple[int, int]
    marks: list[str]

    def place(self, project: Candidate) -> int:
        """Return how many projects on the same side of the tail are nearer, 3 at the most."""
        order, gap = _order(project, self.tail), _distance(project, self.tail)
        return min(3, sum(_order(p, self.tail) == order and _distance(p, self.tail) < gap for p in self.projects))


@dataclass
class PairFinder:
    """Finds the pairs of one passage among its candidates (in text order)."""

    passage: Passage
    evidence: Evidence
    candidates: Sequence[Candidate]

    def pairs(self, verdicts: Mapping[tuple[Key, Key], str]) -> Iterator[Pair]:
        """Yield every pair within reach; `verdicts` says by which rule, if any, the rules link a pair."""
        for tail in self._institutions:
            near = self._near(tail)
            if near is None:
                continue
            for project in near.projects:
                verdict = verdicts.get((project.key, tail.key), "")
                yield Pair(project, tail, self._features(project, near, verdict))

    @cached_property
    def _projects(self) -> list[Candidate]:
        return [c for c in self.candidates if c.label == PROJECT]

    @cached_property
    def _project_starts(self) -> list[int]:
        return [p.start for p in self._projects]

    @cached_property
    def _institutions(self) -> list[Candidate]:
        return [c for c in self.candidates if c.label == INSTITUTION]

    @cached_property
    def _starts(self) -> list[int]:
        return [c.start for c in self._institutions]

    @cached_property
    def _runs(self) -> dict[int, tuple[int, int]]:
        """Return by its start the list that each institution stands in: A、B和C counts as one."""
        folded, runs = self.passage.folded, dict[int, tuple[int, int]]()
        run: list[Candidate] = []
        for one in self._institutions:
            if run and not (one.start >= run[-1].end and _JOINED.fullmatch(folded, run[-1].end, one.start)):
                runs |= dict.fromkeys((c.start for c in run), (run[0].start, run[-1].end))
                run = []
            run.append(one)
        return runs | (dict.fromkeys((c.start for c in run), (run[0].start, run[-1].end)) if run else {})

    def _near(self, tail: Candidate) -> _Near | None:
        paragraph = self.passage.paragraph_at(tail.start)
        middle = bisect_right(self._project_starts, tail.start)
        reach = min(paragraph[1], tail.end + FARTHEST)
        behind = (p for p in self._projects[max(0, middle - BEFORE) : middle] if _distance(p, tail) <= FARTHEST)
        ahead = (p for p in self._projects[middle : middle + AFTER] if p.start <= reach)
        projects = [p for p in (*behind, *ahead) if p.key[:2] != tail.key[:2]]
        if not projects:
            return None
        nearest = min(projects, key=lambda p: _distance(p, tail))
        run = self._runs[tail.start]
        before, after = self._beside(run[0], -1), self._beside(run[1], 1)
        marks = [f"pre={before[0]}", f"pre2={''.join(before)}", f"post={after[0]}", f"post2={''.join(after)}"]
        return _Near(tail, projects, nearest, run, marks)

    def _features(self, project: Candidate, near: _Near, verdict: str) -> list[str]:
        group = project.attributes.get("kind") == "group"
        order = _order(project, near.tail)
        marks = [f"rule={verdict}", f"group={group}", f"rule={verdict} group={group}"]
        marks += [f"{mark} order={order}" for mark in (*near.marks, *self._words(project, near))]
        marks += self._where(project, near, order)
        return ["pair", *marks]

    def _where(self, project: Candidate, near: _Near, order: str) -> Iterator[str]:
        """Yield how the two stand to each other, to sentence and paragraph, and to the other spans around."""
        tail, passage = near.tail, self.passage
        low, high = (project.end, tail.start) if order == "after" else (tail.end, project.start)
        between = passage.folded[low:high]
        same = passage.sentence_at(project.start) == passage.sentence_at(tail.start)
        page = same or passage.paragraph_at(project.start) == passage.paragraph_at(tail.start)
        reach = "same" if same else "page" if page else "far"
        frame = f"order={order} reach={reach}"
        place, gap = near.place(project), bisect_right(_STEPS, _distance(project, tail))
        others = _count(self._project_starts, low, high)
        yield frame
        yield f"{frame} gap={gap}"
        yield f"order={order} place={place}"
        yield f"{frame} place={place} only={len(near.projects) == 1}"
        yield f"nearest={near.nearest is project} {frame}"
        yield f"others={others} {frame}"
        yield f"fellows={_count(self._starts, low, high)} others={others} order={order}"
        yield f"commas={min(between.count(','), 4)} {frame}"
        yield from (f"has={sign} order={order}" for sign in _SIGNS if sign in between)
        if _THIS.search(between):
            yield f"this {frame}"
        if len(between) <= 8:
            yield f"between={between} order={order}"
        elif order != "in":
            yield f"between^{between[:3]} order={order}"
            yield f"between${between[-3:]} order={order}"

    def _words(self, project: Candidate, near: _Near) -> Iterator[str]:
        """Yield the words around the project and the verbs between the two."""
        tail = near.tail
        yield f"ppre={self._beside(project.start, -1)[0]}"
        yield f"ppost={self._beside(project.end, 1)[0]}"
        kinds = self._verbs(project, tail)
        yield from (f"verb={kind}" for kind in dict.fromkeys(kinds))
        yield f"verbs={'+'.join(kinds[:2])}"
        yield f"first={tail.start == project.start} run={near.run != tail.key[:2]}"

    def _verbs(self, project: Candidate, tail: Candidate) -> list[str]:
        low, high = min(project.end, tail.end), max(project.start, tail.start)
        if not 0 < high - low <= _VERBS_WITHIN:
            return []
        first = bisect_left(self._verb_starts, low)
        last = bisect_left(self._verb_starts, high)
        return [entry.kind for _, end, entry in self._all_verbs[first:last] if end <= high]

    @cached_property
    def _all_verbs(self) -> list[tuple[int, int, Entry]]:
        return self.evidence.project_verbs.find(self.passage.folded)

    @cached_property
    def _verb_starts(self) -> list[int]:
        return [start for start, _, _ in self._all_verbs]

    def _beside(self, position: int, step: int) -> tuple[str, str]:
        """Return the two words before or after a position, nearest first; ^ stands for a clause's begin or end."""
        words = self.passage.words
        index = self.passage.word_index(position - 1) if step < 0 else self.passage.word_index(position)
        first = words[index].text if 0 <= index < len(words) and (position or step > 0) else "^"
        if not first.strip() or first in "^,。;:":
            return (first if first.strip() else "^"), "^"
        index += step
        second = words[index].text if 0 <= index < len(words) else "^"
        return first, second if second.strip() else "^"


def _count(starts: Sequence[int], low: int, high: int) -> int:
    """Return how many of the sorted positions lie in low..high, 2 at the most."""
    return min(2, max(0, bisect_left(starts, high) - bisect_left(starts, low)))


def _distance(project: Candidate, tail: Candidate) -> int:
    return max(0, tail.start - project.end, project.start - tail.end)


def _order(project: Candidate, tail: Candidate) -> str:
    """Return whether the tail stands inside, before or after the project (`in`, `before`, `after`)."""
    if tail.start < project.end and project.start < tail.end:
        return "in"
    return "before" if tail.start < project.start else "after"
