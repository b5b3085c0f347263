"""Relations between suggested spans: which amount and which institutions belong to a project."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.core.labels import HAS_INVESTMENT, INSTITUTION, INVESTED_BY, INVESTMENT, PROJECT
from annotator.suggest.candidate import Candidate
from annotator.suggest.passage import Passage

_OWNER_VERB = re.compile(
    r"投资|建设|兴建|打造|出资|承建|建成|开发|实施|运营|负责|牵头|拟建|新建|扩建|启动|落户|签约|举行|成立|设立|的$|创建|建立"
)
_FAR = 80


@dataclass(frozen=True, slots=True)
class Link:
    """A proposed relation between two candidates, with a score (0..1) and a reason in words."""

    type: str
    head: Candidate
    tail: Candidate
    score: float
    reason: str


def suggest_relations(passage: Passage, candidates: Sequence[Candidate]) -> list[Link]:
    """Return proposed relations inside sentences, each tail with its nearest fitting project."""
    groups: dict[tuple[int, int], list[Candidate]] = {}
    for candidate in candidates:
        groups.setdefault(passage.sentence_at(candidate.start), []).append(candidate)
    return [link for sentence in groups.values() for link in _sentence_links(passage.folded, sentence)]


def _sentence_links(folded: str, sentence: list[Candidate]) -> list[Link]:
    projects = [c for c in sentence if c.label == PROJECT]
    links: list[Link] = []
    for tail in sentence:
        if tail.label == INVESTMENT:
            links += _amount_links(folded, tail, projects)
        elif tail.label == INSTITUTION:
            links += _institution_links(folded, tail, projects)
    return links


def _amount_links(folded: str, amount: Candidate, projects: Sequence[Candidate]) -> list[Link]:
    near = sorted(projects, key=lambda p: _gap(folded, p, amount))
    if not near or _gap(folded, near[0], amount) > _FAR:
        return []
    score = 0.9 if _inside(near[0], amount) else max(0.4, 0.85 - _gap(folded, near[0], amount) / 150)
    return [Link(HAS_INVESTMENT, near[0], amount, score, "同句中最近的项目")]


def _gap(folded: str, project: Candidate, tail: Candidate) -> float:
    """Return the distance between two spans, with what a semicolon or comma between them adds."""
    if _inside(project, tail):
        return 0.0
    left, right = sorted((project, tail), key=lambda c: c.start)
    between = folded[left.end : right.start]
    return len(between) + 20 * between.count(";") + 3 * between.count(",")


def _inside(outer: Candidate, inner: Candidate) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _institution_links(folded: str, institution: Candidate, projects: Sequence[Candidate]) -> list[Link]:
    nested = [p for p in projects if _inside(p, institution)]
    if nested:
        return [Link(INVESTED_BY, project, institution, 0.75, "机构在项目名称之内") for project in nested[:1]]
    after = [p for p in projects if p.start >= institution.end]
    if not after:
        return []
    project = min(after, key=lambda p: p.start)
    between = folded[institution.end : project.start]
    verb = _OWNER_VERB.search(between)
    if verb is None or len(between) > 40 or between.count(",") > 1:
        return []
    return [Link(INVESTED_BY, project, institution, 0.6, f"“{verb.group()}”连接机构与项目")]
