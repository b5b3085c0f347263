"""Linking the focused span by key: to the nearest candidate, on to the next one, to one by its number, off again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from annotator.core import decision as d
from annotator.core.change import NOT_UNDOABLE, Change
from annotator.core.linking import accepting, candidates, link_between, rejecting, relations_of
from annotator.core.relation import Relation
from annotator.core.span import Span, State
from annotator.ui.article.linkpainter import LinkMarks
from annotator.ui.review_controller import ReviewController

_NUMBERS = 9


@dataclass(frozen=True, slots=True)
class _Tries:
    """The links tried one after the other for one span: with which partners, and what each changed."""

    span: str
    partners: tuple[str, ...]
    changes: tuple[Change, ...]


class Links(QObject):
    """Turns the keys for links into decisions. `said` carries a line for the status line.

    `shown` carries the LinkMarks to draw: the links of the focused and of the hovered span that are not rejected, and
    the numbers of the candidates once a key asked for them.
    """

    said = Signal(str)
    shown = Signal(object)

    def __init__(self, review: ReviewController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review, self._bridge = review, review.bridge
        self._tries: _Tries | None = None
        self._numbered: tuple[str, tuple[str, ...]] = ("", ())  # the focused span, and its candidates by number
        self._hovered = ""
        review.focused.connect(lambda _span, _reveal: self._show())
        review.bridge.changed.connect(self._forget)

    def link(self) -> None:
        """Link the focused span to its nearest candidate; pressed again, to the next candidate instead."""
        span = self._review.focus
        if span is None:
            return
        tried = self._tries_of(span).partners
        partner = next((other for other in self._candidates(span) if other.id not in tried), None)
        if partner is None:
            self.said.emit(self.tr("No further candidate.") if tried else self._nothing())
            return
        self._number(span)
        if self._link(span, partner):
            self.said.emit(
                self.tr("Linked with {text}. ⟨link⟩: the next one, ⟨choose_link⟩: by number.").format(
                    text=_line(partner)
                )
            )

    def numbered(self) -> list[tuple[Span, bool]]:
        """Return what the focused span can be linked with, and whether it is, in the order of the numbers shown."""
        span = self._review.focus
        known = self._number(span) if span is not None else ()
        if not known:
            self.said.emit(self._nothing())
        ends = {end for relation in self._relations(State.GOLD) for end in (relation.head, relation.tail)}
        spans = {one.id: one for one in self._review.shown_spans()}
        return [(spans[one], one in ends) for one in known if one in spans]

    def choose(self, partner: Span) -> None:
        """Link the focused span with this one, or take their link away again."""
        span = self._review.focus
        if span is None:
            return
        links = [r for r in self._relations(State.GOLD) if partner.id in (r.head, r.tail)]
        if links:
            self._apply(rejecting(links))
        elif self._link(span, partner):
            self._tries = None  # what was chosen stays when R goes on
            self.said.emit(self.tr("Linked with {text}.").format(text=_line(partner)))

    def _tries_of(self, span: Span) -> _Tries:
        tries = self._tries
        return tries if tries is not None and tries.span == span.id else _Tries(span.id, (), ())

    def _link(self, span: Span, partner: Span) -> bool:
        """Link two spans, instead of what R tried before; return whether that was done."""
        document, tries = self._review.document_id, self._tries_of(span)
        decision = link_between(self._bridge.dataset.labels, span, partner)
        if document is None or decision is None:
            return False
        session, seconds = self._bridge.session, self._review.seconds
        change = self._bridge.guarded(
            lambda: (
                session.instead(tries.changes, document, decision, seconds)
                if tries.changes
                else session.apply(document, decision, seconds)
            )
        )
        if change is None:
            return False
        self._tries = _Tries(span.id, (*tries.partners, partner.id), (*tries.changes, change))
        return True

    def _number(self, span: Span) -> tuple[str, ...]:
        """Return the candidates of a span by number; they keep their numbers as long as it has the focus."""
        if self._numbered[0] != span.id:
            found = tuple(other.id for other in self._candidates(span, with_linked=True)[:_NUMBERS])
            self._numbered = (span.id, found) if found else ("", ())
            self._show()
        return self._numbered[1]

    def _candidates(self, span: Span, *, with_linked: bool = False) -> Sequence[Span]:
        review = self._review
        if review.annotated is None or review.reflowed is None:
            return ()
        labels = self._bridge.dataset.labels
        shown = review.shown_spans()
        return candidates(review.annotated, review.reflowed, labels, span, shown, with_linked=with_linked)

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

    def hover(self, span: str) -> None:
        """Show the links of the span under the pointer (its id), of none when it is empty."""
        self._hovered = span
        self._show()

    def _show(self) -> None:
        focus = self._review.focus
        if focus is None or self._numbered[0] != focus.id:
            self._numbered = ("", ())
        own = _with_ends(self._relations(State.GOLD, State.SUGGESTED), focus.id) if focus else []
        self.shown.emit(LinkMarks(own, self._hovered, self._hovered_links(), self._numbered[1]))

    def _hovered_links(self) -> list[tuple[Relation, str]]:
        annotated = self._review.annotated
        span = annotated.by_id.get(self._hovered) if annotated is not None and self._hovered else None
        if annotated is None or span is None:
            return []
        return _with_ends(relations_of(annotated, span, State.GOLD, State.SUGGESTED), span.id)


def _with_ends(relations: Sequence[Relation], span: str) -> list[tuple[Relation, str]]:
    """Return relations of a span, each with the id of the span at its other end."""
    return [(relation, relation.tail if relation.head == span else relation.head) for relation in relations]


def _line(span: Span) -> str:
    return "".join(part.strip() for part in span.text.splitlines())
