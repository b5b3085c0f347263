"""The engine: runs every suggester over a document and turns the merged candidates into spans and relations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from annotator.core.decision import Suggest
from annotator.core.furniture import Furniture
from annotator.core.labels import INSTITUTION, INVESTMENT, PROJECT
from annotator.core.relation import Relation
from annotator.core.rules import suggestion_id
from annotator.core.span import Span, State
from annotator.suggest.candidate import Candidate, Suggester
from annotator.suggest.dataset_lexicon import DatasetLexicon, longest
from annotator.suggest.echo import EchoSuggester, Memory
from annotator.suggest.evidence import Evidence
from annotator.suggest.feature_table import Sentence
from annotator.suggest.features import FeatureMaker
from annotator.suggest.institution_alias import InstitutionAliasSuggester
from annotator.suggest.institution_lexicon import InstitutionLexiconSuggester
from annotator.suggest.institution_list import InstitutionListSuggester
from annotator.suggest.institution_listed import InstitutionListedSuggester
from annotator.suggest.institution_opening import InstitutionOpeningSuggester
from annotator.suggest.institution_short import InstitutionShortSuggester
from annotator.suggest.institution_suffix import InstitutionSuffixSuggester
from annotator.suggest.investment import InvestmentSuggester
from annotator.suggest.investment_beside import InvestmentBesideSuggester
from annotator.suggest.learned import Learned, LearnedReading, stacked
from annotator.suggest.merge import agreed_score, rank, resolve
from annotator.suggest.modelled import ModelReading
from annotator.suggest.passage import Passage, make_passage
from annotator.suggest.plugin import PluginHost
from annotator.suggest.project_group import ProjectGroupSuggester
from annotator.suggest.project_named import ProjectNamedSuggester
from annotator.suggest.project_planned import ProjectPlannedSuggester
from annotator.suggest.proposals import Proposals
from annotator.suggest.ranking import Ranker, doubt
from annotator.suggest.relations import Link, Linker, suggest_relations
from annotator.suggest.repeats import repeats
from annotator.suggest.sequence_model import SequenceModel
from annotator.suggest.words import WordCutter

VERSION = "rules"  # of an engine without models
SURE = 0.85
THRESHOLD = (
    0.4  # the score from which on a suggestion is shown: a rejection costs one key, what is missed costs several
)


def default_suggesters(evidence: Evidence) -> tuple[Suggester, ...]:
    """Return the built-in suggesters in the order in which they see each other's findings."""
    return (
        InvestmentSuggester(evidence),
        InstitutionLexiconSuggester(evidence),
        InstitutionSuffixSuggester(evidence),
        InstitutionShortSuggester(evidence),
        InstitutionListSuggester(evidence),
        InstitutionListedSuggester(),
        InstitutionAliasSuggester(evidence),
        ProjectGroupSuggester(evidence),
        ProjectNamedSuggester(evidence),
        ProjectPlannedSuggester(),
        InvestmentBesideSuggester(evidence),
        InstitutionOpeningSuggester(evidence),
    )


