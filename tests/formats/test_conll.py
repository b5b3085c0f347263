import importlib.util

import pytest
from hypothesis import given

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


@pytest.mark.skipif(importlib.util.find_spec("seqeval") is None, reason="seqeval is not installed")
@given(annotated=documents())
def test_seqeval_reads_the_tags_as_the_spans(annotated):
    from seqeval.metrics.sequence_labeling import get_entities
    from seqeval.scheme import IOBES, Entities

    held = get_format("conll").kept(annotated)
    spans = sorted((span.label, span.start, span.end) for span in held.spans)
    assert sorted((label, a, b + 1) for label, a, b in get_entities(character_tags(held, bio))) == spans
    (entities,) = Entities([character_tags(held, bioes)], IOBES).entities
    assert sorted((one.tag, one.start, one.end) for one in entities) == spans
