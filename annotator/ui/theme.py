"""Themes: colours of the interface, the article and the labels, read from JSON files."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtGui import QColor, QPalette

FONT_FAMILIES = ("Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC")

_Colours = TypeVar("_Colours", "InterfaceColours", "ArticleColours", "LabelColours")


@dataclass(frozen=True, slots=True)
class InterfaceColours:
    """Colours of the widgets around the article."""

    window: QColor
    window_text: QColor
    base: QColor
    alternate_base: QColor
    text: QColor
    button: QColor
    button_text: QColor
    highlight: QColor
    highlighted_text: QColor
    tooltip: QColor
    tooltip_text: QColor
    placeholder: QColor
    disabled: QColor
    link: QColor
    border: QColor
    good: QColor
    warning: QColor
    error: QColor


@dataclass(frozen=True, slots=True)
class ArticleColours:
    """Colours of the article view; `hit` and `current_hit` are backgrounds of search hits."""

    page: QColor
    text: QColor
    heading: QColor
    furniture: QColor
    rejected: QColor
    rejected_text: QColor
    focus: QColor
    selection: QColor
    hit: QColor
    current_hit: QColor
    hit_line: QColor


@dataclass(frozen=True, slots=True)
class LabelColours:
    """Colours of one label: underline, background of gold and of suggested text, filled tag, tag text and plain ink."""

    line: QColor
    tint: QColor
    faint: QColor
    tag: QColor
    tag_text: QColor
    ink: QColor


@dataclass(frozen=True, slots=True)
class Theme:
    """All colours of the program under one name."""

    name: str
    dark: bool
    interface: InterfaceColours
    article: ArticleColours
    labels: tuple[LabelColours, ...]

    def label(self, slot: int) -> LabelColours:
        """Return the colours of a label's slot; slots past the last begin again."""
        return self.labels[slot % len(self.labels)]

    def palette(self) -> QPalette:
        """Return the palette for the application."""
        colours = self.interface
        palette = QPalette()
        for role, colour in _roles(colours).items():
            palette.setColor(role, colour)
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, colours.disabled)
        return palette


def load_theme(path: Path) -> Theme:
    """Return the theme of a JSON file; raises ValueError naming the file when a colour is missing or no colour."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return Theme(
            name=str(data["name"]),
            dark=bool(data["dark"]),
            interface=_colours(InterfaceColours, data["interface"]),
            article=_colours(ArticleColours, data["article"]),
            labels=tuple(_colours(LabelColours, entry) for entry in data["labels"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(f"{path}: {error}") from error


def load_palette(path: Path, theme: str) -> tuple[LabelColours, ...]:
    """Return a palette's label colours for a theme by its name; raises ValueError naming the file when it is broken."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return tuple(_colours(LabelColours, entry) for entry in data[theme])
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(f"{path}: {error}") from error


def load_themes(folder: Path) -> dict[str, Theme]:
    """Return the themes of a folder by name; raises ValueError when one of them is broken."""
    themes = (load_theme(path) for path in sorted(folder.glob("*.json")))
    return {theme.name: theme for theme in themes}


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of two opaque colours, 1 to 21, as WCAG 2.1 defines it."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: QColor) -> float:
    """Return the relative luminance (0 black to 1 white) of an sRGB colour, as WCAG 2.1 defines it."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _colours(kind: type[_Colours], data: dict[str, Any]) -> _Colours:
    """Return a group of colours; raises KeyError for a missing one and ValueError for what isn't a colour."""
    values: dict[str, Any] = {}
    for item in fields(kind):
        colour = QColor(str(data[item.name]))
        if not colour.isValid():
            raise ValueError(f"{item.name} is no colour: {data[item.name]!r}")
        values[item.name] = colour
    return kind(**values)


def _roles(colours: InterfaceColours) -> dict[QPalette.ColorRole, QColor]:
    """Return the colour of each role of a palette."""
    role = QPalette.ColorRole
    return {
        role.Window: colours.window,
        role.WindowText: colours.window_text,
        role.Base: colours.base,
        role.AlternateBase: colours.alternate_base,
        role.Text: colours.text,
        role.Button: colours.button,
        role.ButtonText: colours.button_text,
        role.BrightText: colours.error,
        role.Highlight: colours.highlight,
        role.HighlightedText: colours.highlighted_text,
        role.Accent: colours.highlight,
        role.ToolTipBase: colours.tooltip,
        role.ToolTipText: colours.tooltip_text,
        role.PlaceholderText: colours.placeholder,
        role.Link: colours.link,
        role.LinkVisited: colours.link,
        role.Light: colours.button.lighter(115),
        role.Midlight: colours.button.lighter(107),
        role.Mid: colours.border,
        role.Dark: colours.border.darker(125),
        role.Shadow: colours.border.darker(170),
    }
