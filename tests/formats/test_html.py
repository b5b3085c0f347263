import pytest

from annotator.core.errors import UserError
from annotator.formats.registry import get_format, is_article
from annotator.formats.web_page import main_text

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
    found = main_text(page)
    assert (found.title, found.text, found.marked) == ("", "开工了，投资很多。", False)


@pytest.mark.parametrize(
    "page",
    ["<p>甲", "甲</p></div></div>", "<p>甲<div>", "<!-- --><p>甲", "<p>甲<![CDATA[x", "<table><td>甲", "<P>甲</P>"],
)
def test_ill_formed_pages_are_read(page):
    assert main_text(page).text.startswith("甲")


def test_deep_nesting_is_no_matter():
    assert main_text("<div>" * 30_000 + "甲").text == "甲"


@pytest.mark.parametrize("page", [b"<script>1</script>", b"<p> </p>", b"<html></html>"])
def test_a_page_without_text_is_told(tmp_path, page):
    (tmp_path / "a.html").write_bytes(page)
    with pytest.raises(UserError) as caught:
        list(get_format("html").read(tmp_path / "a.html"))
    assert caught.value.code == "empty-file"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            '<meta property="og:title" content="题 目">'
            '<meta property="article:published_time" content="2026-03-05T08:00:00+08:00">'
            '<meta property="og:site_name" content="滨海日报"><link rel="canonical" href="https://a.example/1">',
            ("题 目", "2026-03-05", "滨海日报", "https://a.example/1"),
        ),
        (
            '<meta name="PubDate" content="2026年3月5日 10:20"><meta name="source" content="新华 社">'
            '<meta property="og:url" content="http://b.example/2"><title>题</title>',
            ("题", "2026-03-05", "新华 社", "http://b.example/2"),
        ),
        ('<link rel=canonical href="javascript:alert(1)"><meta name=date content="昨天">', ("甲城", "昨天", "", "")),
        ("<meta name=date><meta><link><time datetime='2026-13-45'>", ("甲城", "2026-13-45", "", "")),
    ],
)
def test_what_a_page_says_of_its_article_is_kept(tmp_path, head, expected):
    (tmp_path / "a.html").write_text(f"<html><head>{head}</head><body><article>甲城</article>", encoding="utf-8")
    (one,) = get_format("html").read(tmp_path / "a.html")
    source = one.document.source
    assert (one.document.title, source.date, source.publisher, source.url) == expected


PLAIN = "<html><body><div><a href='/'>首页</a> <a href='/1'>新闻</a></div>" + "".join(
    f"<div><p>第{n}段，华兴集团投资{n}亿元建设产业园，预计明年年底投产，消息受到各界广泛关注。</p></div>"
    for n in range(1, 9)
)


def test_trafilatura_finds_the_main_part_where_it_is_not_marked(tmp_path, monkeypatch):
    pytest.importorskip("trafilatura")
    (tmp_path / "a.html").write_text(PLAIN, encoding="utf-8")
    (one,) = get_format("html").read(tmp_path / "a.html")
    assert one.document.text.splitlines()[0].startswith("第1段，")
    assert len(one.document.text.splitlines()) == 8
    asked = []
    monkeypatch.setattr("trafilatura.extract", lambda raw, **_: asked.append(raw) or "它找到的\r\n正文")
    (one,) = get_format("html").read(tmp_path / "a.html")
    assert (one.document.text, len(asked)) == ("它找到的\n正文", 1)
    (tmp_path / "a.html").write_text("<article>甲城</article>", encoding="utf-8")
    (one,) = get_format("html").read(tmp_path / "a.html")
    assert (one.document.text, len(asked)) == ("甲城", 1)


@pytest.mark.parametrize("error", [ImportError, ValueError])
def test_without_trafilatura_or_where_it_fails_the_prose_is_taken(tmp_path, monkeypatch, error):
    def fail(name):
        raise error(name)

    monkeypatch.setattr("annotator.formats.html.importlib.import_module", fail)
    (tmp_path / "a.html").write_text(PLAIN, encoding="utf-8")
    (one,) = get_format("html").read(tmp_path / "a.html")
    assert one.document.text.splitlines()[0].startswith("第1段，")
