"""A chart on the screen: marks can be clicked, reached with the arrow keys and opened with Enter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from annotator.ui.charts.bars import paint_bars
from annotator.ui.charts.data import Bars, ChartData, Ink, Lines, Spot
from annotator.ui.charts.lines import paint_lines
from annotator.ui.charts.reliability import paint_reliability

MARGIN = 14.0
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


def paint_chart(painter: QPainter, area: QRectF, data: ChartData, ink: Ink) -> list[Spot]:
    """Paint a chart on its ground into an area; return the spots that mean something, in the order of reading."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(area, ink.ground)
    inner = area.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    if isinstance(data, Bars):
        return paint_bars(painter, inner, data, ink)
    if isinstance(data, Lines):
        return paint_lines(painter, inner, data, ink)
    return paint_reliability(painter, inner, data, ink)


def needed_height(data: ChartData | None, line: float) -> int:
    """Return the height in which a chart can be read, where a line of text is `line` high."""
    if isinstance(data, Bars) and data.lying:
        return round(2 * MARGIN + line * (3.5 + 1.25 * len(data.groups)))
    return round(line * 11)


class Chart(QWidget):
    """Shows ChartData; `opened` carries the key of a mark that was clicked or chosen with Enter."""

    opened = Signal(object)

    def __init__(self, ink: Ink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ink = ink
        self.data: ChartData | None = None
        self.spots: list[Spot] = []
        self.current = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Return a size at which most charts can be read."""
        return QSize(640, 260)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which nothing can be read."""
        return QSize(280, needed_height(self.data, self.fontMetrics().height()))

    def show_data(self, data: ChartData | None) -> None:
        """Show other numbers; the mark that the keyboard stands on stays as far as there is one."""
        self.data = data
        self.spots = []
        self.setAccessibleName(data.title if data else "")
        self.updateGeometry()
        self.update()

    def set_ink(self, ink: Ink) -> None:
        """Take over other colours."""
        self.ink = ink
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chart, and a frame around the mark that the keyboard stands on."""
        painter = QPainter(self)
        if self.data is None:
            painter.fillRect(self.rect(), self.ink.ground)
            return
        self.spots = paint_chart(painter, QRectF(self.rect()), self.data, self.ink)
        self.current = min(self.current, len(self.spots) - 1)
        if self.hasFocus() and self.spots:
            spot = self.spots[max(self.current, 0)]
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.ink.focus, 2))
            painter.drawRect(spot.area.adjusted(-2, -2, 2, 2))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from mark to mark with the arrow keys, open with Enter."""
        key = Qt.Key(event.key())
        if key in _STEPS and self.spots:
            self.choose(max(self.current, 0) + _STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.spots:
            self.choose(0 if key == Qt.Key.Key_Home else len(self.spots) - 1)
        elif key in _ENTER and self.spots:
            self._open(self.spots[max(self.current, 0)])
        else:
            event.ignore()

    def choose(self, place: int) -> None:
        """Put the keyboard on a mark and say it."""
        self.current = min(max(place, 0), len(self.spots) - 1)
        self._say()
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say the mark that the keyboard stands on."""
        super().focusInEvent(event)
        self._say()
        self.update()

    def _say(self) -> None:
        if self.spots:
            self.setAccessibleDescription(self.spots[max(self.current, 0)].said)

    def _open(self, spot: Spot) -> None:
        if spot.key is not None:
            self.opened.emit(spot.key)

    def spot_at(self, place: QPointF) -> int:
        """Return the number of the mark at a place of the widget, -1 without one."""
        return next((n for n in range(len(self.spots) - 1, -1, -1) if self.spots[n].area.contains(place)), -1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the mark that was clicked."""
        found = self.spot_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and found >= 0:
            self.current = found
            self.update()
            self._open(self.spots[found])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer where something can be clicked."""
        hand = self.spot_at(event.position()) >= 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        """Say what the mark under the pointer means."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self.spot_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.spots[found].said if found >= 0 else "", self)
            return True
        return super().event(event)
