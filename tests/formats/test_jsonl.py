import io
import json

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.document import text_hash
from annotator.core.errors import UserError
from annotator.formats import jsonl, rows
from annotator.formats.registry import get_format
from annotator.services.resources import document_schema
from tests.strategies import documents


def read(path, **values):
    return list(get_format("jsonl").read(path, **values))


@given(st.lists(documents(), max_size=4))
def test_what_is_written_is_read_back_and_fits_the_schema(tmp_path_factory, written):
    stream = io.BytesIO()
    get_format("jsonl").write(written, stream)
    path = tmp_path_factory.mktemp("jsonl") / "a.jsonl"
    path.write_bytes(stream.getvalue())
    lines = stream.getvalue().decode().splitlines()
    assert len(lines) == len(written), "no character inside a document ends a line"
    schema = jsonschema.Draft202012Validator(document_schema())
    for line in lines:
        schema.validate(json.loads(line))
    if written:
        assert read(path) == written


def test_plain_lines_with_a_text_are_articles(tmp_path):
    path = tmp_path / "news.jsonl"
    path.write_text('{"text": "甲厂开工\\r\\n投产"}\n\n{"id": "7", "title": "乙", "text": "乙厂"}\n', encoding="utf-8")
    one, other = read(path)
    assert (one.document.title, one.document.text) == ("甲厂开工", "甲厂开工\n投产")
    assert one.document.source.name == "news.jsonl"
    assert (other.document.id, other.document.title) == ("7", "乙")


def test_spans_follow_a_text_whose_line_ends_are_changed():
    row = {"text": "\ufeff甲\r\n乙\r丙", "spans": [{"start": 3, "end": 6, "label": "PROJECT", "text": "\n乙\r"}]}
    row["spans"][0]["start"], row["spans"][0]["text"] = 2, "\r\n乙\r"
    found = jsonl.parse_line(json.dumps(row).encode(), "a:1")
    assert found.document.text == "甲\n乙\n丙"
    assert [(s.start, s.end, s.text) for s in found.spans] == [(1, 4, "\n乙\n")]


def test_a_checksum_of_the_text_before_its_line_ends_changed_is_right():
    text = "甲\r\n乙"
    row = {"text": text, "sha256": text_hash(text)}
    assert jsonl.parse_line(json.dumps(row).encode(), "a:1").document.text == "甲\n乙"
    with pytest.raises(UserError) as caught:
        jsonl.parse_line(json.dumps({**row, "sha256": "0" * 64}).encode(), "a:1")
    assert caught.value.code == "bad-checksum"


SPAN = {"start": 0, "end": 1, "label": "PROJECT", "text": "甲"}


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"{", "not-json"),
        ('{"text": "甲"}'.encode("gbk"), "not-json"),
        (b"[" * 100_000, "not-json"),
        (b'{"text": "a", "score": NaN}', "not-json"),
        (b"[1]", "bad-document"),
        (b"3", "bad-document"),
        (b'{"text": ""}', "bad-document"),
        (b'{"text": 5}', "bad-document"),
        (b'{"text": "a\\u0000b"}', "bad-document"),
        (b'{"text": "\\ud800"}', "bad-document"),
        (b'{"text": "\\ud800\\r"}', "bad-document"),
        (b'{"text": "a", "spans": 5}', "bad-document"),
        (b'{"text": "a\\r\\n", "spans": [7]}', "bad-document"),
        (b'{"text": "a", "status": "later"}', "bad-document"),
        (json.dumps({"text": "甲", "spans": [{**SPAN, "end": 2}]}).encode(), "span-misaligned"),
        (json.dumps({"text": "乙", "spans": [SPAN]}).encode(), "span-misaligned"),
        (json.dumps({"text": "甲", "spans": [{**SPAN, "start": -1}]}).encode(), "span-misaligned"),
        (json.dumps({"text": "甲", "spans": [{**SPAN, "start": "0"}]}).encode(), "bad-document"),
        (json.dumps({"text": "甲", "spans": [{**SPAN, "state": "maybe"}]}).encode(), "bad-document"),
        (json.dumps({"text": "甲", "spans": [{**SPAN, "id": "x"}, {**SPAN, "id": "x"}]}).encode(), "bad-document"),
        (json.dumps({"text": "甲", "spans": [{**SPAN, "reviewer": {"a": 1}}]}).encode(), "bad-document"),
        (json.dumps({"text": "甲", "spans": [{**SPAN, "reason": ["a"]}]}).encode(), "bad-document"),
        (json.dumps({"text": "甲", "spans": [{**SPAN, "seconds": "long"}]}).encode(), "bad-document"),
        (json.dumps({"text": "甲", "spans": [{**SPAN, "comment": "\ud800"}]}).encode(), "bad-document"),
        (json.dumps({"text": "甲", "spans": [{**SPAN, "attributes": {"a": "\ud800"}}]}).encode(), "bad-document"),
        (b'{"text": "a", "spans": [{"start": 0, "end": 1, "label": "X", "score": 1e999}]}', "bad-document"),
        (b'{"text": "a", "spans": [{"start": 0, "end": 1, "label": "X", "attributes": {"v": 1e999}}]}', "bad-document"),
        (b'{"text": "a", "spans": [], "title": "\\ud800"}', "bad-document"),
        (json.dumps({"text": "甲", "relations": [{"type": "t", "head": "a", "tail": "b"}]}).encode(), "bad-document"),
    ],
)
def test_a_bad_line_is_refused_with_its_place(line, code):
    with pytest.raises(UserError) as caught:
        jsonl.parse_line(line, "a.jsonl:7")
    assert caught.value.code == code
    assert caught.value.where == "a.jsonl:7"


def test_a_bad_line_does_not_stop_the_rest(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "甲"}\noops\n{"text": "乙"}\n', encoding="utf-8")
    problems = []
    assert [found.document.text for found in read(path, on_problem=problems.append)] == ["甲", "乙"]
    assert [problem.where for problem in problems] == [f"{path}:2"]
    with pytest.raises(UserError):
        read(path)


def test_an_empty_file_is_told(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text("\n\n")
    with pytest.raises(UserError) as caught:
        read(path)
    assert caught.value.code == "empty-file"


def test_a_line_without_end_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(rows, "MAX_LINE", 100)
    path = tmp_path / "a.jsonl"
    path.write_text("x" * 101)
    with pytest.raises(UserError) as caught:
        read(path)
    assert caught.value.code == "line-too-long"
