"""Plain articles: text and Markdown files, one article each."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from annotator.core.document import AnnotatedDocument, Source, make_document, normalise_text
from annotator.core.errors import UserError
from annotator.formats.encoding import decode
from annotator.formats.files import open_file, unreadable
from annotator.formats.registry import Format, OnProblem, register

MAX_BYTES = 50_000_000


def read_text(path: Path, on_problem: OnProblem) -> Iterator[AnnotatedDocument]:
    """Yield the one article of a text file; raises UserError when it is unreadable, too big, binary or empty."""
    with open_file(path) as file:
        try:
            data = file.read(MAX_BYTES)
        except OSError as error:
            raise unreadable(path, error) from error
    if len(data) >= MAX_BYTES:
        raise UserError(
            "file-too-big",
            f"The file is bigger than an article can be ({MAX_BYTES // 1_000_000} MB).",
            where=str(path),
            remedy="Split it into one file for each article.",
        )
    raw, encoding = decode(data, str(path))
    source = Source(path.name, hashlib.sha256(data).hexdigest(), encoding)
    text = normalise_text(raw)
    yield AnnotatedDocument(make_document(text, source=source))


FORMAT = register(
    Format(
        "text",
        "文本文章",
        "Plain articles",
        (".txt", ".md", ".markdown", ".text"),
        "one article a file: UTF-8, UTF-16, GB18030/GBK or Big5; the first heading or line is the title",
        reader=read_text,
        article=True,
    )
)
