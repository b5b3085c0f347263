"""What the catalogue's rows of the view do: text size, panels, the way to fields, the sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from annotator.core.errors import UserError

if TYPE_CHECKING:
    from annotator.ui.main_window import ReviewWindow

_TEXT_SIZES = (9, 40)


class Showing(QObject):
    """Changes what the window shows; nothing of it touches the dataset."""

    def __init__(self, window: ReviewWindow) -> None:
        super().__init__(window)
        self._window = window

    def clear(self) -> None:
        """Let go of the selection, or else of the focus."""
        if self._window.review.selection is not None:
            self._window.pane.view.clear_selection()
        else:
            self._window.review.set_focus(None)

    def copy_text(self) -> None:
        """Copy the selected text, or else the focused span's."""
        focus = self._window.review.focus
        text = self._window.pane.view.selected_text() or (focus.text if focus else "")
        QGuiApplication.clipboard().setText(text)

    def find_in_article(self) -> None:
        """Open the find bar."""
        self._window.pane.begin_find()

    def search_titles(self) -> None:
        """Put the keyboard into the search over the list."""
        self._window.list.setVisible(True)
        self._window.list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.list.search.selectAll()

    def edit_comment(self) -> None:
        """Put the keyboard into the comment field."""
        self._window.inspector.setVisible(True)
        self._window.inspector.edit_comment()

    def decide_links(self) -> None:
        """Put the keyboard on the links in the details."""
        self._window.inspector.setVisible(True)
        self._window.inspector.decide_links()

    def larger_text(self) -> None:
        """Make the article's text one point larger."""
        self._set_text_size(self._window.settings.get("text_size") + 1)

    def smaller_text(self) -> None:
        """Make the article's text one point smaller."""
        self._set_text_size(self._window.settings.get("text_size") - 1)

    def normal_text(self) -> None:
        """Give the article's text its default size."""
        from annotator.services.settings import SETTINGS

        self._set_text_size(next(int(s.default) for s in SETTINGS if s.name == "text_size"))

    def _set_text_size(self, points: int) -> None:
        low, high = _TEXT_SIZES
        try:
            self._window.settings.set("text_size", max(low, min(high, points)))
        except UserError as error:
            self._window.warn(error)

    def toggle_list(self) -> None:
        """Show or hide the article list."""
        self._window.list.setVisible(self._window.list.isHidden())

    def toggle_inspector(self) -> None:
        """Show or hide the details."""
        self._window.inspector.setVisible(self._window.inspector.isHidden())

    def show_keys(self) -> None:
        """Show the key sheet."""
        from annotator.ui.help_sheet import KeySheet

        sheet = KeySheet(self._window.actions_, self._window.translations.language, self._window)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

    def show_settings(self) -> None:
        """Show the settings."""
        from annotator.ui.settings_dialog import SettingsDialog

        window = self._window
        dialog = SettingsDialog(window.settings, window.translations.language, window.warn, window)
        dialog.keys_wanted.connect(window.tools.help.show_own_keys)
        dialog.language_switched.connect(lambda: dialog.retranslate(window.translations.language))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
