"""The middle of the window: the article's title and facts, the find bar, and the text."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.core.document import AnnotatedDocument, Document
from annotator.core.labels import LabelSet
from annotator.core.reflow import Reflowed
from annotator.core.span import Span
from annotator.ui.article.view import ArticleView
from annotator.ui.elided import ElidedLabel
from annotator.ui.theme import Theme
from annotator.ui.words import STATUS, word

if TYPE_CHECKING:
    from annotator.ui.find_bar import FindBar


class ArticlePane(QWidget):
    """Shows the open article; `view` is the text, `find_bar` the bar over it."""

    def __init__(self, theme: Theme, labels: LabelSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels = labels
        self._document: Document | None = None
        self._reflowed: Reflowed | None = None
        self.view = ArticleView(theme)
        self._head = QWidget()
        self._title, self._facts = ElidedLabel(), ElidedLabel()
        self._build()

    def _build(self) -> None:
        self._set_title_font()
        self._facts.setObjectName("facts")
        self._facts.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        head = QVBoxLayout(self._head)
        head.setContentsMargins(16, 9, 16, 9)
        head.setSpacing(2)
        head.addWidget(self._title)
        head.addWidget(self._facts)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self._column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)

    def _set_title_font(self) -> None:
        font = QFont(self.font())
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.15)
        self._title.setFont(font)

    def changeEvent(self, event: QEvent) -> None:
        """Let the title grow and shrink with the type of the interface."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_title_font()

    @cached_property
    def find_bar(self) -> FindBar:
        """Return the bar over the text, made when it is first wanted."""
        from annotator.ui.find_bar import FindBar

        bar = FindBar()
        self._column.insertWidget(1, bar)
        bar.found.connect(self._mark_hits)
        bar.closed.connect(self.view.setFocus)
        bar.left_at.connect(self._select_hit)
        bar.retranslate()
        if self._reflowed is not None:
            bar.set_text(self._reflowed.display)
        return bar

    def _has_find_bar(self) -> bool:
        return "find_bar" in self.__dict__

    def show_article(self, annotated: AnnotatedDocument, reflowed: Reflowed, spans: list[Span], language: str) -> None:
        """Show an article from its top with these spans; the one that is shown already stays at its line."""
        document = annotated.document
        shown = self._document is not None and self._document.id == document.id
        top, _ = self.view.visible_range() if shown else (0, 0)
        self._reflowed = reflowed
        self.view.set_document(reflowed, spans, self._labels, language, document.text)
        if top:
            self.view.go_to(top)
        self.show_facts(document)
        if self._has_find_bar():
            self.find_bar.set_text(reflowed.display)

    def set_labels(self, labels: LabelSet) -> None:
        """Use another label set from the next article on."""
        self._labels = labels

    def show_facts(self, document: Document) -> None:
        """Show title, status, length in characters and source of a document, and when and where it was published."""
        self._document = document
        self._title.show_text(document.title)
        parts = [word(STATUS, document.status)]
        if document.flagged:
            parts.append(self.tr("flagged"))
        parts.append(self.tr("%n character(s)", "", len(document.text)))
        source = document.source
        parts += [source.publisher, source.date, source.name, source.url]
        self._facts.show_text("  ·  ".join(filter(None, parts)))

    def begin_find(self) -> None:
        """Open the find bar, with the selected text in it."""
        selected = self.view.selected_text() if self.view.selection() else ""
        start, _ = self.view.visible_range()
        shown = self._reflowed.display_position(start) if self._reflowed else 0
        self.find_bar.begin(shown, selected if "\n" not in selected else "")

    def _mark_hits(self, hits: list[tuple[int, int]], current: int) -> None:
        if self._reflowed is not None:
            self.view.set_search_hits([self._reflowed.to_source(*hit) for hit in hits], current)

    def _select_hit(self, hit: tuple[int, int]) -> None:
        """Select the hit at which the search was left: a number key labels it."""
        if self._reflowed is not None:
            self.view.select_range(*self._reflowed.to_source(*hit))

    def set_theme(self, theme: Theme) -> None:
        """Take over a theme's colours."""
        self.view.set_theme(theme)

    def retranslate(self) -> None:
        """Put all texts into the language of the interface."""
        self._title.setAccessibleName(self.tr("Title"))
        self._facts.setAccessibleName(self.tr("About this article"))
        if self._has_find_bar():
            self.find_bar.retranslate()
        if self._document is not None:
            self.show_facts(self._document)
