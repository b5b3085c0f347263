import zipfile
from datetime import datetime

import pytest

from annotator.core.errors import UserError
from annotator.formats.registry import format_of, get_format, is_article

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def packed(path, body, **members):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')
        for name, content in members.items():
            archive.writestr(name.replace("__", "/"), content)
    return path


def paragraph(*runs):
    return f"<w:p>{''.join(f'<w:r><w:t>{run}</w:t></w:r>' for run in runs)}</w:p>"


def read(path):
    return list(get_format("docx").read(path))


def test_paragraphs_and_tables_are_read_in_order_without_what_was_deleted(tmp_path):
    table = f"<w:tbl><w:tr><w:tc>{paragraph('甲')}</w:tc><w:tc>{paragraph('乙')}</w:tc></w:tr></w:tbl>"
    deleted = "<w:p><w:del><w:r><w:t>旧</w:t></w:r></w:del><w:r><w:t>新</w:t><w:br/><w:t>行</w:t></w:r></w:p>"
    path = packed(tmp_path / "a.docx", paragraph("甲城", "开工😀") + table + deleted + paragraph())
    (one,) = read(path)
    assert one.document.text == "甲城开工😀\n甲\n乙\n新\n行"
    assert (one.document.title, one.document.source.name) == ("甲城开工😀", "a.docx")
    assert len(one.document.source.sha256) == 64
    assert is_article(path)
    assert format_of(path).name == "docx"


def test_what_python_docx_writes_is_read(tmp_path):
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.core_properties.title = "题"
    document.core_properties.author = "滨海 日报"
    document.core_properties.created = datetime(2026, 3, 5, 10, 20)
    document.add_paragraph("第一段，𠮷安厂。")
    document.add_table(1, 2).cell(0, 1).text = "格"
    document.add_paragraph("第二段。")
    document.save(str(tmp_path / "a.docx"))
    (one,) = read(tmp_path / "a.docx")
    assert (one.document.title, one.document.text.split()) == ("题", ["第一段，𠮷安厂。", "格", "第二段。"])
    assert (one.document.source.date, one.document.source.publisher) == ("2026-03-05", "滨海 日报")


def test_deep_nesting_is_no_matter(tmp_path):
    deep = "<w:sdt>" * 50_000 + paragraph("甲") + "</w:sdt>" * 50_000
    (one,) = read(packed(tmp_path / "a.docx", deep))
    assert one.document.text == "甲"


def test_entities_are_refused(tmp_path):
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><x>&b;</x>')
    with pytest.raises(UserError) as caught:
        read(path)
    assert caught.value.code == "xml-entities"


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"plain"])
def test_what_is_no_archive_is_refused(tmp_path, content):
    (tmp_path / "a.docx").write_bytes(content)
    with pytest.raises(UserError) as caught:
        read(tmp_path / "a.docx")
    assert caught.value.code == "archive-refused"


@pytest.mark.parametrize("name", ["../evil.txt", "/etc/evil", "a/../../b", "..\\b"])
def test_names_that_lead_out_are_refused(tmp_path, name):
    path = packed(tmp_path / "a.docx", paragraph("甲"), **{name: "x"})
    with pytest.raises(UserError, match="lead out"):
        read(path)


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path):
    path = packed(tmp_path / "a.docx", paragraph("甲"), big="0" * 30_000_000)
    with pytest.raises(UserError, match="bomb"):
        read(path)


def test_an_empty_document_is_told(tmp_path):
    with pytest.raises(UserError) as caught:
        read(packed(tmp_path / "a.docx", paragraph(" ")))
    assert caught.value.code == "empty-file"