class Engine:
    """Suggestions for documents. It holds the lexicons, the word cutter and what the dataset's reviewers confirmed."""

    def __init__(
        self,
        evidence: Evidence,
        cutter: WordCutter,
        models: Sequence[SequenceModel] = (),
        ranker: Ranker | None = None,
        suggesters: Sequence[Suggester] | None = None,
        linker: Linker | None = None,
        version: str = VERSION,
    ) -> None:
        """Work with this evidence and these models; `suggesters` replaces the built-in rules."""
        self.cutter = cutter
        self.evidence = evidence
        self._maker = FeatureMaker(evidence)
        self._models = tuple(models)
        self._ranker = ranker
        self._linker = linker
        self._base = version
        self.learned: Learned | None = None
        self.plugins: PluginHost | None = None
        self.memory = Memory()
        self.lexicon = DatasetLexicon()
        self._echo = EchoSuggester(self.memory, (INSTITUTION, PROJECT))
        self._suggesters = tuple(suggesters) if suggesters is not None else default_suggesters(evidence)

    @property
    def version(self) -> str:
        """Return what this engine's suggestions depend on: rules, what was learned, plug-ins and their versions."""
        plugins = self.plugins.versions.items() if self.plugins else ()
        return "+".join([self._own_version, *(f"{name}@{version}" for name, version in sorted(plugins))])

    @property
    def _own_version(self) -> str:
        return f"{self._base}+{self.learned.version}" if self.learned else self._base

    def learn(self, counts: Iterable[tuple[str, str, int, int]]) -> None:
        """Take in how often strings were confirmed and rejected: (label, text, confirmed, rejected)."""
        for label, text, confirmed, rejected in counts:
            self.memory.learn(label, text, confirmed, rejected)
        self._echo.refresh()

    def forget(self) -> None:
        """Forget all strings that were confirmed or rejected."""
        self.memory.counts.clear()
        self._echo.refresh()

    def stacked(self, passage: Passage, found: Sequence[Candidate]) -> list[Sentence]:
        """Return a passage's sentences as the models of a dataset see them: with the shipped models' tags."""
        sentences = self._maker.sentences(passage, found)
        reading = ModelReading(self._models, self.evidence, sentences, passage)
        reading.read(())
        return stacked(passage, sentences, reading.candidates)

    def suggest(self, document: str, text: str) -> Suggest:
        """Return suggestions for a document's source text, offsets in source code points."""
        passage = make_passage(text, self.cutter)
        outside = self.plugins.suggest(text, passage) if self.plugins else ()
        candidates = self.candidates(passage, outside)
        links = self.links(passage, candidates)
        return _to_suggest(document, text, passage, candidates, links, self._version_of)

    def _version_of(self, suggester: str) -> str:
        return (self.plugins and self.plugins.versions.get(suggester)) or self._own_version

    def candidates(self, passage: Passage, outside: Sequence[Candidate] = ()) -> list[Candidate]:
        """Return the scored candidates of a passage that reach their label's threshold, in text order.

        `outside` are those of plug-ins.
        """
        scored = [_merged(group, score) for group, score in self.scored(passage, outside) if score >= THRESHOLD]
        return resolve(longest(c for c in scored if self._shown(passage, c)))

    def links(self, passage: Passage, candidates: Sequence[Candidate]) -> list[Link]:
        """Return the relations proposed between candidates (in text order); without a linker those of the rules."""
        if self._linker is None:
            return suggest_relations(passage, candidates)
        return list(self._linker.links(passage, candidates))

    def evidence_for(self, passage: Passage) -> list[Candidate]:
        """Return what the rules find: the models' evidence, the same in training and in use."""
        found: list[Candidate] = []
        for suggester in self._suggesters:
            found += self.lexicon.allowed(passage, suggester.suggest(passage, found))
        return found

    def scored(self, passage: Passage, outside: Sequence[Candidate] = ()) -> Iterator[tuple[list[Candidate], float]]:
        """Yield every place and label that anybody proposes, as its candidates and their joint score."""
        ranker = (self.learned and self.learned.ranker) or self._ranker
        proposals = self._proposals(passage, self.evidence_for(passage), outside)
        for group in proposals.groups():
            known = proposals.known(group)
            if known is not None:
                yield group, known
            elif group[0].label == INVESTMENT or ranker is None:
                yield group, agreed_score(group)
            else:
                floor = proposals.floor(group)
                if not floor and proposals.is_unlikely(group):
                    yield group, 0.0
                else:
                    yield group, max(ranker.score(proposals.features(group), doubt(group)), floor)

    def ranked(self, passage: Passage, found: Sequence[Candidate]) -> Iterator[tuple[list[Candidate], list[str]]]:
        """Yield every place and label that anybody proposes with what the ranker sees of it, to learn from."""
        proposals = self._proposals(passage, found)
        for group in proposals.groups():
            if group[0].label != INVESTMENT:
                yield group, proposals.features(group)

    def _proposals(self, passage: Passage, found: Sequence[Candidate], outside: Sequence[Candidate] = ()) -> Proposals:
        """Return all that is proposed for a passage; `found` is what the rules found."""
        sentences = self._maker.sentences(passage, found)
        reading = ModelReading(self._models, self.evidence, sentences, passage)
        probabilities = reading.read(found)
        shipped = [*found, *reading.candidates]
        learned = self.learned.read(passage, self.evidence, sentences, shipped) if self.learned else LearnedReading()
        again = repeats(passage, {c.key: c.score for c in reading.candidates}, reading.probability)
        own = [*self._echo.suggest(passage, found), *self.lexicon.suggest(passage, found)]
        everything = [*own, *shipped, *again, *learned.candidates, *outside]
        return Proposals(passage, self.evidence, everything, probabilities, learned)

    def _shown(self, passage: Passage, candidate: Candidate) -> bool:
        furniture = passage.furniture_at(candidate.start)
        if furniture is Furniture.PAGE or (furniture is Furniture.BYLINE and not _is_medium(candidate)):
            return False
        text = passage.text[candidate.start : candidate.end]
        if self.lexicon.excludes(candidate.label, text) and candidate.suggester != self._echo.name:
            return False
        return not self.memory.rejected(candidate.label, text)


def _is_medium(candidate: Candidate) -> bool:
    """Return whether a candidate in a by-line can be the reporter's paper: 海川日报记者."""
    return candidate.label == INSTITUTION and candidate.score >= SURE


def _merged(group: Sequence[Candidate], score: float) -> Candidate:
    """Return one candidate for a place: the strongest suggester's, with the joint score and everybody's reason."""
    best, reasons = group[0], group[0].reason
    if len(group) > 1:
        order = sorted(group, key=rank)
        best, reasons = order[0], "；".join(dict.fromkeys([candidate.reason for candidate in order]))
    return Candidate(best.start, best.end, best.label, score, best.suggester, reasons, best.attributes)


def _to_suggest(
    document: str,
    text: str,
    passage: Passage,
    candidates: Sequence[Candidate],
    links: Sequence[Link],
    version_of: Callable[[str], str],
) -> Suggest:
    versions = {suggester: version_of(suggester) for suggester in {c.suggester for c in candidates}}
    spans = {c.key: _to_span(document, text, passage, c, versions[c.suggester]) for c in candidates}
    relations = tuple(_to_relation(document, spans[link.head.key], spans[link.tail.key], link) for link in links)
    return Suggest(tuple(spans.values()), relations)


def _to_span(document: str, text: str, passage: Passage, candidate: Candidate, version: str) -> Span:
    start, end = passage.reflowed.to_source(candidate.start, candidate.end)
    return Span(
        id=suggestion_id(document, start, end, candidate.label),
        start=start,
        end=end,
        label=candidate.label,
        text=text[start:end],
        attributes=candidate.attributes,
        state=State.SUGGESTED,
        score=round(candidate.score, 4),
        suggester=candidate.suggester,
        suggester_version=version,
        reason=candidate.reason,
    )


def _to_relation(document: str, head: Span, tail: Span, link: Link) -> Relation:
    return Relation(
        id=suggestion_id(document, head.start, tail.start, f"{link.type} {head.id} {tail.id}"),
        type=link.type,
        head=head.id,
        tail=tail.id,
        state=State.SUGGESTED,
        score=round(link.score, 4),
        suggester="nearest",
        reason=link.reason,
    )
