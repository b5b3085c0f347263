"""Reading what was decided as figures: counts by suggester and score, work by hour, amounts, and the spans behind."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any

from annotator.core.change import NOT_UNDOABLE, Operation
from annotator.core.dates import HEAD
from annotator.core.document import Status
from annotator.core.labels import INVESTMENT
from annotator.core.span import State, Verdict
from annotator.storage.database import Database
from annotator.storage.span_query import CURRENCY, PROPOSED, SCORE_BIN, SCORED

PAUSE = 120  # seconds: whoever takes longer for one decision has been away, and the rest is not counted as work


@dataclass(frozen=True, slots=True)
class SpanTally:
    """How many spans of one sort there are; `proposed` is the label that was suggested first, "" without suggester."""

    label: str
    suggester: str
    proposed: str
    state: State
    verdict: Verdict | None
    count: int


@dataclass(frozen=True, slots=True)
class ScoreTally:
    """The decided suggestions with a score in one of ten equal bins: their number, sum of scores, how many right."""

    bin: int
    count: int
    scores: float
    right: int


@dataclass(frozen=True, slots=True)
class HourTally:
    """What stands decided since an hour of the reviewer's clock (`2026-01-31 14`), and the work that went into it."""

    hour: str
    accepted: int = 0
    rejected: int = 0
    unsure: int = 0
    articles: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class ReviewerTally:
    """What stands decided under the name of one reviewer."""

    reviewer: str
    accepted: int
    rejected: int
    unsure: int


@dataclass(frozen=True, slots=True)
class StoredValue:
    """A gold amount: `value` is a number or [low, high] in whole units of the currency, None without a reading."""

    document: str
    value: Any
    currency: str


@dataclass(frozen=True, slots=True)
class DatedDocument:
    """What tells the date of a document that holds amounts: that of its file, its name, and `head`, where it begins."""

    id: str
    imported_at: str
    date: str
    source_name: str
    head: str


@dataclass(frozen=True, slots=True)
class StoredFigures:
    """All figures of a dataset at one moment; `open_left` counts open suggestions of articles that are not done."""

    documents: dict[Status, int]
    unseen: int
    seen_spans: int
    open_left: int
    spans: tuple[SpanTally, ...]
    scores: tuple[ScoreTally, ...]
    hours: tuple[HourTally, ...]
    reviewers: tuple[ReviewerTally, ...]
    median_seconds: float | None
    values: tuple[StoredValue, ...]
    dated: tuple[DatedDocument, ...]


_RIGHT = f"decision IN ('{Verdict.ACCEPTED.value}', '{Verdict.ACCEPTED_ATTRIBUTES.value}')"
_WORK = tuple(sorted(op.value for op in Operation if op not in NOT_UNDOABLE | {Operation.UNDO, Operation.REDO}))
_SINGLE = tuple(name for name in _WORK if name not in (Operation.BATCH, Operation.RESTORE))


def figures(db: Database) -> StoredFigures:
    """Return all figures; some 0.4 seconds for 100,000 spans, so the window asks for them on another thread."""
    statuses = {Status(row["status"]): row["n"] for row in db.query(_STATUSES)}
    left = next(iter(db.query(_LEFT)))
    values = tuple(StoredValue(*row) for row in _values(db))
    return StoredFigures(
        documents=statuses,
        unseen=left["unseen"],
        seen_spans=left["spans"],
        open_left=left["open"],
        spans=tuple(_span_tally(row) for row in db.query(_SPANS)),
        scores=tuple(ScoreTally(row["bin"], row["n"], row["scores"], row["right"]) for row in db.query(_SCORES)),
        hours=_hours(db),
        reviewers=tuple(ReviewerTally(**row) for row in db.query(_REVIEWERS)),
        median_seconds=_median_seconds(db),
        values=values,
        dated=_dated(db) if values else (),
    )


_STATUSES = "SELECT status, count(*) AS n FROM documents GROUP BY status"
_LEFT = """SELECT
    (SELECT count(*) FROM documents WHERE status != 'done' AND suggested_with IS NULL
     AND NOT EXISTS (SELECT 1 FROM suggestions WHERE document = documents.id)) AS unseen,
    (SELECT count(*) FROM suggestions) + (SELECT count(*) FROM spans) AS spans,
    (SELECT count(*) FROM suggestions s JOIN documents d ON d.id = s.document
     WHERE s.decision IS NULL AND d.status != 'done') AS open"""
