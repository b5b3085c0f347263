import json

import pytest
from hypothesis import given

from annotator.core.codec import document_from_json, document_to_json, relation_from_json, span_from_json, span_to_json
from annotator.core.document import Status
from annotator.core.errors import UserError
from annotator.core.relation import Relation
from annotator.core.span import Span, State
from tests.strategies import documents


@given(documents())
def test_a_document_survives_json(annotated):
    row = json.loads(json.dumps(document_to_json(annotated)))
    assert document_from_json(row) == annotated


def test_what_is_not_said_gets_its_default():
    found = document_from_json({"text": "甲乙", "spans": [{"start": 0, "end": 1, "label": "PROJECT"}]})
    (span,) = found.spans
    assert span == Span("s1", 0, 1, "PROJECT", "甲")
    assert span.state is State.GOLD
    assert found.document.status is Status.TODO
    assert relation_from_json({"type": "t", "head": "a", "tail": "b"}, 4) == Relation("r4", "t", "a", "b")


def test_fields_beyond_the_contract_are_left_out_when_they_say_nothing():
    row = span_to_json(Span("a", 0, 1, "PROJECT", "甲"))
    assert not {"seconds", "comment", "proposal"} & row.keys()


@pytest.mark.parametrize("offset", [True, 1.0, "1", None])
def test_an_offset_is_a_whole_number(offset):
    with pytest.raises(TypeError):
        span_from_json({"start": 0, "end": offset, "label": "PROJECT", "text": "甲"})


def test_a_relation_must_point_at_spans():
    row = {"text": "甲", "relations": [{"type": "t", "head": "a", "tail": "b"}]}
    with pytest.raises(UserError, match="points at a span"):
        document_from_json(row, "a:1")
