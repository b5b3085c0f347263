"""Prodigy's JSONL: a line with an article's gold (`answer` accept), one for each rejected span, one for the open ones.

Tokens are characters, so that any span begins and ends with one; `token_end` is inclusive, as Prodigy has it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from annotator.core.document import AnnotatedDocument, facts
from annotator.core.errors import UserError
from annotator.core.relation import Relation
from annotator.core.span import Span, State
from annotator.formats.losses import EVERY, Holds
from annotator.formats.registry import Format, OnProblem, register
from annotator.formats.rows import Row, lines, malformed, parse, source_row, stored_document, write_row

HOLDS = Holds(
    EVERY,
    links=lambda relation, head, tail: relation.state is head.state is tail.state is not State.REJECTED,
    relations=True,
    attributes=True,
    scores=EVERY,
    comments=True,
    titles=True,
    facts=True,
    ids=True,
)
_SHAPE = "Prodigy's JSONL: text, spans and answer"


def write_prodigy(documents: Iterable[AnnotatedDocument], stream: BinaryIO) -> None:
    """Write documents in UTF-8, one or more lines each."""
    for annotated in documents:
        for row in tasks(annotated):
            write_row(stream, row)


def tasks(annotated: AnnotatedDocument) -> Iterator[Row]:
    """Yield a document's lines: its gold, its open suggestions without an answer, each rejected span."""
    yield _task(annotated, annotated.in_state(State.GOLD), State.GOLD) | {"answer": "accept"}
    if open_ := annotated.in_state(State.SUGGESTED):
        yield _task(annotated, open_, State.SUGGESTED)
    for span in annotated.in_state(State.REJECTED):
        yield _task(annotated, (span,), State.REJECTED) | {"answer": "reject"}


def _task(annotated: AnnotatedDocument, spans: tuple[Span, ...], state: State) -> Row:
    document = annotated.document
    tokens = [
        {"text": sign, "start": place, "end": place + 1, "id": place, "ws": False}
        for place, sign in enumerate(document.text)
    ]
    relations = [_link(r, annotated) for r in annotated.relations if r.state is state]
    return {
        "text": document.text,
        "meta": {"document": document.id, "title": document.title, **facts(document.source)},
        "tokens": tokens,
        "spans": [_span(span) for span in spans],
        "relations": relations,
    }


def _span(span: Span) -> Row:
    row: Row = {
        "start": span.start,
        "end": span.end,
        "token_start": span.start,
        "token_end": span.end - 1,
        "label": span.label,
        "id": span.id,
    }
    told = {"attributes": dict(span.attributes), "score": span.score, "comment": span.comment}
    return row | {name: value for name, value in told.items() if value not in (None, {}, "")}


def _link(relation: Relation, annotated: AnnotatedDocument) -> Row:
    head, tail = _span(annotated.span(relation.head)), _span(annotated.span(relation.tail))
    # Prodigy names a span in a relation by its last token.
    ends = {"head": head["token_end"], "child": tail["token_end"], "head_span": head, "child_span": tail}
    return {**ends, "label": relation.type, "id": relation.id}


def read_prodigy(path: Path, on_problem: OnProblem) -> Iterator[AnnotatedDocument]:
    """Yield the documents of a file; neighbouring lines of one article become one; ignored ones are passed over."""
    gathered: list[Row] = []
    first = 0
    for number, line in lines(path):
        try:
            row = _checked(parse(line, f"{path}:{number}"), f"{path}:{number}")
        except UserError as problem:
            on_problem(problem)
            continue
        if gathered and _article(row) != _article(gathered[0]):
            yield from _built(gathered, path, first, on_problem)
            gathered = []
        if not gathered:
            first = number
        gathered.append(row)
    if gathered:
        yield from _built(gathered, path, first, on_problem)


def _checked(row: Any, where: str) -> Row:
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        raise malformed(where, "it has no text", _SHAPE)
    return row


def _article(row: Row) -> tuple[object, object]:
    meta = row.get("meta")
    return (meta.get("document") if isinstance(meta, dict) else None, row["text"])


def _built(rows: list[Row], path: Path, number: int, on_problem: OnProblem) -> Iterator[AnnotatedDocument]:
    where = f"{path}:{number}"
    try:
        yield stored_document(_document_row(rows, path.name), where, path.name)
    except UserError as problem:
        on_problem(problem)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        on_problem(malformed(where, error, _SHAPE))


_STATES = {"accept": State.GOLD, "reject": State.REJECTED, None: State.SUGGESTED, "ignore": None}


def _document_row(rows: list[Row], name: str) -> Row:
    spans: dict[tuple[object, ...], Row] = {}
    relations: list[Row] = []
    for row in rows:
        state = _STATES[row.get("answer")]
        if state is None:
            continue
        for given in row.get("spans") or ():
            spans.setdefault(_key(given, state), _read_span(given, state, len(spans)))
        for given in row.get("relations") or ():
            head, tail = (spans.get(_key(given[end], state)) for end in ("head_span", "child_span"))
            if head and tail:
                ends = {"head": head["id"], "tail": tail["id"]}
                relations.append({"id": f"r{len(relations) + 1}", "type": given["label"], "state": state.value, **ends})
    meta = rows[0].get("meta") or {}
    head_row: Row = {"id": meta.get("document"), "title": meta.get("title"), "text": rows[0]["text"]}
    return {
        **head_row,
        "source": source_row(head_row["id"], name, meta),
        "spans": list(spans.values()),
        "relations": relations,
    }


def _key(given: Row, state: State) -> tuple[object, ...]:
    return (given["start"], given["end"], given["label"], state)


def _read_span(given: Row, state: State, number: int) -> Row:
    place = {"id": f"s{number + 1}", "start": given["start"], "end": given["end"], "label": given["label"]}
    told: Row = {name: given[name] for name in ("attributes", "score", "comment") if name in given}
    return {**place, "state": state.value, **told}


FORMAT = register(
    Format(
        "prodigy",
        "Prodigy",
        "Prodigy",
        (".jsonl",),
        "a line of gold (accept), one of open suggestions (no answer), one for each rejected span (reject); "
        "characters as tokens, relations, attributes, scores",
        reader=read_prodigy,
        writer=write_prodigy,
        loss=HOLDS,
        sniff=lambda row: "text" in row and bool({"answer", "_task_hash", "_input_hash"} & row.keys()),
        by_name=True,
    )
)
