"""Articles out of tables, JSON, PDFs and archives."""

import io
import json
import zipfile

import pytest

from annotator.core.errors import UserError
from annotator.formats.pdf import reflowed
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


def test_lines_that_were_only_wrapped_are_put_together():
    lines = ["甲城开工", "华兴集团投资十二亿元建设智能装备产业园的", "消息传来，大家都很高兴，据说明年就要", "投产。"]
    lines += ["第二段很短。", "- 3 -", "The new plant in the east of the", "city."]
    page = "\n".join(lines)
    assert reflowed([page]).split("\n") == [
        "甲城开工",
        "华兴集团投资十二亿元建设智能装备产业园的",
        "消息传来，大家都很高兴，据说明年就要",
        "投产。",
        "第二段很短。",
        "The new plant in the east of the city.",
    ]
    wrapped = ["华兴集团投资十二亿元建设智能装备产\n业园，大家都很高兴，据说明年就能投\n产。\n第二段。"]
    assert reflowed(wrapped) == "华兴集团投资十二亿元建设智能装备产业园，大家都很高兴，据说明年就能投产。\n第二段。"
    assert reflowed([]) == ""


def test_without_pypdf_the_extra_to_install_is_named(monkeypatch, tmp_path):
    def missing(name):
        raise ImportError(name)

    monkeypatch.setattr("annotator.formats.extras.importlib.import_module", missing)
    with pytest.raises(UserError, match=r"annotator\[formats-pdf\]"):
        read("pdf", tmp_path / "a.pdf")


def pdf(stream=b""):
    """Return a PDF of one page whose content is this stream."""
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    made, places = io.BytesIO(), []
    made.write(b"%PDF-1.4\n")
    for number, part in enumerate(parts, 1):
        places.append(made.tell())
        made.write(b"%d 0 obj%s endobj\n" % (number, part))
    start = made.tell()
    made.write(b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places))
    made.write(b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % start)
    return made.getvalue()


def test_a_pdf_is_its_text_and_a_scanned_one_is_told(tmp_path):
    pytest.importorskip("pypdf")
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(b"BT /F 12 Tf 50 300 Td (New plant opens.) Tj ET"))
    (one,) = read("pdf", path)
    assert (one.document.text, one.document.source.name) == ("New plant opens.", "a.pdf")
    path.write_bytes(pdf())
    with pytest.raises(UserError) as caught:
        read("pdf", path)
    assert caught.value.code == "scanned-pdf"


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4", b"text", b"%PDF-1.7\n%%EOF"])
@pytest.mark.filterwarnings("ignore")
def test_what_is_no_pdf_is_told(tmp_path, content):
    pytest.importorskip("pypdf")
    (tmp_path / "a.pdf").write_bytes(content)
    with pytest.raises(UserError) as caught:
        read("pdf", tmp_path / "a.pdf")
    assert caught.value.code == "bad-pdf"
