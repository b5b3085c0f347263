"""Files made to do harm: each is refused in words, nothing is fetched, nothing is written, nothing grows."""

import io
import json
import socket
import tempfile
import tracemalloc
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.document import annotate, make_document
from annotator.core.errors import UserError
from annotator.formats.brat import file_name
from annotator.formats.registry import all_formats, get_format
from annotator.services.importing import import_paths
from tests.formats.pdf_files import assembled, pdf, stream
from tests.formats.writing import is_installed, written_formats

READ = [known for known in all_formats() if known.reads and is_installed(known.extra)]
each_reader = pytest.mark.parametrize("known", READ, ids=lambda known: known.name)
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LAUGHS = '<!DOCTYPE x [<!ENTITY a "哈哈哈哈哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
SYSTEM = '<!DOCTYPE x [<!ENTITY c SYSTEM "file:///etc/passwd">]>'
PARAMETER = '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p;]>'
DOCTYPES = [LAUGHS, SYSTEM, PARAMETER, '<!DOCTYPE x PUBLIC "-//X" "http://127.0.0.1:9/x.dtd">']


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    def refuse(*_):
        raise AssertionError("something wants to fetch something")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture
def scratch(tmp_path, monkeypatch):
    """A place for temporary files that has to be empty at the end."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    assert list(folder.iterdir()) == []


def told(known, path):
    """Return the codes of what is told about a file, and the texts that came out of it."""
    problems, texts = [], []
    try:
        for one in get_format(known).read(path, problems.append):
            texts.append(one.document.text)
    except UserError as problem:
        problems.append(problem)
    return [problem.code for problem in problems], texts


def check_refused(known, path, codes):
    found, texts = told(known, path)
    assert set(found) <= set(codes)
    assert found
    assert texts == []


def bare(known, folder, content):
    """Write a file of a format, in a folder where the format has no ending."""
    names = {"brat": "a.ann", "cas": "a.xmi", "cas-json": "a.json", "huggingface": "train.jsonl"}
    path = folder / names.get(known.name, f"a{known.extensions[0] if known.extensions else '.parquet'}")
    path.write_bytes(content)
    if known.name == "brat":
        path.with_suffix(".txt").write_text("甲", encoding="utf-8")
    return path


DEEP = [
    b"[" * 300_000,
    b'{"a":' * 200_000,
    b'{"text": "a", "spans": ' + b"[" * 200_000,
    b'{"data": {"text": "a"}, "annotations": ' + b'[{"result":' * 100_000,
    b"<a>" * 100_000,
    "⟦A|".encode() * 30_000,
    b"<div><table><td>" * 20_000,
]


@each_reader
@pytest.mark.parametrize("content", DEEP, ids=range(len(DEEP)))
@pytest.mark.filterwarnings("ignore")
def test_absurd_nesting_is_told_or_is_only_text(tmp_path, scratch, known, content):
    path = bare(known, tmp_path, content)
    codes, texts = told(known.name, path)
    assert codes or all(len(text) <= len(content) for text in texts)


@each_reader
@pytest.mark.parametrize("doctype", DOCTYPES, ids=range(len(DOCTYPES)))
@pytest.mark.filterwarnings("ignore")
def test_entities_are_never_expanded_nor_followed(tmp_path, scratch, known, doctype):
    path = bare(known, tmp_path, f"<?xml version='1.0'?>{doctype}<x>&c;</x>".encode())
    codes, texts = told(known.name, path)
    assert codes or texts
    assert not [text for text in texts if "root:" in text or text.count("哈") > doctype.count("哈")]


def office(path, name, xml, **others):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, xml)
        for other, content in others.items():
            archive.writestr(other.replace("__", "/"), content)
    return path


@pytest.mark.parametrize("doctype", DOCTYPES, ids=range(len(DOCTYPES)))
def test_office_files_with_entities_are_refused(tmp_path, scratch, doctype):
    word = f'{doctype}<w:document xmlns:w="{W}"><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:document>'
    check_refused("docx", office(tmp_path / "a.docx", "word/document.xml", word), {"xml-entities"})
    plain = f'<w:document xmlns:w="{W}"><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:document>'
    core = office(tmp_path / "b.docx", "word/document.xml", plain, docProps__core=doctype)
    assert told("docx", core)[1] == ["甲"]
    named = {"docProps__core.xml": f"{doctype}<x>&c;</x>"}
    check_refused("docx", office(tmp_path / "c.docx", "word/document.xml", plain, **named), {"xml-entities"})
    for encoding in ("utf-16", "utf-32", "utf-8-sig"):
        content = f"<?xml version='1.0' encoding='{encoding[:6]}'?>{word}".encode(encoding)
        check_refused(
            "docx", office(tmp_path / "d.docx", "word/document.xml", content), {"xml-entities", "archive-refused"}
        )
        sheet = office(tmp_path / "e.xlsx", "xl/worksheets/sheet1.xml", content)
        check_refused("xlsx", sheet, {"xml-entities", "archive-refused"})


def test_what_an_office_file_points_at_is_not_looked_at(tmp_path, scratch):
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" TargetMode="External" Target="http://127.0.0.1:9/evil.dotm"'
        ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/></Relationships>'
    )
    body = f'<w:document xmlns:w="{W}"><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:document>'
    others = {"word___rels__document.xml.rels": relations}
    assert told("docx", office(tmp_path / "a.docx", "word/document.xml", body, **others)) == ([], ["甲"])


@pytest.mark.filterwarnings("ignore")
def test_what_a_page_points_at_is_not_fetched(tmp_path, scratch):
    page = (
        '<html><head><link rel="stylesheet" href="http://127.0.0.1:9/a.css"><base href="http://127.0.0.1:9/">'
        '<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/"></head><body><p>甲城开工，投资很多。</p>'
        '<iframe src="http://127.0.0.1:9/"></iframe><img src="file:///etc/passwd"></body></html>'
    )
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    assert told("html", tmp_path / "a.html") == ([], ["甲城开工，投资很多。"])


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("doctype", DOCTYPES, ids=range(len(DOCTYPES)))
@pytest.mark.parametrize("where", ["a.xmi", "TypeSystem.xml"])
def test_cas_files_with_entities_are_told_and_the_rest_goes_on(tmp_path, scratch, where, doctype):
    pytest.importorskip("cassis")
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        get_format("cas").write_folder([annotate(make_document(f"{name} 甲"))], tmp_path / name)
    target = tmp_path / "one" / where
    target.write_bytes(f"{doctype}<x>&c;</x>".encode())
    codes, texts = told("cas", tmp_path)
    assert set(codes) == {"xml-entities"}
    assert "two 甲" in texts


def packed(path, *members):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return path


STRAY = ["../a.txt", "b/../../a.txt", "/etc/a.txt", "..\\a.txt", "C:\\a.txt", "C:/a.txt", "\\\\host\\share\\a.txt"]


@pytest.mark.parametrize("name", STRAY)
def test_names_that_lead_out_of_an_archive_are_refused(tmp_path, scratch, name):
    check_refused("zip", packed(tmp_path / "a.zip", ("good.txt", "甲"), (name, "乙")), {"archive-refused"})
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.zip", "scratch"]


@pytest.mark.parametrize(
    "members",
    [
        [("a.txt", bytes(30_000_000))],
        [(f"{n}.txt", b"") for n in range(201)],
        [(f"{n}.txt", bytes(9_999_999)) for n in range(6)],
    ],
    ids=["ratio", "members", "sum"],
)
def test_bombs_are_refused_before_they_are_unpacked(tmp_path, scratch, monkeypatch, members):
    monkeypatch.setattr("annotator.formats.archive.MAX_MEMBERS", 200)
    monkeypatch.setattr("annotator.formats.archive.MAX_TOTAL", 50_000_000)
    path = packed(tmp_path / "a.zip", *members)
    del members
    tracemalloc.start()
    check_refused("zip", path, {"archive-refused"})
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


def test_an_archive_that_lies_about_sizes_is_refused(tmp_path, scratch):
    path = packed(tmp_path / "a.zip", ("a.txt", "甲" * 100_000))
    data = bytearray(path.read_bytes())
    size = (300_000).to_bytes(4, "little")
    for place in [n for n in range(len(data)) if data[n : n + 4] == size]:
        data[place : place + 4] = (30).to_bytes(4, "little")
    path.write_bytes(data)
    check_refused("zip", path, {"archive-refused"})


def test_archives_in_archives_are_not_opened(tmp_path, scratch):
    inner = packed(tmp_path / "inner.zip", ("a.txt", "甲")).read_bytes()
    check_refused("zip", packed(tmp_path / "a.zip", ("inner.zip", inner)), {"folder-empty"})


@pytest.mark.filterwarnings("ignore")
def test_a_pdf_that_grows_without_measure_is_refused(tmp_path, scratch):
    pytest.importorskip("pypdf")
    bomb = zlib.compress(b" " * 100_000_000)
    parts = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>"]
    parts.append(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<<>>/Contents 4 0 R>>")
    parts.append(b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(bomb), bomb))
    (tmp_path / "a.pdf").write_bytes(assembled([*parts, b"<<>>"]))
    check_refused("pdf", tmp_path / "a.pdf", {"bad-pdf", "scanned-pdf"})


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("kids", [b"2 0 R", b"3 0 R 3 0 R 2 0 R"])
def test_a_pdf_that_is_its_own_page_is_refused(tmp_path, scratch, kids):
    pytest.importorskip("pypdf")
    parts = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[%s]/Count 9>>" % kids]
    parts += [b"<</Type/Pages/Kids[2 0 R]/Count 9>>", stream(b""), b"<<>>"]
    (tmp_path / "a.pdf").write_bytes(assembled(parts))
    check_refused("pdf", tmp_path / "a.pdf", {"bad-pdf", "scanned-pdf"})


def test_a_pdf_with_links_is_only_read(tmp_path, scratch):
    pytest.importorskip("pypdf")
    info = b"/URI(http://127.0.0.1:9/)/A<</S/Launch/F(/bin/sh)>>"
    (tmp_path / "a.pdf").write_bytes(pdf([(50, 700, 12, "甲城开工。")], info=info))
    assert told("pdf", tmp_path / "a.pdf") == ([], ["甲城开工。"])


@pytest.mark.filterwarnings("ignore")
def test_parquet_with_a_row_group_beyond_measure_is_refused(tmp_path, scratch, monkeypatch):
    pytest.importorskip("pyarrow")
    get_format("huggingface-parquet").write_folder([annotate(make_document("甲" * 5_000))], tmp_path)
    assert told("huggingface-parquet", tmp_path)[0] == []
    monkeypatch.setattr("annotator.formats.huggingface.MAX_GROUP", 1_000)
    check_refused("huggingface-parquet", tmp_path, {"file-too-big"})


@given(st.text(min_size=1, max_size=200))
def test_no_id_leads_out_of_the_folder_that_is_written(identity):
    name = file_name(identity)
    assert Path(name).name == name
    assert not set(name) & set('/\\:*?"<>|\0')
    assert name not in (".", "..")
    assert not name.startswith(".")


@pytest.mark.parametrize("known", [one for one in written_formats() if one.writes_folder], ids=lambda known: known.name)
def test_ids_that_are_paths_are_written_inside(tmp_path, known):
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    ids = ["../../x", "/etc/x", "..", "C:\\x", "x\0y".replace("\0", " "), "长" * 300, "."]
    known.write_folder([annotate(make_document(f"第{n}篇。").changed(id=name)) for n, name in enumerate(ids)], folder)
    assert [one.name for one in tmp_path.iterdir()] == ["a"]
    assert [one.name for one in (tmp_path / "a").iterdir()] == ["b"]
    assert all(one.is_file() for one in folder.iterdir())
    assert len(list(known.read(folder))) == len(ids)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", b"[" * 100_000),
        ("a.docx", office(io.BytesIO(), "word/document.xml", f"{LAUGHS}<x>&c;</x>").getvalue()),
        ("a.zip", packed(io.BytesIO(), ("../a.txt", "甲")).getvalue()),
    ],
)
def test_the_dataset_is_as_it_was_after_a_bad_file(session, tmp_path, scratch, name, content):
    (tmp_path / name).write_bytes(content)
    (tmp_path / "good.jsonl").write_text(json.dumps({"text": "好"}) + "\n", encoding="utf-8")
    before = session.dataset.count()
    summary = import_paths(session, [tmp_path / name])
    assert (session.dataset.count(), summary.added, len(summary.skipped)) == (before, [], 1)
    assert import_paths(session, [tmp_path / name, tmp_path / "good.jsonl"]).added
