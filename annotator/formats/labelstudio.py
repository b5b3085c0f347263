"""Label Studio's tasks with annotations, predictions and relations, and the labelling configuration that fits them.

Offsets are code points, as its `<Text>` pages count.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO
from xml.sax.saxutils import quoteattr

from annotator.core.document import AnnotatedDocument, facts
from annotator.core.errors import UserError
from annotator.core.labels import BUILT_IN, Attribute, LabelSet
from annotator.core.relation import Relation
from annotator.core.span import Span, State
from annotator.formats.losses import Holds
from annotator.formats.registry import Format, OnProblem, register
from annotator.formats.rows import Row, dumps, items, malformed, source_row, stored_document

HOLDS = Holds(
    frozenset({State.GOLD, State.SUGGESTED}),
    links=lambda relation, head, tail: relation.state is head.state is tail.state,
    relations=True,
    attributes=True,
    scores=frozenset({State.SUGGESTED}),
    titles=True,
    facts=True,
    ids=True,
)
_SHAPE = "Label Studio's JSON: tasks with data and annotations or predictions"
_LABELS, _TEXT = "label", "text"
_OTHERS = "attributes"
# The attributes that have a control of their own, with the choices of those that offer any.
_CONTROLS = {attribute.name: attribute.values for label in BUILT_IN.labels for attribute in label.attributes}
_COLOURS = ("#2f6fde", "#c98a00", "#1f8a5b", "#a34fbf", "#c2463b", "#5b6b7f")


def write_labelstudio(documents: Iterable[AnnotatedDocument], stream: BinaryIO) -> None:
    """Write documents as one JSON array of tasks, a task a line: gold as annotation, suggestions as prediction."""
    between = "[\n"
    for annotated in documents:
        stream.write((between + dumps(task(annotated)).removesuffix("\n")).encode("utf-8"))
        between = ",\n"
    stream.write(b"[]\n" if between == "[\n" else b"\n]\n")


def task(annotated: AnnotatedDocument) -> Row:
    """Return a document as a task."""
    document = annotated.document
    gold, open_ = _results(annotated, State.GOLD), _results(annotated, State.SUGGESTED)
    return {
        "data": {"text": document.text, "title": document.title, "document": document.id, **facts(document.source)},
        "annotations": [{"result": gold, "was_cancelled": False, "ground_truth": True}] if gold else [],
        "predictions": [{"model_version": "annotator", "result": open_}] if open_ else [],
    }


def _results(annotated: AnnotatedDocument, state: State) -> list[Row]:
    spans = annotated.in_state(state)
    rows = [row for span in spans for row in _regions(span)]
    return rows + [_link(relation) for relation in annotated.relations if relation.state is state]


def _regions(span: Span) -> Iterator[Row]:
    place = {"start": span.start, "end": span.end, "text": span.text}
    common = {"id": span.id, "to_name": _TEXT}
    label: Row = {**common, "from_name": _LABELS, "type": "labels", "value": {**place, "labels": [span.label]}}
    yield label if span.score is None else {**label, "score": span.score}
    others: Row = {}
    for name, value in span.attributes.items():
        if name not in _CONTROLS or (_CONTROLS[name] and value not in _CONTROLS[name]):
            others[name] = value
        elif _CONTROLS[name]:
            yield {**common, "from_name": name, "type": "choices", "value": {**place, "choices": [value]}}
        else:
            yield {**common, "from_name": name, "type": "textarea", "value": {**place, "text": [_words(value)]}}
    if others:
        said = [json.dumps(others, ensure_ascii=False)]
        yield {**common, "from_name": _OTHERS, "type": "textarea", "value": {**place, "text": said}}


def _words(value: object) -> str:
    """Return what stands in the text field: words as they are unless they would be read as JSON."""
    return value if isinstance(value, str) and _value(value) == value else json.dumps(value, ensure_ascii=False)


def _value(words: str) -> Any:
    try:
        return json.loads(words)
    except (ValueError, RecursionError):
        return words


def _link(relation: Relation) -> Row:
    ends = {"from_id": relation.head, "to_id": relation.tail}
    return {"type": "relation", **ends, "direction": "right", "labels": [relation.type]}


def labelling_config(labels: LabelSet = BUILT_IN) -> bytes:
    """Return the labelling configuration (XML in UTF-8) for these labels, their attributes and relations."""
    lines = ["<View>", "  <Relations>"]
    lines += [f"    <Relation value={quoteattr(kind.name)}/>" for kind in labels.relations]
    lines += ["  </Relations>", f'  <Labels name="{_LABELS}" toName="{_TEXT}">']
    for label in labels.labels:
        colour = _COLOURS[label.colour % len(_COLOURS)]
        lines.append(f'    <Label value={quoteattr(label.name)} alias={quoteattr(label.name)} background="{colour}"/>')
    lines += ["  </Labels>", f'  <Text name="{_TEXT}" value="$text" granularity="symbol"/>']
    lines.append("  <Style>.htx-text{ white-space: pre-wrap; }</Style>")
    for label in labels.labels:
        lines += [line for attribute in label.attributes for line in _control(label.name, attribute)]
    others = 'perRegion="true" visibleWhen="region-selected" editable="true"'
    lines.append(f'  <TextArea name="{_OTHERS}" toName="{_TEXT}" {others} placeholder="JSON"/>')
    return "\n".join([*lines, "</View>", ""]).encode("utf-8")


def _control(label: str, attribute: Attribute) -> list[str]:
    shown = f'perRegion="true" visibleWhen="region-selected" whenTagName="{_LABELS}" whenLabelValue={quoteattr(label)}'
    head = f'name={quoteattr(attribute.name)} toName="{_TEXT}" {shown}'
    if not attribute.values:
        return [f'  <TextArea {head} placeholder={quoteattr(attribute.name)} maxSubmissions="1" editable="true"/>']
    choices = [f"    <Choice value={quoteattr(value)}/>" for value in attribute.values]
    return [f'  <Choices {head} choice="single" showInline="true">', *choices, "  </Choices>"]


def read_labelstudio(path: Path, on_problem: OnProblem) -> Iterator[AnnotatedDocument]:
    """Yield the documents of an export or import file (JSON or JSON-MIN); a task that holds none goes to `on_problem`.

    Of several annotations of a task the first that was not cancelled counts; that there were more is a problem too.
    """
    for number, item in items(path):
        where = f"{path}:{number}"
        try:
            yield parse_task(item, where, path.name, on_problem)
        except UserError as problem:
            on_problem(problem)


def parse_task(item: Any, where: str, name: str = "", on_problem: OnProblem | None = None) -> AnnotatedDocument:
    """Return the document of one task; raises UserError when it is none."""
    try:
        row = _document_row(item, where, on_problem)
    except (LookupError, TypeError, ValueError, AttributeError, StopIteration) as error:
        raise malformed(where, error, _SHAPE) from error
    if not row["id"]:
        row["source"] = {"name": name, **row["source"]}
    return stored_document(row, where, name)


def _document_row(item: Any, where: str, on_problem: OnProblem | None) -> Row:
    data = item.get("data", item)
    text = data.get("text") or next(value for value in data.values() if isinstance(value, str))
    done = [one for one in item.get("annotations") or () if not one.get("was_cancelled")]
    if len(done) > 1 and on_problem:
        on_problem(_several(where, len(done)))
    gold = list(done[0]["result"]) if done else [_min_region(one) for one in item.get("label") or ()]
    spans, relations = _read_results(gold, State.GOLD, {})
    ids = {span["id"]: span["id"] for span in spans}
    for prediction in item.get("predictions") or ():
        more, links = _read_results(prediction["result"], State.SUGGESTED, ids)
        known = {_key(span) for span in spans}
        spans += [span for span in more if _key(span) not in known]
        kept = {span["id"] for span in spans}
        relations += [link for link in links if {link["head"], link["tail"]} <= kept]
    head = {"id": data.get("document"), "title": data.get("title"), "source": source_row(True, "", data)}
    return {**head, "text": text, "spans": spans, "relations": relations}


def _key(span: Row) -> tuple[int, int, str, str]:
    return (span["start"], span["end"], span["label"], span["state"])


def _min_region(one: Row) -> Row:
    return {"type": "labels", "id": one.get("id"), "value": one}


def _several(where: str, count: int) -> UserError:
    return UserError(
        "several-annotations",
        f"The task has {count} annotations; the first was read.",
        where=where,
        remedy="Export the other annotators' work by itself to compare it.",
    )


def _read_results(results: Iterable[Row], state: State, taken: dict[str, str]) -> tuple[list[Row], list[Row]]:
    """Return the spans and relations of one annotation; ids in `taken`, which grows, are given a number more."""
    ids: dict[str, str] = {}
    spans: dict[str, Row] = {}
    relations: list[Row] = []
    for number, one in enumerate(results, 1):
        region = str(one.get("id") or f"{state.value}{number}")
        if one["type"] == "relation":
            kinds = one.get("labels") or ["related"]
            relations += [{"type": kind, "head": one["from_id"], "tail": one["to_id"]} for kind in kinds]
        elif one["type"] == "labels":
            ids[region] = _free(region, taken)
            spans[region] = {"id": ids[region], **_place(one, state)}
        elif region in spans and one["type"] in ("choices", "textarea"):
            said = one["value"]["choices" if one["type"] == "choices" else "text"][0]
            told = said if one["type"] == "choices" else _value(said)
            others = one["from_name"] == _OTHERS and isinstance(told, dict)
            spans[region]["attributes"] |= told if others else {one["from_name"]: told}
    found = [r for r in relations if r["head"] in ids and r["tail"] in ids]
    links = [{"type": r["type"], "head": ids[r["head"]], "tail": ids[r["tail"]], "state": state.value} for r in found]
    for number, link in enumerate(links, 1):
        link["id"] = f"{state.value[0]}{number}"
    return list(spans.values()), links


def _free(region: str, taken: dict[str, str]) -> str:
    name, number = region, 1
    while name in taken:
        number += 1
        name = f"{region}-{number}"
    taken[name] = region
    return name


def _place(one: Row, state: State) -> Row:
    # Its own `text` is left alone: for a span over a line break the page stores a backslash and an n there.
    value = one["value"]
    place = {"start": int(value["start"]), "end": int(value["end"]), "label": value["labels"][0]}
    return {**place, "state": state.value, "score": one.get("score"), "attributes": {}}


FORMAT = register(
    Format(
        "labelstudio",
        "Label Studio",
        "Label Studio",
        (".json",),
        "tasks with gold as annotations and suggestions as predictions, relations, attributes per region; "
        "code point offsets; the labelling configuration is written beside it (.labels.xml)",
        reader=read_labelstudio,
        writer=write_labelstudio,
        loss=HOLDS,
        sniff=lambda row: "data" in row and bool({"annotations", "predictions"} & row.keys()),
        by_name=True,
        beside={".labels.xml": labelling_config},
    )
)
