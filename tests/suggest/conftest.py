import pytest

from annotator.services.engine import load_rules
from annotator.suggest.passage import make_passage
from annotator.suggest.words import WordCutter
from tests.suggest.written import EVIDENCE


@pytest.fixture(scope="session")
def engine(_shared_cache):
    """Return the engine of the shipped rules and lexicons; tests must not teach it anything."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(_shared_cache))
        return load_rules()


@pytest.fixture(scope="session")
def cache_folder(_shared_cache):
    """Return where jieba may keep its cache file."""
    return _shared_cache


@pytest.fixture(scope="session")
def cutter(cache_folder):
    """Return a word cutter that knows the organisations of the small written lexicons."""
    return WordCutter(EVIDENCE.organisations.words(), cache=cache_folder)


@pytest.fixture(scope="session")
def passage(cutter):
    """Return a function that makes a passage of a source text."""
    return lambda text: make_passage(text, cutter)
