"""The decision log: append-only; undo, audit, statistics and merging all read it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.core.change import NOT_UNDOABLE, Operation, RowChange
from annotator.storage import rows as codec
from annotator.storage.database import Database

if TYPE_CHECKING:
    from annotator.core.decision import Stamp

_MOVES = frozenset({Operation.UNDO, Operation.REDO})
_COUNTED = tuple(sorted(op.value for op in Operation if op not in NOT_UNDOABLE | _MOVES))


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One line of the log: what was done, to which rows, by whom and when (ISO 8601 UTC)."""

    number: int
    uuid: str
    operation: Operation
    rows: tuple[RowChange, ...]
    reviewer: str
    at: str
    seconds: float | None
    of: str | None


def append(
    db: Database, uuid: str, operation: Operation, rows: tuple[RowChange, ...], stamp: Stamp, of: str | None = None
) -> None:
    """Write one line; `of` is the uuid of the line that an undo or redo is about. Must run inside a transaction.

    Lines about suggestions keep counts only: the suggestions themselves are no decision and can be made again.
    """
    documents = {row.document for row in rows}
    db.execute(
        "INSERT INTO decisions (uuid, document, operation, before, after, reviewer, at, seconds, of)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            uuid,
            (documents.pop() or None) if len(documents) == 1 else None,
            operation.value,
            *_sides(operation, rows),
            stamp.reviewer,
            stamp.at,
            stamp.seconds,
            of,
        ],
    )


def _sides(operation: Operation, rows: tuple[RowChange, ...]) -> tuple[str, str]:
    if operation is Operation.SUGGEST:
        gone = sum(row.after is None for row in rows)
        return "[]", codec.dump([{"kind": "summary", "added": len(rows) - gone, "removed": gone}])
    return codec.images(rows, after=False), codec.images(rows, after=True)


def entry(db: Database, uuid: str) -> LogEntry:
    """Return the line with this uuid; raises KeyError when there is none."""
    for found in lines(db, "WHERE uuid = ?", [uuid]):
        return found
    raise KeyError(uuid)


def entries(db: Database, document: str | None = None, limit: int = 200, before: int | None = None) -> list[LogEntry]:
    """Return lines newest first, at most `limit`, of one document or of all, below the number `before`."""
    return list(
        lines(
            db,
            "WHERE (? IS NULL OR document = ?) AND (? IS NULL OR number < ?) ORDER BY number DESC LIMIT ?",
            [document, document, before, before, limit],
        )
    )


def lines(db: Database, where: str, values: list[object]) -> Iterator[LogEntry]:
    """Yield the lines of the log that a WHERE clause with what may follow it finds."""
    for row in db.query(f"SELECT * FROM decisions {where}", values):
        operation = Operation(row["operation"])
        changes = () if operation is Operation.SUGGEST else codec.changes_from_images(row["before"], row["after"])
        yield LogEntry(
            row["number"], row["uuid"], operation, changes, row["reviewer"], row["at"], row["seconds"], row["of"]
        )


Stacks = tuple[list[str], list[str]]
"""The uuids that can be undone and those that can be redone, the latest last."""


def undo_stacks(db: Database) -> Stacks:
    """Return what can be undone and redone, read off the whole log."""
    stacks: Stacks = ([], [])
    for uuid, operation, of in db.execute("SELECT uuid, operation, of FROM decisions ORDER BY number"):
        follow(stacks, operation, uuid, of)
    return stacks


def follow(stacks: Stacks, operation: str, uuid: str, of: str | None) -> None:
    """Bring the stacks up to date with a line of the log: an undo or redo moves the line `of` which it is."""
    done, undone = stacks
    if operation in _MOVES:
        taken, given = (done, undone) if operation == Operation.UNDO else (undone, done)
        taken.pop()
        given.append(of or "")
    elif operation not in NOT_UNDOABLE:
        done.append(uuid)
        undone.clear()


def count_decisions(db: Database, since: str) -> int:
    """Return how many decisions were made at or after an ISO 8601 UTC time."""
    marks = ", ".join("?" * len(_COUNTED))
    query = f"SELECT count(*) AS n FROM decisions WHERE at >= ? AND operation IN ({marks})"
    return int(next(iter(db.query(query, [since, *_COUNTED])))["n"])
