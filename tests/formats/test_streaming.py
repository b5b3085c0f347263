"""Every format is written and read article by article: how many are in memory does not grow with their number.

`tests.benchmarks.formats` measures the memory itself, that of the libraries too.
"""

import gc

import pytest

from annotator.core.document import AnnotatedDocument, annotate, make_document
from annotator.core.span import Span
from tests.formats.writing import written_formats

COUNT, AT_ONCE = 14, 5


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch):
    monkeypatch.setattr("annotator.formats.docbin.BATCH", 2)
    monkeypatch.setattr("annotator.formats.huggingface.BATCH", 2)
    monkeypatch.setattr("annotator.formats.rows.CHUNK", 200)


@pytest.fixture(autouse=True)
def only_what_is_new():
    """Put aside what is in memory already, so that looking through it takes no time."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def alive():
    """Return how many articles of these tests are in memory."""
    gc.collect()
    return sum(isinstance(one, AnnotatedDocument) and one.document.text.startswith("流") for one in gc.get_objects())


def articles(seen):
    for number in range(COUNT):
        text = f"流{number}篇。甲园在乙城开工。"
        yield annotate(make_document(text), [Span("s", len(text) - 8, len(text) - 6, "PROJECT", "甲园")])
        seen.append(alive())


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("known", written_formats(), ids=lambda known: known.name)
def test_few_articles_are_in_memory_at_once(tmp_path, known):
    writing, reading = [], []
    path = tmp_path / f"a{known.extensions[0] if known.extensions else ''}"
    if known.writes_folder:
        path.mkdir()
        known.write_folder(articles(writing), path)
    else:
        with path.open("wb") as stream:
            known.write(articles(writing), stream)
    assert len(writing) == COUNT
    assert max(writing) <= AT_ONCE
    if known.reads:
        for one in known.read(path):
            assert one.spans[0].text == "甲园"
            reading.append(alive())
        assert len(reading) == COUNT
        assert max(reading) <= AT_ONCE


def test_what_holds_everything_would_be_noticed(tmp_path):
    seen = []
    assert len(list(articles(seen))) == COUNT
    assert max(seen) > AT_ONCE
