import itertools
import logging
import os

import pytest
from hypothesis import HealthCheck, settings

from annotator.core.document import AnnotatedDocument, Source, annotate, make_document
from annotator.core.span import Span, State
from annotator.services.session import ReviewSession
from annotator.storage.dataset import Dataset

settings.register_profile(
    "ci", max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
settings.register_profile("thorough", parent=settings.get_profile("ci"), max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

ARTICLE = "# 滨海开工\n华兴集团投资12亿元建设智能装备产业园，滨海银行参与。𠮷安厂😀也将投产。"


@pytest.fixture(scope="session")
def _shared_cache(tmp_path_factory):
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory, monkeypatch, _shared_cache):
    """Keep every test away from the person's settings and log; the dictionary cache is shared, it is slow to make.

    A log that a test began ends with it.
    """
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(home / "state"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(_shared_cache))
    yield home
    log = logging.getLogger("annotator")
    for handler in [*log.handlers]:
        log.removeHandler(handler)
        handler.close()


def suggested(text: str, quote: str, label: str, score: float = 0.9, **values) -> Span:
    """Return an open suggestion for the first place of a quote in a text."""
    start = text.index(quote)
    return Span(
        f"{label}-{quote}",
        start,
        start + len(quote),
        label,
        quote,
        state=State.SUGGESTED,
        score=score,
        suggester="rule",
        suggester_version="1",
        reason="because",
        **values,
    )


@pytest.fixture
def annotated() -> AnnotatedDocument:
    """Return one article with four open suggestions: a project, an amount and two institutions."""
    spans = [
        suggested(ARTICLE, "智能装备产业园", "PROJECT", attributes={"kind": "named"}),
        suggested(ARTICLE, "12亿元", "INVESTMENT", attributes={"comparator": "eq", "value": 1_200_000_000}),
        suggested(ARTICLE, "华兴集团", "INSTITUTION"),
        suggested(ARTICLE, "滨海银行", "INSTITUTION"),
    ]
    source = Source("a.txt", "", "utf-8", "2026-01-01T00:00:00.000+00:00")
    return annotate(make_document(ARTICLE, source=source), spans)


@pytest.fixture
def dataset(tmp_path):
    with Dataset(tmp_path / "gold.db") as opened:
        yield opened


@pytest.fixture
def session(dataset):
    ticks = itertools.count()
    return ReviewSession(dataset, "tester", now=lambda: f"2026-01-02T00:00:{next(ticks) % 60:02}.000+00:00")


@pytest.fixture
def document(session, annotated) -> str:
    """Return the id of the article, put into the dataset with its suggestions."""
    return session.add_documents([annotated])[0]
