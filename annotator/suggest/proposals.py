"""All that is proposed for one passage, by place and label, with what the ranker sees of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from annotator.suggest.candidate import Candidate
from annotator.suggest.dataset_lexicon import DATASET_LEXICON, sure
from annotator.suggest.echo import EchoSuggester
from annotator.suggest.evidence import Evidence
from annotator.suggest.institution_suffix import InstitutionSuffixSuggester
from annotator.suggest.intervals import Intervals, by_label
from annotator.suggest.learned import LEARNED, LearnedReading
from annotator.suggest.modelled import Key
from annotator.suggest.passage import Passage
from annotator.suggest.plugin import PREFIX
from annotator.suggest.ranking import Elsewhere, balanced, least_score, ranking_features
from annotator.suggest.surroundings import Surroundings

HOPELESS, UNLIKELY, FAINT = 0.02, 0.1, 0.6
SUFFIX, SURE_NAME = InstitutionSuffixSuggester.name, 0.8  # a suffix that is not weak ends a name for sure
_TOLD = frozenset({EchoSuggester.name, DATASET_LEXICON})
_NOBODY = Intervals()
_UNREAD = LearnedReading()


class Proposals:
    """The candidates of one passage in groups of one place and label each."""

    def __init__(
        self,
        passage: Passage,
        evidence: Evidence,
        candidates: Sequence[Candidate],
        probabilities: Mapping[Key, float],
        learned: LearnedReading = _UNREAD,
    ) -> None:
        """Take everybody's candidates, what the shipped models say of places, and what a dataset's own models read."""
        self._folded = passage.folded
        self._groups = by_key(candidates)
        self._probabilities = probabilities
        self._learned = learned
        suggesters = {candidate.suggester for candidate in candidates}
        self._mixed = any(map(_is_added, suggesters))
        self._told = not suggesters.isdisjoint(_TOLD)
        self._around = Surroundings(passage, evidence)
        self._elsewhere = Elsewhere(passage.folded, probabilities)
        self._rivals = by_label(probabilities)
        sure = (c for c in candidates if c.suggester == SUFFIX and c.score >= SURE_NAME)
        self._names = Intervals((c.start, c.end, c.score) for c in sure)

    def groups(self) -> Iterator[list[Candidate]]:
        """Yield the groups worth ranking: some rule is sure or some model thinks it possible, and no bracket is cut."""
        for key, group in self._groups.items():
            if not _hopeless(group, self._probabilities.get(key)) and balanced(self._folded[key[0] : key[1]]):
                yield group

    def known(self, group: Sequence[Candidate]) -> float | None:
        """Return the score that reviewers gave a place's very string, None where they said nothing of it."""
        told = [c.score for c in group if c.suggester == EchoSuggester.name or sure(c)] if self._told else ()
        return max(told, default=None)

    def is_unlikely(self, group: Sequence[Candidate]) -> bool:
        """Return whether the models all but rule a place out, or leave little hope where only faint rules speak for it,
        and nothing of the dataset or a plug-in does. On held-out articles 4 in 1,911 of these would have been shown.
        """
        probability = self._probabilities.get(group[0].key, 1.0)
        if (
            self._learned.read
            or probability >= UNLIKELY
            or (self._mixed and any(_is_added(c.suggester) for c in group))
        ):
            return False
        return probability < HOPELESS or _is_faint(group)

    def features(self, group: Sequence[Candidate]) -> list[str]:
        """Return what the ranker sees of a group."""
        key = group[0].key
        core = ([c for c in group if not _is_added(c.suggester)] or group) if self._mixed else group
        rivals = self._rivals.get(key[2], _NOBODY)
        features = ranking_features(self._around, core, self._probabilities.get(key), rivals, self._names)
        features += self._elsewhere.features(key)
        features += self._learned.features(key)
        return features

    def floor(self, group: Sequence[Candidate]) -> float:
        """Return the score that a group gets at least, whatever the ranker says of it."""
        floor = least_score(group, self._rivals.get(group[0].label, _NOBODY), self._names)
        return max([floor, *(c.score for c in group if _has_floor(c))]) if self._mixed else floor


def by_key(candidates: Iterable[Candidate]) -> dict[tuple[int, int, str], list[Candidate]]:
    """Return candidates grouped by place and label, each suggester once."""
    groups: dict[tuple[int, int, str], list[Candidate]] = {}
    for candidate in candidates:
        key = candidate.key
        group = groups.get(key)
        if group is None:
            groups[key] = [candidate]
        elif all(other.suggester != candidate.suggester for other in group):
            group.append(candidate)
    return groups


def _hopeless(group: Sequence[Candidate], probability: float | None) -> bool:
    """Return whether only faint rules speak for a place and the models all but rule it out: not worth ranking."""
    return probability is not None and probability < HOPELESS and _is_faint(group)


def _is_faint(group: Sequence[Candidate]) -> bool:
    return all(candidate.score < FAINT for candidate in group)


def _is_added(suggester: str) -> bool:
    """Return whether the shipped ranker can't know a suggester."""
    return suggester in (LEARNED, DATASET_LEXICON) or suggester.startswith(PREFIX)


def _has_floor(candidate: Candidate) -> bool:
    """Return whether a place scores at least what the candidate's suggester says."""
    return candidate.suggester == DATASET_LEXICON or candidate.suggester.startswith(PREFIX)
