import io
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.document import annotate, make_document
from annotator.core.errors import UserError
from annotator.formats.conll import HOLDS as FLAT
from annotator.formats.losses import kept
from annotator.formats.registry import get_format
from annotator.formats.spacy import to_doc
from tests.strategies import documents


def test_without_spacy_the_extra_to_install_is_named(monkeypatch, tmp_path):
    known = get_format("spacy")

    def missing(name):
        raise ImportError(name)

    monkeypatch.setattr("annotator.formats.extras.importlib.import_module", missing)
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


@settings(max_examples=20)
@given(st.lists(documents(), max_size=4))
@pytest.mark.filterwarnings("ignore")
def test_what_is_written_piece_by_piece_is_what_spacy_would_write(written):
    pytest.importorskip("spacy")
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    stream = io.BytesIO()
    get_format("spacy").write(written, stream)
    kept_documents = map(get_format("spacy").kept, written)
    vocab = Vocab()
    docs = DocBin(attrs=["ENT_IOB", "ENT_TYPE"], store_user_data=True)
    for annotated in kept_documents:
        docs.add(to_doc(annotated, vocab))
    assert zlib.decompress(stream.getvalue()) == zlib.decompress(docs.to_bytes())


@pytest.mark.filterwarnings("ignore")
def test_what_spacy_wrote_itself_is_read_with_its_own_tokens(tmp_path, monkeypatch):
    spacy = pytest.importorskip("spacy")
    from spacy.tokens import DocBin

    monkeypatch.setattr("annotator.formats.docbin.BATCH", 3)
    english = spacy.blank("en")
    docs = DocBin(attrs=["ORTH", "TAG", "LEMMA", "ENT_IOB", "ENT_TYPE"])
    for number in range(10):
        doc = english(f"Plant number {number} opened in Ningde today.")
        doc.set_ents([doc.char_span(doc.text.index("Ningde"), doc.text.index("Ningde") + 6, "PLACE")])
        doc.cats = {"good": 0.5}
        docs.add(doc)
    docs.to_disk(tmp_path / "a.spacy")
    found = list(get_format("spacy").read(tmp_path / "a.spacy"))
    assert [one.document.text for one in found] == [f"Plant number {n} opened in Ningde today." for n in range(10)]
    assert {span.text for one in found for span in one.spans} == {"Ningde"}


@pytest.mark.filterwarnings("ignore")
def test_a_docbin_that_is_broken_or_grows_without_measure_is_told(tmp_path, monkeypatch):
    pytest.importorskip("spacy")
    stream = io.BytesIO()
    get_format("spacy").write([annotate(make_document("甲乙丙"))], stream)
    plain = zlib.decompress(stream.getvalue())
    path = tmp_path / "a.spacy"
    broken = [plain[:n] for n in range(0, len(plain), 9)] + [b"\x91" * 100_000, b"\xdf\xff\xff\xff\xff", plain[::-1]]
    for content in broken:
        path.write_bytes(zlib.compress(content))
        with pytest.raises(UserError) as caught:
            list(get_format("spacy").read(path))
        assert caught.value.code == "not-docbin"
    monkeypatch.setattr("annotator.formats.docbin.MAX_UNPACKED", 10_000_000)
    path.write_bytes(zlib.compress(bytes(30_000_000)))
    with pytest.raises(UserError) as caught:
        list(get_format("spacy").read(path))
    assert caught.value.code == "file-too-big"
