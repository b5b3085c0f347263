import hashlib

import pytest

from annotator.core.errors import UserError
from annotator.formats import text as module
from annotator.formats.registry import get_format


def read(path):
    return list(get_format("text").read(path))


def test_a_file_is_one_article_with_its_source(tmp_path):
    path = tmp_path / "文.txt"
    data = "新园区开工\r\n总投资3亿元。\r".encode("gb18030")
    path.write_bytes(data)
    (found,) = read(path)
    assert found.document.text == "新园区开工\n总投资3亿元。\n"
    assert found.document.title == "新园区开工"
    assert found.document.source.name == "文.txt"
    assert found.document.source.encoding == "gb18030"
    assert found.document.source.sha256 == hashlib.sha256(data).hexdigest()
    assert found.spans == ()


def test_the_heading_is_the_title_and_the_bom_is_gone(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes("\ufeff责编：某\n# 大标题\n正文".encode())
    (found,) = read(path)
    assert found.document.title == "大标题"
    assert not found.document.text.startswith("\ufeff")


def test_the_same_text_in_two_encodings_is_the_same_document(tmp_path):
    one, other = tmp_path / "1.txt", tmp_path / "2.txt"
    one.write_bytes("园区今天开工建设。\n".encode("gbk"))
    other.write_bytes("园区今天开工建设。\r\n".encode("utf-16"))
    assert read(one)[0].document.sha256 == read(other)[0].document.sha256


def test_a_file_of_fifty_megabytes_is_refused(tmp_path):
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(module.MAX_BYTES)
    with pytest.raises(UserError) as caught:
        read(path)
    assert caught.value.code == "file-too-big"
    assert "50 MB" in caught.value.line()


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(UserError) as caught:
        read(tmp_path / "no.txt")
    assert caught.value.code == "file-missing"


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(UserError) as caught:
        read(tmp_path)
    assert caught.value.code == "file-unreadable"
