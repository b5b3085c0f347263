"""Pairs of names of which one may stand for the other, over the articles of a dataset."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.core.folding import fold
from annotator.suggest.naming import ORDER, NameForms, Sign

_LEAST_KEY = 4  # code points of a project's name by which it is known in other articles
_LEAST_TAIL = 5
_FAR_CORE = 3
_MOST_ALIKE = 5  # full names that one short name is compared with

Brackets = Iterable[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Pair:
    """`short` may stand for `full`; `far` says that no article has both."""

    short: str
    full: str
    sign: Sign
    far: bool = False


def strongest(pairs: Iterable[Pair]) -> dict[str, Pair]:
    """Return for each short name the pair with the surest sign, of equal ones that with the longest full name."""
    best: dict[str, Pair] = {}
    for pair in pairs:
        if pair.short != pair.full:
            best[pair.short] = min(best.get(pair.short, pair), pair, key=_rank)
    return best


def _rank(pair: Pair) -> tuple[int, bool, int, str]:
    return ORDER[pair.sign], pair.far, -len(pair.full), pair.full


def institution_pairs(forms: NameForms, articles: Sequence[Sequence[str]], brackets: Brackets) -> Iterator[Pair]:
    """Yield the pairs of institutions; `articles` are the names of each, `brackets` (short, full) from the texts."""
    yield from (Pair(short, full, Sign.BRACKET) for short, full in brackets)
    shapes = {name: forms.shape(name) for name in dict.fromkeys(name for names in articles for name in names)}
    tried: set[tuple[str, str]] = set()
    for names in articles:
        ordered = sorted(names, key=lambda name: (len(name), name))
        for place, short in enumerate(ordered):
            shape = shapes[short]
            for full in ordered[place + 1 :]:
                if shape.may_be(shapes[full]) and (short, full) not in tried:
                    tried.add((short, full))
                    sign = forms.institution(short, full)
                    if sign is not None:
                        yield Pair(short, full, sign)
    yield from _elsewhere(forms, list(shapes))


def _elsewhere(forms: NameForms, names: Sequence[str]) -> Iterator[Pair]:
    """Yield pairs of names by what they begin with, whichever articles they stand in."""
    folded: dict[str, list[str]] = defaultdict(list)
    starts: dict[str, list[str]] = defaultdict(list)
    for name in names:
        plain = fold(name)
        folded[plain].append(name)
        core = forms.core(plain) if forms.is_company(plain) else ""
        for length in range(_FAR_CORE, len(core) + 1):
            if len(starts[core[:length]]) < _MOST_ALIKE:
                starts[core[:length]].append(name)
    for name in names:
        plain = fold(name)
        written = forms.short_names.get(plain, "")
        for full in [*folded.get(plain, ()), *folded.get(written, ()), *starts.get(forms.core(plain), ())]:
            if (len(name), name) < (len(full), full):
                sign = forms.elsewhere(name, full)
                if sign is not None:
                    yield Pair(name, full, sign, far=True)


def project_pairs(
    forms: NameForms,
    articles: Sequence[Sequence[str]],
    counts: Mapping[str, int],
    owners: frozenset[str] | set[str],
    brackets: Brackets,
) -> Iterator[Pair]:
    """Yield the pairs of projects; `counts` says how often each name is gold, `owners` are known institutions."""
    yield from (Pair(short, full, Sign.BRACKET) for short, full in brackets)
    keys: dict[str, list[str]] = defaultdict(list)
    for name in counts:
        keys[forms.project_key(name)].append(name)
    heads = {key: max(names, key=lambda name: (counts[name], len(name), name)) for key, names in keys.items()}
    for key, names in keys.items():
        if len(key) >= _LEAST_KEY:
            for name in names:
                yield Pair(name, heads[key], Sign.WIDTH if fold(name) == fold(heads[key]) else Sign.PLACE, far=True)
    yield from _phases(forms, heads)
    for article in articles:
        yield from _owned(forms, article, heads, owners)


def _phases(forms: NameForms, heads: Mapping[str, str]) -> Iterator[Pair]:
    """Yield names without a phase that stand for the one phase there is; two phases are two projects."""
    phased: dict[str, list[str]] = defaultdict(list)
    for key in heads:
        bare, phase = forms.phase(key)
        if phase:
            phased[bare].append(key)
    for bare, known in phased.items():
        if len(known) == 1 and bare in heads and len(bare) >= _LEAST_KEY:
            yield Pair(heads[bare], heads[known[0]], Sign.PHASE, far=True)


def _owned(
    forms: NameForms, names: Sequence[str], heads: Mapping[str, str], owners: frozenset[str] | set[str]
) -> Iterator[Pair]:
    """Yield names of an article that another one has with its owner in front: 海光芯片基地, 芯片基地."""
    keys = list(dict.fromkeys(map(forms.project_key, names)))
    for long in keys:
        for key in keys:
            rest = long[: -len(key)] if key != long and long.endswith(key) else ""
            if rest and len(key) >= _LEAST_TAIL and rest in owners:
                yield Pair(heads[key], heads[long], Sign.OWNER)
