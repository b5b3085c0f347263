"""The dataset's own lexicon beside the review: its window, opened once, and what it asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.core.labels import INSTITUTION, INVESTMENT
from annotator.core.lexicon import LONGEST, WordDecision
from annotator.core.naming import name_of

if TYPE_CHECKING:
    from annotator.ui.lexicon_window import LexiconWindow
    from annotator.ui.main_window import ReviewWindow
    from annotator.ui.tools import Tools


class LexiconTool(QObject):
    """Opens the lexicon window, which follows the dataset."""

    def __init__(self, window: ReviewWindow, tools: Tools) -> None:
        super().__init__(tools)
        self._window, self._tools = window, tools
        self.lexicon: LexiconWindow | None = None

    def show_lexicon(self) -> None:
        """Open the lexicon, with the selected text or the focused highlight ready to be added."""
        window = self._window
        if self.lexicon is None:
            from annotator.ui.lexicon_window import LexiconWindow

            self.lexicon = LexiconWindow(window.bridge.dataset, window.translations.language, window)
            self._tools.help.memory.keep(self.lexicon)
            self.lexicon.decided.connect(self._decide)
            self.lexicon.wanted.connect(self._show_places)
            self.lexicon.failed.connect(window.warn)
            self.lexicon.broken.connect(window.commands.broken)
            window.bridge.changed.connect(self.lexicon.follow)
            window.settings.subscribe(self._setting_changed)
            self._tools.records.share_keys(self.lexicon)
        self.lexicon.begin(*self._word())

    def _word(self) -> tuple[str, str]:
        """Return the label and the text that the person is at in the article."""
        selected, focus = self._window.pane.view.selected_text(), self._window.review.focus
        if selected:
            return INSTITUTION, name_of(selected) if len(selected) <= LONGEST else ""
        if focus is None or focus.label == INVESTMENT:
            return INSTITUTION, ""
        return focus.label, name_of(focus.text)

    def _decide(self, decisions: list[WordDecision]) -> None:
        bridge = self._window.bridge
        bridge.guarded(lambda: bridge.session.set_words(decisions))

    def _show_places(self, text: str) -> None:
        self._window.activateWindow()
        self._tools.search_for("".join(text.split("\n")))

    def _setting_changed(self, name: str) -> None:
        if name == "language" and self.lexicon is not None:
            self.lexicon.set_language(self._window.translations.language)

    def stop(self) -> None:
        """Wait for what goes on beside the window."""
        if self.lexicon is not None:
            self.lexicon.stop()
