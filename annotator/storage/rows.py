"""Between table rows and the core's dataclasses."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from typing import Any

from annotator.core.alias import Alias, NameState
from annotator.core.change import Row, RowChange, RowKind, row_change
from annotator.core.codec import proposal_from_json, relation_from_json, relation_to_json, span_from_json, span_to_json
from annotator.core.document import Document, ReviewState, Source, Status
from annotator.core.entry import EntryState, LexiconEntry
from annotator.core.labels import Attribute, AttributeKind, Label, LabelSet, RelationType
from annotator.core.relation import Relation
from annotator.core.span import Span, State, Verdict

TableRow = dict[str, Any]
SPAN_COLUMNS = tuple(one.name for one in fields(Span))
_ATTRIBUTES, _STATE, _VERDICT, _PROPOSAL = map(SPAN_COLUMNS.index, ("attributes", "state", "decision", "proposal"))
_read_json = json.JSONDecoder().raw_decode  # half the time of json.loads, for text that `dump` wrote
_STATES = {state.value: state for state in State}
_VERDICTS = {verdict.value: verdict for verdict in Verdict}


def dump(value: object) -> str:
    """Return compact JSON that is the same for the same value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def span_to_row(document: str, span: Span) -> TableRow:
    """Return a span as a row of `spans` or `suggestions`."""
    row = span_to_json(span)
    row["attributes"] = dump(row["attributes"])
    row["proposal"] = dump(row["proposal"]) if "proposal" in row else None
    return {"document": document, "seconds": None, "comment": "", **row}


def span_from_row(row: Mapping[str, Any]) -> Span:
    """Return the span of a row of `spans` or `suggestions`."""
    return span_from_columns([row[name] for name in SPAN_COLUMNS])


def span_from_columns(columns: Sequence[Any]) -> Span:
    """Return the span of the values of `SPAN_COLUMNS`: an article may have twenty thousand, so names are not asked."""
    values = list(columns)
    attributes, verdict, proposal = values[_ATTRIBUTES], values[_VERDICT], values[_PROPOSAL]
    values[_ATTRIBUTES] = {} if attributes == "{}" else _read_json(attributes)[0]
    values[_STATE] = _STATES[values[_STATE]]
    values[_VERDICT] = _VERDICTS[verdict] if verdict else None
    values[_PROPOSAL] = proposal_from_json(json.loads(proposal)) if proposal else None
    return Span(*values)


def relation_to_row(document: str, relation: Relation) -> TableRow:
    """Return a relation as a row of `relations`."""
    return {"document": document, **asdict(relation), "state": relation.state.value}


def relation_from_row(row: Mapping[str, Any]) -> Relation:
    """Return the relation of a row of `relations`."""
    return relation_from_json(row)


def alias_to_row(alias: Alias) -> TableRow:
    """Return an alias as a row of `aliases`."""
    return {**asdict(alias), "state": alias.state.value}


def alias_from_row(row: Mapping[str, Any]) -> Alias:
    """Return the alias of a row of `aliases`."""
    return Alias(**{**row, "state": NameState(row["state"])})


def entry_to_row(entry: LexiconEntry) -> TableRow:
    """Return an entry as a row of `lexicon`."""
    return {**asdict(entry), "state": entry.state.value, "ambiguous": int(entry.ambiguous)}


def entry_from_row(row: Mapping[str, Any]) -> LexiconEntry:
    """Return the entry of a row of `lexicon`."""
    return LexiconEntry(**{**row, "state": EntryState(row["state"]), "ambiguous": bool(row["ambiguous"])})


def document_to_row(document: Document) -> TableRow:
    """Return a document as a row of `documents`."""
    return {
        "id": document.id,
        "title": document.title,
        "text": document.text,
        "sha256": document.sha256,
        "length": len(document.text),
        "status": document.status.value,
        "flagged": int(document.flagged),
        "source_name": document.source.name,
        "source_sha256": document.source.sha256,
        "source_encoding": document.source.encoding,
        "imported_at": document.source.imported_at,
        "date": document.source.date,
        "publisher": document.source.publisher,
        "url": document.source.url,
    }


