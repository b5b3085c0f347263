"""Loading the suggestion engine: lexicons, dictionary and, later, models; takes a second or two, so never at start."""

from __future__ import annotations

from collections.abc import Sequence

from platformdirs import user_cache_path

from annotator.services.resources import load_lexicons
from annotator.storage.queries import Verdicts
from annotator.suggest.evidence import make_evidence
from annotator.suggest.pipeline import Engine
from annotator.suggest.words import WordCutter


def load_engine(verdicts: Sequence[Verdicts] = ()) -> Engine:
    """Return an engine that knows the shipped lexicons and what reviewers confirmed and rejected."""
    cache = user_cache_path("annotator", appauthor=False)
    cache.mkdir(parents=True, exist_ok=True)
    engine = Engine(make_evidence(load_lexicons()), WordCutter(cache))
    teach(engine, verdicts)
    return engine


def teach(engine: Engine, verdicts: Sequence[Verdicts]) -> None:
    """Tell an engine how often strings have been confirmed and rejected by now."""
    engine.learn((v.label, v.text, v.confirmed, v.rejected) for v in verdicts)
