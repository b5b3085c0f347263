"""A folder that Hugging Face's `datasets.load_dataset` opens: JSONL or Parquet files and a card with the label names.

Tokens are characters; `ner_tags` holds the spans that don't overlap (BIO), `spans` and `relations` hold all of them.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from annotator.core.document import FACTS, AnnotatedDocument, facts
from annotator.core.errors import UserError
from annotator.formats.conll import HOLDS as FLAT
from annotator.formats.conll import bio, character_tags, spans_of
from annotator.formats.extras import library
from annotator.formats.files import open_file
from annotator.formats.inline import quote
from annotator.formats.losses import Holds, kept
from annotator.formats.registry import Format, OnProblem, register
from annotator.formats.rows import Row, lines, malformed, parse, source_row, stored_document, write_row

HOLDS = Holds(relations=True, attributes=True, titles=True, facts=True, ids=True)
EXTRA = "formats-parquet"
PARTS = ("train", "validation", "test")
BATCH = 200
MAX_GROUP = 2_000_000_000
_NAMED_TAG = re.compile(r"^ *['\"]?(\d+)['\"]?: *(\S.*)$", re.MULTILINE)
_NAMES = {"dev": "validation"}
_READ = ["id", "title", *FACTS, "text", "spans", "relations"]
_SHAPE = "rows with text and spans (start, end, label)"
_SPAN = {"id": "string", "start": "int64", "end": "int64", "label": "string", "text": "string", "attributes": "string"}
_RELATION = {"id": "string", "type": "string", "head": "string", "tail": "string"}


def write_huggingface(parts: Mapping[str, Iterable[AnnotatedDocument]], folder: Path, ending: str) -> None:
    """Write each part as a file with this ending, and a dataset card; tags are numbered once all labels are known.

    Parts are `train`, `dev` and `test`; the second is called `validation`, as `datasets` has it.
    """
    counts: dict[str, Counter[str]] = {}
    labels: Counter[str] = Counter()
    for part, documents in parts.items():
        name = _NAMES.get(part, part)
        counts[name] = Counter()
        with (folder / f"{name}.rows").open("wb") as stream:
            for annotated in documents:
                row = _row(annotated)
                counts[name].update(
                    articles=1, characters=len(row["text"]), spans=len(row["spans"]), relations=len(row["relations"])
                )
                labels.update(span.label for span in annotated.spans)
                write_row(stream, row)
    numbers = {name: number for number, name in enumerate(tag_names(labels))}
    for name in counts:
        _ROWS[ending](_numbered(folder / f"{name}.rows", numbers), folder / f"{name}{ending}")
        (folder / f"{name}.rows").unlink()
    (folder / "README.md").write_bytes(card(counts, labels, ending).encode("utf-8"))


def write_whole(documents: Iterable[AnnotatedDocument], folder: Path, ending: str) -> None:
    """Write documents as the one part `train`."""
    write_huggingface({PARTS[0]: documents}, folder, ending)


def _numbered(written: Path, numbers: Mapping[str, int]) -> Iterator[Row]:
    with written.open("rb") as stream:
        for line in stream:
            row = json.loads(line)
            yield {**row, "ner_tags": [numbers[tag] for tag in row["ner_tags"]]}


def _write_lines(rows: Iterable[Row], path: Path) -> None:
    with path.open("wb") as stream:
        for row in rows:
            write_row(stream, row)


def _write_parquet(rows: Iterable[Row], path: Path) -> None:
    pyarrow = library("pyarrow", EXTRA)
    schema = _schema(pyarrow)
    with library("pyarrow.parquet", EXTRA).ParquetWriter(path, schema, compression="zstd") as writer:
        while batch := list(islice(rows, BATCH)):
            writer.write_table(pyarrow.Table.from_pylist(batch, schema=schema))


def _schema(pyarrow: Any) -> Any:
    """Return the columns of a file; a row group of `BATCH` rows is what reading needs at once."""
    plain = {"string": pyarrow.string(), "int64": pyarrow.int64()}
    columns = [(name, pyarrow.string()) for name in ("id", "title", *FACTS, "text")]
    columns += [("tokens", pyarrow.list_(pyarrow.string())), ("ner_tags", pyarrow.list_(pyarrow.int64()))]
    for name, fields in (("spans", _SPAN), ("relations", _RELATION)):
        columns.append((name, pyarrow.list_(pyarrow.struct([(key, plain[kind]) for key, kind in fields.items()]))))
    return pyarrow.schema(columns)


_ROWS = {".jsonl": _write_lines, ".parquet": _write_parquet}


def _row(annotated: AnnotatedDocument) -> Row:
    document = annotated.document
    spans = [
        {
            "id": span.id,
            "start": span.start,
            "end": span.end,
            "label": span.label,
            "text": span.text,
            "attributes": json.dumps(dict(span.attributes), ensure_ascii=False),
        }
        for span in annotated.spans
    ]
    return {
        "id": document.id,
        "title": document.title,
        **{name: facts(document.source).get(name, "") for name in FACTS},
        "text": document.text,
        "tokens": list(document.text),
        "ner_tags": character_tags(kept(annotated, FLAT), bio),
        "spans": spans,
        "relations": [{"id": r.id, "type": r.type, "head": r.head, "tail": r.tail} for r in annotated.relations],
    }


def tag_names(labels: Iterable[str]) -> list[str]:
    """Return the names of the tags in the order of their numbers: O, then B- and I- of each label by name."""
    return ["O", *(f"{place}-{quote(label)}" for label in sorted(labels) for place in "BI")]


def card(parts: dict[str, Counter[str]], labels: Counter[str], ending: str) -> str:
    """Return the dataset card: YAML that `datasets` reads, then what a person wants to know."""
    head = ["---", "language: zh", "task_categories:", "- token-classification", "configs:", "- config_name: default"]
    head += ["  data_files:", *(f"  - split: {part}\n    path: {part}{ending}" for part in parts)]
    head += ["dataset_info:", "  features:"]
    head += [f"  - name: {name}\n    dtype: string" for name in ("id", "title", *FACTS, "text")]
    head += ["  - name: tokens", "    sequence: string", "  - name: ner_tags", "    sequence:", "      class_label:"]
    head += ["        names:", *(f"          '{n}': {json.dumps(t)}" for n, t in enumerate(tag_names(labels)))]
    for name, fields in (("spans", _SPAN), ("relations", _RELATION)):
        head += [f"  - name: {name}", "    list:", *(f"    - name: {f}\n      dtype: {t}" for f, t in fields.items())]
    body = ["---", "", "# Annotated Chinese business news", "", "| part | articles | characters | spans | relations |"]
    body.append("|---|---|---|---|---|")
    kinds = ("articles", "characters", "spans", "relations")
    body += [f"| {part} | {' | '.join(str(counts[kind]) for kind in kinds)} |" for part, counts in parts.items()]
    body += ["", "| label | spans |", "|---|---|", *(f"| {label} | {labels[label]} |" for label in sorted(labels)), ""]
    body += [
        "Offsets are Unicode code points of `text`, end exclusive. `ner_tags` holds of overlapping spans the longest;"
    ]
    body += ["`spans` holds all of them, their `attributes` as JSON."]
    return "\n".join([*head, *body, ""])


def read_huggingface(path: Path, on_problem: OnProblem) -> Iterator[AnnotatedDocument]:
    """Yield the documents of a folder's files, or of one of them; a row that holds none goes to `on_problem`."""
    files = [path] if not path.is_dir() else _files(path)
    if not files:
        raise UserError(
            "folder-empty",
            "There is no train.jsonl or train.parquet in it.",
            where=str(path),
            remedy="Name a folder of this format.",
        )
    names = card_names(files[0].parent / "README.md")
    for file in files:
        for number, given in _parquet(file) if file.suffix == ".parquet" else lines(file):
            where = f"{file}:{number}"
            try:
                row = parse(given, where) if isinstance(given, bytes) else given
                yield stored_document(_document_row(row, file.name, names), where, file.name)
            except UserError as problem:
                on_problem(problem)
            except (LookupError, TypeError, ValueError, AttributeError) as error:
                on_problem(malformed(where, error, _SHAPE))


