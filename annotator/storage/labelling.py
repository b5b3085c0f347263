"""Writing a label set, and what of it the decisions use."""

from __future__ import annotations

import json
from collections.abc import Iterable

from annotator.core.labelling import LabelUse
from annotator.core.labels import BUILT_IN, Label, LabelSet, RelationType
from annotator.storage import queries, queue, writer
from annotator.storage import rows as codec
from annotator.storage.database import Database

_TOUCHED = "decision IS NOT NULL OR proposal IS NOT NULL OR comment != ''"  # a suggestion that a reviewer looked at


def write_label_set(db: Database, labels: LabelSet) -> None:
    """Put a label set in the place of the one that is there; must run inside a transaction."""
    before = queries.label_set(db)
    for table in ("labels", "relation_types"):
        db.execute(f"DELETE FROM {table}")
    for position, label in enumerate(labels.labels):
        writer.insert(db, "labels", codec.label_to_row(label, position))
    for position, kind in enumerate(labels.relations):
        writer.insert(db, "relation_types", codec.relation_type_to_row(kind, position))
    db.execute("DELETE FROM meta WHERE key = ?", [queries.GUIDELINES])
    if labels.guidelines:
        writer.insert(db, "meta", {"key": queries.GUIDELINES, "value": labels.guidelines})
    if before.labels:
        _drop_suggestions(db, before, labels)
    if _shipped(labels) - _shipped(before):  # the suggesters have something to say that they had to keep back
        db.execute("UPDATE documents SET suggested_with = NULL")


def _shipped(labels: LabelSet) -> set[str]:
    """Return the names of those labels and kinds of relation that the program's own suggesters know."""
    return (_names(labels.labels) & _names(BUILT_IN.labels)) | (_names(labels.relations) & _names(BUILT_IN.relations))


def _names(found: Iterable[Label | RelationType]) -> set[str]:
    return {one.name for one in found}


def _drop_suggestions(db: Database, before: LabelSet, after: LabelSet) -> None:
    """Delete suggestions nobody has decided that the label set has no place for any more; they can be made again."""
    gone = _names(before.labels) - _names(after.labels)
    for name in gone:
        db.execute("DELETE FROM suggestions WHERE label = ?", [name])
    if gone:
        queue.recount(db)
    kept = set(after.relations)
    for kind in before.relations:
        if not any((kind.name, kind.head, kind.tail) == (one.name, one.head, one.tail) for one in kept):
            db.execute("DELETE FROM relations WHERE type = ? AND state = 'suggested'", [kind.name])
    ends = " OR ".join(
        f"""NOT EXISTS (SELECT 1 FROM spans s WHERE s.document = r.document AND s.id = r.{end}) AND
            NOT EXISTS (SELECT 1 FROM suggestions s WHERE s.document = r.document AND s.id = r.{end})"""
        for end in ("head", "tail")
    )
    db.execute(f"DELETE FROM relations AS r WHERE state = 'suggested' AND ({ends})")


def label_use(db: Database) -> LabelUse:
    """Return which labels, kinds of relation and attribute values occur in what a reviewer decided."""
    spans = f"SELECT label, attributes FROM spans UNION ALL SELECT label, attributes FROM suggestions WHERE {_TOUCHED}"
    names = "SELECT label FROM aliases UNION ALL SELECT label FROM lexicon"
    labels = db.query(
        f"SELECT label, count(*) AS n FROM (SELECT label FROM ({spans}) UNION ALL {names}) GROUP BY label"
    )
    relations = db.query("SELECT type, count(*) AS n FROM relations WHERE state != 'suggested' GROUP BY type")
    found = db.query(
        f"""SELECT DISTINCT label, key, json_quote(value) AS value, one.type AS type
            FROM ({spans}) s, json_each(s.attributes) one"""
    )
    values: dict[tuple[str, str], list[object]] = {}
    for row in found:
        value = row["value"]
        read = json.loads(json.loads(value) if row["type"] in ("array", "object") and value[:1] == '"' else value)
        values.setdefault((row["label"], row["key"]), []).append(read)
    return LabelUse(
        {row["label"]: row["n"] for row in labels},
        {row["type"]: row["n"] for row in relations},
        values,
    )
