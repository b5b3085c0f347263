import json

import pytest
from hypothesis import given

from annotator.core.errors import UserError
from annotator.core.span import State
from annotator.formats.prodigy import tasks
from annotator.formats.registry import get_format
from tests.strategies import documents


def read(path, on_problem=None):
    return list(get_format("prodigy").read(path, on_problem))


def lines(path, *rows):
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@given(documents())
def test_spans_lie_on_tokens_and_each_state_has_its_answer(annotated):
    answers = []
    for row in tasks(get_format("prodigy").kept(annotated)):
        assert "".join(token["text"] for token in row["tokens"]) == row["text"]
        assert [token["id"] for token in row["tokens"]] == list(range(len(row["text"])))
        answers += [row.get("answer")] * len(row["spans"])
        for span in row["spans"]:
            assert row["tokens"][span["token_start"]]["start"] == span["start"]
            assert row["tokens"][span["token_end"]]["end"] == span["end"]
        for link in row["relations"]:
            assert link["head_span"] in row["spans"]
            assert link["child_span"] in row["spans"]
    wanted = {"accept": State.GOLD, None: State.SUGGESTED, "reject": State.REJECTED}
    assert {state: answers.count(answer) for answer, state in wanted.items()} == {
        state: len(annotated.in_state(state)) for state in State
    }


def test_prodigys_own_export_is_read(tmp_path):
    span = {"start": 0, "end": 2, "token_start": 0, "token_end": 0, "label": "ORG"}
    rows = [
        {"text": "甲城", "spans": [span], "answer": "accept", "_input_hash": 1},
        {"text": "甲城", "spans": [span], "answer": "ignore"},
        {"text": "甲城", "spans": [{**span, "end": 1}], "answer": "reject"},
        {"text": "乙城"},
    ]
    one, other = read(lines(tmp_path / "a.jsonl", *rows))
    assert [(s.text, s.state.value) for s in one.spans] == [("甲城", "gold"), ("甲", "rejected")]
    assert (other.document.text, other.document.source.name) == ("乙城", "a.jsonl")


@pytest.mark.parametrize(
    "row",
    [
        {"spans": []},
        {"text": "甲", "answer": "maybe"},
        {"text": "甲", "spans": [{"start": 0, "end": 5, "label": "X"}]},
        {"text": "甲", "spans": [{"start": 0, "label": "X"}]},
        {"text": "甲", "spans": 5},
        [1],
    ],
)
def test_a_bad_line_is_told_and_the_rest_goes_on(tmp_path, row):
    path = lines(tmp_path / "a.jsonl", row, {"text": "好"})
    problems = []
    assert [one.document.text for one in read(path, problems.append)] == ["好"]
    assert [problem.where for problem in problems] == [f"{path}:1"]
    with pytest.raises(UserError):
        read(path)