def _files(folder: Path) -> list[Path]:
    return [one for part in PARTS for ending in _ROWS if (one := folder / f"{part}{ending}").exists()]


def _parquet(file: Path) -> Iterator[tuple[int, Any]]:
    parquet = library("pyarrow.parquet", EXTRA)
    number = 0
    with open_file(file) as stream:
        try:
            opened = parquet.ParquetFile(stream)
            _refuse_big(opened.metadata, file)
            there = opened.schema_arrow.names
            wanted = _READ if "spans" in there else ["id", "tokens", "ner_tags"]
            columns = [name for name in wanted if name in there]
            for row in _rows(opened, columns):
                number += 1
                yield number, row
        except (OSError, ValueError) as error:  # what pyarrow raises derives from these
            raise UserError(
                "bad-parquet",
                f"This is no Parquet file ({type(error).__name__}).",
                where=str(file),
                remedy="Save the data set again; what stands before was read.",
            ) from error


def _rows(opened: Any, columns: list[str]) -> Iterator[Any]:
    """Yield rows; going through all row groups at once, Arrow would keep some memory of each."""
    for group in range(opened.num_row_groups):
        for batch in opened.iter_batches(batch_size=BATCH, row_groups=[group], columns=columns):
            yield from batch.to_pylist()


def _refuse_big(metadata: Any, file: Path) -> None:
    """Raise UserError when a row group, which is read as a whole, grows beyond measure when unpacked."""
    if any(metadata.row_group(number).total_byte_size > MAX_GROUP for number in range(metadata.num_row_groups)):
        raise UserError(
            "file-too-big", "A row group of the file is too big.", where=str(file), remedy="Write it in smaller ones."
        )


