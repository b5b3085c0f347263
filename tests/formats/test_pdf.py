"""PDFs: columns are read one after the other, wrapped lines are put together, a scanned one is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.errors import UserError
from annotator.formats.pdf_layout import Piece, page_lines, paragraphs, width
from annotator.formats.registry import all_formats, get_format
from tests.formats.pdf_files import column, pdf

FIRST = "华兴集团今日宣布在滨海新区投资十二亿元建设智能装备产业园，项目占地六百亩，建成后年产值可达五十亿元"
SECOND = "海东银行为该项目提供三亿元贷款，期限五年，双方于周三在市政府签署协议，随后将启动土地平整和设备采购"
THIRD = "配套工程包括污水处理厂和变电站两项，总投资约一亿元，由区财政与企业共同承担，预计明年年底全部完工并交付"
# Whole lines in columns of 12 and of 16 characters, so that they go on in the next column.
FULL, NEXT, LAST = FIRST[:48], SECOND[:48], THIRD[:48]


def read(tmp_path, data):
    pytest.importorskip("pypdf")
    path = tmp_path / "a.pdf"
    path.write_bytes(data)
    (one,) = get_format("pdf").read(path)
    return one.document


def test_wrapped_lines_are_put_together(tmp_path):
    found = read(tmp_path, pdf(column(f"{FIRST}。\n{SECOND}。", 50, wide=20)))
    assert found.text.split("\n") == [f"{FIRST}。", f"{SECOND}。"]


def test_an_indent_begins_a_paragraph_and_a_sentence_at_the_edge_does_not_end_one(tmp_path):
    # The first line is full and ends a sentence: by its indent the next paragraph is known, not by the full stop.
    begin = "甲" * 17 + "。"
    found = read(tmp_path, pdf(column(f"{begin}{SECOND}。\n{THIRD}。", 50, wide=20, indent=2)))
    assert found.text.split("\n") == [f"{begin}{SECOND}。", f"{THIRD}。"]


@pytest.mark.parametrize("shift", [0, 5])
def test_two_columns_under_a_headline(tmp_path, shift):
    page = [(50, 740, 24, "滨海新区的大标题横贯全页直到右边"), (50, 712, 12, "本报讯")]
    page += column(FULL, 50, wide=16) + column(NEXT, 320, top=680 - shift, wide=16)
    found = read(tmp_path, pdf(page))
    assert found.text.split("\n") == ["滨海新区的大标题横贯全页直到右边", "本报讯", FULL + NEXT]


def test_three_columns_and_the_page_after(tmp_path):
    page = column(FULL, 50, wide=12) + column(NEXT, 220, wide=12) + column(LAST, 390, wide=12)
    number = [(290, 30, 10, "- 1 -")]
    found = read(tmp_path, pdf(page + number, column(f"次页：{FIRST}。", 50, wide=30)))
    assert found.text.split("\n") == [f"{FULL}{NEXT}{LAST}次页：{FIRST}。"]


def test_a_line_across_the_columns_is_read_where_it_stands(tmp_path):
    page = column(FULL, 50, wide=16) + column(NEXT, 320, wide=16)
    page.append((50, 600, 14, "这一行小标题横贯两栏，说的是配套工程和它的资金来源问题"))
    page += column(LAST, 50, top=570, wide=16) + column(FULL, 320, top=570, wide=16)
    found = read(tmp_path, pdf(page))
    assert found.text.split("\n") == [
        FULL + NEXT,
        "这一行小标题横贯两栏，说的是配套工程和它的资金来源问题",
        LAST + FULL,
    ]


def test_what_heads_and_foots_every_page_is_left_out(tmp_path):
    pages = []
    for number, text in enumerate((FIRST, SECOND, THIRD), 1):
        head, foot = [(50, 760, 9, f"滨海日报 第{number}版")], [(290, 30, 10, f"第 {number} 页")]
        pages.append(head + column(f"{text}。", 50, wide=30) + foot)
    assert read(tmp_path, pdf(*pages)).text.split("\n") == [f"{FIRST}。", f"{SECOND}。", f"{THIRD}。"]


def test_rows_of_a_table_stay_rows(tmp_path):
    cells = [["项目", "金额", "单位"], ["甲园", "5亿元", "华兴"], ["乙园", "3亿元", "海东"], ["丙园", "2亿元", "滨海"]]
    page = [(50 + 130 * n, 700 - 16 * m, 12, cell) for m, row in enumerate(cells) for n, cell in enumerate(row)]
    assert read(tmp_path, pdf(page)).text.split("\n") == [" ".join(row) for row in cells]


def test_latin_words_keep_a_blank_between_lines(tmp_path):
    page = [(50, 700, 12, "The new plant in the east of the"), (50, 684, 12, "city."), (50, 660, 12, "Second.")]
    assert read(tmp_path, pdf(page)).text == "The new plant in the east of the city.\nSecond."


def test_title_date_and_author_are_kept(tmp_path):
    title = b"\xfe\xff" + "题 目".encode("utf-16-be")
    info = b"/Title<%s>/Author(Daily)/CreationDate(D:20260305102000+08'00')" % title.hex().encode()
    found = read(tmp_path, pdf([(50, 700, 12, "甲城开工。")], info=info))
    assert (found.title, found.text, found.source.date, found.source.publisher) == (
        "题 目",
        "甲城开工。",
        "2026-03-05",
        "Daily",
    )


def test_a_scanned_pdf_is_told(tmp_path):
    with pytest.raises(UserError) as caught:
        read(tmp_path, pdf([]))
    assert caught.value.code == "scanned-pdf"


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4", b"text", b"%PDF-1.7\n%%EOF"])
@pytest.mark.filterwarnings("ignore")
def test_what_is_no_pdf_is_told(tmp_path, content):
    with pytest.raises(UserError) as caught:
        read(tmp_path, content)
    assert caught.value.code == "bad-pdf"


def test_without_pypdf_the_extra_to_install_is_named(monkeypatch, tmp_path):
    all_formats()  # all are loaded by now

    def missing(name):
        raise ImportError(name)

    monkeypatch.setattr("annotator.formats.extras.importlib.import_module", missing)
    with pytest.raises(UserError, match=r"annotator\[formats-pdf\]"):
        list(get_format("pdf").read(tmp_path / "a.pdf"))


_PLACES = st.tuples(
    st.text("甲乙ab。 ", min_size=1, max_size=9), st.floats(-99, 999), st.floats(-99, 999), st.floats(1, 40)
)


@given(st.lists(_PLACES, max_size=40))
def test_no_character_is_lost_or_doubled_wherever_it_stands(places):
    pieces = [Piece(text, x, y, x + width(text, size), size) for text, x, y, size in places]
    found = paragraphs([page_lines(pieces)])
    expected = "".join(text for text, *_ in places)
    assert sorted("".join(found.split())) == sorted("".join(expected.split()))
