"""Loading the suggestion engine: lexicons, dictionary and, later, models; takes a second or two, so never at start."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from platformdirs import user_cache_path

from annotator.services.resources import load_lexicons, resource
from annotator.storage.queries import Verdicts
from annotator.suggest.evidence import make_evidence
from annotator.suggest.pipeline import Engine
from annotator.suggest.ranking import Ranker
from annotator.suggest.sequence_model import SequenceModel
from annotator.suggest.words import WordCutter

RANKER = "ranker.crfsuite"


def load_rules() -> Engine:
    """Return an engine of rules and lexicons only, from which the models are trained."""
    cache = user_cache_path("annotator", appauthor=False)
    cache.mkdir(parents=True, exist_ok=True)
    evidence = make_evidence(load_lexicons())
    return Engine(evidence, WordCutter(evidence.organisations.words(), cache))


def model_engine(folder: Path) -> Engine:
    """Return an engine with the models of a folder; without a ranker file there the rules' own scores count."""
    rules = load_rules()
    models = [SequenceModel(file.stem, file) for file in sorted(folder.glob("*.crfsuite")) if file.name != RANKER]
    ranker = Ranker(folder / RANKER) if (folder / RANKER).exists() else None
    return Engine(rules.evidence, rules.cutter, models, ranker)


def load_engine(verdicts: Sequence[Verdicts] = ()) -> Engine:
    """Return the engine with the shipped models, that knows what reviewers confirmed and rejected."""
    engine = model_engine(resource("models"))
    teach(engine, verdicts)
    return engine


def teach(engine: Engine, verdicts: Sequence[Verdicts]) -> None:
    """Tell an engine how often strings have been confirmed and rejected by now."""
    engine.learn((v.label, v.text, v.confirmed, v.rejected) for v in verdicts)
