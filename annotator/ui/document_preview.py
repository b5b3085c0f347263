"""A document as an import would bring it: title, where it is from, its first lines with the highlights in colour."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QLabel, QTextEdit, QVBoxLayout, QWidget

from annotator.core.document import AnnotatedDocument, Status
from annotator.core.labels import LabelSet
from annotator.core.span import Span, State
from annotator.ui.theme import Theme
from annotator.ui.words import STATE, STATUS, word

LENGTH = 1_500  # characters that are shown


class DocumentPreview(QWidget):
    """Shows the beginning of a document; accepted highlights are underlined, suggested dashed, rejected struck out."""

    def __init__(self, labels: LabelSet, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels, self._theme, self._language = labels, theme, language
        self.title, self.facts, self.counts, self.text = QLabel(), QLabel(), QLabel(), QTextEdit()
        font = QFont(self.title.font())
        font.setBold(True)
        self.title.setFont(font)
        self.facts.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        for label in (self.title, self.facts, self.counts):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Preview of the first article"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.title, self.facts, self.counts):
            column.addWidget(part)
        column.addWidget(self.text, 1)
        self.show_document(None)

    def show_document(self, annotated: AnnotatedDocument | None) -> None:
        """Show a document, or nothing."""
        self.text.clear()
        for label in (self.title, self.facts, self.counts):
            label.setVisible(annotated is not None)
        if annotated is None:
            return
        self.title.setText(annotated.document.title)
        self.facts.setText("  ·  ".join(self._facts(annotated)))
        counts = self._counts(annotated)
        self.counts.setText("  ·  ".join(counts) or self.tr("no highlights"))
        self._write(annotated)
        self.text.setAccessibleDescription(f"{annotated.document.title}. {self.counts.text()}")

    def _facts(self, annotated: AnnotatedDocument) -> list[str]:
        document, source = annotated.document, annotated.document.source
        found = [source.date, source.publisher, source.url, source.name]
        if source.name:
            found.append(source.encoding)
        found.append(self.tr("%n character(s)", "", len(document.text)))
        if document.status is not Status.TODO:
            found.append(word(STATUS, document.status))
        return [fact for fact in found if fact]

    def _counts(self, annotated: AnnotatedDocument) -> list[str]:
        counted = Counter((span.label, span.state) for span in annotated.spans)
        lines = [
            f"{self._title(name)}: {count} {word(STATE, state)}"
            for (name, state), count in sorted(counted.items(), key=lambda pair: (pair[0][0], pair[0][1].value))
        ]
        if annotated.relations:
            lines.append(self.tr("%n link(s)", "", len(annotated.relations)))
        return lines

    def _title(self, name: str) -> str:
        label = self._labels.label(name)
        return label.title(self._language) if label else name

    def _write(self, annotated: AnnotatedDocument) -> None:
        text = annotated.document.text[:LENGTH]
        spans = [span for span in annotated.spans if span.start < LENGTH]
        edges = {0, len(text), *(min(place, LENGTH) for span in spans for place in (span.start, span.end))}
        places = sorted(edges)
        cursor = QTextCursor(self.text.document())
        for start, end in pairwise(places):
            over = [span for span in spans if span.start <= start and end <= span.end]
            shortest = min(over, key=lambda span: span.end - span.start, default=None)
            cursor.insertText(text[start:end], self._look(shortest))
        if len(annotated.document.text) > LENGTH:
            cursor.insertText(" …", self._look(None))
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _look(self, span: Span | None) -> QTextCharFormat:
        look = QTextCharFormat()
        if span is None:
            return look
        label = self._labels.label(span.label)
        colours = self._theme.label(label.colour if label else 0)
        styles = QTextCharFormat.UnderlineStyle
        look.setUnderlineColor(colours.line)
        look.setToolTip(f"{self._title(span.label)}, {word(STATE, span.state)}")
        if span.state is State.REJECTED:
            look.setFontStrikeOut(True)
        else:
            gold = span.state is State.GOLD
            look.setBackground(colours.tint if gold else colours.faint)
            look.setUnderlineStyle(styles.SingleUnderline if gold else styles.DashUnderline)
        return look
