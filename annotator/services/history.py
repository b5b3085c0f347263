"""The history: what was decided, line by line, as a person reads it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from annotator.core.change import Operation, RowChange, RowKind
from annotator.core.document import ReviewState
from annotator.core.entry import LexiconEntry
from annotator.core.naming import Alias
from annotator.core.relation import Relation
from annotator.core.span import Span
from annotator.services.clock import local_midnight
from annotator.storage.dataset import Dataset
from annotator.storage.log import LogEntry

PAGE = 100
_ABOUT_LINKS = frozenset({Operation.LINK, Operation.ACCEPT_RELATION, Operation.REJECT_RELATION})


class Scope(StrEnum):
    """Whose history: of the open article, of all articles since local midnight, or of all articles ever."""

    ARTICLE = "article"
    DAY = "day"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One line of the decision log.

    `number` orders the lines; 0 is the beginning of an article, before every decision. `of` names the operation that
    an undo or redo was about. `document` is the article that the line leads to, one of `articles`. `before` and
    `after` are the images of the first span changed there, `places` is how many spans changed in all. `link` is the
    first link changed, with the texts of its two ends; `status` the review state before and after. `alias` is the
    first name that was put to a canonical name, or taken from one, `entry` the first word of the lexicon that changed,
    as it is now, or as it was before it was dropped; `words` is how many changed.
    """

    number: int
    operation: Operation
    reviewer: str
    at: str
    document: str = ""
    title: str = ""
    of: Operation | None = None
    articles: int = 1
    places: int = 0
    before: Span | None = None
    after: Span | None = None
    link: Relation | None = None
    ends: tuple[str, str] = ("", "")
    status: tuple[ReviewState, ReviewState] | None = None
    alias: Alias | None = None
    entry: LexiconEntry | None = None
    words: int = 0

    @property
    def span(self) -> Span | None:
        """Return the span that the line is about, as it was left or else as it was before."""
        return self.after or self.before


class History:
    """Reads the lines of a scope, newest first, page by page."""

    def __init__(self, dataset: Dataset, scope: Scope, document: str | None) -> None:
        """Read about `document` in the scope of an article; in the others lines lead to it where they touch it."""
        self._dataset, self._scope, self._document = dataset, scope, document
        self._since = local_midnight() if scope is Scope.DAY else ""
        self._before: int | None = None
        self._titles: dict[str, str] = {}
        self.complete = scope is Scope.ARTICLE and document is None

    def read(self) -> list[HistoryLine]:
        """Return the next lines, [] at the end; an article's last one is its beginning."""
        if self.complete:
            return []
        document = self._document if self._scope is Scope.ARTICLE else None
        entries = self._dataset.decided(document, self._since, self._before, PAGE)
        lines = list(map(self._line, entries))
        self._before = entries[-1].number if entries else self._before
        self.complete = len(entries) < PAGE
        if self.complete and document is not None:
            imported = self._dataset.document(document).source.imported_at
            lines.append(HistoryLine(0, Operation.IMPORT, "", imported, document, self._title(document)))
        return lines

    def _line(self, entry: LogEntry) -> HistoryLine:
        touched = list(dict.fromkeys(row.document for row in entry.rows))
        document = self._document if self._document in touched else next(iter(touched), "")
        rows = [row for row in entry.rows if row.document == document]
        spans = [(row.before, row.after) for row in rows if row.kind is RowKind.SPAN]
        links = [row.after or row.before for row in rows if row.kind is RowKind.RELATION]
        entries = _entries(rows)
        line = HistoryLine(
            entry.number,
            entry.operation,
            entry.reviewer,
            entry.at,
            document or "",
            self._title(document) if document else "",
            self._dataset.log_entry(entry.of).operation if entry.of else None,
            len(touched),
            sum(row.kind is RowKind.SPAN for row in entry.rows),
            status=_status(rows),
            alias=_alias(rows),
            entry=next(iter(entries), None),
            words=len(entries),
        )
        link = next(iter(links), None)
        about_link = (line.of or line.operation) in _ABOUT_LINKS or not spans
        if isinstance(link, Relation) and about_link:
            return self._linked(line, link)
        if spans:
            before, after = (image if isinstance(image, Span) else None for image in spans[0])
            return replace(line, before=before, after=after)
        return line

    def _linked(self, line: HistoryLine, link: Relation) -> HistoryLine:
        texts = self._dataset.span_texts(line.document, (link.head, link.tail))
        return replace(line, link=link, ends=(texts.get(link.head, ""), texts.get(link.tail, "")))

    def _title(self, document: str) -> str:
        if document not in self._titles:
            row = self._dataset.document_row(document)
            self._titles[document] = row.title if row else ""
        return self._titles[document]


def _status(rows: list[RowChange]) -> tuple[ReviewState, ReviewState] | None:
    for row in rows:
        if isinstance(row.before, ReviewState) and isinstance(row.after, ReviewState):
            return row.before, row.after
    return None


def _alias(rows: list[RowChange]) -> Alias | None:
    """Return the first alias changed that is more than a canonical name's own."""
    found = (row.after or row.before for row in rows)
    names = [alias for alias in found if isinstance(alias, Alias)]
    return next((alias for alias in names if alias.name != alias.canonical), next(iter(names), None))


def _entries(rows: list[RowChange]) -> list[LexiconEntry]:
    """Return the entries of the lexicon that changed, each word once."""
    found = [image for row in rows for image in (row.after, row.before) if isinstance(image, LexiconEntry)]
    return list({entry.key: entry for entry in reversed(found)}.values())[::-1]
