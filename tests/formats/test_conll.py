import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.errors import UserError
from annotator.formats.conll import bio, bioes, character_tags
from annotator.formats.registry import get_format
from tests.strategies import documents


def read(path, **values):
    return list(get_format("conll").read(path, **values))


def found(one):
    return [(span.start, span.text, span.label) for span in one.spans]


@pytest.mark.parametrize("tags", [bio, bioes])
@given(annotated=documents())
def test_each_character_has_a_tag_and_each_span_one_beginning(tags, annotated):
    held = get_format("conll").kept(annotated)
    made = character_tags(held, tags)
    assert len(made) == len(held.document.text)
    assert sum(tag[0] in "BS" for tag in made) == len(held.spans)
    assert sum(tag != "O" for tag in made) == sum(span.end - span.start for span in held.spans)


def test_lines_field_by_field(tmp_path):
    path = tmp_path / "a.conll"
    path.write_text(
        "# newdoc id = 7\n# title = 题\n甲\tB-X\n\\s\tI-X\n\\n\tO\n\n\\u2028\tO\n#\tS-Y\n\\\\\tO\n", encoding="utf-8"
    )
    (one,) = read(path)
    assert (one.document.id, one.document.title, one.document.text) == ("7", "题", "甲 \n\u2028#\\")
    assert found(one) == [(0, "甲 ", "X"), (4, "#", "Y")]


@pytest.mark.parametrize(
    ("tags", "spans"),
    [
        ("B-X I-X O B-X", [(0, "甲乙", "X"), (3, "丁", "X")]),
        ("I-X I-X I-Y I-Y", [(0, "甲乙", "X"), (2, "丙丁", "Y")]),
        ("B-X E-X S-X B-X", [(0, "甲乙", "X"), (2, "丙", "X"), (3, "丁", "X")]),
        ("B-X M-X M-X E-X", [(0, "甲乙丙丁", "X")]),
        ("B-X L-X U-X O", [(0, "甲乙", "X"), (2, "丙", "X")]),
        ("B_X B_X E_X I_X", [(0, "甲", "X"), (1, "乙丙", "X"), (3, "丁", "X")]),
    ],
)
def test_the_tag_schemes_of_others_are_read(tmp_path, tags, spans):
    path = tmp_path / "a.conll"
    path.write_text(
        "".join(f"{sign} {tag}\n" for sign, tag in zip("甲乙丙丁", tags.split(), strict=True)), encoding="utf-8"
    )
    (one,) = read(path)
    assert found(one) == spans


def test_files_of_words_with_sentences_and_documents_are_read(tmp_path):
    path = tmp_path / "a.conll"
    path.write_text(
        "-DOCSTART- -X- O\r\n\r\n宁德 NR B-ORG\r\n时代 NR I-ORG\r\n开工 V O\r\n\r\n\r\n"
        "投产 V O\r\n\r\n-DOCSTART- -X- O\r\n完 V O\r\n",
        encoding="utf-8",
    )
    one, other = read(path)
    assert (one.document.text, found(one)) == ("宁德时代开工\n投产", [(0, "宁德时代", "ORG")])
    assert other.document.text == "完"


@pytest.mark.parametrize("content", ["甲\n", "甲\tX\n", "# newdoc id = 1\n甲\tQ-X\n"])
def test_lines_without_a_tag_are_told(tmp_path, content):
    path = tmp_path / "a.conll"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UserError) as caught:
        read(path)
    assert caught.value.code == "bad-document"


@given(annotated=documents())
@pytest.mark.filterwarnings("ignore")
def test_nervaluate_reads_the_tags_as_the_spans(annotated):
    nervaluate = pytest.importorskip("nervaluate")
    held = get_format("conll").kept(annotated)
    tags = character_tags(held, bio)
    (entities,) = nervaluate.Evaluator([tags], [tags], tags=[], loader="list").true
    spans = sorted((span.start, span.end - 1, span.label) for span in held.spans)
    assert sorted((one.start, one.end, one.label) for one in entities) == spans


@settings(max_examples=15)
@given(annotated=documents())
@pytest.mark.filterwarnings("ignore")
def test_spacy_reads_the_bioes_tags_as_the_spans(annotated):
    """spaCy calls the same tags BILUO: last for end, unit for single."""
    pytest.importorskip("spacy")
    from spacy.tokens import Doc
    from spacy.training import biluo_tags_to_spans
    from spacy.vocab import Vocab

    held = get_format("conll-bioes").kept(annotated)
    text = annotated.document.text
    tags = [{"E": "L", "S": "U"}.get(tag[0], tag[0]) + tag[1:] for tag in character_tags(held, bioes)]
    doc = Doc(Vocab(), words=list(text), spaces=[False] * len(text))
    assert sorted((s.start, s.end, s.label_) for s in biluo_tags_to_spans(doc, tags)) == sorted(
        s.key for s in held.spans
    )


@settings(max_examples=15)
@given(written=st.lists(documents(), min_size=1, max_size=3))
@pytest.mark.filterwarnings("ignore")
def test_nervaluate_reads_the_file_and_scores_it(written):
    """Its own reader takes the file as it is: every line a token and a tag, a blank line between sentences."""
    nervaluate = pytest.importorskip("nervaluate")
    stream = io.BytesIO()
    known = get_format("conll")
    known.write(written, stream)
    lines = [line for line in stream.getvalue().decode().split("\n") if not line.startswith("# ")]
    labels = sorted({span.label for one in written for span in known.kept(one).spans})
    content = "\n".join(lines)
    evaluator = nervaluate.Evaluator(content, content, tags=labels, loader="conll")
    found = [entity.label for sentence in evaluator.true for entity in sentence]
    # A span over a line break is two for a reader of sentences; none is lost.
    broken = sum(span.text.rstrip("\n").count("\n") for one in written for span in known.kept(one).spans)
    whole = sum(len(known.kept(one).spans) for one in written)
    assert whole <= len(found) <= whole + broken
    if labels:
        assert evaluator.evaluate()["overall"]["strict"].f1 == 1.0
