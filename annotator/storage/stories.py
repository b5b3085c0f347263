"""Which documents tell the same story with little changed, such as one wire report in many papers."""

from __future__ import annotations

from collections import Counter
from struct import pack, unpack
from typing import TYPE_CHECKING

from annotator.core.duplicates import ALIKE, CUES, Sketch, likeness, sketch

if TYPE_CHECKING:
    from annotator.storage.database import Database

_SHARING = 200  # documents looked at for one hash: a phrase that stands in every paper says nothing
_CANDIDATES = 32  # documents compared: those that share most hashes


def join_story(db: Database, number: int, text: str) -> None:
    """Put a document into the group of those that are like it, joining groups that it links; in a transaction."""
    made = sketch(text)
    alike = [other for other, like in _candidates(db, made) if likeness(made, like) >= ALIKE]
    db.execute("INSERT INTO sketches (number, sketch) VALUES (?, ?)", [number, pack(f"<{len(made)}I", *made)])
    for value in made[:CUES]:
        db.execute("INSERT INTO sketch_cues (hash, number) VALUES (?, ?)", [value, number])
    if alike:
        _join(db, [number, *alike])


def _candidates(db: Database, made: Sketch) -> list[tuple[int, Sketch]]:
    """Return the documents that may be like this one, with their sketches."""
    shared: Counter[int] = Counter()
    for value in made:
        sql = "SELECT number FROM sketch_cues WHERE hash = ? ORDER BY number DESC LIMIT ?"
        shared.update(row[0] for row in db.execute(sql, [value, _SHARING]))
    wanted = [number for number, _ in shared.most_common(_CANDIDATES)]
    marks = ", ".join("?" * len(wanted))
    found = db.execute(f"SELECT number, sketch FROM sketches WHERE number IN ({marks})", wanted)
    return [(number, unpack(f"<{len(data) // 4}I", data)) for number, data in found]


def _join(db: Database, numbers: list[int]) -> None:
    """Make one story of these documents' stories: its number is that of its first document."""
    marks = ", ".join("?" * len(numbers))
    rows = db.execute(f"SELECT DISTINCT story FROM queue WHERE number IN ({marks})", numbers)
    stories = [row[0] for row in rows]
    marks = ", ".join("?" * len(stories))
    db.execute(f"UPDATE queue SET story = ? WHERE story IN ({marks})", [min(stories), *stories])
    story = min(stories)
    db.execute("UPDATE queue SET alike = (SELECT count(*) FROM queue WHERE story = ?1) WHERE story = ?1", [story])
