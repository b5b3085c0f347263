import csv
import io

import pytest

from annotator.core.document import annotate, make_document
from annotator.core.errors import UserError
from annotator.core.span import Span
from annotator.formats.registry import format_of, get_format


def read(path, **values):
    return list(get_format("csv").read(path, **values))


def test_a_spreadsheet_is_never_given_a_formula(tmp_path):
    text = "=1+1\n'甲城'开工"
    spans = [Span("s", 0, 4, "PROJECT", "=1+1"), Span("t", 5, 7, "PROJECT", "'甲")]
    stream = io.BytesIO()
    get_format("csv").write([annotate(make_document(text, title="@a"), spans)], stream)
    rows = list(csv.reader(io.StringIO(stream.getvalue().decode("utf-8-sig"), newline="")))
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    (tmp_path / "a.csv").write_bytes(stream.getvalue())
    (one,) = read(tmp_path / "a.csv")
    assert (one.document.text, one.document.title, [s.text for s in one.spans]) == (text, "@a", ["=1+1", "'甲"])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_with_a_text_column_is_articles(tmp_path, encoding, separator):
    path = tmp_path / "a.csv"
    rows = [
        ["编号", "标题", "正文"],
        ["1", "甲城开工", "项目在甲城开工，\n投资5亿元。"],
        ["2", "", ""],
        ["3", "", "第二篇的正文。"],
    ]
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=separator, lineterminator="\r\n").writerows(rows)
    path.write_bytes(stream.getvalue().encode(encoding))
    one, other = read(path)
    assert (one.document.title, one.document.text) == ("甲城开工", "项目在甲城开工，\n投资5亿元。")
    assert (other.document.title, other.document.source.name) == ("第二篇的正文。", "a.csv")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("a,b\n1,2\n", "no-text-column"),
        ("document,kind,start,end,text\nx,span,0,1,甲\n", "bad-document"),
        ("document,kind,start,end,text\nx,article,,,甲\nx,other,0,1,甲\n", "bad-document"),
        ("document,kind,id,label,start,end,text\nx,article,,,,,甲\nx,span,s,L,0,x,甲\n", "bad-document"),
        ("document,kind,id,label,start,end,text\nx,article,,,,,甲\nx,span,s,L,0,1,乙\n", "span-misaligned"),
        ('document,kind,start,end,text\nx,article,,,"甲', "not-csv"),
    ],
)
def test_what_is_no_such_table_is_refused(tmp_path, content, code):
    path = tmp_path / "a.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UserError) as caught:
        read(path)
    assert caught.value.code == code


def test_a_bad_document_does_not_stop_the_rest(tmp_path):
    path = tmp_path / "a.csv"
    rows = ["document,kind,id,label,start,end,text", "x,article,,,,,甲", "x,span,s,L,9,10,甲", "y,article,,题,,,乙"]
    path.write_text("\n".join(rows), encoding="utf-8")
    problems = []
    assert [one.document.text for one in read(path, on_problem=problems.append)] == ["乙"]
    assert [problem.where for problem in problems] == [f"{path}:1"]


def test_its_endings_choose_it(tmp_path):
    assert format_of(tmp_path / "a.csv").name == format_of(tmp_path / "a.tsv").name == "csv"


@pytest.mark.parametrize(
    "header", [["date", "Source", "link", "title", "text"], ["发布时间", "来源", "链接", "标题", "正文"]]
)
def test_what_the_columns_say_of_an_article_is_kept(tmp_path, header):
    path = tmp_path / "a.csv"
    rows = [
        header,
        ["2026/3/5 10:20", " 滨海 日报 ", "https://a.example/1", "题", "甲城开工。"],
        ["去年", "", "a.example", "", "乙城开工。"],
    ]
    path.write_text("\n".join(map(",".join, rows)), encoding="utf-8")
    one, other = (found.document for found in read(path))
    assert (one.title, one.source.date, one.source.publisher, one.source.url) == (
        "题",
        "2026-03-05",
        "滨海 日报",
        "https://a.example/1",
    )
    assert (other.source.date, other.source.publisher, other.source.url) == ("去年", "", "")


def test_a_table_written_before_there_were_facts_is_read(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("document,kind,id,label,start,end,text\nx,article,,,,,甲城\nx,span,s,L,0,1,甲\n", encoding="utf-8")
    (one,) = read(path)
    assert (one.document.id, one.spans[0].text) == ("x", "甲")
