import pytest

from annotator.suggest.institution_listed import InstitutionListedSuggester
from tests.suggest.written import found, quotes

SUGGESTER = InstitutionListedSuggester()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("澜图新材(300586)公告称", ["澜图新材"]),
        ("昨日，澜图新材（证券代码：600123.SH）宣布", ["澜图新材"]),
        ("澜图控股(01234.HK)与晨辉股份（SZ:000123）签约", ["澜图控股", "晨辉股份"]),
        ("澜图新材(2024)年报", []),
        ("澜图新材(科技)公告", []),
        ("代码(300586)", ["代码"]),
    ],
)
def test_a_name_before_the_number_it_is_traded_under(passage, text, expected):
    page = passage(text)
    assert quotes(page.text, SUGGESTER.suggest(page, ())) == expected


def test_a_longer_name_somebody_found_is_kept_whole(passage):
    text = "云岭澜图股份有限公司(300586)公告"
    page = passage(text)
    (only,) = SUGGESTER.suggest(page, [found(text, "云岭澜图股份有限公司", "INSTITUTION")])
    assert page.text[only.start : only.end] == "云岭澜图股份有限公司"
