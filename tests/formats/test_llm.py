import json

import pytest

from annotator.core.document import annotate, make_document
from annotator.core.errors import UserError
from annotator.core.labels import BUILT_IN
from annotator.core.span import Span
from annotator.formats.llm import answer, instruction
from annotator.formats.registry import get_format


def read(path, on_problem=None):
    return list(get_format("llm").read(path, on_problem))


def chat(said, text="甲甲甲城"):
    return {"messages": [{"role": "user", "content": text}, {"role": "assistant", "content": said}]}


def test_the_instruction_names_every_label_and_relation():
    for name in ("PROJECT", "INVESTMENT", "INSTITUTION", "has_investment", "invested_by"):
        assert name in instruction(BUILT_IN)


def test_which_of_the_same_quotes_is_meant_is_said():
    spans = [Span("a", 1, 3, "X", "甲甲", {"kind": "named"}), Span("b", 3, 4, "Y", "城")]
    made = answer(annotate(make_document("甲甲甲城"), spans))
    assert made["spans"] == [
        {"label": "X", "text": "甲甲", "nth": 2, "attributes": {"kind": "named"}},
        {"label": "Y", "text": "城", "nth": 1},
    ]


def test_an_answer_without_ranks_takes_the_first(tmp_path):
    path = tmp_path / "a.jsonl"
    said = '{"spans": [{"label": "X", "text": "甲甲"}]}'
    path.write_text(json.dumps(chat(said)), encoding="utf-8")
    (one,) = read(path)
    assert [(span.start, span.text) for span in one.spans] == [(0, "甲甲")]


@pytest.mark.parametrize(
    "said",
    [
        "",
        "好的",
        "[]",
        '{"spans": [{"label": "X", "text": "乙"}]}',
        '{"spans": [{"label": "X", "text": "甲", "nth": 4}]}',
        '{"spans": [{"label": "X", "text": ""}]}',
        '{"spans": [], "relations": [{"type": "t", "head": 0, "tail": 1}]}',
    ],
)
def test_an_answer_that_does_not_fit_is_told_and_the_rest_goes_on(tmp_path, said):
    path = tmp_path / "a.jsonl"
    chats = [chat(said), chat("{}"), chat('{"spans": []}', "好")]
    path.write_text("".join(json.dumps(one) + "\n" for one in chats), encoding="utf-8")
    problems = []
    assert [one.document.text for one in read(path, problems.append)] == ["好"]
    assert [problem.where for problem in problems] == [f"{path}:1", f"{path}:2"]
    with pytest.raises(UserError):
        read(path)
