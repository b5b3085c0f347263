"""PDF files with text in them: their pages as one article, lines that were only wrapped put together again."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from annotator.core.document import AnnotatedDocument, Source, make_document, normalise_text
from annotator.core.errors import UserError
from annotator.formats.extras import library
from annotator.formats.facts import facts_row, tidy
from annotator.formats.files import open_file
from annotator.formats.pdf_layout import Piece, page_lines, paragraphs, width, without_furniture
from annotator.formats.registry import Format, OnProblem, register

EXTRA = "formats-pdf"
MAX_BYTES = 200_000_000
MAX_PAGES = 2_000


def read_pdf(path: Path, on_problem: OnProblem) -> Iterator[AnnotatedDocument]:
    """Yield the one article of a PDF; raises UserError when it is none, has a password, or is a picture of a text."""
    where = str(path)
    pypdf = library("pypdf", EXTRA)
    with open_file(path) as file:
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise UserError("file-too-big", "The PDF is bigger than 200 MB.", where=where, remedy="Split it.")
    try:
        found, told, title = _read(pypdf.PdfReader(io.BytesIO(data)), where)
    except UserError:
        raise
    except Exception as error:  # whatever pypdf raises for broken files, of which there are many kinds
        what = f"The PDF can't be read ({type(error).__name__})."
        raise UserError("bad-pdf", what, where=where, remedy="Save its text alone.") from error
    text = normalise_text(found).replace("\0", "").strip("\n")
    if not text.strip():
        raise UserError(
            "scanned-pdf",
            "The PDF has no text, only pictures.",
            where=where,
            remedy="Run a text recognition on it first.",
        )
    source = Source(path.name, hashlib.sha256(data).hexdigest(), **told)
    yield AnnotatedDocument(make_document(text, title=title, source=source))


def _read(reader: Any, where: str) -> tuple[str, dict[str, str], str]:
    """Return text, facts and title of a PDF."""
    if reader.is_encrypted and not reader.decrypt(""):
        raise UserError("bad-pdf", "The PDF has a password.", where=where, remedy="Save it without one.")
    if len(reader.pages) > MAX_PAGES:
        raise UserError("file-too-big", f"The PDF has over {MAX_PAGES} pages.", where=where, remedy="Split it.")
    told = reader.metadata or {}
    named = facts_row(told.get("/CreationDate"), told.get("/Author"))
    return paragraphs(without_furniture([_lines(page) for page in reader.pages])), named, tidy(told.get("/Title"))


def _lines(page: Any) -> list[Piece]:
    """Return the lines of a page in the order of reading."""
    pieces: list[Piece] = []

    def see(text: str, cm: Sequence[float], tm: Sequence[float], font: object, size: float) -> None:
        words = text.strip("\n")
        if words.strip():
            left, base = (tm[4] * cm[n] + tm[5] * cm[n + 2] + cm[n + 4] for n in (0, 1))
            height = abs(size * tm[3] * cm[3]) or 1.0
            wide = width(words, abs(size * tm[0] * cm[0]) or 1.0)
            pieces.extend(_by_line(words, left, base, wide, height))

    page.extract_text(visitor_text=see)
    return page_lines(pieces)


def _by_line(words: str, left: float, base: float, wide: float, height: float) -> Iterator[Piece]:
    for number, line in enumerate(words.split("\n")):
        share = wide * len(line) / len(words)
        indent = wide * (len(line) - len(line.lstrip())) / len(words)
        yield Piece(line.strip(), left + indent, base - number * 1.2 * height, left + share, height)


FORMAT = register(
    Format(
        "pdf",
        "PDF",
        "PDF",
        (".pdf",),
        "one article a file: its text column by column, wrapped lines put together, title, date and author; "
        "a scanned one is told",
        reader=read_pdf,
        article=True,
        extra=EXTRA,
    )
)
