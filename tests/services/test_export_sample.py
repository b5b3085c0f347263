from pathlib import Path

import pytest

from annotator.core.errors import UserError
from annotator.formats.registry import all_formats
from annotator.services.export_sample import LINES, WIDTH, sample
from annotator.services.export_wish import ExportWish, remember, remembered
from annotator.services.exporting import export
from annotator.services.settings import Settings
from tests.conftest import ARTICLE


@pytest.mark.parametrize("name", [one.name for one in all_formats() if one.writes and not one.extra])
def test_a_sample_is_how_the_export_begins(dataset, document, tmp_path, name):
    wish = ExportWish(tmp_path / "out", name, extras=frozenset({"suggestions"}))
    files = sample(dataset, wish)
    export(dataset, wish.target, name, extras=wish.extras)
    for file in files:
        path = wish.target / file.name if wish.is_folder else wish.target
        text = path.read_text(encoding="utf-8-sig")
        for ours, real in zip(file.text.split("\n")[:LINES], text.split("\n"), strict=False):
            assert real.startswith(ours.removesuffix("…")[:WIDTH])
    assert any(ARTICLE[:3] in file.text.replace("\n", "").replace(" O", "") for file in files) or name.startswith("con")


def test_a_binary_file_is_told_as_such(dataset, document):
    pytest.importorskip("spacy")
    (file,) = sample(dataset, ExportWish(format="spacy"))
    assert file.text is None
    assert file.size > 0


def test_a_sample_follows_the_wish(dataset, document):
    assert sample(dataset, ExportWish(status="done")) == []
    (bare,) = sample(dataset, ExportWish())
    (more,) = sample(dataset, ExportWish(extras=frozenset({"suggestions"}), labels="PROJECT=PROJ"))
    assert '"PROJ"' in more.text
    assert '"PROJ"' not in bare.text
    with pytest.raises(UserError):
        sample(dataset, ExportWish(labels="?"))


def test_a_wish_is_kept(tmp_path):
    settings = Settings(tmp_path / "settings.json")
    wish = ExportWish(tmp_path / "a" / "x.csv", "csv", "done", frozenset({"rejected"}), split="90/10", card=True)
    remember(settings, wish)
    kept = remembered(Settings(tmp_path / "settings.json"))
    assert kept.target == tmp_path / "a"
    assert (kept.format, kept.status, kept.extras, kept.split, kept.card) == (
        "csv",
        "done",
        frozenset({"rejected"}),
        "90/10",
        True,
    )
    for broken in ("[", '{"format": "docx"}', '{"unit": "words"}', '{"extras": 3}', '{"format": "none"}'):
        settings.set("export", broken)
        assert remembered(settings) == ExportWish()


def test_a_wish_names_every_file_whose_place_it_takes(tmp_path):
    target = tmp_path / "x.json"
    names = [path.name for path in ExportWish(target, "labelstudio", card=True).files]
    assert names == ["x.json", "x.labels.xml", "x.card.md", "x.aliases.csv"]
    assert [path.name for path in ExportWish(tmp_path / "x-brat", "brat").files] == ["x-brat.aliases.csv"]


def test_the_offered_name_goes_with_the_format():
    dataset = Path("/data/gold.db")
    assert ExportWish().named(dataset) == Path("/data/gold.jsonl")
    assert ExportWish(format="brat").named(dataset) == Path("/data/gold-brat")
    assert ExportWish(format="csv", split="80/10/10").named(dataset, Path("/out")) == Path("/out/gold-csv")
