"""Which of two names may be a shorter way of saying the other: signs that a person is then asked about."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

from annotator.core.folding import fold
from annotator.suggest.evidence import Evidence
from annotator.suggest.lexicon import Lexicons

SHORT_NAMES = "institution-short-names"
_COMPANY_KINDS = frozenset({"company", "fund", "bank", "media", "finance"})
_FORM_KINDS = frozenset({"company", "fund"})  # a bank's ending is a part of what it is called by
_RELATIVE = tuple("市区县省镇州")  # 区教育局 is another one in each town
_COUNTRY = ("中国", "中华人民共和国", "国家")
_LEAST_CORE, _LONGEST_ABBREVIATION = 2, 4
_FAR_CORE = 3  # code points that a short name needs to be looked for in other articles
_BODY_OF_PARTY = re.compile(r"^[省市区县]?[党区市县省]委$|^[省市区县]?政府$")
_PHASED = r"\(?第?([一二三四五六七八九十\d]+)期\)?"
_TAIL = re.compile(rf"(?:项目|工程)+(?={_PHASED}$|$)")
_PHASE = re.compile(rf"{_PHASED}$")
_QUOTES = re.compile(r"[\"'“”‘’《》]")
_BRANCHES = ("分行", "支行", "分公司", "子公司", "办事处")
_OPENS_ALIAS = re.compile(r"\(\s*(?:(?:以?下?简?称|以下简称为|下称|简称|又名|原名|曾用名|原|即)[:为]?\s*)?[\"'“”‘’]?")


class Sign(StrEnum):
    """Why one name may stand for another, the surest first."""

    BRACKET = "bracket"
    WIDTH = "width"
    LEXICON = "lexicon"
    FORM = "form"
    PLACE = "place"
    SHORT = "short"
    ABBREVIATION = "abbreviation"
    OWNER = "owner"
    PHASE = "phase"


ORDER = {sign: place for place, sign in enumerate(Sign)}


def opens_alias(between: str) -> bool:
    """Return whether what stands between two names says that the second is what the first is called: （以下简称“."""
    return _OPENS_ALIAS.fullmatch(fold(between)) is not None


@dataclass(frozen=True, slots=True)
class Shape:
    """What decides at a glance that two names have nothing to do with each other; everything folded."""

    plain: str
    core: str
    heads: frozenset[str]
    full: str

    def may_be(self, longer: Shape) -> bool:
        """Return whether this name may stand for a longer one at all."""
        return (
            longer.core.startswith(self.core)
            or self.plain[0] in longer.heads
            or longer.plain.endswith(self.plain)
            or self.full == longer.plain
        )


@dataclass(frozen=True)
class NameForms:
    """Takes names apart with the lexicons; what was worked out for a name is kept."""

    evidence: Evidence
    short_names: dict[str, str]
    _cores: dict[str, str] = field(default_factory=dict)

    def core(self, name: str) -> str:
        """Return what is left of an institution's folded name without its place in front and its company form."""
        if name not in self._cores:
            suffix = self.evidence.suffixes.match(name, len(name))
            body = name[: -len(suffix.word)] if suffix is not None and suffix.kind in _FORM_KINDS else name
            bare = self.without_place(body)
            named = len(bare) >= _LEAST_CORE and bare not in self.evidence.suffixes.entries
            self._cores[name] = bare if named else body
        return self._cores[name]

    def shape(self, name: str) -> Shape:
        """Return the shape of an institution's name."""
        plain = fold(name)
        heads = frozenset((plain[:1], self.without_place(plain)[:1]))
        return Shape(plain, self.core(plain), heads, self.short_names.get(plain, ""))

    def without_place(self, name: str) -> str:
        """Return a name without the country and the places that it begins with."""
        rest = name
        for country in _COUNTRY:
            rest = rest.removeprefix(country)
        while True:
            place = self.evidence.places.at_start(rest[:12])
            if place is None or len(place) >= len(rest):
                return rest
            rest = rest[len(place) :]
            rest = rest[1:] if rest[0] in _RELATIVE[:4] and len(rest) > _LEAST_CORE else rest

    def _is_form(self, text: str) -> bool:
        suffix = self.evidence.suffixes.entries.get(text)
        return suffix is not None and suffix.kind in _FORM_KINDS

    def is_company(self, name: str) -> bool:
        """Return whether a name ends with a company's form."""
        suffix = self.evidence.suffixes.match(name, len(name))
        return suffix is not None and suffix.kind in _COMPANY_KINDS

    def institution(self, short: str, full: str) -> Sign | None:
        """Return the sign that `short` stands for the institution `full` where both stand in one article, or None."""
        short, full = fold(short), fold(full)
        if short == full:
            return Sign.WIDTH
        if self.short_names.get(short) == full:
            return Sign.LEXICON
        if len(short) >= len(full) or _BODY_OF_PARTY.match(short):
            return None
        core, rest = self.core(short), self.core(full)
        form = full.startswith(short) and self._is_form(full[len(short) :])
        if form or (core == rest and self.is_company(full) and self._same_place(short, full)):
            return Sign.FORM
        if full.endswith(short) and self._is_place(full[: -len(short)], short[0]):
            return Sign.PLACE
        begins = len(core) >= _LEAST_CORE and rest.startswith(core) and not rest[len(core) :].startswith("(")
        if begins and self._same_place(short, full) and self._may_be_shortened(core, short, full):
            return Sign.SHORT
        return Sign.ABBREVIATION if self._abbreviates(short, full) else None

    def elsewhere(self, short: str, full: str) -> Sign | None:
        """Return the sign that `short` stands for `full` though no article has both, or None: only what is plain."""
        sign = self.institution(short, full)
        relative = short.startswith(_RELATIVE)
        if sign in (Sign.WIDTH, Sign.LEXICON) or (sign in (Sign.FORM, Sign.PLACE) and not relative):
            return sign
        return sign if sign is Sign.SHORT and len(self.core(fold(short))) >= _FAR_CORE else None

    def _is_place(self, text: str, following: str) -> bool:
        """Return whether a text is a place, perhaps with the first character of what follows it: 滨江 + 区教育局."""
        texts = (text, text + following) if following in _RELATIVE else (text,)
        return any(self.without_place(f"{one}。") == "。" for one in texts)

    def _same_place(self, short: str, full: str) -> bool:
        """Return whether the place that a short name begins with, if any, stands in front of the full one too."""
        before, there = (name[: name.index(self.core(name))] for name in (short, full))
        return before in there

    def _may_be_shortened(self, core: str, short: str, full: str) -> bool:
        """Return whether a name is a company's own and not that of a body under it (…分行, …研究院)."""
        suffix = self.evidence.suffixes.match(full, len(full))
        company = suffix is None or (suffix.kind in _COMPANY_KINDS and not full.endswith(_BRANCHES))
        own = short == core or self.is_company(short)
        return company and own and core not in self.evidence.places and core not in self.evidence.stop_words

    def _abbreviates(self, short: str, full: str) -> bool:
        """Return whether a short name is made of single characters of a full one: 浙大, 发改委."""
        suffix = self.evidence.suffixes.match(full, len(full))
        if suffix is None or not _LEAST_CORE <= len(short) <= _LONGEST_ABBREVIATION or short in full:
            return False
        first = short[0] in (full[0], self.without_place(full)[0])
        letters = iter(full)
        made = first and short[-1] in suffix.word and all(letter in letters for letter in short)
        own = self.evidence.suffixes.match(short, len(short))
        return made and not (own is not None and len(own.word) > 1 and own.word in full)

    def project_key(self, name: str) -> str:
        """Return what two names of one project share: without quotes, place in front, and 项目 or 工程 behind."""
        bare = _QUOTES.sub("", fold(name))
        body = _TAIL.sub("", bare)
        rest = self.without_place(body) if body else bare
        return rest if len(rest) >= _LEAST_CORE else body or bare

    def phase(self, key: str) -> tuple[str, str]:
        """Return a project's key without its phase, and the phase; an empty one where it has none."""
        found = _PHASE.search(key)
        return (key[: found.start()], found.group(1)) if found and found.start() >= _LEAST_CORE else (key, "")


def make_forms(evidence: Evidence, lexicons: Lexicons) -> NameForms:
    """Return the forms of names by the shipped lexicons."""
    known = {fold(e.word): fold(e.notes[0]) for e in lexicons.table(SHORT_NAMES) if e.notes}
    return NameForms(evidence, known)
