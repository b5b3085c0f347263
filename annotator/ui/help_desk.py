"""What helps to find one's way: the command palette, own keys, the guidelines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from annotator.core.change import Change
from annotator.core.errors import UserError
from annotator.ui.window_memory import WindowMemory

if TYPE_CHECKING:
    from annotator.ui.guidelines_window import GuidelinesWindow
    from annotator.ui.keymap import Keys
    from annotator.ui.main_window import ReviewWindow


class HelpDesk(QObject):
    """Opens the windows that help; of all they show, the guidelines alone are part of the dataset."""

    def __init__(self, window: ReviewWindow) -> None:
        super().__init__(window)
        self._window = window
        self.memory = WindowMemory(window.settings, self)
        self.guidelines: GuidelinesWindow | None = None

    def show_palette(self) -> None:
        """Let the person find an action by a few letters, and carry it out."""
        from annotator.ui.command_entries import entries
        from annotator.ui.palette import Palette

        actions, language = self._window.actions_, self._window.translations.language
        hint = self.tr("Type what you want to do, in Chinese or English")
        palette = Palette(self.tr("Find an action"), hint, entries(actions, language), self._window)
        palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        palette.picked.connect(self._run)
        palette.open()

    def _run(self, action: str) -> None:
        self._window.activateWindow()
        # A moment later the keyboard is back where it was before the palette.
        QTimer.singleShot(0, self._window.actions_.actions[action].trigger)

    def show_guidelines(self) -> None:
        """Open the guidelines of the label set, or bring them to the front."""
        window = self._window
        if self.guidelines is None:
            from annotator.ui.guidelines_window import GuidelinesWindow

            self.guidelines = GuidelinesWindow(self._save_guidelines, window.translations.language, window)
            self.guidelines.show_text(window.bridge.dataset.labels.guidelines)
            self.memory.keep(self.guidelines)
            window.bridge.changed.connect(self._follow)
        if self.guidelines.isVisible():
            self.guidelines.raise_()
        self.guidelines.show()
        self.guidelines.activateWindow()

    def _save_guidelines(self, text: str) -> None:
        from annotator.services.guidelines import as_stored

        bridge = self._window.bridge
        bridge.session.set_labels(replace(bridge.dataset.labels, guidelines=as_stored(text)))

    def _follow(self, change: Change) -> None:
        if change.changes_labels and self.guidelines is not None:
            self.guidelines.show_text(self._window.bridge.dataset.labels.guidelines)

    def show_own_keys(self) -> None:
        """Let the person give actions other keys."""
        from annotator.ui.keys_dialog import KeysDialog

        dialog = KeysDialog(self._window.actions_, self._window.translations.language, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.changed.connect(self._set_keys)
        self.memory.keep(dialog)
        dialog.open()

    def _set_keys(self, keys: dict[str, Keys]) -> None:
        from annotator.ui.actions import CATALOGUE
        from annotator.ui.keymap import save_keymap

        self._window.actions_.set_keys(keys)
        self._window.pane.set_labels(self._window.actions_.shown_labels())
        self._window.retranslate()  # texts that name keys
        try:
            save_keymap(keys, CATALOGUE, self._window.settings.path.parent / "keymap.json")
        except UserError as error:
            self._window.warn(error)
