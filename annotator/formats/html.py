"""Web pages: the title and the main text, one article each; nothing that a page refers to is fetched."""

from __future__ import annotations

import codecs
import hashlib
import importlib
import re
from collections.abc import Iterator
from pathlib import Path

from annotator.core.document import AnnotatedDocument, Source, make_document, normalise_text
from annotator.core.errors import UserError
from annotator.formats.encoding import decode
from annotator.formats.files import open_file
from annotator.formats.registry import Format, OnProblem, register
from annotator.formats.web_page import main_text

MAX_BYTES = 50_000_000
MAX_DEPTH = 1_000  # of elements in one another, beyond which trafilatura takes its time
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_TRAFILATURA = "trafilatura"


def read_html(path: Path, on_problem: OnProblem) -> Iterator[AnnotatedDocument]:
    """Yield the one article of a page; raises UserError when it is unreadable, too big or has no text."""
    with open_file(path) as file:
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise UserError(
            "file-too-big", "The page is bigger than 50 MB.", where=str(path), remedy="Save its text alone."
        )
    raw, encoding = _decoded(data, str(path))
    page = main_text(raw)
    plain = page.marked or not page.text or page.depth > MAX_DEPTH
    text = page.text if plain else _by_library(raw) or page.text
    if not text:
        raise UserError("empty-file", "The page has no text.", where=str(path), remedy="Save the page as it is shown.")
    source = Source(path.name, hashlib.sha256(data).hexdigest(), encoding, **page.facts)
    yield AnnotatedDocument(make_document(text, title=page.title, source=source))


def _by_library(raw: str) -> str:
    """Return the main text that trafilatura finds, where it is installed and finds one."""
    try:
        trafilatura = importlib.import_module(_TRAFILATURA)
        found = trafilatura.extract(normalise_text(raw).replace("\0", ""), include_comments=False)
    except Exception:  # it is missing, or fails over a page that our own reading manages
        return ""
    return normalise_text(found or "").replace("\0", "").strip("\n")


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


FORMAT = register(
    Format(
        "html",
        "网页",
        "Web page",
        (".html", ".htm", ".xhtml"),
        "one article a file: title, main text, date, publisher and address, without menus and scripts; nothing is "
        "fetched; where a page does not mark its main part, trafilatura finds it better (optional)",
        reader=read_html,
        article=True,
    )
)
