"""Echo: strings that this dataset's reviewers confirmed are proposed wherever they stand, rejected ones are not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from annotator.core.labels import INSTITUTION, INVESTMENT, PROJECT
from annotator.suggest.candidate import Candidate
from annotator.suggest.counted import kind_attributes
from annotator.suggest.folding import fold
from annotator.suggest.lexicon import Entry, Matcher
from annotator.suggest.passage import Passage

_SHIPPED = frozenset({PROJECT, INVESTMENT, INSTITUTION})  # a sum that was invested once need not be the next time
SHORT = 2  # a name this short needs two confirmations: it may be an ordinary word


@dataclass
class Memory:
    """How often each (label, folded string) was confirmed and rejected."""

    counts: dict[tuple[str, str], tuple[int, int]] = field(default_factory=dict)

    def learn(self, label: str, text: str, confirmed: int, rejected: int) -> None:
        """Set the counts of one string to what they are now."""
        self.counts[label, fold(_squeeze(text))] = (confirmed, rejected)

    def rejected(self, label: str, text: str) -> bool:
        """Return whether reviewers turned this string down more often than they confirmed it."""
        confirmed, rejected = self.decisions(label, text)
        return rejected > confirmed

    def decisions(self, label: str, text: str) -> tuple[int, int]:
        """Return how often a string was confirmed and rejected."""
        if not self.counts:
            return (0, 0)
        return self.counts.get((label, fold(_squeeze(text))), (0, 0))

    def sure(self, label: str, text: str) -> bool:
        """Return whether a string was confirmed often enough to be echoed."""
        return _enough(_squeeze(text), *self.decisions(label, text))

    def confirmed(self, labels: Iterable[str]) -> list[tuple[str, str, int]]:
        """Return (label, string, confirmations) of strings confirmed in at least half of their decisions."""
        wanted = frozenset(labels)
        return [
            (label, text, yes)
            for (label, text), (yes, no) in self.counts.items()
            if label in wanted and _enough(text, yes, no)
        ]


def _enough(text: str, confirmed: int, rejected: int) -> bool:
    return confirmed >= max(rejected, 1) and confirmed >= (2 if len(text) <= SHORT else 1)


def _squeeze(text: str) -> str:
    """Return a quote without the line breaks a printed page put into it."""
    return "".join(text.split("\n")) if "\n" in text else text


@dataclass
class EchoSuggester:
    """Confirmed strings of the dataset, found by one automaton per label: of these labels and of the dataset's own."""

    memory: Memory
    labels: tuple[str, ...]
    name: str = "echo"
    _matchers: dict[str, Matcher] | None = None

    def refresh(self) -> None:
        """Forget the automata, so that the next passage sees what was learned."""
        self._matchers = None

    def suggest(self, passage: Passage, found: Sequence[Candidate]) -> list[Candidate]:
        """Return a candidate at every place of a confirmed string."""
        if self._matchers is None:
            own = (label for label, _ in self.memory.counts if label not in _SHIPPED)
            self._matchers = {label: self._matcher(label) for label in dict.fromkeys([*self.labels, *own])}
        return [
            Candidate(
                start,
                end,
                label,
                self._score(int(entry.kind)),
                self.name,
                f"本数据集已确认 {entry.kind} 次",
                kind_attributes(label, entry.word),
            )
            for label, matcher in self._matchers.items()
            for start, end, entry in matcher.find(passage.folded)
        ]

    def _matcher(self, label: str) -> Matcher:
        return Matcher(Entry(text, str(count)) for _, text, count in self.memory.confirmed([label]))

    def _score(self, confirmations: int) -> float:
        return min(0.97, 0.85 + 0.03 * confirmations)
