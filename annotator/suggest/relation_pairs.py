"""Pairs of a project and an institution near it, with what the relation model sees of each."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from annotator.core.labels import INSTITUTION, PROJECT
from annotator.suggest.candidate import Candidate
from annotator.suggest.evidence import Evidence
from annotator.suggest.lexicon import Entry
from annotator.suggest.passage import Passage

FARTHEST = 80  # code points between two spans; of farther pairs none was proposed on held-out articles
BEFORE, AFTER = 2, 3  # how many projects on either side of an institution are looked at
Key = tuple[int, int, str]
_STEPS = (0, 1, 2, 4, 7, 12, 20, 32, 50, 80, 130)
_JOINED = re.compile(r"(?:、|和|与|及|以及|联合|携手|,)")
_THIS = re.compile(r"该|此|本(?=项目|工程)|项目(?=总|由|计划|拟|占|位|规划|建成|采用|分)|工程(?=总|由|计划)")
_SIGNS = (";", "。", ":", "其中", "、", "(")
_VERBS_WITHIN = 80


class Pair(NamedTuple):
    """A project and an institution (the tail) that may have a part in it, with the features of the pair."""

    project: Candidate
    tail: Candidate
    features: list[str]


class _Near(NamedTuple):
    """The projects around one tail with their distances, sides and reaches, and the list the tail stands in."""

    tail: Candidate
    projects: list[Candidate]
    gaps: list[int]
    orders: list[str]
    reaches: list[str]
    run: tuple[int, int]

    def add(self, project: Candidate, gap: int, order: str, reach: str) -> None:
        """Add a project at a distance of `gap` code points."""
        self.projects.append(project)
        self.gaps.append(gap)
        self.orders.append(order)
        self.reaches.append(reach)

    def is_nearest(self, index: int) -> bool:
        """Return whether a project is the nearest one, of equally near ones the first."""
        return self.gaps.index(min(self.gaps)) == index

    def place(self, index: int) -> int:
        """Return how many projects on the same side of the tail are nearer, 3 at the most."""
        order, gap, nearer = self.orders[index], self.gaps[index], 0
        for other, distance in zip(self.orders, self.gaps, strict=True):
            if other == order and distance < gap:
                nearer += 1
        return min(3, nearer)

    def is_likely(self, index: int) -> bool:
        """Return whether a pair that no rule links is worth a look: in one paragraph and, where the project follows in
        another sentence, with none in between. Of the others 4 in 1,378 were proposed on held-out articles, 2 rightly.
        """
        reach = self.reaches[index]
        return reach == "same" or (reach == "page" and (self.orders[index] != "before" or not self.place(index)))


@dataclass
class PairFinder:
    """Finds the pairs of one passage among its candidates (in text order)."""

    passage: Passage
    evidence: Evidence
    candidates: Sequence[Candidate]
    _sides: dict[tuple[int, int, str], list[str]] = field(default_factory=dict)
    _marks: dict[tuple[int, int, str], list[str]] = field(default_factory=dict)

    def pairs(self, verdicts: Mapping[tuple[Key, Key], str], *, likely: bool = False) -> Iterator[Pair]:
        """Yield every pair within reach, or only those that are `likely` enough to be worth a look; `verdicts` says by
        which rule, if any, the rules link a pair.
        """
        for tail in self._institutions:
            near = self._near(tail)
            if near is None:
                continue
            key = tail.key
            for index, project in enumerate(near.projects):
                verdict = verdicts.get((project.key, key), "")
                if not likely or verdict or near.is_likely(index):
                    yield Pair(project, tail, self._features(near, index, verdict))

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
        start, end = tail.start, tail.end
        middle = bisect_right(self._project_starts, start)
        sentence, page = self.passage.sentence_at(start), self.passage.paragraph_at(start)
        farthest = min(page[1], end + FARTHEST)
        near = _Near(tail, [], [], [], [], self._runs[start])
        for project in self._projects[max(0, middle - BEFORE) : middle]:
            if project.end + FARTHEST >= start and (project.start != start or project.end != end):
                gap = start - project.end
                near.add(project, max(0, gap), "after" if gap >= 0 else "in", self._reach(project, sentence, page))
        for project in self._projects[middle : middle + AFTER]:
            if project.start > farthest:
                break
            gap = project.start - end
            near.add(project, max(0, gap), "before" if gap >= 0 else "in", self._reach(project, sentence, page))
        return near if near.projects else None

    def _reach(self, project: Candidate, sentence: tuple[int, int], page: tuple[int, int]) -> str:
        """Return whether a project stands in a sentence, on the same `page` (a paragraph), or far from it."""
        if self.passage.sentence_at(project.start) == sentence:
            return "same"
        return "page" if self.passage.paragraph_at(project.start) == page else "far"

    def _run_marks(self, run: tuple[int, int], order: str) -> list[str]:
        """Return the words around a list of institutions, or around one that stands alone."""
        marks = self._marks.get((*run, order))
        if marks is None:
            before, after = self._beside(run[0], -1), self._beside(run[1], 1)
            marks = [f"pre={before[0]}", f"pre2={''.join(before)}", f"post={after[0]}", f"post2={''.join(after)}"]
            marks = self._marks[*run, order] = [f"{mark} order={order}" for mark in marks]
        return marks

    def _project_sides(self, project: Candidate, order: str) -> list[str]:
        """Return the words beside a project."""
        sides = self._sides.get((project.start, project.end, order))
        if sides is None:
            before, after = self._beside(project.start, -1)[0], self._beside(project.end, 1)[0]
            sides = [f"ppre={before} order={order}", f"ppost={after} order={order}"]
            self._sides[project.start, project.end, order] = sides
        return sides

    def _features(self, near: _Near, index: int, verdict: str) -> list[str]:
        project, order = near.projects[index], near.orders[index]
        features = ["pair", *_ruled(verdict, project.attributes.get("kind") == "group")]
        features += self._run_marks(near.run, order)
        features += self._project_sides(project, order)
        self._add_verbs(features, project, near.tail, order)
        first, listed = near.tail.start == project.start, near.run != near.tail[:2]
        features.append(f"first={first} run={listed} order={order}")
        self._add_where(features, near, index)
        return features

    def _add_where(self, features: list[str], near: _Near, index: int) -> None:
        """Add how the two stand to each other, to sentence and paragraph, and to the other spans around."""
        tail, project, order = near.tail, near.projects[index], near.orders[index]
        low, high = (project.end, tail.start) if order == "after" else (tail.end, project.start)
        between = self.passage.folded[low:high]
        reach, gap = near.reaches[index], bisect_right(_STEPS, near.gaps[index])
        frame = f"order={order} reach={reach}"
        features += _placed(order, reach, gap, near.place(index), len(near.projects) == 1)
        others = fellows = 0
        if low < high:
            others, fellows = _count(self._project_starts, low, high), _count(self._starts, low, high)
        features += _counted(order, reach, near.is_nearest(index), others, fellows, min(between.count(","), 4))
        features += [f"has={sign} order={order}" for sign in _SIGNS if sign in between]
        if _THIS.search(between):
            features.append(f"this {frame}")
        if len(between) <= 8:
            features.append(f"between={between} order={order}")
        elif order != "in":
            features += (f"between^{between[:3]} order={order}", f"between${between[-3:]} order={order}")

    def _add_verbs(self, features: list[str], project: Candidate, tail: Candidate, order: str) -> None:
        """Add the kinds of the verbs between the two."""
        low, high = min(project.end, tail.end), max(project.start, tail.start)
        kinds: list[str] = []
        if 0 < high - low <= _VERBS_WITHIN:
            first = bisect_left(self._verb_starts, low)
            last = bisect_left(self._verb_starts, high, first)
            kinds = [entry.kind for _, end, entry in self._all_verbs[first:last] if end <= high]
            features += [f"verb={kind} order={order}" for kind in dict.fromkeys(kinds)]
        features.append(f"verbs={'+'.join(kinds[:2])} order={order}")

    @cached_property
    def _all_verbs(self) -> list[tuple[int, int, Entry]]:
        return self.passage.matches(self.evidence.project_verbs)

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


@lru_cache(maxsize=1024)
def _ruled(verdict: str, group: bool) -> tuple[str, ...]:
    """Return what the rules say of a pair, and whether the project is a set."""
    return f"rule={verdict}", f"group={group}", f"rule={verdict} group={group}"


@cache
def _placed(order: str, reach: str, gap: int, place: int, only: bool) -> tuple[str, ...]:
    """Return how far apart a pair is and which project this is, counted from the tail."""
    frame = f"order={order} reach={reach}"
    return frame, f"{frame} gap={gap}", f"order={order} place={place}", f"{frame} place={place} only={only}"


@cache
def _counted(order: str, reach: str, nearest: bool, others: int, fellows: int, commas: int) -> tuple[str, ...]:
    """Return what stands between a pair, in numbers."""
    frame = f"order={order} reach={reach}"
    return (
        f"nearest={nearest} {frame}",
        f"others={others} {frame}",
        f"fellows={fellows} others={others} order={order}",
        f"commas={commas} {frame}",
    )


def _count(starts: Sequence[int], low: int, high: int) -> int:
    """Return how many of the sorted positions lie in low..high, 2 at the most."""
    first = bisect_left(starts, low)
    return min(2, bisect_left(starts, high, first) - first)
