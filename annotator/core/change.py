"""What a committed transaction changed, row by row: the unit of undo, of the log and of repainting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from annotator.core.alias import Alias
from annotator.core.document import AnnotatedDocument, ReviewState, review_state
from annotator.core.entry import LexiconEntry
from annotator.core.labels import LabelSet
from annotator.core.relation import Relation
from annotator.core.span import Span

Row = Span | Relation | ReviewState | Alias | LexiconEntry | LabelSet


class Operation(StrEnum):
    """Everything that can happen to a dataset; menus, log and time line take their words from it."""

    ACCEPT = "accept"
    REJECT = "reject"
    UNSURE = "unsure"
    ADD = "add"
    RELABEL = "relabel"
    MOVE = "move"
    SET_ATTRIBUTES = "set-attributes"
    COMMENT = "comment"
    REMOVE = "remove"
    SET_STATUS = "set-status"
    SET_FLAG = "set-flag"
    LINK = "link"
    ACCEPT_RELATION = "accept-relation"
    REJECT_RELATION = "reject-relation"
    BATCH = "batch"
    RESTORE = "restore"
    NAME = "name"
    LEXICON = "lexicon"
    SET_LABELS = "set-labels"
    SET_GUIDELINES = "set-guidelines"
    SUGGEST = "suggest"
    IMPORT = "import"
    UNDO = "undo"
    REDO = "redo"


NOT_UNDOABLE = frozenset({Operation.SUGGEST, Operation.IMPORT})


class RowKind(StrEnum):
    """Which sort of row a row change is about."""

    SPAN = "span"
    RELATION = "relation"
    REVIEW = "review"
    ALIAS = "alias"
    ENTRY = "entry"
    LABELS = "labels"


RowKey = tuple[RowKind, str]


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after (None where it does not exist); `id` is unique inside its document and kind.

    Aliases, entries of the lexicon and the label set belong to the dataset as a whole: their `document` is empty.
    """

    kind: RowKind
    document: str
    id: str
    before: Row | None
    after: Row | None

    def swapped(self) -> RowChange:
        """Return the change that takes this one back."""
        return RowChange(self.kind, self.document, self.id, self.after, self.before)


def row_change(document: str, before: Row | None, after: Row | None) -> RowChange:
    """Return the change from one row image to another; at least one of them must be given."""
    row = after if after is not None else before
    if isinstance(row, Span):
        return RowChange(RowKind.SPAN, document, row.id, before, after)
    if isinstance(row, Relation):
        return RowChange(RowKind.RELATION, document, row.id, before, after)
    if isinstance(row, ReviewState):
        return RowChange(RowKind.REVIEW, document, document, before, after)
    if isinstance(row, Alias):
        return RowChange(RowKind.ALIAS, "", row.id, before, after)
    if isinstance(row, LexiconEntry):
        return RowChange(RowKind.ENTRY, "", row.id, before, after)
    if isinstance(row, LabelSet):
        return RowChange(RowKind.LABELS, "", "labels", before, after)
    raise ValueError("a row change needs an image before or after")


def rows_of(annotated: AnnotatedDocument) -> dict[RowKey, Row | None]:
    """Return a document's review state, spans and relations by kind and id."""
    document = annotated.document
    rows: dict[RowKey, Row | None] = {(RowKind.REVIEW, document.id): review_state(document)}
    rows |= {(RowKind.SPAN, span.id): span for span in annotated.spans}
    rows |= {(RowKind.RELATION, relation.id): relation for relation in annotated.relations}
    return rows


def differences(
    document: str, before: Mapping[RowKey, Row | None], after: Mapping[RowKey, Row | None]
) -> list[RowChange]:
    """Return the row changes that make a document's rows of one moment those of another."""
    pairs = ((before.get(key), after.get(key)) for key in dict.fromkeys([*before, *after]))
    return [row_change(document, old, new) for old, new in pairs if old != new]


@dataclass(frozen=True, slots=True)
class Change:
    """What one committed transaction did: published once, after the commit, to whoever shows the dataset.

    `entry` is the uuid of its line in the decision log; `of` names the operation that an undo or redo was about. An
    import may be of any size, so it has no rows but the ids of its documents: `added_documents` and, for those that
    were there already and got more annotations, `joined_documents`.
    """

    operation: Operation
    rows: tuple[RowChange, ...]
    entry: str = ""
    of: Operation | None = None
    added_documents: tuple[str, ...] = ()
    joined_documents: tuple[str, ...] = ()

    @property
    def documents(self) -> tuple[str, ...]:
        """Return the ids of the documents touched, each once, in order."""
        touched = (row.document for row in self.rows if row.document)
        return tuple(dict.fromkeys([*self.added_documents, *self.joined_documents, *touched]))

    @property
    def changes_articles(self) -> bool:
        """Return whether what is known of the articles has to be read anew: `rows` alone do not tell it."""
        return bool(self.added_documents or self.joined_documents) or self.changes_labels

    @property
    def changes_labels(self) -> bool:
        """Return whether the label set is another now."""
        return any(row.kind is RowKind.LABELS for row in self.rows)

    @property
    def changes_lexicon(self) -> bool:
        """Return whether the dataset's own lexicon is another now."""
        return any(row.kind is RowKind.ENTRY for row in self.rows)
