"""The list of a concordance, and how it paints a line: tick, article, the text in the middle of its surroundings."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.core.labels import LabelSet
from annotator.services.concordance import Hit
from annotator.ui.concordance_model import HIT_ROLE, TICK_ROLE, ConcordanceModel, standing_of
from annotator.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_TICK_ROOM = 30
_GAP = 10
_ROUNDING = 2  # pixels by which a text may be wider than its advance says
_MIDDLE = 0.42  # of the room for the text, where its keyword begins


class ConcordanceView(QListView):
    """Lists Hits. Space ticks, Ctrl+A ticks all or none, End reads to the last line.

    Every key it doesn't know is left to the panel around it; `opened` carries the Hit that was double-clicked.
    """

    opened = Signal(object)

    def __init__(self, model: ConcordanceModel, labels: LabelSet, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = model
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMinimumHeight(120)
        self._delegate = _LineDelegate(labels, self)
        self.setItemDelegate(self._delegate)
        self.set_theme(theme)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(HIT_ROLE)))
        model.rowsInserted.connect(self._choose_first)
        model.modelReset.connect(self._choose_first)

    def set_theme(self, theme: Theme) -> None:
        """Take over a theme's colours."""
        self._delegate.theme = theme
        self.viewport().update()

    def set_language(self, language: str) -> None:
        """Name the labels in a language."""
        self._delegate.language = language
        self.viewport().update()

    def current_hit(self) -> Hit | None:
        """Return the line that the keyboard stands on, or None."""
        hit = self.currentIndex().data(HIT_ROLE)
        return hit if isinstance(hit, Hit) else None

    def _choose_first(self) -> None:
        if not self.currentIndex().isValid() and self.lines.rowCount():
            self.setCurrentIndex(self.lines.index(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick and move; J and K move too."""
        key, plain = event.key(), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if key == Qt.Key.Key_Space and plain:
            self.lines.toggle(self.currentIndex().row())
        elif key == Qt.Key.Key_A and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.lines.toggle_all()
        elif key in (Qt.Key.Key_J, Qt.Key.Key_K) and plain:
            row = self.currentIndex().row() + (1 if key == Qt.Key.Key_J else -1)
            if 0 <= row < self.lines.rowCount():
                self.setCurrentIndex(self.lines.index(row))
        elif key in _MOVES:
            if key == Qt.Key.Key_End:
                self.lines.read_all()
            super().keyPressEvent(event)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick with a click on the box."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.position().x() < _TICK_ROOM:
            self.lines.toggle(index.row())


_MOVES = frozenset(
    {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End}
)


class _LineDelegate(QStyledItemDelegate):
    """Paints Hits."""

    def __init__(self, labels: LabelSet, parent: QWidget) -> None:
        super().__init__(parent)
        self._labels = labels
        self.theme: Theme | None = None
        self.language = "en"

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return one height for every line."""
        return QSize(200, round(option.fontMetrics.height() * 1.7))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a line."""
        hit = index.data(HIT_ROLE)
        if not isinstance(hit, Hit) or self.theme is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            self._paint_ground(painter, option)
        text, quiet = self._inks(option, chosen)
        side = round(option.fontMetrics.height() * 0.8)
        box = QRectF(option.rect.left() + 9, option.rect.center().y() - side / 2 + 0.5, side, side)
        _paint_tick(painter, box, bool(index.data(TICK_ROLE)), text if chosen else quiet)
        rest = option.rect.adjusted(_TICK_ROOM, 0, -_GAP, 0)
        rest = self._paint_ends(painter, option, rest, index, hit, quiet)
        self._paint_text(painter, option, rest, hit, (text, quiet))
        painter.restore()

    def _inks(self, option: QStyleOptionViewItem, chosen: bool) -> tuple[QColor, QColor]:
        if chosen:
            ink = option.palette.color(QPalette.ColorRole.HighlightedText)
            return ink, ink
        return option.palette.color(QPalette.ColorRole.Text), option.palette.color(QPalette.ColorRole.PlaceholderText)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(option.palette.color(QPalette.ColorRole.Highlight))
        painter.drawRoundedRect(QRectF(option.rect).adjusted(2, 1, -2, -1), 5, 5)

    def _paint_ends(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, index: Index, hit: Hit, ink: QColor
    ) -> QRect:
        """Paint the article at the left, once for the lines that follow each other, and the standing at the right."""
        metrics: QFontMetrics = option.fontMetrics
        standing = self._standing(hit)
        right = min(metrics.horizontalAdvance(standing) + _ROUNDING, room.width() // 4)
        left = min(room.width() // 6, metrics.horizontalAdvance("字" * 12))
        painter.setPen(ink)
        middle = Qt.AlignmentFlag.AlignVCenter
        above = index.model().index(index.row() - 1, 0).data(HIT_ROLE)
        if not isinstance(above, Hit) or above.document != hit.document:
            title = metrics.elidedText(hit.title, Qt.TextElideMode.ElideRight, left)
            painter.drawText(QRect(room.left(), room.top(), left, room.height()), middle, title)
        place = QRect(room.right() - right, room.top(), right, room.height())
        painter.drawText(place, middle, metrics.elidedText(standing, Qt.TextElideMode.ElideRight, right))
        return QRect(room.left() + left + _GAP, room.top(), room.width() - left - right - 2 * _GAP, room.height())

    def _standing(self, hit: Hit) -> str:
        label = self._labels.label(hit.shown.label) if hit.shown is not None else None
        words = [label.title(self.language) if label else "", standing_of(hit)]
        if hit.shown is not None and hit.shown.open and hit.shown.score is not None:
            words.append(f"{hit.shown.score:.2f}")
        return " ".join(filter(None, words))

    def _paint_text(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, hit: Hit, inks: tuple[QColor, QColor]
    ) -> None:
        bold = QFont(option.font)
        bold.setBold(True)
        thick = QFontMetrics(bold)
        width = min(thick.horizontalAdvance(hit.text) + _ROUNDING, room.width() // 2)
        left = round((room.width() - width) * _MIDDLE)
        after = QRect(room.left() + left + width, room.top(), room.width() - left - width, room.height())
        middle, metrics = Qt.AlignmentFlag.AlignVCenter, option.fontMetrics
        painter.setPen(inks[1])
        before = metrics.elidedText(hit.before, Qt.TextElideMode.ElideLeft, left)
        painter.drawText(
            QRect(room.left(), room.top(), left, room.height()), middle | Qt.AlignmentFlag.AlignRight, before
        )
        painter.drawText(after, middle, metrics.elidedText(hit.after, Qt.TextElideMode.ElideRight, after.width()))
        painter.setFont(bold)
        painter.setPen(inks[0])
        word = thick.elidedText(hit.text, Qt.TextElideMode.ElideMiddle, width)
        painter.drawText(QRect(room.left() + left, room.top(), width, room.height()), middle, word)


def _paint_tick(painter: QPainter, box: QRectF, ticked: bool, ink: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, 1.2))
    painter.drawRoundedRect(box, 3, 3)
    if ticked:
        painter.setPen(QPen(ink, 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        inside = box.adjusted(3, 4, -3, -4)
        painter.drawPolyline(
            [
                QPointF(inside.left(), inside.center().y()),
                QPointF(inside.left() + inside.width() * 0.4, inside.bottom()),
                QPointF(inside.right(), inside.top()),
            ]
        )
