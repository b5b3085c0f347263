"""What helps to find one's way: the command palette, own keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from annotator.core.errors import UserError

if TYPE_CHECKING:
    from annotator.ui.keymap import Keys
    from annotator.ui.main_window import ReviewWindow


class HelpDesk(QObject):
    """Opens the windows that help; nothing of it touches the dataset."""

    def __init__(self, window: ReviewWindow) -> None:
        super().__init__(window)
        self._window = window

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

    def show_own_keys(self) -> None:
        """Let the person give actions other keys."""
        from annotator.ui.keys_dialog import KeysDialog

        dialog = KeysDialog(self._window.actions_, self._window.translations.language, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.changed.connect(self._set_keys)
        dialog.open()

    def _set_keys(self, keys: dict[str, Keys]) -> None:
        from annotator.ui.actions import CATALOGUE
        from annotator.ui.keymap import save_keymap

        self._window.actions_.set_keys(keys)
        try:
            save_keymap(keys, CATALOGUE, self._window.settings.path.parent / "keymap.json")
        except UserError as error:
            self._window.warn(error)
