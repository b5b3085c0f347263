import pytest

from annotator.suggest.institution_list import InstitutionListSuggester, lists
from tests.suggest.written import EVIDENCE, found, quotes

SUGGESTER = InstitutionListSuggester(EVIDENCE)


def members(passage, text, *known):
    page = passage(text)
    return quotes(page.text, SUGGESTER.suggest(page, [found(page.text, name, "INSTITUTION") for name in known]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("引进了海川、澜图、晨辉等15家企业。", ["海川", "澜图", "晨辉"]),
        ("引进了海川、澜图、晨辉等一批龙头企业。", ["海川", "澜图", "晨辉"]),
        ("海川、澜图和晨辉等十余家单位签约。", ["海川", "澜图", "晨辉"]),
        ("海川、澜图以及远图等企业签约。", ["海川", "澜图", "远图"]),
        ("引进了苹果、香蕉等水果。", []),
        ("引进了海川、澜图等15个项目。", []),
        ("海川等15家企业签约。", []),
    ],
)
def test_what_a_count_of_companies_closes_is_a_list_of_institutions(passage, text, expected):
    assert members(passage, text) == expected


def test_a_counted_list_is_surer_than_an_uncounted_one(passage):
    counted, plain = (SUGGESTER.suggest(passage(f"海川、澜图等{n}企业。"), ())[0] for n in ("15家", "一批龙头"))
    assert counted.score > plain.score
    assert "等15家企业" in counted.reason


def test_what_is_known_is_not_proposed_again(passage):
    assert members(passage, "引进了海川、澜图、晨辉等15家企业。", "澜图") == ["海川", "晨辉"]


def test_members_beside_known_institutions_are_institutions(passage):
    assert members(passage, "海川、澜图、晨辉等在此落户", "海川", "澜图") == ["晨辉"]
    assert members(passage, "海川、澜图、晨辉等在此落户", "海川") == []


def test_an_unsure_or_other_candidate_is_no_known_institution(passage):
    page = passage("海川、澜图、晨辉等在此落户")
    unsure = [found(page.text, name, "INSTITUTION", score=0.3) for name in ("海川", "澜图")]
    projects = [found(page.text, name, "PROJECT") for name in ("海川", "澜图")]
    assert SUGGESTER.suggest(page, unsure) == SUGGESTER.suggest(page, projects) == []


@pytest.mark.parametrize("odd", ["轴承基地", "3家小店", "科技公司", "很长很长很长很长很长很长很长的名"])
def test_projects_counts_and_generic_words_are_no_members(passage, odd):
    assert members(passage, f"海川、{odd}、澜图等20家企业") == ["海川", "澜图"]


@pytest.mark.parametrize(
    ("folded", "expected"),
    [
        ("引进了海川、澜图等企业,还有远图、晨辉。", [["海川", "澜图"], ["远图", "晨辉"]]),
        ("包括海川、澜图和晨辉等", [["海川", "澜图", "晨辉"]]),
        ("没有列表", []),
        ("甲、乙", []),
        ("", []),
    ],
)
def test_lists_are_cut_at_their_commas(folded, expected):
    assert [[folded[a:b] for a, b in items] for items in lists(folded, 0, len(folded))] == expected


def test_lists_are_found_inside_their_sentence_only():
    folded = "海川、澜图。远图、晨辉。"
    assert [[folded[a:b] for a, b in items] for items in lists(folded, 6, len(folded))] == [["远图", "晨辉"]]
