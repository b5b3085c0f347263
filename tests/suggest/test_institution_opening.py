import pytest

from annotator.core.labels import PROJECT
from annotator.suggest.candidate import Candidate
from annotator.suggest.institution_opening import InstitutionOpeningSuggester
from tests.suggest.written import EVIDENCE, found, quotes

SUGGESTER = InstitutionOpeningSuggester(EVIDENCE)


def openings(passage, text, project, kind="named", *others):
    page = passage(text)
    start = page.text.index(project)
    candidate = Candidate(start, start + len(project), PROJECT, 0.8, "head", "因为", {"kind": kind})
    return quotes(page.text, SUGGESTER.suggest(page, [candidate, *others]))


@pytest.mark.parametrize(
    ("project", "expected"),
    [
        ("昊鑫箱包项目", ["昊鑫"]),
        ("澜图XY箱包项目", ["澜图XY"]),
        ("箱包项目", []),
        ("鑫箱包项目", []),
        ("“昊鑫”箱包项目", []),
        ("三条生产线", []),
    ],
)
def test_what_stands_before_the_first_ordinary_word(passage, project, expected):
    assert openings(passage, f"昨日，{project}开工", project) == expected


def test_a_counted_set_begins_with_no_name(passage):
    assert openings(passage, "昊鑫箱包项目开工", "昊鑫箱包项目", "group") == []


def test_a_name_somebody_found_is_not_proposed_again(passage):
    text = "昊鑫箱包项目开工"
    assert openings(passage, text, "昊鑫箱包项目", "named", found(text, "昊鑫", "INSTITUTION")) == []


@pytest.mark.parametrize(
    ("project", "expected"),
    [
        ("天空箱包项目", ["天空"]),
        ("昊鑫科技产业园", ["昊鑫", "昊鑫科技"]),
    ],
)
def test_an_odd_word_or_a_name_with_its_trade(passage, project, expected):
    assert sorted(openings(passage, f"昨日，{project}开工", project)) == expected


def test_after_a_place_the_name_alone_is_proposed_too(passage):
    assert "昊鑫" in openings(passage, "昨日，云岭昊鑫箱包项目开工", "云岭昊鑫箱包项目")
