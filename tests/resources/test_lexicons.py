"""Checks the shipped lexicons: encoding, columns, kinds, order, uniqueness, size and freedom from contradictions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

LEXICONS = Path(__file__).resolve().parents[2] / "resources" / "lexicons"
NO_NOTE = re.compile(r"")
AMBIGUOUS = re.compile(r"(ambiguous)?")
SIDE_WEIGHT = re.compile(r"(left|right|both):[123]")
POSITION = re.compile(r"before|after|both")


@dataclass(frozen=True)
class Rule:
    """What one lexicon file may hold: its kinds, the pattern of its note and the least number of entries."""

    kinds: frozenset[str]
    minimum: int
    note: re.Pattern[str] = NO_NOTE


def rule(kinds: str, minimum: int, note: re.Pattern[str] = NO_NOTE) -> Rule:
    """Return a Rule from blank-separated kinds, a least number of entries and a note pattern."""
    return Rule(frozenset(kinds.split()), minimum, note)


COMPANIES = rule("listed private soe foreign brand-company", 1, AMBIGUOUS)
RULES = {
    "organisations-finance": rule("bank finance insurer securities fund trust exchange", 350, AMBIGUOUS),
    "organisations-universities": rule("university college school academy institute laboratory", 600, AMBIGUOUS),
    "organisations-government": rule("national local", 550, AMBIGUOUS),
    "organisations-hospitals-media-law": rule(
        "hospital media law accounting consulting association international", 400, AMBIGUOUS
    ),
    "organisation-suffixes": rule(
        "company bank finance fund university school hospital institute laboratory government party court "
        "association media culture village military international ordinary",
        200,
        re.compile(r"(weak)?"),
    ),
    "institution-short-endings": rule(
        "technology software electronics energy material manufacturing medical environment finance property "
        "consumer logistics media",
        150,
    ),
    "institution-short-names": rule(
        "company bank finance university institute government party association media international",
        120,
        re.compile(r"[一-鿿（）]{4,}"),
    ),
    "project-heads": rule("strong weak", 220),
    "project-verbs": rule("build sign open invest plan expand", 180, POSITION),
    "project-anti": rule("policy event area slogan digital pronoun product award abstract", 120),
    "money-triggers": rule("positive", 150, SIDE_WEIGHT),
    "money-anti": rule("negative", 150, SIDE_WEIGHT),
    "furniture": rule("caption credit byline page", 80),
    "places": rule("province city county zone", 1500, AMBIGUOUS),
    "surnames": rule("single compound", 200),
    "stop-words": rule("generic pronoun plural body role word phrase left", 250),
    "left-boundaries": rule("verb prep conj time adj", 250, re.compile(r"(inside)?")),
    "industry-words": rule("facility material process product sector", 1000),
    "inner-verbs": rule("inner", 80),
}
FILES = sorted(LEXICONS.glob("*.txt"))


def rows(path: Path) -> list[list[str]]:
    """Return the columns of every entry line of one lexicon file, the heading comment left out."""
    lines = path.read_bytes().decode("utf-8").split("\n")
    return [line.split("\t") for line in lines[1:-1]]


def entries(pattern: str) -> set[str]:
    """Return the entries of all lexicon files whose name matches a glob pattern."""
    return {columns[0] for path in LEXICONS.glob(pattern) for columns in rows(path)}


def kind_of(stem: str) -> dict[str, str]:
    """Return entry -> kind of one lexicon file."""
    return {columns[0]: columns[1] for columns in rows(LEXICONS / f"{stem}.txt")}


def rule_for(path: Path) -> Rule:
    """Return the rule of a file; companies-* files share one."""
    return COMPANIES if path.stem.startswith("companies-") else RULES[path.stem]


def test_every_named_file_is_there() -> None:
    """Every lexicon the rules name exists beside the README, and no other text file does."""
    stems = {path.stem for path in FILES if not path.stem.startswith("companies-")}
    assert stems == set(RULES)
    assert (LEXICONS / "README.md").is_file()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_frame_of_file(path: Path) -> None:
    """A file is UTF-8 without BOM or carriage returns, opens with one comment and ends with a line break."""
    data = path.read_bytes()
    assert not data.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in data
    assert data.decode("utf-8").startswith("# ")
    assert data.endswith(b"\n")
    assert not data.endswith(b"\n\n")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_columns_kinds_and_notes(path: Path) -> None:
    """Every line has an entry, a kind from the file's set and, if any, a note of the file's form."""
    allowed = rule_for(path)
    bad = []
    for columns in rows(path):
        clean = 2 <= len(columns) <= 3 and all(part and part == part.strip() for part in columns)
        note = columns[2] if len(columns) == 3 else ""
        if not clean or columns[1] not in allowed.kinds or not allowed.note.fullmatch(note):
            bad.append(columns)
    assert bad == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_sorted_unique_and_large_enough(path: Path) -> None:
    """Entries stand in code point order, once each, and are not fewer than promised."""
    names = [columns[0] for columns in rows(path)]
    assert names == sorted(set(names))
    assert len(names) >= rule_for(path).minimum


@pytest.mark.parametrize("path", [p for p in FILES if rule_for(p).kinds != COMPANIES.kinds], ids=lambda path: path.stem)
def test_every_kind_is_used(path: Path) -> None:
    """Each kind a file may hold occurs in it, so that a misspelt or forgotten kind is seen."""
    assert {columns[1] for columns in rows(path)} == rule_for(path).kinds


def test_organisations_reach_four_thousand() -> None:
    """At least 4,000 different organisations stand in the companies-* and organisations-* files."""
    assert len(entries("companies-*.txt") | entries("organisations-*.txt")) >= 4000


def test_levels_of_local_government() -> None:
    """Ministries and local bodies are both there in the promised number."""
    kinds = list(kind_of("organisations-government").values())
    assert kinds.count("national") >= 250
    assert kinds.count("local") >= 300


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("organisations-*.txt", "stop-words.txt"),
        ("organisations-*.txt", "places.txt"),
        ("companies-*.txt", "stop-words.txt"),
        ("project-heads.txt", "project-anti.txt"),
        ("money-triggers.txt", "money-anti.txt"),
    ],
)
def test_no_contradictions(left: str, right: str) -> None:
    """What one lexicon asserts another does not deny."""
    assert sorted(entries(left) & entries(right)) == []


def test_all_provinces_with_and_without_ending() -> None:
    """The 34 provincial units are there by their short names, each with its full name."""
    provinces = {name for name, kind in kind_of("places").items() if kind == "province"}
    full = {name for name in provinces if re.search(r"(?:省|市|自治区|特别行政区|兵团)$", name)}
    short = provinces - full
    assert len(short) == 34
    assert all(any(name.startswith(base) for name in full) for base in short)


def test_surnames_fit_their_kind() -> None:
    """Single surnames have one character, compound ones two."""
    wrong = [name for name, kind in kind_of("surnames").items() if len(name) != {"single": 1, "compound": 2}[kind]]
    assert wrong == []
