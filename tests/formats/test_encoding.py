import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.errors import UserError
from annotator.formats.encoding import decode
from annotator.services.resources import samples_folder

SIMPLIFIED = "昨天，市政府召开会议，宣布今年将投资三十亿元建设新的产业园区。"
TRADITIONAL = "昨天，市政府召開會議，宣布今年將投資三十億元興建新的產業園區。"


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        (SIMPLIFIED, "utf-8", "utf-8"),
        (SIMPLIFIED, "utf-8-sig", "utf-8-sig"),
        (SIMPLIFIED, "gb2312", "gb18030"),
        (SIMPLIFIED, "gbk", "gb18030"),
        (SIMPLIFIED + "𠮷😀", "gb18030", "gb18030"),
        (TRADITIONAL, "gb18030", "gb18030"),
        (TRADITIONAL, "big5", "big5"),
        (SIMPLIFIED, "utf-16", "utf-16"),
        (SIMPLIFIED, "utf-32", "utf-32"),
        (SIMPLIFIED, "utf-16-le", "utf-16-le"),
        (SIMPLIFIED, "utf-16-be", "utf-16-be"),
        ("Plain 2026 text", "ascii", "utf-8"),
    ],
)
def test_each_encoding_is_found(text, encoding, name):
    assert decode(text.encode(encoding)) == (text, name)


@pytest.mark.parametrize("mark", [b"\x84\x31\x95\x33", b"\xfe\xff", b"\xef\xbb\xbf"])
def test_a_mark_decides(mark):
    encoding = {0x84: "gb18030", 0xFE: "utf-16-be", 0xEF: "utf-8"}[mark[0]]
    text, _ = decode(mark + SIMPLIFIED.encode(encoding))
    assert text.removeprefix("\ufeff") == SIMPLIFIED


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_every_line_of_the_samples_is_read_right_by_itself(encoding):
    for path in sorted(samples_folder().glob("*.[tm]*")):
        for line in decode(path.read_bytes())[0].removeprefix("\ufeff").splitlines():
            if len(line.strip()) > 5:
                assert decode(line.encode(encoding))[0] == line


def test_short_big5_names_are_read():
    for name in ("聯發科", "高雄港第七貨櫃中心完工啟用", "新竹科學園區管理局"):
        assert decode(name.encode("big5"))[0] == name


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty-file"),
        (b" \n\t\r\n", "empty-file"),
        (b"\xef\xbb\xbf", "empty-file"),
        ("　\n".encode(), "empty-file"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary-file"),
        (b"PK\x03\x04\x14\x00", "binary-file"),
        (b"%PDF-1.7 text", "binary-file"),
        (b"ab\x00cd\x00\x00\x01e", "binary-file"),
        (b"a text with a \x01 control", "binary-file"),
        ("汉字".encode() + b"\xff\xff\xff", "undecodable"),
        (b"\xff\xfe\x00", "undecodable"),
        (b"\xc0\xc1 caf\xe9 na\xefve \xff", "undecodable"),
    ],
)
def test_what_is_no_text_is_refused_in_words(data, code):
    with pytest.raises(UserError) as caught:
        decode(data, "a.txt")
    assert caught.value.code == code
    assert caught.value.line().startswith("a.txt: ")


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_user_error(data):
    try:
        text, encoding = decode(data)
    except UserError:
        return
    assert text.strip()
    assert encoding


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1).filter(str.strip))
def test_good_utf8_is_never_taken_for_anything_else(text):
    if text.strip().strip("\ufeff\x1a"):
        decoded, encoding = decode(text.encode())
        assert decoded == text.removeprefix("\ufeff") if encoding == "utf-8-sig" else decoded == text