def card_names(card: Path) -> list[str]:
    """Return the names of the tags by their numbers, as a dataset card tells them; empty without such a card."""
    try:
        text = card.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return []
    found = _NAMED_TAG.findall(text.partition("class_label:")[2])
    return [name.strip().strip("\"'") for _, name in sorted(found, key=lambda pair: int(pair[0]))]


def _tagged_row(row: Any, names: list[str]) -> Row:
    """Return the document of a row with tokens and tags only; Latin words get a blank between them."""
    pieces: list[tuple[str, str]] = []
    for token, tag in zip(row["tokens"], row["ner_tags"], strict=True):
        named = names[tag] if isinstance(tag, int) else tag
        if pieces and pieces[-1][0][-1:].isascii() and token[:1].isascii() and (pieces[-1][0] + token).strip():
            inside = named if named.startswith("I-") else "O"
            pieces.append((" ", inside))
        pieces.append((token, named))
    return {"id": row.get("id"), "text": "".join(token for token, _ in pieces), "spans": spans_of(pieces)}


def _document_row(row: Any, name: str, names: list[str]) -> Row:
    if "spans" not in row and "ner_tags" in row:
        return {**_tagged_row(row, names), "source": {"name": name}}
    spans = [{**span, "attributes": json.loads(span.get("attributes") or "{}")} for span in row["spans"]]
    source = source_row(row.get("id"), name, row)
    head = {"id": row.get("id"), "title": row.get("title"), "source": source}
    return {**head, "text": row["text"], "spans": spans, "relations": row.get("relations") or []}


def _format(name: str, title: str, kind: str, ending: str, extra: str) -> Format:
    return Format(
        name,
        title,
        title.replace("数据集", "dataset"),
        (),
        f"a folder with {kind} and a dataset card for datasets.load_dataset: characters with BIO tags, all gold spans, "
        "relations and attributes; code point offsets",
        reader=read_huggingface,
        folder_writer=partial(write_whole, ending=ending),
        parts_writer=partial(write_huggingface, ending=ending),
        loss=HOLDS,
        marks=(f"{PARTS[0]}{ending}",),
        sniff=(lambda row: "ner_tags" in row and "text" in row) if ending == ".jsonl" else None,
        extra=extra,
    )


FORMAT = register(_format("huggingface", "Hugging Face 数据集", "JSONL", ".jsonl", ""))
PARQUET = register(_format("huggingface-parquet", "Hugging Face 数据集 (Parquet)", "Parquet", ".parquet", EXTRA))
