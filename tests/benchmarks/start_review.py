"""`annotator review` that tells of the article's first paint and ends; started by `start`.

It prints the time of that paint and the processor time used until then, both in nanoseconds, and 1 when the suggestion
process was started before that paint, else 0.
"""

from __future__ import annotations

import os
import sys
import time

from annotator.app import QtWindow, main


def watch() -> None:
    """Have the first paint of an article told. Qt is loaded when the program asks for it and not before."""
    ask = QtWindow.display_available

    def asked(window: QtWindow) -> bool:
        available = ask(window)
        _watch_paints()
        return available

    QtWindow.display_available = asked  # type: ignore[method-assign]


def _watch_paints() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt

    from annotator.ui.article.view import ArticleView

    class Teller(QObject):
        def event(self, event: QEvent) -> bool:
            if event.type() is QEvent.Type.User:
                _tell()
            return super().event(event)

    paint = ArticleView.paintEvent
    teller: list[Teller] = []

    def told(view: ArticleView, event: object) -> None:
        paint(view, event)  # type: ignore[arg-type]
        teller.append(Teller())
        QCoreApplication.postEvent(teller[-1], QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value)

    ArticleView.paintEvent = told  # type: ignore[method-assign, assignment]


def _tell() -> None:
    """Print the time and end, with the suggestion process if there is one."""
    now, used = time.monotonic_ns(), time.process_time_ns()
    workers = sys.modules.get("multiprocessing")
    children = workers.active_children() if workers is not None else []
    print(now, used, int(bool(children)), flush=True)
    for child in children:
        child.kill()
    os._exit(0)


if __name__ == "__main__":
    watch()
    main(["review", "--dataset", sys.argv[1]])
