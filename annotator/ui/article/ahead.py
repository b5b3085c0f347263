"""Preparing what is just out of sight while nobody waits, so that the way to the next span is only painted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QTimer
from PySide6.QtWidgets import QWidget

from annotator.ui.article.geometry import Geometry
from annotator.ui.article.layout import ParagraphLayout

_DELAY = 20  # milliseconds between two paragraphs: keys come first


class Ahead(QTimer):
    """Started after each move of the view, it prepares one paragraph a turn and stops when there is no more."""

    def __init__(self, view: QWidget, geometry: Callable[[], Geometry], prepared: Callable[[], None]) -> None:
        super().__init__(view)
        self._view, self._geometry, self._prepared = view, geometry, prepared
        self.setSingleShot(True)
        self.setInterval(_DELAY)
        self.timeout.connect(self._step)

    def _step(self) -> None:
        layout = self._geometry().prepare()
        if layout is not None:
            self._draw_signs(layout)
            self._prepared()
            self.start()

    def _draw_signs(self, layout: ParagraphLayout) -> None:
        """Draw a paragraph to nowhere: the first drawing of a sign takes longer than all later ones together."""
        from PySide6.QtGui import QImage, QPainter

        nowhere = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
        nowhere.setDevicePixelRatio(self._view.devicePixelRatioF())
        painter = QPainter(nowhere)
        layout.text.draw(painter, QPointF(0, 0))
        painter.end()
