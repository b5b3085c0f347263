import io
import json
from pathlib import Path

import pytest

from annotator.core.document import annotate, make_document, normalise_text
from annotator.core.errors import UserError
from annotator.core.span import Span
from annotator.formats.doccano import parse_row
from annotator.formats.registry import get_format

VECTORS = json.loads((Path(__file__).parent / "offset_vectors.json").read_text(encoding="utf-8"))
MEASURED = [vector for vector in VECTORS if "doccano_1.8.4_grapheme_off" in vector]


def by_id(vector):
    return vector["id"]


def written(known, text, start, end):
    span = Span("a", start, end, "INSTITUTION", text[start:end])
    stream = io.BytesIO()
    get_format(known).write([annotate(make_document(text), [span])], stream)
    return json.loads(stream.getvalue())


@pytest.mark.parametrize("vector", MEASURED, ids=by_id)
@pytest.mark.parametrize("shape", ["label", "entities"])
def test_what_the_page_stored_is_read_as_the_span_it_marked(vector, shape):
    start, end = vector["doccano_1.8.4_grapheme_off"]
    entity = {"id": 3, "label": "INSTITUTION", "start_offset": start, "end_offset": end}
    given = [[start, end, "INSTITUTION"]] if shape == "label" else [entity]
    (span,) = parse_row({"text": vector["text"], shape: given}, "a:1").spans
    assert span.text == vector["span"]


@pytest.mark.parametrize("vector", [v for v in MEASURED if "\r" not in v["text"]], ids=by_id)
def test_what_is_written_is_what_the_page_marks(vector):
    row = written("doccano", vector["text"], *vector["code_points"])
    assert row["text"] == vector["text"]
    assert row["label"] == [[*vector["doccano_1.8.4_grapheme_off"], "INSTITUTION"]]
    (entity,) = written("doccano-relations", vector["text"], *vector["code_points"])["entities"]
    assert [entity["start_offset"], entity["end_offset"]] == vector["doccano_1.8.4_grapheme_off"]


@pytest.mark.parametrize("vector", [v for v in MEASURED if "\r" in v["text"]], ids=by_id)
def test_line_ends_are_made_lf_and_offsets_follow(vector):
    given = [[*vector["doccano_1.8.4_grapheme_off"], "INSTITUTION"]]
    found = parse_row({"text": vector["text"], "label": given}, "a:1")
    assert found.document.text == normalise_text(vector["text"])
    assert found.spans[0].text == vector["span"]


def test_the_label_shape_field_by_field():
    text = "😀甲城"
    row = written("doccano", text, 1, 3)
    document = make_document(text)
    assert row == {"text": text, "document": document.id, "title": text, "label": [[2, 4, "INSTITUTION"]]}


def test_the_shape_with_relations_field_by_field():
    text = "甲园投资5亿"
    spans = [Span("x", 0, 2, "PROJECT", "甲园"), Span("y", 4, 6, "INVESTMENT", "5亿")]
    from annotator.core.relation import Relation

    linked = annotate(make_document(text), spans, [Relation("r", "has_investment", "x", "y")])
    stream = io.BytesIO()
    get_format("doccano-relations").write([linked, linked], stream)
    one, other = map(json.loads, stream.getvalue().splitlines())
    assert one["entities"] == [
        {"id": 1, "label": "PROJECT", "start_offset": 0, "end_offset": 2},
        {"id": 2, "label": "INVESTMENT", "start_offset": 4, "end_offset": 6},
    ]
    assert one["relations"] == [{"id": 1, "from_id": 1, "to_id": 2, "type": "has_investment"}]
    assert [entity["id"] for entity in other["entities"]] == [3, 4]
    assert other["relations"] == [{"id": 2, "from_id": 3, "to_id": 4, "type": "has_investment"}]


def test_files_in_code_points_are_read_when_they_are_said_to_be(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": "😀甲城", "label": [[1, 3, "X"]]}), encoding="utf-8")
    (one,) = get_format("doccano-codepoints").read(path)
    assert one.spans[0].text == "甲城"
    with pytest.raises(UserError, match="doccano-codepoints") as caught:
        list(get_format("doccano").read(path))
    assert caught.value.code == "offset-unit"


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({"text": "甲", "label": [[0, 2, "X"]]}, "offset-unit"),
        ({"text": "甲", "label": [[-1, 1, "X"]]}, "offset-unit"),
        ({"text": "甲", "label": [[1, 1, "X"]]}, "span-misaligned"),
        ({"text": "甲", "label": [["0", 1, "X"]]}, "bad-document"),
        ({"text": "甲", "label": ["X"]}, "bad-document"),
        ({"text": "甲", "label": 5}, "bad-document"),
        ({"text": None, "label": []}, "bad-document"),
        ({"text": "甲", "entities": [{"id": 1}]}, "bad-document"),
        (
            {"text": "甲", "entities": [], "relations": [{"id": 1, "from_id": 1, "to_id": 2, "type": "t"}]},
            "bad-document",
        ),
        ([], "bad-document"),
    ],
)
def test_what_has_another_shape_is_refused(row, code):
    with pytest.raises(UserError) as caught:
        parse_row(row, "a:1")
    assert caught.value.code == code
