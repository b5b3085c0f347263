"""Python's garbage collector, kept out of the way of keys: it runs when the reviewer has paused."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_PAUSE = 400  # milliseconds without anything happening
_MANY = 200_000  # objects made since the last look at everything, after which everything is looked at again


class IdleCollection(QObject):
    """Collects in the pauses after `stir`; in between no collection can fall into a decision."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._collect)
        self._made = 0
        gc.disable()

    def stir(self) -> None:
        """Remember that something happened, and collect when it has been quiet for a while."""
        self._timer.start()

    def _collect(self) -> None:
        self._made += gc.get_count()[0]
        if self._made < _MANY:
            gc.collect(1)
        else:
            self._made = 0
            gc.collect()

    def stop(self) -> None:
        """Give the collector back to Python."""
        self._timer.stop()
        gc.enable()
