"""Articles out of tables, JSON, PDFs and archives."""

import json
import random
import tracemalloc
import zipfile
from datetime import date, datetime

import pytest

from annotator.core.document import annotate, make_document
from annotator.core.errors import UserError
from annotator.core.span import Span
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


def test_the_columns_of_a_sheet_are_told_and_one_can_be_named(tmp_path):
    path = workbook(tmp_path / "a.xlsx", [[inline("编号"), inline("稿件")], [inline("1"), inline("甲城开工")]])
    sheet = get_format("xlsx")
    assert sheet.columns(path) == ["编号", "稿件"]
    (one,) = sheet.read(path, column="稿件")
    assert one.document.text == "甲城开工"
    (tmp_path / "none.xlsx").write_bytes(b"no sheet")
    assert sheet.columns(tmp_path / "none.xlsx") == []


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


def test_annotated_members_of_an_archive_are_read_with_what_lies_beside_them(tmp_path):
    text = "甲城产业园开工。"
    annotated = annotate(make_document(text).changed(id="子 1"), [Span("s", 0, 5, "PROJECT", text[:5])])
    get_format("brat").write_folder([annotated], tmp_path)
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for file in sorted(tmp_path.glob("*%20*")):
            archive.write(file, f"corpus/{file.name}")
        archive.writestr("d.jsonl", json.dumps({"text": "乙城", "label": [[0, 1, "PROJECT"]]}))
    one, other = read("zip", tmp_path / "a.zip")
    assert (one.document.id, [span.text for span in one.spans]) == ("子 1", [text[:5]])
    assert [span.text for span in other.spans] == ["乙"]


def test_an_archive_of_cas_files_is_read_with_its_type_system(tmp_path):
    pytest.importorskip("cassis")
    text = "甲城产业园开工。"
    folder = tmp_path / "cas"
    folder.mkdir()
    get_format("cas").write_folder([annotate(make_document(text), [Span("s", 0, 5, "PROJECT", text[:5])])], folder)
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for file in sorted(folder.iterdir()):
            archive.write(file, file.name)
    (one,) = read("zip", tmp_path / "a.zip")
    assert [span.text for span in one.spans] == [text[:5]]


def test_dates_and_facts_of_a_sheet(tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in (
        ["发布时间", "来源", "链接", "正文"],
        [datetime(2026, 3, 5, 10, 20), "日报", "https://a.example/1", "甲城开工。"],
        [date(2026, 3, 6), 42, "x", "乙城开工。"],
        ["去年", None, None, "丙城开工。"],
    ):
        book.active.append(row)
    book.active["A5"], book.active["D5"] = 45000.5, "丁城开工。"
    book.active["A5"].number_format = 'yyyy"年"m"月"d"日"'
    book.save(tmp_path / "a.xlsx")
    found = [one.document.source for one in read("xlsx", tmp_path / "a.xlsx")]
    assert [(one.date, one.publisher, one.url) for one in found] == [
        ("2026-03-05", "日报", "https://a.example/1"),
        ("2026-03-06", "42", ""),
        ("去年", "", ""),
        ("2023-03-15", "", ""),
    ]


@pytest.mark.parametrize("place", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"])
def test_a_sheet_that_declares_entities_is_refused(tmp_path, place):
    workbook(tmp_path / "good.xlsx", [[inline("正文")], ['t="s"><v>0</v>']], ["<t>甲</t>"])
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    with zipfile.ZipFile(tmp_path / "good.xlsx") as old, zipfile.ZipFile(tmp_path / "a.xlsx", "w") as new:
        for name in old.namelist():
            new.writestr(name, (bomb if name == place else "") + old.read(name).decode())
    with pytest.raises(UserError) as caught:
        read("xlsx", tmp_path / "a.xlsx")
    assert (caught.value.code, caught.value.where) == ("xml-entities", str(tmp_path / "a.xlsx"))


def test_a_long_sheet_is_read_row_by_row(tmp_path):
    """What is in memory does not grow with the number of rows."""
    openpyxl = pytest.importorskip("openpyxl")
    peaks, chance = [], random.Random(7)
    for count in (40, 240):
        book = openpyxl.Workbook(write_only=True)
        sheet = book.create_sheet()
        sheet.append(["正文"])
        for number in range(count):
            sheet.append([f"第{number}篇。" + "".join(chr(0x4E00 + chance.randrange(20_000)) for _ in range(1_000))])
        book.save(tmp_path / "a.xlsx")
        next(get_format("xlsx").read(tmp_path / "a.xlsx"))
        tracemalloc.start()
        assert sum(1 for _ in get_format("xlsx").read(tmp_path / "a.xlsx")) == count
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.5 * peaks[0] + 1_000_000
