"""The dataset's schema as named migrations; `user_version` is the number of migrations applied."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from annotator.storage.schema_queue import add_queue

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x414E4E54  # "ANNT"

Migration = Callable[["Database"], None]


def create_tables(db: Database) -> None:
    """Make the tables of the first version: documents, labels, spans, suggestions, relations, decisions, meta."""
    for statement in (*_TABLES, *_INDEXES, *_VIEWS):
        db.execute(statement)


_DECIDED, _OPEN = "'gold', 'rejected'", "'suggested'"
_SPAN_COLUMNS = """
    document TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    label TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL CHECK ("end" > start AND start >= 0),
    text TEXT NOT NULL,
    attributes TEXT NOT NULL DEFAULT '{}',
    state TEXT NOT NULL CHECK (state IN (%s)),
    decision TEXT,
    score REAL,
    suggester TEXT,
    suggester_version TEXT,
    reason TEXT,
    reviewer TEXT,
    decided_at TEXT,
    seconds REAL,
    comment TEXT NOT NULL DEFAULT '',
    proposal TEXT,
    PRIMARY KEY (document, id)
"""

_TABLES = (
    """CREATE TABLE documents (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        text TEXT NOT NULL,
        sha256 TEXT NOT NULL UNIQUE,
        length INTEGER NOT NULL,
        status TEXT NOT NULL DEFAULT 'todo' CHECK (status IN ('todo', 'in_progress', 'done')),
        flagged INTEGER NOT NULL DEFAULT 0,
        suggested_with TEXT,
        source_name TEXT NOT NULL DEFAULT '',
        source_sha256 TEXT NOT NULL DEFAULT '',
        source_encoding TEXT NOT NULL DEFAULT 'utf-8',
        imported_at TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE labels (
        name TEXT PRIMARY KEY,
        position INTEGER NOT NULL,
        title_zh TEXT NOT NULL,
        title_en TEXT NOT NULL,
        key TEXT NOT NULL,
        colour INTEGER NOT NULL,
        attributes TEXT NOT NULL DEFAULT '{}'
    )""",
    f"CREATE TABLE spans ({_SPAN_COLUMNS.replace('%s', _DECIDED)})",
    f"CREATE TABLE suggestions ({_SPAN_COLUMNS.replace('%s', _OPEN)})",
    """CREATE TABLE relations (
        document TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        type TEXT NOT NULL,
        head TEXT NOT NULL,
        tail TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('gold', 'suggested', 'rejected')),
        score REAL,
        suggester TEXT,
        reason TEXT,
        reviewer TEXT,
        decided_at TEXT,
        PRIMARY KEY (document, id)
    )""",
    """CREATE TABLE decisions (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        document TEXT,
        operation TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        reviewer TEXT NOT NULL,
        at TEXT NOT NULL,
        seconds REAL,
        of TEXT
    )""",
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
)

_INDEXES = (
    "CREATE INDEX spans_by_text ON spans(label, text)",
    "CREATE INDEX spans_by_place ON spans(document, start)",
    "CREATE INDEX suggestions_by_place ON suggestions(document, start)",
    "CREATE INDEX decisions_by_time ON decisions(at)",
    "CREATE INDEX decisions_by_document ON decisions(document)",
    # The log is the audit trail: nobody may rewrite it, not even this program.
    """CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions
       BEGIN SELECT RAISE(ABORT, 'the decision log is append-only'); END""",
    """CREATE TRIGGER decisions_last BEFORE DELETE ON decisions
       BEGIN SELECT RAISE(ABORT, 'the decision log is append-only'); END""",
    """CREATE TRIGGER text_stays BEFORE UPDATE OF text, sha256 ON documents
       BEGIN SELECT RAISE(ABORT, 'a document''s text never changes'); END""",
)

_VIEWS = (
    """CREATE VIEW gold AS
       SELECT document, label, text, start, "end", json_extract(attributes, '$.value') AS value
       FROM spans WHERE state = 'gold' ORDER BY document, start, "end" DESC""",
    # The sentence is cut out of 300 characters either side with SQL alone, so that any sqlite3 shell can read the view:
    # rtrim() with every character but the end marks leaves what stands up to the last end mark.
    """CREATE VIEW ledger AS
       WITH near AS (
           SELECT p.*, d.text AS body,
                  substr(d.text, max(1, p.start - 299), min(p.start, 300)) AS lead,
                  substr(d.text, p."end" + 1, 300) || '。' AS rest
           FROM spans p JOIN documents d ON d.id = p.document
           WHERE p.label = 'PROJECT' AND p.state = 'gold')
       SELECT near.document AS document, near.text AS project, a.text AS amount,
              json_extract(a.attributes, '$.value') AS value, i.text AS institution,
              trim(replace(
                  substr(lead, length(rtrim(lead, replace(replace(replace(lead, '。', ''), '！', ''), '？', ''))) + 1)
                  || near.text || substr(rest, 1, instr(rest, '。')), char(10), '')) AS sentence,
              near.start AS start
       FROM near
       LEFT JOIN relations ra ON ra.document = near.document AND ra.head = near.id
            AND ra.type = 'has_investment' AND ra.state = 'gold'
       LEFT JOIN spans a ON a.document = near.document AND a.id = ra.tail AND a.state = 'gold'
       LEFT JOIN relations ri ON ri.document = near.document AND ri.head = near.id
            AND ri.type = 'invested_by' AND ri.state = 'gold'
       LEFT JOIN spans i ON i.document = near.document AND i.id = ri.tail AND i.state = 'gold'
       ORDER BY near.document, near.start""",
)


def add_models(db: Database) -> None:
    """Make the table of what was learned from this dataset's reviewers."""
    db.execute(_MODELS)


