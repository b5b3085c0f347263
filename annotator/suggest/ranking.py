"""Scores: one log-linear model turns what the suggesters and the sequence models say into calibrated probabilities."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import repeat
from math import exp
from pathlib import Path
from typing import Any

import pycrfsuite

from annotator.core.labels import INSTITUTION
from annotator.suggest.candidate import Candidate
from annotator.suggest.institution_opening import InstitutionOpeningSuggester
from annotator.suggest.intervals import Intervals
from annotator.suggest.modelled import MODEL, VARIANT, Key
from annotator.suggest.repeats import REPEAT
from annotator.suggest.surroundings import Surroundings
from annotator.suggest.weights import read_weights

YES, NO = "yes", "no"
RANKER_PARAMETERS = {"c1": 0.0, "c2": 0.3, "max_iterations": 200}
LINKER_PARAMETERS = {"c1": 0.3, "c2": 0.1, "max_iterations": 200}  # it sees words, most of which say nothing
STRONG, STRONG_SCORE, STRONG_FLOOR, RIVAL = ("lexicon", "alias", "planned"), 0.9, 0.85, 0.3
_MODELS = frozenset({MODEL, VARIANT, REPEAT, InstitutionOpeningSuggester.name})
_DOUBT = 1.0  # what is taken off the logarithmic odds of what only models speak for
_STEPS = (0.02, 0.1, 0.25, 0.4, 0.55, 0.7, 0.8, 0.9, 0.96, 0.99)


class Ranker:
    """A logistic regression, kept as a crfsuite model over sequences of one item."""

    def __init__(self, source: Path | bytes) -> None:
        """Open a model: the file at a path, or a file's content. Raises OSError and ValueError as `read_weights`."""
        weights = read_weights(source)
        odds = (weights.state[:, weights.labels.index(YES)] - weights.state[:, weights.labels.index(NO)]).tolist()
        self._odds: dict[str, float] = {name.decode(): odds[row] for name, row in weights.numbers.items()}

    def score(self, features: Iterable[str], doubt: float = 0.0) -> float:
        """Return the probability (0..1) that a reviewer accepts a candidate with these features, `doubt` taken off its
        logarithmic odds.
        """
        return 1 / (1 + exp(doubt - sum(map(self._odds.get, features, repeat(0.0)))))


def train_ranker(
    path: Path, rows: Iterable[tuple[list[str], bool]], parameters: Mapping[str, Any] = RANKER_PARAMETERS
) -> None:
    """Train a ranker into the file `path` from (features, whether the proposal was right) pairs."""
    trainer: Any = pycrfsuite.Trainer(verbose=False)
    trainer.select("lbfgs")
    trainer.set_params(parameters)
    for features, right in rows:
        trainer.append([features], [YES if right else NO])
    trainer.train(str(path))


def ranking_features(
    around: Surroundings,
    group: Sequence[Candidate],
    probability: float | None,
    rivals: Intervals,
    names: Intervals,
) -> list[str]:
    """Return what the ranker sees of one place: who proposed it, the models' probability, its edges and its rivals.

    `rivals` are the places of the same label with the probability that the models gave them, `names` those that a
    suffix ends for sure.
    """
    one = group[0]
    label = one.label[:4]
    model = "none" if probability is None else str(bisect_right(_STEPS, probability))
    rival = bisect_right(_STEPS, _best_rival(one, rivals))
    sources = one.suggester if len(group) == 1 else "+".join(sorted([candidate.suggester for candidate in group]))
    features = [*_standing(label, model, sources, min(one.end - one.start, 8), rival)]
    for candidate in group:
        features.append(f"{label} from={candidate.suggester} m={model}")
        if candidate.suggester != MODEL:
            features.append(f"{label} {candidate.suggester}@{candidate.score:.1f}")
    if one.label == INSTITUTION and _is_inside(one, names):
        features.append(f"{label} inside")
    features += around.marks(one, label)
    return features


class Elsewhere:
    """What the models say of a name at the other places of an article: a name is one everywhere, or nowhere."""

    def __init__(self, folded: str, probabilities: Mapping[Key, float]) -> None:
        """Gather by string and label what the models gave its places in a folded text."""
        self._folded = folded
        self._places: dict[tuple[str, str], list[tuple[float, int]]] = {}
        for (start, end, label), probability in probabilities.items():
            self._places.setdefault((folded[start:end], label), []).append((probability, start))

    def features(self, key: Key) -> list[str]:
        """Return the best probability of the same string at another place, as the ranker sees it; nothing without."""
        start, end, label = key
        places = self._places.get((self._folded[start:end], label), ())
        others = [probability for probability, other in places if other != start]
        return [f"{label[:4]} again={bisect_right(_STEPS, max(others))}"] if others else []


@lru_cache(maxsize=8192)
def _standing(label: str, model: str, sources: str, length: int, rival: int) -> tuple[str, ...]:
    """Return the features of who proposed a place, the models' probability, its length and its best rival."""
    return (
        label,
        f"{label} m={model}",
        f"{label} s={sources}",
        f"{label} n={length}",
        f"{label} rival={rival}",
        f"{label} m={model} rival={rival // 3}",
    )


def least_score(group: Sequence[Candidate], rivals: Intervals, names: Intervals) -> float:
    """Return the score that strong evidence earns whatever the models say: a known name or a stated alias.

    It earns none inside of one of `names`, those that a suffix ends for sure: 重庆川仪 in 重庆川仪自动化股份有限公司.

    A name of the lexicon that is no ordinary word, with no longer reading over it, was right in 97 of 100 places of
    real news; the articles the ranker learns from are full of made-up names and can't teach it that.
    """
    if not any(candidate.suggester in STRONG and candidate.score >= STRONG_SCORE for candidate in group):
        return 0.0
    one = group[0]
    return 0.0 if _is_inside(one, names) or _best_rival(one, rivals) >= RIVAL else STRONG_FLOOR


def doubt(group: Sequence[Candidate]) -> float:
    """Return what is taken off a place's logarithmic odds because only models speak for it.

    They know the names of written articles better than those of real news: there, of the institutions that only they
    found and that the ranker gave 0.4 to 0.7, 14 of 67 were right, and of the projects 2 of 8.
    """
    return _DOUBT if _MODELS.issuperset([candidate.suggester for candidate in group]) else 0.0


def _is_inside(one: Candidate, names: Intervals) -> bool:
    """Return whether a longer one of `names` holds a candidate."""
    return any(
        start <= one.start and one.end <= end and (start, end) != (one.start, one.end)
        for start, end, _ in names.overlapping(one.start, one.end)
    )


def _best_rival(one: Candidate, rivals: Intervals) -> float:
    first, last, best = one.start, one.end, 0.0
    for start, end, score in rivals.overlapping(first, last):
        if score > best and (start != first or end != last):
            best = score
    return best


def balanced(text: str) -> bool:
    """Return whether brackets and quotes of a (folded) string open and close inside it."""
    return _BRACKETS.isdisjoint(text) or all(text.count(opening) == text.count(closing) for opening, closing in _PAIRS)


_PAIRS = (("(", ")"), ("“", "”"), ("‘", "’"), ("《", "》"), ("[", "]"), ("「", "」"))
_BRACKETS = frozenset(sign for pair in _PAIRS for sign in pair)
