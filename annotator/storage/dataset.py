"""A dataset file, open: the face of this room towards the services."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.core.change import Operation, RowChange
from annotator.core.document import AnnotatedDocument, Document
from annotator.core.labels import BUILT_IN, LabelSet
from annotator.storage import connection, log, paging, queries, queue, writer
from annotator.storage.database import Database
from annotator.storage.listing import PAGE, DocumentQuery, DocumentRow, Place

if TYPE_CHECKING:
    from annotator.core.decision import Stamp
    from annotator.core.entry import LexiconEntry
    from annotator.core.labelling import LabelUse
    from annotator.core.naming import Alias
    from annotator.storage.concordance import FoundDocument, Mark
    from annotator.storage.insights import StoredFigures
    from annotator.storage.ledger import LedgerKey, LedgerQuery, StoredAmount, StoredCard
    from annotator.storage.lexicon import Strings, WordUse
    from annotator.storage.models import StoredModel
    from annotator.storage.naming import Mention
    from annotator.storage.span_query import ListedSpan, SpanKey


class Dataset:
    """One dataset file. Reads give core objects; `commit` is the only way to write decisions.

    What the first paint of a window does without (ledger, search, history, models) is loaded at its first use.

    Every method raises UserError when the file is locked, read-only or the disk full, DatasetDamaged when it is broken.
    """

    def __init__(self, path: Path, *, create: bool = True) -> None:
        """Open the file at `path`, making it when it is missing and `create` is true."""
        self.path = path
        self._db: Database = connection.open_database(path, create=create)
        with self.told():
            self.labels = queries.label_set(self._db)
            if not self.labels.labels:
                self._begin_labels(BUILT_IN)

    def _begin_labels(self, labels: LabelSet) -> None:
        from annotator.storage import labelling

        with connection.transaction(self._db):
            labelling.write_label_set(self._db, labels)
        self.labels = labels

    def reload_labels(self) -> None:
        """Read the label set anew, after it was changed."""
        with self.told():
            self.labels = queries.label_set(self._db)

    def label_use(self) -> LabelUse:
        """Return what of the label set the decisions use."""
        from annotator.storage import labelling

        with self.told():
            return labelling.label_use(self._db)

    def close(self) -> None:
        """Close the file; the write-ahead log is folded in by SQLite."""
        self._db.close()

    def __enter__(self) -> Dataset:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def told(self) -> Iterator[None]:
        """Turn SQLite errors about the file into UserErrors."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            raise connection.told_error(error, self.path) from error

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Hold one transaction over several commits: all of them land or none."""
        with self.told(), connection.transaction(self._db):
            yield

    def commit(
        self,
        uuid: str,
        operation: Operation,
        changes: tuple[RowChange, ...],
        stamp: Stamp,
        *,
        of: str | None = None,
        documents: tuple[Document, ...] = (),
    ) -> None:
        """Write new documents, row images and the log line in one transaction, on disk when it returns."""
        with self.transaction():
            for document in documents:
                writer.insert_document(self._db, document)
            queue.note(self._db, changes)
            writer.write_changes(self._db, changes)
            log.append(self._db, uuid, operation, changes, stamp, of)

    def mark_suggested(self, document: str, version: str) -> None:
        """Remember with which version of the suggesters a document's suggestions were made."""
        with self.transaction():
            self._db.execute("UPDATE documents SET suggested_with = ? WHERE id = ?", [version, document])

    def load(self, document: str) -> AnnotatedDocument:
        """Return a document with its spans and relations; raises KeyError when it is not there."""
        with self.told():
            return queries.load(self._db, document)

    def document(self, document: str) -> Document:
        """Return a document without annotations; raises KeyError when it is not there."""
        with self.told():
            return queries.get_document(self._db, document)

    def documents(
        self, query: DocumentQuery | None = None, after: Place | None = None, limit: int = PAGE
    ) -> list[DocumentRow]:
        """Return a page of the document list: up to `limit` rows that follow a place in the query's order."""
        with self.told():
            return paging.page(self._db, query or DocumentQuery(), after, limit)

    def document_row(self, document: str) -> DocumentRow | None:
        """Return one row of the document list, or None."""
        with self.told():
            return paging.row(self._db, document)

    def count(self, query: DocumentQuery | None = None) -> int:
        """Return how many documents a query finds (all without one)."""
        with self.told():
            return paging.count(self._db, query or DocumentQuery())

    def ids(self, query: DocumentQuery | None = None) -> list[str]:
        """Return the ids of the documents a query finds, in import order."""
        with self.told():
            return list(paging.ids(self._db, query or DocumentQuery()))

    def neighbour(self, query: DocumentQuery, place: Place | None, *, forward: bool = True) -> str | None:
        """Return the id of the document next to a place in the query's order; without one of the first or last."""
        with self.told():
            return paging.neighbour(self._db, query, place, forward=forward)

    def place_of(self, document: str, query: DocumentQuery) -> Place | None:
        """Return where a document stands in a query's order, or None when it is not in the dataset."""
        with self.told():
            return paging.place_of(self._db, document, query.order)

    def suggesters(self) -> list[str]:
        """Return the names of the suggesters whose highlights are open or gold."""
        with self.told():
            return paging.suggesters(self._db)

    def settle(self, limit: int = PAGE) -> bool:
        """Bring what the queue orders and filters by up to date for `limit` documents; return whether all are then.

        While somebody else writes to the file nothing is done: the next look at the list will do it.
        """
        with self.told():
            if queue.is_settled(self._db):
                return True
            with connection.transaction_unless_locked(self._db) as begun:
                if begun:
                    queue.settle(self._db, limit)
            return queue.is_settled(self._db) if begun else True

    def find_text(self, sha256: str) -> str | None:
        """Return the id of the document with this text hash, or None."""
        with self.told():
            return queries.find_text(self._db, sha256)

    def documents_with(self, term: str, after: int, limit: int) -> list[FoundDocument]:
        """Return up to `limit` documents numbered above `after` that may hold `term`, in import order."""
        from annotator.storage import concordance

        with self.told():
            return concordance.documents_with(self._db, term, after, limit)

    def last_number(self) -> int:
        """Return the highest number of a document, 0 when there is none."""
        from annotator.storage import concordance

        with self.told():
            return concordance.last_number(self._db)

    def marks_of(self, documents: Sequence[str]) -> dict[str, list[Mark]]:
        """Return the spans of documents in any state, by document, in the order of the text."""
        from annotator.storage import concordance

        with self.told():
            return concordance.marks_of(self._db, documents)

    def ledger_keys(self, query: LedgerQuery) -> list[LedgerKey]:
        """Return the keys of the project cards that a query finds, in its order."""
        from annotator.storage import ledger

        with self.told():
            return ledger.ledger_keys(self._db, query)

    def ledger_cards(self, keys: Sequence[LedgerKey], query: LedgerQuery) -> dict[LedgerKey, StoredCard]:
        """Return project cards of a query by their keys, without those that are gone."""
        from annotator.storage import ledger

        with self.told():
            return ledger.ledger_cards(self._db, keys, query)

    def ledger_amounts(self, query: LedgerQuery) -> Iterator[StoredAmount]:
        """Yield what the sums need of the project cards that a query finds."""
        from annotator.storage import ledger

        with self.told():
            yield from ledger.ledger_amounts(self._db, query)

    def figures(self) -> StoredFigures:
        """Return all figures of what was decided; see `storage.insights`."""
        from annotator.storage import insights

        with self.told():
            return insights.figures(self._db)

    def listed_spans(self, keys: Sequence[SpanKey]) -> dict[SpanKey, ListedSpan]:
        """Return spans in their surroundings by their keys, without those that are gone."""
        from annotator.storage import span_query

        with self.told():
            return span_query.listed_spans(self._db, keys)

    def without_suggestions(self, version: str) -> list[str]:
        """Return the documents not done whose suggestions are missing or of another version."""
        with self.told():
            return queries.without_suggestions(self._db, version)

    def verdicts(self) -> list[queries.Verdicts]:
        """Return how often each string was confirmed and rejected under each label."""
        with self.told():
            return queries.verdicts(self._db)

    def verdicts_of(self, strings: Iterable[tuple[str, str]]) -> list[queries.Verdicts]:
        """Return how often these (label, text) are confirmed and rejected by now, 0 where no decision is left."""
        from annotator.storage import echoing

        with self.told():
            return echoing.verdicts_of(self._db, strings)

    def undone_with(self, terms: Sequence[str], after: int, until: int) -> list[str]:
        """Return the documents not done, numbered above `after` up to `until`, that hold one of the terms."""
        from annotator.storage import echoing

        with self.told():
            return echoing.undone_with(self._db, terms, after, until)

    def aliases(self, labels: Iterable[str] = ()) -> list[Alias]:
        """Return everything decided about names, of some labels or of all."""
        from annotator.storage import naming

        with self.told():
            return naming.aliases(self._db, labels)

    def lexicon(self) -> list[LexiconEntry]:
        """Return the dataset's own lexicon, by label and word."""
        from annotator.storage import lexicon

        with self.told():
            return lexicon.entries(self._db)

    def word_uses(self, label: str) -> list[WordUse]:
        """Return in how many places of each article each string is gold and rejected under a label."""
        from annotator.storage import lexicon

        with self.told():
            return lexicon.word_uses(self._db, label)

    def word_places(self, strings: Strings) -> dict[tuple[str, str], tuple[str, str, str]]:
        """Return a first place of each (label, text) that was decided, as (before, text, after)."""
        from annotator.storage import lexicon

        with self.told():
            return lexicon.word_places(self._db, strings)

    def mentions(self, label: str) -> list[Mention]:
        """Return the gold names of a label, once for each document, in the order of the articles."""
        from annotator.storage import naming

        with self.told():
            return naming.mentions(self._db, label)

    def bracketed(self, label: str) -> list[tuple[str, str, str]]:
        """Return pairs of gold names with what stands between them, the second in a bracket after the first."""
        from annotator.storage import naming

        with self.told():
            return naming.bracketed(self._db, label)

    def count_spans(self) -> dict[tuple[str, str], int]:
        """Return the number of spans by (label, state)."""
        with self.told():
            return queries.count_spans(self._db)

    def undo_stacks(self) -> tuple[list[str], list[str]]:
        """Return the uuids of log lines that can be undone and redone, the latest last."""
        with self.told():
            return log.undo_stacks(self._db)

    def log_entry(self, uuid: str) -> log.LogEntry:
        """Return one line of the decision log; raises KeyError when there is none."""
        with self.told():
            return log.entry(self._db, uuid)

    def log_entries(
        self, document: str | None = None, limit: int = 200, before: int | None = None
    ) -> list[log.LogEntry]:
        """Return lines of the decision log, newest first."""
        with self.told():
            return log.entries(self._db, document, limit, before)

    def decided(
        self, document: str | None = None, since: str = "", before: int | None = None, limit: int = 100
    ) -> list[log.LogEntry]:
        """Return what was decided, newest first, in one document or in all; see `storage.history`."""
        from annotator.storage import history

        with self.told():
            return history.decided(self._db, document, since, before, limit)

    def rows_since(self, document: str, number: int) -> list[RowChange]:
        """Return what decisions changed in a document after a line of the log, in the order it was done."""
        from annotator.storage import history

        with self.told():
            return history.rows_since(self._db, document, number)

    def span_texts(self, document: str, spans: Sequence[str]) -> dict[str, str]:
        """Return the texts of spans of a document by their ids, without those that are gone."""
        from annotator.storage import history

        with self.told():
            return history.span_texts(self._db, document, spans)

    def decisions_since(self, at: str) -> int:
        """Return how many decisions were made at or after an ISO 8601 UTC time."""
        with self.told():
            return log.count_decisions(self._db, at)

    def save_models(self, learned: Sequence[StoredModel] | None, record: Mapping[str, Any]) -> None:
        """Replace what was learned (None leaves it) and remember how the training ended, in one transaction."""
        from annotator.storage import models

        with self.transaction():
            if learned is not None:
                models.replace_models(self._db, learned)
            models.write_last_training(self._db, record)

    def load_models(self) -> list[StoredModel]:
        """Return what was learned from this dataset's reviewers."""
        from annotator.storage import models

        with self.told():
            return models.load_models(self._db)

    def last_training(self) -> dict[str, Any] | None:
        """Return how the last training ended, or None when there was none."""
        from annotator.storage import models

        with self.told():
            return models.last_training(self._db)

    def decided_spans(self) -> int:
        """Return how many spans are gold or rejected by now."""
        from annotator.storage import models

        with self.told():
            return models.decided_spans(self._db)

    def check(self) -> list[str]:
        """Return what is wrong with the file, one line each: SQLite's own check, spans against texts, names, words."""
        from annotator.storage import lexicon, naming

        with self.told():
            problems = [row["integrity_check"] for row in self._db.query("PRAGMA integrity_check")]
            found = [problem for problem in problems if problem != "ok"]
            for table in ("spans", "suggestions"):
                sql = f"""SELECT s.document, s.id FROM {table} s JOIN documents d ON d.id = s.document
                          WHERE substr(d.text, s.start + 1, s."end" - s.start) != s.text"""
                found += [f"{row['document']}: span {row['id']} does not quote its text" for row in self._db.query(sql)]
            return [*found, *naming.problems(self._db), *lexicon.problems(self._db)]
