import io

import pytest
from hypothesis import given

from annotator.core.document import annotate, make_document
from annotator.core.errors import UserError
from annotator.formats.conll import HOLDS as FLAT
from annotator.formats.losses import kept
from annotator.formats.registry import get_format
from tests.strategies import documents


def test_without_spacy_the_extra_to_install_is_named(monkeypatch, tmp_path):

    def missing(name):
        raise ImportError(name)

    monkeypatch.setattr("annotator.formats.extras.importlib.import_module", missing)
    known = get_format("spacy")
    with pytest.raises(UserError, match=r"pip install 'annotator\[formats-spacy\]'"):
        known.write([annotate(make_document("甲"))], io.BytesIO())
    with pytest.raises(UserError, match="formats-spacy"):
        list(known.read(tmp_path / "a.spacy"))


@given(documents())
@pytest.mark.filterwarnings("ignore")
def test_spacy_loads_and_scores_what_is_written(annotated):
    spacy = pytest.importorskip("spacy")
    from spacy.tokens import DocBin
    from spacy.training import Example

    stream = io.BytesIO()
    get_format("spacy").write([annotated], stream)
    (doc,) = DocBin().from_bytes(stream.getvalue()).get_docs(spacy.blank("zh").vocab)
    held = get_format("spacy").kept(annotated)
    assert doc.text == annotated.document.text
    assert [(s.start_char, s.end_char, s.label_) for s in doc.spans["sc"]] == [span.key for span in held.spans]
    flat = sorted(span.key for span in kept(annotated, FLAT).spans)
    assert sorted((s.start_char, s.end_char, s.label_) for s in doc.ents) == flat
    scores = spacy.scorer.Scorer.score_spans([Example(doc, doc)], "ents")
    assert scores["ents_f"] == (1.0 if flat else None)
