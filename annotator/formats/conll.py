"""CoNLL: a character and its tag a line, in BIO or BIOES; blanks and breaks are written so that they come back.

Blank, line break and their like stand as `\\s`, `\\n`, `\\u3000`; `# newdoc id = …` begins an article. Files of others,
with words or characters and a blank line between sentences, are read too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import takewhile
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote

from annotator.core.document import AnnotatedDocument, facts
from annotator.core.errors import UserError
from annotator.core.span import Span
from annotator.formats.files import open_file
from annotator.formats.inline import quote
from annotator.formats.losses import Holds, Overlaps
from annotator.formats.registry import Format, OnProblem, register
from annotator.formats.rows import Row, empty, malformed, source_row, stored_document

HOLDS = Holds(overlaps=Overlaps.NONE, titles=True, facts=True, ids=True)
_SHAPE = "CoNLL: a token and its tag on each line"
_NEW, _TITLE = "# newdoc id =", "# title ="
_NAMED = {" ": "\\s", "\n": "\\n", "\t": "\\t", "\\": "\\\\"}
_ESCAPE = re.compile(r"\\(s|n|t|\\|u[0-9a-f]{4}|U[0-9a-f]{8})")
_PLAIN = {escape: sign for sign, escape in _NAMED.items()}
_BEGIN, _END = frozenset("BSU"), frozenset("ESL")
_TAG = re.compile(r"(?:([BIESMLU])[-_](.+)|O)$")


def write_conll(documents: Iterable[AnnotatedDocument], stream: BinaryIO, tags: Callable[[Span], list[str]]) -> None:
    """Write documents, whose spans must not overlap, in UTF-8 with the tags that `tags` gives a span's characters."""
    for annotated in documents:
        document = annotated.document
        lines = [f"{_NEW} {quote_line(document.id)}", f"{_TITLE} {quote_line(document.title)}"]
        lines += [f"# {name} = {quote_line(value)}" for name, value in facts(document.source).items()]
        for sign, tag in zip(document.text, character_tags(annotated, tags), strict=True):
            lines.append(f"{_written(sign)}\t{tag}")
            if sign == "\n":
                lines.append("")
        stream.write(("\n".join(lines) + "\n\n").encode("utf-8"))


def character_tags(annotated: AnnotatedDocument, tags: Callable[[Span], list[str]]) -> list[str]:
    """Return a tag for each character of a document's text; where spans overlap the later one stands."""
    found = ["O"] * len(annotated.document.text)
    for span in annotated.spans:
        found[span.start : span.end] = tags(span)
    return found


def bio(span: Span) -> list[str]:
    """Return the BIO tags of a span's characters."""
    label = quote(span.label)
    return [f"B-{label}"] + [f"I-{label}"] * (span.end - span.start - 1)


def bioes(span: Span) -> list[str]:
    """Return the BIOES tags of a span's characters."""
    label, length = quote(span.label), span.end - span.start
    return [f"S-{label}"] if length == 1 else [f"B-{label}", *[f"I-{label}"] * (length - 2), f"E-{label}"]


def _written(sign: str) -> str:
    if sign in _NAMED:
        return _NAMED[sign]
    if sign.isspace() or not sign.isprintable():
        return f"\\u{ord(sign):04x}" if ord(sign) < 0x10000 else f"\\U{ord(sign):08x}"
    return sign


def quote_line(words: str) -> str:
    """Return words with everything escaped that would end or trim a line."""
    last = len(words) - 1
    return "".join(sign if sign == " " and 0 < place < last else _written(sign) for place, sign in enumerate(words))


def _unescaped(token: str) -> str:
    def sign(found: re.Match[str]) -> str:
        return _PLAIN.get(found[0]) or chr(int(found[1][1:], 16))

    return _ESCAPE.sub(sign, token)


