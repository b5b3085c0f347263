"""What has to be known to echo a decision: how often its string is decided by now, and who else holds it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from annotator.core.span import State
from annotator.storage.concordance import squeezed
from annotator.storage.database import Database
from annotator.storage.naming import votes
from annotator.storage.queries import Verdicts


def verdicts_of(db: Database, strings: Iterable[tuple[str, str]]) -> list[Verdicts]:
    """Return the counts of these (label, text), which are 0 where no decision is left; see `queries.verdicts`."""
    names = votes(db)
    sql = """SELECT coalesce(sum(state = ?), 0) AS yes, coalesce(sum(state = ?), 0) AS no
             FROM spans WHERE label = ? AND text = ?"""
    states = [State.GOLD.value, State.REJECTED.value]
    return [
        Verdicts(label, text, row["yes"] + names.get((label, text), 0), row["no"])
        for label, text in strings
        for row in db.query(sql, [*states, label, text])
    ]


def undone_with(db: Database, terms: Sequence[str], after: int, until: int) -> list[str]:
    """Return the documents not done, numbered above `after` up to `until`, that hold one of the terms, in order.

    Blanks and line breaks don't count; at most a few hundred terms.
    """
    wanted = ["".join(term.split()) for term in terms]
    # The LIMIT keeps SQLite from squeezing every text once for each term.
    sql = f"""SELECT id FROM (SELECT number, id, {squeezed("text")} AS body FROM documents
                  WHERE number > ? AND number <= ? AND status != 'done' LIMIT -1)
              WHERE {" OR ".join(["instr(body, ?) > 0"] * len(wanted))} ORDER BY number"""
    return [row["id"] for row in db.query(sql, [after, until, *wanted])] if wanted else []
