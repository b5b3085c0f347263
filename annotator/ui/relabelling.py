"""The label set in the window: edited, followed by everything that shows labels, and its attributes by key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from annotator.core import decision as d
from annotator.core.change import Change
from annotator.core.labels import LabelSet

if TYPE_CHECKING:
    from annotator.ui.main_window import ReviewWindow
    from annotator.ui.tools import Tools


class Relabelling(QObject):
    """Opens the label set editor and the chooser of attributes. `said` carries a line for the status line."""

    said = Signal(str)

    def __init__(self, window: ReviewWindow, tools: Tools) -> None:
        super().__init__(tools)
        self._window, self._tools = window, tools
        self._known = window.bridge.dataset.labels
        window.bridge.changed.connect(self._follow)

    def show_label_set(self) -> None:
        """Open the label set editor."""
        from annotator.ui.labels_dialog import LabelsDialog

        window = self._window
        language = window.translations.language
        save = window.bridge.session.set_labels
        dialog = LabelsDialog(window.bridge.dataset.labels, save, window.looks.theme, language, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.said.emit(self.tr("The label set is saved. ⟨undo⟩ takes it back.")))
        self._tools.help.memory.keep(dialog)
        dialog.open()

    def choose_attribute(self) -> None:
        """Let the person set one attribute of the focused span by a key, as one decision."""
        from annotator.ui.attribute_chooser import AttributeChooser

        window, span = self._window, self._window.review.focus
        label = window.bridge.dataset.labels.label(span.label) if span is not None else None
        if span is None or label is None:
            return
        if not label.attributes:
            self.said.emit(self.tr("This label has no attributes. The label set (Edit menu) can give it some."))
            return
        chooser = AttributeChooser(label, span.attributes, window.translations.language, window)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.chosen.connect(lambda attributes: self._set_attributes(span.id, attributes))
        chooser.finished.connect(self._go_on)
        chooser.open()

    def _go_on(self) -> None:
        """Give the keyboard back to the article."""
        self._window.activateWindow()
        self._window.to_article()

    def _set_attributes(self, span: str, attributes: dict[str, object]) -> None:
        review = self._window.review
        if review.document_id is not None:
            self._window.bridge.apply(review.document_id, [d.SetAttributes(span, attributes)], review.seconds)

    def _follow(self, change: Change) -> None:
        """Show another label set everywhere, and have suggestions made for what it knows now."""
        if not change.changes_labels:
            return
        window, labels = self._window, self._window.bridge.dataset.labels
        before, self._known = self._known, labels
        if (before.labels, before.relations) == (labels.labels, labels.relations):
            return  # the guidelines alone
        window.inspector.set_labels(labels)
        window.actions_.set_labels(labels, window.translations.language)
        window.pane.set_labels(window.actions_.shown_labels())
        self._tools.cards.set_labels(labels)
        self._tools.drop_search()
        self._tools.queue.retranslate()
        if self._tools.cards.panel is not None:
            self._tools.cards.panel.delegate.labels = labels
        if self._tools.records.names is not None:
            self._tools.records.names.model.labels = labels
        if self._tools.lexicon.lexicon is not None:
            self._tools.lexicon.lexicon.model.labels = labels
        self._tools.queue.retranslate()
        focus = window.review.focus
        if window.review.document_id is not None:
            window.review.open(window.review.document_id, focus.id if focus else None)
        if _names(before) != _names(labels):
            window.feed.switch(window.feed.mode, window.review.document_id)


def _names(labels: LabelSet) -> set[str]:
    return {one.name for one in labels.labels} | {one.name for one in labels.relations}
