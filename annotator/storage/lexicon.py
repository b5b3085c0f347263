"""Reading a dataset's own lexicon, and how the strings that may belong into it were decided."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from annotator.core.entry import LexiconEntry
from annotator.storage import rows as codec
from annotator.storage.database import Database

_AROUND = 16  # code points of an example either side
Strings = Iterable[tuple[str, str]]


class WordUse(NamedTuple):
    """In how many places of one document a string is gold and rejected."""

    text: str
    document: str
    gold: int
    rejected: int


def entries(db: Database) -> list[LexiconEntry]:
    """Return all entries by label and word."""
    return [codec.entry_from_row(row) for row in db.query("SELECT * FROM lexicon ORDER BY label, word")]


def word_uses(db: Database, label: str) -> list[WordUse]:
    """Return the decided strings of a label, once for each document and way of writing it; a counted set is no word."""
    sql = """SELECT text, document, sum(state = 'gold'), sum(state = 'rejected') FROM spans
             WHERE label = ? AND coalesce(json_extract(attributes, '$.kind'), '') != 'group'
             GROUP BY text, document"""
    return [WordUse(*row) for row in db.execute(sql, [label])]


def word_places(db: Database, strings: Strings) -> dict[tuple[str, str], tuple[str, str, str]]:
    """Return a place of each decided (label, text), gold before rejected, as (before, text, after)."""
    sql = f"""SELECT substr(d.text, max(1, s.start + 1 - {_AROUND}), min(s.start, {_AROUND})) AS before,
                     substr(d.text, s."end" + 1, {_AROUND}) AS after
              FROM (SELECT * FROM spans WHERE label = ? AND text = ? ORDER BY state LIMIT 1) s
              JOIN documents d ON d.id = s.document"""
    found: dict[tuple[str, str], tuple[str, str, str]] = {}
    for label, text in strings:
        for before, after in db.execute(sql, [label, text]):
            found[label, text] = (before, text, after)
    return found


def problems(db: Database) -> list[str]:
    """Return what is wrong with the lexicon, one line each: a word without signs, or twice in different widths."""
    known: set[tuple[str, str]] = set()
    found = []
    for entry in entries(db):
        if not entry.word.strip():
            found.append(f"{entry.label}: an entry of the lexicon has no word")
        if entry.key in known:
            found.append(f"{entry.label}: the word {entry.word} stands twice in the lexicon")
        known.add(entry.key)
    return found