_SORT = f"""SELECT label, coalesce(suggester, '') AS suggester,
    CASE WHEN suggester IS NULL THEN '' ELSE {PROPOSED} END AS proposed, state, decision, count(*) AS n"""
_SPANS = f"""{_SORT} FROM spans GROUP BY 1, 2, 3, 4, 5
    UNION ALL {_SORT} FROM suggestions GROUP BY 1, 2, 3, 4, 5"""
_SCORES = f"""SELECT {SCORE_BIN} AS bin, count(*) AS n, sum(score) AS scores, sum({_RIGHT}) AS right
    FROM spans WHERE {SCORED} GROUP BY 1 ORDER BY 1"""


_REVIEWERS = """SELECT reviewer, sum(state = 'gold') AS accepted, sum(state = 'rejected') AS rejected,
    sum(state = 'suggested') AS unsure FROM (
        SELECT reviewer, state FROM spans WHERE decision IS NOT NULL
        UNION ALL SELECT reviewer, state FROM suggestions WHERE decision IS NOT NULL)
    WHERE reviewer IS NOT NULL GROUP BY reviewer ORDER BY count(*) DESC, reviewer"""


def _span_tally(row: dict[str, Any]) -> SpanTally:
    verdict = Verdict(row["decision"]) if row["decision"] else None
    return SpanTally(row["label"], row["suggester"], row["proposed"], State(row["state"]), verdict, row["n"])


_HOUR = "strftime('%Y-%m-%d %H', {}, 'localtime')"
_DECIDED = f"""SELECT hour, sum(state = 'gold') AS accepted, sum(state = 'rejected') AS rejected,
    sum(state = 'suggested') AS unsure FROM (
        SELECT {_HOUR.format("decided_at")} AS hour, state FROM spans WHERE decided_at IS NOT NULL
        UNION ALL SELECT {_HOUR.format("decided_at")}, state FROM suggestions WHERE decided_at IS NOT NULL)
    WHERE hour IS NOT NULL GROUP BY hour"""
_SECONDS = f"""SELECT {_HOUR.format("at")} AS hour, sum(min(seconds, {PAUSE})) AS seconds FROM decisions
    WHERE seconds IS NOT NULL AND operation IN ({", ".join("?" * len(_WORK))}) GROUP BY 1"""
# Of an article that was reopened and finished again the last time counts.
_FINISHED = f"""SELECT {_HOUR.format("at")} AS hour, count(*) AS articles FROM (
        SELECT max(l.at) AS at FROM decisions l JOIN documents d ON d.id = l.document
        WHERE d.status = 'done' AND l.operation NOT IN ('suggest', 'import') AND instr(l.after, '"status":"done"') > 0
        GROUP BY l.document) GROUP BY 1"""


def _hours(db: Database) -> tuple[HourTally, ...]:
    found: dict[str, HourTally] = {}
    for sql, values in ((_DECIDED, ()), (_SECONDS, _WORK), (_FINISHED, ())):
        for row in db.query(sql, values):
            hour = str(row.pop("hour"))
            found[hour] = replace(found.get(hour, HourTally(hour)), **row)
    return tuple(found[hour] for hour in sorted(found))


def _median_seconds(db: Database) -> float | None:
    where = f"WHERE seconds IS NOT NULL AND operation IN ({', '.join('?' * len(_SINGLE))})"
    count = int(next(iter(db.query(f"SELECT count(*) AS n FROM decisions {where}", _SINGLE)))["n"])
    sql = f"SELECT seconds FROM decisions {where} ORDER BY seconds LIMIT 1 OFFSET ?"
    return next((float(row["seconds"]) for row in db.query(sql, [*_SINGLE, (count - 1) // 2])), None) if count else None


def _values(db: Database) -> list[tuple[str, Any, str]]:
    sql = f"""SELECT document, json_extract(attributes, '$.value') AS value, {CURRENCY} AS currency
              FROM spans WHERE label = ? AND state = 'gold' ORDER BY document, start"""
    found = []
    for row in db.query(sql, [INVESTMENT]):
        value = json.loads(row["value"]) if isinstance(row["value"], str) and row["value"][:1] == "[" else row["value"]
        found.append((row["document"], value, str(row["currency"])))
    return found


def _dated(db: Database) -> tuple[DatedDocument, ...]:
    sql = f"""SELECT id, imported_at, date, source_name, substr(text, 1, {HEAD}) AS head FROM documents
              WHERE id IN (SELECT document FROM spans WHERE label = ? AND state = 'gold')"""
    return tuple(DatedDocument(**row) for row in db.query(sql, [INVESTMENT]))
