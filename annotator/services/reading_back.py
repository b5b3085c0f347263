"""Reading an export back: what really came back of a dataset, beside what the format said it would lose."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from annotator.core.errors import UserError
from annotator.formats.losses import difference
from annotator.formats.registry import get_format
from annotator.services.exporting import Outgoing, Progress, states_of
from annotator.services.training_data import Shape
from annotator.storage.dataset import Dataset


@dataclass(slots=True)
class ReadBack:
    """What reading back found: articles and spans, what did not come back, and what of it was not foretold.

    `lost` and `unforetold` count by the kinds in `losses.KINDS`; a span of whose kind less was lost than foretold
    counts below zero in `unforetold`, so that only an empty one says that the loss report is exact.
    """

    documents: int = 0
    spans: int = 0
    lost: Counter[str] = field(default_factory=Counter)
    unforetold: dict[str, int] = field(default_factory=dict)
    problems: list[UserError] = field(default_factory=list)


def read_back(
    dataset: Dataset,
    path: Path,
    format: str = "jsonl",
    status: str = "all",
    extras: frozenset[str] = frozenset(),
    progress: Progress | None = None,
) -> ReadBack:
    """Read what `export` wrote with the same wishes and compare it, article by article, with the dataset.

    Raises UserError when the file can't be read at all; `progress` may raise to cancel.
    """
    chosen, found = get_format(format), ReadBack()
    outgoing = Outgoing(dataset, chosen, status, states_of(extras), Shape())
    left = set(outgoing.ids)
    foretold: Counter[str] = Counter()
    for after in chosen.read(path, found.problems.append):
        if progress:
            progress(len(outgoing.ids) - len(left), len(outgoing.ids))
        document = dataset.find_text(after.document.sha256)
        if document not in left:
            found.lost["added"] += 1
            continue
        left.remove(document)
        (before,) = outgoing.fit(document)
        found.documents += 1
        found.spans += len(after.spans)
        found.lost.update(difference(before, after, chosen.loss))
        foretold.update(chosen.losses(before))
    found.lost["documents"] += len(left)
    found.unforetold = {
        kind: found.lost[kind] - foretold[kind]
        for kind in sorted({*found.lost, *foretold})
        if found.lost[kind] != foretold[kind]
    }
    found.lost = +found.lost
    return found
