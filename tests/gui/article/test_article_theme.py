"""Contrast and colour blindness, computed over the themes."""

import itertools
import json
from collections import Counter
from dataclasses import fields

import pytest
from PySide6.QtGui import QColor, QPalette

from annotator.core.span import State
from annotator.ui.theme import contrast, load_theme, luminance

NAMES = ["light", "dark", "high-contrast"]

# Viénot, Brettel and Mollon 1999: linear RGB as seen without one kind of cone.
PROTANOPIA = ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0), (0.00401, -0.00401, 1.0))
DEUTERANOPIA = ((0.29275, 0.70725, 0.0), (0.29275, 0.70725, 0.0), (-0.02234, 0.02234, 1.0))


def linear(colour):
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in colour.getRgbF()[:3]]


def lab(rgb):
    matrix = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    white = (0.9505, 1.0, 1.089)
    parts = [
        sum(m * max(0.0, c) for m, c in zip(row, rgb, strict=True)) / w for row, w in zip(matrix, white, strict=True)
    ]
    x, y, z = (p ** (1 / 3) if p > 0.008856 else 7.787 * p + 16 / 116 for p in parts)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one, other, sight):
    seen = [[sum(m * c for m, c in zip(row, linear(colour), strict=True)) for row in sight] for colour in (one, other)]
    return sum((a - b) ** 2 for a, b in zip(lab(seen[0]), lab(seen[1]), strict=True)) ** 0.5


@pytest.mark.parametrize("name", NAMES)
def test_every_text_of_the_article_can_be_read(themes, name):
    theme = themes[name]
    article = theme.article
    grounds = [article.page, article.selection, article.hit, article.current_hit]
    grounds += [ground for label in theme.labels for ground in (label.tint, label.faint)]
    for text, ground in itertools.product((article.text, article.heading, article.furniture), grounds):
        assert contrast(text, ground) >= 4.5, (text.name(), ground.name())
    assert contrast(article.rejected_text, article.page) >= 4.5
    for label in theme.labels:
        assert contrast(label.tag_text, label.tag) >= 4.5
        assert contrast(label.ink, label.tint) >= 4.5
        assert contrast(label.ink, article.page) >= 4.5
        assert contrast(label.line, article.page) >= 3
    assert contrast(article.focus, article.page) >= 7


@pytest.mark.parametrize("name", NAMES)
def test_no_colour_lets_another_shine_through(themes, name):
    theme = themes[name]
    groups = (theme.interface, theme.article, *theme.labels)
    assert all(getattr(group, item.name).alpha() == 255 for group in groups for item in fields(group))


NESTED = "城东新区智能装备产业园一期今年开工，计划总投资十二亿元，由市城投集团建设。"


def shown(stage, theme, marked):
    """The article with nested, crossing and decided spans, a selection and hits over them; its colours on screen."""
    stage.view.set_theme(theme)
    stage.text = NESTED
    states = (State.GOLD, State.SUGGESTED, State.GOLD, State.SUGGESTED, State.REJECTED, State.GOLD)
    quotes = ("城东新区智能装备产业园一期", "智能装备产业园", "装备", "一期今年开工", "十二亿元", "市城投集团")
    labels = ("PROJECT", "PROJECT", "INVESTMENT", "INSTITUTION", "INVESTMENT", "INSTITUTION")
    spans = [
        stage.span(f"s{place}", quote, label, state)
        for place, (quote, label, state) in enumerate(zip(quotes, labels, states, strict=True))
    ]
    view = stage.show(NESTED, spans)
    if marked == "selected":
        view.select_range(0, len(NESTED))
        view._bar.hide()
    if marked == "found":
        view.set_search_hits([(2, 9), (20, 26), (30, 34)], 0)
    view.set_focus_span("s1")
    image = view.viewport().grab().toImage()
    for offset in range(len(NESTED)):
        box = view.places.range_rect(offset, offset + 1).adjusted(1, 1, -1, -1)
        pixels = Counter(
            image.pixel(x, y) for x in range(box.left(), box.right()) for y in range(box.top(), box.bottom())
        )
        del pixels[theme.article.text.rgb()]  # the strokes themselves
        yield offset, QColor(pixels.most_common(1)[0][0])


