"""Fonts, sizes and palettes by setting: at once, and each where it belongs."""

import pytest
from PySide6.QtWidgets import QComboBox

from annotator.services.settings import PALETTES, SETTINGS
from annotator.ui.settings_dialog import SettingsDialog
from annotator.ui.theme import FONT_FAMILIES


@pytest.fixture(autouse=True)
def same_font_afterwards(qapp):
    before = qapp.font()
    yield
    qapp.setFont(before)


@pytest.mark.parametrize("palette", PALETTES[1:])
def test_a_palette_changes_the_labels_and_nothing_else(window, settings, palette):
    before = window.looks.theme
    settings.set("label_colours", palette)
    after = window.looks.theme
    assert after.labels != before.labels
    assert (after.interface, after.article, after.name) == (before.interface, before.article, before.name)
    assert window.pane.view._theme is after
    settings.set("theme", "dark")
    assert window.looks.theme.dark
    assert window.looks.theme.labels != after.labels
    settings.set("label_colours", PALETTES[0])
    settings.set("theme", "light")
    assert window.looks.theme == before


def test_the_articles_have_a_font_and_a_line_height_of_their_own(window, settings, qapp):
    view, interface = window.pane.view, qapp.font().families()
    pitch = view._appearance.pitch
    settings.set("line_height", 2.2)
    assert view._appearance.pitch > pitch
    settings.set("text_font", "Noto Serif CJK SC")
    style = view._appearance.style(view._model.paragraphs[-1].kind, 0)
    assert style.font.families()[:2] == ["Noto Serif CJK SC", FONT_FAMILIES[0]]
    assert qapp.font().families() == interface
    assert view._appearance.points == settings.get("text_size")


def test_the_interface_has_a_font_and_size_of_its_own(window, settings, qapp, qtbot):
    points = window.pane.view._appearance.points
    height = window.status.fontMetrics().height()
    settings.set("interface_size", 20)
    settings.set("interface_font", "Noto Serif CJK SC")
    assert qapp.font().pointSizeF() == 20
    assert qapp.font().families()[:2] == ["Noto Serif CJK SC", FONT_FAMILIES[0]]
    qtbot.waitUntil(lambda: window.status.fontMetrics().height() > height)
    assert window.pane.view._appearance.points == points
    settings.set("interface_size", 3)
    assert qapp.font().pointSizeF() == 8
    settings.set("interface_size", 0)
    settings.set("interface_font", "")
    assert qapp.font().families()[0] == FONT_FAMILIES[0]


def test_the_dialog_has_a_field_for_every_setting_that_is_asked(window, settings, qtbot):
    dialog = SettingsDialog(settings, "zh_CN", window.warn)
    qtbot.addWidget(dialog)
    assert set(dialog.fields) == {setting.name for setting in SETTINGS if setting.asked}
    for setting in SETTINGS:
        if setting.font:
            box = dialog.fields[setting.name]
            assert isinstance(box, QComboBox)
            assert box.currentData() == ""
            assert box.itemText(0)
            box.setCurrentIndex(box.count() - 1)
            box.activated.emit(box.count() - 1)
            assert settings.get(setting.name) == box.currentData()