def read_conll(path: Path, on_problem: OnProblem) -> Iterator[AnnotatedDocument]:
    """Yield the articles of a file with BIO, BIOES, BMES or BILOU tags in its last column; raises UserError."""
    for number, lines in _articles(path):
        where = f"{path}:{number}"
        try:
            yield stored_document(_document_row(lines), where, path.name)
        except UserError as problem:
            on_problem(problem)
        except (ValueError, OverflowError) as error:
            on_problem(malformed(where, error, _SHAPE))


def _articles(path: Path) -> Iterator[tuple[int, list[str]]]:
    gathered: list[str] = []
    first = 1
    found = False
    with open_file(path) as file:
        for number, raw in enumerate(file, 1):
            line = raw.decode("utf-8-sig" if number == 1 else "utf-8", "surrogateescape").rstrip("\r\n")
            if line.startswith((_NEW, "-DOCSTART-")):
                if any(gathered):
                    yield first, gathered
                gathered, first = [], number
            gathered.append(line)
            found = found or bool(line.strip())
    if not found:
        raise empty(path)
    yield first, gathered


def _document_row(lines: list[str]) -> Row:
    ours = lines[0].startswith(_NEW)
    head = _head(lines) if ours else {}
    tokens: list[tuple[str, str]] = []
    for line in lines:
        if not line.strip():
            # Between sentences; where breaks are not written as tokens it is the only sign of one.
            if not ours and tokens and tokens[-1][0] != "\n":
                tokens.append(("\n", "O"))
        elif "\t" in line or not line.startswith(("# ", "-DOCSTART-")):
            tokens.append(_token(line, ours))
    while not ours and tokens and tokens[-1] == ("\n", "O"):
        tokens.pop()
    return {**head, "text": "".join(token for token, _ in tokens), "spans": spans_of(tokens)}


def _head(lines: list[str]) -> Row:
    """Return id, title and facts of an article from the comments that it begins with."""
    said: Row = {}
    for line in takewhile(_is_comment, lines[1:]):
        name, _, value = line[2:].partition(" =")
        said[name] = _unescaped(value.strip(" "))
    head = {"id": _unescaped(lines[0][len(_NEW) :].strip(" ")), "source": source_row(True, "", said)}
    return {**head, "title": said["title"]} if "title" in said else head


def _is_comment(line: str) -> bool:
    return line.startswith("# ") and "\t" not in line


def _token(line: str, ours: bool) -> tuple[str, str]:
    cells = line.split("\t") if "\t" in line else line.split()
    if len(cells) < 2 or not _TAG.match(cells[-1]):
        raise ValueError(f"no tag in {line[:30]!r}")
    if any("\ud800" <= sign <= "\udfff" for sign in line):
        raise ValueError("it is not in UTF-8")
    return (_unescaped(cells[0]) if ours else cells[0]), cells[-1]


def spans_of(tokens: Iterable[tuple[str, str]]) -> list[Row]:
    """Return the spans (start, end, label) of (token, tag) pairs whose tokens make up the text without gaps."""
    spans: list[Row] = []
    place, current = 0, ""
    for token, tag in tokens:
        found = _TAG.match(tag)
        kind, label = (found[1] or "O", unquote(found[2] or "")) if found else ("O", "")
        if kind != "O":
            if kind in _BEGIN or label != current:
                spans.append({"start": place, "label": label})
            spans[-1]["end"] = place + len(token)
        current = "" if kind in _END else label
        place += len(token)
    return spans


def _format(name: str, title: str, tags: Callable[[Span], list[str]]) -> Format:
    return Format(
        name,
        title,
        title,
        (".conll",) if name == "conll" else (".bioes",),
        "gold spans that don't overlap, a character and its tag a line; blanks and line breaks come back",
        reader=read_conll,
        writer=partial(write_conll, tags=tags),
        loss=HOLDS,
    )


BIO = register(_format("conll", "CoNLL (BIO)", bio))
BIOES = register(_format("conll-bioes", "CoNLL (BIOES)", bioes))
