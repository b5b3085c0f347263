"""Loading the suggestion engine: lexicons, dictionary and, later, models; takes a second or two, so never at start."""

from __future__ import annotations

from collections.abc import Sequence

from platformdirs import user_cache_path

from annotator.services.resources import load_lexicons, resource
from annotator.storage.queries import Verdicts
from annotator.suggest.evidence import make_evidence
from annotator.suggest.pipeline import Engine
from annotator.suggest.sequence_model import SequenceModel
from annotator.suggest.words import WordCutter


def load_rules() -> Engine:
    """Return an engine of rules and lexicons only, from which the models are trained."""
    cache = user_cache_path("annotator", appauthor=False)
    cache.mkdir(parents=True, exist_ok=True)
    return Engine(make_evidence(load_lexicons()), WordCutter(cache))


def load_engine(verdicts: Sequence[Verdicts] = ()) -> Engine:
    """Return the engine with the shipped models, that knows what reviewers confirmed and rejected."""
    files = sorted(resource("models").glob("*.crfsuite"))
    rules = load_rules()
    engine = Engine(rules.evidence, rules.cutter, [SequenceModel(file.stem, file) for file in files])
    teach(engine, verdicts)
    return engine


def teach(engine: Engine, verdicts: Sequence[Verdicts]) -> None:
    """Tell an engine how often strings have been confirmed and rejected by now."""
    engine.learn((v.label, v.text, v.confirmed, v.rejected) for v in verdicts)
