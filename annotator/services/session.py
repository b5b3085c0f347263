"""The review session: the one door through which a dataset is written."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from annotator.core.change import Change, Operation, RowChange, RowKind
from annotator.core.document import AnnotatedDocument, Document, ReviewState
from annotator.core.errors import UserError
from annotator.core.relation import Relation
from annotator.core.span import Span
from annotator.services.clock import utc_now
from annotator.storage.dataset import Dataset
from annotator.storage.log import LogEntry, Stacks, follow

if TYPE_CHECKING:
    from annotator.core import decision as d
    from annotator.core.labels import LabelSet
    from annotator.core.lexicon import WordDecision
    from annotator.core.naming import Alias, NameDecision
    from annotator.core.rules import Plan

Listener = Callable[[Change], None]
CACHED_DOCUMENTS = 8


class ReviewSession:
    """A reviewer at work on a dataset.

    `apply` carries out one decision as one transaction, on disk before it returns, and then tells every listener with
    one Change. Undo and redo put row images back through the same door; their stack is the decision log itself.
    """

    def __init__(self, dataset: Dataset, reviewer: str, now: Callable[[], str] = utc_now) -> None:
        """Work on `dataset` as `reviewer`; `now` gives times as ISO 8601 UTC."""
        self.dataset = dataset
        self.reviewer = reviewer
        self._now = now
        self._listeners: list[Listener] = []
        self._cache: OrderedDict[str, AnnotatedDocument] = OrderedDict()
        self._stacks: Stacks | None = None

    def subscribe(self, listener: Listener) -> None:
        """Call `listener` with the Change of every transaction from now on, after its commit."""
        self._listeners.append(listener)

    def load(self, document: str) -> AnnotatedDocument:
        """Return a document as it stands; raises UserError when it is not in the dataset."""
        if document not in self._cache:
            try:
                self._cache[document] = self.dataset.load(document)
            except KeyError:
                raise UserError("document-gone", "This article is not in the dataset.", where=document) from None
            while len(self._cache) > CACHED_DOCUMENTS:
                self._cache.popitem(last=False)
        self._cache.move_to_end(document)
        return self._cache[document]

    def apply(self, document: str, decision: d.Decision, seconds: float | None = None) -> Change | None:
        """Carry out a decision on a document; `seconds` is the time the reviewer took.

        Returns None when nothing would change. Raises UserError when the rules or the file refuse it; then nothing
        was written.
        """
        stamp = self._stamp(seconds)
        operation, rows = self._planned(self.load(document), decision, stamp)
        return self._commit(operation, tuple(rows), stamp) if rows else None

    def apply_all(self, decisions: Sequence[tuple[str, d.Decision]], seconds: float | None = None) -> Change | None:
        """Carry out many decisions, on any documents, as one transaction and one undo.

        Decisions on the same document see each other's effect. Raises UserError when one is refused; then none is done.
        """
        stamp = self._stamp(seconds)
        rows: list[RowChange] = []
        working: dict[str, AnnotatedDocument] = {}
        for document, decision in decisions:
            annotated = working.get(document) or self.load(document)
            _, changes = self._planned(annotated, decision, stamp)
            working[document] = with_changes(annotated, changes)
            rows += changes
        return self._commit(Operation.BATCH, merged(rows), stamp) if rows else None

    def restore(self, document: str, number: int) -> Change | None:
        """Bring a document back to how it stood right after line `number` of the log (0: before every decision).

        That is a decision of its own, which undo takes back. Returns None when nothing would change.
        """
        from annotator.core.restoring import putting_back

        rows = putting_back(self.load(document), self.dataset.rows_since(document, number))
        stamp = self._stamp()
        return self._commit(Operation.RESTORE, tuple(rows), stamp) if rows else None

    def name(self, decision: NameDecision) -> Change | None:
        """Carry out a decision about which names mean one thing; None when nothing would change.

        Raises UserError for a blank name.
        """
        return self.name_all([decision])

    def name_all(self, decisions: Sequence[NameDecision]) -> Change | None:
        """Carry out decisions about names, each seeing what those before it did, as one transaction and one undo."""
        from annotator.core.change import row_change
        from annotator.core.naming import plan_names

        stamp = self._stamp()
        known = {alias.id: alias for alias in self.dataset.aliases({decision.label for decision in decisions})}
        rows: list[RowChange] = []
        for decision in decisions:
            for before, after in plan_names(known.values(), decision, stamp):
                change = row_change("", before, after)
                rows.append(change)
                known.pop(change.id, None)
                known.update({after.id: after} if after else {})
        changed = tuple(row for row in merged(rows) if row.before != row.after)
        return self._commit(Operation.NAME, changed, stamp) if changed else None

    def set_words(self, decisions: Sequence[WordDecision]) -> Change | None:
        """Carry out decisions about the dataset's own lexicon as one undo; None when nothing would change.

        Raises UserError for a word or label that can't be looked up; then nothing was written.
        """
        from annotator.core.change import row_change
        from annotator.core.lexicon import plan_words

        stamp = self._stamp()
        changes = plan_words(self.dataset.lexicon(), decisions, self.dataset.labels, stamp)
        rows = tuple(row_change("", before, after) for before, after in changes)
        return self._commit(Operation.LEXICON, rows, stamp) if rows else None

    def set_labels(self, labels: LabelSet) -> Change | None:
        """Give the dataset another label set or other guidelines; None when nothing would change.

        Raises UserError when the label set makes no sense or lacks something that decisions use.
        """
        from annotator.core.change import row_change

        before = self.dataset.labels
        if labels == before:
            return None
        self._check_label_set(labels)
        only_text = (labels.labels, labels.relations) == (before.labels, before.relations)
        operation = Operation.SET_GUIDELINES if only_text else Operation.SET_LABELS
        return self._commit(operation, (row_change("", before, labels),), self._stamp())

    def _check_label_set(self, labels: LabelSet) -> None:
        from annotator.core.labelling import LabelUse, check_labels, takes_away

        before = self.dataset.labels
        use = self.dataset.label_use() if takes_away(before, labels) else LabelUse()  # a look at all that was decided
        check_labels(before, labels, use)

    def add_aliases(self, aliases: Iterable[Alias]) -> int:
        """Add names that come from a file and return how many: what is decided about a name already stays.

        Names of labels that the dataset does not have are left out.
        """
        from annotator.core.change import row_change
        from annotator.core.naming import joined

        wanted = [alias for alias in aliases if self.dataset.labels.label(alias.label) is not None]
        rows = tuple(row_change("", None, alias) for alias in joined(self.dataset.aliases(), wanted))
        if rows:
            uuid = _new_id()
            with self.dataset.transaction():
                self.dataset.commit(uuid, Operation.IMPORT, rows, self._stamp())
            self._publish(Change(Operation.IMPORT, rows, uuid))
        return len(rows)

    def instead(
        self, latest: Sequence[Change], document: str, decision: d.Decision, seconds: float | None = None
    ) -> Change:
        """Take the latest changes of a document back and carry out a decision, as one transaction and one undo.

        Raises UserError when the rules refuse the decision, and when something else was decided since; then nothing
        was written.
        """
        entries = [change.entry for change in latest]
        if self._undo_stacks()[0][-len(entries) :] != entries:
            raise UserError("decided-since", "Something else was decided since.", remedy="Take it back with Ctrl+Z.")
        stamp = self._stamp(seconds)
        back = [row.swapped() for change in reversed(latest) for row in reversed(change.rows)]
        before = with_changes(self.load(document), back)
        operation, rows = self._planned(before, decision, stamp)
        changed = tuple(row for row in merged([*back, *rows]) if row.before != row.after)
        return self._commit(operation, changed, stamp)

    def suggest(self, document: str, suggestions: d.Suggest, version: str) -> Change | None:
        """Replace a document's open suggestions by those of the suggesters' `version`, which the last part names."""
        stamp = self._stamp()
        operation, rows = self._planned(self.load(document), suggestions, stamp)
        with self.dataset.transaction():
            if suggestions.last:
                self.dataset.mark_suggested(document, version)
            if not rows:
                return None
            uuid = _new_id()
            self.dataset.commit(uuid, operation, tuple(rows), stamp)
        return self._publish(Change(operation, tuple(rows), uuid))

    def add_documents(self, documents: Iterable[AnnotatedDocument]) -> list[str]:
        """Add documents with their annotations in one transaction; return the ids they got.

        A document whose text is there already is not added again: its annotations join the one that is there.
        However many there are, only their ids are kept in memory and told. An exception while they are read leaves the
        dataset as it was.
        """
        ids: list[str] = []
        added: dict[str, None] = {}
        joined: dict[str, None] = {}
        last = ""
        with self.dataset.transaction():
            for annotated in documents:
                document, entry, fresh = self._add_document(annotated)
                ids.append(document)
                last = entry or last
                if fresh:
                    added[document] = None
                elif entry and document not in added:
                    joined[document] = None
        if last:
            self._publish(
                Change(Operation.IMPORT, (), last, added_documents=tuple(added), joined_documents=tuple(joined))
            )
        return ids

    def _add_document(self, annotated: AnnotatedDocument) -> tuple[str, str, bool]:
        """Return the id that a document got, its line in the log ("" where nothing changed), and whether it is new."""
        from annotator.core.decision import Annotate

        stamp = self._stamp()
        known = self.dataset.find_text(annotated.document.sha256)
        base = self.dataset.load(known) if known else AnnotatedDocument(self._with_free_id(annotated.document))
        self._check_labels(annotated)
        _, rows = self._planned(base, Annotate(annotated.spans, annotated.relations), stamp)
        if known and not rows:
            return known, "", False
        uuid = _new_id()
        new = () if known else (base.document,)
        self.dataset.commit(uuid, Operation.IMPORT, tuple(rows), stamp, documents=new)
        return base.document.id, uuid, not known

    def _check_labels(self, annotated: AnnotatedDocument) -> None:
        for span in annotated.spans:
            if self.dataset.labels.label(span.label) is None:
                raise UserError(
                    "unknown-label",
                    f"This dataset has no label {span.label}.",
                    where=annotated.document.source.name or annotated.document.id,
                    remedy="Rename the label in the file, or add it to the label set.",
                    label=span.label,
                )

    def _with_free_id(self, document: Document) -> Document:
        """Return the document under its own id, or under that of its text where another text has taken it."""
        taken = self.dataset.document_row(document.id) is not None
        return document.changed(id=document.sha256[:32]) if taken else document

    # The rules and the classes of decisions take a tenth of a start to load, and opening an article does without.

    def _stamp(self, seconds: float | None = None) -> d.Stamp:
        from annotator.core.decision import Stamp

        return Stamp(self.reviewer, self._now(), seconds)

    def _planned(self, annotated: AnnotatedDocument, decision: d.Decision, stamp: d.Stamp) -> Plan:
        from annotator.core.rules import Context, plan

        return plan(Context(annotated, self.dataset.labels, stamp), decision)

    def _commit(
        self, operation: Operation, rows: tuple[RowChange, ...], stamp: d.Stamp, *, of: LogEntry | None = None
    ) -> Change:
        self._undo_stacks()  # read before the commit, which they are to follow and not to hold already
        uuid = _new_id()
        self.dataset.commit(uuid, operation, rows, stamp, of=of.uuid if of else None)
        self._keep_stacks(operation, uuid, of.uuid if of else None)
        return self._publish(Change(operation, rows, uuid, of=of.operation if of else None))

    def _keep_stacks(self, operation: Operation, entry: str, of: str | None) -> None:
        """Bring the undo stacks up to date with a new line of the log."""
        if self._stacks is not None:
            follow(self._stacks, operation, entry, of)

    def take_in(self, change: Change) -> None:
        """Follow a Change that another connection has committed: what is in memory is brought up to date and told on.

        The lines of the log that an undo or redo is about are known there alone, so those are read anew.
        """
        if change.operation in (Operation.UNDO, Operation.REDO):
            self._stacks = None
        else:
            self._keep_stacks(change.operation, change.entry, None)
        self._publish(change)

    def _publish(self, change: Change) -> Change:
        if change.changes_labels:
            self.dataset.reload_labels()
            self._cache.clear()  # suggestions of labels that are gone went with them
        for document in change.joined_documents:
            self._cache.pop(document, None)
        for document in change.documents:
            if document in self._cache:
                rows = [row for row in change.rows if row.document == document]
                self._cache[document] = with_changes(self._cache[document], rows)
        for listener in self._listeners:
            listener(change)
        return change

    def _undo_stacks(self) -> Stacks:
        if self._stacks is None:
            self._stacks = self.dataset.undo_stacks()
        return self._stacks

    @property
    def can_undo(self) -> bool:
        """Return whether there is a decision to take back, from this or any earlier run."""
        return bool(self._undo_stacks()[0])

    @property
    def can_redo(self) -> bool:
        """Return whether there is an undone decision to do again."""
        return bool(self._undo_stacks()[1])

    def undo(self) -> Change:
        """Take the latest decision back, whichever document and run it is from; raises UserError when there is none."""
        done, _ = self._undo_stacks()
        if not done:
            raise UserError("nothing-to-undo", "There is nothing to undo.")
        return self._replay(done[-1], Operation.UNDO)

    def redo(self) -> Change:
        """Do the latest undone decision again; raises UserError when there is none."""
        _, undone = self._undo_stacks()
        if not undone:
            raise UserError("nothing-to-redo", "There is nothing to redo.")
        return self._replay(undone[-1], Operation.REDO)

    def _replay(self, uuid: str, operation: Operation) -> Change:
        entry = self.dataset.log_entry(uuid)
        rows = entry.rows
        if operation is Operation.UNDO:
            rows = tuple(row.swapped() for row in reversed(rows))
        for row in rows:
            if row.kind is RowKind.LABELS:
                self._check_label_set(row.after)  # type: ignore[arg-type]  # an import may have used a label since
        return self._commit(operation, rows, self._stamp(), of=entry)


def _new_id() -> str:
    from uuid import uuid4

    return uuid4().hex


def merged(rows: Sequence[RowChange]) -> tuple[RowChange, ...]:
    """Return row changes with several on the same row folded into one from the first image to the last."""
    folded: dict[tuple[RowKind, str, str], RowChange] = {}
    for row in rows:
        key = (row.kind, row.document, row.id)
        first = folded.get(key, row)
        folded[key] = RowChange(row.kind, row.document, row.id, first.before, row.after)
    return tuple(folded.values())


def with_changes(annotated: AnnotatedDocument, rows: Iterable[RowChange]) -> AnnotatedDocument:
    """Return an annotated document after row changes on it, in a time that grows with the changes."""
    spans: dict[str, Span | None] = {}
    relations: dict[str, Relation | None] = {}
    document = annotated.document
    for row in rows:
        if isinstance(row.after, ReviewState):
            document = document.changed(status=row.after.status, flagged=row.after.flagged)
        elif row.kind is RowKind.SPAN:
            spans[row.id] = row.after if isinstance(row.after, Span) else None
        elif row.kind is RowKind.RELATION:
            relations[row.id] = row.after if isinstance(row.after, Relation) else None
    return annotated.replaced(document, spans, relations)
