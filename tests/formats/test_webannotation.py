import json

import pytest
from hypothesis import given

from annotator.core.errors import UserError
from annotator.formats.registry import get_format
from annotator.formats.webannotation import page
from tests.strategies import documents


def read(path, on_problem=None):
    return list(get_format("webannotation").read(path, on_problem))


def written(path, *pages):
    path.write_text(json.dumps(pages), encoding="utf-8")
    return path


@given(documents())
def test_each_annotation_has_an_id_and_selectors_that_agree(annotated):
    made = page(annotated)
    ids = [item["id"] for item in made["items"]]
    assert len(set(ids)) == len(ids)
    for item in made["items"]:
        if item["motivation"] == "linking":
            assert {item["body"], item["target"]} <= set(ids)
            continue
        place, quote = item["target"]["selector"]
        around = quote["prefix"] + quote["exact"] + quote["suffix"]
        assert made["text"][place["start"] : place["end"]] == quote["exact"]
        assert made["text"][place["start"] - len(quote["prefix"]) :].startswith(around)


def test_pages_of_others_are_read_by_position_or_by_quote(tmp_path):
    body = {"type": "TextualBody", "purpose": "tagging", "value": "ORG"}
    quote = {"type": "TextQuoteSelector", "exact": "公司", "prefix": "乙"}
    items = [
        {
            "type": "Annotation",
            "body": body,
            "target": {"selector": {"type": "TextPositionSelector", "start": 0, "end": 3}},
        },
        {"type": "Annotation", "body": [body], "target": {"selector": [quote]}},
    ]
    (one,) = read(written(tmp_path / "a.jsonld", {"label": "题", "text": "甲公司和乙公司", "items": items}))
    assert [(span.start, span.text) for span in one.spans] == [(0, "甲公司"), (5, "公司")]
    assert one.document.title == "题"


@pytest.mark.parametrize(
    "item",
    [
        {},
        {"body": [], "target": {"selector": {"type": "TextPositionSelector", "start": 0, "end": 1}}},
        {"body": {"value": "X"}, "target": {"selector": {"type": "XPathSelector", "value": "/"}}},
        {"body": {"value": "X"}, "target": {"selector": {"type": "TextQuoteSelector", "exact": "丁"}}},
        {"body": {"value": "X"}, "target": {"selector": {"type": "TextPositionSelector", "start": 0, "end": 9}}},
    ],
)
def test_a_bad_page_is_told_and_the_rest_goes_on(tmp_path, item):
    path = written(tmp_path / "a.jsonld", {"text": "甲", "items": [item]}, {"text": "好"})
    problems = []
    assert [one.document.text for one in read(path, problems.append)] == ["好"]
    assert [problem.where for problem in problems] == [f"{path}:1"]
    with pytest.raises(UserError):
        read(path)
