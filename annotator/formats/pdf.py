"""PDF files with text in them: their pages as one article, lines that were only wrapped put together again."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from annotator.core.document import AnnotatedDocument, Source, make_document, normalise_text
from annotator.core.errors import UserError
from annotator.formats.extras import library
from annotator.formats.files import open_file
from annotator.formats.registry import Format, OnProblem, register

EXTRA = "formats-pdf"
MAX_BYTES = 200_000_000
MAX_PAGES = 2_000
_END = re.compile(r"[。！？；：…!?;:.][”’』」）)》】\"']*$")
_PAGE_NUMBER = re.compile(r"[-—–·\s]*(第?\s*\d{1,4}\s*页?)(\s*[/共]\s*\d{1,4}\s*页?)?[-—–·\s]*")
_FULL = 0.75


def read_pdf(path: Path, on_problem: OnProblem) -> Iterator[AnnotatedDocument]:
    """Yield the one article of a PDF; raises UserError when it is none, has a password, or is a picture of a text."""
    where = str(path)
    pypdf = library("pypdf", EXTRA)
    with open_file(path) as file:
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise UserError("file-too-big", "The PDF is bigger than 200 MB.", where=where, remedy="Split it.")
    try:
        pages, title = _pages(pypdf.PdfReader(io.BytesIO(data)), where)
    except UserError:
        raise
    except Exception as error:  # whatever pypdf raises for broken files, of which there are many kinds
        what = f"The PDF can't be read ({type(error).__name__})."
        raise UserError("bad-pdf", what, where=where, remedy="Save its text alone.") from error
    text = normalise_text(reflowed(pages)).replace("\0", "").strip("\n")
    if not text.strip():
        raise UserError(
            "scanned-pdf",
            "The PDF has no text, only pictures.",
            where=where,
            remedy="Run a text recognition on it first.",
        )
    source = Source(path.name, hashlib.sha256(data).hexdigest())
    yield AnnotatedDocument(make_document(text, title=title, source=source))


def _pages(reader: Any, where: str) -> tuple[list[str], str]:
    if reader.is_encrypted and not reader.decrypt(""):
        raise UserError("bad-pdf", "The PDF has a password.", where=where, remedy="Save it without one.")
    if len(reader.pages) > MAX_PAGES:
        raise UserError("file-too-big", f"The PDF has over {MAX_PAGES} pages.", where=where, remedy="Split it.")
    title = str((reader.metadata and reader.metadata.title) or "")
    return [page.extract_text() for page in reader.pages], " ".join(title.split())


def reflowed(pages: Iterable[str]) -> str:
    """Return the text of pages with wrapped lines put together: those that are full and end no sentence go on."""
    lines = [line.strip() for page in pages for line in page.splitlines()]
    lines = [line for line in lines if not _PAGE_NUMBER.fullmatch(line)]
    width = max(map(len, lines), default=0)
    made: list[str] = []
    going_on = False
    for line in lines:
        if going_on and line:
            joint = " " if made[-1][-1].isascii() and line[0].isascii() and made[-1][-1].isalnum() else ""
            made[-1] += joint + line
        else:
            made.append(line)
        going_on = len(line) >= _FULL * width and not _END.search(line)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(made))


FORMAT = register(
    Format(
        "pdf",
        "PDF",
        "PDF",
        (".pdf",),
        "one article a file: its text, wrapped lines put together; a scanned one is told",
        reader=read_pdf,
        article=True,
        extra=EXTRA,
    )
)
