"""The review window on the screen, and the next one in its place when the person goes on in another dataset."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from annotator.services.session import ReviewSession
from annotator.services.settings import Settings
from annotator.storage.dataset import Dataset
from annotator.ui.main_window import ReviewWindow
from annotator.ui.open_mark import OpenMark
from annotator.ui.places import recall, remember
from annotator.ui.window_memory import window_store

_OFFERED = "guide/offered"  # in the window's own file: the tour is offered at the first start alone
MakeWindow = Callable[[QApplication, ReviewSession, Settings], ReviewWindow]


class Stage(QObject):
    """Shows one window at a time; `window` is the one on the screen."""

    def __init__(
        self,
        application: QApplication,
        window: ReviewWindow,
        make: MakeWindow,
        after_first_paint: Callable[[ReviewWindow], None],
    ) -> None:
        super().__init__(application)
        self.window = window
        self._application, self._make, self._after_first_paint = application, make, after_first_paint
        self._store = window_store(window.settings)
        self._mark = OpenMark()
        self._own: list[Dataset] = []  # those that were opened here and are to be closed here

    def show(self) -> None:
        """Show the window where the last one was, at the place in the dataset where the reviewer was."""
        window = self.window
        window.restore(self._store)
        window.painted.connect(self._painted)
        window.begin(lambda: recall(window, self._store))
        window.show()

    def _painted(self) -> None:
        from annotator.services.practice import is_practice  # not before the first paint

        window = self.window
        self._after_first_paint(window)
        window.tools.datasets.wanted.connect(self.switch)
        window.tools.cards.restore(self._store)
        path = window.bridge.dataset.path
        if is_practice(path):
            window.tools.guide.begin()
            return
        window.tools.datasets.recent.add(path)
        if not self._mark.take(path):
            window.status.warn(
                self.tr(
                    "This dataset is open in another window too. "
                    "What is decided there shows here once an article is opened anew."
                )
            )
        if not self._store.contains(_OFFERED):
            self._store.setValue(_OFFERED, True)
            window.tools.guide.offer()

    def switch(self, dataset: Dataset) -> None:
        """Go on in another dataset, in a window in the old one's place."""
        old = self.window
        self.leave()
        settings = Settings(old.settings.path)
        self._own.append(dataset)
        old.translations.remove()
        self.window = self._make(self._application, ReviewSession(dataset, old.bridge.session.reviewer), settings)
        self.show()
        old.close()
        left = [known for known in (old.bridge.dataset, *self._own) if known is not dataset]
        old.destroyed.connect(lambda: _close(left))  # until then its ledger may still read, as for a new language
        for gone in (old.looks, old):
            gone.deleteLater()
        self._own = [dataset]

    def leave(self) -> None:
        """Remember where the window and the reviewer are."""
        self._mark.release()
        self.window.save(self._store)
        remember(self.window, self._store)
        if hasattr(self.window, "tools"):  # closed before the first paint it has none
            self.window.tools.cards.save(self._store)

    def close(self) -> None:
        """Close the window and what was opened here."""
        self.window.close()
        for dataset in self._own:
            dataset.close()


def _close(datasets: list[Dataset]) -> None:
    for dataset in datasets:
        dataset.close()
