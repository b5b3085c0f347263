"""Export: the gold of a dataset, and on request what else is known, into one file."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from annotator.core.document import AnnotatedDocument, Status
from annotator.core.errors import UserError
from annotator.core.labels import BUILT_IN, Label, LabelSet
from annotator.core.naming import canonical_names
from annotator.core.span import State
from annotator.formats.registry import Format, get_format
from annotator.services.alias_files import with_canonical, written_beside
from annotator.services.files import whole_files, whole_folder
from annotator.services.guidelines import guidelines_of
from annotator.services.parts import CARD, Part, card, checksums, digest, write_parts
from annotator.services.training_data import NEGATIVE, PARTS, Shape, parts_of, shaped
from annotator.storage.dataset import Dataset
from annotator.storage.listing import DocumentQuery

Progress = Callable[[int, int], None]
STATUSES = {"all": DocumentQuery(), "done": DocumentQuery(statuses=(Status.DONE,))}
EXTRAS = {"suggestions": State.SUGGESTED, "rejected": State.REJECTED}


@dataclass(slots=True)
class ExportSummary:
    """What an export wrote: how many articles and spans, where, what the format could not hold, what was left out.

    `path` is None for a forecast, which writes nothing. `units` counts the texts in which it matters that the format
    counts UTF-16 units: those with characters beyond the first 65,536, such as emoji.
    """

    path: Path | None = None
    documents: int = 0
    spans: int = 0
    lost: Counter[str] = field(default_factory=Counter)
    skipped: list[UserError] = field(default_factory=list)
    units: int = 0


def export(
    dataset: Dataset,
    path: Path,
    format: str = "jsonl",
    status: str = "all",
    extras: frozenset[str] = frozenset(),
    progress: Progress | None = None,
    shape: Shape | None = None,
    guidelines: str = "",
    agreement: str = "",
    card: bool = False,
) -> ExportSummary:
    """Write documents with their gold spans, and those in the states that `extras` names, to a file.

    `status` is `all`, or `done` for the documents whose review is finished only. `shape` says what becomes of them on
    the way; with a split in it a folder with a file for each part and a card is written. The card, which `card` asks
    for without a split too, names `guidelines`, or holds those of the dataset, and `agreement`. The names of the
    dataset are written beside it, see `alias_files`. A document that is damaged or can't be written is left
    out and named; the rest goes on. The same dataset gives the same bytes. `progress` is called with (done, total) and
    may raise to cancel: then a file that was there before is untouched. Raises UserError when the format, an extra or
    the place is unfit, or all documents are, KeyError for another status.
    """
    _refuse_dataset(dataset, path)
    outgoing = Outgoing(dataset, get_format(format), status, states_of(extras), shape or Shape(), progress)
    outgoing.summary.path = path
    facts = _facts(outgoing.shape, status, guidelines, agreement)
    text = "" if guidelines else guidelines_of(dataset.labels, "en")
    with written_beside(outgoing.aliases, path):
        if outgoing.shape.split:
            makers = {name: partial(outgoing.units, part) for name, part in outgoing.parts().items()}
            write_parts(outgoing.chosen, makers, path, facts, text, dataset.labels)
        else:
            told = (facts, text) if card else None
            write_whole(outgoing.chosen, outgoing.units(outgoing.ids), path, dataset.labels, told)
    return outgoing.finished()


def forecast(
    dataset: Dataset,
    format: str = "jsonl",
    status: str = "all",
    extras: frozenset[str] = frozenset(),
    progress: Progress | None = None,
    shape: Shape | None = None,
) -> ExportSummary:
    """Return what `export` with the same wishes would say, without writing anything; `progress` may raise to cancel."""
    outgoing = Outgoing(dataset, get_format(format), status, states_of(extras), shape or Shape(), progress)
    for _ in outgoing.units(outgoing.ids):
        pass
    return outgoing.finished()


class Outgoing:
    """The documents of an export on their way out: shaped, counted, and the unfit ones put aside."""

    def __init__(
        self,
        dataset: Dataset,
        chosen: Format,
        status: str,
        states: frozenset[State],
        shape: Shape,
        progress: Progress | None = None,
    ) -> None:
        if not chosen.writes:
            chosen.write((), io.BytesIO())  # raises what it has to say
        self.chosen, self.shape = chosen, shape
        self.summary = ExportSummary()
        self._dataset, self._states, self._progress = dataset, states, progress
        self.ids = dataset.ids(STATUSES[status])
        self._done = 0
        self.aliases = dataset.aliases()
        self._names = canonical_names(self.aliases) if chosen.name == "jsonl" else {}

    def parts(self) -> dict[str, list[str]]:
        """Return the documents of each part of the split in the dataset's order."""
        texts = ((document, self._dataset.document(document).text) for document in self.ids)
        chosen = parts_of(texts, self.shape.split)
        names = PARTS if len(self.shape.split) == len(PARTS) else (PARTS[0], PARTS[-1])
        return {name: [document for document in self.ids if chosen[document] == name] for name in names}

    def units(self, documents: Iterable[str]) -> Iterator[AnnotatedDocument]:
        """Yield the units of documents that can be written; raises the first problem when none of all can be."""
        for document in documents:
            if self._progress:
                self._progress(self._done, len(self.ids))
            self._done += 1
            try:
                units = list(self.fit(document))
            except UserError as problem:
                self.summary.skipped.append(problem)
                continue
            self.summary.documents += 1
            for unit in units:
                self.summary.spans += len(unit.spans)
                self.summary.lost.update(self.chosen.losses(unit))
                self.summary.units += self.chosen.utf16 and max(unit.document.text) > "\uffff"
                yield unit
        if self._done == len(self.ids) and self.summary.skipped and not self.summary.documents:
            raise self.summary.skipped[0]  # before what was written takes the old file's place

    def fit(self, document: str) -> Iterator[AnnotatedDocument]:
        """Yield the units of a document; raises UserError when it is damaged or can't be written."""
        needed = self._states | ({State.REJECTED} if self.shape.negatives else set())
        annotated = with_canonical(only_states(self._dataset.load(document), needed), self._names)
        for unit in shaped(annotated, self.shape):
            reduced = only_states(unit, self._states)
            self.chosen.refuse_unwritable(reduced)
            yield reduced

    def finished(self) -> ExportSummary:
        """Return the summary, and tell that all is done."""
        if self._progress:
            self._progress(len(self.ids), len(self.ids))
        return self.summary


