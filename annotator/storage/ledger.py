"""Reading project cards over all documents: SQL filters and sorts, and gives the order as keys; rows come in pages."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from annotator.core.labels import HAS_INVESTMENT, INSTITUTION, INVESTED_BY, PROJECT
from annotator.core.span import State
from annotator.storage.database import Database

LedgerKey = tuple[int, int]  # row numbers of the project and of its amount, 0 where it has none
_IN_ONE_QUESTION = 400  # SQLite takes at most 999 values a statement
_AROUND = 400  # code points either side of a project, among which its sentence is looked for
_BETWEEN_NAMES = "\x1f"  # stands in no text that people write


class LedgerColumn(StrEnum):
    """What the ledger can be sorted by."""

    PLACE = "place"
    PROJECT = "project"
    KIND = "kind"
    AMOUNT = "amount"
    VALUE = "value"
    COMPARATOR = "comparator"
    CURRENCY = "currency"
    INSTITUTIONS = "institutions"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class LedgerQuery:
    """Which project cards, in which order. All `words` (blanks between them) must stand in a card, letter case aside.

    `project`, `institution` and `currency` are exact names, `document` an id; None asks for nothing, an empty name for
    the cards that have none. `grouped` puts confirmed canonical names in the place of the names that stand for them,
    and by place lists the cards of one project one after the other.
    """

    words: str = ""
    project: str | None = None
    institution: str | None = None
    currency: str | None = None
    document: str | None = None
    sort: LedgerColumn = LedgerColumn.PLACE
    descending: bool = False
    grouped: bool = False


@dataclass(frozen=True, slots=True)
class StoredCard:
    """A gold project with one of its amounts, or with none (`amount_id` is empty then).

    `around` is the text about the project, which begins at code point `around_start` of the document; offsets are
    code points of the document, end exclusive. `value` is a number, [low, high] or None.
    """

    document: str
    title: str
    project_id: str
    project: str
    start: int
    end: int
    kind: str
    amount_id: str
    amount: str
    value: Any
    comparator: str
    currency: str
    institutions: tuple[str, ...]
    around: str
    around_start: int


@dataclass(frozen=True, slots=True)
class StoredAmount:
    """What the sums need of a card; `value` is a number, [low, high] or None.

    `known` says that a person confirmed the project's name, by which it is the same project in every article.
    """

    document: str
    title: str
    project: str
    amount_id: str
    value: Any
    comparator: str
    currency: str
    institutions: tuple[str, ...]
    known: bool = False
    kind: str = ""


_GOLD = f"state = '{State.GOLD.value}'"
# A link whose amount is no longer gold is none: the project still has its row.
_FROM = f"""FROM spans p JOIN documents d ON d.id = p.document
    LEFT JOIN relations r ON r.document = p.document AND r.head = p.id
         AND r.type = '{HAS_INVESTMENT}' AND r.{_GOLD}
         AND EXISTS (SELECT 1 FROM spans x WHERE x.document = r.document AND x.id = r.tail AND x.{_GOLD})
    LEFT JOIN spans a ON a.document = p.document AND a.id = r.tail AND a.{_GOLD}
    WHERE p.label = '{PROJECT}' AND p.{_GOLD}"""
_CURRENCY = "CASE WHEN a.id IS NULL THEN NULL ELSE coalesce(json_extract(a.attributes, '$.currency'), 'CNY') END"
_LOW = "coalesce(json_extract(a.attributes, '$.value[0]'), json_extract(a.attributes, '$.value'))"


def _canonical(column: str, label: str) -> str:
    """Return the SQL for the confirmed canonical name of a text, NULL without one."""
    return f"""(SELECT n.canonical FROM aliases n WHERE n.label = '{label}' AND n.state = 'confirmed'
                AND n.name = trim(replace({column}, char(10), '')))"""


def _institutions(name: str) -> str:
    return f"""(SELECT group_concat(name, char(31)) FROM (
        SELECT {name} AS name FROM relations l JOIN spans i ON i.document = l.document AND i.id = l.tail AND i.{_GOLD}
        WHERE l.document = p.document AND l.head = p.id AND l.type = '{INVESTED_BY}' AND l.{_GOLD} ORDER BY i.start))"""


@dataclass(frozen=True, slots=True)
class _Names:
    """The SQL for what project and institutions of a card are called, and for whether the project's name is known."""

    project: str
    institutions: str
    known: str
    place: str


_KNOWN = _canonical("p.text", PROJECT)
_GROUPED_PROJECT = f"coalesce({_KNOWN}, p.text)"
_SAME_PROJECT = f"PARTITION BY coalesce({_KNOWN}, p.rowid)"
_WRITTEN = _Names("p.text", _institutions("i.text"), "0", "d.number")
_GROUPED = _Names(
    _GROUPED_PROJECT,
    _institutions(f"coalesce({_canonical('i.text', INSTITUTION)}, i.text)"),
    f"{_KNOWN} IS NOT NULL",
    f"min(d.number) OVER ({_SAME_PROJECT}), min(p.start) OVER ({_SAME_PROJECT})",
)


def _names_of(query: LedgerQuery) -> _Names:
    return _GROUPED if query.grouped else _WRITTEN


