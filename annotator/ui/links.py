"""Linking the focused span by key: to the nearest candidate, on to the next one, off again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from annotator.core import decision as d
from annotator.core.change import NOT_UNDOABLE, Change
from annotator.core.linking import accepting, candidates, link_between, rejecting, relations_of
from annotator.core.relation import Relation
from annotator.core.span import Span, State
from annotator.ui.review_controller import ReviewController


@dataclass(frozen=True, slots=True)
class _Tries:
    """The links tried one after the other for one span: with which partners, and what each changed."""

    span: str
    partners: tuple[str, ...]
    changes: tuple[Change, ...]


class Links(QObject):
    """Turns the keys for links into decisions. `said` carries a line for the status line.

    `shown` carries the relations at the focused span that are not rejected, with the id of the span at the other end.
    """

    said = Signal(str)
    shown = Signal(object)

    def __init__(self, review: ReviewController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review, self._bridge = review, review.bridge
        self._tries: _Tries | None = None
        review.focused.connect(self._show)
        review.bridge.changed.connect(self._forget)

    def link(self) -> None:
        """Link the focused span to its nearest candidate; pressed again, to the next candidate instead."""
        span, document = self._review.focus, self._review.document_id
        if span is None or document is None:
            return
        tries = self._tries
        if tries is None or tries.span != span.id:
            tries = _Tries(span.id, (), ())
        tried = tries.partners
        partner = next((other for other in self._candidates(span) if other.id not in tried), None)
        decision = link_between(self._bridge.dataset.labels, span, partner) if partner else None
        if partner is None or decision is None:
            self.said.emit(self.tr("No further candidate.") if tried else self._nothing())
            return
        session, seconds = self._bridge.session, self._review.seconds
        change = self._bridge.guarded(
            lambda: (
                session.instead(tries.changes, document, decision, seconds)
                if tries.changes
                else session.apply(document, decision, seconds)
            )
        )
        if change is not None:
            self._tries = _Tries(span.id, (*tried, partner.id), (*tries.changes, change))
            self.said.emit(self.tr("Linked with {text}. R: the next one.").format(text=_line(partner)))

    def _candidates(self, span: Span) -> Sequence[Span]:
        review = self._review
        if review.annotated is None or review.reflowed is None:
            return ()
        labels = self._bridge.dataset.labels
        return candidates(review.annotated, review.reflowed, labels, span, review.shown_spans())

    def _nothing(self) -> str:
        return self.tr("There is nothing in this paragraph to link with.")

    def unlink(self) -> None:
        """Take the latest confirmed link of the focused span away."""
        links = self._relations(State.GOLD)
        if links:
            self._apply(rejecting([max(links, key=lambda relation: relation.decided_at or "")]))

    def accept_links(self) -> None:
        """Accept all suggested links of the focused span, with the spans at their ends."""
        focus = self._review.focus
        done = self._apply(accepting(self._relations(State.SUGGESTED)))
        if done and focus is not None and focus.is_open:
            self._review.after_decision(focus)

    def reject_links(self) -> None:
        """Reject all suggested links of the focused span."""
        self._apply(rejecting(self._relations(State.SUGGESTED)))

    def _relations(self, *states: State) -> list[Relation]:
        annotated, span = self._review.annotated, self._review.focus
        return relations_of(annotated, span, *states) if annotated is not None and span is not None else []

    def _apply(self, decisions: list[d.Decision]) -> bool:
        document = self._review.document_id
        if document is None or not decisions:
            return False
        return self._bridge.apply(document, decisions, self._review.seconds) is not None

    def _forget(self, change: Change) -> None:
        """Forget what was tried as soon as anything else is decided: the next R begins anew."""
        if change.operation not in NOT_UNDOABLE:
            self._tries = None

    def _show(self, span: Span | None, _reveal: bool) -> None:
        relations = self._relations(State.GOLD, State.SUGGESTED)
        ends = [(relation.tail if span and relation.head == span.id else relation.head) for relation in relations]
        self.shown.emit(list(zip(relations, ends, strict=True)))


def _line(span: Span) -> str:
    return "".join(part.strip() for part in span.text.splitlines())
