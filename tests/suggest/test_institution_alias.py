import pytest

from annotator.suggest.institution_alias import InstitutionAliasSuggester
from tests.suggest.written import EVIDENCE, found, quotes, the

SUGGESTER = InstitutionAliasSuggester(EVIDENCE)
FULL = "澜图智能有限公司"


def aliases(passage, text, *known, score=0.9):
    page = passage(text)
    return page.text, SUGGESTER.suggest(page, [found(page.text, name, "INSTITUTION", score) for name in known])


@pytest.mark.parametrize(
    ("bracket", "alias"),
    [
        ("（以下简称“澜造”）", "澜造"),
        ("（以下简称：澜造）", "澜造"),
        ("（下称“澜造”）", "澜造"),
        ('(简称"澜造")', "澜造"),
        ("（原澜造）", "澜造"),
        ("（LTZN）", "LTZN"),
    ],
)
def test_a_bracket_after_a_full_name_holds_its_alias(passage, bracket, alias):
    text, found_aliases = aliases(passage, f"{FULL}{bracket}昨日签约。", FULL)
    only = the(text, alias, found_aliases)
    assert only.reason == f"“{FULL}”的简称"
    assert (only.label, only.suggester) == ("INSTITUTION", "alias")


@pytest.mark.parametrize(
    "text",
    [
        f"{FULL}（今年新设）签约。",
        f"{FULL}，即日（以下简称“澜造”）签约。",
        f"{FULL}（12%）签约。",
        f"{FULL}（以下简称“公司”）签约。",
        f"{FULL}（以下简称“本行”）签约。",
        f"{FULL}（以下简称“云岭市”）签约。",
    ],
)
def test_other_brackets_hold_none(passage, text):
    assert aliases(passage, text, FULL)[1] == []


def test_only_a_sure_institution_has_aliases(passage):
    text = f"{FULL}（简称“澜造”）签约。"
    assert aliases(passage, text)[1] == []
    assert aliases(passage, text, FULL, score=0.4)[1] == []
    page = passage(text)
    assert SUGGESTER.suggest(page, [found(page.text, FULL, "PROJECT")]) == []


def test_an_alias_is_found_again_further_on(passage):
    text, found_aliases = aliases(passage, f"{FULL}（简称“澜造”）签约。昨日，澜造又开工。", FULL)
    places = {(c.start, c.end) for c in found_aliases if text[c.start : c.end] == "澜造"}
    assert len(places) == 2


def test_the_reason_quotes_the_full_name_everywhere(passage):
    text, found_aliases = aliases(passage, f"{FULL}（简称“澜造”）签约。昨日，澜造又开工。", FULL)
    assert {c.reason for c in found_aliases if text[c.start : c.end] == "澜造"} == {f"“{FULL}”的简称"}


def test_a_full_names_short_forms_are_found_elsewhere(passage):
    full = "云岭市澜图科技有限公司"
    text, found_aliases = aliases(passage, f"{full}签约。澜图科技将投产，澜图还将扩建。", full)
    assert "澜图科技" in quotes(text, found_aliases)
    assert any(c.start == text.index("澜图还") and c.end == c.start + 2 for c in found_aliases)
    assert all(c.start >= len(full) for c in found_aliases), "nothing is proposed inside the full name"


def test_a_place_or_an_ordinary_word_is_no_short_form(passage):
    full = "云岭市发展科技有限公司"
    text, found_aliases = aliases(passage, f"{full}签约。云岭很美，发展很快。", full)
    assert not {"云岭", "云岭市", "发展"} & set(quotes(text, found_aliases))


def test_only_companies_have_short_forms(passage):
    full = "云岭市澜图大学"
    assert aliases(passage, f"{full}开学。澜图很美。", full)[1] == []


def test_places_found_by_others_are_left_to_them(passage):
    full = "云岭市澜图科技有限公司"
    text = f"{full}签约。澜图科技将投产。"
    page = passage(text)
    start = page.text.index("澜图科技将")
    known = [found(page.text, full, "INSTITUTION"), found(page.text, "澜图科技", "INSTITUTION", nth=1)]
    assert known[1].start == start
    assert start not in {c.start for c in SUGGESTER.suggest(page, known) if c.end - c.start == 4}
