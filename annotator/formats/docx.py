"""Word documents: the text of their paragraphs and tables, one article each."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from annotator.core.document import AnnotatedDocument, Source, make_document, normalise_text
from annotator.core.errors import UserError
from annotator.formats.archive import opened, refused, xml
from annotator.formats.facts import facts_row
from annotator.formats.registry import Format, OnProblem, register

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TITLE, _AUTHOR = "{http://purl.org/dc/elements/1.1/}title", "{http://purl.org/dc/elements/1.1/}creator"
_CREATED = "{http://purl.org/dc/terms/}created"
_SKIPPED = frozenset(
    {
        f"{_W}del",
        f"{_W}moveFrom",
        f"{_W}instrText",
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    }
)
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def read_docx(path: Path, on_problem: OnProblem) -> Iterator[AnnotatedDocument]:
    """Yield the one article of a Word document; raises UserError when it is none, broken or empty."""
    where = str(path)
    with opened(path) as archive:
        try:
            body = xml(archive, "word/document.xml", where)
        except KeyError as error:
            raise refused(where, "This is no Word document.", "Save it as .docx.") from error
        names = archive.namelist()
        core = xml(archive, "docProps/core.xml", where) if "docProps/core.xml" in names else None
    text = normalise_text("\n".join(_paragraphs(body)).strip("\n")).replace("\0", "")
    if not text.strip():
        raise UserError("empty-file", "There is no text in it.", where=where, remedy="Nothing was read from it.")
    title, author, created = (core.findtext(tag, "") if core is not None else "" for tag in (_TITLE, _AUTHOR, _CREATED))
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    source = Source(path.name, digest, **facts_row(created, author))
    yield AnnotatedDocument(make_document(text, title=" ".join(title.split()), source=source))


def _paragraphs(body: Element) -> Iterator[str]:
    """Yield the text of the paragraphs in order, without those that stand inside another or were deleted."""
    stack = [body]
    while stack:
        element = stack.pop()
        if element.tag == f"{_W}p":
            yield "".join(_runs(element))
        elif element.tag not in _SKIPPED:
            stack.extend(reversed(element))


def _runs(paragraph: Element) -> Iterator[str]:
    stack = [*reversed(paragraph)]
    while stack:
        element = stack.pop()
        if element.tag == f"{_W}t":
            yield element.text or ""
        elif element.tag in _SIGNS:
            yield _SIGNS[element.tag]
        elif element.tag not in _SKIPPED:
            stack.extend(reversed(element))


FORMAT = register(
    Format(
        "docx",
        "Word 文档",
        "Word document",
        (".docx",),
        "one article a file: its paragraphs and tables, without what was deleted; "
        "its properties say title, date and author",
        reader=read_docx,
        article=True,
    )
)