def _facts(shape: Shape, status: str, guidelines: str, agreement: str) -> list[str]:
    facts = [f"units: {shape.unit}", f"articles: {status}"]
    facts += [f"split: {'/'.join(map(str, shape.split))}"] if shape.split else []
    facts += [f"label {old}: {new or 'left out'}" for old, new in shape.labels.items()]
    if shape.negatives:
        facts.append(f"rejected suggestions that touch no gold span have labels that begin with {NEGATIVE}")
    told = {"guidelines": guidelines, "agreement": agreement}
    return facts + [f"{name}: {words}" for name, words in told.items() if words]


def write_whole(
    chosen: Format,
    documents: Iterable[AnnotatedDocument],
    path: Path,
    known: LabelSet = BUILT_IN,
    told: tuple[Iterable[str], str] | None = None,
) -> None:
    """Write documents to the file or folder at `path`, whole or not at all; raises UserError when it can't.

    What lies beside the file describes the labels `known` and all others that occur; with `told`, which are facts and
    guidelines, a card is among it.
    """
    part = Part()
    watched = part.watched(documents, chosen if told is not None else None)
    if chosen.writes_folder:
        with whole_folder(path) as folder:
            chosen.write_folder(watched, folder)
            if told is not None:
                written = card(chosen, {"all": part}, told[0], checksums(folder), told[1])
                (folder / CARD).write_bytes(written.encode("utf-8"))
        return
    beside = [path.with_suffix(ending) for ending in chosen.beside] + ([_card_of(path)] if told is not None else [])
    with whole_files([path, *beside]) as (stream, *others):
        chosen.write(watched, stream, known)
        names = dict.fromkeys([*(label.name for label in known.labels), *part.labels])
        labels = tuple(known.label(name) or Label(name, name, name, "", place) for place, name in enumerate(names))
        for content, other in zip(chosen.beside.values(), others, strict=False):
            other.write(content(LabelSet(labels, known.relations)))
        if told is not None:
            stream.seek(0)
            sums = {path.name: digest(stream)}
            stream.seek(0, io.SEEK_END)
            others[-1].write(card(chosen, {"all": part}, told[0], sums, told[1]).encode("utf-8"))


def _card_of(path: Path) -> Path:
    """Return where the card of a file stands: beside it."""
    return path.with_suffix(f".{CARD.lower()}")


def states_of(extras: Iterable[str]) -> frozenset[State]:
    """Return the states that are written: gold and those that `extras` names; raises UserError for another."""
    return frozenset({State.GOLD, *map(_state, extras)})


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
