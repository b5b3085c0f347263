"""The scrolled frame of an article: it stands on an anchor, so that the line at the top stays whatever is laid out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from annotator.core.labels import BUILT_IN, LabelSet
from annotator.core.reflow import reflow
from annotator.ui.article.ahead import Ahead
from annotator.ui.article.appearance import Appearance
from annotator.ui.article.geometry import Geometry
from annotator.ui.article.keyboard import page
from annotator.ui.article.model import ArticleModel

DEFAULT_POINTS = 13.0


class ArticleFrame(QAbstractScrollArea):
    """Holds the article's model and its geometry in the viewport, and scrolls; what is painted is the view's part."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setViewport(QWidget())  # Qt's own makes PySide load every class of widget there is
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self._labels: LabelSet = BUILT_IN
        self._language = "zh_CN"
        self._syncing = False
        self._model = ArticleModel(reflow(""))
        self._appearance = Appearance(DEFAULT_POINTS)
        self._geometry = self._make_geometry()
        self._ahead = Ahead(self, lambda: self._geometry, self._sync_bar)

    @property
    def places(self) -> Geometry:
        """Return where everything stands in the viewport; another one after each new layout."""
        return self._geometry

    def visible_range(self) -> tuple[int, int]:
        """Return the source range from the first to the last line in sight; (0, 0) for an empty article."""
        start, end = self._geometry.visible_range()
        return self._model.reflowed.to_source(start, end) if start < end else (0, 0)

    def go_to(self, offset: int) -> None:
        """Put the line of a source offset at the top edge."""
        self._geometry.go_to(self._model.reflowed.display_position(offset), 0)
        self._refresh()

    def reveal_position(self, position: int) -> None:
        """Bring a display position into sight."""
        self._reveal(position, position + 1)

    def _reveal(self, start: int, end: int) -> None:
        if self._geometry.reveal(start, end):
            self._refresh()

    def scroll_page(self, by: int) -> bool:
        """Scroll by a page up (-1) or down (1); return whether that was possible."""
        anchor = self._geometry.anchor
        before = anchor.value
        anchor.move_by(by * page(anchor, self._appearance.pitch))
        self._refresh()
        return anchor.value != before

    # Qt events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out again when the column got another width; the line at the top stays there."""
        super().resizeEvent(event)
        if self._appearance.column(self.viewport().width())[1] == self._geometry.column.width:
            self._geometry.resize(self.viewport().size())
            self._refresh()
        else:
            self._rebuild()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Follow the scroll bar."""
        if not self._syncing:
            self._geometry.anchor.move_to_value(self.verticalScrollBar().value())
            self._refresh()

    # Inside

    def _make_geometry(self) -> Geometry:
        return Geometry(self._model, self._appearance, self.viewport().size(), self._title)

    def _title(self, label: str) -> str:
        known = self._labels.label(label)
        return known.title(self._language) if known is not None else label

    def _slot(self, label: str) -> int:
        known = self._labels.label(label)
        return known.colour if known is not None else len(self._labels.labels)

    def _rebuild(self) -> None:
        """Lay out everything again in new measures with the same line at the top."""
        at_head = self._geometry.anchor.value == 0
        position, _ = self._geometry.place()
        self._geometry = self._make_geometry()
        if at_head:
            self._geometry.anchor.settle()
        else:
            self._geometry.go_to(position, 0)
        self._refresh()

    def _refresh(self) -> None:
        """Repaint everything after the view moved or changed as a whole."""
        self._sync_bar()
        self._place_bar()
        self.viewport().update()
        self._ahead.start()

    def _place_bar(self) -> None:
        """Put what stands beside the selection where that is now."""

    def _sync_bar(self) -> None:
        """Make the scroll bar show where the anchor is."""
        anchor, bar = self._geometry.anchor, self.verticalScrollBar()
        self._syncing = True
        bar.setPageStep(max(1, anchor.viewport))
        bar.setSingleStep(self._appearance.pitch)
        bar.setRange(0, anchor.maximum)
        bar.setValue(anchor.value)
        self._syncing = False
