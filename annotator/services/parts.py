"""A folder of training data: a file for each part of a split, and a card that says what is in them."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from annotator import __version__
from annotator.core.document import AnnotatedDocument
from annotator.core.labels import BUILT_IN, LabelSet
from annotator.formats.losses import in_words
from annotator.formats.registry import Format
from annotator.services.files import whole_folder

CARD = "CARD.md"
BLOCK = 1 << 20


@dataclass(slots=True)
class Part:
    """What one part holds: units, spans and relations, spans by label, and what the format could not hold."""

    counts: Counter[str] = field(default_factory=Counter)
    labels: Counter[str] = field(default_factory=Counter)
    lost: Counter[str] = field(default_factory=Counter)

    def watched(self, documents: Iterable[AnnotatedDocument], chosen: Format | None) -> Iterator[AnnotatedDocument]:
        """Yield documents and count them, and with a format what it does not hold."""
        for annotated in documents:
            self.counts.update(units=1, spans=len(annotated.spans), relations=len(annotated.relations))
            self.labels.update(span.label for span in annotated.spans)
            if chosen is not None:
                self.lost.update(chosen.losses(annotated))
            yield annotated


def write_parts(
    chosen: Format,
    parts: Mapping[str, Callable[[], Iterable[AnnotatedDocument]]],
    path: Path,
    facts: Iterable[str],
    guidelines: str = "",
    labels: LabelSet = BUILT_IN,
) -> dict[str, Part]:
    """Write the documents of each part into a new folder with a card that states `facts`; raises UserError.

    `guidelines` is Markdown for the end of the card.
    """
    made = {name: Part() for name in parts}
    with whole_folder(path) as folder:
        if chosen.parts_writer is not None:
            watched = {name: made[name].watched(documents(), chosen) for name, documents in parts.items()}
            chosen.write_parts(watched, folder)
        for name, documents in parts.items() if chosen.parts_writer is None else ():
            target = folder / f"{name}{chosen.extensions[0] if chosen.extensions else ''}"
            counted = made[name].watched(documents(), chosen)
            if chosen.writes_folder:
                target.mkdir()
                chosen.write_folder(counted, target)
            else:
                with target.open("wb") as stream:
                    chosen.write(counted, stream, labels)
        (folder / CARD).write_bytes(card(chosen, made, facts, checksums(folder), guidelines).encode("utf-8"))
    return made


def _appendix(guidelines: str) -> str:
    """Return guidelines as the last part of a card, their headings below its own."""
    lines = (f"#{line}" if line.startswith("#") else line for line in guidelines.strip().splitlines())
    return "\n".join(("", *lines, "")) if guidelines.strip() else ""


def checksums(folder: Path) -> dict[str, str]:
    """Return the SHA-256 (hex) of each file below a folder, by its name relative to it."""
    found = {}
    for file in sorted(one for one in folder.rglob("*") if one.is_file()):
        with file.open("rb") as stream:
            found[file.relative_to(folder).as_posix()] = digest(stream)
    return found


def digest(stream: BinaryIO) -> str:
    """Return the SHA-256 (hex) of what a stream has from here on."""
    made = hashlib.sha256()
    while block := stream.read(BLOCK):
        made.update(block)
    return made.hexdigest()


def card(
    chosen: Format, parts: dict[str, Part], facts: Iterable[str], sums: dict[str, str], guidelines: str = ""
) -> str:
    """Return the dataset card (Markdown): counts, facts, what was not held, checksums, guidelines."""
    labels = sorted({label for part in parts.values() for label in part.labels})
    lost = sum((part.lost for part in parts.values()), Counter[str]())
    lines = ["# Training data", "", f"Format `{chosen.name}`, written by annotator {__version__}.", ""]
    lines += [f"- {fact}" for fact in facts]
    lines += ["", f"| part | units | spans | relations | {' | '.join(labels)} |", "|---" * (4 + len(labels)) + "|"]
    for name, part in parts.items():
        figures = [part.counts[kind] for kind in ("units", "spans", "relations")] + [part.labels[one] for one in labels]
        lines.append(f"| {name} | {' | '.join(map(str, figures))} |")
    lines += [
        "",
        "Not held by the format: " + ("; ".join(in_words(lost)) or "nothing lost") + ".",
        "",
        "| file | SHA-256 |",
    ]
    lines += ["|---|---|", *(f"| `{name}` | `{digest}` |" for name, digest in sums.items())]
    return "\n".join([*lines, ""]) + _appendix(guidelines)
