"""Which theme is shown: by setting or by the system, and the application's font."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication

from annotator.services.resources import resource
from annotator.services.settings import PALETTES, Settings
from annotator.ui.theme import FONT_FAMILIES, Theme, load_palette, load_theme

_STYLE = "Fusion"
_LEAST_POINTS = 8.0
_STYLED = "annotator_styled"  # marks an application that has it
_SYSTEM_FONT = "annotator_system_font"  # the font of an application before ours was set


def styled_application(arguments: list[str]) -> QApplication:
    """Return a new application begun in the program's style: set later, PySide would load every class of styles."""
    application = QApplication([*arguments, "-style", _STYLE])
    application.setProperty(_STYLED, True)
    return application


class Looks(QObject):
    """Holds the theme and puts its palette on the application; `changed` carries each new theme.

    `font_changed` says that the application has another font now.
    """

    changed = Signal(object)
    font_changed = Signal()

    def __init__(self, application: QApplication, settings: Settings) -> None:
        super().__init__(application)
        self._application, self._settings = application, settings
        hints = QGuiApplication.styleHints()
        # Taken before a palette of ours is set: without a platform theme it is the only sign of a dark system.
        self._dark_palette = application.palette().base().color().lightness() < 128
        if application.property(_STYLED) is None:
            application.setStyle(_STYLE)
            application.setProperty(_STYLED, True)
        self._system_font = QFont(application.property(_SYSTEM_FONT) or application.font())
        application.setProperty(_SYSTEM_FONT, self._system_font)
        self._set_font()
        self.theme = self._choose()
        application.setPalette(self.theme.palette())
        hints.colorSchemeChanged.connect(self.update)
        settings.subscribe(self._setting_changed)

    def _choose(self) -> Theme:
        wanted = self._settings.get("theme")
        name = ("dark" if self._system_is_dark() else "light") if wanted == "system" else wanted
        theme = load_theme(resource("themes", f"{name}.json"))
        palette = self._settings.get("label_colours")
        if palette == PALETTES[0]:  # the theme's own
            return theme
        return replace(theme, labels=load_palette(resource("palettes", f"{palette}.json"), name))

    def _set_font(self) -> None:
        family, points = self._settings.get("interface_font"), self._settings.get("interface_size")
        self._application.setFont(interface_font(self._system_font, family, points))

    def _system_is_dark(self) -> bool:
        scheme = QGuiApplication.styleHints().colorScheme()
        return self._dark_palette if scheme is Qt.ColorScheme.Unknown else scheme is Qt.ColorScheme.Dark

    def _setting_changed(self, name: str) -> None:
        if name in ("theme", "label_colours"):
            self.update()
        elif name in ("interface_font", "interface_size"):
            self._set_font()
            self.font_changed.emit()

    def update(self) -> None:
        """Choose the theme anew and show it if it is another."""
        theme = self._choose()
        if theme != self.theme:
            self.theme = theme
            self._application.setPalette(theme.palette())
            self.changed.emit(theme)


def field_style(theme: Theme) -> str:
    """Return the style sheet of fields and boxes: Fusion draws their frames too dark to be seen on a dark ground."""
    colours = theme.interface
    tick = resource("icons", "tick-dark.svg" if theme.dark else "tick-light.svg").as_posix()
    frame = f"border: 1px solid {colours.border.name()}; border-radius: 4px; background: {colours.base.name()};"
    return f"""
        QLineEdit {{ {frame} padding: 3px 5px; }}
        QLineEdit:focus {{ border-color: {colours.highlight.name()}; }}
        QAbstractSpinBox QLineEdit {{ border: none; padding: 0; }}
        QCheckBox::indicator {{ {frame} border-color: {colours.placeholder.name()}; width: 15px; height: 15px; }}
        QCheckBox::indicator:focus {{ border-color: {colours.highlight.name()}; }}
        QCheckBox::indicator:checked {{ image: url({tick}); }}
    """


def interface_font(system: QFont, family: str = "", points: float = 0) -> QFont:
    """Return the system's font with the simplified Chinese faces first, so that no Japanese form of a sign is drawn.

    A `family` comes before them; 0 `points` is the system's size, other sizes are at least such as can be read.
    """
    font = QFont(system)
    font.setFamilies([*filter(None, [family]), *FONT_FAMILIES, *system.families()])
    font.setPointSizeF(max(_LEAST_POINTS, points) if points else max(10.0, system.pointSizeF()))
    return font
