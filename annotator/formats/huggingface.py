"""A folder that Hugging Face's `datasets.load_dataset` opens: JSONL files and a dataset card with the label names.

Tokens are characters; `ner_tags` holds the spans that don't overlap (BIO), `spans` and `relations` hold all of them.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from annotator.core.document import FACTS, AnnotatedDocument, facts
from annotator.core.errors import UserError
from annotator.formats.conll import HOLDS as FLAT
from annotator.formats.conll import bio, character_tags
from annotator.formats.inline import quote
from annotator.formats.losses import Holds, kept
from annotator.formats.registry import Format, OnProblem, register
from annotator.formats.rows import Row, lines, malformed, parse, source_row, stored_document, write_row

HOLDS = Holds(relations=True, attributes=True, titles=True, facts=True, ids=True)
PARTS = ("train", "validation", "test")
_SHAPE = "rows with text and spans (start, end, label)"
_SPAN = {"id": "string", "start": "int64", "end": "int64", "label": "string", "text": "string", "attributes": "string"}
_RELATION = {"id": "string", "type": "string", "head": "string", "tail": "string"}


def write_huggingface(documents: Iterable[AnnotatedDocument], folder: Path) -> None:
    """Write documents as `train.jsonl` with a dataset card; tags are numbered once all labels are known."""
    rows = folder / "rows"
    counts: Counter[str] = Counter()
    labels: Counter[str] = Counter()
    with rows.open("wb") as stream:
        for annotated in documents:
            row = _row(annotated)
            counts.update(
                articles=1, characters=len(row["text"]), spans=len(row["spans"]), relations=len(row["relations"])
            )
            labels.update(span.label for span in annotated.spans)
            write_row(stream, row)
    names = tag_names(labels)
    numbers = {name: number for number, name in enumerate(names)}
    with (folder / "train.jsonl").open("wb") as stream, rows.open("rb") as written:
        for line in written:
            row = json.loads(line)
            write_row(stream, {**row, "ner_tags": [numbers[tag] for tag in row["ner_tags"]]})
    rows.unlink()
    (folder / "README.md").write_bytes(card({"train": counts}, labels).encode("utf-8"))


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


def card(parts: dict[str, Counter[str]], labels: Counter[str]) -> str:
    """Return the dataset card: YAML that `datasets` reads, then what a person wants to know."""
    head = ["---", "language: zh", "task_categories:", "- token-classification", "configs:", "- config_name: default"]
    head += ["  data_files:", *(f"  - split: {part}\n    path: {part}.jsonl" for part in parts)]
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
    """Yield the documents of a folder's JSONL files, or of one of them; a row that holds none goes to `on_problem`."""
    files = [path] if not path.is_dir() else [one for part in PARTS if (one := path / f"{part}.jsonl").exists()]
    if not files:
        raise UserError(
            "folder-empty", "There is no train.jsonl in it.", where=str(path), remedy="Name a folder of this format."
        )
    for file in files:
        for number, line in lines(file):
            where = f"{file}:{number}"
            try:
                yield stored_document(_document_row(parse(line, where), file.name), where, file.name)
            except UserError as problem:
                on_problem(problem)
            except (KeyError, TypeError, ValueError, AttributeError) as error:
                on_problem(malformed(where, error, _SHAPE))


def _document_row(row: Any, name: str) -> Row:
    spans = [{**span, "attributes": json.loads(span.get("attributes") or "{}")} for span in row["spans"]]
    source = source_row(row.get("id"), name, row)
    head = {"id": row.get("id"), "title": row.get("title"), "source": source}
    return {**head, "text": row["text"], "spans": spans, "relations": row.get("relations") or []}


FORMAT = register(
    Format(
        "huggingface",
        "Hugging Face 数据集",
        "Hugging Face dataset",
        (),
        "a folder with JSONL and a dataset card for datasets.load_dataset: characters with BIO tags, all gold spans, "
        "relations and attributes; code point offsets",
        reader=read_huggingface,
        folder_writer=write_huggingface,
        loss=HOLDS,
    )
)
