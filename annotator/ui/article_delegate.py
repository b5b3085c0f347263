"""Paints an article of the list: status, title and flag, and under them how far it is and who else tells its story."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.core.document import Status
from annotator.storage.listing import DocumentRow
from annotator.ui.article_model import ROW_ROLE, TEXT_ROLE
from annotator.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_BAR = 34  # pixels


@dataclass(frozen=True, slots=True)
class _Inks:
    """The colours of one row: title, count, ticked status and flag."""

    text: QColor
    quiet: QColor
    done: QColor
    flag: QColor


class ArticleDelegate(QStyledItemDelegate):
    """Paints DocumentRows; `theme` gives the colours of the marks."""

    theme: Theme | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return one height for every row."""
        return QSize(120, round(option.fontMetrics.height() * 2.75))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, DocumentRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_background(painter, option)
        inks = self._inks(option)
        height = option.fontMetrics.height()
        rect = option.rect.adjusted(9, round(height * 0.3), -9, 0)
        rect.setHeight(height)
        side = round(height * 0.55)
        _paint_status(painter, QRectF(rect.left(), rect.center().y() - side / 2 + 0.5, side, side), row.status, inks)
        right = rect.right()
        if row.flagged:
            right -= 10
            _paint_flag(painter, QRectF(right, rect.center().y() - 6, 9, 12), inks.flag)
        left = rect.left() + side + 9
        space = QRect(left, rect.top(), right - left - 6, height)
        painter.setPen(inks.quiet if row.status is Status.DONE else inks.text)
        title = option.fontMetrics.elidedText(row.title, Qt.TextElideMode.ElideRight, space.width())
        painter.drawText(space, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)
        below = QRect(left, rect.bottom() + round(height * 0.1), rect.right() - left, height)
        _paint_progress(painter, option, below, row, index.data(TEXT_ROLE), inks)
        painter.restore()

    def _inks(self, option: QStyleOptionViewItem) -> _Inks:
        palette = option.palette
        if option.state & QStyle.StateFlag.State_Selected:
            ink = palette.color(QPalette.ColorRole.HighlightedText)
            return _Inks(ink, ink, ink, ink)
        text, quiet = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.PlaceholderText)
        colours = self.theme.interface if self.theme else None
        return _Inks(text, quiet, colours.good if colours else quiet, colours.warning if colours else text)

    def _paint_background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            colour = QColor(option.palette.color(QPalette.ColorRole.Highlight))
            colour.setAlpha(255 if selected else 28)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(2, 1, -2, -1), 5, 5)


def _paint_status(painter: QPainter, box: QRectF, status: Status, inks: _Inks) -> None:
    """Paint an empty ring for to do, a half disc for in progress, a tick for done."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if status is Status.DONE:
        foot = QPointF(box.left() + box.width() * 0.38, box.bottom() - box.height() * 0.1)
        round_cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.setPen(QPen(inks.done, 2.0, Qt.PenStyle.SolidLine, round_cap, join))
        painter.drawPolyline([QPointF(box.left(), box.center().y() + 0.5), foot, box.topRight()])
        return
    painter.setPen(QPen(inks.quiet, 1.3))
    painter.drawEllipse(box)
    if status is Status.IN_PROGRESS:
        painter.setBrush(inks.quiet)
        painter.drawPie(box, -90 * 16, 180 * 16)


def _paint_progress(
    painter: QPainter, option: QStyleOptionViewItem, rect: QRect, row: DocumentRow, texts: tuple[str, str], inks: _Inks
) -> None:
    """Paint a bar for the share decided, the counts beside it, and at the right who else tells the story."""
    small = QFont(option.font)
    small.setPointSizeF(option.font.pointSizeF() * 0.86)
    painter.setFont(small)
    total, left = row.open + row.decided, rect.left()
    if total:
        bar = QRectF(left, rect.center().y() - 1, _BAR, 3)
        _paint_bar(painter, bar, row.decided / total, inks)
        left += _BAR + 8
    counts, alike = texts
    width = painter.fontMetrics().horizontalAdvance(alike)
    painter.setPen(inks.quiet)
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, alike)
    space = QRect(left, rect.top(), rect.right() - width - 6 - left, rect.height())
    if painter.fontMetrics().horizontalAdvance(counts) > space.width():
        counts = counts.partition("  ·  ")[0]  # the bar says the rest
    shown = painter.fontMetrics().elidedText(counts, Qt.TextElideMode.ElideRight, space.width())
    painter.drawText(space, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _paint_bar(painter: QPainter, bar: QRectF, share: float, inks: _Inks) -> None:
    groove = QColor(inks.quiet)
    groove.setAlpha(70)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(groove)
    painter.drawRoundedRect(bar, 1.5, 1.5)
    if share:
        painter.setBrush(inks.done)
        painter.drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * share, bar.height()), 1.5, 1.5)


def _paint_flag(painter: QPainter, box: QRectF, ink: QColor) -> None:
    painter.setPen(QPen(ink, 1.4))
    painter.drawLine(box.topLeft(), box.bottomLeft())
    painter.setBrush(ink)
    painter.drawPolygon([box.topLeft(), QPointF(box.right(), box.top() + 3), QPointF(box.left(), box.top() + 7)])
