"""Paints the rows of project cards, and edits an amount in its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.core.labels import LabelSet
from annotator.core.span import State
from annotator.ui.amount_editor import AmountEditor
from annotator.ui.cards_model import CARD_ROLE, PARSED_ROLE, SENTENCE_ROLE, CardPart, CardRow, one_line, parser_says
from annotator.ui.theme import Theme
from annotator.ui.words import COMPARATOR, amount, word

Index = QModelIndex | QPersistentModelIndex
_LEFT, _INDENT, _RIGHT, _GAP = 12, 16, 10, 6
_LINES = {CardPart.PROJECT: 3, CardPart.AMOUNT: 2, CardPart.INSTITUTION: 1}
_AIR = {CardPart.PROJECT: 16, CardPart.AMOUNT: 6, CardPart.INSTITUTION: 5}
_NO_LINE_BEGINS = tuple("，。、；：！？”’）》")
_SIGN = {State.GOLD: "✓", State.SUGGESTED: "?", State.REJECTED: "×"}


@dataclass(frozen=True, slots=True)
class _Inks:
    text: QColor
    quiet: QColor
    wrong: QColor
    good: QColor


class CardDelegate(QStyledItemDelegate):
    """Paints CardRows. `entered` carries the CardRow and the attributes that a person gave its amount."""

    entered = Signal(object, object)

    def __init__(self, labels: LabelSet, parent: QWidget) -> None:
        super().__init__(parent)
        self.labels = labels
        self.theme: Theme | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return one height for each sort of row."""
        row = index.data(CARD_ROLE)
        return QSize(120, round(option.fontMetrics.height() * 1.12 * _LINES[row.part]) + _AIR[row.part])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row = index.data(CARD_ROLE)
        if not isinstance(row, CardRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inks = self._inks(option.palette)
        self._paint_background(painter, option, row)
        top = 10 if row.part is CardPart.PROJECT else 3
        indent = _LEFT if row.part is CardPart.PROJECT else _LEFT + _INDENT
        rect = option.rect.adjusted(indent, top, -_RIGHT, -3)
        rest = _paint_sign(painter, option, rect, row, inks)
        if row.part is CardPart.PROJECT:
            self._paint_project(painter, option, rest, rect, index, inks)
        elif row.part is CardPart.AMOUNT:
            self._paint_amount(painter, option, rest, rect, index, inks)
        else:
            _line(painter, rest, one_line(row.span.text), self._ink(row, inks))
        painter.restore()

    def _inks(self, palette: QPalette) -> _Inks:
        text, quiet = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.PlaceholderText)
        colours = self.theme.interface if self.theme else None
        return _Inks(text, quiet, colours.error if colours else text, colours.good if colours else quiet)

    def _ink(self, row: CardRow, inks: _Inks) -> QColor:
        label = self.labels.label(row.span.label)
        return self.theme.label(label.colour).ink if self.theme and label else inks.text

    def _paint_background(self, painter: QPainter, option: QStyleOptionViewItem, row: CardRow) -> None:
        """Mark the chosen row by a frame: the text keeps its colours, red among them."""
        box = QRectF(option.rect).adjusted(3.5, 1.5, -3.5, -1.5)
        if row.part is CardPart.PROJECT and option.rect.top() > 0:
            painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Mid), 1))
            painter.drawLine(
                option.rect.left() + _LEFT, option.rect.top(), option.rect.right() - _RIGHT, option.rect.top()
            )
        if option.state & QStyle.StateFlag.State_Selected:
            active = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Highlight), 2 if active else 1))
            painter.setBrush(option.palette.color(QPalette.ColorRole.AlternateBase))
            painter.drawRoundedRect(box, 5, 5)

    def _paint_project(
        self, painter: QPainter, option: QStyleOptionViewItem, rest: QRect, rect: QRect, index: Index, inks: _Inks
    ) -> None:
        row = index.data(CARD_ROLE)
        bold = QFont(option.font)
        bold.setBold(True)
        painter.setFont(bold)
        _line(painter, rest, one_line(row.span.text), self._ink(row, inks))
        painter.setFont(option.font)
        below = rect.adjusted(0, rest.height() + 2, 0, 0)
        _two_lines(painter, below, str(index.data(SENTENCE_ROLE)), inks.quiet)

    def _paint_amount(
        self, painter: QPainter, option: QStyleOptionViewItem, rest: QRect, rect: QRect, index: Index, inks: _Inks
    ) -> None:
        row = index.data(CARD_ROLE)
        meaning = word(COMPARATOR, str(row.span.attributes.get("comparator") or "eq"))
        name = one_line(row.span.text)
        _line(painter, rest, name, self._ink(row, inks))
        beside = rest.adjusted(option.fontMetrics.horizontalAdvance(name) + _GAP, 0, 0, 0)
        _line(painter, beside, meaning, inks.quiet)
        said, wrong = value_line(row, index.data(PARSED_ROLE) or {})
        below = rect.adjusted(0, rest.height(), 0, 0)
        _line(painter, below, said, inks.wrong if wrong else inks.quiet)

    # Editing an amount

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a field for the amount of a row."""
        editor = AmountEditor(parent)
        editor.setAutoFillBackground(True)
        editor.set_theme(self.theme)
        editor.entered.connect(lambda: self.commitData.emit(editor))
        editor.left.connect(lambda: self.closeEditor.emit(editor))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Put the amount into the field."""
        row = index.data(CARD_ROLE)
        if isinstance(editor, AmountEditor) and isinstance(row, CardRow):
            editor.begin(row.span.attributes)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Tell what was entered; the model follows when it is decided."""
        row = index.data(CARD_ROLE)
        if isinstance(editor, AmountEditor) and isinstance(row, CardRow) and editor.reading is not None:
            reading = editor.reading
            self.closeEditor.emit(editor)
            self.entered.emit(row, {**row.span.attributes, **reading})

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Lay the field over the row, as high as it needs."""
        rect = option.rect.adjusted(_LEFT, 0, -4, 0)
        height = max(rect.height(), editor.heightForWidth(rect.width()))
        viewport = editor.parentWidget()
        port = viewport.height() if viewport is not None else rect.bottom()
        editor.setGeometry(QRect(rect.left(), min(rect.top(), max(0, port - height)), rect.width(), height))


