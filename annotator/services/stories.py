"""Deciding a story once: what was decided in one article, offered for the others that tell it, line by line."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from annotator.core.alignment import Alignment, Passage, passages
from annotator.core.copying import Copies, Copy, Key, copies
from annotator.core.document import AnnotatedDocument, Status
from annotator.services.concordance import Hit, Pair, hit_at
from annotator.services.session import ReviewSession
from annotator.storage.concordance import FoundDocument, Mark
from annotator.storage.listing import DocumentQuery, DocumentRow


def same_story(session: ReviewSession, document: str) -> list[DocumentRow]:
    """Return the articles that tell the same story as one, itself included, in import order."""
    row = session.dataset.document_row(document)
    return session.dataset.documents(DocumentQuery(story=row.story), limit=row.alike) if row is not None else []


class StoryCopies:
    """What can be copied from an article into itself and into the others of its story, read article by article.

    Each line is a Hit that shows the state the place would get; those of an article that is done begin unticked.
    """

    def __init__(self, session: ReviewSession, document: str) -> None:
        self._session = session
        self.source: AnnotatedDocument = session.load(document)
        self._passages: list[Passage] | None = None
        others = (row for row in same_story(session, document) if row.id != document)
        own = session.dataset.document_row(document)
        self._found: dict[str, Copies] = {}
        self._waiting = deque([*([own] if own is not None else []), *others])

    @property
    def complete(self) -> bool:
        """Return whether every article has been looked through."""
        return not self._waiting

    def read(self) -> list[Hit]:
        """Return the lines of the next article; it may have none."""
        return self._lines(self._waiting.popleft())

    def of_document(self, document: str) -> list[Hit]:
        """Return the lines of one article as it stands now."""
        row = self._session.dataset.document_row(document)
        return self._lines(row) if row is not None else []

    def _lines(self, row: DocumentRow) -> list[Hit]:
        found = self._copies(row.id)
        text = FoundDocument(row.number, row.id, row.title, found.target.document.text)
        ticked = row.id == self.source.document.id or row.status is not Status.DONE
        return [_line(text, copy, ticked=ticked) for copy in found.spans]

    def _copies(self, document: str) -> Copies:
        target, known = self._session.load(document), self._found.get(document)
        if known is None or known.target != target:
            known = self._found[document] = self._align(target)
        return known

    def _align(self, target: AnnotatedDocument) -> Copies:
        if self._passages is None:
            self._passages = passages(self.source.document.text)
        inside = target.document.id == self.source.document.id
        there = self._passages if inside else passages(target.document.text)
        return copies(self.source, target, Alignment(self._passages, there))

    def pairs(self, hits: Iterable[Hit]) -> list[Pair]:
        """Return the decisions that copy these lines and the links between them, as the articles stand now."""
        wanted: dict[str, set[Key]] = {}
        for hit in hits:
            if hit.shown is not None:
                wanted.setdefault(hit.document, set()).add((hit.start, hit.end, hit.shown.label))
        return [
            (document, step) for document, keys in wanted.items() for step in self._copies(document).decisions(keys)
        ]


def _line(text: FoundDocument, copy: Copy, *, ticked: bool) -> Hit:
    shown = Mark(copy.id, copy.start, copy.end, copy.span.label, copy.span.state, False, None)
    return hit_at(text, (copy.start, copy.end), [shown], shown, ticked=ticked)
