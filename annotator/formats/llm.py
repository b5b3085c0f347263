"""Chat-style JSONL for fine-tuning a language model: an instruction, the article, and the answer as JSON.

The answer quotes spans and says which of the same quotes is meant (`nth`), since models don't count offsets.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from annotator.core.document import AnnotatedDocument, facts
from annotator.core.errors import UserError
from annotator.core.labels import BUILT_IN, LabelSet
from annotator.formats.losses import Holds
from annotator.formats.registry import Format, OnProblem, register
from annotator.formats.rows import Row, lines, malformed, parse, source_row, stored_document, write_row

HOLDS = Holds(relations=True, attributes=True, titles=True, facts=True, ids=True)
_SHAPE = "chat-style JSONL: messages of system, user and assistant"
_ANSWER = (
    '只用 JSON 回答：{"spans": [{"label": 类别, "text": 原文片段, "nth": 该片段在文中第几次出现, "attributes": {…}}], '
    '"relations": [{"type": 关系, "head": 片段序号, "tail": 片段序号}]}。'
    "片段必须与原文逐字相同，序号从 0 开始，没有就给空列表。"
)


def instruction(labels: LabelSet) -> str:
    """Return what a model is told to find: the labels and links of a label set."""
    kinds = "、".join(f"{label.name}（{label.title_zh}）" for label in labels.labels)
    links = "、".join(f"{kind.name}（{kind.head} 到 {kind.tail}，{kind.title_zh}）" for kind in labels.relations)
    related = f"；以及片段之间的关系：{links}" if links else ""
    return f"从用户给出的中文文章中找出以下各类片段：{kinds}{related}。{_ANSWER}"


def write_llm(documents: Iterable[AnnotatedDocument], stream: BinaryIO, labels: LabelSet = BUILT_IN) -> None:
    """Write documents in UTF-8, a conversation a line."""
    wanted = instruction(labels)
    for annotated in documents:
        document = annotated.document
        messages = [
            {"role": "system", "content": wanted},
            {"role": "user", "content": document.text},
            {"role": "assistant", "content": json.dumps(answer(annotated), ensure_ascii=False)},
        ]
        write_row(
            stream, {"messages": messages, "document": document.id, "title": document.title, **facts(document.source)}
        )


def answer(annotated: AnnotatedDocument) -> Row:
    """Return what the model is to answer for a document."""
    text = annotated.document.text
    places = {span.id: number for number, span in enumerate(annotated.spans)}
    spans: list[Row] = []
    for span in annotated.spans:
        row: Row = {"label": span.label, "text": span.text, "nth": _rank(text, span.text, span.start)}
        spans.append({**row, "attributes": dict(span.attributes)} if span.attributes else row)
    links = [{"type": r.type, "head": places[r.head], "tail": places[r.tail]} for r in annotated.relations]
    return {"spans": spans, "relations": links}


def _rank(text: str, quote: str, start: int) -> int:
    """Return which occurrence of a quote, those that overlap counted too, begins at `start`: 1 for the first."""
    return sum(1 for _ in _occurrences(text, quote, start))


def _occurrences(text: str, quote: str, last: int) -> Iterator[int]:
    place = text.find(quote)
    while 0 <= place <= last:
        yield place
        place = text.find(quote, place + 1)


def read_llm(path: Path, on_problem: OnProblem) -> Iterator[AnnotatedDocument]:
    """Yield the documents of a file; a conversation that holds none goes to `on_problem`."""
    for number, line in lines(path):
        where = f"{path}:{number}"
        try:
            row = parse(line, where)
            yield stored_document(_document_row(row, path.name), where, path.name)
        except UserError as problem:
            on_problem(problem)
        except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
            on_problem(malformed(where, error, _SHAPE))


def _document_row(row: Any, name: str) -> Row:
    said = {message["role"]: message["content"] for message in row["messages"]}
    told = json.loads(said["assistant"])
    spans = [_span(given, said["user"], number) for number, given in enumerate(told["spans"])]
    relations = [
        {"id": f"r{number}", "type": link["type"], "head": f"s{link['head']}", "tail": f"s{link['tail']}"}
        for number, link in enumerate(told.get("relations") or ())
    ]
    source = source_row(row.get("document"), name, row)
    head = {"id": row.get("document"), "title": row.get("title"), "source": source}
    return {**head, "text": said["user"], "spans": spans, "relations": relations}


def _span(given: Row, text: str, number: int) -> Row:
    quote, rank = str(given["text"]), int(given.get("nth", 1))
    for place in _occurrences(text, quote, len(text)) if quote else ():
        rank -= 1
        if not rank:
            row = {"id": f"s{number}", "start": place, "end": place + len(quote), "label": given["label"]}
            return {**row, "attributes": given.get("attributes") or {}}
    raise ValueError(f"the text has no {quote[:30]!r} number {given.get('nth', 1)}")


FORMAT = register(
    Format(
        "llm",
        "大模型微调对话",
        "Fine-tuning chats",
        (".jsonl",),
        "a conversation for each article: instruction, text, and an answer in JSON with quotes, attributes, relations",
        reader=read_llm,
        writer=write_llm,
        loss=HOLDS,
        sniff=lambda row: "messages" in row,
        by_name=True,
        writer_for=lambda labels: partial(write_llm, labels=labels),
    )
)