def value_line(row: CardRow, parsed: Mapping[str, Any]) -> tuple[str, bool]:
    """Return an amount's value in figures, and whether it is in doubt: with a sign where the parser reads another."""
    figures = amount(row.span.attributes)[1]
    if not figures:
        nothing = QCoreApplication.translate("words", "no value")
        return f"≠ {nothing}; {parser_says(parsed)}" if parsed else f"! {nothing}", True
    return (f"≠ {figures}; {parser_says(parsed)}", True) if parsed else (figures, False)


def _paint_sign(painter: QPainter, option: QStyleOptionViewItem, rect: QRect, row: CardRow, inks: _Inks) -> QRect:
    """Paint whether the project or link is confirmed at the right; return the first line's room left of it."""
    state = row.relation.state if row.relation else row.span.state
    height = round(option.fontMetrics.height() * 1.12)
    line = QRect(rect.left(), rect.top(), rect.width(), height)
    painter.setPen(inks.good if state is State.GOLD else inks.quiet)
    painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _SIGN[state])
    return line.adjusted(0, 0, -option.fontMetrics.horizontalAdvance("✓") - _GAP, 0)


def _line(painter: QPainter, rect: QRect, text: str, ink: QColor) -> None:
    painter.setPen(ink)
    height = round(painter.fontMetrics().height() * 1.12)
    line = QRect(rect.left(), rect.top(), rect.width(), height)
    if line.width() > 0:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _two_lines(painter: QPainter, rect: QRect, text: str, ink: QColor) -> None:
    """Paint a text in two lines, the second cut short where there is more."""
    metrics, width = painter.fontMetrics(), rect.width()
    first = _fitting(metrics, text, width)
    if first > 1 and text[first : first + 1] in _NO_LINE_BEGINS:
        first -= 1
    _line(painter, rect, text[:first], ink)
    _line(painter, rect.adjusted(0, round(metrics.height() * 1.12), 0, 0), text[first:], ink)


def _fitting(metrics: QFontMetrics, text: str, width: int) -> int:
    """Return how many characters of a text fit into a width."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if metrics.horizontalAdvance(text[:middle]) <= width else (low, middle - 1)
    return max(low, 1)
