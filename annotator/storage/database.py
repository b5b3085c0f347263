"""A thin helper over one sqlite3 connection, so that opening a dataset loads nothing that only migrations need."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Values = Sequence[object] | Mapping[str, object]


class Database:
    """An open connection with the two questions this room asks: `execute`, and `query` for rows by column name."""

    __slots__ = ("conn",)

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Take over an open connection."""
        self.conn = connection
        # `INSERT OR REPLACE` must not slip past the triggers that keep the log append-only.
        connection.execute("PRAGMA recursive_triggers=ON")

    def execute(self, sql: str, values: Values = ()) -> sqlite3.Cursor:
        """Run one statement and return its cursor; raises sqlite3.DatabaseError."""
        return self.conn.execute(sql, values)

    def query(self, sql: str, values: Values = ()) -> Iterator[dict[str, Any]]:
        """Yield the rows of a question as dicts by column name; raises sqlite3.DatabaseError."""
        cursor = self.conn.execute(sql, values)
        names = [column[0] for column in cursor.description]
        for row in cursor:
            yield dict(zip(names, row, strict=True))

    def close(self) -> None:
        """Close the connection; what was not committed is lost."""
        self.conn.close()