def _sort(query: LedgerQuery) -> str:
    names = _names_of(query)
    return {
        LedgerColumn.PLACE: "d.number",
        LedgerColumn.PROJECT: names.project,
        LedgerColumn.KIND: "json_extract(p.attributes, '$.kind')",
        LedgerColumn.AMOUNT: "a.text",
        LedgerColumn.VALUE: _LOW,
        LedgerColumn.COMPARATOR: "json_extract(a.attributes, '$.comparator')",
        LedgerColumn.CURRENCY: _CURRENCY,
        LedgerColumn.INSTITUTIONS: names.institutions,
        LedgerColumn.ARTICLE: "d.title",
    }[query.sort]


def _where(query: LedgerQuery) -> tuple[str, list[object]]:
    parts, values = list[str](), list[object]()
    project, institutions = _names_of(query).project, _names_of(query).institutions
    written = f" || ' ' || coalesce({_WRITTEN.institutions}, '') || ' ' || p.text" if query.grouped else ""
    rest = f"coalesce(a.text, '') || ' ' || coalesce({institutions}, '') || ' ' || d.title{written}"
    sought = f"lower({project} || ' ' || {rest})"
    for word in query.words.split():
        parts.append(f"instr({sought}, lower(?)) > 0")
        values.append(word)
    among = f"instr(char(31) || {institutions} || char(31), char(31) || ? || char(31)) > 0"
    for wanted, column, test in (
        (query.project, project, f"{project} = ?"),
        (query.institution, institutions, among),
        (query.currency, _CURRENCY, f"{_CURRENCY} = ?"),
        (query.document, "p.document", "p.document = ?"),
    ):
        if wanted:
            parts.append(test)
            values.append(wanted)
        elif wanted is not None:
            parts.append(f"{column} IS NULL")
    return "".join(f" AND {part}" for part in parts), values


def ledger_keys(db: Database, query: LedgerQuery) -> list[LedgerKey]:
    """Return the keys of all cards that a query finds, in its order; cards without what is sorted by come last."""
    where, values = _where(query)
    column, order = _sort(query), "DESC" if query.descending else "ASC"
    first = f"{_names_of(query).place}, " if query.sort is LedgerColumn.PLACE else ""
    sql = f"""SELECT p.rowid AS project_row, coalesce(a.rowid, 0) AS amount_row {_FROM}{where}
              ORDER BY {first}{column} IS NULL, {column} {order}, d.number, p.start, p.rowid, a.start, a.rowid"""
    keys = ((row["project_row"], row["amount_row"]) for row in db.query(sql, values))
    return list(dict.fromkeys(keys))  # the same two spans may be linked twice


def ledger_cards(db: Database, keys: Sequence[LedgerKey], query: LedgerQuery) -> dict[LedgerKey, StoredCard]:
    """Return the cards of a query by their keys, without those that are gone."""
    names = _names_of(query)
    found: dict[LedgerKey, StoredCard] = {}
    projects = list(dict.fromkeys(project for project, _ in keys))
    for first in range(0, len(projects), _IN_ONE_QUESTION):
        some = projects[first : first + _IN_ONE_QUESTION]
        sql = f"""SELECT p.rowid AS project_row, coalesce(a.rowid, 0) AS amount_row, p.document, d.title,
                  p.id AS project_id, {names.project} AS project, p.start, p."end", p.attributes AS project_attributes,
                  a.id AS amount_id, a.text AS amount, a.attributes AS amount_attributes,
                  {names.institutions} AS institutions, max(0, p.start - {_AROUND}) AS around_start,
                  substr(d.text, max(0, p.start - {_AROUND}) + 1,
                         p."end" + {_AROUND} - max(0, p.start - {_AROUND})) AS around
                  {_FROM} AND p.rowid IN ({", ".join("?" * len(some))})"""
        for row in db.query(sql, some):
            found[row["project_row"], row["amount_row"]] = _card(row)
    return found


def _card(row: dict[str, Any]) -> StoredCard:
    project = json.loads(row["project_attributes"])
    amount = json.loads(row["amount_attributes"] or "{}")
    return StoredCard(
        row["document"],
        row["title"],
        row["project_id"],
        row["project"],
        row["start"],
        row["end"],
        str(project.get("kind") or ""),
        row["amount_id"] or "",
        row["amount"] or "",
        amount.get("value"),
        str(amount.get("comparator") or ""),
        _currency(row["amount_id"], amount),
        _names(row["institutions"]),
        row["around"],
        row["around_start"],
    )


def ledger_amounts(db: Database, query: LedgerQuery) -> Iterator[StoredAmount]:
    """Yield what the sums need of all cards that a query finds, in no particular order."""
    where, values = _where(query)
    names = _names_of(query)
    sql = f"""SELECT p.document, d.title, {names.project} AS project, a.id AS amount_id, a.attributes AS attributes,
              {names.institutions} AS institutions, {names.known} AS known,
              json_extract(p.attributes, '$.kind') AS kind {_FROM}{where}"""
    for row in db.query(sql, values):
        amount = json.loads(row["attributes"] or "{}")
        yield StoredAmount(
            row["document"],
            row["title"],
            row["project"],
            row["amount_id"] or "",
            amount.get("value"),
            str(amount.get("comparator") or ""),
            _currency(row["amount_id"], amount),
            _names(row["institutions"]),
            bool(row["known"]),
            str(row["kind"] or ""),
        )


def _currency(amount: str | None, attributes: dict[str, Any]) -> str:
    return str(attributes.get("currency") or "CNY") if amount else ""


def _names(joined: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys((joined or "").split(_BETWEEN_NAMES))) if joined else ()
