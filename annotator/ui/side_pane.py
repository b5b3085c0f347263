"""The column at the right: panels one under the other, gone when none of them is shown."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QSplitter, QWidget


class SidePane(QSplitter):
    """Holds panels; it is there as long as one of them is wanted, and hidden by `show_when(False)` in any case."""

    def __init__(self, *panels: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._open = True
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for panel in panels:
            self.add(panel)

    def add(self, panel: QWidget, *, shown: bool = True) -> None:
        """Put a panel under those that are there."""
        self.addWidget(panel)
        panel.setVisible(shown)
        panel.installEventFilter(self)
        self._follow()

    def show_when(self, shown: bool) -> None:
        """Show what is wanted of the panels, or nothing at all."""
        self._open = shown
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the panels."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._follow()
        return super().eventFilter(watched, event)

    def share(self, *parts: int) -> None:
        """Divide the height among the panels in these proportions."""
        self.setSizes([part * self.height() // sum(parts) for part in parts])

    def _follow(self) -> None:
        panels = (self.widget(place) for place in range(self.count()))
        self.setVisible(self._open and any(not panel.isHidden() for panel in panels if panel is not None))
