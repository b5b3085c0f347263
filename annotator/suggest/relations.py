"""Relations between suggested spans: which amount and which institutions belong to a project."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from annotator.core.labels import HAS_INVESTMENT, INSTITUTION, INVESTED_BY, INVESTMENT, PROJECT
from annotator.suggest.candidate import Candidate
from annotator.suggest.evidence import Evidence
from annotator.suggest.passage import Passage
from annotator.suggest.ranking import Ranker
from annotator.suggest.relation_pairs import Key, Pair, PairFinder

_OWNER_VERBS = (
    "投资|建设|兴建|打造|出资|承建|建成|开发|实施|运营|牵头|拟建|新建|扩建|启动|落户|签约|签下|成立|设立|创建|建立|建起|改造|筹建|"
    "开建|共建|代建|总承包|施工|投建|带来|瞄准|引进|推进|布局|启用|携手|入驻|操盘|开工|动工|投下"
)
_BEFORE = re.compile(rf"{_OWNER_VERBS}|的$|等$|^$")
_BY = re.compile(
    r"(?:由|建设单位(?:为|是)?|业主(?:为|是|单位)?|投资方(?:为|是)?|投资主体(?:为|是)?|承建单位(?:为|是)?|与|和|是)[:“]?$"
)
_DOES = re.compile(
    rf"(?:等[^,。]{{0,8}})?(?:共同|联合|负责|总|全额|独家|合作|控股|旗下[^,。]{{0,8}})*(?:{_OWNER_VERBS}|合资|来做)"
)
_NO_OWNER = re.compile(
    r"(?:的)?(?:贷款|授信|设计|监理|批复|评审|专家|书记|主任|局长|市长|县长|区长|记者|教授|院士|公布|发布|数据|消息|有关负责人)"
)
_CONTINUES = re.compile(r"\s*(?:该|此|这|项目|工程|据(?:介绍|了解|悉))")
_PRONOUN = re.compile(r"(?:该|这家|这个)(?:公司|企业|集团|厂)|(?<![一-鿿])(?:公司|企业|集团)(?=计划|拟|将|还|已|在|投)")
_CHAIN = re.compile(r"(?:、|和|与|及|以及|联合|携手)")
_NEAR, _FAR = 45, 80
# From which probability on a pair is proposed that no rule links, and below which a rule's link is given up.
ADDED, GIVEN_UP = 0.65, 0.05


class Link(NamedTuple):
    """A proposed relation between two candidates, with a score (0..1) and a reason in words."""

    type: str
    head: Candidate
    tail: Candidate
    score: float
    reason: str


@dataclass(frozen=True)
class Linker:
    """Judges pairs of a project and an institution with a trained model, the rules among its features.

    Amounts are left to the rules: the model was no better at them.
    """

    evidence: Evidence
    ranker: Ranker

    def links(self, passage: Passage, candidates: Sequence[Candidate]) -> Iterator[Link]:
        """Yield the pairs that are likely related; the score counts how sure both spans are."""
        ruled: dict[tuple[Key, Key], Link] = {}
        for link in suggest_relations(passage, candidates):
            if link.type == HAS_INVESTMENT:
                yield _rescored(link, link.score * min(link.head.score, link.tail.score))
            else:
                ruled[link.head.key, link.tail.key] = link
        for pair in relation_pairs(passage, self.evidence, candidates, ruled.values(), likely=True):
            sure = self.ranker.score(pair.features)
            rule = ruled.get((pair.project.key, pair.tail.key))
            if sure < (GIVEN_UP if rule else ADDED):
                continue
            spans = min(pair.project.score, pair.tail.score)
            if rule:
                yield _rescored(rule, spans * (sure + rule.score) / 2)
            else:
                yield Link(INVESTED_BY, pair.project, pair.tail, spans * sure, f"模型：{sure:.2f}")


def _rescored(link: Link, score: float) -> Link:
    return Link(link.type, link.head, link.tail, score, link.reason)


def relation_pairs(
    passage: Passage,
    evidence: Evidence,
    candidates: Sequence[Candidate],
    ruled: Iterable[Link],
    *,
    likely: bool = False,
) -> Iterator[Pair]:
    """Yield the pairs among candidates (in text order) as the linker sees them, or only those that are `likely` enough
    to be judged; `ruled` is what the rules link.
    """
    verdicts = {(link.head.key, link.tail.key): f"{link.reason[:3]}{link.score:.1f}" for link in ruled}
    return PairFinder(passage, evidence, candidates).pairs(verdicts, likely=likely)


def suggest_relations(passage: Passage, candidates: Sequence[Candidate]) -> list[Link]:
    """Return what the rules link: inside a sentence first, else with the project the paragraph is about."""
    links: dict[tuple[str, tuple[int, int, str], tuple[int, int, str]], Link] = {}
    topic: Candidate | None = None
    for (start, _), sentences in _paragraphs(passage, candidates).items():
        topic = topic if _CONTINUES.match(passage.folded, start) else None
        subject: list[Candidate] = []
        for sentence in sentences:
            found = [*_sentence_links(passage.folded, sentence, topic), *_said_again(passage, sentence, subject)]
            for link in found:
                links.setdefault((link.type, link.head.key, link.tail.key), link)
            subject = [c for c in sentence if c.label == INSTITUTION][-1:] or subject
            topic = next(
                (c for c in reversed(sentence) if c.label == PROJECT and not _aliased(passage.folded, c)), topic
            )
    return list(links.values())


def _paragraphs(passage: Passage, candidates: Sequence[Candidate]) -> dict[tuple[int, int], list[list[Candidate]]]:
    """Return the candidates by paragraph and, inside it, by sentence, in text order."""
    groups: dict[tuple[int, int], dict[tuple[int, int], list[Candidate]]] = {}
    for candidate in candidates:
        paragraph = groups.setdefault(passage.paragraph_at(candidate.start), {})
        paragraph.setdefault(passage.sentence_at(candidate.start), []).append(candidate)
    return {place: list(sentences.values()) for place, sentences in groups.items()}


def _sentence_links(folded: str, sentence: Sequence[Candidate], topic: Candidate | None) -> list[Link]:
    projects = [c for c in sentence if c.label == PROJECT]
    links: list[Link] = []
    for tail in sentence:
        if tail.label == INVESTMENT:
            links += _amount_links(folded, tail, projects, topic)
    for chain in _chains(folded, [c for c in sentence if c.label == INSTITUTION]):
        links += _chain_links(folded, chain, projects, topic)
    return _with_alias(folded, projects, links)


def _amount_links(
    folded: str, amount: Candidate, projects: Sequence[Candidate], topic: Candidate | None
) -> Iterator[Link]:
    # What 其中 opens is a part of what stands before it: an amount before it does not belong to a project behind it.
    projects = [p for p in projects if "其中" not in folded[amount.end : p.start]]
    if not projects:
        if topic is not None:
            yield Link(HAS_INVESTMENT, topic, amount, 0.6, "本段前文的项目")
        return
    near = min(projects, key=lambda p: _gap(folded, p, amount))
    gap = _gap(folded, near, amount)
    if gap <= _FAR:
        score = 0.9 if _inside(near, amount) else max(0.5, 0.85 - gap / 200)
        yield Link(HAS_INVESTMENT, near, amount, score, "同句中最近的项目")


def _gap(folded: str, project: Candidate, tail: Candidate) -> float:
    """Return the distance between two spans, with what a semicolon or comma between them adds."""
    if _inside(project, tail):
        return 0.0
    left, right = sorted((project, tail), key=lambda c: c.start)
    between = folded[left.end : right.start]
    return len(between) + 20 * between.count(";") + 3 * between.count(",")


def _inside(outer: Candidate, inner: Candidate) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _chains(folded: str, institutions: Sequence[Candidate]) -> Iterator[list[Candidate]]:
    """Yield runs of institutions joined by 、 or 和: what holds for one of a run holds for all."""
    chain: list[Candidate] = []
    for institution in institutions:
        if chain and not _CHAIN.fullmatch(folded[chain[-1].end : institution.start]):
            yield chain
            chain = []
        chain.append(institution)
    if chain:
        yield chain


def _chain_links(
    folded: str, chain: Sequence[Candidate], projects: Sequence[Candidate], topic: Candidate | None
) -> Iterator[Link]:
    nested = [(p, c) for c in chain for p in projects if _inside(p, c)]
    if nested:
        yield from (Link(INVESTED_BY, p, c, 0.75, "机构在项目名称之内") for p, c in nested)
        return
    found = _owned(folded, chain[0].start, chain[-1].end, projects, topic)
    if found is not None:
        project, score, reason = found
        yield from (Link(INVESTED_BY, project, c, score, reason) for c in chain)


def _owned(
    folded: str, start: int, end: int, projects: Sequence[Candidate], topic: Candidate | None
) -> tuple[Candidate, float, str] | None:
    """Return the project that the institutions from start to end own, with score and reason, or None."""
    if _NO_OWNER.match(folded, end):
        return None
    after = min((p for p in projects if p.start >= end), key=lambda p: p.start, default=None)
    if after is not None:
        between = folded[end : after.start]
        near = len(between) <= _NEAR and between.count(",") <= 2 and ";" not in between
        verb = _BEFORE.search(between) if near else None
        if verb is not None:
            return after, 0.65, f"“{verb.group() or '紧接'}”连接机构与项目"
    before = max((p for p in projects if p.end <= start), key=lambda p: p.end, default=None)
    subject = before or (topic if not projects else None)
    if subject is None:
        return None
    by = _BY.search(folded, max(0, start - 10), start)
    if by and (by.group()[0] in "建业投承" or _DOES.match(folded, end)):
        return subject, 0.7, f"“{by.group()}”引出建设单位"
    return None


def _with_alias(folded: str, projects: Sequence[Candidate], links: list[Link]) -> list[Link]:
    """Return links, and behind each the same for a project's other name in brackets."""
    if not links or not any(_opens_bracket(folded, project) or _aliased(folded, project) for project in projects):
        return links
    found: list[Link] = []
    for link in links:
        found.append(link)
        for project in projects:
            if (project.start == link.head.end + 1 and _opens_bracket(folded, link.head)) or (
                link.head.start == project.end + 1 and _opens_bracket(folded, project)
            ):
                found.append(Link(link.type, project, link.tail, link.score, link.reason))
    return found


def _opens_bracket(folded: str, project: Candidate) -> bool:
    return folded.startswith("(", project.end)


def _said_again(passage: Passage, sentence: Sequence[Candidate], subject: Sequence[Candidate]) -> Iterator[Link]:
    """Yield the link of a project whose owner is only called 该公司 here and was named in a sentence before."""
    if not subject or any(c.label == INSTITUTION for c in sentence):
        return
    project = next((c for c in sentence if c.label == PROJECT), None)
    if project is None:
        return
    before = passage.folded[passage.sentence_at(project.start)[0] : project.start]
    pronoun = _PRONOUN.search(before)
    if pronoun is not None and _BEFORE.search(before, pronoun.end()):
        yield Link(INVESTED_BY, project, subject[0], 0.55, f"“{pronoun.group()}”指前文的机构")


def _aliased(folded: str, project: Candidate) -> bool:
    return project.start > 0 and folded[project.start - 1] == "("
