"""What the reviewer's keys decide: each method is one action of the catalogue, one decision, one undo."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal

from annotator.core import decision as d
from annotator.core.change import Change, RowKind
from annotator.core.document import AnnotatedDocument, Status
from annotator.core.labels import INVESTMENT
from annotator.core.span import Attributes, Span, State
from annotator.ui.boundaries import Side, step
from annotator.ui.review_controller import ReviewController


class Decisions(QObject):
    """Turns intents on the focused span, the selection or the article into decisions of the session.

    `selection_used` asks the article view to clear its selection; `finished` names the article a reviewer went on to;
    `decided` carries the Span that a decision was about, as it was before, when the focus has gone on.
    """

    selection_used = Signal()
    finished = Signal(str)
    decided = Signal(object)

    def __init__(self, controller: ReviewController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review = controller
        self._bridge = controller.bridge

    def accept(self) -> None:
        """Make the focused span gold."""
        self._decide(lambda span: [d.Accept(span.id)])

    def reject(self) -> None:
        """Turn the focused span down."""
        self._decide(lambda span: [d.Reject(span.id)])

    def unsure(self) -> None:
        """Leave the focused suggestion undecided and go on."""
        self._decide(lambda span: [d.MarkUnsure(span.id)])

    def _decide(self, decisions: Callable[[Span], list[d.Decision]]) -> None:
        span, document = self._review.focus, self._review.document_id
        if span is None or document is None:
            return
        with self._review.deciding():
            change = self._bridge.apply(document, decisions(span), self._review.seconds)
            if change is not None and (span.is_open or self._review.focus is None):
                self._review.after_decision(span)
        if change is not None:
            self.decided.emit(span)

    def label(self, key: str) -> None:
        """Give the label of a number key to the selection or the text at the caret (a new span), or to the focus."""
        label = next((label.name for label in self._bridge.dataset.labels.labels if label.key == key), None)
        if label is None:
            return
        place = self._review.selection or self._review.at_caret(label)
        if place is not None:
            self._add(label, *place)
        elif self._review.caret:
            self._review.said.emit("nothing-at-caret")
        else:
            self._decide(lambda span: self._relabel(span, label))

    def label_selection(self, label: str) -> None:
        """Make a new span of the selection, with a label given by its name."""
        if self._review.selection is not None:
            self._add(label, *self._review.selection)

    def _relabel(self, span: Span, label: str) -> list[d.Decision]:
        known = span.original().label == label
        attributes = {} if known else self._attributes(label, span.start, span.end)
        relabel: list[d.Decision] = [d.Relabel(span.id, label)]
        return [*relabel, d.SetAttributes(span.id, attributes)] if attributes and span.label != label else relabel

    def _attributes(self, label: str, start: int, end: int) -> Attributes:
        from annotator.ui.new_span import attributes_for  # loads the money grammar: not at the start

        read = attributes_for(label, self._review.reflowed, start, end) if self._review.reflowed else {}
        return self._bridge.dataset.labels.fitting(label, read)

    def _add(self, label: str, start: int, end: int) -> None:
        document = self._review.document_id
        if document is None:
            return
        add = d.Add(start, end, label, self._attributes(label, start, end))
        change = self._bridge.apply(document, [add], self._review.seconds)
        if change is not None:
            self.selection_used.emit()
            self._review.set_selection(None)
            self._review.set_focus(next(row.id for row in change.rows if row.kind is RowKind.SPAN))

    def accept_all(self) -> None:
        """Accept every open suggestion of the article as one undo; a second one at the same place is left open."""
        document, spans, annotated = self._review.document_id, self._review.open_spans(), self._review.annotated
        wanted: list[d.Decision] = [d.Accept(span.id) for span in acceptable(annotated, spans)] if annotated else []
        if document is None or not wanted:
            return
        if self._bridge.apply(document, wanted, self._review.seconds) is not None:
            self._review.after_decision(spans[-1])

    def finish(self) -> None:
        """Mark the article done and open the next one."""
        document = self._review.document_id
        if document is None:
            return
        following = self._review.queue.neighbour(document)
        annotated = self._review.annotated
        if annotated is not None and annotated.document.status is not Status.DONE:
            change = self._bridge.apply(document, [d.SetStatus(Status.DONE)], self._review.seconds)
            if change is None:
                return
        if following is None:
            self._review.said.emit("last-article")
            return
        self._review.go_to(following)
        self.finished.emit(following)

    def reopen(self) -> None:
        """Take the article back from done to in progress."""
        if self._review.document_id is not None:
            self._bridge.apply(self._review.document_id, [d.SetStatus(Status.IN_PROGRESS)])

    def flag(self) -> None:
        """Flag the article for later, or take the flag off."""
        if self._review.annotated is not None:
            document = self._review.annotated.document
            self._bridge.apply(document.id, [d.SetFlag(not document.flagged)])

    def comment(self, text: str) -> None:
        """Write a comment on the focused span; an empty one takes it away."""
        span, document = self._review.focus, self._review.document_id
        if span is not None and document is not None and span.comment != text.strip():
            self._bridge.apply(document, [d.SetComment(span.id, text)])

    def accept_relation(self, relation: str) -> None:
        """Make a suggested relation gold, with both its spans."""
        if self._review.document_id is not None:
            self._bridge.apply(self._review.document_id, [d.AcceptRelation(relation)], self._review.seconds)

    def reject_relation(self, relation: str) -> None:
        """Turn a relation down."""
        if self._review.document_id is not None:
            self._bridge.apply(self._review.document_id, [d.RejectRelation(relation)], self._review.seconds)

    def nudge(self, side: Side, forward: bool, words: bool) -> None:
        """Move one boundary of the focused span by a character or a word."""
        span, reflowed = self._review.focus, self._review.reflowed
        if span is None or reflowed is None:
            return
        spans = self._review.shown_spans()
        stops = [edge for other in spans if other.id != span.id for edge in (other.start, other.end)] if words else []
        place = step(reflowed, (span.start, span.end), side, forward, words, stops)
        if place is not None:
            self.move(place)

    def move(self, place: tuple[int, int]) -> None:
        """Put the focused span at a source range; an amount's value is read anew."""
        span, document = self._review.focus, self._review.document_id
        if span is None or document is None:
            return
        decisions: list[d.Decision] = [d.Move(span.id, *place)]
        attributes = self._attributes(span.label, *place) if span.label == INVESTMENT else {}
        if attributes and dict(span.attributes) != attributes:
            decisions.append(d.SetAttributes(span.id, attributes))
        self._bridge.apply(document, decisions, self._review.seconds)

    def undo(self) -> None:
        """Take the latest decision back and show where it was."""
        self._jump(self._bridge.guarded(self._bridge.session.undo))

    def redo(self) -> None:
        """Do the latest undone decision again and show where it is."""
        self._jump(self._bridge.guarded(self._bridge.session.redo))

    def _jump(self, change: Change | None) -> None:
        """Open the first article that a change touched, at the first span it touched there."""
        if change is None or not change.documents:
            return
        document = change.documents[0]
        if document != self._review.document_id:
            self._review.open(document)
        spans = [row.id for row in change.rows if row.kind is RowKind.SPAN and row.document == document and row.after]
        if spans:
            self._review.set_focus(spans[0])


def acceptable(annotated: AnnotatedDocument, spans: Iterable[Span]) -> list[Span]:
    """Return those of the suggestions that can all be accepted: the first at each place that has no gold yet."""
    gold = {span.key for span in annotated.in_state(State.GOLD)}
    wanted: list[Span] = []
    for span in spans:
        if span.key not in gold:
            gold.add(span.key)
            wanted.append(span)
    return wanted


def boundary_handlers(decisions: Decisions) -> dict[str, Callable[[], None]]:
    """Return the handlers of the boundary actions by the catalogue's action id."""
    handlers: dict[str, Callable[[], None]] = {}
    for side in Side:
        for words in (False, True):
            for forward in (False, True):
                name = f"{side.value}{'_word' if words else ''}_{'right' if forward else 'left'}"
                handlers[name] = _nudger(decisions, side, forward, words)
    return handlers


def _nudger(decisions: Decisions, side: Side, forward: bool, words: bool) -> Callable[[], None]:
    return lambda: decisions.nudge(side, forward, words)
