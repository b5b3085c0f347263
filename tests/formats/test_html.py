import pytest

from annotator.core.errors import UserError
from annotator.formats.html import main_text
from annotator.formats.registry import get_format, is_article

PAGE = """<!DOCTYPE html><html><head><meta charset="{charset}"><title>甲城开工 - 某报</title>
<script>var a = "不要";</script><style>p {{}}</style></head><body>
<nav><a href="/">首页</a><p>导航</p></nav><header>页首</header>
<article><h1>甲城&amp;乙城</h1><p>华兴集团投资
12亿元，<b>建设</b>产业园&#x1F600;。</p><p>第二段<br>换行。</p><img src="http://example.invalid/x.png"></article>
<div class="more"><a href="1">相关新闻一二三四</a></div><footer><p>版权</p></footer></body></html>"""


@pytest.mark.parametrize(
    ("charset", "encoding"), [("utf-8", "utf-8"), ("gb2312", "gb18030"), ("big5", "utf-8"), ("x-no", "gb18030")]
)
def test_the_main_text_and_title_of_a_page(tmp_path, charset, encoding):
    path = tmp_path / "a.html"
    path.write_bytes(PAGE.format(charset=charset).encode(encoding))
    (one,) = get_format("html").read(path)
    assert one.document.title == "甲城开工 - 某报"
    assert one.document.text == "甲城&乙城\n华兴集团投资 12亿元，建设产业园😀。\n第二段\n换行。"
    assert one.document.source.encoding == encoding
    assert is_article(path)


def test_a_page_without_an_article_element_is_its_prose():
    prose = "<div><p>开工了，投资很多。</p></div>"
    page = f"<ul><li><a>链接</a></li></ul>{prose}<aside>旁边</aside>"
    assert main_text(page) == ("", "开工了，投资很多。")


@pytest.mark.parametrize(
    "page",
    ["<p>甲", "甲</p></div></div>", "<p>甲<div>", "<!-- --><p>甲", "<p>甲<![CDATA[x", "<table><td>甲", "<P>甲</P>"],
)
def test_ill_formed_pages_are_read(page):
    assert main_text(page)[1].startswith("甲")


def test_deep_nesting_is_no_matter():
    assert main_text("<div>" * 100_000 + "甲")[1] == "甲"


@pytest.mark.parametrize("page", [b"<script>1</script>", b"<p> </p>", b"<html></html>"])
def test_a_page_without_text_is_told(tmp_path, page):
    (tmp_path / "a.html").write_bytes(page)
    with pytest.raises(UserError) as caught:
        list(get_format("html").read(tmp_path / "a.html"))
    assert caught.value.code == "empty-file"
