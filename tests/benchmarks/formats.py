"""Import and export of many annotated articles in every format: articles a second and the most memory it took.

Every import and export runs in a process of its own, over `--documents` articles of 2,000 characters with 40 spans.
"""

from __future__ import annotations

import argparse
import importlib
import json
import random
import re
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

from annotator.core.document import AnnotatedDocument, annotate, make_document
from annotator.core.relation import Relation
from annotator.core.span import Span
from annotator.formats.registry import all_formats, get_format
from annotator.services.exporting import export
from annotator.services.importing import import_paths
from annotator.services.session import ReviewSession
from annotator.storage.dataset import Dataset
from tests.benchmarks.figures import machine
from tests.formats.pdf_files import column, pdf
from tests.formats.writing import written_formats

CHARACTERS, SPANS = 2_000, 40
LABELS = ("PROJECT", "INVESTMENT", "INSTITUTION")
_SIGNS = [chr(0x4E00 + number) for number in range(2_500)] + ["，"] * 120 + ["。"] * 60 + ["😀", "𠮷"]
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def article(number: int) -> AnnotatedDocument:
    """Return an annotated article that is the same for the same number: spans of which some nest, a few relations."""
    chance = random.Random(number)
    text = "".join(chance.choices(_SIGNS, k=CHARACTERS))
    text = "\n".join(text[start : start + 199] for start in range(0, CHARACTERS, 200)).ljust(CHARACTERS, "。")
    spans = []
    for place in range(SPANS):
        start = place * (CHARACTERS // SPANS) + chance.randrange(20)
        end = start + chance.randrange(2, 12)
        label = LABELS[place % len(LABELS)]
        attributes = {"value": chance.randrange(10**9), "comparator": "eq"} if label == "INVESTMENT" else {}
        spans.append(Span(f"s{place}", start, end, label, text[start:end], attributes))
    links = [Relation(f"r{place}", "has_investment", f"s{place}", f"s{place + 1}") for place in range(0, SPANS - 1, 9)]
    return annotate(make_document(text, title=f"第{number}篇"), spans, links)


def articles(count: int) -> Iterator[AnnotatedDocument]:
    """Yield that many articles."""
    return map(article, range(count))


def bare_files(folder: Path, count: int) -> Iterator[tuple[str, Path]]:
    """Write bare articles in the formats that are only read; yield each format's name and what to import."""
    writers = {"text": _txt, "html": _html, "docx": _docx, "pdf": _pdf}
    for name, write in writers.items():
        inside = folder / name
        inside.mkdir()
        for number, one in enumerate(articles(count)):
            write(inside / str(number), one.document.text)
        yield name, inside
    texts = [one.document.text for one in articles(count)]
    (folder / "a.json").write_text(json.dumps([{"text": text} for text in texts], ensure_ascii=False), encoding="utf-8")
    yield "json", folder / "a.json"
    with zipfile.ZipFile(folder / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for number, text in enumerate(texts):
            archive.writestr(f"{number}.txt", text)
    yield "zip", folder / "a.zip"
    _sheet(folder / "a.xlsx", texts)
    yield "xlsx", folder / "a.xlsx"


def _txt(path: Path, text: str) -> None:
    path.with_suffix(".txt").write_text(text, encoding="utf-8")


def _html(path: Path, text: str) -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in text.split("\n"))
    path.with_suffix(".html").write_text(f"<html><body><article>{paragraphs}</article></body></html>", encoding="utf-8")


def _docx(path: Path, text: str) -> None:
    paragraphs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in text.split("\n"))
    with zipfile.ZipFile(path.with_suffix(".docx"), "w", zipfile.ZIP_DEFLATED) as archive:
        body = f'<w:document xmlns:w="{_W}"><w:body>{paragraphs}</w:body></w:document>'
        archive.writestr("word/document.xml", body)


