import json
from pathlib import Path

import pytest
from hypothesis import given, settings

from annotator.core.document import annotate, make_document
from annotator.core.errors import UserError
from annotator.core.span import Span
from annotator.formats.cas import ENTITY, read_cas, to_cas, type_system
from annotator.formats.registry import all_formats, get_format
from tests.strategies import documents

VECTORS = json.loads((Path(__file__).parent / "offset_vectors.json").read_text(encoding="utf-8"))


def test_without_cassis_the_extra_to_install_is_named(monkeypatch, tmp_path):
    all_formats()  # all are loaded by now

    def missing(name):
        raise ImportError(name)

    monkeypatch.setattr("annotator.formats.extras.importlib.import_module", missing)
    with pytest.raises(UserError, match=r"pip install 'annotator\[formats-cas\]'"):
        get_format("cas").write_folder([annotate(make_document("甲"))], tmp_path)
    with pytest.raises(UserError, match="formats-cas"):
        list(get_format("cas-json").read(tmp_path))


@pytest.mark.parametrize(
    "vector", [v for v in VECTORS if "\r" not in v["text"] and v["text"][0] != "\ufeff"], ids=lambda v: v["id"]
)
def test_offsets_in_the_file_are_utf16_units(vector):
    etree = pytest.importorskip("lxml.etree")
    pytest.importorskip("cassis")
    start, end = vector["code_points"]
    annotated = annotate(make_document(vector["text"]), [Span("a", start, end, "ORG", vector["span"])])
    tree = etree.fromstring(to_cas(annotated, type_system()).to_xmi().encode())
    (entity,) = [one for one in tree if etree.QName(one).localname == "NamedEntity"]
    assert [int(entity.get("begin")), int(entity.get("end"))] == vector["utf16"]
    (sofa,) = [one for one in tree if etree.QName(one).localname == "Sofa"]
    assert sofa.get("sofaString") == vector["text"]


@settings(max_examples=10)
@given(annotated=documents())
@pytest.mark.parametrize("kind", ["xmi", "json"])
def test_cassis_loads_what_is_written(kind, annotated):
    cassis = pytest.importorskip("cassis")
    held = get_format("cas").kept(annotated)
    made = to_cas(held, type_system())
    if kind == "xmi":
        loaded = cassis.load_cas_from_xmi(made.to_xmi(), typesystem=type_system())
    else:
        loaded = cassis.load_cas_from_json(made.to_json())
    assert loaded.sofa_string == annotated.document.text
    gold = sorted(span.key for span in held.spans if span.state.value == "gold")
    assert sorted((one.begin, one.end, one.value) for one in loaded.select(ENTITY)) == gold
    assert all(one.get_covered_text() == loaded.sofa_string[one.begin : one.end] for one in loaded.select(ENTITY))


@pytest.mark.parametrize(
    "content",
    ["", "x", "<a/>", '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'],
)
def test_a_bad_file_is_told_and_the_rest_goes_on(tmp_path, content):
    pytest.importorskip("cassis")
    get_format("cas").write_folder([annotate(make_document("好"))], tmp_path)
    (tmp_path / "0.xmi").write_text(content)
    problems = []
    assert [one.document.text for one in get_format("cas").read(tmp_path, problems.append)] == ["好"]
    assert [problem.where for problem in problems] == [str(tmp_path / "0.xmi")]


def test_a_folder_without_files_is_told(tmp_path):
    pytest.importorskip("cassis")
    with pytest.raises(UserError) as caught:
        list(read_cas(tmp_path, None, ".xmi"))
    assert caught.value.code == "folder-empty"


def test_a_character_that_xml_has_no_place_for_is_told(tmp_path):
    pytest.importorskip("cassis")
    with pytest.raises(UserError, match="cas-json"):
        get_format("cas").write_folder([annotate(make_document("甲\x0b乙"))], tmp_path)
