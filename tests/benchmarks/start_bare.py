"""A bare PySide6 window that tells of its first paint and ends; started by `start`.

It prints the time of that paint and the processor time used until then, both in nanoseconds.
"""

from __future__ import annotations

import os
import time

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


class BareWindow(QWidget):
    """An empty window."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ask to be told as soon as the paint is on the screen."""
        super().paintEvent(event)
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value)

    def event(self, event: QEvent) -> bool:
        """Print the time and end."""
        if event.type() is QEvent.Type.User:
            print(time.monotonic_ns(), time.process_time_ns(), flush=True)
            os._exit(0)
        return super().event(event)


if __name__ == "__main__":
    application = QApplication([])
    window = BareWindow()
    window.resize(1440, 900)
    window.show()
    application.exec()
