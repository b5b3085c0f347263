"""Where the reviewer is: the open article, the focused span, the selection, and the ways from one to the next."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from annotator.core.change import Change, Operation, RowKind, differences, rows_of
from annotator.core.document import AnnotatedDocument
from annotator.core.errors import UserError
from annotator.core.reflow import Reflowed
from annotator.core.span import Span, State
from annotator.ui.article_model import ArticleModel
from annotator.ui.bridge import Bridge
from annotator.ui.reflows import Reflows
from annotator.ui.span_lists import SpanLists

if TYPE_CHECKING:
    from annotator.ui.situation import Situation


class ReviewController(QObject):
    """Holds the open article and the focus, follows the Changes of the dataset, and tells the views by signals.

    `opened` carries the AnnotatedDocument now open (None when there is none); `spans_changed` the spans to draw anew
    and the ids of those gone; `focused` the focused Span or None, and whether to scroll to it; `moved_on` that anything
    of the situation may differ; `said` a short message code for the status line. `in_sight` tells which source range
    the reviewer sees; `at_caret` what a new span of a label would cover while `caret` says that there is one.
    """

    opened = Signal(object)
    spans_changed = Signal(object, object)
    focused = Signal(object, bool)
    moved_on = Signal()
    said = Signal(str)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bridge = bridge
        self.annotated: AnnotatedDocument | None = None
        self.reflowed: Reflowed | None = None
        self.selection: tuple[int, int] | None = None
        self.caret = False
        self.at_caret: Callable[[str], tuple[int, int] | None] = lambda _: None
        self.min_score = 0.0
        self.show_rejected = True
        self._spans: Mapping[str, Span] = {}
        self._lists, self._reflows = SpanLists(), Reflows()
        self._deciding = self._owes_focus = False
        self._focus: str | None = None
        self._elsewhere: bool | None = None
        self._neighbours: tuple[bool, bool] | None = None
        self.queue = ArticleModel(bridge.dataset, self)
        self.in_sight: Callable[[], tuple[int, int]] = lambda: (0, 0)
        self._clock = QElapsedTimer()
        bridge.changed.connect(self.queue.follow)
        bridge.changed.connect(self._on_change)
        self.queue.queried.connect(self._on_query)

    @property
    def document_id(self) -> str | None:
        """Return the id of the open article."""
        return self.annotated.document.id if self.annotated else None

    @property
    def focus(self) -> Span | None:
        """Return the focused span as it stands."""
        return self._spans.get(self._focus or "")

    @property
    def seconds(self) -> float | None:
        """Return how long the present span has had the focus, None before any had."""
        return self._clock.elapsed() / 1000 if self._clock.isValid() else None

    def visible(self, span: Span) -> bool:
        """Return whether the settings let a span be shown."""
        if span.state is State.REJECTED:
            return self.show_rejected
        return not (span.is_open and span.score is not None and span.score < self.min_score)

    def shown_spans(self) -> tuple[Span, ...]:
        """Return the spans of the open article that are shown, in reading order."""
        return self._lists.shown

    def open_spans(self) -> tuple[Span, ...]:
        """Return the shown spans that wait for a decision, in reading order."""
        return self._lists.open

    def _filter(self) -> Callable[[Span], bool] | None:
        return None if self.show_rejected and not self.min_score else self.visible

    def open(self, document: str | None, focus: str | None = None) -> None:
        """Open an article, or none, and focus a span of it; a document that is gone is told as `failed`."""
        try:
            annotated = self.bridge.session.load(document) if document else None
        except UserError as error:
            self.bridge.failed.emit(error)
            return
        self.annotated = annotated
        self._spans = annotated.by_id if annotated else {}
        self._lists.take(annotated, self._filter())
        self.reflowed = self._reflows.of(annotated.document) if annotated else None
        self.selection, self._focus, self._elsewhere, self._neighbours = None, None, None, None
        self.opened.emit(annotated)
        self.set_focus(focus)

    def go_to(self, document: str) -> None:
        """Open an article at its first open suggestion."""
        self.open(document)
        self._focus_end(self.open_spans(), forward=True)

    def reload(self) -> None:
        """Read the open article anew, after another thread wrote to the dataset."""
        self._elsewhere, self._neighbours = None, None
        document = self.document_id
        if document is not None and self.bridge.session.load(document) != self.annotated:
            self.open(document, self._focus)
        self.moved_on.emit()

    def set_filters(self, min_score: float, show_rejected: bool) -> None:
        """Show only suggestions from a score (0..1) up, and rejected spans or not."""
        if (min_score, show_rejected) != (self.min_score, self.show_rejected):
            self.min_score, self.show_rejected = min_score, show_rejected
            if self.annotated:
                self.open(self.document_id, self._focus)

    def set_focus(self, span: str | None) -> None:
        """Focus a span by its id, or none."""
        self._focus = span if span in self._spans else None
        self._owes_focus = False
        self._clock.start()
        self.focused.emit(self.focus, True)
        self.moved_on.emit()

    def set_selection(self, selection: tuple[int, int] | None) -> None:
        """Take over the article view's selection, source code points."""
        self.selection = selection
        self.moved_on.emit()

    def set_caret(self, shown: bool) -> None:
        """Take over whether the article view shows a caret, which has the arrow keys then."""
        self.caret = shown
        self.moved_on.emit()

    # Ways through the article

    def next_open(self) -> None:
        """Focus the next open suggestion, on into the articles that follow and round to the first."""
        self._go_open(forward=True)

    def previous_open(self) -> None:
        """Focus the previous open suggestion, back into the articles before."""
        self._go_open(forward=False)

    def _go_open(self, *, forward: bool) -> None:
        span = self._beside(self.open_spans(), forward=forward, wrap=False)
        if span is not None:
            self.set_focus(span.id)
            return
        here = self.document_id
        document = self._open_article(forward=forward)
        if document is None or document == here:
            self._focus_end(self.open_spans(), forward=forward)
            return
        self.open(document)
        self._focus_end(self.open_spans(), forward=forward)

    def _focus_end(self, spans: tuple[Span, ...], *, forward: bool) -> None:
        if spans:
            self.set_focus(spans[0 if forward else -1].id)

    def _open_article(self, *, forward: bool) -> str | None:
        """Return the nearest article, round the end of the list, that shows an open suggestion."""
        here = self.document_id
        at, wrapped = here, not here
        while True:
            found = self.queue.neighbour(at, forward=forward, waiting=True)
            if found is None and forward and not wrapped:
                at, wrapped = None, True
                continue
            if found is None or (wrapped and found == here):
                return None
            if not self.min_score or any(s.is_open and self.visible(s) for s in self.bridge.session.load(found).spans):
                return found
            at = found

    def next_span(self) -> None:
        """Focus the next span of any state."""
        self._step_span(forward=True)

    def previous_span(self) -> None:
        """Focus the previous span of any state."""
        self._step_span(forward=False)

    def _step_span(self, *, forward: bool) -> None:
        span = self._beside(self.shown_spans(), forward=forward, wrap=True)
        if span is not None:
            self.set_focus(span.id)

    def _beside(self, spans: tuple[Span, ...], *, forward: bool, wrap: bool) -> Span | None:
        """Return the span after or before the focus in reading order; the first or last when nothing has the focus."""
        focus = self.focus
        first = spans[0 if forward else -1] if spans else None
        if focus is None or first is None:
            return first
        place = _place(focus)
        at = bisect_right(spans, place, key=_place) if forward else bisect_left(spans, place, key=_place) - 1
        if 0 <= at < len(spans):
            return spans[at]
        return first if wrap and first.id != focus.id else None

    def overlapping(self) -> tuple[Span, ...]:
        """Return the shown spans that share text with the focused one, itself included, in reading order."""
        return self._lists.overlapping(self.focus) if self.focus is not None else ()

    def cycle_overlaps(self) -> None:
        """Focus the next of the spans that overlap the focused one, round and round."""
        ids = [span.id for span in self.overlapping()]
        if self._focus in ids and len(ids) > 1:
            self.set_focus(ids[(ids.index(self._focus) + 1) % len(ids)])

    def after_decision(self, decided: Span) -> None:
        """Move the focus on to the next open suggestion of the article; the reviewer leaves the article by a key."""
        waiting = self.open_spans()
        if waiting:
            at = bisect_right(waiting, _place(decided), key=_place)
            self.set_focus(waiting[at % len(waiting)].id)
        else:
            row = self.queue.row(self.document_id or "")
            self.said.emit("all-decided" if row is None or row.alike < 2 else "story-decided")
            self.set_focus(decided.id)

    def next_article(self) -> None:
        """Open the next article of the list."""
        self._go_article(forward=True)

    def previous_article(self) -> None:
        """Open the previous article of the list."""
        self._go_article(forward=False)

    def _go_article(self, *, forward: bool) -> None:
        document = self.queue.neighbour(self.document_id, forward=forward)
        if document:
            self.go_to(document)

    # What the dataset tells

    def _on_query(self) -> None:
        self._elsewhere, self._neighbours = None, None
        self.moved_on.emit()

    def _on_change(self, change: Change) -> None:
        if any(document != self.document_id for document in change.documents):
            self._elsewhere = None
        if change.added_documents:
            self._neighbours = None
        if self.annotated is None or self.document_id not in change.documents:
            self.moved_on.emit()
            return
        lost = self.focus
        before = self.annotated
        self.annotated = self.bridge.session.load(before.document.id)
        joined = self.document_id in change.joined_documents
        touched = differences(before.document.id, rows_of(before), rows_of(self.annotated)) if joined else change.rows
        rows = [row for row in touched if row.kind is RowKind.SPAN and row.document == self.document_id]
        self._spans = self.annotated.by_id
        self._lists.follow(self.annotated, rows, self._filter())
        self._show(row.id for row in rows)
        if change.operation is Operation.SUGGEST and self._focus is None and self.selection is None:
            low, high = self.in_sight()
            self._focus = next((span.id for span in self.open_spans() if low <= span.start < high), None)
        elif change.operation is Operation.SUGGEST and lost is not None and lost.id not in self._spans:
            self._focus = self._heir(lost)
        self._keep_focus()

    def _heir(self, lost: Span) -> str | None:
        """Return what takes the focus of a suggestion that was taken away: one at its place, else the next in sight."""
        low, high = self.in_sight()
        beside = (s for s in self.open_spans() if s.start < lost.end and lost.start < s.end)
        following = (s for s in self.open_spans() if lost.start <= s.start and low <= s.start < high)
        return next((span.id for span in (*beside, *following)), None)

    def _show(self, ids: Iterable[str]) -> None:
        touched = set(ids)
        changed = [span for span in map(self._spans.get, touched) if span is not None and self.visible(span)]
        removed = touched - {span.id for span in changed}
        if touched:
            self.spans_changed.emit(changed, sorted(removed))

    def _keep_focus(self) -> None:
        """Tell the views the focused span's new form; the time spent on it runs on."""
        self._focus = self._focus if self._focus in self._spans else None
        self._owes_focus = self._deciding
        if not self._deciding:
            self.focused.emit(self.focus, False)
            self.moved_on.emit()

    @contextmanager
    def deciding(self) -> Iterator[None]:
        """Hold a decision that moves the focus on: the views are told of the focus once, where it ends up."""
        self._deciding = True
        try:
            yield
        finally:
            self._deciding = False
            if self._owes_focus:
                self._keep_focus()

    def _find_neighbours(self) -> tuple[bool, bool]:
        """Return whether there is an article before and one after the open one."""
        here = self.document_id
        if here is None:
            return False, False
        before, after = (self.queue.neighbour(here, forward=forward) for forward in (False, True))
        return before is not None, after is not None

    def _link_facts(self, focus: Span | None) -> dict[str, Any]:
        """Return what is known of the focused span's links, by the names of a Situation."""
        if focus is None or self.annotated is None or focus.state is State.REJECTED:
            return {}
        states = [r.state for r in self.annotated.relations if focus.id in (r.head, r.tail)]
        return {
            "linkable": any(focus.label in (kind.head, kind.tail) for kind in self.bridge.dataset.labels.relations),
            "links": states.count(State.GOLD),
            "suggested_links": states.count(State.SUGGESTED),
        }

    def situation(self) -> Situation:
        """Return the facts that decide what can be done now."""
        from annotator.ui.situation import Situation

        session, focus = self.bridge.session, self.focus
        document = self.annotated.document if self.annotated else None
        row = self.queue.row(document.id) if document else None
        if self._elsewhere is None:
            self._elsewhere = self._open_article(forward=True) is not None
        if self._neighbours is None:
            self._neighbours = self._find_neighbours()
        return Situation(
            articles=document is not None,
            article=document is not None,
            status=document.status if document else None,
            flagged=bool(document and document.flagged),
            focus=focus,
            selection=self.selection is not None,
            spans=len(self.shown_spans()),
            open_here=len(self.open_spans()),
            open_elsewhere=self._elsewhere,
            overlaps=len(self.overlapping()) > 1,
            previous_article=self._neighbours[0],
            next_article=self._neighbours[1],
            can_undo=session.can_undo,
            can_redo=session.can_redo,
            label_keys="".join(label.key for label in self.bridge.dataset.labels.labels),
            busy=self.bridge.job is not None,
            learning=self.bridge.learning,
            suggesting=self.bridge.suggesting,
            paused=self.bridge.paused,
            caret=self.caret,
            alike=row.alike if row is not None else 1,
            decided=row.decided if row is not None else 0,
            **self._link_facts(focus),
        )


def _place(span: Span) -> tuple[int, int, str, str]:
    return (span.start, -span.end, span.label, span.id)
