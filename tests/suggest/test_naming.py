"""Which name may be a shorter way of saying another one."""

import pytest

from annotator.services.naming import load_forms
from annotator.suggest.naming import Sign, opens_alias


@pytest.fixture(scope="module")
def forms():
    return load_forms()


@pytest.mark.parametrize(
    ("short", "full", "sign"),
    [
        ("远川海光", "杭州远川海光数字技术股份有限公司", Sign.SHORT),
        ("远川", "远川海光", Sign.SHORT),
        ("远川海光集团", "远川海光集团股份有限公司", Sign.FORM),
        ("远川海光公司", "杭州远川海光有限公司", Sign.FORM),
        ("滨江区教育局", "杭州市滨江区教育局", Sign.PLACE),
        ("区教育局", "滨江区教育局", Sign.PLACE),
        ("市发改委", "市发展和改革委员会", Sign.ABBREVIATION),
        ("工行", "中国工商银行", Sign.LEXICON),
        ("东方电器(南宁)", "东方电器（南宁）", Sign.WIDTH),
        ("杭州远川银行", "杭州远川银行股份有限公司", Sign.FORM),
    ],
)
def test_a_short_name_of_the_same_institution(forms, short, full, sign):
    assert forms.institution(short, full) is sign


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("浙江大学", "浙江工业大学"),
        ("浙江大学", "浙江大学医学院附属第一医院"),
        ("中国银行", "中国银行浙江省分行"),
        ("区委", "滨江区委"),
        ("青海省水利水电集团", "中国水利水电第一工程局"),
        ("渭南市产业投资集团", "重庆产业投资集团有限公司"),
        ("东方电器", "东方电器（南宁）有限公司"),
        ("远川海光数字", "远川"),
    ],
)
def test_another_institution_or_a_part_of_it(forms, short, full):
    assert forms.institution(short, full) is None


def test_over_articles_only_what_is_plain(forms):
    assert forms.elsewhere("远川海光", "杭州远川海光数字技术股份有限公司") is Sign.SHORT
    assert forms.elsewhere("远川", "远川海光集团") is None
    assert forms.elsewhere("区教育局", "滨江区教育局") is None
    assert forms.elsewhere("工行", "中国工商银行") is Sign.LEXICON


@pytest.mark.parametrize("between", ["（以下简称“", "(简称：", "（下称", "（", "（原名"])
def test_what_opens_an_alias(between):
    assert opens_alias(between)


@pytest.mark.parametrize("between", ["，", "（与", "（股票代码", "简称"])
def test_what_opens_none(between):
    assert not opens_alias(between)


def test_projects_are_known_by_what_remains_without_place_and_quotes(forms):
    keys = {forms.project_key(name) for name in ("杭州市滨江区“海光芯谷”基地项目", "海光芯谷基地", "海光芯谷基地工程")}
    assert keys == {"海光芯谷基地"}
    assert forms.phase("海光芯谷基地(二期)") == ("海光芯谷基地", "二")
    assert forms.phase("海光芯谷基地") == ("海光芯谷基地", "")
