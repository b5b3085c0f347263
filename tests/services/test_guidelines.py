"""The guidelines: a text for the built-in labels in both languages, and the dataset's own over it."""

from dataclasses import replace

import pytest

from annotator.core.labels import BUILT_IN
from annotator.services.exporting import export
from annotator.services.guidelines import as_stored, default_guidelines, guidelines_of
from annotator.services.training_data import Shape


@pytest.mark.parametrize(("language", "titles"), [("zh_CN", "title_zh"), ("en", "title_en")])
def test_the_text_names_every_built_in_label_and_link_with_its_key(language, titles):
    text = default_guidelines(language)
    for label in BUILT_IN.labels:
        (line,) = [line for line in text.splitlines() if line.startswith(f"## {getattr(label, titles)}")]
        assert label.key in line
    assert all(f"**{getattr(kind, titles)}**" in text for kind in BUILT_IN.relations)


def test_a_dataset_without_a_text_of_its_own_has_the_programs():
    assert guidelines_of(BUILT_IN, "zh_CN") == default_guidelines("zh_CN")
    assert guidelines_of(replace(BUILT_IN, guidelines="own"), "zh_CN") == "own"
    assert as_stored(default_guidelines("en") + "\n") == ""
    assert as_stored(" own\n") == "own"


def test_the_card_of_a_split_holds_them(session, dataset, document, tmp_path):
    export(dataset, tmp_path / "a", shape=Shape(split=(80, 20)))
    assert "\n### Institution" in (tmp_path / "a" / "CARD.md").read_text(encoding="utf-8")
    session.set_labels(replace(BUILT_IN, guidelines="# Ours\nMark little."))
    export(dataset, tmp_path / "b", shape=Shape(split=(80, 20)))
    assert (tmp_path / "b" / "CARD.md").read_text(encoding="utf-8").endswith("\n\n## Ours\nMark little.\n")
    export(dataset, tmp_path / "c", shape=Shape(split=(80, 20)), guidelines="version 7")
    card = (tmp_path / "c" / "CARD.md").read_text(encoding="utf-8")
    assert "- guidelines: version 7" in card
    assert "Mark little" not in card
