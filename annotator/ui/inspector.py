"""The panel at the right: everything known about the focused span, its links, and a field for a comment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QDateTime, QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from annotator.core.document import AnnotatedDocument
from annotator.core.labels import LabelSet
from annotator.core.relation import Relation
from annotator.core.span import Span
from annotator.ui.inspector_parts import Chip, FieldTable, RelationRow
from annotator.ui.link_list import LinkList
from annotator.ui.theme import Theme
from annotator.ui.words import COMPARATOR, KIND, amount, verdict_of, word

_LONGEST = 240  # code points of a span's text that are shown


class Inspector(QScrollArea):
    """Shows a span. `commented` carries a new comment; `left` says that the article should have the keyboard again.

    `relation_accepted`, `relation_rejected` and `span_wanted` carry the id of a relation or span that was clicked.
    """

    commented = Signal(str)
    left = Signal()
    relation_accepted = Signal(str)
    relation_rejected = Signal(str)
    span_wanted = Signal(str)

    def __init__(self, labels: LabelSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels = labels
        self._language = "en"
        self._theme: Theme | None = None
        self.fill: Callable[[str], str] = str  # puts the person's keys in where a text names an action
        self._annotated: AnnotatedDocument | None = None
        self._span: Span | None = None
        self.chip, self.text, self.hint = Chip(), QLabel(), QLabel()
        self.fields = FieldTable()
        self.comment = _CommentField()
        self._comment_title, self._links_title = QLabel(), QLabel()
        self.links = LinkList()
        self._build()

    def _set_text_font(self) -> None:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.25)
        self.text.setFont(font)

    def changeEvent(self, event: QEvent) -> None:
        """Let the text of the highlight grow and shrink with the type of the interface."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_text_font()

    def _build(self) -> None:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._set_text_font()
        self.hint.setWordWrap(True)
        self.links.left.connect(self.left)
        parts = (self.chip, self.text, self.fields, self._comment_title, self.comment, self._links_title, self.links)
        for widget in (*parts, self.hint):
            layout.addWidget(widget)
            widget.setVisible(widget is self.hint)
        layout.addStretch(1)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.comment.editingFinished.connect(self._commented)
        self.comment.left.connect(self._leave_comment)

    def show_span(self, annotated: AnnotatedDocument | None, span: Span | None) -> None:
        """Show a span of a document, or a word on what to do when nothing is focused."""
        self._annotated, self._span = annotated, span
        if self.hint.isHidden() != (span is not None):
            for widget in (self.chip, self.text, self.fields, self._comment_title, self.comment):
                widget.setVisible(span is not None)
            self.hint.setVisible(span is None)
        if span is None or annotated is None:
            self._show_links(())
            return
        label = self._labels.label(span.label)
        if label is not None and self._theme is not None:
            self.chip.show_label(label.title(self._language), self._theme.label(label.colour), verdict_of(span))
        self.text.setText(_shortened(span.text))
        self.fields.show_rows(self._field_rows(span))
        if self.comment.text() != span.comment and not self.comment.hasFocus():
            self.comment.setText(span.comment)
        self._show_links([r for r in annotated.relations if span.id in (r.head, r.tail)])

    def _field_rows(self, span: Span) -> list[tuple[str, str]]:
        reading, figures = amount(span.attributes)
        comparator = span.attributes.get("comparator")
        kind = span.attributes.get("kind")
        score = f"{span.score:.2f}" if span.score is not None else ""
        rows = [
            (self.tr("Value"), "\n".join(filter(None, (reading, figures)))),
            (self.tr("Meaning"), word(COMPARATOR, str(comparator)) if comparator else ""),
            (self.tr("Kind"), word(KIND, str(kind)) if kind else ""),
            (self.tr("Score"), score),
            (self.tr("Why"), span.reason or ""),
            (self.tr("Suggested by"), " ".join(filter(None, (span.suggester, span.suggester_version)))),
            (self.tr("First suggested"), self._first_form(span)),
            (self.tr("Decided by"), span.reviewer or ""),
            (self.tr("When"), _local_time(span.decided_at)),
            (self.tr("Place"), f"{span.start:,} – {span.end:,}"),
        ]
        return [(name, value) for name, value in rows if value]

    def _first_form(self, span: Span) -> str:
        """Return what a suggester first proposed, where a reviewer changed boundaries or label since."""
        first = span.proposal
        if first is None or self._annotated is None or (first.start, first.end, first.label) == span.key:
            return ""
        label = self._labels.label(first.label)
        text = self._annotated.document.text[first.start : first.end]
        title = label.title(self._language) if label else first.label
        return f"{_shortened(text)} ({title})"

    def _show_links(self, relations: object) -> None:
        if not self.links.rows and not relations:
            return
        self.links.show_rows([row for row in map(self._link_row, relations) if row])  # type: ignore[call-overload]
        self._links_title.setVisible(bool(self.links.rows))

    def _link_row(self, relation: Relation) -> RelationRow | None:
        kind = self._labels.relation(relation.type)
        if self._annotated is None or self._span is None or kind is None:
            return None
        other = self._annotated.span(relation.tail if relation.head == self._span.id else relation.head)
        label = self._labels.label(other.label)
        title = kind.title_zh if self._language.startswith("zh") else kind.title_en
        colours = self._theme.label(label.colour) if self._theme and label else None
        row = RelationRow(relation, title, _shortened(other.text), colours)
        row.wanted.connect(lambda other=other.id: self.span_wanted.emit(other))
        row.accepted.connect(self.relation_accepted)
        row.rejected.connect(self.relation_rejected)
        row.name_buttons(self.tr("Accept this link"), self.tr("Reject this link"))
        return row

    def set_labels(self, labels: LabelSet) -> None:
        """Use another label set."""
        self._labels = labels
        self.show_span(self._annotated, self._span)

    def decide_links(self) -> None:
        """Put the keyboard on the links."""
        self.ensureWidgetVisible(self.links)
        self.links.begin()

    def edit_comment(self) -> None:
        """Put the keyboard into the comment field."""
        self.ensureWidgetVisible(self.comment)
        self.comment.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.comment.selectAll()

    def _commented(self) -> None:
        if self._span is not None:
            self.commented.emit(self.comment.text())
        if self.comment.hasFocus():
            self.left.emit()

    def _leave_comment(self) -> None:
        self.comment.setText(self._span.comment if self._span else "")
        self.left.emit()

    def set_theme(self, theme: Theme) -> None:
        """Take over a theme's colours."""
        self._theme = theme
        for title in (self._comment_title, self._links_title):
            title.setForegroundRole(title.palette().ColorRole.PlaceholderText)
        self.fields.set_theme(theme)
        self.show_span(self._annotated, self._span)

    def retranslate(self, language: str) -> None:
        """Put all texts into the language of the interface."""
        self._language = language
        self.setAccessibleName(self.tr("Details"))
        self.text.setAccessibleName(self.tr("Highlighted text"))
        self._comment_title.setText(self.tr("Comment"))
        self.comment.setPlaceholderText(self.fill(self.tr("⟨comment⟩: write a comment")))
        self.comment.setAccessibleName(self.tr("Comment"))
        self._links_title.setText(self.tr("Links"))
        hint = self.tr(
            "⟨next_open⟩ goes to the next suggestion.\n⟨accept⟩ accepts it, ⟨reject⟩ rejects it.\n\n"
            "Select text and press the key of a label to add what is missing."
        )
        self.hint.setText(self.fill(hint))
        self.show_span(self._annotated, self._span)


class _CommentField(QLineEdit):
    """A field that is saved with Enter and left unchanged with Esc."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _shortened(text: str) -> str:
    """Return a span's text as one line, not too long."""
    line = "".join(part.strip() for part in text.splitlines())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def _local_time(at: str | None) -> str:
    """Return an ISO 8601 UTC time as the person's system writes date and time."""
    if not at:
        return ""
    moment = datetime.fromisoformat(at)
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(moment.timestamp())), QLocale.FormatType.ShortFormat)
