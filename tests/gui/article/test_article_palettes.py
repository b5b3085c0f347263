"""Every palette of label colours in every theme: contrast and colour blindness, computed."""

import itertools
import json

import pytest

from annotator.core.labelling import COLOURS
from annotator.services.resources import resource
from annotator.services.settings import PALETTES
from annotator.ui.theme import contrast, load_palette, luminance
from tests.gui.article.test_article_theme import DEUTERANOPIA, NAMES, PROTANOPIA, distance, lab

# Brettel, Viénot and Mollon as simplified for linear RGB: seen without the blue cones, and as most people see.
TRITANOPIA = ((1.01354, 0.14268, -0.15622), (-0.01181, 0.87561, 0.13619), (0.07707, 0.81208, 0.11085))
COMMON = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
OWN = PALETTES[1:]


def labels(themes, palette, name):
    return load_palette(resource("palettes", f"{palette}.json"), name)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("palette", OWN)
def test_every_text_on_them_can_be_read(themes, palette, name):
    article = themes[name].article
    found = labels(themes, palette, name)
    assert len(found) == len(themes[name].labels) == COLOURS
    for label in found:
        for text, ground in itertools.product(
            (article.text, article.heading, article.furniture), (label.tint, label.faint)
        ):
            assert contrast(text, ground) >= 4.5
        assert contrast(label.tag_text, label.tag) >= 4.5
        assert contrast(label.ink, label.tint) >= 4.5
        assert contrast(label.ink, article.page) >= 4.5
        assert contrast(label.line, article.page) >= 3


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("palette", OWN)
def test_the_first_three_differ_in_lightness_too(themes, palette, name):
    lightness = [lab([luminance(label.line)] * 3)[0] for label in labels(themes, palette, name)[:3]]
    assert min(abs(one - other) for one, other in itertools.combinations(lightness, 2)) >= 6


@pytest.mark.parametrize(
    "sight", [PROTANOPIA, DEUTERANOPIA, TRITANOPIA, COMMON], ids=["protanopia", "deuteranopia", "tritanopia", "common"]
)
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("palette", OWN)
def test_they_can_be_told_apart(themes, palette, name, sight):
    lines = [label.line for label in labels(themes, palette, name)]
    for one, other in itertools.combinations(lines[:3], 2):
        assert distance(one, other, sight) >= 20, (one.name(), other.name())
    for one, other in itertools.combinations(lines, 2):
        assert distance(one, other, sight) >= 6, (one.name(), other.name())


def test_a_broken_palette_is_refused_by_name(tmp_path):
    path = tmp_path / "mine.json"
    path.write_text(json.dumps({"light": [{"line": "moss"}]}), encoding="utf-8")
    with pytest.raises(ValueError, match=r"mine\.json"):
        load_palette(path, "light")
