"""A web page taken apart: its blocks of text, which of them are the article, and what it says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser

from annotator.core.document import normalise_text
from annotator.formats.facts import facts_row

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
# By which names pages say when, by whom and where an article was published, the surest first.
_DATES = (
    "article:published_time",
    "datepublished",
    "pubdate",
    "publishdate",
    "publish_date",
    "publishtime",
    "dc.date.issued",
    "dc.date",
    "date",
    "time",
)
_PUBLISHERS = ("og:site_name", "article:publisher", "publisher", "dc.publisher", "source", "mediaid", "author")
_ADDRESSES = ("canonical", "og:url")
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


class _Parts(HTMLParser):
    """Gathers a page's blocks, however deep and ill-formed it is."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[_Block] = [_Block(False, False)]
        self.title = ""
        self.said: dict[str, str] = {}
        self.deepest = self._depth = 0
        self._open: dict[str, int] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self._begin()
        if tag == "br":
            self.blocks[-1].parts.append("\n")
        if tag == "body":
            self._open["head"] = 0
        if tag in ("meta", "link", "time"):
            self._say(tag, {name: value or "" for name, value in attrs})
        if tag not in _VOID:
            self._open[tag] = self._open.get(tag, 0) + 1
            self._depth += 1
            self.deepest = max(self.deepest, self._depth)
            if tag in _MAIN | _AROUND:
                self._begin()

    def _say(self, tag: str, told: dict[str, str]) -> None:
        """Keep what a page says of its article, the first of each kind by the order of the names."""
        if tag == "meta":
            name = (told.get("property") or told.get("name") or told.get("itemprop") or "").strip().casefold()
            self.said.setdefault(name, told.get("content", ""))
        elif tag == "time":
            self.said.setdefault("time", told.get("datetime", ""))
        elif "canonical" in told.get("rel", "").casefold().split():
            self.said.setdefault("canonical", told.get("href", ""))

    def first(self, names: Iterable[str]) -> str:
        """Return the first thing with content that the page says under one of these names."""
        return next((self.said[name] for name in names if self.said.get(name, "").strip()), "")

    def handle_endtag(self, tag: str) -> None:
        if self._open.get(tag):
            self._open[tag] -= 1
            self._depth -= 1
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


@dataclass(frozen=True, slots=True)
class Page:
    """What a page holds: title, main text (a paragraph a line), and facts.

    It is `marked` when it names its main part; `depth` says how deep its elements are nested at most.
    """

    title: str
    text: str
    facts: dict[str, str]
    marked: bool
    depth: int


def main_text(raw: str) -> Page:
    """Return what a page holds; each part may be empty."""
    parts = _Parts()
    parts.feed(normalise_text(raw).replace("\0", ""))
    parts.close()
    blocks = [block for block in parts.blocks if block.text and not block.frame]
    prose = [block for block in blocks if block.linked < _LINKS * len(block.text)]
    main = [block for block in prose if block.main]
    total = sum(len(block.text) for block in prose)
    marked = bool(main) and sum(len(block.text) for block in main) >= _SHARE * total
    title = " ".join((parts.first(["og:title"]) or parts.title).split())
    told = facts_row(parts.first(_DATES), parts.first(_PUBLISHERS), parts.first(_ADDRESSES))
    return Page(title, "\n".join(block.text for block in (main if marked else prose)), told, marked, parts.deepest)
