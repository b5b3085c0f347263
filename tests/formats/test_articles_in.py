"""Articles out of tables, JSON, PDFs and archives."""

import json
import zipfile

import pytest

from annotator.core.errors import UserError
from annotator.formats.registry import format_of, get_format

SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def read(name, path, on_problem=None):
    return list(get_format(name).read(path, on_problem))


def workbook(path, rows, strings=()):
    cells = [
        f'<row r="{number}">'
        + "".join(f'<c r="{chr(65 + place)}{number}" {cell}</c>' for place, cell in enumerate(row))
        + "</row>"
        for number, row in enumerate(rows, 1)
    ]
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "xl/worksheets/sheet1.xml",
            f'<worksheet xmlns="{SHEET}"><sheetData>{"".join(cells)}</sheetData></worksheet>',
        )
        shared = "".join(f"<si>{string}</si>" for string in strings)
        archive.writestr("xl/sharedStrings.xml", f'<sst xmlns="{SHEET}">{shared}</sst>')
    return path


def inline(words):
    return f't="inlineStr"><is><t>{words}</t></is>'


def test_a_sheet_is_its_rows(tmp_path):
    strings = ["<t>正文</t>", "<r><t>甲城</t></r><r><t>开工</t></r><rPh><t>读音</t></rPh>"]
    rows = [
        [inline("标题"), 't="s"><v>0</v>'],
        [inline("题"), 't="s"><v>1</v>'],
        ["><v>5</v>"],
        [inline("二"), inline("乙_x000D_\n城")],
    ]
    one, other = read("xlsx", workbook(tmp_path / "a.xlsx", rows, strings))
    assert (one.document.title, one.document.text) == ("题", "甲城开工")
    assert (other.document.title, other.document.text) == ("二", "乙\n城")
    assert format_of(tmp_path / "a.xlsx").name == "xlsx"


def test_what_openpyxl_writes_is_read(tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in (["编号", "title", "content"], [1, "题", "第一篇😀。\n第二段。"], [2, None, None]):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    (one,) = read("xlsx", tmp_path / "a.xlsx")
    assert (one.document.title, one.document.text) == ("题", "第一篇😀。\n第二段。")


@pytest.mark.parametrize(("rows", "code"), [([], "empty-file"), ([[inline("甲")]], "no-text-column")])
def test_a_sheet_without_articles_is_told(tmp_path, rows, code):
    with pytest.raises(UserError) as caught:
        read("xlsx", workbook(tmp_path / "a.xlsx", rows))
    assert caught.value.code == code


@pytest.mark.parametrize("one", [True, False])
def test_json_objects_with_a_text_field(tmp_path, one):
    path = tmp_path / "a.json"
    rows = [{"headline": "题", "content": "甲\r\n城", "n": 3}]
    path.write_text(json.dumps(rows[0] if one else rows), encoding="utf-8")
    (found,) = read("json", path)
    assert (found.document.title, found.document.text, found.document.source.name) == ("题", "甲\n城", "a.json")
    assert format_of(path).name == "json"


@pytest.mark.parametrize(
    ("item", "code"),
    [
        ({"x": "y"}, "no-text-column"),
        ({"text": 5}, "no-text-column"),
        ({"data": {"text": "甲"}, "annotations": []}, "other-format"),
        ({"text": ""}, "bad-document"),
        (5, "bad-document"),
    ],
)
def test_an_object_without_a_text_is_told_and_the_rest_goes_on(tmp_path, item, code):
    path = tmp_path / "a.json"
    path.write_text(json.dumps([item, {"text": "好"}]), encoding="utf-8")
    problems = []
    assert [one.document.text for one in read("json", path, problems.append)] == ["好"]
    assert [(problem.code, problem.where) for problem in problems] == [(code, f"{path}:1")]


def pack(path, **members):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def test_an_archive_is_its_members(tmp_path):
    members = {
        "b/甲.txt": "甲城",
        "a.html": "<p>网页",
        "x.png": "x",
        ".h.txt": "x",
        "__MACOSX/a.txt": "x",
        "c.jsonl": '{"text": "丙"}\n!',
    }
    problems = []
    found = read("zip", pack(tmp_path / "a.zip", **members), problems.append)
    assert [(one.document.source.name, one.document.text) for one in found] == [
        ("a.html", "网页"),
        ("b/甲.txt", "甲城"),
        ("c.jsonl", "丙"),
    ]
    assert [problem.where for problem in problems] == [f"{tmp_path / 'a.zip'}/c.jsonl"]
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]


@pytest.mark.parametrize(
    ("members", "words"),
    [
        ({"../a.txt": "x"}, "lead out"),
        ({"/a.txt": "x"}, "lead out"),
        ({"a.txt": "0" * 30_000_000}, "bomb"),
        ({"a.png": "x"}, "no articles"),
        ({"a.zip": "x"}, "no articles"),
    ],
)
def test_archives_that_are_not_to_be_trusted_are_refused(tmp_path, members, words):
    with pytest.raises(UserError, match=words):
        read("zip", pack(tmp_path / "a.zip", **members))
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]


def test_a_link_in_an_archive_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        link = zipfile.ZipInfo("a.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(UserError, match="lead out"):
        read("zip", tmp_path / "a.zip")
