"""What was learned from a dataset's reviewers: the models themselves, and how the last training ended."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from annotator.storage.database import Database

LAST_TRAINING = "last_training"


@dataclass(frozen=True, slots=True)
class StoredModel:
    """A model in a dataset: `label` is empty for the ranker, `base` names the shipped models that it builds on.

    `documents` and `spans` count the decided ones it learned from; `trained_at` is an ISO 8601 time in UTC; `figures`
    say how it did on the documents kept back.
    """

    name: str
    version: str
    label: str
    base: str
    data: bytes = field(repr=False)
    trained_at: str
    documents: int
    spans: int
    figures: Mapping[str, Any] = field(default_factory=dict)


def replace_models(db: Database, models: Iterable[StoredModel]) -> None:
    """Put these models in the place of all that are there."""
    db.execute("DELETE FROM models")
    for one in models:
        figures = json.dumps(dict(one.figures), ensure_ascii=False)
        db.execute(
            """INSERT INTO models (name, version, label, base, data, trained_at, documents, spans, figures)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            [one.name, one.version, one.label, one.base, one.data, one.trained_at, one.documents, one.spans, figures],
        )


def load_models(db: Database) -> list[StoredModel]:
    """Return the models of the dataset by name."""
    return [
        StoredModel(**{**row, "data": bytes(row["data"]), "figures": json.loads(row["figures"])})
        for row in db.query("SELECT * FROM models ORDER BY name")
    ]


def write_last_training(db: Database, record: Mapping[str, Any]) -> None:
    """Remember how the last training ended, whether or not its models were kept."""
    value = json.dumps(dict(record), ensure_ascii=False)
    db.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", [LAST_TRAINING, value])


def last_training(db: Database) -> dict[str, Any] | None:
    """Return how the last training ended, or None when there was none."""
    for row in db.query("SELECT value FROM meta WHERE key = ?", [LAST_TRAINING]):
        record: dict[str, Any] = json.loads(row["value"])
        return record
    return None


def decided_spans(db: Database) -> int:
    """Return how many spans are gold or rejected by now."""
    return int(next(iter(db.query("SELECT count(*) AS n FROM spans")))["n"])


def decided_documents(db: Database, most: int) -> list[str]:
    """Return the ids of at most `most` documents that are done or have decided spans, those decided last first."""
    sql = """SELECT d.id AS id FROM documents d LEFT JOIN spans s ON s.document = d.id
             GROUP BY d.id HAVING d.status = 'done' OR (d.status = 'in_progress' AND count(s.id) > 0)
             ORDER BY coalesce(max(s.decided_at), '') DESC, d.number DESC LIMIT ?"""
    return [row["id"] for row in db.query(sql, [most])]
