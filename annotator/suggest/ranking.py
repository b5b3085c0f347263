"""Scores: one log-linear model turns what the suggesters and the sequence models say into calibrated probabilities."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pycrfsuite

from annotator.core.furniture import Furniture
from annotator.suggest.candidate import Candidate
from annotator.suggest.passage import Passage

YES, NO = "yes", "no"
RANKER_PARAMETERS = {"c1": 0.0, "c2": 0.3, "max_iterations": 200}
_STEPS = (0.02, 0.1, 0.25, 0.4, 0.55, 0.7, 0.8, 0.9, 0.96, 0.99)


class Ranker:
    """A logistic regression, kept as a crfsuite model over sequences of one item."""

    def __init__(self, path: Path) -> None:
        """Open the model file at `path`."""
        self._tagger: Any = pycrfsuite.Tagger()
        self._tagger.open(str(path))

    def score(self, features: list[str]) -> float:
        """Return the probability (0..1) that a reviewer accepts a candidate with these features."""
        self._tagger.set([features])
        return float(self._tagger.marginal(YES, 0))


def train_ranker(path: Path, rows: Iterable[tuple[list[str], bool]]) -> None:
    """Train the ranker into the file `path` from (features, whether the span was right) pairs."""
    trainer: Any = pycrfsuite.Trainer(verbose=False)
    trainer.select("lbfgs")
    trainer.set_params(RANKER_PARAMETERS)
    for features, right in rows:
        trainer.append([features], [YES if right else NO])
    trainer.train(str(path))


def ranking_features(
    passage: Passage,
    group: Sequence[Candidate],
    probability: float | None,
    rivals: Mapping[str, Sequence[tuple[int, int, float]]],
) -> list[str]:
    """Return what the ranker sees of one place: who proposed it, the model's probability, its length and rivals."""
    one = group[0]
    label = one.label[:4]
    model = "none" if probability is None else str(bisect_right(_STEPS, probability))
    sources = "+".join(sorted(candidate.suggester for candidate in group))
    kind = passage.furniture_at(one.start)
    length = min(one.end - one.start, 8)
    rival = max(
        (score for s, e, score in rivals.get(one.label, ()) if s < one.end and one.start < e and (s, e) != one.key[:2]),
        default=0.0,
    )
    lexical = passage.words[passage.word_index(one.start)]
    whole_word = lexical.start == one.start and lexical.end == one.end
    features = [label, f"{label} m={model}", f"{label} s={sources}", f"{label} n={length}"]
    features.append(f"{label} rival={bisect_right(_STEPS, rival)}")
    features.append(f"{label} m={model} rival={bisect_right(_STEPS, rival) // 3}")
    features += [f"{label} from={candidate.suggester} m={model}" for candidate in group]
    features += [
        f"{label} {candidate.suggester}@{candidate.score:.1f}" for candidate in group if candidate.suggester != "model"
    ]
    if kind not in (Furniture.BODY, Furniture.HEADING):
        features.append(f"{label} furniture")
    elif kind is Furniture.HEADING:
        features.append(f"{label} heading")
    if whole_word:
        features.append(f"{label} word={lexical.pos[:2]}")
    return features
