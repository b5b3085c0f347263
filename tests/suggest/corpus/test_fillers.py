import random
import re

import pytest

from annotator.core.money import find_money
from annotator.services.base_models import load_corpus
from annotator.services.resources import load_lexicons, resource
from annotator.suggest.corpus.fillers import Fillers
from annotator.suggest.corpus.pattern import fill, read_patterns
from tests.suggest.written import lexicons

SLOT = re.compile(r"\{(\w+)\}")


@pytest.fixture(scope="module")
def make():
    """Return a function that makes the fillers of the shipped lexicons and part lists for a seed."""
    shipped, parts = load_lexicons(), load_corpus().parts
    return lambda seed: Fillers(shipped, parts, random.Random(seed))


@pytest.fixture(scope="module")
def slots():
    """Return the slots that the shipped patterns use."""
    texts = [file.read_text(encoding="utf-8") for file in resource("corpus").glob("patterns-*.txt")]
    return sorted({slot for text in texts for pattern in read_patterns(text) for slot in SLOT.findall(pattern)})


def test_every_slot_of_the_shipped_patterns_is_known(make, slots):
    fillers = make(1)
    assert len(slots) > 10
    for slot in slots:
        drawn = [fillers(slot) for _ in range(30)]
        assert all(text.strip() and not set(text) & set("{}⟦⟧\n") for text in drawn), slot


def test_every_slot_is_used_by_a_pattern_or_kept_for_one(make, slots):
    known = set(make(1)._slots)
    assert set(slots) <= known


def test_the_same_seed_draws_the_same(make, slots):
    one, other, third = make(7), make(7), make(8)
    drawn = [[fillers(slot) for slot in slots for _ in range(3)] for fillers in (one, other, third)]
    assert drawn[0] == drawn[1]
    assert drawn[0] != drawn[2]


def test_an_unknown_slot_is_refused(make):
    with pytest.raises(KeyError):
        make(1)("unheard")
    with pytest.raises(KeyError):
        fill("{unheard}", make(1))


@pytest.mark.parametrize("slot", ["money", "size", "usd", "smallmoney"])
def test_sums_are_sums_by_the_money_grammar(make, slot):
    fillers = make(3)
    for _ in range(60):
        text = fillers(slot)
        assert [(money.start, money.end) for money in find_money(f"总投资{text}。")] == [(3, 3 + len(text))], text


def test_entries_are_drawn_by_kind_and_ambiguous_ones_are_not():
    tables = lexicons(companies_a="甲 listed|乙 soe|丙 soe ambiguous", companies_b="丁 soe", places="戊 city")
    fillers = Fillers(tables, {}, random.Random(1))
    assert {fillers.entry("companies", "soe") for _ in range(50)} == {"乙", "丁"}
    assert {fillers.entry("companies") for _ in range(50)} == {"甲", "乙", "丁"}
    assert {fillers.place("city") for _ in range(5)} == {"戊"}


def test_parts_are_drawn_from_their_list():
    fillers = Fillers(lexicons(), {"stems": ["澜图", "晨辉"]}, random.Random(1))
    assert {fillers.stem() for _ in range(30)} == {"澜图", "晨辉"} == {fillers.part("stems") for _ in range(30)}


def test_a_choice_goes_by_weight():
    fillers = Fillers(lexicons(), {}, random.Random(1))
    drawn = [fillers.either((9, lambda: "often"), (1, lambda: "seldom"), (0, lambda: "never")) for _ in range(300)]
    assert "never" not in drawn
    assert drawn.count("often") > 4 * drawn.count("seldom") > 0


@pytest.mark.parametrize(
    ("method", "pattern"),
    [
        ("company", r".{2,}(公司|集团)"),
        ("person", r".{2,4}"),
        ("date", r".*[月日年底旬前近].*"),
        ("body", r".{3,}"),
        ("institute", r".{3,}"),
        ("short", r".{2,}"),
    ],
)
def test_made_up_names_look_like_names(make, method, pattern):
    fillers = make(5)
    drawn = [getattr(fillers, method)() for _ in range(60)]
    assert all(re.fullmatch(pattern, text) for text in drawn)
    assert len(set(drawn)) > 20
