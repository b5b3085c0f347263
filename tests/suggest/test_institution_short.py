import pytest

from annotator.suggest.institution_short import InstitutionShortSuggester
from tests.suggest.written import EVIDENCE, quotes

SUGGESTER = InstitutionShortSuggester(EVIDENCE)


def names(passage, text):
    page = passage(text)
    return quotes(page.text, SUGGESTER.suggest(page, ()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("昨日，澜图科技落户", ["澜图科技"]),
        ("昨日，晨辉股份增长", ["晨辉股份"]),
        ("引进ABC科技", ["ABC科技"]),
        ("😀，澜图科技与晨辉股份", ["澜图科技", "晨辉股份"]),
        ("推动传统科技进步", []),
        ("我们的科技", []),
        ("科技", []),
        ("，科技", []),
        ("上海科技", []),
        ("实施一链一科技", []),
    ],
)
def test_an_unusual_word_before_a_trade_is_a_short_name(passage, text, expected):
    assert names(passage, text) == expected


def test_it_says_which_trade_and_is_not_sure_alone(passage):
    (only,) = SUGGESTER.suggest(passage("昨日，澜图科技落户"), ())
    assert "科技" in only.reason
    assert only.score < 0.5
    assert (only.label, only.suggester) == ("INSTITUTION", "short")


def test_a_stem_has_at_most_four_characters(passage):
    text = "昨日，ABCDE科技落户，AB晨辉科技落户"
    assert names(passage, text) == ["AB晨辉科技"]