def document_from_row(row: Mapping[str, Any]) -> Document:
    """Return the document of a row of `documents`."""
    return Document(
        id=row["id"],
        title=row["title"],
        text=row["text"],
        sha256=row["sha256"],
        status=Status(row["status"]),
        flagged=bool(row["flagged"]),
        source=Source(
            row["source_name"],
            row["source_sha256"],
            row["source_encoding"],
            row["imported_at"],
            row["date"],
            row["publisher"],
            row["url"],
        ),
    )


def label_to_row(label: Label, position: int) -> TableRow:
    """Return a label as a row of `labels`."""
    return {
        "name": label.name,
        "position": position,
        "title_zh": label.title_zh,
        "title_en": label.title_en,
        "key": label.key,
        "colour": label.colour,
        # In the label set's own order, which `dump` would sort away.
        "attributes": json.dumps({a.name: _attribute(a) for a in label.attributes}, ensure_ascii=False),
    }


def _attribute(attribute: Attribute) -> list[str] | str:
    """Return an attribute's choices, or else the name of its kind."""
    return list(attribute.values) or attribute.kind.value


def label_from_row(row: Mapping[str, Any]) -> Label:
    """Return the label of a row of `labels`."""
    attributes = tuple(
        Attribute(name, numeric=what == AttributeKind.NUMBER) if isinstance(what, str) else Attribute(name, tuple(what))
        for name, what in json.loads(row["attributes"]).items()
    )
    return Label(row["name"], row["title_zh"], row["title_en"], row["key"], row["colour"], attributes)


def relation_type_to_row(kind: RelationType, position: int) -> TableRow:
    """Return a kind of relation as a row of `relation_types`."""
    return {**asdict(kind), "position": position}


def relation_type_from_row(row: Mapping[str, Any]) -> RelationType:
    """Return the kind of relation of a row of `relation_types`."""
    return RelationType(row["name"], row["head"], row["tail"], row["title_zh"], row["title_en"])


def label_set_to_json(labels: LabelSet) -> TableRow:
    """Return a whole label set as the decision log keeps it."""
    return {
        "labels": [label_to_row(label, place) for place, label in enumerate(labels.labels)],
        "relations": [relation_type_to_row(kind, place) for place, kind in enumerate(labels.relations)],
        "guidelines": labels.guidelines,
    }


def label_set_from_json(image: Mapping[str, Any]) -> LabelSet:
    """Return the label set of an image in the decision log."""
    return LabelSet(
        tuple(map(label_from_row, image["labels"])),
        tuple(map(relation_type_from_row, image["relations"])),
        image["guidelines"],
    )


def images(rows: tuple[RowChange, ...], *, after: bool) -> str:
    """Return one side of row changes as the JSON text that the decision log keeps."""
    return dump(
        [
            {
                "kind": row.kind.value,
                "document": row.document,
                "id": row.id,
                "row": _image(row.after if after else row.before),
            }
            for row in rows
        ]
    )


def _image(row: Row | None) -> TableRow | None:
    if row is None:
        return None
    if isinstance(row, Span):
        return span_to_json(row)
    if isinstance(row, Relation):
        return relation_to_json(row)
    if isinstance(row, Alias):
        return alias_to_row(row)
    if isinstance(row, LexiconEntry):
        return entry_to_row(row)
    if isinstance(row, LabelSet):
        return label_set_to_json(row)
    return {"status": row.status.value, "flagged": row.flagged}


def changes_from_images(before: str, after: str) -> tuple[RowChange, ...]:
    """Return the row changes of a log line from its two sides."""
    pairs = zip(json.loads(before), json.loads(after), strict=True)
    return tuple(row_change(b["document"], _row(b["kind"], b["row"]), _row(a["kind"], a["row"])) for b, a in pairs)


def _row(kind: str, image: TableRow | None) -> Row | None:
    if image is None:
        return None
    if kind == RowKind.SPAN:
        return span_from_json(image)
    if kind == RowKind.RELATION:
        return relation_from_json(image)
    if kind == RowKind.ALIAS:
        return alias_from_row(image)
    if kind == RowKind.ENTRY:
        return entry_from_row(image)
    if kind == RowKind.LABELS:
        return label_set_from_json(image)
    return ReviewState(Status(image["status"]), bool(image["flagged"]))
