import sys

import jsonschema
import pytest

from annotator.services import resources
from annotator.services.resources import document_schema, load_lexicons, resource, samples_folder


def test_resources_lie_in_the_checkout():
    assert resource("lexicons", "places.txt").is_file()
    assert resource("corpus").is_dir()
    assert resource().joinpath("lexicons") == resource("lexicons")


def test_the_samples_are_found():
    assert (samples_folder() / "gold.jsonl").is_file()


def test_what_is_missing_is_a_path_all_the_same():
    assert not resource("unheard", "of.txt").exists()


def test_the_document_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(document_schema())
    assert document_schema()["properties"]["text"]


def test_every_lexicon_is_loaded_under_its_files_name():
    lexicons = load_lexicons()
    files = {file.stem for file in resource("lexicons").glob("*.txt")}
    assert set(lexicons.tables) == files
    assert all(lexicons.table(name) for name in files)
    assert "README" not in files


@pytest.fixture
def folders(tmp_path, monkeypatch):
    """Return a made-up package folder inside a checkout, where the program believes itself to be."""
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "annotator")
    return tmp_path


def test_a_wheel_keeps_them_inside_the_package(folders):
    (folders / "resources").mkdir()
    (folders / "samples").mkdir()
    assert resource("a") == folders / "resources" / "a"
    for name in ("_resources", "_samples"):
        (folders / "annotator" / name).mkdir(parents=True)
    assert resource("a") == folders / "annotator" / "_resources" / "a"
    assert samples_folder() == folders / "annotator" / "_samples"


def test_a_frozen_program_has_them_unpacked(folders, monkeypatch):
    (folders / "resources").mkdir()
    (folders / "frozen" / "resources").mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(folders / "frozen"), raising=False)
    assert resource("a") == folders / "frozen" / "resources" / "a"