# `base` names the shipped models that a learned one builds on: with others it means nothing.
_MODELS = """CREATE TABLE models (
    name TEXT PRIMARY KEY,
    version TEXT NOT NULL,
    label TEXT NOT NULL DEFAULT '',
    base TEXT NOT NULL,
    data BLOB NOT NULL,
    trained_at TEXT NOT NULL,
    documents INTEGER NOT NULL,
    spans INTEGER NOT NULL,
    figures TEXT NOT NULL DEFAULT '{}'
)"""


def add_aliases(db: Database) -> None:
    """Make the table of which names stand for which canonical name."""
    for statement in _ALIASES:
        db.execute(statement)


_ALIASES = (
    """CREATE TABLE aliases (
        label TEXT NOT NULL,
        name TEXT NOT NULL,
        canonical TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('confirmed', 'rejected')),
        reviewer TEXT,
        decided_at TEXT,
        PRIMARY KEY (label, name, canonical)
    )""",
    "CREATE INDEX aliases_by_canonical ON aliases(label, canonical)",
    # A name has one confirmed canonical name. Not unique: row images are put in one by one, in any order.
    "CREATE INDEX aliases_confirmed ON aliases(label, name) WHERE state = 'confirmed'",
)


def add_facts(db: Database) -> None:
    """Make the columns of what a file says of its article: date, publisher and web address."""
    for name in ("date", "publisher", "url"):
        db.execute(f"ALTER TABLE documents ADD COLUMN {name} TEXT NOT NULL DEFAULT ''")


def add_relation_types(db: Database) -> None:
    """Make the table of the kinds of relation; a dataset that is there already gets those it always had."""
    db.execute(_RELATION_TYPES)
    for position, row in enumerate(_FIRST_RELATION_TYPES):
        db.execute(
            "INSERT INTO relation_types SELECT ?, ?, ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM labels)",
            [row[0], position, *row[1:]],
        )
    # An attribute without choices says what its values are instead of [].
    for attribute, kind in (("value", "number"), ("currency", "text")):
        db.execute(
            "UPDATE labels SET attributes = json_set(attributes, ?, ?) WHERE json_extract(attributes, ?) = '[]'",
            [f"$.{attribute}", kind, f"$.{attribute}"],
        )


_RELATION_TYPES = """CREATE TABLE relation_types (
    name TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    head TEXT NOT NULL,
    tail TEXT NOT NULL,
    title_zh TEXT NOT NULL,
    title_en TEXT NOT NULL
)"""
_FIRST_RELATION_TYPES = (
    ("has_investment", "PROJECT", "INVESTMENT", "投资额", "investment"),
    ("invested_by", "PROJECT", "INSTITUTION", "投资方", "investor"),
)


def add_lexicon(db: Database) -> None:
    """Make the table of the dataset's own lexicon."""
    db.execute(_LEXICON)


_LEXICON = """CREATE TABLE lexicon (
    label TEXT NOT NULL,
    word TEXT NOT NULL,
    kind TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('added', 'excluded')),
    ambiguous INTEGER NOT NULL DEFAULT 0,
    reviewer TEXT,
    decided_at TEXT,
    PRIMARY KEY (label, word)
)"""

MIGRATIONS: tuple[Migration, ...] = (
    create_tables,
    add_models,
    add_aliases,
    add_facts,
    add_relation_types,
    add_queue,
    add_lexicon,
)
