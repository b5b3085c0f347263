"""Web pages: the title and the main text, one article each; nothing that a page refers to is fetched."""

from __future__ import annotations

import codecs
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from annotator.core.document import AnnotatedDocument, Source, make_document, normalise_text
from annotator.core.errors import UserError
from annotator.formats.encoding import decode
from annotator.formats.files import open_file
from annotator.formats.registry import Format, OnProblem, register

MAX_BYTES = 50_000_000
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_SILENT = frozenset(
    (
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "select",
        "textarea",
        "button",
        "iframe",
        "object",
        "head",
    )
)
_AROUND = frozenset(["nav", "header", "footer", "aside", "form", "menu", "dialog"])
_MAIN = frozenset(("article", "main"))
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
)
_LISTS = ("ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "td", "th")
_BLOCKS = _MAIN | {
    "p",
    "div",
    "section",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "pre",
    "figcaption",
    "body",
    *_LISTS,
}
_SHARE = 0.3
_LINKS = 0.5


@dataclass(slots=True)
class _Block:
    """A block of text: how much of it is in links, and whether it is in the page's main part or in its frame."""

    main: bool
    frame: bool
    parts: list[str] = field(default_factory=list)
    linked: int = 0

    @property
    def text(self) -> str:
        """Return the block's lines without blanks around them."""
        lines = "".join(self.parts).split("\n")
        return "\n".join(filter(None, (" ".join(line.split(" ")).strip(" \t\r\f\u00a0") for line in lines)))


class _Page(HTMLParser):
    """Gathers a page's blocks, however deep and ill-formed it is."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[_Block] = [_Block(False, False)]
        self.title = ""
        self.heading = ""
        self._open: dict[str, int] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self._begin()
        if tag == "br":
            self.blocks[-1].parts.append("\n")
        if tag == "body":
            self._open["head"] = 0
        if tag == "meta" and ("property", "og:title") in attrs:
            self.heading = self.heading or next((value or "" for name, value in attrs if name == "content"), "")
        if tag not in _VOID:
            self._open[tag] = self._open.get(tag, 0) + 1
            if tag in _MAIN | _AROUND:
                self._begin()

    def handle_endtag(self, tag: str) -> None:
        if self._open.get(tag):
            self._open[tag] -= 1
        if tag in _BLOCKS or tag in _AROUND:
            self._begin()

    def _begin(self) -> None:
        main, frame = (any(self._open.get(tag) for tag in tags) for tags in (_MAIN, _AROUND))
        self.blocks.append(_Block(main, frame))

    def handle_data(self, data: str) -> None:
        if self._open.get("title"):
            self.title += data
        elif not any(self._open.get(tag) for tag in _SILENT):
            block = self.blocks[-1]
            block.parts.append(data if self._open.get("pre") else re.sub(r"[ \t\r\n\f]+", " ", data))
            block.linked += len(data.strip()) if self._open.get("a") else 0


def read_html(path: Path, on_problem: OnProblem) -> Iterator[AnnotatedDocument]:
    """Yield the one article of a page; raises UserError when it is unreadable, too big or has no text."""
    with open_file(path) as file:
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise UserError(
            "file-too-big", "The page is bigger than 50 MB.", where=str(path), remedy="Save its text alone."
        )
    raw, encoding = _decoded(data, str(path))
    title, text = main_text(raw)
    if not text:
        raise UserError("empty-file", "The page has no text.", where=str(path), remedy="Save the page as it is shown.")
    source = Source(path.name, hashlib.sha256(data).hexdigest(), encoding)
    yield AnnotatedDocument(make_document(text, title=title, source=source))


def _decoded(data: bytes, where: str) -> tuple[str, str]:
    """Return the page's text by the encoding that it names, where it is so, else by the one it is in."""
    named = _CHARSET.search(data[:4096])
    if named and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_BE, codecs.BOM_UTF16_LE)):
        name = named[1].decode("ascii").lower()
        name = {"gb2312": "gb18030", "gbk": "gb18030"}.get(name, name)
        try:
            return data.decode(name), name
        except (LookupError, UnicodeDecodeError, ValueError):
            return decode(data, where)
    return decode(data, where)


def main_text(raw: str) -> tuple[str, str]:
    """Return the title and the main text of a page, a paragraph a line; both may be empty."""
    page = _Page()
    page.feed(normalise_text(raw).replace("\0", ""))
    page.close()
    blocks = [block for block in page.blocks if block.text and not block.frame]
    prose = [block for block in blocks if block.linked < _LINKS * len(block.text)]
    main = [block for block in prose if block.main]
    total = sum(len(block.text) for block in prose)
    chosen = main if sum(len(block.text) for block in main) >= _SHARE * total and main else prose
    title = " ".join((page.heading or page.title).split())
    return title, "\n".join(block.text for block in chosen)


FORMAT = register(
    Format(
        "html",
        "网页",
        "Web page",
        (".html", ".htm", ".xhtml"),
        "one article a file: its title and main text, without menus and scripts; nothing is fetched",
        reader=read_html,
        article=True,
    )
)
