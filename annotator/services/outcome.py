"""When a training is due and how it ended, for whoever watches it without loading the engine."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from annotator.core.document import Status
from annotator.services.shipped import shipped_version
from annotator.storage.dataset import Dataset
from annotator.storage.listing import DocumentQuery

KEPT, WORSE, TOO_FEW = "kept", "worse", "too-few"
LEAST_DOCUMENTS = 4  # two to learn from and two to compare with


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a training ended: `reason` is kept, worse or too-few; `version` is what is in use from now on.

    `documents` and `spans` were learned from, `held` documents compared with; `before` and `after` are the F1 there
    by label, of what was in use and of what was trained.
    """

    reason: str
    version: str
    documents: int = 0
    spans: int = 0
    held: int = 0
    before: dict[str, float] = field(default_factory=dict)
    after: dict[str, float] = field(default_factory=dict)
    seconds: float = 0.0

    @property
    def kept(self) -> bool:
        """Return whether the new models are used from now on."""
        return self.reason == KEPT

    def line(self) -> str:
        """Return the outcome as one sentence."""
        if self.reason == TOO_FEW:
            return f"Not enough is decided to learn from: {self.documents} articles done, {LEAST_DOCUMENTS} needed."
        figures = ", ".join(f"{label} {self.before[label]:.3f} -> {self.after[label]:.3f}" for label in self.after)
        verdict = "used from the next article on" if self.kept else "not used, because it is worse than what is in use"
        return (
            f"Learned from {self.spans} highlights in {self.documents} articles in {self.seconds:.1f} s; "
            f"F1 on {self.held} articles kept back: {figures}; {verdict} ({self.version})."
        )

    def to_json(self) -> dict[str, Any]:
        """Return the outcome as plain JSON values."""
        return {name: getattr(self, name) for name in self.__slots__}


def is_due(dataset: Dataset, learn_after: int) -> bool:
    """Return whether so many spans have been decided since the last training that the next one is due.

    With `learn_after` 0 none ever is; before there are documents enough, neither.
    """
    if learn_after <= 0:
        return False
    last = dataset.last_training()
    known = last["decided"] if last and last["base"] == shipped_version() else 0
    if dataset.decided_spans() - known < learn_after:
        return False
    return dataset.count(DocumentQuery(statuses=(Status.DONE,))) >= LEAST_DOCUMENTS
