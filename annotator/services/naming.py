"""Names that may mean one thing: proposed groups with their counts, beside what a person has decided about names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from annotator.core.labels import INSTITUTION, PROJECT
from annotator.core.naming import Alias, NameState, name_of
from annotator.services.resources import load_lexicons
from annotator.storage.dataset import Dataset
from annotator.storage.naming import Mention
from annotator.suggest.evidence import make_evidence
from annotator.suggest.naming import NameForms, make_forms, opens_alias
from annotator.suggest.same_name import Pair, institution_pairs, project_pairs, strongest

LABELS = (INSTITUTION, PROJECT)


class Standing(StrEnum):
    """Where a name of a group stands; a name alone is in no group."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class NameUse:
    """How often a name is gold, in how many articles, and the first place of it; `document` is empty without one."""

    times: int = 0
    articles: int = 0
    document: str = ""
    span: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class NameLine:
    """A name and what it stands for; `sign` says why that was proposed, empty where a person put it there."""

    label: str
    name: str
    canonical: str
    standing: Standing
    sign: str
    use: NameUse


@dataclass(frozen=True, slots=True)
class NameGroup:
    """A canonical name with its own use, and the other names for it; `articles` counts those that have any of them."""

    label: str
    canonical: str
    use: NameUse
    lines: tuple[NameLine, ...]
    articles: int

    @property
    def times(self) -> int:
        """Return how often any of the names that stand for it, or it itself, is gold."""
        return self.use.times + sum(line.use.times for line in self.lines if line.standing is not Standing.REJECTED)


