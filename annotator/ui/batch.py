"""Decisions on many places at once: the same text everywhere, or all of an article above a score; one undo each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from annotator.core import decision as d
from annotator.core.reflow import Reflowed, reflow
from annotator.core.span import Attributes, Span
from annotator.services.concordance import Concordance, Hit, Pair, SameText, labelling, rejecting
from annotator.services.settings import Settings
from annotator.ui.bridge import Bridge
from annotator.ui.decisions import Decisions, acceptable
from annotator.ui.review_controller import ReviewController

if TYPE_CHECKING:
    from annotator.ui.main_window import ReviewWindow


class Batch(QObject):
    """Makes one undo of many decisions. `said` carries a line for the status line."""

    said = Signal(str)

    def __init__(self, window: ReviewWindow) -> None:
        super().__init__(window)
        self._window = window
        self._bridge: Bridge = window.bridge
        self._review: ReviewController = window.review
        self._decisions: Decisions = window.decisions
        self._settings: Settings = window.settings
        self._decided: tuple[Span, str | None] | None = None
        self._decisions.decided.connect(self._remember)

    # The same text

    def _remember(self, span: Span) -> None:
        """Remember what was decided last, and which span the focus went on to by itself."""
        focus = self._review.focus
        self._decided = (span, focus.id if focus else None)

    def subject(self) -> Span | None:
        """Return the span decided last while the focus is where that decision put it, else the focused span."""
        focus, annotated = self._review.focus, self._review.annotated
        if self._decided is not None and annotated is not None:
            (span, moved_to), text = self._decided, annotated.document.text
            if moved_to == (focus.id if focus else None) and text[span.start : span.end] == span.text:
                return next((known for known in annotated.spans if known.id == span.id), span)
        return focus

    def same_text(self) -> None:
        """Offer all other places of the text decided last, in this article and in all articles."""
        from annotator.ui.same_text_dialog import SameTextDialog

        span, document = self.subject(), self._review.document_id
        if span is None or document is None:
            return
        before = span.original().label
        question = SameText(span.text, span.label, before if before != span.label else "")
        source = Concordance(self._bridge.dataset, question, first=document)
        window = self._window
        labels, language = self._bridge.dataset.labels, window.translations.language
        dialog = SameTextDialog(source, document, labels, window.looks.theme, language, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if dialog.is_empty:
            dialog.close()
            self.said.emit(self.tr("There is no other place of this text that waits for a decision."))
            return
        dialog.accepted_all.connect(lambda hits: self.label(hits, span.label))
        dialog.rejected_all.connect(self.reject)
        dialog.open()

    def label(self, hits: Sequence[Hit], label: str) -> None:
        """Give a label to these places, as one undo."""
        self._apply(labelling(hits, label, self._reader()))

    def reject(self, hits: Sequence[Hit]) -> None:
        """Reject what these lines show, as one undo."""
        self._apply(rejecting(hits))

    def _reader(self) -> Callable[[str, str, int, int], Attributes]:
        """Return a reader of attributes that reflows each article once."""
        from annotator.ui.new_span import attributes_for

        texts: dict[str, Reflowed] = {}

        def read(document: str, label: str, start: int, end: int) -> Attributes:
            if document not in texts:
                texts[document] = reflow(self._bridge.dataset.document(document).text)
            return self._bridge.dataset.labels.fitting(label, attributes_for(label, texts[document], start, end))

        return read

    def _apply(self, pairs: Sequence[Pair]) -> None:
        if not pairs:
            self.said.emit(self.tr("There was nothing to decide."))
            return
        focus = self._review.focus
        if self._bridge.guarded(lambda: self._bridge.session.apply_all(pairs)) is None:
            return
        articles = self.tr("%n article(s)", "", len({document for document, _ in pairs}))
        text = self.tr("%n place(s) decided in {articles}. ⟨undo⟩ takes all of it back.", "", len(pairs))
        self.said.emit(text.format(articles=articles))
        if focus is not None and focus.is_open and not _still_open(self._review.open_spans(), focus):
            self._review.after_decision(focus)

    # Above a score

    def accept_above(self) -> None:
        """Ask for a score, and accept the open suggestions of the article that have at least that much."""
        from annotator.ui.score_dialog import ScoreDialog

        document = self._review.document_id
        if document is None:
            return
        dialog = ScoreDialog(self._review.open_spans(), self._settings.get("accept_score"), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._accept_spans(document, dialog.wanted()))
        dialog.open()

    def _accept_spans(self, document: str, spans: Sequence[Span]) -> None:
        annotated = self._bridge.session.load(document)
        self._apply([(document, d.Accept(span.id)) for span in acceptable(annotated, spans)])


def _still_open(spans: Iterable[Span], focus: Span) -> bool:
    return any(span.id == focus.id for span in spans)
