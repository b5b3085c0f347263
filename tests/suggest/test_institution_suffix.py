import pytest

from annotator.suggest.institution_suffix import InstitutionSuffixSuggester
from tests.suggest.written import EVIDENCE, quotes, the

SUGGESTER = InstitutionSuffixSuggester(EVIDENCE)


def names(passage, text):
    page = passage(text)
    return quotes(page.text, SUGGESTER.suggest(page, ()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("昨日，云岭澜图有限公司成立。", ["云岭澜图有限公司"]),
        ("昨日，澜图集团有限公司成立。", ["澜图集团有限公司"]),
        ("澜图银行和南湾大学签约。", ["澜图银行", "南湾大学"]),
        ("由澜图集团建设。", ["澜图集团"]),
        ("一家澜图银行开业。", ["澜图银行"]),
        ("云岭轴承（南湾）有限公司成立。", ["云岭轴承（南湾）有限公司"]),
        ("昨日，南湾区委召开会议。", ["南湾区委"]),
        ("引进海川重工集团。", ["海川重工集团"]),
    ],
)
def test_a_suffix_ends_a_name(passage, text, expected):
    assert names(passage, text) == expected


@pytest.mark.parametrize(
    "text", ["该公司表示", "某银行表示", "共有15家银行", "，公司表示", "各公司表示", "一家公司表示", "位于大学内"]
)
def test_generic_mentions_are_no_names(passage, text):
    assert names(passage, text) == []


def test_words_that_name_nobody_leave_a_suffix_generic(passage):
    assert names(passage, "引进专业运营公司") == []
    assert names(passage, "引进专业轴承公司") == ["专业轴承公司"]
    assert names(passage, "由运营区委") == ["运营区委"], "a body stands alone"


def test_a_suffix_inside_a_word_ends_nothing(passage):
    assert names(passage, "云岭澜图大学生就业") == []


def test_an_ordinary_word_that_ends_like_a_suffix_ends_nothing(passage):
    assert names(passage, "云岭澜图布局") == []
    assert names(passage, "云岭澜图局") == ["云岭澜图局"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("日报讯（记者王海）", ["日报"]), ("云岭网讯", ["云岭网"]), ("本网讯", []), ("昨日，日报刊登", [])],
)
def test_a_paper_is_named_where_it_reports(passage, text, expected):
    assert names(passage, text) == expected


def test_a_known_organisation_begins_the_name_unless_a_place_does(passage):
    assert names(passage, "昨日，电池海川集团") == ["海川集团"]
    assert names(passage, "云岭海川集团") == ["云岭海川集团"]


def test_a_suffix_may_hold_a_word_that_names_do_not(passage):
    assert names(passage, "昨日，南湾区轴承和泵业公司成立") == ["南湾区轴承和泵业公司"]
    assert names(passage, "昨日，南湾区轴承和水泵公司成立") == ["水泵公司"]


def test_a_registered_name_scores_higher(passage):
    page = passage("昨日，海川重工有限公司与南湾大学签约。")
    found = SUGGESTER.suggest(page, ())
    assert the(page.text, "海川重工有限公司", found).score > the(page.text, "南湾大学", found).score


def test_two_known_organisations_in_a_row_are_one_name(passage):
    assert names(passage, "昨日，蓝鲸海川集团") == ["蓝鲸海川集团"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("昨日，云岭市同华电子有限公司", "云岭市同华电子有限公司"),
        ("昨日，云岭市和华电子有限公司", "华电子有限公司"),
        ("昨日，同华电子有限公司", "同华电子有限公司"),
        ("昨日，云岭市同华电子大学", "华电子大学"),
        ("昨日，云岭今天轴承有限公司", "云岭今天轴承有限公司"),
        ("昨日，云岭引进轴承有限公司", "轴承有限公司"),
        ("昨日，云岭市南湾区同华电子有限公司", "云岭市南湾区同华电子有限公司"),
    ],
)
def test_a_registered_name_begins_with_its_place(passage, text, expected):
    assert names(passage, text)[-1] == expected


def test_a_weak_suffix_scores_lower(passage):
    page = passage("昨日，澜图银行与南湾区公安局签约。")
    found = SUGGESTER.suggest(page, ())
    assert the(page.text, "澜图银行", found).score > the(page.text, "南湾区公安局", found).score
    assert "局" in the(page.text, "南湾区公安局", found).reason
    assert {c.label for c in found} == {"INSTITUTION"}