def _pdf(path: Path, text: str) -> None:
    lines = column(text.replace("😀", "哈").replace("𠮷", "吉"), 50, top=780, wide=40, indent=2)
    pages = [
        [(x, 780 - 16 * row, size, words) for row, (x, _, size, words) in enumerate(lines[n : n + 45])]
        for n in range(0, len(lines), 45)
    ]
    path.with_suffix(".pdf").write_bytes(pdf(*pages))


def _sheet(path: Path, texts: list[str]) -> None:
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(["正文"])
    for text in texts:
        sheet.append([text])
    book.save(path)


def work(kind: str, name: str, dataset: Path, path: Path) -> dict[str, float]:
    """Import or export once and return how many articles, in how many seconds, and the peak memory in MB."""
    get_format(name)
    with Dataset(dataset) as data:
        begin = time.perf_counter()
        if kind == "export":
            count = export(data, path, name).documents
        else:
            summary = import_paths(ReviewSession(data, "甲"), [path], name)
            count = len(summary.added) + summary.known
        seconds = time.perf_counter() - begin
    return {"documents": count, "seconds": seconds, "peak": peak()}


def peak() -> float:
    """Return the most memory (MB) that this process had so far; Linux tells it without what its parent had."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(re.findall(r"VmHWM:\s+(\d+)", status.read_text())[0]) / 1024
    usage = importlib.import_module("resource").getrusage(0)
    return float(usage.ru_maxrss) / (1024 * 1024 if sys.platform == "darwin" else 1024)


def apart(kind: str, name: str, dataset: Path, path: Path) -> dict[str, float]:
    """Do `work` in a process of its own."""
    command = [sys.executable, "-W", "ignore", "-m", "tests.benchmarks.formats", "--work", kind, name]
    done = subprocess.run([*command, str(dataset), str(path)], check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def said(found: dict[str, float] | None) -> str:
    """Return a cell of the table."""
    if found is None:
        return "-"
    return f"{found['documents'] / found['seconds']:,.0f}/s, {found['peak']:.0f} MB"


def main() -> None:
    """Print a line for each format."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--format", action="append", help="only this one; may be repeated")
    parser.add_argument("--join", action="store_true", help="also let the annotations join articles that are there")
    parser.add_argument("--work", nargs=4, help=argparse.SUPPRESS)
    wish = parser.parse_args()
    if wish.work:
        kind, name, dataset, path = wish.work
        print(json.dumps(work(kind, name, Path(dataset), Path(path))))
        return
    with tempfile.TemporaryDirectory(prefix="annotator-") as scratch:
        run(Path(scratch), wish.documents, set(wish.format or [known.name for known in all_formats()]), join=wish.join)


def run(folder: Path, count: int, wanted: set[str], *, join: bool) -> None:
    """Measure the wanted formats in a folder; `join` also imports into a dataset that has the articles bare."""
    source = folder / "source.db"
    with Dataset(source) as data:
        ReviewSession(data, "甲").add_documents(articles(count))
    print(machine())
    print(f"{count} articles of {CHARACTERS} characters with {SPANS} spans each", flush=True)
    print("| format | export | import |\n|---|---|---|", flush=True)
    for known in written_formats():
        if known.name in wanted:
            path = folder / f"{known.name}{known.extensions[0] if known.extensions else ''}"
            out = apart("export", known.name, source, path)
            back = apart("import", known.name, folder / f"{known.name}.db", path) if known.reads else None
            print(f"| `{known.name}` | {said(out)} | {said(back)} |", flush=True)
            if join and known.reads:
                there = folder / f"{known.name}-there.db"
                with Dataset(there) as data:
                    ReviewSession(data, "甲").add_documents(AnnotatedDocument(one.document) for one in articles(count))
                print(f"| `{known.name}`, joining | - | {said(apart('import', known.name, there, path))} |", flush=True)
    bare = folder / "bare"
    bare.mkdir()
    for name, path in bare_files(bare, count):
        if name in wanted:
            print(f"| `{name}` | - | {said(apart('import', name, folder / f'{name}.db', path))} |", flush=True)


if __name__ == "__main__":
    main()
