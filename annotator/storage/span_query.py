"""The spans behind a figure: found by what the figure counts, read page by page in their surroundings."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.core.document import Status
from annotator.core.span import State, Verdict
from annotator.storage.database import Database

BINS = 10
SURROUNDINGS = 60  # code points of text either side of a span that is listed

SpanKey = tuple[str, int]  # table and row number

# What a figure and the list of its spans have to understand in the same way.
PROPOSED = "coalesce(json_extract(proposal, '$.label'), label)"
SCORE_BIN = f"min(cast(score * {BINS} AS INTEGER), {BINS - 1})"
SCORED = "suggester IS NOT NULL AND score IS NOT NULL AND decision IS NOT NULL"
CURRENCY = "coalesce(json_extract(attributes, '$.currency'), 'CNY')"


@dataclass(frozen=True, slots=True)
class SpanQuery:
    """Which spans a figure counts; what is None or empty asks for nothing.

    `suggester` "" asks for spans that no suggester proposed; `proposed` is the label suggested first; `score_bin` one
    of ten equal bins of decided suggestions; `decided` a time from the first (inclusive) to the second in ISO 8601
    UTC; `any_decision` asks for whatever was looked at; `left` leaves out articles that are done; `currency` is that
    of an amount; `reviewer` is who decided; `open` asks for suggestions nobody has looked at.
    """

    states: tuple[State, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    label: str | None = None
    suggester: str | None = None
    proposed: str | None = None
    score_bin: int | None = None
    decided: tuple[str, str] | None = None
    any_decision: bool = False
    documents: tuple[str, ...] | None = None
    status: Status | None = None
    left: bool = False
    currency: str | None = None
    reviewer: str | None = None
    open: bool = False


@dataclass(frozen=True, slots=True)
class ListedSpan:
    """A span in its surroundings, with its document's title; offsets are code points of the document."""

    document: str
    title: str
    id: str
    start: int
    end: int
    before: str
    text: str
    after: str
    label: str
    state: State
    verdict: Verdict | None
    score: float | None
    suggester: str


def _where(query: SpanQuery) -> tuple[str, list[object]]:
    parts, values = ["1"], list[object]()
    for part, codes in (("state IN", query.states), ("decision IN", query.verdicts)):
        if codes:
            parts.append(f"{part} ({', '.join('?' * len(codes))})")
            values += [code.value for code in codes]
    for part, given in _asked(query):
        if given is not None and given is not False:
            parts.append(part)
            values += given if isinstance(given, tuple) else () if given is True else (given,)
    return " AND ".join(parts), values


def _asked(query: SpanQuery) -> Iterable[tuple[str, object]]:
    documents = None if query.documents is None else json.dumps(query.documents)
    return (
        ("label = ?", query.label),
        ("coalesce(suggester, '') = ?", query.suggester),
        (f"suggester IS NOT NULL AND {PROPOSED} = ?", query.proposed),
        (f"{SCORED} AND state != 'suggested' AND {SCORE_BIN} = ?", query.score_bin),
        ("decided_at >= ? AND decided_at < ?", query.decided),
        ("(decision IS NOT NULL OR state != 'suggested')", query.any_decision),
        (f"{CURRENCY} = ?", query.currency),
        ("reviewer = ? AND decision IS NOT NULL", query.reviewer),
        ("state = 'suggested' AND decision IS NULL", query.open),
        ("document IN (SELECT value FROM json_each(?))", documents),
        ("d.status = ?", query.status and query.status.value),
        ("d.status != 'done'", query.left),
    )


def span_keys(db: Database, query: SpanQuery) -> list[SpanKey]:
    """Return the keys of the spans that a figure counts, article by article in the order of the text."""
    where, values = _where(query)
    tables = [table for table in ("spans", "suggestions") if _may_hold(table, query)]
    sql = " UNION ALL ".join(
        f"""SELECT '{table}' AS place, s.rowid AS row, d.number AS number, s.start AS start
            FROM {table} s JOIN documents d ON d.id = s.document WHERE {where}"""
        for table in tables
    )
    if not tables:
        return []
    found = db.execute(f"SELECT place, row FROM ({sql}) ORDER BY number, start, row", values * len(tables))
    return [(str(place), int(row)) for place, row in found]


def _may_hold(table: str, query: SpanQuery) -> bool:
    suggested = State.SUGGESTED in query.states or query.open
    if not query.states and not query.open:
        return True
    return suggested if table == "suggestions" else any(state is not State.SUGGESTED for state in query.states)


def listed_spans(db: Database, keys: Sequence[SpanKey]) -> dict[SpanKey, ListedSpan]:
    """Return spans with their surroundings by their keys, without those that are gone."""
    found: dict[SpanKey, ListedSpan] = {}
    for table in ("spans", "suggestions"):
        rows = [row for place, row in keys if place == table]
        sql = f"""SELECT s.rowid AS row, s.document, d.title, s.id, s.start, s."end", s.text, s.label, s.state,
                  s.decision, s.score, coalesce(s.suggester, '') AS suggester,
                  substr(d.text, max(0, s.start - {SURROUNDINGS}) + 1, min(s.start, {SURROUNDINGS})) AS before,
                  substr(d.text, s."end" + 1, {SURROUNDINGS}) AS after
                  FROM {table} s JOIN documents d ON d.id = s.document
                  WHERE s.rowid IN (SELECT value FROM json_each(?))"""
        for row in db.query(sql, [json.dumps(rows)]) if rows else ():
            number, verdict = row.pop("row"), row.pop("decision")
            state = State(row.pop("state"))
            found[table, number] = ListedSpan(**row, state=state, verdict=Verdict(verdict) if verdict else None)
    return found
