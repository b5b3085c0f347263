"""Short names and aliases: A（以下简称“B”）, and the short form of a full company name found in the same document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.core.labels import INSTITUTION
from annotator.suggest.candidate import Candidate
from annotator.suggest.evidence import Evidence
from annotator.suggest.intervals import Intervals
from annotator.suggest.lexicon import find_names
from annotator.suggest.passage import Passage

_ALIAS = re.compile(
    r"\((?:以?下?简?称|以下简称为|下称|简称|又名|原名|原|即)[:为]?\s*[\"“”‘']?([^\"“”‘'()]{2,14}?)[\"“”’']?\)"
)
_BRACKET = re.compile(r"\(([A-Za-z][A-Za-z0-9&. ]{1,20})\)")
_NOTE = re.compile(r"\(.*?\)")
_COMPANY_KINDS = frozenset({"company", "fund", "bank", "media"})


@dataclass(frozen=True)
class InstitutionAliasSuggester:
    """Names that a full name in the same document explains."""

    evidence: Evidence
    name: str = "alias"

    def suggest(self, passage: Passage, found: Sequence[Candidate]) -> list[Candidate]:
        """Return aliases in brackets and every place where a found company is called by a short form of its name."""
        institutions = [c for c in found if c.label == INSTITUTION and c.score >= 0.6]
        aliases = {c.end: c for c in institutions}
        result = list(self._bracketed(passage, aliases))
        covered = {(c.start, c.end) for c in [*found, *result] if c.label == INSTITUTION}
        names: dict[str, str] = {}
        full: dict[str, Candidate] = {}
        for candidate in institutions:
            full.setdefault(passage.folded[candidate.start : candidate.end], candidate)
        for name, candidate in full.items():
            for short in self._short_forms(name):
                names.setdefault(short, passage.text[candidate.start : candidate.end])
        stated = {passage.folded[alias.start : alias.end]: alias for alias in result}
        names.update({name: passage.text[alias.start : alias.end] for name, alias in stated.items()})
        taken = Intervals((c.start, c.end, c.score) for c in institutions)
        for name, places in find_names({INSTITUTION: names}, passage.folded)[INSTITUTION].items():
            score = stated[name].score if name in stated else 0.75
            reason = stated[name].reason if name in stated else f"“{names[name]}”的简称"
            for place in places:
                if place not in covered and not taken.hold(*place) and _is_unusual(passage, place):
                    result.append(Candidate(*place, INSTITUTION, score, self.name, reason))
        return result

    def _bracketed(self, passage: Passage, ends: dict[int, Candidate]) -> Iterator[Candidate]:
        for pattern, score in ((_ALIAS, 0.9), (_BRACKET, 0.6)):
            for match in pattern.finditer(passage.folded):
                if match.start() in ends and not self._is_generic(match[1]):
                    full = passage.text[ends[match.start()].start : match.start()]
                    yield Candidate(match.start(1), match.end(1), INSTITUTION, score, self.name, f"“{full}”的简称")

    def _is_generic(self, name: str) -> bool:
        """Return whether a stated alias is what any company or place of this article is called: 公司, 本行, 云岭县."""
        e = self.evidence
        return name in e.suffixes.entries or name in e.stop_words or e.places.holds(name) or name.startswith("本")

    def _short_forms(self, name: str) -> Iterator[str]:
        """Yield what a company may be called by: its name without place, company form and, perhaps, trade."""
        suffix = self.evidence.suffixes.match(name, len(name))
        if suffix is None or suffix.kind not in _COMPANY_KINDS:
            return
        core = name[: len(name) - len(suffix.word)]
        core = _NOTE.sub("", core)
        place = self.evidence.places.at_start(core)
        if place is not None and len(core) - len(place) >= 2:
            core = core[len(place) :].removeprefix("省").removeprefix("市").removeprefix("县").removeprefix("区")
        if len(core) >= 3:
            yield core
        ending = self.evidence.short_endings.match(core, len(core))
        if ending is not None and len(core) - len(ending.word) >= 2:
            yield core[: len(core) - len(ending.word)] + ending.word[:2]
            if len(core) - len(ending.word) >= 3:
                yield core[: len(core) - len(ending.word)]
        for length in (4, 3, 2):
            stem = core[:length]
            if len(core) > length and not self.evidence.places.holds(stem) and stem not in self.evidence.stop_words:
                yield stem


def _is_unusual(passage: Passage, place: tuple[int, int]) -> bool:
    """Return whether the string is no ordinary word of the dictionary here, and cuts none."""
    inside = passage.words_of(*place)
    if inside is None:
        return False
    first, last = inside
    return last > first or passage.words[first].pos in ("nr", "nz", "nt", "nrt", "x")