@pytest.mark.parametrize("marked", ["plain", "selected", "found"])
@pytest.mark.parametrize("name", NAMES)
def test_every_character_can_be_read_on_what_is_painted_under_it(stage, themes, name, marked):
    theme = themes[name]
    grounds = dict(shown(stage, theme, marked))
    kinds = {"plain": 5, "found": 4, "selected": 1}  # of ground at least, or the spans were not there
    assert len({ground.name() for ground in grounds.values()}) >= kinds[marked]
    for offset, ground in grounds.items():
        assert contrast(theme.article.text, ground) >= 4.5, (NESTED[offset], ground.name())


@pytest.mark.parametrize("name", NAMES)
def test_every_text_of_the_interface_can_be_read(themes, name):
    colours = themes[name].interface
    pairs = [
        (colours.window_text, colours.window), (colours.text, colours.base), (colours.text, colours.alternate_base),
        (colours.button_text, colours.button), (colours.highlighted_text, colours.highlight),
        (colours.tooltip_text, colours.tooltip), (colours.placeholder, colours.base), (colours.link, colours.base),
        (colours.placeholder, colours.window), (colours.link, colours.window),
        (colours.good, colours.base), (colours.warning, colours.base), (colours.error, colours.base),
        (colours.good, colours.window), (colours.warning, colours.window), (colours.error, colours.window),
    ]  # fmt: skip
    inks = (colours.text, colours.placeholder, colours.link, colours.good, colours.warning, colours.error)
    pairs += [(ink, colours.alternate_base) for ink in inks]  # every second line of a table
    pairs += [(ink, colours.button) for ink in (colours.text, colours.button_text)]
    for text, ground in pairs:
        assert contrast(text, ground) >= 4.5, (text.name(), ground.name())


@pytest.mark.parametrize("name", NAMES)
def test_the_first_three_labels_differ_in_lightness_too(themes, name):
    lightness = [lab([luminance(label.line)] * 3)[0] for label in themes[name].labels[:3]]
    assert min(abs(one - other) for one, other in itertools.combinations(lightness, 2)) >= 6


@pytest.mark.parametrize("sight", [PROTANOPIA, DEUTERANOPIA], ids=["protanopia", "deuteranopia"])
@pytest.mark.parametrize("name", NAMES)
def test_label_colours_survive_colour_blindness(themes, name, sight):
    lines = [label.line for label in themes[name].labels]
    for one, other in itertools.combinations(lines[:3], 2):
        assert distance(one, other, sight) >= 20, (one.name(), other.name())
    for one, other in itertools.combinations(lines, 2):
        assert distance(one, other, sight) >= 6, (one.name(), other.name())


def test_contrast_is_that_of_the_guidelines():
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#ffffff")) == pytest.approx(4.48, abs=0.01)


def test_slots_past_the_last_begin_again(themes):
    theme = themes["light"]
    assert theme.label(len(theme.labels)) is theme.labels[0]


def test_the_palette_has_the_themes_colours(themes):
    palette = themes["dark"].palette()
    assert palette.color(QPalette.ColorRole.Base) == themes["dark"].interface.base
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled == themes["dark"].interface.disabled


@pytest.mark.parametrize("damage", ["missing", "no colour", "no json"])
def test_a_broken_theme_is_refused_by_name(tmp_path, theme_folder, damage):
    data = json.loads((theme_folder / "light.json").read_text(encoding="utf-8"))
    if damage == "missing":
        del data["article"]["page"]
    if damage == "no colour":
        data["interface"]["window"] = "moss"
    path = tmp_path / "mine.json"
    path.write_text("{" if damage == "no json" else json.dumps(data), encoding="utf-8")
    with pytest.raises(ValueError, match=r"mine\.json"):
        load_theme(path)
