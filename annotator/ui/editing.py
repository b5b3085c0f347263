"""Larger changes of the focused span: snap to another proposal, split, merge, copy as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from annotator.core import decision as d
from annotator.core.codec import span_to_json
from annotator.core.editing import following, merging, proposals, split_places, splitting
from annotator.core.occurrences import Place
from annotator.core.reflow import Reflowed
from annotator.core.span import Attributes, Span
from annotator.ui.boundaries import Side, step
from annotator.ui.decisions import Decisions
from annotator.ui.review_controller import ReviewController


class Editing(QObject):
    """Turns the keys for larger changes into decisions, each one undo. `said` carries a line for the status line.

    `caret` tells the source offset that was clicked last, None where nothing was.
    """

    said = Signal(str)

    def __init__(
        self,
        review: ReviewController,
        decisions: Decisions,
        caret: Callable[[], int | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._review, self._decisions, self._bridge = review, decisions, review.bridge
        self._caret = caret
        self._round: tuple[str, list[Place]] = ("", [])

    # Snap

    def snap(self) -> None:
        """Put the boundaries of the focused span where the next other proposal has them, round and round."""
        span, annotated = self._review.focus, self._review.annotated
        if span is None or annotated is None or self._review.reflowed is None:
            return
        here = (span.start, span.end)
        name, places = self._round
        if name != span.id or here not in places:
            steps = _word_steps(self._review.reflowed, here)
            places = list(dict.fromkeys([here, *proposals(annotated, span), *steps]))
            self._round = (span.id, places)
        if len(places) < 2:
            self.said.emit(self.tr("There is no other proposal here."))
            return
        self._decisions.move(places[(places.index(here) + 1) % len(places)])

    # Split and merge

    def split(self) -> None:
        """Cut the focused span in two: at the selection, else at a separator inside, else where it was clicked."""
        span, annotated = self._review.focus, self._review.annotated
        if span is None or annotated is None:
            return
        parts = self._parts(annotated.document.text, span)
        if parts is None:
            self.said.emit(self.tr("Select where to split this highlight first."))
            return
        attributes = [self._attributes(span, place) for place in parts]
        if self._apply(splitting(span, parts, attributes)):
            self._decisions.selection_used.emit()
            self._review.set_selection(None)
            self._review.set_focus(span.id)

    def _parts(self, text: str, span: Span) -> tuple[Place, Place] | None:
        if self._review.selection is not None:
            return split_places(text, span, self._review.selection)
        caret = self._caret()
        at_separator = split_places(text, span, None)
        inside = caret is not None and span.start < caret < span.end
        return at_separator or (split_places(text, span, (caret, caret)) if inside and caret is not None else None)

    def merge(self) -> None:
        """Stretch the focused span over the next one of its label in the same paragraph."""
        span, annotated = self._review.focus, self._review.annotated
        if span is None or annotated is None:
            return
        other = following(self._review.shown_spans(), span)
        if other is None or not self._in_one_paragraph(span, other):
            self.said.emit(self.tr("There is no further highlight of this label in the paragraph."))
            return
        place = (min(span.start, other.start), max(span.end, other.end))
        if self._apply(merging(annotated, span, other, self._attributes(span, place))):
            self._review.set_focus(span.id)

    def _in_one_paragraph(self, span: Span, other: Span) -> bool:
        reflowed = self._review.reflowed
        shown = reflowed.to_display(span.start, max(span.end, other.end)) if reflowed is not None else None
        return reflowed is not None and shown is not None and "\n" not in reflowed.display[shown[0] : shown[1]]

    def _attributes(self, span: Span, place: Place) -> Attributes:
        from annotator.ui.new_span import attributes_for  # loads the money grammar: not at the start

        read = attributes_for(span.label, self._review.reflowed, *place) if self._review.reflowed else {}
        return self._bridge.dataset.labels.fitting(span.label, read)

    def _apply(self, decisions: list[d.Decision]) -> bool:
        document = self._review.document_id
        return document is not None and self._bridge.apply(document, decisions, self._review.seconds) is not None

    # Copy

    def copy_json(self) -> None:
        """Copy the focused span as JSON, with the article it stands in."""
        span, annotated = self._review.focus, self._review.annotated
        if span is None or annotated is None:
            return
        row = {"document": annotated.document.id, "title": annotated.document.title, **span_to_json(span)}
        QGuiApplication.clipboard().setText(json.dumps(row, ensure_ascii=False, indent=1))
        self.said.emit(self.tr("Copied as JSON."))


def _word_steps(reflowed: Reflowed, place: Place) -> list[Place]:
    """Return where a place would be after one step of one boundary by a word, in each direction."""
    steps = (step(reflowed, place, side, forward, True) for side in Side for forward in (True, False))
    return [found for found in steps if found is not None]