class Shown(StrEnum):
    """Which groups are listed: with names to decide on, confirmed ones, with denied names, or every single name."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    ALL = "all"


def load_forms() -> NameForms:
    """Return what the lexicons tell of names; takes a third of a second."""
    lexicons = load_lexicons()
    return make_forms(make_evidence(lexicons), lexicons)


class NameBook:
    """The names of a dataset at one moment; `take_aliases` brings it up to date with decisions about names."""

    def __init__(self, dataset: Dataset, forms: NameForms, labels: Sequence[str] = LABELS) -> None:
        """Read all gold names of these labels and find which of them may mean one thing."""
        self._labels = labels
        self._uses: dict[tuple[str, str], NameUse] = {}
        self._documents: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
        self._parents: dict[tuple[str, str], Pair] = {}
        self._aliases: list[Alias] = []
        for label in labels:
            mentions = dataset.mentions(label)
            self._count(mentions)
            self._propose(dataset, forms, label, mentions)
        self.take_aliases(dataset)

    def _count(self, mentions: Iterable[Mention]) -> None:
        for one in mentions:
            key = (one.label, name_of(one.text))
            known = self._uses.get(key, NameUse(0, 0, one.document, one.span, one.start, one.end))
            self._documents[key][one.document] = None
            self._uses[key] = NameUse(
                known.times + one.times,
                len(self._documents[key]),
                known.document,
                known.span,
                known.start,
                known.end,
            )

    def _propose(self, dataset: Dataset, forms: NameForms, label: str, mentions: Sequence[Mention]) -> None:
        by_document: dict[str, dict[str, None]] = defaultdict(dict)
        for one in mentions:
            by_document[one.document][name_of(one.text)] = None
        articles = [list(names) for names in by_document.values()]
        brackets = [
            (name_of(short), name_of(full)) for full, between, short in dataset.bracketed(label) if opens_alias(between)
        ]
        if label == PROJECT:
            owners = {name for kind, name in self._uses if kind == INSTITUTION}
            counts = {name: use.times for (kind, name), use in self._uses.items() if kind == label}
            pairs = project_pairs(forms, articles, counts, owners, brackets)
        else:
            pairs = institution_pairs(forms, articles, brackets)
        self._parents.update({(label, name): pair for name, pair in strongest(pairs).items()})

    def take_aliases(self, dataset: Dataset) -> None:
        """Read anew what a person decided about names."""
        self._aliases = dataset.aliases(self._labels)

    def use(self, label: str, name: str) -> NameUse:
        """Return how a name is used."""
        return self._uses.get((label, name), NameUse())

    def documents(self, label: str, names: Iterable[str]) -> list[str]:
        """Return the ids of the articles that have one of these names: those of the first name, then of the next."""
        return list(dict.fromkeys(one for name in names for one in self._documents.get((label, name), ())))

    def canonicals(self, label: str) -> list[str]:
        """Return the canonical names of the confirmed and proposed groups of a label, the most used first."""
        groups = [group for group in self.groups(Shown.ALL) if group.label == label and group.lines]
        return [group.canonical for group in sorted(groups, key=lambda group: (-group.times, group.canonical))]

    def groups(self, shown: Shown = Shown.PROPOSED, words: str = "") -> list[NameGroup]:
        """Return groups, the most used first, in which all `words` (blanks between them) are found, case aside."""
        lines = self._lines()
        found = [self._group(label, canonical, some) for (label, canonical), some in lines.items()]
        if shown is Shown.ALL:
            grouped = {(g.label, name) for g in found for name in (g.canonical, *(line.name for line in g.lines))}
            found += [self._group(*key, []) for key in self._uses if key not in grouped]
        wanted = words.lower().split()
        kept = [group for group in found if _wanted(group, shown) and _has(group, wanted)]
        order = {label: place for place, label in enumerate(self._labels)}
        return sorted(kept, key=lambda group: (order[group.label], -group.times, group.canonical))

    def _lines(self) -> dict[tuple[str, str], list[NameLine]]:
        found: dict[tuple[str, str], list[NameLine]] = defaultdict(list)
        confirmed = {(a.label, a.name): a.canonical for a in self._aliases if a.state is NameState.CONFIRMED}
        denied = {(a.label, a.name, a.canonical) for a in self._aliases if a.state is NameState.REJECTED}
        for alias in self._aliases:
            if alias.name != alias.canonical:
                standing = Standing(alias.state.value)
                found[alias.label, alias.canonical].append(
                    self._line(alias.label, alias.name, alias.canonical, standing)
                )
        for label, name in self._parents:
            if (label, name) not in confirmed:
                for canonical in self._roots(label, name, confirmed):
                    if (label, name, canonical) in denied:
                        break
                else:
                    canonical = [*self._roots(label, name, confirmed)][-1]
                    found[label, canonical].append(self._line(label, name, canonical, Standing.PROPOSED))
        return found

    def _roots(self, label: str, name: str, confirmed: dict[tuple[str, str], str]) -> Iterator[str]:
        """Yield what a name may stand for, from the nearest to the last; what is decided ends the way."""
        seen = {name}
        while (label, name) in self._parents:
            name = self._parents[label, name].full
            if name in seen:
                return
            seen.add(name)
            if (label, name) in confirmed:
                yield confirmed[label, name]
                return
            yield name

    def _line(self, label: str, name: str, canonical: str, standing: Standing) -> NameLine:
        pair = self._parents.get((label, name))
        return NameLine(label, name, canonical, standing, pair.sign.value if pair else "", self.use(label, name))

    def _group(self, label: str, canonical: str, lines: list[NameLine]) -> NameGroup:
        ordered = sorted(lines, key=lambda line: (line.standing is Standing.REJECTED, -line.use.times, line.name))
        names = [canonical, *(line.name for line in lines if line.standing is not Standing.REJECTED)]
        use = self.use(label, canonical)
        return NameGroup(label, canonical, use, tuple(ordered), len(self.documents(label, names)))


def _wanted(group: NameGroup, shown: Shown) -> bool:
    return shown is Shown.ALL or any(line.standing.value == shown.value for line in group.lines)


def _has(group: NameGroup, words: Sequence[str]) -> bool:
    text = "\n".join([group.canonical, *(line.name for line in group.lines)]).lower()
    return all(word in text for word in words)
