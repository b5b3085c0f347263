"""The looks of dialogs with lists and texts in them: frames that can be seen, and a size that goes with the type."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton

from annotator.ui.theme import Theme

_LINE = 19  # pixels between two lines of the type for which sizes are given
_MARGIN = 60  # pixels around a dialog on a small screen
_KINDS = ("QListWidget", "QTextEdit", "QPlainTextEdit")


def frame_style(theme: Theme) -> str:
    """Return the style sheet of lists and texts: Fusion draws their frames too dark to be seen on a dark ground."""
    colours = theme.interface
    frame = f"border: 1px solid {colours.border.name()}; border-radius: 4px; background: {colours.base.name()};"
    focused = ", ".join(f"{kind}:focus" for kind in _KINDS)
    return f"{', '.join(_KINDS)} {{ {frame} }} {focused} {{ border-color: {colours.highlight.name()}; }}"


def fit_to_font(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog a size (pixels) that is meant for small type, larger with larger type, within the screen."""
    scale = max(1.0, dialog.fontMetrics().lineSpacing() / _LINE)
    room = dialog.screen().availableSize()
    dialog.resize(
        min(round(width * scale), room.width() - _MARGIN), min(round(height * scale), room.height() - _MARGIN)
    )


def fit_to_screen(dialog: QDialog, size: tuple[int, int], margin: int = 80) -> None:
    """Give a dialog a size (pixels), with `margin` pixels around it on a small screen."""
    room = dialog.screen().availableSize()
    dialog.resize(min(size[0], room.width() - margin), min(size[1], room.height() - margin))


def button_row(*buttons: QPushButton) -> QHBoxLayout:
    """Return buttons side by side, from the left; Enter in a field beside them presses none."""
    row = QHBoxLayout()
    for button in buttons:
        button.setAutoDefault(False)
        row.addWidget(button)
    row.addStretch(1)
    return row
