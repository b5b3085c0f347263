import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

from annotator.core.document import annotate, make_document, normalise_text
from annotator.core.errors import UserError
from annotator.core.span import Span
from annotator.formats.labelstudio import labelling_config, parse_task, task
from annotator.formats.registry import get_format
from tests.strategies import documents

VECTORS = json.loads((Path(__file__).parent / "offset_vectors.json").read_text(encoding="utf-8"))
MEASURED = [vector for vector in VECTORS if "labelstudio_1.23.2" in vector]


def by_id(vector):
    return vector["id"]


def region(start, end, text, **values):
    value = {"start": start, "end": end, "text": text, "labels": ["INSTITUTION"]}
    return {"id": "r1", "from_name": "label", "to_name": "text", "type": "labels", "value": value, **values}


@pytest.mark.parametrize("vector", MEASURED, ids=by_id)
@pytest.mark.parametrize("where", ["annotations", "predictions"])
def test_what_the_page_stored_is_read_as_the_span_it_marked(vector, where):
    result = [region(*vector["labelstudio_1.23.2"], "anything")]
    found = parse_task({"data": {"text": vector["text"]}, where: [{"result": result}]}, "a:1")
    assert found.document.text == normalise_text(vector["text"])
    assert [span.text for span in found.spans] == [vector["span"]]


@pytest.mark.parametrize(
    "vector", [v for v in MEASURED if "\r" not in v["text"] and v["text"][0] != "\ufeff"], ids=by_id
)
def test_what_is_written_is_what_the_page_marks(vector):
    start, end = vector["code_points"]
    made = task(annotate(make_document(vector["text"]), [Span("a", start, end, "INSTITUTION", vector["span"])]))
    (written,) = made["annotations"][0]["result"]
    assert made["data"]["text"] == vector["text"]
    assert [written["value"]["start"], written["value"]["end"]] == vector["labelstudio_1.23.2"]
    assert written["value"]["text"] == vector["span"]


@given(documents())
def test_every_task_fits_the_labelling_configuration(annotated):
    config = ElementTree.fromstring(labelling_config())
    controls = {tag.get("name"): tag for tag in config.iter() if tag.get("toName")}
    made = task(get_format("labelstudio").kept(annotated))
    types = {"Labels": "labels", "Choices": "choices", "TextArea": "textarea"}
    relations = {tag.get("value") for tag in config.iter("Relation")}
    for one in [row for side in ("annotations", "predictions") for part in made[side] for row in part["result"]]:
        if one["type"] == "relation":
            assert set(one["labels"]) <= relations
            continue
        control = controls[one["from_name"]]
        assert types[control.tag] == one["type"]
        assert control.get("toName") == one["to_name"]
        values = {tag.get("value") for tag in control}
        if one["type"] == "textarea":
            assert [type(line) for line in one["value"]["text"]] == [str]
        else:
            assert made["data"]["text"][one["value"]["start"] : one["value"]["end"]] == one["value"]["text"]
            assert set(one["value"]["choices" if one["type"] == "choices" else "labels"]) <= values


@settings(max_examples=15)
@given(documents())
@pytest.mark.filterwarnings("ignore")
def test_label_studios_own_sdk_finds_every_task_valid(annotated):
    interface = pytest.importorskip("label_studio_sdk.label_interface").LabelInterface(labelling_config().decode())
    interface.validate()
    made = task(get_format("labelstudio").kept(annotated))
    # Its `validate_task` asks the parts without an argument and so fails itself on any task that has some.
    assert interface.validate_task({"data": made["data"]})
    for part in made["annotations"]:
        assert interface.validate_annotation(part)
        assert interface._validate_object(part, return_errors=True) == []
    for part in made["predictions"]:
        assert interface.validate_prediction(part, return_errors=True) == []


@pytest.mark.parametrize("change", [{"from_name": "other"}, {"value": {"start": 0, "end": 1, "labels": ["NO"]}}])
@pytest.mark.filterwarnings("ignore")
def test_label_studios_own_sdk_refuses_what_does_not_fit(change):
    interface = pytest.importorskip("label_studio_sdk.label_interface").LabelInterface(labelling_config().decode())
    assert not interface.validate_prediction({"model_version": "a", "result": [region(0, 1, "甲") | change]})


def test_a_span_over_a_line_break_is_read_though_its_text_says_otherwise():
    result = [region(0, 3, "甲\\n乙")]
    found = parse_task({"data": {"text": "甲\n乙"}, "annotations": [{"result": result}]}, "a:1")
    assert found.spans[0].text == "甲\n乙"


def test_the_short_export_and_other_names_of_the_text_are_read(tmp_path):
    short = {"id": 3, "text": "甲公司", "label": [{"start": 0, "end": 3, "text": "甲公司", "labels": ["INSTITUTION"]}]}
    named = {
        "data": {"number": 4, "article": "乙公司"},
        "predictions": [{"result": [region(0, 3, "乙公司", score=0.5)]}],
    }
    path = tmp_path / "a.json"
    path.write_text(json.dumps([short, named]), encoding="utf-8")
    one, other = get_format("labelstudio").read(path)
    assert [(s.text, s.state.value, s.score) for s in (*one.spans, *other.spans)] == [
        ("甲公司", "gold", None),
        ("乙公司", "suggested", 0.5),
    ]


def test_of_several_annotations_one_is_read_and_the_others_are_told():
    cancelled = {"was_cancelled": True, "result": [region(0, 1, "甲")]}
    parts = [cancelled, {"result": [region(0, 2, "甲公")]}, {"result": [region(0, 3, "甲公司")]}]
    problems = []
    found = parse_task({"data": {"text": "甲公司"}, "annotations": parts}, "a:1", on_problem=problems.append)
    assert [span.text for span in found.spans] == ["甲公"]
    assert [problem.code for problem in problems] == ["several-annotations"]


def test_predictions_of_two_models_stay_apart_from_the_gold():
    gold, guess = {"result": [region(0, 1, "甲")]}, {"result": [region(0, 2, "甲公", score=0.25)]}
    item = {"data": {"text": "甲公司"}, "annotations": [gold], "predictions": [guess, guess]}
    found = parse_task(item, "a:1")
    assert [(s.text, s.state.value, s.score) for s in found.spans] == [
        ("甲公", "suggested", 0.25),
        ("甲", "gold", None),
    ]
    assert len({span.id for span in found.spans}) == 2


@pytest.mark.parametrize(
    "item",
    [
        [],
        {"data": {}},
        {"data": {"text": "甲"}, "annotations": [{}]},
        {"data": {"text": "甲"}, "annotations": [{"result": [{"type": "labels"}]}]},
        {"data": {"text": "甲"}, "annotations": [{"result": [region(0, 5, "甲")]}]},
        {"data": {"text": "甲"}, "annotations": 5},
    ],
)
def test_what_has_another_shape_is_refused(item):
    with pytest.raises(UserError):
        parse_task(item, "a:1")


def test_a_long_array_is_read_piece_by_piece(tmp_path, monkeypatch):
    monkeypatch.setattr("annotator.formats.rows.CHUNK", 7)
    path = tmp_path / "a.json"
    path.write_text(
        json.dumps([{"data": {"text": f"😀第{n}篇"}} for n in range(40)], ensure_ascii=False), encoding="utf-8"
    )
    assert [one.document.text for one in get_format("labelstudio").read(path)] == [f"😀第{n}篇" for n in range(40)]
