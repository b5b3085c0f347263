"""Export: the gold of a dataset, and on request what else is known, into one file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from annotator.core.document import AnnotatedDocument, Status, check_spans
from annotator.core.errors import UserError
from annotator.core.labels import BUILT_IN, Label, LabelSet
from annotator.core.naming import canonical_names
from annotator.core.span import State
from annotator.formats.registry import Format, get_format
from annotator.services.alias_files import with_canonical, write_beside
from annotator.services.files import whole_file, whole_folder
from annotator.services.guidelines import guidelines_of
from annotator.services.parts import write_parts
from annotator.services.training_data import NEGATIVE, PARTS, Shape, parts_of, shaped
from annotator.storage.dataset import Dataset
from annotator.storage.listing import DocumentQuery

STATUSES = {"all": DocumentQuery(), "done": DocumentQuery(statuses=(Status.DONE,))}
EXTRAS = {"suggestions": State.SUGGESTED, "rejected": State.REJECTED}


@dataclass(frozen=True, slots=True)
class ExportSummary:
    """How many documents and spans an export was given, where it wrote, and what the format could not hold."""

    documents: int
    spans: int
    path: Path
    lost: Counter[str] = field(default_factory=Counter)


def export(
    dataset: Dataset,
    path: Path,
    format: str = "jsonl",
    status: str = "all",
    extras: frozenset[str] = frozenset(),
    progress: Callable[[int, int], None] | None = None,
    shape: Shape | None = None,
    guidelines: str = "",
) -> ExportSummary:
    """Write documents with their gold spans, and those in the states that `extras` names, to a file.

    `status` is `all`, or `done` for the documents whose review is finished only. `shape` says what becomes of them on
    the way; with a split in it a folder with a file for each part and a card is written, which names `guidelines`
    or holds those of the dataset.
    The names of the dataset are written beside it, see `alias_files`. The same dataset gives the same bytes. `progress`
    is called with (done, total) and may raise to cancel: then a file that was there before is untouched. Raises
    UserError when the format, an extra or the place is unfit, or a span does not quote its text, KeyError for another
    status.
    """
    chosen, wanted = get_format(format), shape or Shape()
    _refuse_dataset(dataset, path)
    states = frozenset({State.GOLD, *map(_state, extras)})
    ids = dataset.ids(STATUSES[status])
    summary = _Counter(chosen, len(ids), progress)
    parts = _parts(dataset, ids, wanted.split)
    aliases = dataset.aliases()
    names = canonical_names(aliases) if chosen.name == "jsonl" else {}

    def documents(part: Sequence[str]) -> Iterator[AnnotatedDocument]:
        for document in part:
            annotated = with_canonical(only_states(dataset.load(document), states | _needed(wanted)), names)
            check_spans(annotated.document.text, annotated.spans, document)
            summary.step()
            for unit in shaped(annotated, wanted):
                yield summary.counted(only_states(unit, states))

    if wanted.split:
        makers = {name: partial(documents, part) for name, part in parts.items()}
        text = "" if guidelines else guidelines_of(dataset.labels, "en")
        write_parts(chosen, makers, path, _facts(wanted, status, guidelines), text)
    else:
        write_whole(chosen, documents(ids), path, dataset.labels)
    write_beside(aliases, path)
    if progress:
        progress(len(ids), len(ids))
    return ExportSummary(len(ids), summary.spans, path, summary.lost)


@dataclass(slots=True)
class _Counter:
    """Counts what goes into a file, and tells how far it is."""

    chosen: Format
    total: int
    progress: Callable[[int, int], None] | None
    done: int = 0
    spans: int = 0
    lost: Counter[str] = field(default_factory=Counter)

    def step(self) -> None:
        if self.progress:
            self.progress(self.done, self.total)
        self.done += 1

    def counted(self, annotated: AnnotatedDocument) -> AnnotatedDocument:
        self.spans += len(annotated.spans)
        self.lost.update(self.chosen.losses(annotated))
        return annotated


def _needed(shape: Shape) -> frozenset[State]:
    return frozenset({State.REJECTED}) if shape.negatives else frozenset()


def _parts(dataset: Dataset, ids: Sequence[str], split: tuple[int, ...]) -> dict[str, list[str]]:
    """Return the documents of each part in the dataset's order; without a split one part holds all."""
    if not split:
        return {"all": list(ids)}
    chosen = parts_of(((document, dataset.document(document).text) for document in ids), split)
    names = PARTS if len(split) == len(PARTS) else (PARTS[0], PARTS[-1])
    return {name: [document for document in ids if chosen[document] == name] for name in names}


def _facts(shape: Shape, status: str, guidelines: str) -> list[str]:
    facts = [f"units: {shape.unit}", f"articles: {status}", f"split: {'/'.join(map(str, shape.split))}"]
    facts += [f"label {old}: {new or 'left out'}" for old, new in shape.labels.items()]
    if shape.negatives:
        facts.append(f"rejected suggestions that touch no gold span have labels that begin with {NEGATIVE}")
    return [*facts, f"guidelines: {guidelines}"] if guidelines else facts


def write_whole(chosen: Format, documents: Iterable[AnnotatedDocument], path: Path, known: LabelSet = BUILT_IN) -> None:
    """Write documents to the file or folder at `path`, whole or not at all; raises UserError when it can't.

    What lies beside the file describes the labels `known` and all others that occur.
    """
    if chosen.writes_folder:
        with whole_folder(path) as folder:
            chosen.write_folder(documents, folder)
        return
    labels: dict[str, Label] = {label.name: label for label in known.labels}

    def noted() -> Iterator[AnnotatedDocument]:
        for annotated in documents:
            for name in (span.label for span in annotated.spans):
                labels.setdefault(name, Label(name, name, name, "", len(labels)))
            yield annotated

    with whole_file(path) as stream:
        chosen.write(noted(), stream)
    for ending, content in chosen.beside.items():
        with whole_file(path.with_suffix(ending)) as stream:
            stream.write(content(LabelSet(tuple(labels.values()), known.relations)))


def _state(extra: str) -> State:
    if extra not in EXTRAS:
        raise UserError("unknown-extra", f"There is no {extra} to export.", remedy=f"Choose from: {', '.join(EXTRAS)}.")
    return EXTRAS[extra]


def _refuse_dataset(dataset: Dataset, path: Path) -> None:
    if path.exists() and path.samefile(dataset.path):
        raise UserError(
            "export-onto-dataset", "This is the dataset itself.", where=str(path), remedy="Choose another file name."
        )


def only_states(annotated: AnnotatedDocument, states: frozenset[State]) -> AnnotatedDocument:
    """Return a document with only the spans in these states, and the relations in them that join two such spans."""
    spans = annotated.in_state(*states)
    kept = {span.id for span in spans}
    relations = tuple(r for r in annotated.relations if r.state in states and {r.head, r.tail} <= kept)
    return replace(annotated, spans=spans, relations=relations)
